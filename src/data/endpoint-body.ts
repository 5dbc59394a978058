import {
  BackupHealthInputError,
  inputIssue,
  parseAssessment,
  readPolicy,
  type BackupHealthAssessment,
  type BackupHealthPolicy,
  type BackupHealthRecords,
} from '../assessment/index.js';
import { pathOf, type Problem, type Reader } from '../assessment/readers.js';
import { endpointReaders } from './generated/readers.js';

/** Which surfaces this user may open; one that is not named is not refused. */
export interface EndpointAccess {
  readonly backupSets?: boolean;
  readonly backupSchedules?: boolean;
}

/**
 * What an endpoint answers: an assessment its server has made, or rows for the browser to resolve.
 *
 * An answer is one user's: send it with `Cache-Control: private, no-cache` and `Vary: Cookie` (or `Authorization`). With
 * an `ETag` that differs as soon as the posture, a reason, a row, `validUntil`, the access or the user does, the browser
 * asks whether what it holds is still so, and a 304 costs no body; never answer 304 beyond `validUntil`. The `Date`
 * header tells the kit when that was.
 */
export type EndpointBody =
  | {
      readonly kind: 'assessment';
      readonly assessment: BackupHealthAssessment;
      readonly access: EndpointAccess;
    }
  | {
      readonly kind: 'records';
      /** Three arrays; the rows in them are for the resolver to read. */
      readonly records: BackupHealthRecords;
      /** The server's clock, milliseconds since 1970-01-01T00:00Z. */
      readonly now: number;
      readonly policy: Partial<BackupHealthPolicy>;
      readonly tenantId: string | null;
      readonly access: EndpointAccess;
    };

/**
 * Reads what an endpoint has answered.
 *
 * @throws {BackupHealthInputError} when it is not the one or the other in every part; names the paths and what was
 * expected there.
 */
export function readEndpointBody(value: unknown): EndpointBody {
  const envelope = read(endpointReaders().envelope, value);
  if ((envelope.assessment == null) === (envelope.records == null)) {
    throw new BackupHealthInputError([inputIssue('body', 'either assessment or records')]);
  }
  const access = envelope.access ?? {};
  if (envelope.assessment != null) {
    return { kind: 'assessment', assessment: parseAssessment(envelope.assessment), access };
  }
  const { records, now, policy, tenantId } = read(endpointReaders().records, value);
  readPolicy(policy ?? {});
  return {
    kind: 'records',
    records,
    now,
    policy: policy ?? {},
    tenantId: tenantId ?? null,
    access,
  };
}

/** What every answer holds. */
export interface Envelope {
  readonly assessment?: unknown;
  readonly records?: unknown;
  readonly access?: EndpointAccess | null | undefined;
}

/** What an answer that hands over rows holds besides. */
export interface RecordsBody {
  readonly now: number;
  readonly records: BackupHealthRecords;
  readonly policy?: Partial<BackupHealthPolicy> | null | undefined;
  readonly tenantId?: string | null | undefined;
}

/** Reads by a reader that was generated from the schema of the contract. */
function read<Value>(reader: Reader<Value>, value: unknown): Value {
  const problems: Problem[] = [];
  const result = reader(value, problems);
  if (problems.length === 0) return result;
  throw new BackupHealthInputError(
    problems.map((problem) => inputIssue(pathOf(problem) || 'body', problem.expected)),
  );
}
