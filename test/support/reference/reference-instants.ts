/** Instants as the specification words them, read one character group at a time. */

export const FAULT = Symbol('unreadable');
export type Fault = typeof FAULT;

/** Four digits write no later year; an instant computed beyond it is reported as this one. */
export const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z');

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?$/;
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/;

/** Milliseconds since 1970, or FAULT. */
export function readInstantText(value: unknown): number | Fault {
  if (value instanceof Date) {
    return inRange(value.getTime());
  }
  if (typeof value !== 'string') return FAULT;

  const date = DATE.exec(value.slice(0, 10));
  const separator = value.charAt(10);
  const rest = value.slice(11);
  const offsetStart = rest.search(/[Z+-]/);
  if (date === null || (separator !== 'T' && separator !== ' ') || offsetStart < 0) return FAULT;
  const clock = CLOCK.exec(rest.slice(0, offsetStart));
  if (clock === null) return FAULT;

  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const [hour, minute, second] = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
  const millisecond = Number((clock[4] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour > 23 || minute > 59 || second > 59) return FAULT;

  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const isRealDay =
    midnight.getUTCFullYear() === year &&
    midnight.getUTCMonth() === month - 1 &&
    midnight.getUTCDate() === day;
  if (!isRealDay) return FAULT;

  let offsetMinutes = 0;
  const offsetText = rest.slice(offsetStart);
  if (offsetText !== 'Z') {
    const offset = OFFSET.exec(offsetText);
    if (offset === null) return FAULT;
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? '0')];
    if (hours > 23 || minutes > 59) return FAULT;
    offsetMinutes = (offset[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  const minutes = hour * 60 + minute - offsetMinutes;
  return inRange(midnight.getTime() + (minutes * 60 + second) * 1000 + millisecond);
}

function inRange(instant: number): number | Fault {
  return instant >= EARLIEST && instant <= LATEST ? instant : FAULT;
}

export function printInstant(milliseconds: number): string {
  return new Date(Math.min(milliseconds, LATEST)).toISOString();
}
