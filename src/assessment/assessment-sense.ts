import { actionTargetFor } from './action-target.js';
import { inputIssue, type InputIssue } from './input-error.js';
import { formatInstant } from './instants.js';
import { policySpans, type PolicySpans } from './policy.js';
import { isHealthyClaimAllowed, postureOf, reasonsOf } from './posture.js';
import { instantOf, scheduleFacts } from './schedule-sense.js';
import { normalizeStatus, setStatusClass } from './statuses.js';
import type { BackupHealthAssessment, EvidenceIssueCode, ScheduleAssessment } from './types.js';

/** Reports `expected` at `path` unless it holds. */
type Check = (holds: boolean, path: string, expected: string) => void;

/**
 * Where an assessment contradicts itself. Its facts are taken at their word and every conclusion is drawn again from
 * them, by the resolver's own rules; a conclusion that differs is reported. What is refused here could otherwise be
 * calmer than its own evidence.
 */
export function contradictions(assessment: BackupHealthAssessment): InputIssue[] {
  const issues: InputIssue[] = [];
  const check: Check = (holds, path, expected) => {
    if (!holds) issues.push(inputIssue(`assessment.${path}`, expected));
  };
  const spans = policySpans(assessment.policy);
  const now = instantOf(assessment.evaluatedAt);
  checkBasis(assessment, check);
  checkFreshness(assessment, now, spans, check);
  checkQuality(assessment, check);
  checkSchedules(assessment, now, spans, check);
  checkConclusions(assessment, check);
  return issues;
}

function checkBasis(
  { governingSet, freshness, quality }: BackupHealthAssessment,
  check: Check,
): void {
  const hasBasis = governingSet !== null;
  const expected = hasBasis ? 'given, as a set governs' : 'null, as no set governs';
  check((freshness !== null) === hasBasis, 'freshness', expected);
  check((quality !== null) === hasBasis, 'quality', expected);
  if (hasBasis) {
    const isCompleted = setStatusClass(normalizeStatus(governingSet.status)) === 'completed';
    check(isCompleted, 'governingSet.status', 'the status of a completed set');
  }
}

function checkFreshness(
  { governingSet, freshness, validUntil }: BackupHealthAssessment,
  now: number,
  spans: PolicySpans,
  check: Check,
): void {
  const end = validUntil === null ? Infinity : instantOf(validUntil);
  check(end >= now, 'validUntil', 'an instant not before evaluatedAt');
  if (governingSet === null || freshness === null) return;
  const completedAt = instantOf(governingSet.completedAt);
  check(
    completedAt <= now + spans.tolerance,
    'governingSet.completedAt',
    'an instant that does not lie in the future',
  );
  const lastFresh = completedAt + spans.freshness;
  check(
    freshness.freshUntil === formatInstant(lastFresh),
    'freshness.freshUntil',
    'completedAt and the freshness window after it',
  );
  check(
    freshness.isFresh === now <= lastFresh,
    'freshness.isFresh',
    'what freshUntil says at evaluatedAt',
  );
  check(
    freshness.ageSeconds === Math.max(0, Math.floor((now - completedAt) / 1000)),
    'freshness.ageSeconds',
    'the whole seconds from completedAt to evaluatedAt',
  );
  const claimsLonger = freshness.isFresh && end > instantOf(freshness.freshUntil);
  const isEndless = freshness.freshUntil !== formatInstant(Infinity);
  check(!(claimsLonger && isEndless), 'validUntil', 'an instant not after freshUntil');
}

function checkQuality({ governingSet, quality }: BackupHealthAssessment, check: Check): void {
  if (quality === null) return;
  const { totalItems, degradedItems, families } = quality;
  check(degradedItems <= totalItems, 'quality.degradedItems', 'no more degraded items than items');
  check(
    degradedItems === 0 || families.length > 0,
    'quality.families',
    'the families of the degraded items',
  );
  const names = families.map(({ family }) => family);
  check(new Set(names).size === names.length, 'quality.families', 'each family once');
  const isPartial = governingSet !== null && normalizeStatus(governingSet.status) === 'partial';
  check(
    !isPartial || names.includes('partial_set'),
    'quality.families',
    'partial_set, as the set is partial',
  );
}

