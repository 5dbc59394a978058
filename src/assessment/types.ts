/**
 * The words of the domain as types. Each list of allowed values stands here once, as a constant beside its type;
 * validation, signals, tests and demo all read these.
 */

/** How a tenant's backup basis stands; exactly one holds, in this precedence. */
export const POSTURES = ['absent', 'stale', 'degraded', 'healthy'] as const;
export type Posture = (typeof POSTURES)[number];

/** Why the posture, or the caution beside it, holds; always listed in this order. */
export const REASONS = [
  'no_backup_basis',
  'latest_backup_stale',
  'latest_backup_degraded',
  'schedule_follow_up',
  'latest_attempt_failed',
  'evidence_incomplete',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why an enabled schedule needs a look; always listed in this order. */
export const FOLLOW_UP_KINDS = [
  'never_succeeded',
  'overdue',
  'run_stuck',
  'last_run_failed',
  'no_next_run',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** How the items of a set can fall short, in the order in which they are reported. */
export const ITEM_QUALITY_FAMILIES = [
  'metadata_only',
  'assignment_capture_issue',
  'orphaned_assignments',
  'integrity_warning',
  'unknown_quality',
] as const;
/** How a set as a whole can fall short; reported after the item families. */
export const SET_QUALITY_FAMILIES = ['partial_set', 'empty_set'] as const;
export const QUALITY_FAMILIES = [...ITEM_QUALITY_FAMILIES, ...SET_QUALITY_FAMILIES] as const;
export type KnownQualityFamily = (typeof QUALITY_FAMILIES)[number];
/** A known family, or a name of the host's own. */
export type QualityFamily = KnownQualityFamily | (string & {});

/** What an evidence issue is about. */
export const EVIDENCE_ISSUE_CODES = [
  'unreadable_row',
  'unknown_status',
  'future_timestamp',
  'items_missing',
] as const;
export type EvidenceIssueCode = (typeof EVIDENCE_ISSUE_CODES)[number];

/** The three tables a host hands over, by their names in the records. */
export const TABLES = ['backupSets', 'backupItems', 'backupSchedules'] as const;
export type Table = (typeof TABLES)[number];

/** The surfaces of the host that can confirm a reason. */
export const SURFACES = ['backup_sets', 'backup_set', 'backup_schedules'] as const;
export type Surface = (typeof SURFACES)[number];

/** The rows as a host hands them over. All three tables are required; pass `[]` for none. */
export interface BackupHealthRecords {
  readonly backupSets: readonly unknown[];
  readonly backupItems: readonly unknown[];
  readonly backupSchedules: readonly unknown[];
}

/** When a backup is too old, when a run is too late, and how far clocks may differ. */
export interface BackupHealthPolicy {
  /** Hours after completion for which a backup set counts as fresh; more than 0. */
  readonly freshnessHours: number;
  /** Minutes a schedule may be late before it needs follow-up; 0 or more. */
  readonly scheduleGraceMinutes: number;
  /** Minutes by which clocks may differ before a timestamp counts as lying in the future; 0 or more. */
  readonly clockToleranceMinutes: number;
}

export interface QualityFamilyCount {
  readonly family: QualityFamily;
  readonly count: number;
}

/** How well the items of a set were captured. */
export interface BackupQuality {
  readonly totalItems: number;
  readonly degradedItems: number;
  /** Only families that occur; known ones in the order of {@link QUALITY_FAMILIES}, then a host's own by name. */
  readonly families: readonly QualityFamilyCount[];
}

/** A backup set that could be read. Instants are milliseconds since 1970-01-01T00:00Z. */
export interface BackupSet {
  readonly id: string;
  readonly tenantId: string | null;
  readonly name: string | null;
  /** Trimmed and in lower case. */
  readonly status: string;
  readonly completedAt: number | null;
  readonly createdAt: number | null;
  readonly deletedAt: number | null;
  readonly itemCount: number | null;
  readonly quality: BackupQuality | null;
}

/** A backup item that could be read. */
export interface BackupItem {
  readonly id: string;
  readonly backupSetId: string;
  readonly name: string | null;
  readonly deletedAt: number | null;
  /** As the host gave it: whether it says anything about quality is for the quality rule to tell. */
  readonly metadata: unknown;
}

/** The cadence of a schedule as the host gave it; every part may be missing or make no sense. */
export interface Cadence {
  readonly frequency?: string | null | undefined;
  readonly timeOfDay?: string | null | undefined;
  readonly daysOfWeek?: readonly number[] | null | undefined;
  readonly timezone?: string | null | undefined;
}

/** A backup schedule that could be read. Instants are milliseconds since 1970-01-01T00:00Z. */
export interface BackupSchedule extends Cadence {
  readonly id: string;
  readonly tenantId: string | null;
  readonly name: string | null;
  readonly isEnabled: boolean;
  readonly createdAt: number | null;
  readonly enabledAt: number | null;
  readonly deletedAt: number | null;
  readonly lastRunAt: number | null;
  /** Trimmed and in lower case. */
  readonly lastRunStatus: string | null;
  /** `undefined` when the host does not track it, null when it says that no run has succeeded. */
  readonly lastSuccessAt?: number | null | undefined;
  readonly nextRunAt: number | null;
}

/** A row or fact that could not be read or trusted. */
export interface EvidenceIssue {
  readonly code: EvidenceIssueCode;
  readonly table: Table;
  /** Id of the row, when it has a readable one. */
  readonly id?: string;
  /** The field within the row. */
  readonly path?: string;
  /** One English sentence for developers and logs; what operators read comes from the message tables. */
  readonly message: string;
}

export interface GoverningSet {
  readonly id: string;
  readonly name: string | null;
  readonly status: string;
  /** ISO 8601, UTC, milliseconds; so are all instants of an assessment. */
  readonly completedAt: string;
}

export interface Freshness {
  readonly isFresh: boolean;
  readonly ageSeconds: number;
  /** Last instant at which the set is fresh. */
  readonly freshUntil: string;
}

export interface ScheduleAssessment {
  readonly id: string;
  readonly name: string | null;
  readonly isEnabled: boolean;
  readonly kinds: readonly FollowUpKind[];
  /** The earliest expected run that no run has met yet; null when nothing is expected, or not enabled. */
  readonly dueAt: string | null;
  /** Whole seconds since `dueAt` once the grace is over; 0 until then. */
  readonly overdueSeconds: number;
  readonly lastRunAt: string | null;
  readonly lastRunStatus: string | null;
  readonly nextRunAt: string | null;
}

export interface ScheduleFollowUp {
  readonly needsFollowUp: boolean;
  readonly enabledCount: number;
  readonly followUpCount: number;
  /** Every schedule: follow-ups first, most overdue first, then by id. */
  readonly schedules: readonly ScheduleAssessment[];
}

export interface ActionTarget {
  readonly surface: Surface;
  readonly recordId: string | null;
  readonly reason: Reason | null;
}

/** The resolver's whole answer: plain JSON, nothing hidden in it. */
export interface BackupHealthAssessment {
  readonly version: 1;
  readonly tenantId: string | null;
  readonly evaluatedAt: string;
  /** Last instant at which the same records give the same answer; null if they always will. */
  readonly validUntil: string | null;
  readonly posture: Posture;
  readonly primaryReason: Reason | null;
  readonly reasons: readonly Reason[];
  /** True exactly when the posture is healthy and there is no reason against saying so. */
  readonly healthyClaimAllowed: boolean;
  readonly policy: BackupHealthPolicy;
  readonly governingSet: GoverningSet | null;
  readonly freshness: Freshness | null;
  readonly quality: BackupQuality | null;
  readonly scheduleFollowUp: ScheduleFollowUp;
  readonly evidenceIssues: readonly EvidenceIssue[];
  readonly actionTarget: ActionTarget;
}
