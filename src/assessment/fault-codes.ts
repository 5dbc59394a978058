/** Everything that can stand between a tenant and a current assessment. The only list of these codes. */
export const FAULT_CODES = [
  /** Neither assessment, records, endpoint nor provider was given. */
  'no_source',
  /** An attribute that cannot be read: JSON that does not parse, a number or instant that is none. */
  'invalid_attribute',
  /** Records of the wrong shape. */
  'invalid_records',
  /** An assessment handed over by the page that has the wrong shape or contradicts itself. */
  'invalid_assessment',
  'invalid_policy',
  /** The endpoint names `{tenantId}` and none was given. */
  'missing_tenant',
  /** The answer is about another tenant. */
  'wrong_tenant',
  /** An endpoint that is no http, https or relative address, or has unknown placeholders. */
  'invalid_endpoint',
  /** An answer of the endpoint that cannot be read, is too large, or contradicts itself. */
  'invalid_response',
  'timeout',
  'network',
  /** The browser says that there is no network. */
  'offline',
  'server_error',
  'denied',
  /** 404: does not exist, or is not yours. Nothing held is shown. */
  'not_found',
  /** An answer handed over by the page that has run out. */
  'outlived',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
