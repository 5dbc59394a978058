import { runIsolated } from '../data/index.js';
import { isOnServer } from './on-server.js';

/** Somebody who is drawn again once the page has come to rest. */
interface Waiting {
  requestUpdate(): void;
}

const waiting = new Set<Waiting>();
let isIdle = false;

/**
 * Whether the page has come to rest since it was first painted; if not, `element` is drawn again once it has. What is
 * dear and not needed for the first paint (the first date formatter of a page costs more than the whole kit) waits for
 * this.
 */
export function isAtRest(element: Waiting): boolean {
  if (isIdle) return true;
  if (isOnServer) return false;
  if (waiting.size === 0) {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(wake, { timeout: 2000 });
    else setTimeout(wake, 200);
  }
  waiting.add(element);
  return false;
}

/** `element` has left the page. */
export function forgetRest(element: Waiting): void {
  waiting.delete(element);
}

function wake(): void {
  isIdle = true;
  const elements = [...waiting];
  waiting.clear();
  for (const element of elements) runIsolated(() => element.requestUpdate());
}
