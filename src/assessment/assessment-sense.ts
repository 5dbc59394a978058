import { evaluationAt, trustPast, type Evaluation } from './evidence.js';
import { assessFreshness } from './freshness.js';
import { inputIssue, type InputIssue } from './input-error.js';
import { formatInstant, isWritable, parseInstant } from './instants.js';
import { policySpans } from './policy-spans.js';
import { conclude } from './posture.js';
import { followUpKinds, unmetRun } from './schedule-follow-up.js';
import { normalizeStatus, runStatusClass, setStatusClass } from './statuses.js';
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
  /** Each of these conclusions must be the one that is drawn from the facts. */
  const compare = <Part extends object>(part: Part, drawn: NoInfer<Partial<Part>>, path = '') => {
    for (const name of Object.keys(drawn) as (keyof Part & string)[]) {
      const expected = JSON.stringify(drawn[name]);
      check(
        JSON.stringify(part[name]) === expected,
        path + name,
        `${expected}, by the facts beside it`,
      );
    }
  };
  const { governingSet, freshness, quality, reasons, validUntil } = assessment;
  const now = instantOf(assessment.evaluatedAt);
  const evaluation = evaluationAt(now, policySpans(assessment.policy));
  const hasBasis = governingSet !== null;
  const given = hasBasis ? 'given, as a set governs' : 'null, as no set governs';
  check((freshness !== null) === hasBasis, 'freshness', given);
  check((quality !== null) === hasBasis, 'quality', given);
  if (hasBasis) {
    const status = normalizeStatus(governingSet.status);
    check(
      setStatusClass(status) === 'completed',
      'governingSet.status',
      'the status of a completed set',
    );
    const completedAt = instantOf(governingSet.completedAt);
    check(
      completedAt <= now + evaluation.spans.tolerance,
      'governingSet.completedAt',
      'an instant that does not lie in the future',
    );
    if (freshness) compare(freshness, assessFreshness(completedAt, evaluation), 'freshness.');
    if (quality) checkQuality(quality, status === 'partial', check);
  }
  checkSchedules(assessment, evaluation, check);
  // An assessment carries no other trace of a failed attempt than this reason.
  compare(assessment, conclude(assessment, reasons.includes('latest_attempt_failed')));
  const { end } = evaluation;
  const holdsUntil = validUntil === null ? Infinity : instantOf(validUntil);
  check(
    holdsUntil >= now && (holdsUntil <= end || !isWritable(end)),
    'validUntil',
    `an instant not before evaluatedAt, and not after ${formatInstant(end)}`,
  );
  return issues;
}

function checkQuality(
  { totalItems, degradedItems, families }: NonNullable<BackupHealthAssessment['quality']>,
  isPartial: boolean,
  check: Check,
): void {
  check(degradedItems <= totalItems, 'quality.degradedItems', 'no more degraded items than items');
  const names = new Set(families.map(({ family }) => family));
  const isNamed = degradedItems === 0 || names.size > 0;
  check(
    isNamed && names.size === families.length && (!isPartial || names.has('partial_set')),
    'quality.families',
    'each family of the degraded items once, and partial_set where the set is partial',
  );
}

function checkSchedules(
  { scheduleFollowUp, evidenceIssues }: BackupHealthAssessment,
  evaluation: Evaluation,
  check: Check,
): void {
  const { needsFollowUp, enabledCount, followUpCount, schedules } = scheduleFollowUp;
  const listed = (matches: (schedule: ScheduleAssessment) => boolean) =>
    schedules.filter(matches).length;
  const needingIt = listed(({ kinds }) => kinds.length > 0);
  const enabled = listed(({ isEnabled }) => isEnabled);
  check(
    followUpCount === needingIt,
    'scheduleFollowUp.followUpCount',
    'as many as the schedules listed with a kind',
  );
  check(
    enabledCount >= Math.max(followUpCount, enabled),
    'scheduleFollowUp.enabledCount',
    'at least as many as need follow-up, and as are listed as enabled',
  );
  check(
    needsFollowUp === followUpCount > 0,
    'scheduleFollowUp.needsFollowUp',
    'true exactly when a schedule needs follow-up',
  );
  schedules.forEach((schedule, index) => {
    const path = `scheduleFollowUp.schedules[${index}].`;
    const { id, isEnabled, kinds } = schedule;
    const checkReported = (code: EvidenceIssueCode, field: keyof ScheduleAssessment): void => {
      const isReported = evidenceIssues.some(
        (issue) => issue.table === 'backupSchedules' && issue.id === id && issue.code === code,
      );
      check(isReported, path + field, `something else, or an evidence issue ${code}`);
    };
    const lastRunStatus = schedule.lastRunStatus && normalizeStatus(schedule.lastRunStatus);
    if (lastRunStatus !== null && runStatusClass(lastRunStatus) === 'unknown') {
      checkReported('unknown_status', 'lastRunStatus');
    }
    if (!isEnabled) {
      check(kinds.length === 0, `${path}kinds`, 'none, as the schedule is not enabled');
      return;
    }
    const [dueAt, nextRunAt, lastRun] = [
      optionalInstant(schedule.dueAt) ?? Infinity,
      optionalInstant(schedule.nextRunAt),
      optionalInstant(schedule.lastRunAt),
    ];
    const lastRunAt = trustPast(
      'backupSchedules',
      { id, lastRunAt: lastRun },
      'lastRunAt',
      evaluation,
    );
    if (lastRunAt !== lastRun) checkReported('future_timestamp', 'lastRunAt');
    check(
      dueAt <= unmetRun(nextRunAt, lastRunAt, evaluation.spans.tolerance),
      `${path}dueAt`,
      'an instant not after the next run that is expected',
    );
    // Others may be there as well: not every fact behind a kind is in an assessment.
    const missing = followUpKinds(
      { lastRunAt, lastRunStatus, nextRunAt, dueAt },
      false,
      evaluation,
    ).filter((kind) => !kinds.includes(kind));
    check(
      missing.length === 0,
      `${path}kinds`,
      `also ${missing.join(', ')}, by the facts beside it`,
    );
  });
}

/** Only for text that the schema has read and written anew. */
function instantOf(text: string): number {
  return parseInstant(text) ?? NaN;
}

function optionalInstant(text: string | null): number | null {
  return text === null ? null : instantOf(text);
}
