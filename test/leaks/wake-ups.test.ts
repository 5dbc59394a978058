/** A thousand ages are one timer, and while none of them changes its waking up does nothing. */
import { expect } from '@open-wc/testing';
import { HOUR, iso, MINUTE } from '../support/fixtures/evidence.js';
import { create, part, place, reads, settled } from '../support/fixtures/page.js';

interface Timer {
  readonly run: () => void;
  readonly delay: number;
}

const COUNT = 1_000;

it('a thousand badges at rest wake the page once a minute in all, and then write nothing', async function () {
  this.timeout(60_000);
  const timers = new Map<number, Timer>();
  const later = window.setTimeout.bind(window);
  const cancel = window.clearTimeout.bind(window);
  // Those of this test and of the runner go off at once or are far shorter.
  Object.assign(window, {
    setTimeout: (run: () => void, delay = 0, ...given: unknown[]) => {
      if (delay < MINUTE / 2) return later(run, delay, ...given);
      timers.set(-timers.size - 1, { run, delay });
      return -timers.size;
    },
    clearTimeout: (timer?: number) => {
      if (timer === undefined || !timers.delete(timer)) cancel(timer);
    },
  });
  try {
    const now = Date.now();
    const provider = create('backup-health-provider', {
      properties: {
        records: {
          backupSets: [{ id: 1, status: 'completed', completedAt: iso(now - 6.5 * HOUR) }],
          backupItems: [{ id: 1, backupSetId: 1, metadata: { snapshot_mode: 'full' } }],
          backupSchedules: Array.from({ length: COUNT }, (_, id) => ({
            id,
            isEnabled: true,
            lastRunAt: iso(now - 100 * HOUR),
            lastRunStatus: 'completed',
            nextRunAt: iso(now - (2.5 + (id % 20)) * HOUR),
          })),
        },
      },
    });
    const badges = Array.from({ length: COUNT }, (_, id) =>
      create('schedule-follow-up-badge', { attributes: { 'schedule-id': String(id) } }),
    );
    provider.append(...badges);
    place(provider);
    await settled();
    expect(reads(part(badges[1]!, 'badge'))).to.equal('Overdue by 3 hours');
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([MINUTE]);

    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    for (const badge of badges) {
      observer.observe(badge.shadowRoot!, { subtree: true, childList: true, characterData: true });
    }
    for (let minute = 0; minute < 3; minute += 1) {
      const [[timer, { run }]] = [...timers] as [[number, Timer]];
      timers.delete(timer);
      run();
      await settled();
      expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([MINUTE]);
    }
    expect(written).to.deep.equal([]);
    provider.remove();
    await settled();
    expect(timers.size).to.equal(0);
  } finally {
    Object.assign(window, { setTimeout: later, clearTimeout: cancel });
  }
});
