import { actionTargetFor } from './action-target.js';
import { sortedIssues, type Evaluation } from './evidence.js';
import { assessFreshness } from './freshness.js';
import { formatInstant, formatOptionalInstant, isWritable } from './instants.js';
import { policySpans } from './policy.js';
import { isHealthyClaimAllowed, postureOf, reasonsOf } from './posture.js';
import { assessQuality } from './quality.js';
import { readInput, type ResolveOptions } from './resolve-input.js';
import { assessSchedules } from './schedule-follow-up.js';
import { readItems, readSchedules, readSets } from './tables.js';
import type { BackupHealthAssessment, BackupHealthRecords } from './types.js';
import { createHorizon } from './validity.js';

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
    governing &&
    readItems(
      records.backupItems,
      tenantId,
      governing,
      resolveQuality !== undefined && governing.quality === null,
      evaluation,
    );
  const schedules = readSchedules(records.backupSchedules, tenantId, evaluation);

  const freshness = governing && assessFreshness(governing.completedAt, evaluation);
  const quality = governing && items && assessQuality(governing, items, resolveQuality);
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
