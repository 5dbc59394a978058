import { actionTargetFor } from './action-target.js';
import { sortedIssues, trustPast, type Evaluation } from './evidence.js';
import { assessFreshness } from './freshness.js';
import { GoverningSetFinder, type CompletedSet } from './governing-set.js';
import { ID_EXPECTED, readId } from './ids.js';
import {
  BackupHealthInputError,
  describeType,
  inputIssue,
  type InputIssue,
} from './input-error.js';
import {
  formatInstant,
  formatOptionalInstant,
  INSTANT_EXPECTED,
  isWritable,
  parseInstant,
} from './instants.js';
import { policyIssues, policySpans, readPolicy } from './policy.js';
import { isHealthyClaimAllowed, postureOf, reasonsOf } from './posture.js';
import { assessQuality, type ResolveQuality } from './quality.js';
import {
  isOfAnotherSet,
  isOfAnotherTenant,
  isRow,
  notARow,
  readBackupItem,
  readBackupSchedule,
  readBackupSet,
  type Reading,
  type Row,
} from './records.js';
import { assessSchedules } from './schedule-follow-up.js';
import { runStatusClass, setStatusClass } from './statuses.js';
import {
  TABLES,
  type BackupHealthAssessment,
  type BackupHealthPolicy,
  type BackupHealthRecords,
  type BackupItem,
  type BackupSchedule,
  type BackupSet,
  type Table,
} from './types.js';
import { createHorizon } from './validity.js';

export interface ResolveOptions {
  /** The time to resolve at: a `Date`, or instant text with an offset. The resolver has no clock of its own. */
  readonly now: Date | string;
  /** Whatever is not given is as in `DEFAULT_POLICY`. */
  readonly policy?: Partial<BackupHealthPolicy> | undefined;
  /** With it, only rows of this tenant and rows without a tenant count. */
  readonly tenantId?: string | number | null | undefined;
  /** A host's own rule for how well a set was captured; asked when the set brings no `quality`. */
  readonly resolveQuality?: ResolveQuality | undefined;
}

/**
 * Tells from a tenant's records whether its backups are absent, stale, degraded or healthy, why, and for how long
 * that answer holds. Pure: no clock, no locale, no mutation; the same answer for any order of the rows.
 *
 * @throws {BackupHealthInputError} when the shape is wrong: the records, `now`, the policy or the tenant id. A wrong
 * row never throws; it becomes an evidence issue and withdraws the healthy claim.
 */
export function resolveBackupHealth(
  records: BackupHealthRecords,
  options: ResolveOptions,
): BackupHealthAssessment {
  const { now, policy, tenantId, resolveQuality } = readInput(records, options);
  const evaluation: Evaluation = {
    now,
    spans: policySpans(policy),
    horizon: createHorizon(now),
    issues: [],
  };
  const sets = readSets(records.backupSets, tenantId, evaluation);
  const governing = sets.governing;
  const items =
    governing === null ? [] : readItems(records.backupItems, tenantId, governing, evaluation);
  const schedules = readSchedules(records.backupSchedules, tenantId, evaluation);

  const freshness = governing && assessFreshness(governing.completedAt, evaluation);
  const quality = governing && assessQuality(governing, items, resolveQuality);
  const scheduleFollowUp = assessSchedules(schedules, evaluation);
  const evidenceIssues = sortedIssues(evaluation.issues);
  const findings = {
    hasGoverningSet: governing !== null,
    isFresh: freshness !== null && freshness.isFresh,
    isDegraded: quality !== null && quality.families.length > 0,
    needsFollowUp: scheduleFollowUp.needsFollowUp,
    latestAttemptFailed: sets.latestAttemptFailed,
    isEvidenceIncomplete: evidenceIssues.length > 0,
  };
  const posture = postureOf(findings);
  const reasons = reasonsOf(findings);
  const primaryReason = reasons[0] ?? null;
  const { end } = evaluation.horizon;
  return {
    version: 1,
    tenantId,
    evaluatedAt: formatInstant(now),
    validUntil: end === null || !isWritable(end) ? null : formatOptionalInstant(end),
    posture,
    primaryReason,
    reasons,
    healthyClaimAllowed: isHealthyClaimAllowed(posture, reasons),
    policy,
    governingSet: governing && {
      id: governing.id,
      name: governing.name,
      status: governing.status,
      completedAt: formatInstant(governing.completedAt),
    },
    freshness,
    quality,
    scheduleFollowUp,
    evidenceIssues,
    actionTarget: actionTargetFor(primaryReason, governing && governing.id, evidenceIssues),
  };
}

/** What the sets say: which one governs, and whether a later attempt failed. */
function readSets(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): { governing: CompletedSet | null; latestAttemptFailed: boolean } {
  const finder = new GoverningSetFinder();
  let hasFailedSet = false;
  let latestFailureAt = -Infinity;
  for (const set of readableRows('backupSets', rows, tenantId, readBackupSet, evaluation)) {
    switch (setStatusClass(set.status)) {
      case 'completed': {
        const completedAt = trustSetTime(set, 'completedAt', evaluation);
        if (completedAt !== null) finder.consider({ ...set, completedAt });
        break;
      }
      case 'failed': {
        const path = set.completedAt === null ? 'createdAt' : 'completedAt';
        hasFailedSet = true;
        latestFailureAt = Math.max(
          latestFailureAt,
          trustSetTime(set, path, evaluation) ?? -Infinity,
        );
        break;
      }
      case 'uncompleted':
        break;
      case 'unknown':
        reportUnknownStatus('backupSets', set.id, 'status', evaluation);
    }
  }
  const governing = finder.governingSet;
  const latestAttemptFailed =
    governing === null ? hasFailedSet : latestFailureAt > governing.completedAt;
  return { governing, latestAttemptFailed };
}

