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

/**
 * A clock that goes on from `start` and never back, by whichever has moved more: what its base says or what has
 * certainly passed. A base that is set back stops nothing, since what it gains afterwards counts again; one that
 * jumps ahead takes this one along. So whatever runs out by it runs out too early rather than too late.
 */
export class SteadyClock implements Clock {
  readonly #base: Clock;
  readonly #certainSince: number;
  readonly #begun: number;
  /** From when on time is counted, and what this clock said then. */
  #from: { readonly said: number; readonly base: number; readonly elapsed: number };
  #lastOfBase: number;
  #said: number;

  /** `certain` is the least that it is known to have been at `start`. */
  constructor(base: Clock, start = base.now(), certain = start) {
    this.#base = base;
    this.#certainSince = certain;
    this.#begun = elapsedOf(base);
    this.#from = { said: start, base: base.now(), elapsed: this.#begun };
    this.#lastOfBase = this.#from.base;
    this.#said = start;
  }

  now(): number {
    const base = this.#base.now();
    const elapsed = elapsedOf(this.#base);
    const { said, base: baseThen, elapsed: elapsedThen } = this.#from;
    const certain = said + elapsed - elapsedThen;
    if (base < this.#lastOfBase) {
      this.#said = Math.max(this.#said, certain);
      this.#from = { said: this.#said, base, elapsed };
    } else {
      this.#said = Math.max(this.#said, certain, said + base - baseThen);
    }
    this.#lastOfBase = base;
    return this.#said;
  }

  /** The least that it can be by now, however the base was set meanwhile. */
  get certain(): number {
    return this.#certainSince + elapsedOf(this.#base) - this.#begun;
  }

  at(instant: number, run: () => void): () => void {
    const left = instant - this.now();
    return this.#base.at(this.#base.now() + left, run);
  }
}

/**
 * Runs `run` once, when `clock` has really reached `instant`, however often it calls before because it was set back.
 *
 * @returns cancels.
 */
export function whenReached(clock: Clock, instant: number, run: () => void): () => void {
  let cancel: () => void;
  const look = (): void => {
    if (clock.now() >= instant) run();
    else cancel = clock.at(instant, look);
  };
  cancel = clock.at(instant, look);
  return () => cancel();
}

function elapsedOf(clock: Clock): number {
  return clock.elapsed?.() ?? 0;
}
