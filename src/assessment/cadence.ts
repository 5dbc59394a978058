import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { BackupHealthInputError, inputIssue } from './input-error.js';
import { INSTANT_EXPECTED, parseInstant } from './instants.js';
import { field, isRow } from './row.js';
import type { Cadence } from './types.js';

/** A cadence that can be computed. */
export interface ReadableCadence {
  /** Milliseconds after midnight, local time. */
  readonly timeOfDay: number;
  /** ISO weekdays, 1 = Monday to 7 = Sunday; null for every day. */
  readonly daysOfWeek: readonly number[] | null;
  readonly timezone: string;
}

/** What the cadence fields of a schedule come to: a cadence, none given, or one that can't be computed and why. */
export type CadenceReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'cadence'; readonly cadence: ReadableCadence }
  | { readonly kind: 'unreadable'; readonly path: keyof Cadence; readonly expected: string };

const TIME_OF_DAY = /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/;
const NOT_GIVEN: CadenceReading = { kind: 'none' };
const UTC = 'UTC';

/**
 * The next run a cadence plans: strictly after `after`, at `timeOfDay` in `timezone` (UTC when not given), on one of
 * `daysOfWeek` (of that zone) when weekly. Null when the cadence is not given or cannot be computed.
 *
 * A local time that a clock change skips is moved on by what was skipped (02:30 to 03:30; a whole skipped day by
 * 24 h); one that happens twice runs at the first. This is the rule of RFC 5545 and Temporal's "compatible".
 *
 * @param schedule A schedule row, in either key style.
 * @param after A `Date`, or instant text with an offset.
 * @throws {BackupHealthInputError} when `after` is no readable instant.
 */
export function nextRunAfter(schedule: unknown, after: Date | string): Date | null {
  const instant = parseInstant(after);
  if (instant === null) throw new BackupHealthInputError([inputIssue('after', INSTANT_EXPECTED)]);
  const reading = readCadence(cadenceFields(schedule));
  if (reading.kind !== 'cadence') return null;
  const next = nextRun(reading.cadence, instant);
  return next === null ? null : new Date(next);
}

/** Reads the cadence fields of a schedule. */
export function readCadence({
  frequency,
  timeOfDay,
  daysOfWeek,
  timezone,
}: Record<keyof Cadence, unknown> | Cadence): CadenceReading {
  if (frequency == null && timeOfDay == null && daysOfWeek == null) return NOT_GIVEN;
  if (frequency !== 'daily' && frequency !== 'weekly') {
    return unreadable('frequency', 'daily or weekly');
  }
  if (typeof timeOfDay !== 'string' || !TIME_OF_DAY.test(timeOfDay)) {
    return unreadable('timeOfDay', 'a time from 00:00 to 23:59:59');
  }
  if (frequency === 'weekly' && !isListOfWeekdays(daysOfWeek)) {
    return unreadable('daysOfWeek', 'a list of weekdays, 1 for Monday to 7 for Sunday');
  }
  const zone = timezone ?? UTC;
  if (typeof zone !== 'string' || offsetsOf(zone) === null) {
    return unreadable('timezone', 'an IANA time zone such as Europe/Berlin');
  }
  return {
    kind: 'cadence',
    cadence: {
      timeOfDay: Date.parse(`1970-01-01T${timeOfDay}Z`),
      daysOfWeek: frequency === 'weekly' ? (daysOfWeek as number[]) : null,
      timezone: zone,
    },
  };
}

/** The first run strictly after `after`; null only beyond the end of time. All in milliseconds since 1970. */
export function nextRun(cadence: ReadableCadence, after: number): number | null {
  const localAfter = after + offsetAt(cadence.timezone, after);
  const today = Math.floor(localAfter / millisecondsInDay);
  // Yesterday's run can still be ahead where a whole day was skipped; a weekly one is at most a week and a day away.
  for (let ahead = -1; ahead <= 8; ahead += 1) {
    const day = today + ahead;
    if (cadence.daysOfWeek !== null && !cadence.daysOfWeek.includes(weekday(day))) continue;
    const instant = instantOfLocalTime(
      day * millisecondsInDay + cadence.timeOfDay,
      cadence.timezone,
    );
    if (instant > after) return instant;
  }
  return null;
}

/**
 * "Compatible" disambiguation: with the offsets of the day before and the day after, a local time that exists twice
 * is the earlier instant, and one that does not exist is read with the offset from before the change.
 */
function instantOfLocalTime(localTime: number, timezone: string): number {
  const offsetBefore = offsetAt(timezone, localTime - millisecondsInDay);
  const offsetAfter = offsetAt(timezone, localTime + millisecondsInDay);
  const byOffsetBefore = localTime - offsetBefore;
  if (offsetBefore === offsetAfter) return byOffsetBefore;
  if (offsetAt(timezone, byOffsetBefore) === offsetBefore) return byOffsetBefore;
  const byOffsetAfter = localTime - offsetAfter;
  return offsetAt(timezone, byOffsetAfter) === offsetAfter ? byOffsetAfter : byOffsetBefore;
}

/**
 * What was asked before: the offsets of each zone, by the day since 1970-01-01 whose first moment they hold at; null
 * for a name that is no zone.
 */
const knownZones = new Map<string, Map<number, number> | null>([[UTC, new Map<number, number>()]]);
const MOST_KNOWN = 5000;

function offsetsOf(timezone: string): Map<number, number> | null {
  let offsets = knownZones.get(timezone);
  if (offsets === undefined) {
    if (knownZones.size >= MOST_KNOWN) knownZones.clear();
    knownZones.set(timezone, (offsets = isTimeZone(timezone) ? new Map<number, number>() : null));
  }
  return offsets;
}

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds. Asking costs microseconds, so what holds
 * at both ends of a day (in UTC) counts for all of it: since 1970 no zone has changed its clocks twice within six days.
 */
function offsetAt(timezone: string, instant: number): number {
  if (timezone === UTC) return 0;
  const day = Math.floor(instant / millisecondsInDay);
  if (day < 0) return askedOffset(timezone, instant);
  const offset = offsetAtMidnight(timezone, day);
  return offset === offsetAtMidnight(timezone, day + 1) ? offset : askedOffset(timezone, instant);
}

function offsetAtMidnight(timezone: string, day: number): number {
  const offsets = offsetsOf(timezone);
  let offset = offsets?.get(day);
  if (offset === undefined) {
    offset = askedOffset(timezone, day * millisecondsInDay);
    if (offsets && offsets.size >= MOST_KNOWN) offsets.clear();
    offsets?.set(day, offset);
  }
  return offset;
}

function askedOffset(timezone: string, instant: number): number {
  return Math.round(tzOffset(timezone, new Date(instant)) * millisecondsInMinute);
}

/** ISO weekday of a day counted from 1970-01-01, which was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Only names: an offset such as +02:00 is no place with rules of its own, and not every engine knows it. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function isListOfWeekdays(days: unknown): boolean {
  return (
    Array.isArray(days) &&
    days.length > 0 &&
    days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  );
}

function cadenceFields(schedule: unknown): Record<keyof Cadence, unknown> {
  const row = isRow(schedule) ? schedule : {};
  return {
    frequency: row['frequency'],
    timeOfDay: field(row, 'timeOfDay', 'time_of_day'),
    daysOfWeek: field(row, 'daysOfWeek', 'days_of_week'),
    timezone: row['timezone'],
  };
}

function unreadable(path: keyof Cadence, expected: string): CadenceReading {
  return { kind: 'unreadable', path, expected };
}
