import { attempt } from './attempt.js';
import type { Clock } from './clock.js';
import { SteadyClock } from './steady-clock.js';
import type { PageEnvironment } from './page-environment.js';
import { backoff } from './retries.js';
import { Membership, type Outcome, type Place, type Subscriber } from './shared-requests.js';

/** However often a host wants it, an endpoint is not asked more often than this. */
const LEAST_REFRESH_MS = 5_000;
/** Between one answer and asking for the next, should a server keep giving answers that hold no longer. */
const LEAST_RENEWAL_MS = 15_000;
/** Everybody's page comes back at once when an office opens or a network returns: they ask spread over this long. */
const LONGEST_RETURN_MS = 2_000;

/** What an outcome means for asking on: in the regular rhythm, after a backoff, or not by itself. */
export type Verdict = 'good' | 'failed' | 'final';

/** Whoever wants the answers. */
export interface Inquirer {
  /** Where to ask; null where that cannot be told. */
  whereToAsk(): Place | null;
  /** Whether asking unasked is of any use. */
  mayAsk(): boolean;
  /** Seconds between regular requests; `Infinity` for none. */
  readonly refreshSeconds: number;
  /** The browser has said that there is no network. */
  wentOffline(): void;
  /** Something about asking is different. */
  changed(): void;
  /** `ageMs` after it had come; another one may have asked for it. */
  ended(outcome: Outcome, ageMs: number): Verdict;
}

interface Last {
  readonly at: number;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

/** Decides when an endpoint is asked. What the answers say is for the inquirer. */
export class Polling implements Subscriber {
  readonly #inquirer: Inquirer;
  readonly #page: PageEnvironment;
  /** What pauses and time-outs are measured by. */
  #timer: Clock;
  /** The clock it goes by, whose instants all who share an answer have in common. */
  #base: Clock;
  #isOpen = false;
  #membership: Membership | null = null;
  /** What was asked last came to this, and when; null when nothing was asked or its answer was dropped. */
  #last: Last | null = null;
  /** Attempts in a row that gave nothing of use. */
  #failures = 0;
  /** The answer holds no longer, or more may have happened than time passing, and nothing has been asked since. */
  #isRenewalDue = false;
  /** The network came back: whatever a backoff says is no longer so. */
  #isBack = false;
  /** Coming back, it does not ask before this. */
  #notBefore = -Infinity;
  #wasPaused = false;
  #wasOffline = false;
  /** A good answer has come although the browser says that it is offline: then it does not know. */
  #isReachable = false;
  #nextAt: number | null = null;
  #cancelNext = nothing;
  #unwatch = nothing;

  constructor(inquirer: Inquirer, page: PageEnvironment, clock: Clock) {
    this.#inquirer = inquirer;
    this.#page = page;
    this.#base = clock;
    this.#timer = new SteadyClock(clock);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isAsking(): boolean {
    return this.#membership?.isAsking === true;
  }

  get isRenewalDue(): boolean {
    return this.#isRenewalDue;
  }

  /** Milliseconds until it will ask by itself, 0 when that is overdue; null when it will not. */
  get nextInMs(): number | null {
    return this.#nextAt === null ? null : Math.max(this.#nextAt - this.#timer.now(), 0);
  }

  /** Forgets everything, also what is on its way, and goes by `clock` from here on. */
  restart(clock: Clock): void {
    this.#leave();
    this.#cancelNext();
    this.#base = clock;
    this.#timer = new SteadyClock(clock);
    this.#forgetLast();
    this.#isRenewalDue = this.#isBack = this.#isReachable = false;
    this.#nextAt = null;
  }

