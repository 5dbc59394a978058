import { runIsolated, type Clock } from '../data/index.js';

/** Who is drawn anew when time alone changes what it shows. */
interface Waiting {
  requestUpdate(): void;
}

/** An instant (milliseconds, by `clock`), and all who wait for it: badges by the thousand share one appointment. */
export interface Tick {
  readonly clock: Clock;
  readonly instant: number;
  readonly waiting: Set<Waiting>;
  readonly cancel: () => void;
}

const ticks = new WeakMap<Clock, Map<number, Tick>>();

/** Has `element` drawn anew at `instant`, or when the clock is set back before. */
export function joinTick(element: Waiting, clock: Clock, instant: number): Tick {
  let ofClock = ticks.get(clock);
  if (ofClock === undefined) ticks.set(clock, (ofClock = new Map<number, Tick>()));
  let tick = ofClock.get(instant);
  if (tick === undefined) ofClock.set(instant, (tick = makeTick(clock, instant)));
  tick.waiting.add(element);
  return tick;
}

/** `element` waits no longer. */
export function leaveTick(tick: Tick, element: Waiting): void {
  if (!tick.waiting.delete(element) || tick.waiting.size > 0) return;
  tick.cancel();
  forget(tick);
}

function makeTick(clock: Clock, instant: number): Tick {
  const waiting = new Set<Waiting>();
  const tick: Tick = {
    clock,
    instant,
    waiting,
    cancel: clock.at(instant, () => {
      forget(tick);
      // One that fails must not leave another showing what no longer holds.
      for (const element of waiting) runIsolated(() => element.requestUpdate());
      waiting.clear();
    }),
  };
  return tick;
}

function forget({ clock, instant }: Tick): void {
  ticks.get(clock)?.delete(instant);
}
