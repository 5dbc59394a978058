import { expect } from '@open-wc/testing';
import {
  ago,
  ahead,
  DAY,
  FRESHNESS,
  GRACE,
  HOUR,
  iso,
  issuesOf,
  MINUTE,
  NOW,
  resolve,
  resolveSchedule,
  TOLERANCE,
} from './resolving.js';

const kinds = (schedule: Readonly<Record<string, unknown>>) => resolveSchedule(schedule).kinds;

/** It ran six hours ago, and will again in eighteen. */
const PUNCTUAL = {
  createdAt: ago(30 * DAY),
  lastRunAt: ago(6 * HOUR),
  lastRunStatus: 'completed',
  nextRunAt: ahead(18 * HOUR),
};
/** Every day at the minute of the day that was `milliseconds` ago, in UTC. */
const dailyFrom = (milliseconds: number) => ({
  frequency: 'daily',
  timeOfDay: ago(milliseconds).slice(11, 19),
});

describe('the expected run', () => {
  it('is nextRunAt, until a run meets it', () => {
    const nextRunAt = ago(HOUR);
    const dueAfterRunAt = (lastRunAt: string | null) =>
      resolveSchedule({ nextRunAt, lastRunAt }).dueAt;
    expect(dueAfterRunAt(null)).to.equal(nextRunAt);
    expect(dueAfterRunAt(ago(HOUR + TOLERANCE + 1))).to.equal(nextRunAt);
    expect(dueAfterRunAt(ago(HOUR + TOLERANCE))).to.equal(null);
    expect(dueAfterRunAt(ago(HOUR))).to.equal(null);
    expect(dueAfterRunAt(ago(0))).to.equal(null);
  });

  it('is not met by a run dated ahead', () => {
    const met = { nextRunAt: ago(HOUR), lastRunAt: ahead(TOLERANCE) };
    expect(resolveSchedule(met).dueAt).to.equal(null);
    const unmet = { nextRunAt: ago(HOUR), lastRunAt: ahead(TOLERANCE + 1) };
    expect(resolveSchedule(unmet)).to.deep.include({
      dueAt: ago(HOUR),
      kinds: ['never_succeeded'],
    });
  });

  it('is the first of the cadence after the last run and what clocks may differ', () => {
    const due = (lastRunAgo: number) =>
      resolveSchedule({ ...dailyFrom(2 * HOUR), lastRunAt: ago(lastRunAgo) }).dueAt;
    expect(due(3 * HOUR)).to.equal(ago(2 * HOUR));
    // A run that starts a little early is the run that was planned.
    expect(due(2 * HOUR + TOLERANCE + 1)).to.equal(ago(2 * HOUR));
    expect(due(2 * HOUR + TOLERANCE)).to.equal(ahead(22 * HOUR));
    expect(due(2 * HOUR)).to.equal(ahead(22 * HOUR));
    expect(due(26 * HOUR)).to.equal(ago(2 * HOUR));
    expect(due(50 * HOUR)).to.equal(ago(26 * HOUR));
  });

  it('is none from before the schedule was switched on', () => {
    const due = (fields: object) => resolveSchedule({ ...dailyFrom(2 * HOUR), ...fields }).dueAt;
    const lastRunAt = ago(50 * HOUR);
    expect(due({ lastRunAt, enabledAt: ago(3 * HOUR) })).to.equal(ago(2 * HOUR));
    expect(due({ lastRunAt, enabledAt: ago(2 * HOUR) })).to.equal(ahead(22 * HOUR));
    expect(due({ lastRunAt, enabledAt: ago(99 * HOUR) })).to.equal(ago(26 * HOUR));
    // Switched on at a time that has not come: that says nothing.
    expect(due({ lastRunAt, enabledAt: ahead(TOLERANCE + 1) })).to.equal(ago(26 * HOUR));
  });

  it('is, before the first run, the first after the later of its making and its switching on', () => {
    const due = (fields: object) => resolveSchedule({ ...dailyFrom(2 * HOUR), ...fields }).dueAt;
    expect(due({ createdAt: ago(3 * HOUR) })).to.equal(ago(2 * HOUR));
    expect(due({ enabledAt: ago(3 * HOUR) })).to.equal(ago(2 * HOUR));
    expect(due({ createdAt: ago(99 * HOUR), enabledAt: ago(3 * HOUR) })).to.equal(ago(2 * HOUR));
    expect(due({ createdAt: ago(3 * HOUR), enabledAt: ago(99 * HOUR) })).to.equal(ago(2 * HOUR));
    expect(due({ createdAt: ago(HOUR) })).to.equal(ahead(22 * HOUR));
    expect(due({})).to.equal(null);
  });

  it('does not look at its making once it has run', () => {
    const schedule = { ...dailyFrom(2 * HOUR), lastRunAt: ago(50 * HOUR), createdAt: ago(HOUR) };
    expect(resolveSchedule(schedule).dueAt).to.equal(ago(26 * HOUR));
  });

  it('is the earlier of nextRunAt and the cadence', () => {
    const schedule = { ...dailyFrom(2 * HOUR), lastRunAt: ago(6 * HOUR) };
    // The run was skipped, although the next one was moved on.
    expect(resolveSchedule({ ...schedule, nextRunAt: ahead(22 * HOUR) })).to.deep.include({
      dueAt: ago(2 * HOUR),
      kinds: ['overdue'],
    });
    expect(resolveSchedule({ ...schedule, nextRunAt: ago(4 * HOUR) }).dueAt).to.equal(
      ago(4 * HOUR),
    );
    expect(resolveSchedule({ ...schedule, nextRunAt: ago(6 * HOUR) }).dueAt).to.equal(
      ago(2 * HOUR),
    );
  });

  it('follows the clock changes of the schedule’s own zone', () => {
    const schedule = {
      id: 7,
      isEnabled: true,
      frequency: 'daily',
      timeOfDay: '02:30',
      timezone: 'Europe/Berlin',
      lastRunAt: '2026-03-28T01:30:00Z',
    };
    const due = (now: string) =>
      resolve({ now, schedules: [schedule] }).scheduleFollowUp.schedules[0]!;
    expect(due('2026-03-29T02:00:00.000Z')).to.deep.include({
      dueAt: '2026-03-29T01:30:00.000Z',
      kinds: [],
    });
    expect(due('2026-03-29T02:00:00.001Z').kinds).to.deep.equal(['overdue']);
  });

  it('is not asked for when the schedule is switched off', () => {
    expect(resolveSchedule({ isEnabled: false, nextRunAt: ago(HOUR) }).dueAt).to.equal(null);
  });
});

