import type { Clock } from '../data/clock.js';

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
  /** How many wait to be called. */
  readonly pending: number;
  /** Moves on by `milliseconds`, calling whoever is due on the way at exactly the instant asked for. */
  advance(milliseconds: number): void;
  /** Jumps to `instant` without passing what lies between, and calls whoever is due there; everybody, when it jumps back. */
  set(instant: number): void;
}

interface Appointment {
  readonly instant: number;
  readonly run: () => void;
}

/** A running clock under a test's control, at `start` (milliseconds since 1970-01-01T00:00Z). */
export function createManualClock(start: number): ManualClock {
  let now = start;
  let passed = 0;
  const appointments = new Set<Appointment>();

  const nextUntil = (end: number): Appointment | undefined => {
    let next: Appointment | undefined;
    for (const appointment of appointments) {
      if (appointment.instant <= end && (next === undefined || appointment.instant < next.instant))
        next = appointment;
    }
    return next;
  };
  const runAll = (due: Appointment[]): void => {
    due.sort((one, other) => one.instant - other.instant);
    for (const appointment of due) {
      if (appointments.delete(appointment)) appointment.run();
    }
  };

  return {
    now: () => now,
    elapsed: () => passed,
    at(instant, run) {
      const appointment = { instant, run };
      appointments.add(appointment);
      return () => {
        appointments.delete(appointment);
      };
    },
    get pending() {
      return appointments.size;
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      const passUntil = (instant: number): void => {
        passed += Math.max(instant - now, 0);
        now = Math.max(instant, now);
      };
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        passUntil(next.instant);
        appointments.delete(next);
        next.run();
      }
      passUntil(end);
    },
    set(instant) {
      const jumpsBack = instant < now;
      now = instant;
      runAll([...appointments].filter((appointment) => jumpsBack || appointment.instant <= now));
    },
  };
}
