/** Cadences in zones whose clocks change, sensible and senseless. */
import * as fc from 'fast-check';
import type { Cadence } from '../../../src/assessment/types.js';
import { ZONES } from './moments.js';

const pad = (value: number): string => String(value).padStart(2, '0');

const timesOfDay = fc
  .record({
    hour: fc.oneof(fc.constantFrom(0, 1, 2, 3, 23), fc.integer({ min: 0, max: 23 })),
    minute: fc.oneof(fc.constantFrom(0, 15, 30, 59), fc.integer({ min: 0, max: 59 })),
    second: fc.option(fc.integer({ min: 0, max: 59 }), { nil: null }),
  })
  .map(({ hour, minute, second }) =>
    [hour, minute, ...(second === null ? [] : [second])].map(pad).join(':'),
  );

/** The wall clock of a zone at an instant, as a time of day. */
export function timeOfDayAt(instant: number, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(instant);
}

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

/** Cadences that can be computed; with `near`, often due exactly then. */
export function computableCadences(near?: readonly number[]): fc.Arbitrary<Cadence> {
  return fc
    .record({
      frequency: fc.constantFrom('daily', 'weekly'),
      daysOfWeek: weekdays,
      timezone: fc.option(fc.constantFrom(...ZONES), { nil: undefined, freq: 8 }),
      timeOfDay: timesOfDay,
      due: near === undefined ? fc.constant(undefined) : fc.option(fc.constantFrom(...near)),
    })
    .map(({ frequency, daysOfWeek, timezone, timeOfDay, due }) => ({
      frequency,
      timeOfDay:
        due === undefined || due === null ? timeOfDay : timeOfDayAt(due, timezone ?? 'UTC'),
      ...(frequency === 'weekly' ? { daysOfWeek } : {}),
      ...(timezone === undefined ? {} : { timezone }),
    }));
}

/** Of the right types, and impossible to compute. */
export const senselessCadences: fc.Arbitrary<Cadence> = fc.constantFrom<Cadence[]>(
  { frequency: 'hourly', timeOfDay: '01:00' },
  { frequency: '', timeOfDay: '01:00' },
  { frequency: 'daily', timeOfDay: '24:59' },
  { frequency: 'daily', timeOfDay: '1:00' },
  { frequency: 'daily', timeOfDay: '10:60' },
  { frequency: 'daily', timeOfDay: '10:00:60' },
  { frequency: 'daily' },
  { timeOfDay: '10:00' },
  { daysOfWeek: [1] },
  { frequency: 'weekly', timeOfDay: '10:00' },
  { frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [] },
  { frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [0] },
  { frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [1, 8] },
  { frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [1.5] },
  { frequency: 'daily', timeOfDay: '10:00', timezone: 'Mars/Olympus' },
  { frequency: 'daily', timeOfDay: '10:00', timezone: '' },
);

export function cadences(near?: readonly number[]): fc.Arbitrary<Cadence> {
  return fc.oneof(
    { weight: 6, arbitrary: computableCadences(near) },
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: senselessCadences },
    { weight: 1, arbitrary: fc.constant({ timezone: 'Europe/Berlin' }) },
  );
}
