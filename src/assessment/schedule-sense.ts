import { isWritable, parseInstant } from './instants.js';
import type { PolicySpans } from './policy.js';
import { normalizeStatus, runStatusClass } from './statuses.js';
import type { FollowUpKind, ScheduleAssessment } from './types.js';

/** What the facts that an assessment gives of a schedule demand of its conclusions. */
export interface ScheduleFacts {
  /** Kinds that must be there. Others may: not every fact behind a kind is in an assessment. */
  readonly demandedKinds: readonly FollowUpKind[];
  /** Whether `dueAt` is no later than a next run that no run has met. */
  readonly isDueInTime: boolean;
  readonly isStatusUnknown: boolean;
  readonly isLastRunAhead: boolean;
  /** The last instant, in milliseconds, before a further kind is demanded; infinity for none. */
  readonly holdsUntil: number;
}

/** Draws the resolver's conclusions anew for a schedule that is enabled. `now` in milliseconds. */
export function scheduleFacts(
  schedule: ScheduleAssessment,
  now: number,
  { grace, freshness, tolerance }: PolicySpans,
): ScheduleFacts {
  const { lastRunStatus } = schedule;
  const dueAt = optionalInstant(schedule.dueAt);
  const nextRunAt = optionalInstant(schedule.nextRunAt);
  const lastRun = optionalInstant(schedule.lastRunAt);
  const isLastRunAhead = lastRun !== null && lastRun > now + tolerance;
  const lastRunAt = isLastRunAhead ? null : lastRun;
  const status = runStatusClass(lastRunStatus === null ? null : normalizeStatus(lastRunStatus));

  const lateAfter = dueAt === null ? Infinity : dueAt + grace;
  const stuckAfter =
    status === 'under_way' && lastRunAt !== null ? lastRunAt + freshness : Infinity;
  const isNextRunMet =
    nextRunAt === null || (lastRunAt !== null && lastRunAt >= nextRunAt - tolerance);
  const demanded: Record<FollowUpKind, boolean> = {
    never_succeeded: lastRunAt === null && (dueAt === null || now > lateAfter),
    overdue: lastRunAt !== null && now > lateAfter,
    run_stuck: now > stuckAfter,
    last_run_failed: status === 'bad',
    no_next_run: lastRunAt !== null && nextRunAt === null && dueAt === null,
  };
  const changes = [lateAfter, stuckAfter].filter(
    (instant) => instant >= now && isWritable(instant),
  );
  return {
    demandedKinds: (Object.keys(demanded) as FollowUpKind[]).filter((kind) => demanded[kind]),
    isDueInTime: isNextRunMet || (dueAt !== null && dueAt <= nextRunAt),
    isStatusUnknown: lastRunStatus !== null && status === 'unknown',
    isLastRunAhead,
    holdsUntil: Math.min(Infinity, ...changes),
  };
}

/** Only for text that the schema has read and written anew. */
export function instantOf(text: string): number {
  return parseInstant(text) ?? NaN;
}

function optionalInstant(text: string | null): number | null {
  return text === null ? null : instantOf(text);
}
