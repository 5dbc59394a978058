import { parseInstant, resolveBackupHealth } from '../assessment/index.js';
import type { BackupHealthAssessment, BackupHealthPolicy } from '../assessment/types.js';
import type { RecordsAt } from './rows.js';

export interface AssessOptions {
  /** The time to build the rows for and to resolve them at: a `Date`, or instant text with an offset. */
  readonly now: Date | string;
  /** Whatever differs from the default policy. */
  readonly policy?: Partial<BackupHealthPolicy>;
  readonly tenantId?: string;
}

export interface AnswerOptions extends AssessOptions {
  /** Which surfaces the operator may open; one that is not named is not refused. */
  readonly access?: { readonly backupSets?: boolean; readonly backupSchedules?: boolean };
}

/** What an endpoint would answer: version, assessment, and access where it was given. */
export interface AssessmentAnswer {
  readonly version: 1;
  readonly assessment: BackupHealthAssessment;
  readonly access?: AnswerOptions['access'];
}

/**
 * The assessment of records that were described without a time: `assess(stale({ ageHours: 30 }), { now })`.
 *
 * @throws {BackupHealthInputError} when `now`, the policy or the tenant id cannot be read.
 */
export function assess(build: RecordsAt, options: AssessOptions): BackupHealthAssessment {
  // What is no instant is for the resolver to refuse.
  const now = new Date(parseInstant(options.now) ?? 0);
  return resolveBackupHealth(build(now), options);
}

/**
 * The same as the body of an endpoint, to serve from a test's server or a `fetcher` of its own.
 *
 * @throws {BackupHealthInputError} as {@link assess} does.
 */
export function endpointAnswer(
  build: RecordsAt,
  { access, ...options }: AnswerOptions,
): AssessmentAnswer {
  const assessment = assess(build, options);
  return { version: 1, assessment, ...(access === undefined ? {} : { access }) };
}
