/** When to ask again after a failure. Pure: chance comes in as a number from 0 up to 1, so that clients spread out. */
import type { Fault } from './faults.js';

/** An attempt, with everything that is tried in it, is over after this long (specification, section 9). */
export const ATTEMPT_MS = 10_000;
/** How often a request is repeated within an attempt, at most (specification, section 9). */
export const MOST_RETRIES = 2;

/** The longest pauses before the first and the second retry: long enough for a restart, short enough for both to fit. */
const RETRY_PAUSES_MS = [500, 2_000];

/** The longest pause after the first failed attempt; each further one doubles it. */
const FIRST_BACKOFF_MS = 15_000;
/** No pause is longer than this, unless the server asks for it. */
const LONGEST_BACKOFF_MS = 5 * 60_000;
/** A server may ask for a longer pause, but an operator who is looking is not left without an answer for a day. */
const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/** Whether the same request may well be answered a moment later. */
export function isTransient({ code, status }: Pick<Fault, 'code' | 'status'>): boolean {
  if (code === 'network' || code === 'timeout') return true;
  return code === 'server_error' && status !== undefined && (status === 429 || status >= 500);
}

/** Milliseconds to wait before retry number `retry`, counted from 0. */
export function retryPause(retry: number, chance: number, retryAfterMs: number): number {
  return Math.max(spread(RETRY_PAUSES_MS[retry] ?? Infinity, chance), retryAfterMs);
}

/** Milliseconds to wait after `failures` failed attempts in a row. */
export function backoff(failures: number, chance: number, retryAfterMs: number): number {
  const longest = Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), LONGEST_BACKOFF_MS);
  return Math.max(spread(longest, chance), retryAfterMs);
}

/** Between half of the longest pause and the whole of it. */
function spread(longest: number, chance: number): number {
  return longest * (0.5 + chance / 2);
}

/**
 * What a `Retry-After` header asks for, in milliseconds from `now`: seconds or an HTTP date; 0 when it asks for
 * nothing that can be read.
 */
export function readRetryAfter(value: string | null, now: number): number {
  const text = value?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : readHttpDate(text) - now;
  return asked > 0 ? Math.min(asked, LONGEST_RETRY_AFTER_MS) : 0;
}

/** Milliseconds since 1970-01-01T00:00Z; NaN where there is no date. Only the one form that servers may send today. */
export function readHttpDate(value: string | null): number {
  const text = value ?? '';
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  return isDate ? Date.parse(text) : NaN;
}
