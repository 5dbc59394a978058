import {
  type MessageKey,
  type MessageParameters,
  text,
  textAround,
  type Wording,
} from './messages/index.js';
import { remember } from './remember.js';

/** Words that hold until `changesAt` (milliseconds), at which they read differently; null if they never will. */
export interface Phrase {
  readonly text: string;
  readonly changesAt: number | null;
}

/** A phrase with an age in it, in parts, so that the age can be marked up with its instant. */
export interface TimedText extends Phrase {
  readonly before: string;
  readonly age: string;
  readonly after: string;
  /** ISO 8601. */
  readonly instant: string;
}

export interface TimedWording extends Wording {
  readonly now: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units from the smallest: each is used until `until`, where the next one takes over. Chosen here and not by Intl,
 * which calls a backup of two hours ago "yesterday" when midnight lies between. */
const UNITS = [
  { name: 'minutes', size: MINUTE, until: HOUR },
  { name: 'hours', size: HOUR, until: 2 * DAY },
  { name: 'days', size: DAY, until: 60 * DAY },
  { name: 'months', size: 30 * DAY, until: 730 * DAY },
] as const;
const YEARS = { name: 'years', size: 365 * DAY, until: Infinity } as const;

/** How far ahead of this clock an instant may lie and still read "just now". */
const SLIGHTLY_AHEAD = HOUR;

/** How long ago an instant was: "5 hours ago". */
export function agePhrase(wording: TimedWording, instant: number): Phrase {
  const age = wording.now - instant;
  if (!Number.isFinite(age)) return { text: text(wording, 'age.unknown'), changesAt: null };
  if (age < -SLIGHTLY_AHEAD) {
    return { text: text(wording, 'age.ahead'), changesAt: instant - SLIGHTLY_AHEAD };
  }
  if (age < 0) return { text: text(wording, 'age.now'), changesAt: instant };
  if (age < MINUTE) return { text: text(wording, 'age.moment'), changesAt: instant + MINUTE };
  const { name, count, growsAt } = measure(age);
  return { text: text(wording, `age.${name}`, { count }), changesAt: instant + growsAt };
}

/** How much time lies between now and an instant, before or after: "2 hours". */
export function durationPhrase(wording: TimedWording, instant: number): Phrase {
  const past = wording.now - instant;
  if (!Number.isFinite(past)) return { text: text(wording, 'duration.unknown'), changesAt: null };
  const length = Math.abs(past);
  if (length < MINUTE) {
    return { text: text(wording, 'duration.moment'), changesAt: instant + MINUTE };
  }
  const { name, size, count, growsAt } = measure(length);
  return {
    text: text(wording, `duration.${name}`, { count }),
    changesAt: past > 0 ? instant + growsAt : instant - count * size + 1,
  };
}

/** A message that names `{age}`, with the age of an instant in it. */
export function timedText(
  wording: TimedWording,
  key: MessageKey,
  instant: string,
  parameters: MessageParameters = {},
): TimedText {
  const { text: age, changesAt } = agePhrase(wording, Date.parse(instant));
  const around = textAround(wording, key, 'age', parameters);
  // A wording of the host's that leaves the age out still carries its instant.
  const [before, shown, after] =
    around === null ? ['', text(wording, key, parameters), ''] : [around[0], age, around[1]];
  return { text: before + shown + after, before, age: shown, after, instant, changesAt };
}

/** The freshness window by its size: "24-hour window". */
export function windowPhrase(wording: Wording, hours: number): string {
  const minutes = Math.round(hours * 60);
  if (!(minutes >= 1)) return text(wording, 'window.moment');
  if (minutes % 60 !== 0) return text(wording, 'window.minutes', { count: minutes });
  if (minutes < 2880 || minutes % 1440 !== 0) {
    return text(wording, 'window.hours', { count: minutes / 60 });
  }
  return text(wording, 'window.days', { count: minutes / 1440 });
}

/**
 * An instant in full, with the zone named: in the language of the locale, else in English; in the IANA zone given, in
 * UTC where that is unknown, or in the viewer's own where none is given. Empty when there is no such instant. Building
 * the formatter is dear: only call this on demand, not before first paint.
 */
export function absoluteTime(
  instant: number | string,
  locale: string,
  timeZone?: string | null,
): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return formatter(JSON.stringify([locale, timeZone || null])).format(date);
}

/** Whether a zone is known here by that name. Dear as well. */
export const isTimeZone: (timeZone: string) => boolean = remember((timeZone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
});

const formatter = remember((key) => {
  const [locale, timeZone] = JSON.parse(key) as [string, string | null];
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'full' };
  if (timeZone !== null) options.timeZone = isTimeZone(timeZone) ? timeZone : 'UTC';
  try {
    return new Intl.DateTimeFormat([locale, 'en'], options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
});

function measure(length: number): {
  name: (typeof UNITS)[number]['name'] | 'years';
  size: number;
  count: number;
  growsAt: number;
} {
  const { name, size, until } = UNITS.find((unit) => length < unit.until) ?? YEARS;
  const count = Math.floor(length / size);
  return { name, size, count, growsAt: Math.min((count + 1) * size, until) };
}
