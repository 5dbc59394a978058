import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

export type MediaFeatures = Readonly<Record<string, string>>;

/** What the runner's types do not say of its Chrome launcher. */
interface PageOwner {
  getPage(sessionId: string): Page;
}

/** What one session emulates, another does not end: so there is one a page. */
const protocols = new WeakMap<Page, CDPSession>();

/**
 * The command `emulate-media-features`, for what the runner's own `emulateMedia` leaves out, `forced-colors` above all:
 * `await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' })`. Each call replaces the
 * features of the last one; `{}` ends the emulation.
 */
export const emulateMediaFeatures: TestRunnerPlugin<MediaFeatures> = {
  name: 'emulate-media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-media-features') return undefined;
    const page = (session.browser as unknown as PageOwner).getPage(session.id);
    const protocol = protocols.get(page) ?? (await page.createCDPSession());
    protocols.set(page, protocol);
    const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
    await protocol.send('Emulation.setEmulatedMedia', { features });
    return true;
  },
};
