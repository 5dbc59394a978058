import { BackupHealthInputError } from '../assessment/index.js';
import type { Fetcher } from './assessment-source.js';
import type { Clock } from './clock.js';
import { whenReached } from './when-reached.js';
import { EndpointFault } from './faults.js';
import { ATTEMPT_MS, readHttpDate, readRetryAfter } from './retries.js';

/** An answer is given up after this much of it, however it is coded or announced (specification, section 9). */
export const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

export interface EndpointRequest {
  /** Absolute, as `expandEndpoint` gives it. */
  readonly url: string;
  readonly fetcher?: Fetcher | undefined;
  readonly credentials?: RequestCredentials | undefined;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  /** What the time-out is measured by. */
  readonly clock: Clock;
}

/** What a server has sent, not read yet. */
export interface EndpointAnswer {
  readonly text: string;
  /** When the server, or a cache that asked it, sent this: milliseconds since 1970-01-01T00:00Z; null if not told. */
  readonly servedAt: number | null;
}

/**
 * Sends one request.
 *
 * @throws {EndpointFault} when there is no answer; the signal's reason, which is no fault, when the caller has
 * aborted.
 */
export async function fetchEndpoint(asked: EndpointRequest): Promise<EndpointAnswer> {
  const { signal, clock, timeoutMs = ATTEMPT_MS } = asked;
  signal.throwIfAborted();
  const stop = new AbortController();
  const passOn = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', passOn, { once: true });
  const cancelTimeout = whenReached(clock, clock.now() + timeoutMs, () => {
    stop.abort(new EndpointFault('timeout', `The endpoint did not answer within ${timeoutMs} ms.`));
  });
  try {
    return await untilStopped(send(asked, stop.signal), stop.signal);
  } catch (error) {
    // Whatever a fetcher makes of being stopped, why it was stopped is the answer.
    if (stop.signal.aborted) throw stop.signal.reason;
    throw asFault(error);
  } finally {
    cancelTimeout();
    signal.removeEventListener('abort', passOn);
  }
}

async function send(asked: EndpointRequest, signal: AbortSignal): Promise<EndpointAnswer> {
  const request = new Request(asked.url, {
    headers: { Accept: 'application/json' },
    credentials: asked.credentials ?? 'same-origin',
    cache: cacheMode(asked.url),
    signal,
  });
  const response = await (asked.fetcher ?? sendByFetch)(request);
  const servedAt = readServedAt(response.headers);
  if (!response.ok) {
    discard(response.body?.cancel());
    const now = servedAt ?? asked.clock.now();
    throw refusal(response.status, readRetryAfter(response.headers.get('Retry-After'), now));
  }
  return { text: await readText(response, signal), servedAt };
}

/**
 * The browser's cache asks the server each time whether what it holds is still so (`If-None-Match`), so that an
 * unchanged answer costs little. Only where the `Date` of its saying so can be read: else an old answer would bring
 * its old time along, and hold for longer than it does.
 */
function cacheMode(url: string): RequestCache {
  const page = typeof location === 'undefined' ? null : location.origin;
  return new URL(url).origin === page ? 'no-cache' : 'no-store';
}

function readServedAt(headers: Headers): number | null {
  const date = readHttpDate(headers.get('Date'));
  if (Number.isNaN(date)) return null;
  // What has passed since in a cache on the way.
  const age = Number(headers.get('Age') ?? 0);
  return date + (age > 0 ? age * 1000 : 0);
}

function sendByFetch(request: Request): Promise<Response> {
  return fetch(request);
}

function refusal(status: number, retryAfterMs: number): EndpointFault {
  if (status === 401 || status === 403) {
    return new EndpointFault('denied', `The endpoint refused with status ${status}.`, { status });
  }
  if (status === 404) {
    return new EndpointFault('not_found', 'The endpoint knows of nothing here (status 404).', {
      status,
    });
  }
  return new EndpointFault('server_error', `The endpoint answered with status ${status}.`, {
    status,
    retryAfterMs,
  });
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  signal.addEventListener('abort', () => discard(reader.cancel()), { once: true });
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > LARGEST_BODY_BYTES) {
      discard(reader.cancel());
      throw new EndpointFault(
        'invalid_response',
        `The answer is larger than ${LARGEST_BODY_BYTES} bytes.`,
      );
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Whatever was thrown while asking, as the fault that it is. */
export function asFault(error: unknown): EndpointFault {
  if (error instanceof EndpointFault) return error;
  if (error instanceof BackupHealthInputError) {
    return new EndpointFault('invalid_response', error.message, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new EndpointFault('network', `The endpoint could not be asked: ${message}`, {
    cause: error,
  });
}

/** What `work` comes to, or a rejection as soon as `signal` says so, also when `work` does not listen to it. */
function untilStopped<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

/** What becomes of a body nobody wants does not matter. */
function discard(cancelling: Promise<void> | undefined): void {
  cancelling?.catch(() => {});
}
