/** Which schedules need follow-up, of which kinds, and since when (§5.7). */
import {
  followUp,
  FRESH_UNTIL,
  incomplete,
  NOW,
  SCHEDULE,
  SET,
  STALE,
  type Facts,
  type ResolvingCase,
} from '../resolving.js';

const NEVER_RAN = { ...SCHEDULE, lastRunAt: null, lastRunStatus: null };
const UNDER_WAY = { ...SCHEDULE, lastRunStatus: 'running' };
const DAILY = { frequency: 'daily', timeOfDay: '02:00' };
/** Goes by its cadence alone. */
const BY_CADENCE = { ...SCHEDULE, nextRunAt: null, ...DAILY };

const TOMORROW = '2026-03-03T02:00:00.000Z';
const TODAY = '2026-03-02T02:00:00.000Z';

/** One schedule, in a line. */
function one(
  name: string,
  why: string,
  schedule: Readonly<Record<string, unknown>>,
  expected: Partial<Facts> = {},
  more: Partial<ResolvingCase> = {},
): ResolvingCase {
  return { name, why, schedules: [schedule], expected, ...more };
}

const due = (instant: string | null, late = 0): Partial<Facts> => ({
  dueAt: { '7': instant },
  overdueSeconds: { '7': late },
});

export const followUps: readonly ResolvingCase[] = [
  one('a punctual schedule', 'It needs nothing, and proves nothing.', SCHEDULE, due(TOMORROW)),
  one(
    'a disabled schedule',
    'Whatever it says: switched off on purpose, it needs no look and expects nothing.',
    { ...SCHEDULE, isEnabled: false, lastRunStatus: 'failed', nextRunAt: '2026-01-01T00:00:00Z' },
    { ...due(null), enabledCount: 0, schedules: ['7'] },
  ),
  {
    name: 'a punctual schedule beside a stale set',
    why: 'Schedules never make a posture better.',
    sets: [{ ...SET, completedAt: '2026-02-20T02:00:00Z' }],
    schedules: [SCHEDULE],
    expected: { ...STALE, validUntil: '2026-03-03T02:30:00.000Z' },
  },
  {
    name: 'a run under way beside a stale set',
    why: 'A run under way excuses nothing.',
    sets: [{ ...SET, completedAt: '2026-02-20T02:00:00Z' }],
    schedules: [UNDER_WAY],
    expected: { ...STALE, validUntil: TOMORROW },
  },

  // Overdue
  one(
    'late to the end of the grace',
    'Past due when now > dueAt + scheduleGrace, and not before.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T07:30:00Z' },
    { ...due('2026-03-02T07:30:00.000Z'), validUntil: NOW },
  ),
  one(
    'late by a millisecond more than the grace',
    'Then it is overdue, by the time since it was due and not since the grace was over.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T07:29:59.999Z' },
    { ...followUp('overdue'), ...due('2026-03-02T07:29:59.999Z', 1800) },
  ),
  one(
    'late by a millisecond less than the grace',
    'The answer holds for one more millisecond.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T07:30:00.001Z' },
    { validUntil: '2026-03-02T08:00:00.001Z' },
  ),
  one(
    'a grace of 0',
    'Without grace, due now is not late yet.',
    { ...SCHEDULE, nextRunAt: NOW },
    { ...due(NOW), validUntil: NOW },
    { policy: { scheduleGraceMinutes: 0 } },
  ),
  one(
    'a grace of 0, and a millisecond late',
    'Late is late, and whole seconds are counted.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T07:59:59.999Z' },
    { ...followUp('overdue'), ...due('2026-03-02T07:59:59.999Z', 0) },
    { policy: { scheduleGraceMinutes: 0 } },
  ),
  one(
    'a longer grace',
    'Two hours of grace, one hour late.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T07:00:00Z' },
    { validUntil: '2026-03-02T09:00:00.000Z' },
    { policy: { scheduleGraceMinutes: 120 } },
  ),
  one(
    'a run that started early, within the tolerance',
    'A run meets nextRunAt when it started no earlier than nextRunAt - clockTolerance.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T02:05:00Z' },
    due(null),
  ),
  one(
    'a run that started a millisecond earlier than that',
    'It is another run, and the one expected is missing.',
    { ...SCHEDULE, nextRunAt: '2026-03-02T02:05:00.001Z' },
    { ...followUp('overdue'), ...due('2026-03-02T02:05:00.001Z', 21_299) },
  ),
  one(
    'a run later than the next one',
    'A next run that lies before the last one is met.',
    { ...SCHEDULE, nextRunAt: '2026-03-01T02:00:00Z' },
    due(null),
  ),
  one('a run without a status', 'No status says nothing, for good or for bad.', {
    ...SCHEDULE,
    lastRunStatus: null,
  }),

  // Never succeeded: never ran
  one(
    'new and not due yet',
    'A new schedule that is not due yet needs nothing.',
    { ...NEVER_RAN, createdAt: '2026-03-02T07:00:00Z' },
    due(TOMORROW),
  ),
  one(
    'never ran, past due',
    'The run that was expected has not come: never_succeeded and not overdue.',
    { ...NEVER_RAN, nextRunAt: '2026-03-02T07:00:00Z' },
    { ...followUp('never_succeeded'), ...due('2026-03-02T07:00:00.000Z', 3600) },
  ),
  one(
    'never ran, to the end of the grace',
    'The grace goes for first runs too.',
    { ...NEVER_RAN, nextRunAt: '2026-03-02T07:30:00Z' },
    { validUntil: NOW },
  ),
  one(
    'never ran, and nothing says when it will',
    'An enabled schedule that expects nothing can’t be relied on.',
    { ...NEVER_RAN, nextRunAt: null },
    { ...followUp('never_succeeded'), ...due(null) },
  ),
  one(
    'never ran, by its cadence since it was created',
    'The first run expected after createdAt.',
    { ...BY_CADENCE, lastRunAt: null, lastRunStatus: null, createdAt: '2026-03-01T12:00:00Z' },
    { ...followUp('never_succeeded'), ...due(TODAY, 21_600) },
  ),
  one(
    'never ran, created after today’s run',
    'Nothing was expected before it existed.',
    { ...BY_CADENCE, lastRunAt: null, lastRunStatus: null, createdAt: '2026-03-02T07:00:00Z' },
    due(TOMORROW),
  ),
  one(
    'never ran, enabled after today’s run',
    'Nor before it was enabled: the later of the two counts.',
    { ...BY_CADENCE, lastRunAt: null, lastRunStatus: null, enabledAt: '2026-03-02T07:00:00Z' },
    due(TOMORROW),
  ),
  one(
    'never ran, enabled before it was created',
    'The later of the two counts either way round.',
    {
      ...BY_CADENCE,
      lastRunAt: null,
      lastRunStatus: null,
      createdAt: '2026-03-02T07:00:00Z',
      enabledAt: '2026-03-01T07:00:00Z',
    },
    due(TOMORROW),
  ),
  one(
    'never ran, a cadence and no anchor',
    'Without createdAt and enabledAt nothing says which run was the first: nothing is expected.',
    { ...BY_CADENCE, lastRunAt: null, lastRunStatus: null, createdAt: null },
    { ...followUp('never_succeeded'), ...due(null) },
  ),
  one(
    'never ran, and its status says failed',
    'A bad status counts, run or no run.',
    { ...NEVER_RAN, lastRunStatus: 'failed' },
    followUp('last_run_failed'),
  ),
  one(
    'never ran, not due, no success',
    'lastSuccessAt: null says nothing more of a schedule that never ran.',
    { ...NEVER_RAN, lastSuccessAt: null },
  ),

  // Never succeeded: ran, without success
  one(
    'runs without a success',
    'lastSuccessAt given as null, has run, and the last status is not good.',
    { ...UNDER_WAY, lastSuccessAt: null },
    { ...followUp('never_succeeded'), validUntil: TOMORROW },
  ),
  one(
    'runs without a success, and without a status',
    'No status is not a good one.',
    { ...SCHEDULE, lastRunStatus: null, lastSuccessAt: null },
    followUp('never_succeeded'),
  ),
  one(
    'runs without a success, but the last one is good',
    'Then it has succeeded; the host has not noted it yet.',
    { ...SCHEDULE, lastSuccessAt: null },
  ),
  one('successes that are not tracked', 'Left out is not null: the host does not say.', UNDER_WAY, {
    validUntil: TOMORROW,
  }),
  one(
    'a success long ago',
    'One success is one.',
    { ...UNDER_WAY, lastSuccessAt: '2026-01-02T02:00:00Z' },
    { validUntil: TOMORROW },
  ),
  one(
    'failed, and never succeeded',
    'Two kinds, in their order.',
    { ...SCHEDULE, lastRunStatus: 'failed', lastSuccessAt: null },
    followUp('never_succeeded', 'last_run_failed'),
  ),
  one(
    'no success yet, to the end of the grace since creation',
    'A first run may take its time: scheduleGrace after createdAt.',
    {
      ...UNDER_WAY,
      createdAt: '2026-03-02T07:30:00Z',
      lastRunAt: '2026-03-02T07:40:00Z',
      lastSuccessAt: null,
    },
    { validUntil: NOW },
  ),
  one(
    'no success yet, a millisecond beyond that grace',
    'Then it is time to look.',
    {
      ...UNDER_WAY,
      createdAt: '2026-03-02T07:29:59.999Z',
      lastRunAt: '2026-03-02T07:40:00Z',
      lastSuccessAt: null,
    },
    followUp('never_succeeded'),
  ),
  one(
    'no success yet, created long before it was enabled',
    'The first known of createdAt, enabledAt, lastRunAt: created comes first, however late enabled.',
    {
      ...UNDER_WAY,
      enabledAt: '2026-03-02T07:45:00Z',
      lastRunAt: '2026-03-02T07:50:00Z',
      lastSuccessAt: null,
    },
    followUp('never_succeeded'),
  ),
  one(
    'no success yet, by the time it was enabled',
    'Without createdAt, enabledAt.',
    {
      ...UNDER_WAY,
      createdAt: null,
      enabledAt: '2026-03-02T07:30:00Z',
      lastRunAt: '2026-03-02T07:40:00Z',
      lastSuccessAt: null,
    },
    { validUntil: NOW },
  ),
  one(
    'no success yet, by the time it ran',
    'Without either, lastRunAt.',
    { ...UNDER_WAY, createdAt: null, lastRunAt: '2026-03-02T07:30:00Z', lastSuccessAt: null },
    { validUntil: NOW },
  ),

  // Run stuck
  one(
    'under way to the end of the window',
    'A run may take freshnessHours.',
    { ...UNDER_WAY, lastRunAt: '2026-03-01T08:00:00Z' },
    { validUntil: NOW },
  ),
  one(
    'under way a millisecond longer',
    'Then it is stuck.',
    { ...UNDER_WAY, lastRunAt: '2026-03-01T07:59:59.999Z' },
    followUp('run_stuck'),
  ),
  ...['pending', 'queued', ' Running '].map((lastRunStatus) =>
    one(
      `stuck while ${JSON.stringify(lastRunStatus)}`,
      'Waiting is being under way.',
      { ...SCHEDULE, lastRunStatus, lastRunAt: '2026-02-28T02:00:00Z' },
      followUp('run_stuck'),
    ),
  ),
  one('completed for longer than the window', 'Only a run under way can be stuck.', {
    ...SCHEDULE,
    lastRunAt: '2026-02-28T02:00:00Z',
  }),
  one(
    'stuck and overdue',
    'A run that is stuck meets no later one.',
    { ...UNDER_WAY, lastRunAt: '2026-03-01T02:00:00Z', nextRunAt: '2026-03-02T02:00:00Z' },
    { ...followUp('overdue', 'run_stuck'), ...due(TODAY, 21_600) },
  ),

  // Last run failed
  ...['failed', 'error', 'partial', 'skipped', 'missed', 'canceled', 'cancelled', ' FAILED '].map(
    (lastRunStatus) =>
      one(
        `last run ${JSON.stringify(lastRunStatus)}`,
        'A bad run status needs a look.',
        { ...SCHEDULE, lastRunStatus },
        followUp('last_run_failed'),
      ),
  ),
  ...['completed', 'success', 'succeeded', 'ok', 'OK\t'].map((lastRunStatus) =>
    one(`last run ${JSON.stringify(lastRunStatus)}`, 'A good run status needs none.', {
      ...SCHEDULE,
      lastRunStatus,
    }),
  ),
  one(
    'an unknown run status',
    'It is an issue, and the rest of the row counts.',
    { ...SCHEDULE, lastRunStatus: 'paused', nextRunAt: '2026-03-02T07:00:00Z' },
    {
      reasons: ['schedule_follow_up', 'evidence_incomplete'],
      kinds: [['7', 'overdue']],
      issues: ['unknown_status backupSchedules 7 lastRunStatus'],
      ...due('2026-03-02T07:00:00.000Z', 3600),
    },
  ),
  one(
    'an unknown run status of a disabled schedule',
    'It is an issue all the same.',
    { ...SCHEDULE, isEnabled: false, lastRunStatus: 'paused' },
    incomplete('unknown_status backupSchedules 7 lastRunStatus'),
  ),
  one(
    'the status of a set as that of a run',
    'Each has statuses of its own: "warning" is known to neither.',
    { ...SCHEDULE, lastRunStatus: 'warning' },
    { ...incomplete('unknown_status backupSchedules 7 lastRunStatus'), target: 'backup_schedules' },
  ),

  // No next run
  one(
    'no next run and no cadence',
    'It has run, and nothing says when it will again.',
    { ...SCHEDULE, nextRunAt: null },
    { ...followUp('no_next_run'), ...due(null) },
  ),
  one('no next run, but a cadence', 'The cadence says when.', BY_CADENCE, due(TOMORROW)),
  one(
    'a time zone and nothing else of a cadence',
    'A time zone alone is no cadence, and no broken one.',
    { ...SCHEDULE, nextRunAt: null, timezone: 'Europe/Berlin' },
    followUp('no_next_run'),
  ),

  // The cadence
  one(
    'a run skipped although nextRunAt was moved on',
    'The cadence remembers what was expected.',
    { ...SCHEDULE, ...DAILY, lastRunAt: '2026-03-01T02:00:00Z' },
    { ...followUp('overdue'), ...due(TODAY, 21_600) },
  ),
  one(
    'a next run before that of the cadence',
    'The earliest expectation that no run has met counts.',
    { ...SCHEDULE, ...DAILY, nextRunAt: '2026-03-02T20:00:00Z' },
    { ...due('2026-03-02T20:00:00.000Z'), validUntil: '2026-03-02T20:30:00.000Z' },
  ),
  one(
    'a run early by the tolerance',
    'The cadence goes on from lastRunAt + clockTolerance: strictly after it, so today’s run is met.',
    { ...BY_CADENCE, lastRunAt: '2026-03-02T01:55:00Z' },
    due(TOMORROW),
  ),
  one(
    'a run early by a millisecond more',
    'Then it was not today’s.',
    { ...BY_CADENCE, lastRunAt: '2026-03-02T01:54:59.999Z' },
    { ...followUp('overdue'), ...due(TODAY, 21_600) },
  ),
  one(
    'enabled again after a long rest',
    'Nothing was expected while it was disabled.',
    { ...BY_CADENCE, lastRunAt: '2026-02-20T02:00:00Z', enabledAt: '2026-03-02T07:00:00Z' },
    due(TOMORROW),
  ),
  one(
    'created anew after it has run',
    'createdAt anchors only what never ran.',
    { ...BY_CADENCE, lastRunAt: '2026-03-01T02:00:00Z', createdAt: '2026-03-02T07:00:00Z' },
    { ...followUp('overdue'), ...due(TODAY, 21_600) },
  ),
  one(
    'weekly, and a week without a run',
    'Mondays, and the last run was a week ago.',
    { ...BY_CADENCE, frequency: 'weekly', daysOfWeek: [1], lastRunAt: '2026-02-23T02:00:00Z' },
    { ...followUp('overdue'), ...due(TODAY, 21_600) },
  ),
  one(
    'weekly, on several days',
    'The first of its days after the last run.',
    { ...BY_CADENCE, frequency: 'weekly', daysOfWeek: [5, 1, 3] },
    due('2026-03-04T02:00:00.000Z'),
  ),
  one(
    'weekly, on Sundays',
    'The ISO week ends with Sunday, which is 7.',
    { ...BY_CADENCE, frequency: 'weekly', daysOfWeek: [7] },
    due('2026-03-08T02:00:00.000Z'),
  ),
  one(
    'in a zone of its own',
    'Three o’clock in Berlin is two in UTC.',
    {
      ...BY_CADENCE,
      timeOfDay: '03:00',
      timezone: 'Europe/Berlin',
      lastRunAt: '2026-03-01T02:00:00Z',
    },
    { ...followUp('overdue'), ...due(TODAY, 21_600) },
  ),
  one(
    'due at the end of the grace, by its cadence',
    'What the cadence expects has the same grace.',
    { ...BY_CADENCE, timeOfDay: '07:30', lastRunAt: '2026-03-01T07:30:00Z' },
    { ...due('2026-03-02T07:30:00.000Z'), validUntil: NOW },
  ),
  one(
    'due in the hour that clocks skip',
    'Half past two does not exist in Berlin that night: the run is expected at half past three.',
    {
      ...BY_CADENCE,
      timeOfDay: '02:30',
      timezone: 'Europe/Berlin',
      lastRunAt: '2026-03-28T01:30:00Z',
    },
    {
      ...followUp('overdue'),
      ...due('2026-03-29T01:30:00.000Z', 5400),
      validUntil: '2026-03-30T02:00:00.000Z',
    },
    { now: '2026-03-29T03:00:00Z', sets: [{ ...SET, completedAt: '2026-03-29T02:00:00Z' }] },
  ),
  one(
    'due in the hour that happens twice',
    'Half past two happens twice in Berlin that night: the first is meant, and it has run.',
    {
      ...BY_CADENCE,
      timeOfDay: '02:30',
      timezone: 'Europe/Berlin',
      lastRunAt: '2026-10-25T00:30:00Z',
    },
    { ...due('2026-10-26T01:30:00.000Z'), validUntil: '2026-10-26T01:00:00.000Z' },
    { now: '2026-10-25T03:00:00Z', sets: [{ ...SET, completedAt: '2026-10-25T01:00:00Z' }] },
  ),
  ...(
    [
      ['an unknown frequency', { ...DAILY, frequency: 'hourly' }, 'frequency'],
      ['a frequency in capital letters', { ...DAILY, frequency: 'Daily' }, 'frequency'],
      ['a time of day and no frequency', { timeOfDay: '02:00' }, 'frequency'],
      ['no time of day', { frequency: 'daily' }, 'timeOfDay'],
      ['a time of day of 24:59', { ...DAILY, timeOfDay: '24:59' }, 'timeOfDay'],
      ['a time of day of 12:60', { ...DAILY, timeOfDay: '12:60' }, 'timeOfDay'],
      ['a time of day of one digit', { ...DAILY, timeOfDay: '2:00' }, 'timeOfDay'],
      ['an unknown zone', { ...DAILY, timezone: 'Mars/Olympus' }, 'timezone'],
      ['an offset for a zone', { ...DAILY, timezone: '+02:00' }, 'timezone'],
      ['an empty zone', { ...DAILY, timezone: '' }, 'timezone'],
      ['weekly and no days', { ...DAILY, frequency: 'weekly' }, 'daysOfWeek'],
      ['weekly on no day', { ...DAILY, frequency: 'weekly', daysOfWeek: [] }, 'daysOfWeek'],
      ['weekly on day 0', { ...DAILY, frequency: 'weekly', daysOfWeek: [0] }, 'daysOfWeek'],
      ['weekly on day 8', { ...DAILY, frequency: 'weekly', daysOfWeek: [1, 8] }, 'daysOfWeek'],
      ['weekly on half a day', { ...DAILY, frequency: 'weekly', daysOfWeek: [1.5] }, 'daysOfWeek'],
    ] as const
  ).map(([what, cadence, path]) =>
    one(
      `a cadence with ${what}`,
      'It can’t be computed and counts as none; with no nextRunAt either it is an issue.',
      { ...SCHEDULE, nextRunAt: null, ...cadence },
      {
        reasons: ['schedule_follow_up', 'evidence_incomplete'],
        kinds: [['7', 'no_next_run']],
        issues: [`unreadable_row backupSchedules 7 ${path}`],
      },
    ),
  ),
  one(
    'a cadence that can’t be computed beside a next run',
    'There is a nextRunAt to rely on, so it is no issue.',
    { ...SCHEDULE, frequency: 'hourly' },
    due(TOMORROW),
  ),
  one(
    'never ran, and a cadence that can’t be computed',
    'Nothing says when it will run.',
    { ...NEVER_RAN, nextRunAt: null, frequency: 'monthly', timeOfDay: '02:00' },
    {
      reasons: ['schedule_follow_up', 'evidence_incomplete'],
      kinds: [['7', 'never_succeeded']],
      issues: ['unreadable_row backupSchedules 7 frequency'],
    },
  ),
  one(
    'a broken cadence of a disabled schedule',
    'Nothing is expected of it, so nothing is missing.',
    { ...SCHEDULE, isEnabled: false, nextRunAt: null, frequency: 'hourly' },
  ),

  // What cannot lie in the future
  one(
    'a last run within the tolerance ahead',
    'Clocks differ: the run counts.',
    { ...SCHEDULE, lastRunAt: '2026-03-02T08:05:00Z' },
    due(TOMORROW),
  ),
  one(
    'a last run ahead',
    'It meets and anchors nothing, so the schedule counts as one that never ran.',
    { ...SCHEDULE, lastRunAt: '2026-03-02T09:00:00Z', nextRunAt: '2026-03-02T07:00:00Z' },
    {
      reasons: ['schedule_follow_up', 'evidence_incomplete'],
      kinds: [['7', 'never_succeeded']],
      issues: ['future_timestamp backupSchedules 7 lastRunAt'],
      validUntil: '2026-03-02T08:54:59.999Z',
      ...due('2026-03-02T07:00:00.000Z', 3600),
    },
  ),
  one(
    'a last success ahead',
    'It proves no success, nor that there was none.',
    { ...UNDER_WAY, lastSuccessAt: '2026-03-02T09:00:00Z' },
    {
      ...incomplete('future_timestamp backupSchedules 7 lastSuccessAt'),
      validUntil: '2026-03-02T08:54:59.999Z',
    },
  ),
  one(
    'enabled ahead',
    'What was enabled in the future anchors nothing.',
    { ...BY_CADENCE, lastRunAt: '2026-03-01T02:00:00Z', enabledAt: '2026-03-02T09:00:00Z' },
    {
      reasons: ['schedule_follow_up', 'evidence_incomplete'],
      kinds: [['7', 'overdue']],
      issues: ['future_timestamp backupSchedules 7 enabledAt'],
      validUntil: '2026-03-02T08:54:59.999Z',
      ...due(TODAY, 21_600),
    },
  ),
  one(
    'everything ahead',
    'One issue for each fact, in the order of the paths.',
    {
      ...SCHEDULE,
      createdAt: '2026-03-02T12:00:00Z',
      enabledAt: '2026-03-02T12:00:00Z',
      lastRunAt: '2026-03-02T12:00:00Z',
      lastSuccessAt: '2026-03-02T12:00:00Z',
    },
    {
      ...incomplete(
        'future_timestamp backupSchedules 7 createdAt',
        'future_timestamp backupSchedules 7 enabledAt',
        'future_timestamp backupSchedules 7 lastRunAt',
        'future_timestamp backupSchedules 7 lastSuccessAt',
      ),
      validUntil: '2026-03-02T11:54:59.999Z',
    },
  ),
  one('everything ahead of a disabled schedule', 'Nothing is held against it.', {
    ...SCHEDULE,
    isEnabled: false,
    lastRunAt: '2026-03-02T12:00:00Z',
  }),

  // Several schedules
  {
    name: 'the order of schedules',
    why: 'Follow-ups first, the most overdue first of all, then by id: digits by number, before other text.',
    schedules: [
      { ...SCHEDULE, id: 'b' },
      { ...SCHEDULE, id: '10' },
      { ...SCHEDULE, id: '9' },
      { ...SCHEDULE, id: '3', isEnabled: false },
      { ...SCHEDULE, id: '8', nextRunAt: '2026-03-02T07:00:00Z' },
      { ...SCHEDULE, id: '12', nextRunAt: '2026-03-02T06:00:00Z' },
      { ...SCHEDULE, id: '6', lastRunStatus: 'failed' },
      { ...SCHEDULE, id: '20', nextRunAt: '2026-03-02T07:00:00Z' },
    ],
    expected: {
      reasons: ['schedule_follow_up'],
      kinds: [
        ['12', 'overdue'],
        ['8', 'overdue'],
        ['20', 'overdue'],
        ['6', 'last_run_failed'],
      ],
      schedules: ['12', '8', '20', '6', '3', '9', '10', 'b'],
      enabledCount: 7,
      target: 'backup_schedules',
      validUntil: FRESH_UNTIL,
    },
  },
  {
    name: 'overdue within the same second',
    why: 'Order goes by the instant, not by whole seconds.',
    schedules: [
      { ...SCHEDULE, id: '1', nextRunAt: '2026-03-02T07:00:00.200Z' },
      { ...SCHEDULE, id: '2', nextRunAt: '2026-03-02T07:00:00.100Z' },
    ],
    expected: {
      reasons: ['schedule_follow_up'],
      kinds: [
        ['2', 'overdue'],
        ['1', 'overdue'],
      ],
      overdueSeconds: { '1': 3599, '2': 3599 },
    },
  },
];
