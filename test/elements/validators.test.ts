/** An answer that the browser's cache holds, and of which its server says that it is still so. */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import {
  assessmentOf,
  HOUR,
  LAST_CALM,
  MINUTE,
  NOW,
  TENANT,
} from '../support/fixtures/evidence.js';
import { mount, states } from '../support/fixtures/page.js';
import {
  addressOf,
  requestsAt,
  script,
  type ScriptedAnswer,
} from '../support/fixtures/scripted.js';

const TAG = '"as-it-was"';
const headersAt = (instant: number): Readonly<Record<string, string>> => ({
  'Content-Type': 'application/json',
  'Cache-Control': 'private, no-cache',
  Vary: 'Cookie',
  ETag: TAG,
  Date: new Date(instant).toUTCString(),
});
const WHOLE: ScriptedAnswer = {
  headers: headersAt(NOW),
  body: JSON.stringify({ version: 1, assessment: assessmentOf('healthy') }),
};
const stillSo = (instant: number): ScriptedAnswer => ({ status: 304, headers: headersAt(instant) });

describe('an answer that has not changed', () => {
  let name: string;
  let clock: ManualClock;
  let tile: BackupHealthElement;

  beforeEach(async () => {
    name = crypto.randomUUID();
    clock = createManualClock(NOW);
    await script({ [name]: [WHOLE] });
    tile = await mount('backup-health-kpi', {
      attributes: { 'tenant-id': TENANT, endpoint: addressOf(name) },
      properties: { clock },
    });
    while (tile.matches(':state(loading)')) await new Promise((done) => setTimeout(done));
    expect(states(tile)).to.deep.equal(['ready', 'healthy', 'calm']);
  });

  it('is asked for by its validator, costs no body, and goes on being calm', async () => {
    await script({ [name]: [stillSo(NOW + MINUTE)] });
    clock.advance(MINUTE);
    await tile.refresh();
    await tile.updateComplete;
    const [[first, second] = []] = await requestsAt([name]);
    expect(first!.headers).not.to.have.property('if-none-match');
    expect(second!.headers['if-none-match']).to.equal(TAG);
    expect(second!.sentBytes).to.equal(0);
    expect(states(tile)).to.deep.equal(['ready', 'healthy', 'calm']);
  });

  it('is not calm beyond its time, although its server says that it is still so', async () => {
    // The page's own clock lags behind: only the header tells what time it is.
    await script({ [name]: [stillSo(LAST_CALM + HOUR)] });
    await tile.refresh();
    await tile.updateComplete;
    expect(states(tile)).to.deep.equal(['refreshing', 'healthy']);
    const [requests] = await requestsAt([name]);
    expect(requests![1]!.headers['if-none-match']).to.equal(TAG);
  });
});
