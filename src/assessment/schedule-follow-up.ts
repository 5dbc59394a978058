import { nextRun, readCadence, type ReadableCadence } from './cadence.js';
import { trustPast, type Evaluation } from './evidence.js';
import { compareIds, compareText } from './ids.js';
import { formatOptionalInstant } from './instants.js';
import { runStatusClass } from './statuses.js';
import {
  type BackupSchedule,
  type FollowUpKind,
  type ScheduleAssessment,
  type ScheduleFollowUp,
} from './types.js';

/** A schedule's instants as far as they can be trusted, in milliseconds. */
interface TrustedTimes {
  readonly lastRunAt: number | null;
  /** `undefined` when the host does not track it, null when it says that no run has succeeded. */
  readonly lastSuccessAt: number | null | undefined;
  readonly enabledAt: number | null;
  readonly createdAt: number | null;
}

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
  const { kinds, dueAt, isPastDue } = schedule.isEnabled
    ? findFollowUp(schedule, evaluation)
    : { kinds: [], dueAt: null, isPastDue: false };
  const overdueSince = isPastDue && dueAt !== null ? dueAt : Infinity;
  return {
    schedule: {
      id: schedule.id,
      name: schedule.name,
      isEnabled: schedule.isEnabled,
      kinds,
      dueAt: formatOptionalInstant(dueAt),
      overdueSeconds: Math.max(0, Math.floor((evaluation.now - overdueSince) / 1000)),
      lastRunAt: formatOptionalInstant(schedule.lastRunAt),
      lastRunStatus: schedule.lastRunStatus,
      nextRunAt: formatOptionalInstant(schedule.nextRunAt),
    },
    overdueSince,
  };
}

/** What an enabled schedule comes to. `dueAt` in milliseconds. */
interface Finding {
  readonly kinds: FollowUpKind[];
  readonly dueAt: number | null;
  readonly isPastDue: boolean;
}

function findFollowUp(schedule: BackupSchedule, evaluation: Evaluation): Finding {
  const { spans } = evaluation;
  const { lastRunAt, lastSuccessAt, enabledAt, createdAt } = trustedTimes(schedule, evaluation);
  const cadence = usableCadence(schedule, evaluation);
  const times = { lastRunAt, enabledAt, createdAt };
  const dueAt = earliestUnmetExpectation(schedule, times, cadence, spans.tolerance);
  const isPastDue = dueAt !== null && isPast(dueAt + spans.grace, evaluation);
  const status = runStatusClass(schedule.lastRunStatus);
  const hasRun = lastRunAt !== null;
  const hasRunWithoutSuccess =
    hasRun &&
    lastSuccessAt === null &&
    status !== 'good' &&
    isPast((createdAt ?? enabledAt ?? lastRunAt) + spans.grace, evaluation);
  const isStuck =
    hasRun && status === 'under_way' && isPast(lastRunAt + spans.freshness, evaluation);
  // In the order in which they are listed.
  const kinds: FollowUpKind[] = [];
  if (hasRun ? hasRunWithoutSuccess : isPastDue || dueAt === null) kinds.push('never_succeeded');
  if (hasRun && isPastDue) kinds.push('overdue');
  if (isStuck) kinds.push('run_stuck');
  if (status === 'bad') kinds.push('last_run_failed');
  if (hasRun && schedule.nextRunAt === null && dueAt === null) kinds.push('no_next_run');
  return { kinds, dueAt, isPastDue };
}

function trustedTimes(schedule: BackupSchedule, evaluation: Evaluation): TrustedTimes {
  const lastSuccessAt = trustTime(schedule, 'lastSuccessAt', evaluation);
  return {
    lastRunAt: trustTime(schedule, 'lastRunAt', evaluation),
    // A success dated ahead proves nothing, but it is not a host saying that there was none.
    lastSuccessAt: schedule.lastSuccessAt === null ? null : (lastSuccessAt ?? undefined),
    enabledAt: trustTime(schedule, 'enabledAt', evaluation),
    createdAt: trustTime(schedule, 'createdAt', evaluation),
  };
}

function trustTime(
  schedule: BackupSchedule,
  path: keyof TrustedTimes,
  evaluation: Evaluation,
): number | null {
  return trustPast(schedule[path], 'backupSchedules', schedule.id, path, evaluation);
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

/**
 * When the earliest run was expected that none has met yet. A run meets the `nextRunAt` it belongs to even when it
 * starts a little early; the cadence also catches the run that was skipped although `nextRunAt` was moved on.
 */
function earliestUnmetExpectation(
  { nextRunAt }: BackupSchedule,
  { lastRunAt, enabledAt, createdAt }: Omit<TrustedTimes, 'lastSuccessAt'>,
  cadence: ReadableCadence | null,
  tolerance: number,
): number | null {
  const isNextRunMet =
    lastRunAt !== null && nextRunAt !== null && lastRunAt >= nextRunAt - tolerance;
  const unmet = isNextRunMet ? null : nextRunAt;
  if (cadence === null) return unmet;
  const anchor =
    lastRunAt === null ? latest(enabledAt, createdAt) : latest(lastRunAt + tolerance, enabledAt);
  const planned = anchor === null ? null : nextRun(cadence, anchor);
  return unmet === null || planned === null ? (unmet ?? planned) : Math.min(unmet, planned);
}

/** Whether `now` is later than `lastInstant`; while it is not, the horizon remembers when it will be. */
function isPast(lastInstant: number, { now, horizon }: Evaluation): boolean {
  horizon.holdsUntil(lastInstant);
  return now > lastInstant;
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
