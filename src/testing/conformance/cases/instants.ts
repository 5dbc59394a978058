/** Which texts are instants, and which (§3). */
import { incomplete, SET, type ResolvingCase } from '../resolving.js';

/** Text, and the last instant at which a set completed then is fresh. */
const READABLE: readonly (readonly [text: string, freshUntil: string, why: string])[] = [
  ['2026-03-02T02:00:00Z', '2026-03-03T02:00:00.000Z', 'T between, Z at the end.'],
  ['2026-03-02 02:00:00Z', '2026-03-03T02:00:00.000Z', 'A space between.'],
  ['2026-03-02 02:00:00+00', '2026-03-03T02:00:00.000Z', 'As PostgreSQL prints it.'],
  ['2026-03-02T02:00:00.000000Z', '2026-03-03T02:00:00.000Z', 'As Laravel prints it.'],
  ['2026-03-02T03:00:00+01', '2026-03-03T02:00:00.000Z', 'An offset in hours.'],
  ['2026-03-02T03:00:00+0100', '2026-03-03T02:00:00.000Z', 'An offset without a colon.'],
  ['2026-03-02T03:00:00+01:00', '2026-03-03T02:00:00.000Z', 'An offset with a colon.'],
  [
    '2026-03-01T21:30:00-04:30',
    '2026-03-03T02:00:00.000Z',
    'An offset behind UTC, and half hours.',
  ],
  ['2026-03-03T01:59:00+23:59', '2026-03-03T02:00:00.000Z', 'The largest offset.'],
  ['2026-03-02T02:00:00-00:00', '2026-03-03T02:00:00.000Z', 'Minus zero is zero.'],
  ['2026-03-02T02:00:00.5Z', '2026-03-03T02:00:00.500Z', 'One digit of a fraction.'],
  [
    '2026-03-02T02:00:00.123456789Z',
    '2026-03-03T02:00:00.123Z',
    'Nine digits: cut off, not rounded.',
  ],
  ['2026-03-02T02:00:00.9999Z', '2026-03-03T02:00:00.999Z', 'Cut off where rounding would carry.'],
];

const UNREADABLE: readonly (readonly [value: unknown, why: string])[] = [
  ['2026-03-02T02:00:00', 'Text without an offset: a zone is never guessed.'],
  ['2026-03-02 02:00:00', 'The same with a space.'],
  ['2026-03-02', 'A day is no instant.'],
  ['2026-03-02T02:00Z', 'Seconds are needed.'],
  ['2026-03-02t02:00:00z', 'T and Z are capital letters.'],
  ['2026-03-02T02:00:00.Z', 'A point needs digits.'],
  ['2026-03-02T02:00:00,5Z', 'A comma is no point.'],
  ['2026-03-02T02:00:00.1234567890Z', 'Ten digits of a fraction are one too many.'],
  ['2026-02-30T02:00:00Z', 'A day that the month does not have.'],
  ['2026-02-29T02:00:00Z', 'A leap day in a year without one.'],
  ['2026-13-02T02:00:00Z', 'A thirteenth month.'],
  ['2026-00-02T02:00:00Z', 'No month.'],
  ['2026-03-00T02:00:00Z', 'No day.'],
  ['2026-03-02T24:00:00Z', 'The hours end at 23.'],
  ['2026-03-02T02:60:00Z', 'The minutes end at 59.'],
  ['2026-03-02T02:00:60Z', 'A leap second is not read.'],
  ['2026-03-02T02:00:00+24:00', 'The hours of an offset end at 23.'],
  ['2026-03-02T02:00:00+01:60', 'The minutes of an offset end at 59.'],
  ['2026-03-02T02:00:00+1', 'An hour has two digits.'],
  ['2026-03-02T02:00:00 +01:00', 'No space before the offset.'],
  ['2026-03-02T02:00:00 UTC', 'The name of a zone is no offset.'],
  [' 2026-03-02T02:00:00Z', 'Nothing is trimmed.'],
  ['2026-3-2T02:00:00Z', 'Months and days have two digits.'],
  ['+12026-03-02T02:00:00Z', 'Years have four digits.'],
  ['2026-W10-1T02:00:00Z', 'Weeks are not read.'],
  ['', 'Empty text.'],
  [1772416800, 'Seconds since 1970 are no instant.'],
  [1772416800000, 'Milliseconds since 1970 are none either.'],
  [false, 'A flag.'],
];

export const instants: readonly ResolvingCase[] = [
  ...READABLE.map(([completedAt, validUntil, why]): ResolvingCase => ({
    name: `readable instant ${completedAt}`,
    why,
    sets: [{ ...SET, completedAt }],
    expected: { validUntil, freshUntil: validUntil },
  })),
  ...UNREADABLE.map(([completedAt, why]): ResolvingCase => ({
    name: `unreadable instant ${JSON.stringify(completedAt)}`,
    why,
    sets: [SET, { ...SET, id: '43', completedAt }],
    expected: incomplete('unreadable_row backupSets 43 completedAt'),
  })),
  {
    name: 'now with an offset',
    why: 'The time to resolve at is read like any instant, and written in UTC with milliseconds.',
    now: '2026-03-02T09:00:00.5+01:00',
    expected: { evaluatedAt: '2026-03-02T08:00:00.500Z', ageSeconds: 21_600 },
  },
  {
    name: 'a leap day',
    why: 'A leap day in a year that has one.',
    now: '2028-02-29T08:00:00Z',
    sets: [{ ...SET, completedAt: '2028-02-29T02:00:00Z' }],
    expected: { validUntil: '2028-03-01T02:00:00.000Z' },
  },
];
