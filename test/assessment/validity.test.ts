import { expect } from '@open-wc/testing';
import { evaluationAt, isPast } from '../../src/assessment/evidence.js';
import {
  ago,
  ahead,
  DAY,
  FRESHNESS,
  GRACE,
  HOUR,
  iso,
  ITEM,
  NOW,
  resolve,
  SET,
  TOLERANCE,
  type Input,
} from './resolving.js';

/** What `validUntil` promises to stay the same. */
function answer(input: Input, now: number): string {
  const { posture, reasons, governingSet, scheduleFollowUp, evidenceIssues } = resolve({
    ...input,
    now: iso(now),
  });
  const followUps = scheduleFollowUp.schedules.map(({ id, kinds }) => [id, kinds]).sort();
  return JSON.stringify([posture, reasons, governingSet, followUps, evidenceIssues]);
}

describe('validUntil', () => {
  const schedule = (fields: object) => ({ id: 7, isEnabled: true, ...fields });
  const stale = { ...SET, completedAt: ago(9 * DAY) };

  const table: readonly [title: string, input: Input, end: string][] = [
    ['the end of freshness', {}, ahead(18 * HOUR)],
    [
      'this very instant, when freshness ends now',
      { sets: [{ ...SET, completedAt: ago(FRESHNESS) }] },
      ahead(0),
    ],
    [
      'the end of a schedule’s grace',
      { schedules: [schedule({ lastRunAt: ago(HOUR), nextRunAt: ahead(2 * HOUR) })] },
      ahead(2 * HOUR + GRACE),
    ],
    [
      'the end of a schedule’s grace, while it runs',
      { schedules: [schedule({ lastRunAt: ago(DAY), nextRunAt: ago(GRACE - 1) })] },
      ahead(1),
    ],
    [
      'the end of the grace after a cadence’s run',
      {
        sets: [stale],
        schedules: [schedule({ frequency: 'daily', timeOfDay: '12:00', lastRunAt: ago(HOUR) })],
      },
      ahead(2 * HOUR + GRACE),
    ],
    [
      'the first of several graces',
      {
        schedules: [
          schedule({ nextRunAt: ahead(3 * HOUR) }),
          schedule({ id: 8, nextRunAt: ahead(HOUR) }),
          schedule({ id: 9, nextRunAt: ahead(2 * HOUR) }),
        ],
      },
      ahead(HOUR + GRACE),
    ],
    [
      'the end of the grace for a schedule without success',
      {
        sets: [stale],
        schedules: [
          schedule({
            createdAt: ago(0),
            lastRunAt: ago(0),
            lastSuccessAt: null,
            nextRunAt: ahead(DAY),
          }),
        ],
      },
      ahead(GRACE),
    ],
    [
      'the instant at which a run is stuck',
      {
        sets: [stale],
        schedules: [
          schedule({ lastRunAt: ago(HOUR), lastRunStatus: 'running', nextRunAt: ahead(9 * DAY) }),
        ],
      },
      ahead(FRESHNESS - HOUR),
    ],
    [
      'the instant before a set dated ahead is trusted',
      { sets: [SET, { ...SET, id: 43, completedAt: ahead(2 * HOUR) }] },
      ahead(2 * HOUR - TOLERANCE - 1),
    ],
    [
      'the instant before a failure dated ahead is trusted',
      { sets: [SET, { id: 43, status: 'failed', createdAt: ahead(2 * HOUR) }] },
      ahead(2 * HOUR - TOLERANCE - 1),
    ],
    [
      'this very instant, when a date ahead is trusted in a millisecond',
      { sets: [{ ...SET, completedAt: ahead(TOLERANCE + 1) }] },
      ahead(0),
    ],
    ...['lastRunAt', 'lastSuccessAt', 'enabledAt', 'createdAt'].map(
      (path): [string, Input, string] => [
        `the instant before a schedule’s ${path} is trusted`,
        {
          sets: [stale],
          schedules: [schedule({ nextRunAt: ahead(9 * DAY), [path]: ahead(HOUR) })],
        },
        ahead(HOUR - TOLERANCE - 1),
      ],
    ),
  ];
  for (const [title, input, end] of table) {
    it(`is ${title}, exactly`, () => {
      expect(resolve(input).validUntil).to.equal(end);
      const last = Date.parse(end);
      expect(answer(input, last)).to.equal(answer(input, NOW));
      expect(answer(input, last + 1)).to.not.equal(answer(input, NOW));
    });
  }

  it('is for ever where nothing changes any more', () => {
    for (const input of [
      { sets: [] },
      { sets: [stale] },
      { sets: [stale], schedules: [schedule({})] },
      {
        sets: [stale],
        schedules: [schedule({ lastRunAt: ago(3 * DAY), nextRunAt: ago(2 * DAY) })],
      },
      { sets: [stale], schedules: [schedule({ isEnabled: false, nextRunAt: ahead(HOUR) })] },
      { sets: [null], schedules: [null] },
    ]) {
      expect(resolve(input).validUntil).to.equal(null);
    }
  });

  it('is not bound by items, deleted rows or other tenants’ rows', () => {
    const deletedAt = ago(HOUR);
    expect(
      resolve({
        tenantId: 't-1',
        sets: [
          stale,
          { ...SET, id: 43, completedAt: ahead(DAY), deletedAt },
          { ...SET, id: 44, completedAt: ahead(DAY), tenantId: 't-2' },
          { ...SET, id: 45, status: 'running', completedAt: ahead(DAY) },
        ],
        items: [{ ...ITEM, deletedAt }],
      }).validUntil,
    ).to.equal(null);
  });

  it('is for ever where the end cannot be written', () => {
    const input = {
      now: '9999-12-31T12:00:00Z',
      sets: [{ ...SET, completedAt: '9999-12-31T11:00:00Z' }],
    };
    expect(resolve(input).validUntil).to.equal(null);
    const exact = { ...input, sets: [{ ...SET, completedAt: '9999-12-30T23:59:59.999Z' }] };
    expect(resolve(exact).validUntil).to.equal('9999-12-31T23:59:59.999Z');
  });
});

describe('an evaluation', () => {
  it('ends at the earliest instant that is not past', () => {
    const evaluation = evaluationAt(100, { freshness: 0, grace: 0, tolerance: 0 });
    expect(isPast(99, evaluation)).to.equal(true);
    expect(isPast(Infinity, evaluation)).to.equal(false);
    expect(evaluation.end).to.equal(Infinity);
    expect(isPast(200, evaluation)).to.equal(false);
    expect(isPast(300, evaluation)).to.equal(false);
    expect(evaluation.end).to.equal(200);
    expect(isPast(100, evaluation)).to.equal(false);
    expect(evaluation.end).to.equal(100);
  });
});
