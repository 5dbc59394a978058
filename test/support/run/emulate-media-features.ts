import type { TestRunnerPlugin } from '@web/test-runner';
import { protocolOf } from './protocol.js';

export type MediaFeatures = Readonly<Record<string, string>>;

/**
 * The command `emulate-media-features`, for what the runner's own `emulateMedia` leaves out, `forced-colors` above all:
 * `await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' })`. Each call replaces the
 * features of the last one; `{}` ends the emulation. `media` is no feature, but the medium: `{ media: 'print' }`.
 */
export const emulateMediaFeatures: TestRunnerPlugin<MediaFeatures> = {
  name: 'emulate-media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-media-features') return undefined;
    const protocol = await protocolOf(session);
    const { media = '', ...given } = payload ?? {};
    const features = Object.entries(given).map(([name, value]) => ({ name, value }));
    await protocol.send('Emulation.setEmulatedMedia', { media, features });
    return true;
  },
};
