/** The cadence itself: `nextRunAfter(schedule, after)` of §5. */
import { nextRunAfter } from '../../assessment/index.js';

export interface NextRunCase {
  readonly name: string;
  readonly why: string;
  readonly schedule: unknown;
  readonly after: string;
  /** ISO 8601 UTC with milliseconds; null when there is no cadence that can be computed. */
  readonly expected: string | null;
}

const daily = (timeOfDay: string, timezone?: string) => ({
  frequency: 'daily',
  timeOfDay,
  ...(timezone === undefined ? {} : { timezone }),
});
const weekly = (daysOfWeek: number[], timeOfDay: string, timezone = 'UTC') => ({
  frequency: 'weekly',
  timeOfDay,
  daysOfWeek,
  timezone,
});

const TABLE: readonly (readonly [
  name: string,
  schedule: unknown,
  after: string,
  expected: string | null,
  why: string,
])[] = [
  [
    'later today',
    daily('02:00'),
    '2026-03-02T01:59:59.999Z',
    '2026-03-02T02:00:00.000Z',
    'UTC when no zone is given.',
  ],
  [
    'at the instant itself',
    daily('02:00'),
    '2026-03-02T02:00:00.000Z',
    '2026-03-03T02:00:00.000Z',
    'Strictly after.',
  ],
  [
    'tomorrow',
    daily('02:00', 'UTC'),
    '2026-03-02T02:00:00.001Z',
    '2026-03-03T02:00:00.000Z',
    'Today’s run is past.',
  ],
  [
    'after in another offset',
    daily('02:00'),
    '2026-03-02T03:00:00+01:00',
    '2026-03-03T02:00:00.000Z',
    'Instants are compared.',
  ],
  [
    'with seconds',
    daily('02:00:30'),
    '2026-03-02T02:00:00Z',
    '2026-03-02T02:00:30.000Z',
    'HH:MM:SS.',
  ],
  [
    'the last second of a day',
    daily('23:59:59'),
    '2026-12-31T23:59:59Z',
    '2027-01-01T23:59:59.000Z',
    'Over the end of a year.',
  ],
  [
    'midnight',
    daily('00:00'),
    '2026-03-02T00:00:00Z',
    '2026-03-03T00:00:00.000Z',
    'Midnight begins a day.',
  ],
  [
    'a leap day',
    daily('02:00'),
    '2028-02-28T02:00:00Z',
    '2028-02-29T02:00:00.000Z',
    'In a year that has one.',
  ],
  [
    'no leap day',
    daily('02:00'),
    '2027-02-28T02:00:00Z',
    '2027-03-01T02:00:00.000Z',
    'In a year that has none.',
  ],
  [
    'in snake case',
    { frequency: 'weekly', time_of_day: '02:00', days_of_week: [2] },
    '2026-03-02T08:00:00Z',
    '2026-03-03T02:00:00.000Z',
    'Either key style.',
  ],
  [
    'a zone that is null',
    { ...daily('02:00'), timezone: null },
    '2026-03-02T08:00:00Z',
    '2026-03-03T02:00:00.000Z',
    'Null is not given.',
  ],
  [
    'daily with weekdays',
    { ...daily('02:00'), daysOfWeek: [5] },
    '2026-03-02T08:00:00Z',
    '2026-03-03T02:00:00.000Z',
    'Weekdays are for weekly cadences only.',
  ],
  [
    'a whole schedule row',
    { id: '7', isEnabled: false, nextRunAt: '2026-03-02T09:00:00Z', ...daily('02:00') },
    '2026-03-02T08:00:00Z',
    '2026-03-03T02:00:00.000Z',
    'Nothing else in the row matters.',
  ],

  [
    'weekly, the same day',
    weekly([1], '09:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-02T09:00:00.000Z',
    'A Monday morning.',
  ],
  [
    'weekly, a week later',
    weekly([1], '02:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-09T02:00:00.000Z',
    'This Monday’s run is past.',
  ],
  [
    'weekly, at the instant itself',
    weekly([1], '02:00'),
    '2026-03-02T02:00:00Z',
    '2026-03-09T02:00:00.000Z',
    'Strictly after, by a whole week.',
  ],
  [
    'weekly, on Sunday',
    weekly([7], '02:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-08T02:00:00.000Z',
    '7 is Sunday.',
  ],
  [
    'weekly, days in any order',
    weekly([5, 1, 3], '02:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-04T02:00:00.000Z',
    'The first of them in time.',
  ],
  [
    'weekly, a day twice',
    weekly([1, 1], '02:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-09T02:00:00.000Z',
    'Once is enough.',
  ],
  [
    'weekly, every day',
    weekly([1, 2, 3, 4, 5, 6, 7], '02:00'),
    '2026-03-02T08:00:00Z',
    '2026-03-03T02:00:00.000Z',
    'The same as daily.',
  ],
  [
    'weekly, Monday in Auckland',
    weekly([1], '00:30', 'Pacific/Auckland'),
    '2026-03-01T00:00:00Z',
    '2026-03-01T11:30:00.000Z',
    'Weekdays are those of the zone: it is still Sunday in UTC.',
  ],
  [
    'weekly, Monday in Honolulu',
    weekly([1], '20:00', 'Pacific/Honolulu'),
    '2026-03-02T12:00:00Z',
    '2026-03-03T06:00:00.000Z',
    'And Tuesday in UTC.',
  ],

  [
    'Kolkata',
    daily('06:00', 'Asia/Kolkata'),
    '2026-03-02T00:00:00Z',
    '2026-03-02T00:30:00.000Z',
    'An offset of half an hour.',
  ],
  [
    'Kathmandu',
    daily('06:00', 'Asia/Kathmandu'),
    '2026-03-02T00:00:00Z',
    '2026-03-02T00:15:00.000Z',
    'An offset of a quarter.',
  ],
  [
    'Kiritimati',
    daily('06:00', 'Pacific/Kiritimati'),
    '2026-03-02T08:00:00Z',
    '2026-03-02T16:00:00.000Z',
    'Fourteen hours ahead.',
  ],

  [
    'Berlin, before clocks go ahead',
    daily('03:00', 'Europe/Berlin'),
    '2026-03-27T12:00:00Z',
    '2026-03-28T02:00:00.000Z',
    'An hour ahead of UTC.',
  ],
  [
    'Berlin, after clocks went ahead',
    daily('03:00', 'Europe/Berlin'),
    '2026-03-29T12:00:00Z',
    '2026-03-30T01:00:00.000Z',
    'Two hours.',
  ],
  [
    'Berlin, in the skipped hour',
    daily('02:30', 'Europe/Berlin'),
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:30:00.000Z',
    '02:30 becomes 03:30.',
  ],
  [
    'Berlin, as the skipped hour begins',
    daily('02:00', 'Europe/Berlin'),
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:00:00.000Z',
    '02:00 becomes 03:00.',
  ],
  [
    'Berlin, as the skipped hour ends',
    daily('03:00', 'Europe/Berlin'),
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:00:00.000Z',
    '03:00 exists.',
  ],
  [
    'Berlin, a second before the skipped hour',
    daily('01:59:59', 'Europe/Berlin'),
    '2026-03-28T12:00:00Z',
    '2026-03-29T00:59:59.000Z',
    '01:59:59 exists.',
  ],
  [
    'Berlin, the day after the skipped hour',
    daily('02:30', 'Europe/Berlin'),
    '2026-03-29T01:30:00Z',
    '2026-03-30T00:30:00.000Z',
    'Back at its own time.',
  ],
  [
    'Berlin, in the hour that happens twice',
    daily('02:30', 'Europe/Berlin'),
    '2026-10-24T12:00:00Z',
    '2026-10-25T00:30:00.000Z',
    'The first of the two.',
  ],
  [
    'Berlin, between the two',
    daily('02:30', 'Europe/Berlin'),
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30:00.000Z',
    'The second of the two is no run.',
  ],
  [
    'Berlin, as the doubled hour ends',
    daily('03:00', 'Europe/Berlin'),
    '2026-10-24T12:00:00Z',
    '2026-10-25T02:00:00.000Z',
    '03:00 happens once.',
  ],
  [
    'Berlin, weekly in the skipped hour',
    weekly([7], '02:30', 'Europe/Berlin'),
    '2026-03-23T12:00:00Z',
    '2026-03-29T01:30:00.000Z',
    'Weekly runs are moved on alike.',
  ],
  [
    'New York, in the skipped hour',
    daily('02:30', 'America/New_York'),
    '2026-03-07T12:00:00Z',
    '2026-03-08T07:30:00.000Z',
    '02:30 becomes 03:30.',
  ],
  [
    'New York, in the hour that happens twice',
    daily('01:30', 'America/New_York'),
    '2026-10-31T12:00:00Z',
    '2026-11-01T05:30:00.000Z',
    'The first of the two.',
  ],
  [
    'São Paulo, at a midnight that was skipped',
    daily('00:00', 'America/Sao_Paulo'),
    '2018-11-03T12:00:00Z',
    '2018-11-04T03:00:00.000Z',
    '00:00 becomes 01:00, on the same day.',
  ],
  [
    'Lord Howe, in the skipped half hour',
    daily('02:15', 'Australia/Lord_Howe'),
    '2026-10-03T00:00:00Z',
    '2026-10-03T15:45:00.000Z',
    'Moved on by half an hour, which is what was skipped.',
  ],
  [
    'Lord Howe, in the half hour that happens twice',
    daily('01:45', 'Australia/Lord_Howe'),
    '2026-04-04T00:00:00Z',
    '2026-04-04T14:45:00.000Z',
    'The first of the two.',
  ],
  [
    'Chatham, in the skipped hour',
    daily('03:00', 'Pacific/Chatham'),
    '2026-09-26T00:00:00Z',
    '2026-09-26T14:15:00.000Z',
    'Clocks there change at a quarter to three.',
  ],
  [
    'Troll, in the two hours that are skipped',
    daily('02:30', 'Antarctica/Troll'),
    '2026-03-28T12:00:00Z',
    '2026-03-29T02:30:00.000Z',
    'Moved on by two hours.',
  ],
  [
    'Apia, on the day that was skipped',
    daily('12:00', 'Pacific/Apia'),
    '2011-12-29T22:00:00Z',
    '2011-12-30T22:00:00.000Z',
    '30 December 2011 did not happen there; its run falls on that of the 31st.',
  ],
  [
    'Apia, weekly on the day that was skipped',
    weekly([5], '12:00', 'Pacific/Apia'),
    '2011-12-29T00:00:00Z',
    '2011-12-30T22:00:00.000Z',
    'The Friday that did not happen: moved on by 24 hours.',
  ],
  [
    'Apia, on the morning after the day that was skipped',
    weekly([5], '12:00', 'Pacific/Apia'),
    '2011-12-30T12:00:00Z',
    '2011-12-30T22:00:00.000Z',
    'It is Saturday there, and the run of the Friday that did not happen is still ahead.',
  ],
  [
    'Apia, after the day that was skipped',
    daily('12:00', 'Pacific/Apia'),
    '2011-12-30T22:00:00Z',
    '2011-12-31T22:00:00.000Z',
    'Noon of 1 January.',
  ],

  ['no cadence', {}, '2026-03-02T08:00:00Z', null, 'Nothing is given.'],
  ['no schedule', null, '2026-03-02T08:00:00Z', null, 'What is no object has no cadence.'],
  [
    'an unknown frequency',
    { ...daily('02:00'), frequency: 'monthly' },
    '2026-03-02T08:00:00Z',
    null,
    'Only daily and weekly.',
  ],
  ['no time of day', { frequency: 'daily' }, '2026-03-02T08:00:00Z', null, 'A cadence needs one.'],
  ['24:00', daily('24:00'), '2026-03-02T08:00:00Z', null, 'The hours end at 23.'],
  [
    'a time with an offset',
    daily('02:00Z'),
    '2026-03-02T08:00:00Z',
    null,
    'A time of day has none.',
  ],
  [
    'an unknown zone',
    daily('02:00', 'Mars/Olympus'),
    '2026-03-02T08:00:00Z',
    null,
    'Never guessed.',
  ],
  [
    'an offset for a zone',
    daily('02:00', '+02:00'),
    '2026-03-02T08:00:00Z',
    null,
    'Zones have names.',
  ],
  [
    'weekly without days',
    { frequency: 'weekly', timeOfDay: '02:00' },
    '2026-03-02T08:00:00Z',
    null,
    'A weekly cadence needs some.',
  ],
  ['weekly on no day', weekly([], '02:00'), '2026-03-02T08:00:00Z', null, 'An empty list is none.'],
  ['weekly on day 0', weekly([0], '02:00'), '2026-03-02T08:00:00Z', null, 'Sunday is 7.'],
];

export const nextRuns: readonly NextRunCase[] = TABLE.map(
  ([name, schedule, after, expected, why]) => ({ name, why, schedule, after, expected }),
);

export function computeNextRun({ schedule, after }: NextRunCase): string | null {
  return nextRunAfter(schedule, after)?.toISOString() ?? null;
}
