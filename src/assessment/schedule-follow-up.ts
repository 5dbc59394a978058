import { nextRun, readCadence, type ReadableCadence } from './cadence.js';
import { isPast, trustPast, type Evaluation } from './evidence.js';
import { compareIds, compareText } from './ids.js';
import { formatOptionalInstant } from './instants.js';
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
  const unmet = unmetRun(nextRunAt, lastRunAt, tolerance);
  const anchor =
    lastRunAt === null ? latest(enabledAt, createdAt) : latest(lastRunAt + tolerance, enabledAt);
  // The cadence also catches the run that was skipped although `nextRunAt` was moved on.
  const planned = cadence === null || anchor === null ? null : nextRun(cadence, anchor);
  const dueAt = unmet === null || planned === null ? (unmet ?? planned) : Math.min(unmet, planned);
  const isPastDue = dueAt !== null && isPast(dueAt + grace, evaluation);
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
  return { kinds, dueAt, isPastDue };
}

/** What decides the kinds of follow-up, in milliseconds; the last run only as far as it can be trusted. */
interface RunFacts {
  readonly lastRunAt: number | null;
  readonly lastRunStatus: string | null;
  readonly nextRunAt: number | null;
  readonly dueAt: number | null;
}

/** In the order in which they are listed. */
export function followUpKinds(
  { lastRunAt, lastRunStatus, nextRunAt, dueAt }: RunFacts,
  hasRunWithoutSuccess: boolean,
  evaluation: Evaluation,
): FollowUpKind[] {
  const { grace, freshness } = evaluation.spans;
  const status = runStatusClass(lastRunStatus);
  const isPastDue = dueAt !== null && isPast(dueAt + grace, evaluation);
  const kinds: FollowUpKind[] = [];
  if (lastRunAt === null ? isPastDue || dueAt === null : hasRunWithoutSuccess) {
    kinds.push('never_succeeded');
  }
  if (lastRunAt !== null && isPastDue) kinds.push('overdue');
  if (lastRunAt !== null && status === 'under_way' && isPast(lastRunAt + freshness, evaluation)) {
    kinds.push('run_stuck');
  }
  if (status === 'bad') kinds.push('last_run_failed');
  if (lastRunAt !== null && nextRunAt === null && dueAt === null) kinds.push('no_next_run');
  return kinds;
}

/** The next run, unless one has met it: also one that started a little early. */
export function unmetRun(
  nextRunAt: number | null,
  lastRunAt: number | null,
  tolerance: number,
): number | null {
  const isMet = nextRunAt !== null && lastRunAt !== null && lastRunAt >= nextRunAt - tolerance;
  return isMet ? null : nextRunAt;
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
