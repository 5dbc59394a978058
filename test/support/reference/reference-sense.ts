/** What in an assessment contradicts what else in it, by the rules of posture, reasons, claim, freshness and quality. */
import type { BackupHealthAssessment, Posture } from '../../../src/assessment/types.js';
import { LATEST } from './reference-instants.js';

const REASON_ORDER: readonly string[] = [
  'no_backup_basis',
  'latest_backup_stale',
  'latest_backup_degraded',
  'schedule_follow_up',
  'latest_attempt_failed',
  'evidence_incomplete',
];

export function contradictions(assessment: BackupHealthAssessment): string[] {
  const { posture, reasons, governingSet, freshness, quality, policy } = assessment;
  const found: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  const sameWhen = (reason: string, holds: boolean): void => {
    expect((reasons as readonly string[]).includes(reason) === holds, `reason ${reason}`);
  };

  const isAbsent = governingSet === null;
  expect((freshness === null) === isAbsent, 'freshness without a governing set, or none with one');
  expect((quality === null) === isAbsent, 'quality without a governing set, or none with one');
  const isFresh = freshness?.isFresh ?? false;
  const isDegraded = (quality?.families.length ?? 0) > 0;
  const expected: Posture = isAbsent
    ? 'absent'
    : !isFresh
      ? 'stale'
      : isDegraded
        ? 'degraded'
        : 'healthy';
  expect(posture === expected, 'posture');

  sameWhen('no_backup_basis', isAbsent);
  sameWhen('latest_backup_stale', !isAbsent && !isFresh);
  sameWhen('latest_backup_degraded', isDegraded);
  sameWhen('schedule_follow_up', assessment.scheduleFollowUp.needsFollowUp);
  sameWhen('evidence_incomplete', assessment.evidenceIssues.length > 0);
  const inOrder = REASON_ORDER.filter((reason) => (reasons as readonly string[]).includes(reason));
  expect(JSON.stringify(inOrder) === JSON.stringify(reasons), 'order of the reasons');
  expect(assessment.primaryReason === (reasons[0] ?? null), 'primary reason');
  expect(
    assessment.actionTarget.reason === assessment.primaryReason,
    'reason of the action target',
  );
  expect(
    assessment.healthyClaimAllowed === (posture === 'healthy' && reasons.length === 0),
    'healthy claim',
  );

  if (governingSet !== null && freshness !== null) {
    const now = Date.parse(assessment.evaluatedAt);
    const completedAt = Date.parse(governingSet.completedAt);
    const window = Number((policy.freshnessHours * 3_600_000).toFixed(6));
    const freshUntil = Math.floor(Math.min(completedAt + window, LATEST));
    expect(Date.parse(freshness.freshUntil) === freshUntil, 'fresh until');
    expect(freshness.isFresh === now <= freshUntil, 'is fresh');
    const age = Math.max(0, Math.floor((now - completedAt) / 1000));
    expect(freshness.ageSeconds === age, 'age');
  }
  if (governingSet !== null && quality !== null) {
    expect(quality.degradedItems <= quality.totalItems, 'more degraded items than items');
    expect(quality.degradedItems === 0 || isDegraded, 'degraded items without a family');
    expect(
      governingSet.status !== 'partial' ||
        quality.families.some(({ family }) => family === 'partial_set'),
      'a partial set without its family',
    );
  }
  return found;
}
