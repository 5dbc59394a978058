import { actionTargetFor } from './action-target.js';
import { REASONS, type BackupHealthAssessment, type Posture, type Reason } from './types.js';

/** Everything that decides the posture and the reasons. */
export interface Findings {
  readonly hasGoverningSet: boolean;
  readonly isFresh: boolean;
  readonly isDegraded: boolean;
  readonly needsFollowUp: boolean;
  readonly latestAttemptFailed: boolean;
  readonly isEvidenceIncomplete: boolean;
}

/** Exactly one holds: absent before stale before degraded before healthy. */
export function postureOf({ hasGoverningSet, isFresh, isDegraded }: Findings): Posture {
  if (!hasGoverningSet) return 'absent';
  if (!isFresh) return 'stale';
  return isDegraded ? 'degraded' : 'healthy';
}

/** Every reason that holds, in their order; degradation stays visible beside staleness. */
export function reasonsOf(findings: Findings): Reason[] {
  const { hasGoverningSet } = findings;
  const holds: Record<Reason, boolean> = {
    no_backup_basis: !hasGoverningSet,
    latest_backup_stale: hasGoverningSet && !findings.isFresh,
    latest_backup_degraded: hasGoverningSet && findings.isDegraded,
    schedule_follow_up: findings.needsFollowUp,
    latest_attempt_failed: findings.latestAttemptFailed,
    evidence_incomplete: findings.isEvidenceIncomplete,
  };
  return REASONS.filter((reason) => holds[reason]);
}

/** The claim needs both: a healthy posture, and no reason against saying so. */
export function isHealthyClaimAllowed(posture: Posture, reasons: readonly Reason[]): boolean {
  return posture === 'healthy' && reasons.length === 0;
}

type Facts = Pick<
  BackupHealthAssessment,
  'governingSet' | 'freshness' | 'quality' | 'scheduleFollowUp' | 'evidenceIssues'
>;
type Conclusions = Pick<
  BackupHealthAssessment,
  'posture' | 'primaryReason' | 'reasons' | 'healthyClaimAllowed' | 'actionTarget'
>;

/** Everything that the facts of an assessment come to. */
export function conclude(
  { governingSet, freshness, quality, scheduleFollowUp, evidenceIssues }: Facts,
  latestAttemptFailed: boolean,
): Conclusions {
  const findings = {
    hasGoverningSet: governingSet !== null,
    isFresh: freshness !== null && freshness.isFresh,
    isDegraded: quality !== null && quality.families.length > 0,
    needsFollowUp: scheduleFollowUp.needsFollowUp,
    latestAttemptFailed,
    isEvidenceIncomplete: evidenceIssues.length > 0,
  };
  const posture = postureOf(findings);
  const reasons = reasonsOf(findings);
  const primaryReason = reasons[0] ?? null;
  return {
    posture,
    primaryReason,
    reasons,
    healthyClaimAllowed: isHealthyClaimAllowed(posture, reasons),
    actionTarget: actionTargetFor(primaryReason, governingSet && governingSet.id, evidenceIssues),
  };
}
