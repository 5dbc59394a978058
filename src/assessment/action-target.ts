import type { ActionTarget, EvidenceIssue, Reason, Surface, Table } from './types.js';

const SURFACE_OF_TABLE: Record<Table, Surface> = {
  backupSets: 'backup_sets',
  backupItems: 'backup_set',
  backupSchedules: 'backup_schedules',
};

/** Where the host can confirm the primary reason. */
export function actionTargetFor(
  reason: Reason | null,
  governingSetId: string | null,
  evidenceIssues: readonly EvidenceIssue[],
): ActionTarget {
  const surface = surfaceFor(reason, evidenceIssues);
  return { surface, recordId: surface === 'backup_set' ? governingSetId : null, reason };
}

function surfaceFor(reason: Reason | null, evidenceIssues: readonly EvidenceIssue[]): Surface {
  switch (reason) {
    case 'no_backup_basis':
    case 'latest_attempt_failed':
      return 'backup_sets';
    case 'schedule_follow_up':
      return 'backup_schedules';
    case 'evidence_incomplete':
      return SURFACE_OF_TABLE[evidenceIssues[0]?.table ?? 'backupSets'];
    case 'latest_backup_stale':
    case 'latest_backup_degraded':
    case null:
      return 'backup_set';
  }
}