describe('past due', () => {
  it('begins a millisecond after the grace, not before', () => {
    const late = (milliseconds: number) =>
      resolveSchedule({ lastRunAt: ago(DAY), nextRunAt: ago(milliseconds) });
    expect(late(0)).to.deep.include({ kinds: [], overdueSeconds: 0 });
    expect(late(GRACE)).to.deep.include({ kinds: [], overdueSeconds: 0 });
    expect(late(GRACE + 1)).to.deep.include({ kinds: ['overdue'], overdueSeconds: 1800 });
    expect(late(2 * HOUR + 999)).to.deep.include({ kinds: ['overdue'], overdueSeconds: 7200 });
  });

  it('has the host’s own grace', () => {
    const policy = { scheduleGraceMinutes: 1 };
    const late = (milliseconds: number) =>
      resolveSchedule({ lastRunAt: ago(DAY), nextRunAt: ago(milliseconds) }, { policy }).kinds;
    expect(late(MINUTE)).to.deep.equal([]);
    expect(late(MINUTE + 1)).to.deep.equal(['overdue']);
  });

  it('is not excused by a run under way that began before it', () => {
    expect(
      kinds({ lastRunAt: ago(3 * HOUR), lastRunStatus: 'running', nextRunAt: ago(2 * HOUR) }),
    ).to.deep.equal(['overdue']);
  });
});

