import type { FaultCode } from '../assessment/index.js';

/** Why there is no current answer. */
export interface Fault {
  readonly code: FaultCode;
  /**
   * One English sentence for developers, with paths and expectations but without ids. What operators read comes from
   * the message tables.
   */
  readonly message: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
}

/** Asking an endpoint came to nothing. */
export class EndpointFault extends Error implements Fault {
  override readonly name = 'EndpointFault';
  readonly code: FaultCode;
  declare readonly status?: number;
  /** Milliseconds for which the server wants to be left alone. */
  readonly retryAfterMs: number;

  constructor(
    code: FaultCode,
    message: string,
    options: { status?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? 0;
    if (options.status !== undefined) this.status = options.status;
  }
}

/** The bare fault behind an error: one that holds on to nothing. */
export function plainFault({ code, message, status }: Fault): Fault {
  return status === undefined ? { code, message } : { code, message, status };
}

export function isSameFault(one: Fault | null, other: Fault | null): boolean {
  return (
    one?.code === other?.code && one?.message === other?.message && one?.status === other?.status
  );
}

/** The fault, with nothing left in its message that tells whose backups were asked for: hosts log what they are told. */
export function withoutIds(fault: Fault, tenantId: string | null, url: string | null): Fault {
  const telling = [url, url && pathOf(url), tenantId, tenantId && encodeURIComponent(tenantId)];
  let { message } = fault;
  for (const text of telling) {
    if (text && text !== '/') message = message.replaceAll(text, '…');
  }
  return message === fault.message ? fault : { ...fault, message };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
