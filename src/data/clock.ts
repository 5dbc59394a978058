/**
 * What time it is, and being called when it has come. Everything that depends on time is given one of these,
 * so that a test, a story or a host can hold the time still or move it.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /**
   * Runs `run` once, in a later turn, when the clock has reached `instant`; also when the clock has been set back
   * meanwhile, since nothing planned before can be relied on then. So look at the time again in `run`.
   * `Infinity` waits for nothing but the clock being set back.
   *
   * @returns cancels; may be called at any time, any number of times.
   */
  at(instant: number, run: () => void): () => void;
  /**
   * Milliseconds that have certainly passed since some moment: it follows no setting of the clock and never goes
   * back, but may stand still while the machine sleeps.
   */
  elapsed?(): number;
  /** Time stands still: nothing comes due, and no server corrects it. */
  readonly isFrozen?: true;
}

/** A clock that always says `instant` and never calls anybody. */
export function frozenClock(instant: number): Clock {
  return { now: () => instant, at: () => () => {}, isFrozen: true };
}
