import { isOnServer } from './on-server.js';

const waiting = new Set<() => void>();
let isIdle = false;

/**
 * Whether the page has come to rest since it was first painted; calls `run` once it has. What is dear and not needed
 * for the first paint (the first date formatter of a page costs more than the whole kit) waits for this.
 */
export function whenIdle(run: () => void): boolean {
  if (isIdle) return true;
  if (isOnServer) return false;
  if (waiting.size === 0) {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(wake, { timeout: 2000 });
    else setTimeout(wake, 200);
  }
  waiting.add(run);
  return false;
}

/** `run` need not be called any more. */
export function forgetIdle(run: () => void): void {
  waiting.delete(run);
}

function wake(): void {
  isIdle = true;
  const runs = [...waiting];
  waiting.clear();
  for (const run of runs) run();
}
