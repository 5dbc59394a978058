import type { Clock } from './clock.js';
import { runIsolated } from './report.js';

/** What a heartbeat needs of the world; tests bring their own. */
export interface HeartbeatEnvironment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Milliseconds that have certainly passed since some moment; not where nothing tells. */
  elapsed?(): number;
  setTimeout(run: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Where a page tells that it is shown or awake again; null where there is no page. */
  readonly target: EventTarget | null;
}

interface Appointment {
  readonly instant: number;
  readonly run: () => void;
}

/**
 * However far off the next appointment is, the clock is looked at this often while somebody waits: a timer does not
 * count the time a machine sleeps, waking up raises no event on some systems, and a clock can be set at any time.
 */
export const LONGEST_REST_MS = 60_000;

/** A clock that is less than this behind itself has been adjusted, not set back. */
const ADJUSTMENT_MS = 1_000;

const WAKING_EVENTS = ['visibilitychange', 'pageshow', 'resume'] as const;

/**
 * A running clock with one timer, however many wait for it: armed for the nearest appointment, looked at again when
 * the page is shown or wakes up. While nobody waits there is neither a timer nor a listener.
 */
export class Heartbeat implements Clock {
  readonly #environment: HeartbeatEnvironment;
  readonly #appointments = new Set<Appointment>();
  #timer: unknown = null;
  /** What the timer is armed for; `-Infinity` while appointments are being run. */
  #armedFor = Infinity;
  /** The latest the clock has said since it was last looked at. */
  #latestSeen = -Infinity;

  constructor(environment: HeartbeatEnvironment) {
    this.#environment = environment;
  }

  now(): number {
    return this.#environment.now();
  }

  elapsed(): number {
    return this.#environment.elapsed?.() ?? 0;
  }

  at(instant: number, run: () => void): () => void {
    const appointment = { instant: Number.isNaN(instant) ? Infinity : instant, run };
    if (this.#appointments.size === 0) this.#listen();
    this.#appointments.add(appointment);
    if (this.#timer === null || appointment.instant < this.#armedFor) {
      this.#arm(appointment.instant);
    }
    return () => this.#cancel(appointment);
  }

  #cancel(appointment: Appointment): void {
    if (this.#appointments.delete(appointment) && this.#appointments.size === 0) this.#rest();
  }

  #arm(instant: number): void {
    if (this.#armedFor === -Infinity) return;
    this.#disarm();
    const now = this.now();
    this.#latestSeen = Math.max(this.#latestSeen, now);
    this.#armedFor = instant;
    const delay = Math.min(Math.max(Math.ceil(instant - now), 0), LONGEST_REST_MS);
    this.#timer = this.#environment.setTimeout(this.#look, delay);
  }

  #disarm(): void {
    if (this.#timer !== null) this.#environment.clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Runs whatever is due and arms for what is nearest then. Also a tick that comes early or late is only a look. */
  readonly #look = (): void => {
    const now = this.now();
    const wasSetBack = now < this.#latestSeen - ADJUSTMENT_MS;
    this.#latestSeen = now;
    const due = [...this.#appointments]
      .filter(({ instant }) => wasSetBack || instant <= now)
      .sort((one, other) => one.instant - other.instant);
    this.#disarm();
    this.#armedFor = -Infinity;
    for (const appointment of due) {
      // Gone if one that ran before has cancelled it.
      if (this.#appointments.delete(appointment)) runIsolated(appointment.run);
    }
    this.#armedFor = Infinity;
    if (this.#appointments.size === 0) this.#rest();
    else this.#arm(this.#nearest());
  };

  #nearest(): number {
    let nearest = Infinity;
    for (const { instant } of this.#appointments) nearest = Math.min(nearest, instant);
    return nearest;
  }

  #listen(): void {
    this.#latestSeen = this.now();
    // Capturing, since on its way to the document every one of them passes the window.
    for (const type of WAKING_EVENTS) {
      this.#environment.target?.addEventListener(type, this.#look, { capture: true });
    }
  }

  #rest(): void {
    this.#disarm();
    for (const type of WAKING_EVENTS) {
      this.#environment.target?.removeEventListener(type, this.#look, { capture: true });
    }
  }
}

let pageClock: Heartbeat | undefined;

/** The page's own clock: one heartbeat for everything of the kit in it. */
export function systemClock(): Clock {
  pageClock ??= new Heartbeat({
    now: () => Date.now(),
    elapsed: () => performance.now(),
    setTimeout: (run, delay) => setTimeout(run, delay),
    clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    target: typeof document === 'undefined' ? null : window,
  });
  return pageClock;
}
