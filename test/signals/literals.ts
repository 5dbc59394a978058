/** Assessments and views as literals: a healthy tenant at a fixed time, and what each test changes about it. */
import type {
  BackupHealthAssessment,
  EvidenceIssue,
  ScheduleAssessment,
} from '../../src/assessment/types.js';
import { type BackupHealthView, resolveMessages } from '../../src/signals/index.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const NOW = Date.parse('2026-11-23T10:00:00.000Z');

export const iso = (instant: number): string => new Date(instant).toISOString();

/** Completed five hours ago, evaluated right now. */
export function healthy(changes: Partial<BackupHealthAssessment> = {}): BackupHealthAssessment {
  return {
    version: 1,
    tenantId: 't-1',
    evaluatedAt: iso(NOW),
    validUntil: iso(NOW + 19 * HOUR),
    posture: 'healthy',
    primaryReason: null,
    reasons: [],
    healthyClaimAllowed: true,
    policy: { freshnessHours: 24, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
    governingSet: {
      id: '42',
      name: 'Nightly',
      status: 'completed',
      completedAt: iso(NOW - 5 * HOUR),
    },
    freshness: { isFresh: true, ageSeconds: 18_000, freshUntil: iso(NOW + 19 * HOUR) },
    quality: { totalItems: 120, degradedItems: 0, families: [] },
    scheduleFollowUp: { needsFollowUp: false, enabledCount: 0, followUpCount: 0, schedules: [] },
    evidenceIssues: [],
    actionTarget: { surface: 'backup_set', recordId: '42', reason: null },
    ...changes,
  };
}

export function absent(changes: Partial<BackupHealthAssessment> = {}): BackupHealthAssessment {
  return healthy({
    posture: 'absent',
    primaryReason: 'no_backup_basis',
    reasons: ['no_backup_basis'],
    healthyClaimAllowed: false,
    validUntil: null,
    governingSet: null,
    freshness: null,
    quality: null,
    actionTarget: { surface: 'backup_sets', recordId: null, reason: 'no_backup_basis' },
    ...changes,
  });
}

export const METADATA_ONLY = {
  totalItems: 120,
  degradedItems: 4,
  families: [{ family: 'metadata_only', count: 4 }],
};

export function degraded(changes: Partial<BackupHealthAssessment> = {}): BackupHealthAssessment {
  return healthy({
    posture: 'degraded',
    primaryReason: 'latest_backup_degraded',
    reasons: ['latest_backup_degraded'],
    healthyClaimAllowed: false,
    quality: METADATA_ONLY,
    actionTarget: { surface: 'backup_set', recordId: '42', reason: 'latest_backup_degraded' },
    ...changes,
  });
}

/** Completed three days ago. */
export function stale(changes: Partial<BackupHealthAssessment> = {}): BackupHealthAssessment {
  return healthy({
    posture: 'stale',
    primaryReason: 'latest_backup_stale',
    reasons: ['latest_backup_stale'],
    healthyClaimAllowed: false,
    validUntil: null,
    governingSet: {
      id: '42',
      name: 'Nightly',
      status: 'completed',
      completedAt: iso(NOW - 3 * DAY),
    },
    freshness: { isFresh: false, ageSeconds: 259_200, freshUntil: iso(NOW - 2 * DAY) },
    actionTarget: { surface: 'backup_set', recordId: '42', reason: 'latest_backup_stale' },
    ...changes,
  });
}

export function schedule(changes: Partial<ScheduleAssessment> = {}): ScheduleAssessment {
  return {
    id: '7',
    name: 'Daily tenant backup',
    isEnabled: true,
    kinds: [],
    dueAt: iso(NOW + DAY),
    overdueSeconds: 0,
    lastRunAt: iso(NOW - DAY),
    lastRunStatus: 'completed',
    nextRunAt: iso(NOW + DAY),
    ...changes,
  };
}

/** Due two hours ago. */
export function overdue(changes: Partial<ScheduleAssessment> = {}): ScheduleAssessment {
  return schedule({
    kinds: ['overdue'],
    dueAt: iso(NOW - 2 * HOUR),
    overdueSeconds: 7200,
    ...changes,
  });
}

/** A healthy posture whose claim these schedules, where any needs follow-up, suppress. */
export function withSchedules(
  schedules: readonly ScheduleAssessment[],
  changes: Partial<BackupHealthAssessment> = {},
): BackupHealthAssessment {
  const followUpCount = schedules.filter(({ kinds }) => kinds.length > 0).length;
  const scheduleFollowUp = {
    needsFollowUp: followUpCount > 0,
    enabledCount: schedules.filter(({ isEnabled }) => isEnabled).length,
    followUpCount,
    schedules,
  };
  if (followUpCount === 0) return healthy({ scheduleFollowUp, ...changes });
  return healthy({
    primaryReason: 'schedule_follow_up',
    reasons: ['schedule_follow_up'],
    healthyClaimAllowed: false,
    scheduleFollowUp,
    actionTarget: { surface: 'backup_schedules', recordId: null, reason: 'schedule_follow_up' },
    ...changes,
  });
}

export function withIssues(
  evidenceIssues: readonly EvidenceIssue[],
  changes: Partial<BackupHealthAssessment> = {},
): BackupHealthAssessment {
  return healthy({
    primaryReason: 'evidence_incomplete',
    reasons: ['evidence_incomplete'],
    healthyClaimAllowed: false,
    evidenceIssues,
    actionTarget: { surface: 'backup_sets', recordId: null, reason: 'evidence_incomplete' },
    ...changes,
  });
}

export function issue(changes: Partial<EvidenceIssue> = {}): EvidenceIssue {
  return { code: 'unreadable_row', table: 'backupSets', message: 'for developers', ...changes };
}

export function view(
  assessment: BackupHealthAssessment | null,
  changes: Partial<BackupHealthView> = {},
): BackupHealthView {
  return {
    state: assessment === null ? 'loading' : 'ready',
    assessment,
    now: NOW,
    locale: 'en',
    messages: resolveMessages('en'),
    links: {
      backupSets: '/t/{tenantId}/sets',
      backupSet: '/t/{tenantId}/sets/{backupSetId}?reason={reason}',
      backupSchedules: '/t/{tenantId}/schedules#{scheduleId}',
    },
    access: {},
    faultCode: null,
    ...changes,
  };
}