  open(): void {
    this.#isOpen = true;
    this.#unwatch();
    this.#unwatch = this.#page.watch((isRestored) => {
      this.#look(isRestored);
      this.#inquirer.changed();
    });
    this.#wasOffline = this.#page.isOffline() && (this.#last === null || this.#isReachable);
    this.#look(false);
  }

  /** Plans nothing more; what is under way goes on until {@link depart}. */
  close(): void {
    this.#isOpen = false;
    this.#cancelNext();
    this.#nextAt = null;
    this.#unwatch();
    this.#unwatch = nothing;
  }

  /** Leaves: whoever comes back then asks afresh, unless there is a good answer to go on with. */
  depart(): void {
    if (this.isAsking || this.#last?.verdict !== 'good') this.#forgetLast();
    this.#leave();
  }

  /** Has a new answer fetched soon. */
  renew(): void {
    this.#isRenewalDue = true;
  }

  /** Asks now, hidden or offline or not; joins what is under way. */
  async ask(): Promise<void> {
    const place = this.#isOpen ? this.#inquirer.whereToAsk() : null;
    if (place === null) return;
    await this.#ask(place, this.#join(place));
  }

  /** Asks if it is time to, else waits for that. */
  plan(): void {
    this.#cancelNext();
    this.#nextAt = null;
    if (!this.#isOpen || this.isAsking || !this.#inquirer.mayAsk()) return;
    const place = this.#inquirer.whereToAsk();
    if (place === null) return;
    const membership = this.#join(place);
    if (this.#last === null) this.#askFirst(place, membership);
    else this.#askWhenDue(place, membership, this.#last);
  }

  began(): void {
    this.#cancelNext();
    this.#nextAt = null;
    this.#isRenewalDue = this.#isBack = false;
    this.#inquirer.changed();
  }

  ended(outcome: Outcome): void {
    this.#take(outcome, 0);
    this.#inquirer.changed();
  }

  /** The first question goes out hidden or not, and whatever the browser says of the network: it is no polling. */
  #askFirst(place: Place, membership: Membership): void {
    const { latest, isAsking } = membership;
    const ageMs = latest === null ? Infinity : this.#base.now() - latest.at;
    if (latest !== null && !isAsking && ageMs >= 0 && ageMs < goodFor(latest)) {
      this.#take(latest, ageMs);
    } else {
      void this.#ask(place, membership);
    }
  }

  #askWhenDue(place: Place, membership: Membership, last: Last): void {
    const isPaused = !this.#mayPoll();
    const now = this.#timer.now();
    if (this.#wasPaused && !isPaused) {
      this.#notBefore = now + this.#page.random() * LONGEST_RETURN_MS;
    }
    this.#wasPaused = isPaused;
    const next = Math.max(this.#dueAt(last), this.#notBefore);
    if (isPaused || next === Infinity) return;
    if (next <= now) {
      void this.#ask(place, membership);
      return;
    }
    this.#nextAt = next;
    this.#cancelNext = this.#timer.at(next, () => this.plan());
  }

  async #ask(place: Place, membership: Membership): Promise<void> {
    const random = (): number => this.#page.random();
    await membership.ask(
      (signal) =>
        attempt({
          url: place.url,
          credentials: place.credentials,
          fetcher: place.fetcher ?? undefined,
          signal,
          clock: this.#timer,
          random,
          mayRetry: () => this.#mayPoll(),
        }),
      () => this.#base.now(),
      random,
    );
  }

  #take(outcome: Outcome, ageMs: number): void {
    const verdict = this.#inquirer.ended(outcome, ageMs);
    // Dropped by whoever was told of it.
    if (this.#membership === null) return;
    this.#last = { at: this.#timer.now() - ageMs, outcome, verdict };
    if (verdict === 'good') {
      this.#failures = 0;
      this.#isReachable = true;
    } else {
      this.#failures = outcome.kind === 'fault' ? outcome.failures : this.#failures + 1;
      if (this.#page.isOffline()) this.#isReachable = false;
    }
    this.plan();
  }

  #dueAt({ at, outcome, verdict }: Last): number {
    if (this.#isBack) return -Infinity;
    if (verdict === 'failed') {
      const retryAfterMs = outcome.kind === 'fault' ? outcome.retryAfterMs : 0;
      return this.#isRenewalDue
        ? at + Math.max(LEAST_RENEWAL_MS, retryAfterMs)
        : at + backoff(this.#failures, outcome.chance, retryAfterMs);
    }
    const regular = at + Math.max(this.#inquirer.refreshSeconds * 1000, LEAST_REFRESH_MS);
    return this.#isRenewalDue ? Math.min(regular, at + LEAST_RENEWAL_MS) : regular;
  }

  /** Something about the page is different, or it is awake again. */
  #look(isRestored: boolean): void {
    const isOffline = this.#page.isOffline();
    const didChange = isOffline !== this.#wasOffline;
    this.#wasOffline = isOffline;
    if (isOffline && didChange) {
      this.#isReachable = false;
      this.#inquirer.wentOffline();
    }
    if (!isOffline && didChange) this.#isBack = this.#last !== null;
    // While it was away, anything may have happened, and failures may be over.
    const isReturning = this.#wasPaused && !this.#page.isHidden();
    if (isRestored || (isReturning && this.#last?.verdict === 'failed')) this.#isRenewalDue = true;
    if (isRestored) this.#wasPaused = true;
    this.plan();
  }

  #mayPoll(): boolean {
    return !this.#page.isHidden() && (!this.#page.isOffline() || this.#isReachable);
  }

  /** What is under way is seen to its end, also when it is asked for at another place from now on. */
  #join(place: Place): Membership {
    const before = this.#membership;
    if (before !== null && (before.isAsking || before.isOf(place))) return before;
    this.#leave();
    return (this.#membership = new Membership(place, this));
  }

  #leave(): void {
    this.#membership?.leave();
    this.#membership = null;
  }

  #forgetLast(): void {
    this.#last = null;
    this.#failures = 0;
    this.#notBefore = -Infinity;
  }
}

/** How long somebody who comes later takes an outcome for his own before he asks anew. */
function goodFor(outcome: Outcome): number {
  if (outcome.kind === 'answer' || outcome.fault.code === 'denied') return LEAST_REFRESH_MS;
  return backoff(outcome.failures, outcome.chance, outcome.retryAfterMs);
}

function nothing(): void {}
