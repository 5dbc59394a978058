import type { Clock } from './clock.js';

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

function elapsedOf(clock: Clock): number {
  return clock.elapsed?.() ?? 0;
}
