import { nextRun, readCadence, type ReadableCadence } from './cadence.js';
import { isPast, trustPast, type Evaluation } from './evidence.js';
import { compareIds, compareText } from './ids.js';
import { formatInstant, formatOptionalInstant } from './instants.js';
import { runStatusClass } from './statuses.js';
import type {
  BackupSchedule,
  FollowUpKind,
  ScheduleAssessment,
  ScheduleFollowUp,
} from './types.js';

/** A schedule as it is reported, beside the exact instant that decides its place in the list. */
interface Assessed {
  readonly schedule: ScheduleAssessment;
  /** `dueAt` in milliseconds once past due, else infinity. */
  readonly overdueSince: number;
}

/** Looks at every schedule. They never make a posture better or worse; they need follow-up or they do not. */
export function assessSchedules(
  schedules: readonly BackupSchedule[],
  evaluation: Evaluation,
): ScheduleFollowUp {
  const assessed = schedules
    .map((schedule) => assessSchedule(schedule, evaluation))
    .sort(compareAssessed)
    .map(({ schedule }) => schedule);
  const followUpCount = assessed.filter(({ kinds }) => kinds.length > 0).length;
  return {
    needsFollowUp: followUpCount > 0,
    enabledCount: assessed.filter(({ isEnabled }) => isEnabled).length,
    followUpCount,
    schedules: assessed,
  };
}

function assessSchedule(schedule: BackupSchedule, evaluation: Evaluation): Assessed {
  const { now, spans } = evaluation;
  const { kinds, dueAt } = schedule.isEnabled
    ? findFollowUp(schedule, evaluation)
    : { kinds: [], dueAt: Infinity };
  const overdueSince = now > dueAt + spans.grace ? dueAt : Infinity;
  return {
    schedule: {
      id: schedule.id,
      name: schedule.name,
      isEnabled: schedule.isEnabled,
      kinds,
      dueAt: dueAt === Infinity ? null : formatInstant(dueAt),
      overdueSeconds: Math.max(0, Math.floor((now - overdueSince) / 1000)),
      lastRunAt: formatOptionalInstant(schedule.lastRunAt),
      lastRunStatus: schedule.lastRunStatus,
      nextRunAt: formatOptionalInstant(schedule.nextRunAt),
    },
    overdueSince,
  };
}

/** What an enabled schedule comes to. `dueAt` in milliseconds, infinity where nothing is expected. */
function findFollowUp(
  schedule: BackupSchedule,
  evaluation: Evaluation,
): { readonly kinds: FollowUpKind[]; readonly dueAt: number } {
  const trusted = (path: 'lastRunAt' | 'lastSuccessAt' | 'enabledAt' | 'createdAt') =>
    trustPast('backupSchedules', schedule, path, evaluation);
  const { nextRunAt, lastRunStatus } = schedule;
  const lastRunAt = trusted('lastRunAt');
  const enabledAt = trusted('enabledAt');
  const createdAt = trusted('createdAt');
  // One dated ahead proves nothing, but it is not a host saying that there was none.
  trusted('lastSuccessAt');
  const { grace, tolerance } = evaluation.spans;
  const cadence = usableCadence(schedule, evaluation);
  const anchor =
    lastRunAt === null ? latest(enabledAt, createdAt) : latest(lastRunAt + tolerance, enabledAt);
  // The cadence also catches the run that was skipped although `nextRunAt` was moved on.
  const planned = cadence === null || anchor === null ? null : nextRun(cadence, anchor);
  const dueAt = Math.min(unmetRun(nextRunAt, lastRunAt, tolerance), planned ?? Infinity);
  const hasRunWithoutSuccess =
    lastRunAt !== null &&
    schedule.lastSuccessAt === null &&
    runStatusClass(lastRunStatus) !== 'good' &&
    isPast((createdAt ?? enabledAt ?? lastRunAt) + grace, evaluation);
  const kinds = followUpKinds(
    { lastRunAt, lastRunStatus, nextRunAt, dueAt },
    hasRunWithoutSuccess,
    evaluation,
  );
  return { kinds, dueAt };
}

/**
 * What decides the kinds of follow-up, in milliseconds; the last run only as far as it can be trusted, and infinity where
 * nothing is due.
 */
interface RunFacts {
  readonly lastRunAt: number | null;
  readonly lastRunStatus: string | null;
  readonly nextRunAt: number | null;
  readonly dueAt: number;
}

/** In the order in which they are listed. */
export function followUpKinds(
  { lastRunAt, lastRunStatus, nextRunAt, dueAt }: RunFacts,
  hasRunWithoutSuccess: boolean,
  evaluation: Evaluation,
): FollowUpKind[] {
  const { grace, freshness } = evaluation.spans;
  const status = runStatusClass(lastRunStatus);
  const isPastDue = isPast(dueAt + grace, evaluation);
  const kinds: FollowUpKind[] = [];
  if (lastRunAt === null ? isPastDue || dueAt === Infinity : hasRunWithoutSuccess) {
    kinds.push('never_succeeded');
  }
  if (lastRunAt !== null && isPastDue) kinds.push('overdue');
  if (lastRunAt !== null && status === 'under_way' && isPast(lastRunAt + freshness, evaluation)) {
    kinds.push('run_stuck');
  }
  if (status === 'bad') kinds.push('last_run_failed');
  if (lastRunAt !== null && nextRunAt === null && dueAt === Infinity) kinds.push('no_next_run');
  return kinds;
}

/** The next run, or infinity when one has met it: also one that started a little early. */
export function unmetRun(
  nextRunAt: number | null,
  lastRunAt: number | null,
  tolerance: number,
): number {
  const next = nextRunAt ?? Infinity;
  return lastRunAt !== null && lastRunAt >= next - tolerance ? Infinity : next;
}

/** A cadence that was given but can't be computed counts as none; with no next run to rely on it is an issue too. */
function usableCadence(schedule: BackupSchedule, { issues }: Evaluation): ReadableCadence | null {
  const reading = readCadence(schedule);
  if (reading.kind === 'cadence') return reading.cadence;
  if (reading.kind === 'unreadable' && schedule.nextRunAt === null) {
    issues.push({
      code: 'unreadable_row',
      table: 'backupSchedules',
      id: schedule.id,
      path: reading.path,
      message: `${reading.path}: expected ${reading.expected}.`,
    });
  }
  return null;
}

function latest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.max(left, right);
}

function compareAssessed(left: Assessed, right: Assessed): number {
  return (
    Number(right.schedule.kinds.length > 0) - Number(left.schedule.kinds.length > 0) ||
    // Infinity minus infinity is no number, and so counts as equal.
    left.overdueSince - right.overdueSince ||
    compareIds(left.schedule.id, right.schedule.id) ||
    compareText(JSON.stringify(left.schedule), JSON.stringify(right.schedule))
  );
}
