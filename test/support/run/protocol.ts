import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

/** What the runner's types do not say of its Chrome launcher. */
interface PageOwner {
  getPage(sessionId: string): Page;
}

interface Session {
  readonly id: string;
  readonly browser: Pick<BrowserLauncher, 'name'>;
}

/** What one session emulates, another does not end: so there is one a page. */
const protocols = new WeakMap<Page, CDPSession>();

/** Chromium's own protocol for the page of a test. */
export async function protocolOf({ id, browser }: Session): Promise<CDPSession> {
  const page = (browser as Session['browser'] & PageOwner).getPage(id);
  const protocol = protocols.get(page) ?? (await page.createCDPSession());
  protocols.set(page, protocol);
  return protocol;
}

/** The command `has-protocol`: whether there is one. The engines of `npm run test:browsers` are driven by other means. */
export const hasProtocol: TestRunnerPlugin = {
  name: 'has-protocol',
  executeCommand({ command, session }) {
    return command === 'has-protocol' ? session.browser.name === 'Chrome' : undefined;
  },
};
