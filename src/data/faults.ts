/** Everything that can stand between an element and a current answer. The only list of these codes. */
export const FAULT_CODES = [
  'no_source',
  'invalid_attribute',
  'invalid_records',
  'invalid_assessment',
  'invalid_policy',
  'missing_tenant',
  'wrong_tenant',
  'invalid_endpoint',
  'invalid_response',
  'timeout',
  'network',
  'server_error',
  'denied',
  'not_found',
  'outlived',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

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

  constructor(
    code: FaultCode,
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
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
