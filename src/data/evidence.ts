import {
  parseAssessment,
  readPolicy,
  resolveBackupHealth,
  type BackupHealthAssessment,
  type BackupHealthPolicy,
  type BackupHealthRecords,
  type FaultCode,
} from '../assessment/index.js';
import type { AssessmentSource } from './assessment-source.js';
import type { EndpointBody } from './endpoint-body.js';
import type { Fault } from './faults.js';

/** What an assessment is made from: an answer made elsewhere, rows with what goes with them, or what stands in its way. */
export type Evidence =
  | { readonly kind: 'assessment'; readonly assessment: BackupHealthAssessment }
  | {
      readonly kind: 'records';
      readonly records: BackupHealthRecords;
      /** What their endpoint says of the policy. */
      readonly policy: Partial<BackupHealthPolicy>;
      readonly tenantId: string | null;
    }
  | { readonly kind: 'fault'; readonly fault: Fault };

export type Assessed =
  | { readonly assessment: BackupHealthAssessment; readonly fault: null }
  | { readonly assessment: null; readonly fault: Fault };

/** The evidence that a source hands over; an endpoint hands over nothing before it is asked. */
export function handedOver(source: AssessmentSource, tenantId: string | null): Evidence | null {
  switch (source.kind) {
    case 'none':
      return fault(
        'no_source',
        'Nothing to assess is given: no assessment, no records, no endpoint, no provider.',
      );
    case 'broken':
      return fault(source.code, source.message);
    case 'assessment': {
      const reading = attempt('invalid_assessment', () => parseAssessment(source.value));
      if (reading.fault) return { kind: 'fault', fault: reading.fault };
      const { assessment } = reading;
      return isOfTenant(assessment.tenantId, tenantId)
        ? { kind: 'assessment', assessment }
        : fault('wrong_tenant', WRONG_TENANT);
    }
    case 'records':
      // Whether they are records is for the resolver to find.
      return {
        kind: 'records',
        records: source.value as BackupHealthRecords,
        policy: {},
        tenantId,
      };
    case 'endpoint':
      return null;
  }
}

/** The evidence in an endpoint's answer. */
export function answered(body: EndpointBody, tenantId: string | null): Evidence {
  if (body.kind === 'assessment') {
    const { assessment } = body;
    return isOfTenant(assessment.tenantId, tenantId)
      ? { kind: 'assessment', assessment }
      : fault('wrong_tenant', WRONG_TENANT);
  }
  if (!isOfTenant(body.tenantId, tenantId)) return fault('wrong_tenant', WRONG_TENANT);
  const { records, policy } = body;
  return { kind: 'records', records, policy, tenantId: tenantId ?? body.tenantId };
}

/**
 * The assessment that evidence gives at `now` (milliseconds), by the defaults, then `policy` as a host gave it, then
 * what the endpoint says. A policy that cannot be read is a fault whatever the evidence.
 */
export function assess(evidence: Evidence, policy: unknown, now: number): Assessed {
  if (evidence.kind === 'fault') return { assessment: null, fault: evidence.fault };
  const configured = policyFault(policy);
  if (configured) return { assessment: null, fault: configured };
  if (evidence.kind === 'assessment') return { assessment: evidence.assessment, fault: null };
  const { records, tenantId } = evidence;
  return attempt('invalid_records', () =>
    resolveBackupHealth(records, {
      now: new Date(now),
      policy: { ...(policy ?? {}), ...evidence.policy },
      tenantId,
    }),
  );
}

/** What is wrong with a policy as a host gave it, null when nothing is. */
export function policyFault(policy: unknown): Fault | null {
  try {
    readPolicy(policy ?? undefined);
    return null;
  } catch (error) {
    return faultOf('invalid_policy', error);
  }
}

const WRONG_TENANT = 'The answer is for another tenant than the one it was wanted for.';

/** An answer that names no tenant is nobody else's. */
function isOfTenant(named: string | null, wanted: string | null): boolean {
  return named === null || wanted === null || named === wanted;
}

function attempt(code: FaultCode, make: () => BackupHealthAssessment): Assessed {
  try {
    return { assessment: make(), fault: null };
  } catch (error) {
    return { assessment: null, fault: faultOf(code, error) };
  }
}

function fault(code: FaultCode, message: string): Evidence {
  return { kind: 'fault', fault: { code, message } };
}

/** Also what a host's objects throw when they are read (a getter, a proxy) makes them unreadable. */
function faultOf(code: FaultCode, error: unknown): Fault {
  return { code, message: error instanceof Error ? error.message : String(error) };
}