function checkSchedules(
  { scheduleFollowUp, evidenceIssues, validUntil }: BackupHealthAssessment,
  now: number,
  spans: PolicySpans,
  check: Check,
): void {
  const { needsFollowUp, enabledCount, followUpCount, schedules } = scheduleFollowUp;
  const listed = (matches: (schedule: ScheduleAssessment) => boolean) =>
    schedules.filter(matches).length;
  check(
    followUpCount === listed(({ kinds }) => kinds.length > 0),
    'scheduleFollowUp.followUpCount',
    'as many as the schedules listed with a kind',
  );
  check(
    enabledCount >=
      Math.max(
        followUpCount,
        listed(({ isEnabled }) => isEnabled),
      ),
    'scheduleFollowUp.enabledCount',
    'at least as many as need follow-up, and as are listed as enabled',
  );
  check(
    needsFollowUp === followUpCount > 0,
    'scheduleFollowUp.needsFollowUp',
    'true exactly when a schedule needs follow-up',
  );
  const end = validUntil === null ? Infinity : instantOf(validUntil);
  schedules.forEach((schedule, index) => {
    const path = `scheduleFollowUp.schedules[${index}]`;
    const { isEnabled, kinds } = schedule;
    const facts = scheduleFacts(schedule, now, spans);
    const issues = evidenceIssues.filter(
      ({ table, id }) => table === 'backupSchedules' && id === schedule.id,
    );
    const isReported = (code: EvidenceIssueCode) => issues.some((issue) => issue.code === code);
    check(
      !facts.isStatusUnknown || isReported('unknown_status'),
      `${path}.lastRunStatus`,
      'a known status, or an evidence issue',
    );
    if (!isEnabled) {
      check(kinds.length === 0, `${path}.kinds`, 'none, as the schedule is not enabled');
      return;
    }
    check(
      !facts.isLastRunAhead || isReported('future_timestamp'),
      `${path}.lastRunAt`,
      'an instant that does not lie in the future, or an evidence issue',
    );
    check(facts.isDueInTime, `${path}.dueAt`, 'an instant not after the next run that is expected');
    const missing = facts.demandedKinds.filter((kind) => !kinds.includes(kind));
    check(
      missing.length === 0,
      `${path}.kinds`,
      `also ${missing.join(', ')}, by the facts beside it`,
    );
    check(end <= facts.holdsUntil, 'validUntil', `an instant not after ${path} needs follow-up`);
  });
}

function checkConclusions(assessment: BackupHealthAssessment, check: Check): void {
  const { governingSet, freshness, quality, scheduleFollowUp, evidenceIssues } = assessment;
  const findings = {
    hasGoverningSet: governingSet !== null,
    isFresh: freshness !== null && freshness.isFresh,
    isDegraded: quality !== null && quality.families.length > 0,
    needsFollowUp: scheduleFollowUp.needsFollowUp,
    // An assessment carries no other trace of a failed attempt than this reason.
    latestAttemptFailed: assessment.reasons.includes('latest_attempt_failed'),
    isEvidenceIncomplete: evidenceIssues.length > 0,
  };
  const posture = postureOf(findings);
  const reasons = reasonsOf(findings);
  const primaryReason = reasons[0] ?? null;
  check(assessment.posture === posture, 'posture', `${posture}, by the facts beside it`);
  check(
    assessment.reasons.join() === reasons.join(),
    'reasons',
    `[${reasons.join(', ')}], by the facts beside them`,
  );
  check(
    assessment.primaryReason === primaryReason,
    'primaryReason',
    `${primaryReason ?? 'null'}, the first of the reasons`,
  );
  check(
    assessment.healthyClaimAllowed === isHealthyClaimAllowed(posture, reasons),
    'healthyClaimAllowed',
    'true exactly when the posture is healthy and there is no reason',
  );
  const target = actionTargetFor(primaryReason, governingSet && governingSet.id, evidenceIssues);
  const { surface, recordId, reason } = assessment.actionTarget;
  check(
    surface === target.surface && recordId === target.recordId && reason === target.reason,
    'actionTarget',
    `the surface that confirms ${primaryReason ?? 'the latest backup'}`,
  );
}