describe('never_succeeded', () => {
  it('is a schedule that never ran and is past due', () => {
    expect(kinds({ nextRunAt: ago(GRACE) })).to.deep.equal([]);
    expect(kinds({ nextRunAt: ago(GRACE + 1) })).to.deep.equal(['never_succeeded']);
    expect(kinds({ ...dailyFrom(GRACE), createdAt: ago(HOUR) })).to.deep.equal([]);
    expect(kinds({ ...dailyFrom(GRACE + 1000), createdAt: ago(HOUR) })).to.deep.equal([
      'never_succeeded',
    ]);
  });

  it('is a schedule that never ran, and nothing says when it will', () => {
    expect(kinds({})).to.deep.equal(['never_succeeded']);
    expect(kinds({ createdAt: ago(0) })).to.deep.equal(['never_succeeded']);
    expect(kinds(dailyFrom(HOUR))).to.deep.equal(['never_succeeded']);
    expect(kinds({ ...dailyFrom(HOUR), createdAt: ago(MINUTE) })).to.deep.equal([]);
    expect(kinds({ nextRunAt: ahead(400 * DAY) })).to.deep.equal([]);
  });

  it('is a schedule that never ran although it says that it has succeeded', () => {
    expect(kinds({ nextRunAt: ago(HOUR), lastSuccessAt: ago(2 * HOUR) })).to.deep.equal([
      'never_succeeded',
    ]);
  });

  describe('after runs', () => {
    const ran = { ...PUNCTUAL, lastRunStatus: null, lastSuccessAt: null };

    it('is one that says that it has never succeeded', () => {
      expect(kinds(ran)).to.deep.equal(['never_succeeded']);
      expect(kinds({ ...ran, lastRunStatus: 'failed' })).to.deep.equal([
        'never_succeeded',
        'last_run_failed',
      ]);
      expect(kinds({ ...ran, lastRunStatus: 'running' })).to.deep.equal(['never_succeeded']);
      expect(kinds({ ...ran, lastRunStatus: 'odd' })).to.deep.equal(['never_succeeded']);
    });

    it('is not one that does not tell, has succeeded, or whose last run was good', () => {
      expect(kinds({ ...ran, lastSuccessAt: undefined })).to.deep.equal([]);
      expect(kinds({ ...ran, lastSuccessAt: ago(99 * DAY) })).to.deep.equal([]);
      expect(kinds({ ...ran, lastRunStatus: 'ok' })).to.deep.equal([]);
    });

    it('is not one whose success is dated ahead: that proves nothing either way', () => {
      const assessment = resolve({
        schedules: [{ ...ran, id: 7, isEnabled: true, lastSuccessAt: ahead(TOLERANCE + 1) }],
      });
      expect(assessment.scheduleFollowUp.needsFollowUp).to.equal(false);
      expect(assessment.reasons).to.deep.equal(['evidence_incomplete']);
    });

    const anchors: readonly [title: string, instants: (span: number) => object][] = [
      [
        'its making',
        (span) => ({ createdAt: ago(span), enabledAt: ago(DAY), lastRunAt: ago(DAY) }),
      ],
      [
        'else its switching on',
        (span) => ({ createdAt: null, enabledAt: ago(span), lastRunAt: ago(DAY) }),
      ],
      ['else its last run', (span) => ({ createdAt: null, lastRunAt: ago(span) })],
      [
        'what is dated ahead left aside',
        (span) => ({ createdAt: ahead(DAY), enabledAt: ahead(DAY), lastRunAt: ago(span) }),
      ],
    ];
    for (const [title, instants] of anchors) {
      it(`begins a millisecond after the grace has passed since ${title}`, () => {
        expect(kinds({ ...ran, ...instants(GRACE) })).to.deep.equal([]);
        expect(kinds({ ...ran, ...instants(GRACE + 1) })).to.deep.equal(['never_succeeded']);
      });
    }
  });
});

describe('overdue', () => {
  it('is a schedule that has run and is past due', () => {
    expect(kinds({ ...PUNCTUAL, nextRunAt: ago(HOUR) })).to.deep.equal(['overdue']);
    expect(kinds({ ...PUNCTUAL, ...dailyFrom(4 * HOUR) })).to.deep.equal(['overdue']);
    expect(kinds({ ...PUNCTUAL, ...dailyFrom(6 * HOUR) })).to.deep.equal([]);
    expect(kinds({ nextRunAt: ago(HOUR) })).to.deep.equal(['never_succeeded']);
  });
});

describe('run_stuck', () => {
  const running = (milliseconds: number) => ({
    lastRunAt: ago(milliseconds),
    lastRunStatus: 'running',
    nextRunAt: ahead(HOUR),
  });

  it('begins a millisecond after the freshness window', () => {
    expect(kinds(running(FRESHNESS))).to.deep.equal([]);
    expect(kinds(running(FRESHNESS + 1))).to.deep.equal(['run_stuck']);
  });

  it('has the host’s own window', () => {
    const policy = { freshnessHours: 1 };
    expect(resolveSchedule(running(HOUR), { policy }).kinds).to.deep.equal([]);
    expect(resolveSchedule(running(HOUR + 1), { policy }).kinds).to.deep.equal(['run_stuck']);
  });

  it('is no run that has ended, nor one that has no time', () => {
    expect(kinds({ ...running(FRESHNESS + 1), lastRunStatus: 'ok' })).to.deep.equal([]);
    expect(kinds({ ...running(FRESHNESS + 1), lastRunStatus: null })).to.deep.equal([]);
    expect(kinds({ nextRunAt: ahead(HOUR), lastRunStatus: 'running' })).to.deep.equal([]);
  });
});

