/**
 * The cadence by brute force: step over the local days, turn each day's wall-clock time into an instant with
 * RFC 5545's "compatible" rule, and take the earliest one after the given instant.
 */
import type { Cadence } from '../../../src/assessment/types.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterFor(timezone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        calendar: 'iso8601',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      formatter = null;
    }
    formatters.set(timezone, formatter);
  }
  return formatter;
}

const localTimes = new Map<string, number>();

/** The wall clock of the zone at that instant, written as if it were UTC. */
export function localTimeAt(instant: number, timezone: string): number {
  const key = `${timezone} ${String(instant)}`;
  const known = localTimes.get(key);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of formatterFor(timezone)?.formatToParts(instant) ?? []) {
    part[type] = Number(value);
  }
  const wholeSecond = Date.UTC(
    part['year'] ?? NaN,
    (part['month'] ?? NaN) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  const local = wholeSecond + (((instant % 1000) + 1000) % 1000);
  if (localTimes.size > 200_000) localTimes.clear();
  localTimes.set(key, local);
  return local;
}

/** The instant at which the zone's wall clock shows `local`: the first of two, or moved on by what was skipped. */
export function instantOfLocalTime(local: number, timezone: string): number {
  const offsets = new Set<number>();
  for (let hours = -30; hours <= 30; hours += 6) {
    const instant = local + hours * HOUR;
    offsets.add(localTimeAt(instant, timezone) - instant);
  }
  const matches = [...offsets]
    .map((offset) => local - offset)
    .filter((instant) => localTimeAt(instant, timezone) === local);
  if (matches.length > 0) return Math.min(...matches);
  const longBefore = local - 30 * HOUR;
  const offsetBeforeTheGap = localTimeAt(longBefore, timezone) - longBefore;
  return local - offsetBeforeTheGap;
}

/** Monday 1 … Sunday 7, of a local time written as if it were UTC. */
export function isoWeekday(local: number): number {
  return new Date(local).getUTCDay() || 7;
}

export interface ComputableCadence {
  readonly timezone: string;
  readonly timeOfDay: number;
  readonly weekdays: readonly number[];
}

/** Null when it cannot be computed. */
export function computableCadence(cadence: Cadence): ComputableCadence | null {
  const timezone = cadence.timezone ?? 'UTC';
  if (!/^[A-Za-z]/.test(timezone) || formatterFor(timezone) === null) return null;
  const time = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(cadence.timeOfDay ?? '');
  if (time === null) return null;
  const timeOfDay = ((Number(time[1]) * 60 + Number(time[2])) * 60 + Number(time[3] ?? '0')) * 1000;
  if (cadence.frequency === 'daily') {
    return { timezone, timeOfDay, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  }
  if (cadence.frequency !== 'weekly') return null;
  const weekdays = cadence.daysOfWeek ?? [];
  const areWeekdays = weekdays.every((day) => [1, 2, 3, 4, 5, 6, 7].includes(day));
  return weekdays.length > 0 && areWeekdays ? { timezone, timeOfDay, weekdays } : null;
}

const answers = new Map<string, number | null>();

/** The first run strictly after the instant; null when the cadence cannot be computed. */
export function referenceNextRunAfter(cadence: Cadence, after: number): number | null {
  const { frequency, timeOfDay, daysOfWeek, timezone } = cadence;
  const key = JSON.stringify([frequency, timeOfDay, daysOfWeek, timezone, after]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = stepOverDays(cadence, after);
  if (answers.size > 100_000) answers.clear();
  answers.set(key, answer);
  return answer;
}

function stepOverDays(cadence: Cadence, after: number): number | null {
  const computable = computableCadence(cadence);
  if (computable === null) return null;
  const { timezone, timeOfDay, weekdays } = computable;
  const today = Math.floor(localTimeAt(Math.floor(after), timezone) / DAY) * DAY;
  let earliest: number | null = null;
  for (let day = -2; day <= 9; day += 1) {
    const local = today + day * DAY + timeOfDay;
    if (!weekdays.includes(isoWeekday(local))) continue;
    const instant = instantOfLocalTime(local, timezone);
    if (instant > after && (earliest === null || instant < earliest)) earliest = instant;
  }
  return earliest;
}
