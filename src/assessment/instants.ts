/**
 * Instants: text or `Date` in, milliseconds since 1970-01-01T00:00Z inside, ISO 8601 UTC text out.
 *
 * Readable is RFC 3339 / ISO 8601 text with an offset, as Laravel's JSON and PostgreSQL's text form print it:
 * `T` or a space between, 0 to 9 fraction digits, `Z`, `±HH`, `±HHMM` or `±HH:MM`. Text without an offset is not
 * readable: a zone is never guessed.
 */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The last instant that four-digit years can write; later ones are cut to it, so that text stays text everywhere. */
const LAST_WRITABLE_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const FIRST_WRITABLE_INSTANT = monthStart(0, 1);

/** What an input error says was expected. */
export const INSTANT_EXPECTED =
  'a Date, or RFC 3339 text with an offset such as 2026-03-01T02:00:00Z';

/** Milliseconds since 1970-01-01T00:00Z, digits below a millisecond cut off; null when `value` is not readable. */
export function parseInstant(value: unknown): number | null {
  if (typeof value === 'string') return parseInstantText(value);
  const instant = timeOfDate(value);
  return isWritable(instant) ? instant : null;
}

/** Instant text written anew as {@link formatInstant} does; null when it is none. */
export function readInstantText(value: unknown): string | null {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  // Most are written so already, and writing is dearer than reading.
  if (instant !== null && isAsWritten(value as string)) return value as string;
  return formatOptionalInstant(instant);
}

/** Whether text that can be read is written as {@link formatInstant} does. */
function isAsWritten(text: string): boolean {
  return text.length === 24 && text[10] === 'T' && text[19] === '.' && text[23] === 'Z';
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

/**
 * Character by character: rows come by the hundred thousand, and a regular expression makes a dozen texts of each
 * instant. What is no number becomes NaN on the way, which no comparison lets through.
 */
function parseInstantText(text: string): number | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const begun = monthStart(year, month);
  const isWritten =
    text[4] === '-' &&
    text[7] === '-' &&
    (text[10] === 'T' || text[10] === ' ') &&
    text[13] === ':' &&
    text[16] === ':';
  const isReal =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || (day - 1) * DAY < monthStart(year, month + 1) - begun) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!isWritten || !isReal) return null;
  let at = 19;
  let milliseconds = 0;
  if (text[at] === '.') {
    const begun = at + 1;
    for (at = begun; digits(text, at, 1) >= 0; at += 1) {
      if (at < begun + 3) milliseconds += digits(text, at, 1) * 10 ** (2 + begun - at);
    }
    if (at === begun || at > begun + 9) return null;
  }
  const instant =
    begun +
    (day - 1) * DAY +
    (hour * 60 + minute - readOffset(text, at)) * MINUTE +
    second * 1000 +
    milliseconds;
  return isWritable(instant) ? instant : null;
}

/** In minutes, from `at` to the end of the text; NaN when it is none. */
function readOffset(text: string, at: number): number {
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1 ? 0 : NaN;
  if (sign !== '+' && sign !== '-') return NaN;
  const hours = digits(text, at + 1, 2);
  const isShort = text.length === at + 3;
  const minutes = isShort ? 0 : digits(text, at + (text[at + 3] === ':' ? 4 : 3), 2);
  const isWhole = isShort || text.length === at + (text[at + 3] === ':' ? 6 : 5);
  if (!(isWhole && hours <= 23 && minutes <= 59)) return NaN;
  return (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
}

/** The number that so many digits write; NaN where there is anything else. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Taken 400 years on, after which the calendar repeats: `Date.UTC` has years of two digits lie in the twentieth century. */
function monthStart(year: number, month: number): number {
  return Date.UTC(year + 400, month - 1) - 146_097 * DAY;
}

/** Asked of the value itself and not of its class, so that a `Date` of another frame or realm is one too. */
function timeOfDate(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
}