function trustSetTime(
  set: BackupSet,
  path: 'completedAt' | 'createdAt',
  evaluation: Evaluation,
): number | null {
  return trustPast(set[path], { table: 'backupSets', id: set.id, path }, evaluation);
}

/** The items of the governing set; those of any other set are not looked at. */
function readItems(
  rows: readonly unknown[],
  tenantId: string | null,
  governing: CompletedSet,
  evaluation: Evaluation,
): BackupItem[] {
  const isNotLookedAt = (row: Row) => isOfAnotherSet(row, governing.id);
  const items = [
    ...readableRows('backupItems', rows, tenantId, readBackupItem, evaluation, isNotLookedAt),
  ];
  if (governing.quality === null && (governing.itemCount ?? 0) > items.length) {
    evaluation.issues.push({
      code: 'items_missing',
      table: 'backupSets',
      id: governing.id,
      path: 'itemCount',
      message: `The set counts ${governing.itemCount} items, but only ${items.length} of them were handed over.`,
    });
  }
  return items;
}

function readSchedules(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): BackupSchedule[] {
  const schedules = [
    ...readableRows('backupSchedules', rows, tenantId, readBackupSchedule, evaluation),
  ];
  for (const { id, lastRunStatus } of schedules) {
    if (lastRunStatus !== null && runStatusClass(lastRunStatus) === 'unknown') {
      reportUnknownStatus('backupSchedules', id, 'lastRunStatus', evaluation);
    }
  }
  return schedules;
}

/** The rows of a table that count, in one pass: an object, this tenant's, looked at, readable, not deleted. */
function* readableRows<Value extends { readonly deletedAt: number | null }>(
  table: Table,
  rows: readonly unknown[],
  tenantId: string | null,
  read: (row: Row) => Reading<Value>,
  { issues }: Evaluation,
  isNotLookedAt: (row: Row) => boolean = () => false,
): Generator<Value, void> {
  const readOne = (row: unknown): Reading<Value> | null => {
    if (!isRow(row)) return { issues: [notARow(table, row)] };
    if (isOfAnotherTenant(row, tenantId) || isNotLookedAt(row)) return null;
    return read(row);
  };
  for (const row of rows) {
    const reading = readOrRefuse(table, () => readOne(row));
    if (reading?.issues) issues.push(...reading.issues);
    else if (reading?.value.deletedAt === null) yield reading.value;
  }
}

/** Looking at an object can itself fail, at a getter or a proxy of the host's: then it cannot be read. */
function readOrRefuse<Value>(
  table: Table,
  read: () => Reading<Value> | null,
): Reading<Value> | null {
  try {
    return read();
  } catch {
    return {
      issues: [{ code: 'unreadable_row', table, message: 'Reading the row raised an error.' }],
    };
  }
}

function reportUnknownStatus(
  table: Table,
  id: string,
  path: 'status' | 'lastRunStatus',
  { issues }: Evaluation,
): void {
  issues.push({
    code: 'unknown_status',
    table,
    id,
    path,
    message: `${path}: not one of the statuses that are known, so nothing can be told from it.`,
  });
}

function readInput(records: unknown, options: unknown) {
  const issues: InputIssue[] = [...recordsIssues(records)];
  const given: Partial<Record<keyof ResolveOptions, unknown>> = isRow(options) ? options : {};
  const now = parseInstant(given.now);
  if (now === null) issues.push(inputIssue('options.now', INSTANT_EXPECTED));
  issues.push(...policyIssues(given.policy));
  const hasTenant = given.tenantId !== undefined && given.tenantId !== null;
  const tenantId = hasTenant ? readId(given.tenantId) : null;
  if (hasTenant && tenantId === null) issues.push(inputIssue('options.tenantId', ID_EXPECTED));
  if (given.resolveQuality !== undefined && typeof given.resolveQuality !== 'function') {
    issues.push(inputIssue('options.resolveQuality', 'a function'));
  }
  if (issues.length > 0 || now === null) throw new BackupHealthInputError(issues);
  return {
    now,
    policy: readPolicy(given.policy),
    tenantId,
    resolveQuality: given.resolveQuality as ResolveQuality | undefined,
  };
}

/** Forgetting a table is an error and not calm: an empty one is handed over as `[]`. */
function recordsIssues(records: unknown): InputIssue[] {
  if (!isRow(records)) {
    return [
      inputIssue('records', `an object with ${TABLES.join(', ')}, not ${describeType(records)}`),
    ];
  }
  return TABLES.filter((table) => !Array.isArray(records[table])).map((table) =>
    inputIssue(`records.${table}`, `an array of rows, not ${describeType(records[table])}`),
  );
}