describe('last_run_failed', () => {
  it('is a bad status, whenever the run was', () => {
    expect(kinds({ ...PUNCTUAL, lastRunStatus: 'failed' })).to.deep.equal(['last_run_failed']);
    expect(kinds({ nextRunAt: ahead(HOUR), lastRunStatus: 'missed' })).to.deep.equal([
      'last_run_failed',
    ]);
    expect(kinds({ ...PUNCTUAL, lastRunStatus: 'completed' })).to.deep.equal([]);
  });
});

describe('no_next_run', () => {
  it('is a schedule that has run, with neither nextRunAt nor a cadence', () => {
    expect(kinds({ lastRunAt: ago(HOUR) })).to.deep.equal(['no_next_run']);
    expect(kinds({ lastRunAt: ago(HOUR), ...dailyFrom(HOUR) })).to.deep.equal([]);
    expect(kinds({ lastRunAt: ago(HOUR), nextRunAt: ahead(HOUR) })).to.deep.equal([]);
    // Met long ago, but known.
    expect(kinds({ lastRunAt: ago(HOUR), nextRunAt: ago(HOUR) })).to.deep.equal([]);
  });
});

describe('a cadence that cannot be computed', () => {
  const bad: readonly [title: string, fields: object, path: string][] = [
    ['an unknown frequency', { frequency: 'hourly', timeOfDay: '01:00' }, 'frequency'],
    ['an unknown zone', { ...dailyFrom(0), timezone: 'Nowhere' }, 'timezone'],
    ['an offset for a zone', { ...dailyFrom(0), timezone: '+02:00' }, 'timezone'],
    [
      'a zone that is a property of every object',
      { ...dailyFrom(0), timezone: 'constructor' },
      'timezone',
    ],
    ['24:59', { frequency: 'daily', timeOfDay: '24:59' }, 'timeOfDay'],
    ['no time of day', { frequency: 'daily' }, 'timeOfDay'],
    ['weekly without days', { frequency: 'weekly', timeOfDay: '01:00' }, 'daysOfWeek'],
    [
      'weekly with no days',
      { frequency: 'weekly', timeOfDay: '01:00', daysOfWeek: [] },
      'daysOfWeek',
    ],
    ['a weekday 0', { frequency: 'weekly', timeOfDay: '01:00', daysOfWeek: [0] }, 'daysOfWeek'],
  ];
  for (const [title, fields, path] of bad) {
    it(`(${title}) counts as none, and is an issue when there is no nextRunAt`, () => {
      const schedule = { id: 7, isEnabled: true, createdAt: ago(DAY), ...fields };
      const ran = resolve({ schedules: [{ ...schedule, lastRunAt: ago(HOUR) }] });
      expect(ran.scheduleFollowUp.schedules[0]?.kinds).to.deep.equal(['no_next_run']);
      expect(issuesOf(ran)).to.deep.equal([
        { code: 'unreadable_row', table: 'backupSchedules', id: '7', path },
      ]);
      const neverRan = resolve({ schedules: [schedule] });
      expect(neverRan.scheduleFollowUp.schedules[0]?.kinds).to.deep.equal(['never_succeeded']);

      for (const rest of [{ nextRunAt: ahead(HOUR) }, { isEnabled: false }]) {
        expect(resolve({ schedules: [{ ...schedule, ...rest }] }).reasons).to.deep.equal([]);
      }
    });
  }
});

describe('a schedule that is switched off', () => {
  it('needs no look, and none of its times is judged', () => {
    const assessment = resolve({
      schedules: [
        {
          id: 7,
          name: 'Old',
          isEnabled: false,
          createdAt: ahead(DAY),
          enabledAt: ahead(DAY),
          lastRunAt: ahead(DAY),
          lastSuccessAt: ahead(DAY),
          lastRunStatus: 'failed',
          nextRunAt: ago(DAY),
        },
      ],
    });
    expect(assessment.healthyClaimAllowed).to.equal(true);
    expect(assessment.scheduleFollowUp).to.deep.equal({
      needsFollowUp: false,
      enabledCount: 0,
      followUpCount: 0,
      schedules: [
        {
          id: '7',
          name: 'Old',
          isEnabled: false,
          kinds: [],
          dueAt: null,
          overdueSeconds: 0,
          lastRunAt: ahead(DAY),
          lastRunStatus: 'failed',
          nextRunAt: ago(DAY),
        },
      ],
    });
  });
});

