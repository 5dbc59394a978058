/** Instants where rules turn: around every threshold of the policy, to the millisecond, and around clock changes. */
import * as fc from 'fast-check';
import type { BackupHealthPolicy } from '../../../src/assessment/types.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Zones whose clock does something, and when. */
export const CLOCK_CHANGES: readonly { readonly zone: string; readonly at: string }[] = [
  { zone: 'Europe/Berlin', at: '2026-03-29T01:00:00Z' },
  { zone: 'Europe/Berlin', at: '2026-10-25T01:00:00Z' },
  { zone: 'America/New_York', at: '2026-03-08T07:00:00Z' },
  { zone: 'America/New_York', at: '2026-11-01T06:00:00Z' },
  { zone: 'Australia/Lord_Howe', at: '2026-04-04T15:00:00Z' },
  { zone: 'Australia/Lord_Howe', at: '2026-10-03T15:30:00Z' },
  { zone: 'Pacific/Apia', at: '2011-12-30T10:00:00Z' },
  { zone: 'Africa/Casablanca', at: '2026-02-15T02:00:00Z' },
  { zone: 'Africa/Casablanca', at: '2026-03-22T02:00:00Z' },
];

export const ZONES = [
  ...new Set(CLOCK_CHANGES.map(({ zone }) => zone)),
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
];

/**
 * Numbers that come to a span well away from the next whole millisecond, or on it: within a thousandth below it,
 * what a number means is a matter of how floating point is rounded.
 */
function amounts(min: number, max: number, unit: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true }).filter((amount) => {
    const rest = (amount * unit) % 1;
    return rest < 0.99;
  });
}

export const policies: fc.Arbitrary<BackupHealthPolicy> = fc.record(
  {
    freshnessHours: fc.oneof(
      { weight: 4, arbitrary: fc.constant(24) },
      fc.constantFrom(1, 26, 168, 24.1, 0.5, 1 / 3, 0.001, 24.000_000_1, 1e300),
      amounts(0.000_001, 200, HOUR),
    ),
    scheduleGraceMinutes: fc.oneof(
      { weight: 4, arbitrary: fc.constant(30) },
      fc.constantFrom(0, 1, 90, 4.35, 0.5, 0.000_01),
      amounts(0, 3000, MINUTE),
    ),
    clockToleranceMinutes: fc.oneof(
      { weight: 4, arbitrary: fc.constant(5) },
      fc.constantFrom(0, 1, 0.25, 0.000_01),
      amounts(0, 60, MINUTE),
    ),
  },
  { noNullPrototype: true },
);

/** The clock of a case: an ordinary day, or within days of a clock change. Whole seconds are likelier than others. */
export const nows: fc.Arbitrary<number> = fc
  .record({
    at: fc.oneof(
      fc.constant(Date.parse('2026-11-23T09:15:00Z')),
      fc.constantFrom(...CLOCK_CHANGES).map(({ at }) => Date.parse(at)),
    ),
    minutes: fc.oneof(
      fc.constantFrom(0, 30, 60, -60, 24 * 60, -24 * 60),
      fc.integer({ min: -4 * 1440, max: 4 * 1440 }),
    ),
    milliseconds: fc.oneof(fc.constantFrom(0, 1, -1), fc.integer({ min: 0, max: 59_999 })),
  })
  .map(({ at, minutes, milliseconds }) => at + minutes * MINUTE + milliseconds);

/** The freshness window in milliseconds; one that is practically endless is cut to three years. */
export function freshSpan({ freshnessHours }: BackupHealthPolicy): number {
  return Math.min(freshnessHours * HOUR, 1000 * DAY);
}

/** Instants that lie a sum of thresholds away from `now`, with a millisecond to either side, or anywhere near. */
export function instantsNear(now: number, policy: BackupHealthPolicy): fc.Arbitrary<number> {
  const fresh = freshSpan(policy);
  const grace = policy.scheduleGraceMinutes * MINUTE;
  const tolerance = policy.clockToleranceMinutes * MINUTE;
  const distance = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(-fresh, tolerance, -grace, -tolerance, 0) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        -grace - tolerance,
        -DAY - grace - tolerance,
        -fresh - tolerance,
        -DAY,
        -7 * DAY - grace - tolerance,
        grace,
        DAY,
      ),
    },
    { weight: 3, arbitrary: fc.integer({ min: -3 * DAY, max: -MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: -9 * DAY, max: 3 * DAY }) },
  );
  return fc
    .tuple(distance, fc.constantFrom(0, 0, 1, -1))
    .map(([milliseconds, jitter]) => Math.round(now + milliseconds) + jitter);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The same instant as a `Date` or in one of the texts that hosts print. */
export function spelled(instant: number): fc.Arbitrary<Date | string> {
  const texts = fc
    .record({
      offset: fc.constantFrom(0, 0, 60, -300, 345, 845, -210),
      style: fc.constantFrom('Z', 'hours', 'joined', 'colon'),
      separator: fc.constantFrom('T', ' '),
      further: fc.constantFrom('', '', '9', '999', '000001'),
      zeros: fc.boolean(),
    })
    .map(({ offset, style, separator, further, zeros }) => {
      const isHourly = offset % 60 === 0;
      const shift = style === 'Z' || (style === 'hours' && !isHourly) ? 0 : offset;
      const local = new Date(instant + shift * MINUTE).toISOString();
      const sign = shift < 0 ? '-' : '+';
      const hours = pad(Math.floor(Math.abs(shift) / 60), 2);
      const minutes = pad(Math.abs(shift) % 60, 2);
      const suffix =
        style === 'Z'
          ? 'Z'
          : style === 'hours'
            ? `${sign}${hours}`
            : style === 'joined'
              ? `${sign}${hours}${minutes}`
              : `${sign}${hours}:${minutes}`;
      const fraction = local.slice(20, 23) + further;
      const isWhole = /^0+$/.test(fraction) && !zeros;
      return `${local.slice(0, 10)}${separator}${local.slice(11, 19)}${isWhole ? '' : `.${fraction}`}${suffix}`;
    });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(instant).map((value) => new Date(value)) },
    { weight: 4, arbitrary: texts },
  );
}
