/**
 * Instants: text or `Date` in, milliseconds since 1970-01-01T00:00Z inside, ISO 8601 UTC text out.
 *
 * Readable is RFC 3339 / ISO 8601 text with an offset, as Laravel's JSON and PostgreSQL's text form print it:
 * `T` or a space between, 0 to 9 fraction digits, `Z`, `±HH`, `±HHMM` or `±HH:MM`. Text without an offset is not
 * readable: a zone is never guessed.
 */

const INSTANT_TEXT =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

const MINUTE = 60_000;

/** The last instant that four-digit years can write; later ones are cut to it, so that text stays text everywhere. */
const LAST_WRITABLE_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const FIRST_WRITABLE_INSTANT = utcInstant(0, 1, 1, 0);

/** What an input error says was expected. */
export const INSTANT_EXPECTED =
  'a Date, or RFC 3339 text with an offset such as 2026-03-01T02:00:00Z';

/** Milliseconds since 1970-01-01T00:00Z, digits below a millisecond cut off; null when `value` is not readable. */
export function parseInstant(value: unknown): number | null {
  if (typeof value === 'string') return parseInstantText(value);
  const instant = timeOfDate(value);
  return isWritable(instant) ? instant : null;
}

/** ISO 8601 text in UTC with milliseconds. */
export function formatInstant(instant: number): string {
  const writable = Math.min(Math.max(instant, FIRST_WRITABLE_INSTANT), LAST_WRITABLE_INSTANT);
  return new Date(writable).toISOString();
}

/** {@link formatInstant}, with null for nothing. */
export function formatOptionalInstant(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

/** Whether `instant` can be written without being cut. */
export function isWritable(instant: number): boolean {
  return instant >= FIRST_WRITABLE_INSTANT && instant <= LAST_WRITABLE_INSTANT;
}

function parseInstantText(text: string): number | null {
  const match = INSTANT_TEXT.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offsetHours = Number(match[9] ?? 0);
  const offsetMinutes = Number(match[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetMinutes > 59)
    return null;
  const midnight = utcInstant(year, month, day, 0);
  if (new Date(midnight).getUTCDate() !== day || month < 1 || month > 12) return null;
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (match[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * MINUTE;
  const instant =
    utcInstant(year, month, day, (hour * 60 + minute) * MINUTE + second * 1000) +
    milliseconds -
    offset;
  return isWritable(instant) ? instant : null;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; setting the year does not. */
function utcInstant(year: number, month: number, day: number, timeOfDay: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + timeOfDay;
}

/** Asked of the value itself and not of its class, so that a `Date` of another frame or realm is one too. */
function timeOfDate(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
}
