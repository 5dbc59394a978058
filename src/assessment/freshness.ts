import type { Evaluation } from './evidence.js';
import { formatInstant } from './instants.js';
import type { Freshness } from './types.js';

/** A set is fresh up to and including `completedAt + freshnessHours`. `completedAt` in milliseconds. */
export function assessFreshness(
  completedAt: number,
  { now, spans, horizon }: Evaluation,
): Freshness {
  const freshUntil = completedAt + spans.freshness;
  horizon.holdsUntil(freshUntil);
  return {
    isFresh: now <= freshUntil,
    ageSeconds: Math.max(0, Math.floor((now - completedAt) / 1000)),
    freshUntil: formatInstant(freshUntil),
  };
}
