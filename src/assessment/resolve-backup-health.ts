import { evaluationAt, sortedIssues } from './evidence.js';
import { assessFreshness } from './freshness.js';
import { formatInstant, isWritable } from './instants.js';
import { policySpans } from './policy-spans.js';
import { conclude } from './posture.js';
import { assessQuality } from './quality.js';
import { readInput, type ResolveOptions } from './resolve-input.js';
import { assessSchedules } from './schedule-follow-up.js';
import { readItems, readSchedules, readSets } from './tables.js';
import type { BackupHealthAssessment, BackupHealthRecords } from './types.js';

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
  const evaluation = evaluationAt(now, policySpans(policy));
  const sets = readSets(records.backupSets, tenantId, evaluation);
  const { governing } = sets;
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

  const facts = {
    governingSet: governing && {
      id: governing.id,
      name: governing.name,
      status: governing.status,
      completedAt: formatInstant(governing.completedAt),
    },
    freshness: governing && assessFreshness(governing.completedAt, evaluation),
    quality: governing && items && assessQuality(governing, items, resolveQuality),
    scheduleFollowUp: assessSchedules(schedules, evaluation),
    evidenceIssues: sortedIssues(evaluation.issues),
  };
  const { actionTarget, ...conclusions } = conclude(facts, sets.latestAttemptFailed);
  return {
    version: 1,
    tenantId,
    evaluatedAt: formatInstant(now),
    validUntil: isWritable(evaluation.end) ? formatInstant(evaluation.end) : null,
    ...conclusions,
    policy,
    ...facts,
    actionTarget,
  };
}
