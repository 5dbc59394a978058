import type { Clock } from './clock.js';

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
