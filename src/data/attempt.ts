import { whenReached } from './when-reached.js';
import {
  asFault,
  fetchEndpoint,
  type EndpointAnswer,
  type EndpointRequest,
} from './endpoint-client.js';
import type { EndpointFault } from './faults.js';
import { ATTEMPT_MS, isTransient, MOST_RETRIES, retryPause } from './retries.js';

export interface Attempt extends EndpointRequest {
  /** Draws chance: 0 up to, and not including, 1. */
  readonly random: () => number;
  /** Whether it still makes sense to send a request again: somebody looks, and there is a network. */
  readonly mayRetry: () => boolean;
}

export type Attempted =
  | (EndpointAnswer & {
      readonly kind: 'answer';
      /** Milliseconds from when the question left to when its answer was there. */
      readonly tookMs: number;
    })
  | { readonly kind: 'fault'; readonly fault: EndpointFault };

/**
 * Asks an endpoint once, and again where that may help; the whole of it is over within ten seconds.
 *
 * @throws the signal's reason, when the caller has aborted.
 */
export async function attempt(attempted: Attempt): Promise<Attempted> {
  const { clock, signal, random, mayRetry } = attempted;
  const begun = clock.now();
  for (let retry = 0; ; retry += 1) {
    const askedAt = clock.now();
    try {
      const timeoutMs = ATTEMPT_MS - (askedAt - begun);
      const answer = await fetchEndpoint({ ...attempted, timeoutMs });
      return { kind: 'answer', ...answer, tookMs: clock.now() - askedAt };
    } catch (error) {
      signal.throwIfAborted();
      const fault = asFault(error);
      const pause = retryPause(retry, random(), fault.retryAfterMs);
      const isOver = retry >= MOST_RETRIES || clock.now() + pause >= begun + ATTEMPT_MS;
      if (isOver || !isTransient(fault) || !mayRetry()) return { kind: 'fault', fault };
      await wait(clock, pause, signal);
      if (!mayRetry() || clock.now() >= begun + ATTEMPT_MS) return { kind: 'fault', fault };
    }
  }
}

/** Rejects as soon as `signal` says so, and then leaves nothing that waits. */
function wait(clock: Attempt['clock'], milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = whenReached(clock, clock.now() + milliseconds, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