describe('the follow-up of all schedules', () => {
  it('counts, and lists every schedule: follow-ups first, most overdue first, then by id', () => {
    const rows = [
      { id: '11', isEnabled: true, ...PUNCTUAL },
      { id: '9', isEnabled: false },
      { id: 'a', isEnabled: true, ...PUNCTUAL },
      { id: '8', isEnabled: true, ...PUNCTUAL, lastRunStatus: 'failed' },
      { id: '3', isEnabled: true, ...PUNCTUAL, nextRunAt: ago(2 * HOUR) },
      { id: '4', isEnabled: true, ...PUNCTUAL, nextRunAt: ago(3 * HOUR) },
      { id: '5', isEnabled: true, ...PUNCTUAL, nextRunAt: ago(2 * HOUR + 1) },
      { id: '7', isEnabled: true, nextRunAt: ago(4 * HOUR) },
      { id: '12', isEnabled: true, ...PUNCTUAL, nextRunAt: ago(2 * HOUR) },
      { id: '6', isEnabled: true, ...PUNCTUAL, nextRunAt: null },
    ];
    const { needsFollowUp, enabledCount, followUpCount, schedules } = resolve({
      schedules: rows,
    }).scheduleFollowUp;
    expect({ needsFollowUp, enabledCount, followUpCount }).to.deep.equal({
      needsFollowUp: true,
      enabledCount: 9,
      followUpCount: 7,
    });
    expect(schedules.map(({ id }) => id)).to.deep.equal([
      ...['7', '4', '5', '3', '12'],
      ...['6', '8'],
      ...['9', '11', 'a'],
    ]);
    expect(resolve({ schedules: rows.toReversed() }).scheduleFollowUp.schedules).to.deep.equal(
      schedules,
    );
  });

  it('lists two rows of one id in one order', () => {
    const rows = ['A', 'B', 'C'].map((name) => ({ id: 7, name, isEnabled: true, ...PUNCTUAL }));
    const names = (schedules: readonly unknown[]) =>
      resolve({ schedules }).scheduleFollowUp.schedules.map(({ name }) => name);
    expect(names(rows)).to.deep.equal(names(rows.toReversed()));
  });

  it('is needed by nobody where there is no schedule', () => {
    expect(resolve().scheduleFollowUp).to.deep.equal({
      needsFollowUp: false,
      enabledCount: 0,
      followUpCount: 0,
      schedules: [],
    });
  });

  it('never makes a posture better or worse', () => {
    const late = { id: 1, isEnabled: true, ...PUNCTUAL, nextRunAt: ago(HOUR) };
    const punctual = { id: 2, isEnabled: true, ...PUNCTUAL };
    const running = { ...punctual, id: 3, lastRunAt: ago(MINUTE), lastRunStatus: 'running' };
    for (const [sets, posture] of [
      [[], 'absent'],
      [[{ id: 1, status: 'completed', completedAt: ago(3 * DAY) }], 'stale'],
      [[{ id: 1, status: 'partial', completedAt: ago(HOUR) }], 'degraded'],
      [undefined, 'healthy'],
    ] as const) {
      for (const schedules of [[], [late], [punctual, running], [late, punctual, running]]) {
        const assessment = resolve({ ...(sets === undefined ? {} : { sets }), schedules });
        expect(assessment.posture).to.equal(posture);
        expect(assessment.reasons.includes('schedule_follow_up')).to.equal(
          schedules.includes(late),
        );
      }
    }
  });

  it('reports times as the row has them, in UTC', () => {
    const schedule = resolveSchedule({
      name: 'Daily',
      lastRunAt: '2026-11-23 05:00:00+01',
      lastRunStatus: ' Completed ',
      nextRunAt: new Date(NOW - 2 * HOUR),
    });
    expect(schedule).to.deep.equal({
      id: '7',
      name: 'Daily',
      isEnabled: true,
      kinds: ['overdue'],
      dueAt: '2026-11-23T08:00:00.000Z',
      overdueSeconds: 7200,
      lastRunAt: '2026-11-23T04:00:00.000Z',
      lastRunStatus: 'completed',
      nextRunAt: iso(NOW - 2 * HOUR),
    });
  });
});
