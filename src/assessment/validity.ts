/**
 * How long an answer holds. Every rule that depends on the time tells the last instant at which it would still say
 * the same; the earliest of them is the answer's own.
 */
export interface Horizon {
  /** The rule says the same up to and including `lastInstant`, and something else one millisecond later. */
  holdsUntil(lastInstant: number): void;
  /** The last instant at which everything is the same; null when that is for ever. */
  readonly end: number | null;
}

/** A horizon as seen from `now`: what changed before it is past and changes no more. */
export function createHorizon(now: number): Horizon {
  let end = Infinity;
  return {
    holdsUntil(lastInstant) {
      if (lastInstant >= now && lastInstant < end) end = lastInstant;
    },
    get end() {
      return end === Infinity ? null : end;
    },
  };
}
