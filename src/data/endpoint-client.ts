import { BackupHealthInputError } from '../assessment/index.js';
import type { Fetcher } from './assessment-source.js';
import type { Clock } from './clock.js';
import { readEndpointBody, type EndpointBody } from './contract.js';
import { EndpointFault } from './faults.js';

export const ENDPOINT_TIMEOUT_MS = 10_000;
export const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

export interface EndpointAttempt {
  /** Absolute, as `expandEndpoint` gives it. */
  readonly url: string;
  readonly fetcher?: Fetcher | undefined;
  readonly credentials?: RequestCredentials | undefined;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  /** What the time-out is measured by. */
  readonly clock: Clock;
}

/**
 * Asks an endpoint once. The one place to put retries around.
 *
 * @throws {EndpointFault} when there is no readable answer; the signal's reason, which is no fault, when the caller
 * has aborted.
 */
export async function fetchEndpoint(attempt: EndpointAttempt): Promise<EndpointBody> {
  const { signal, clock, timeoutMs = ENDPOINT_TIMEOUT_MS } = attempt;
  signal.throwIfAborted();
  const stop = new AbortController();
  const passOn = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', passOn, { once: true });
  const cancelTimeout = clock.at(clock.now() + timeoutMs, () => {
    stop.abort(new EndpointFault('timeout', `The endpoint did not answer within ${timeoutMs} ms.`));
  });
  try {
    return await untilStopped(ask(attempt, stop.signal), stop.signal);
  } catch (error) {
    // Whatever a fetcher makes of being stopped, why it was stopped is the answer.
    if (stop.signal.aborted) throw stop.signal.reason;
    throw asFault(error);
  } finally {
    cancelTimeout();
    signal.removeEventListener('abort', passOn);
  }
}

async function ask(attempt: EndpointAttempt, signal: AbortSignal): Promise<EndpointBody> {
  const request = new Request(attempt.url, {
    headers: { Accept: 'application/json' },
    credentials: attempt.credentials ?? 'same-origin',
    // Neither read from the browser's cache nor left in it: one user's answer is never another's, and the server's
    // `now` in it is never an old one.
    cache: 'no-store',
    signal,
  });
  const response = await (attempt.fetcher ?? sendByFetch)(request);
  if (!response.ok) {
    discard(response.body?.cancel());
    throw refusal(response.status);
  }
  return readAnswer(await readText(response, signal));
}

function sendByFetch(request: Request): Promise<Response> {
  return fetch(request);
}

function refusal(status: number): EndpointFault {
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

function readAnswer(text: string): EndpointBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new EndpointFault('invalid_response', 'The answer is not JSON.', { cause });
  }
  return readEndpointBody(body);
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
