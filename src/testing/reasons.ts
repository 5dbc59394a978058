import type { EvidenceIssueCode, FollowUpKind } from '../assessment/types.js';
import { healthy, type BasisOptions } from './postures.js';
import {
  backupItems,
  backupSchedule,
  backupSet,
  records,
  type BackupScheduleOptions,
  type RecordsAt,
} from './rows.js';

export interface ScheduleFollowUpOptions extends BasisOptions {
  /** One schedule each, with the ids 7, 8 and so on; more stand in `schedules`. */
  readonly kinds?: readonly FollowUpKind[];
  /** Hours since the run was due that has not come; more than the grace of the policy. */
  readonly lateHours?: number;
}

export interface EvidenceIncompleteOptions extends Pick<BasisOptions, 'ageHours' | 'schedules'> {
  readonly code?: EvidenceIssueCode;
}

const FIRST_SCHEDULE_ID = 7;

/** A healthy posture, and schedules that need follow-up, each of one kind. */
export function scheduleFollowUp({
  kinds = ['overdue'],
  lateHours = 2,
  schedules = [],
  ...options
}: ScheduleFollowUpOptions = {}): RecordsAt {
  const late = kinds.map((kind, index) =>
    backupSchedule({
      id: String(FIRST_SCHEDULE_ID + index),
      ...scheduleOptions(kind, lateHours),
    }),
  );
  return healthy({ ...options, schedules: [...late, ...schedules] });
}

/** A healthy posture, and an attempt after it that failed an hour ago. */
export function latestAttemptFailed({
  ageHours = 12,
  otherSets = [],
  ...options
}: BasisOptions = {}): RecordsAt {
  const failed = backupSet({ id: '43', status: 'failed', completedHoursAgo: 1 });
  return healthy({ ...options, ageHours, otherSets: [failed, ...otherSets] });
}

/** A healthy posture, and a row or fact beside it that cannot be read or trusted. */
export function evidenceIncomplete({
  code = 'unreadable_row',
  ageHours = 6,
  schedules = [],
}: EvidenceIncompleteOptions = {}): RecordsAt {
  if (code === 'items_missing') {
    return records({
      backupSets: [backupSet({ completedHoursAgo: ageHours, itemCount: 120 })],
      backupItems: backupItems(80),
      backupSchedules: schedules,
    });
  }
  return healthy({ ageHours, schedules, otherSets: [ODD_SETS[code]] });
}

const ODD_SETS = {
  unreadable_row: { id: '43', status: 'completed', completedAt: '2026-03-01 02:00:00' },
  unknown_status: backupSet({ id: '43', status: 'archived', completedHoursAgo: 1 }),
  future_timestamp: backupSet({ id: '43', completedHoursAgo: -2 }),
} as const;

function scheduleOptions(kind: FollowUpKind, lateHours: number): BackupScheduleOptions {
  switch (kind) {
    case 'never_succeeded':
      return { lastRunHoursAgo: null, nextRunInHours: -lateHours };
    case 'overdue':
      return { lastRunHoursAgo: 24 + lateHours, nextRunInHours: -lateHours };
    case 'run_stuck':
      return { lastRunHoursAgo: 30, lastRunStatus: 'running', lastSuccessHoursAgo: 54 };
    case 'last_run_failed':
      return { lastRunStatus: 'failed', lastSuccessHoursAgo: 30 };
    case 'no_next_run':
      return { nextRunInHours: null };
  }
}
