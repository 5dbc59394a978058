import { isPast, type Evaluation } from './evidence.js';
import { formatInstant } from './instants.js';
import type { Freshness } from './types.js';

/** A set is fresh up to and including `completedAt + freshnessHours`. `completedAt` in milliseconds. */
export function assessFreshness(completedAt: number, evaluation: Evaluation): Freshness {
  const freshUntil = completedAt + evaluation.spans.freshness;
  return {
    isFresh: !isPast(freshUntil, evaluation),
    ageSeconds: Math.max(0, Math.floor((evaluation.now - completedAt) / 1000)),
    freshUntil: formatInstant(freshUntil),
  };
}
