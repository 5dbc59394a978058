import { resolveBackupHealth } from '../../assessment/index.js';
import type {
  BackupHealthAssessment,
  BackupHealthPolicy,
  BackupHealthRecords,
  EvidenceIssueCode,
  FollowUpKind,
  Posture,
  Reason,
  Table,
} from '../../assessment/types.js';

/** Rows in, assessment out: what a resolver in any language has to come to. */
export interface ResolvingCase {
  readonly name: string;
  /** The rule that it holds a resolver to. */
  readonly why: string;
  /** {@link NOW} when left out. */
  readonly now?: string;
  /** What differs from the default policy. */
  readonly policy?: Partial<BackupHealthPolicy>;
  readonly tenantId?: string;
  /** {@link SET} alone when left out. */
  readonly sets?: readonly unknown[];
  /** {@link ITEM} alone when left out. */
  readonly items?: readonly unknown[];
  /** None when left out. */
  readonly schedules?: readonly unknown[];
  /** What differs from {@link CALM}. */
  readonly expected?: Partial<Facts>;
}

/** An evidence issue in a line: code, table, id and path, `-` for what it does not have. */
export type IssueFact = `${EvidenceIssueCode} ${Table} ${string} ${string}`;

/** The facts of an assessment that a case states by hand. The first seven are held to in every case. */
export interface Facts {
  readonly posture: Posture;
  readonly reasons: readonly Reason[];
  readonly validUntil: string | null;
  /** Id of the governing set. */
  readonly governs: string | null;
  readonly families: Readonly<Record<string, number>>;
  /** Of every schedule that needs follow-up, in the order of the list. */
  readonly kinds: readonly (readonly [id: string, ...kinds: FollowUpKind[]])[];
  readonly issues: readonly IssueFact[];
  readonly totals: readonly [items: number, degraded: number];
  readonly dueAt: Readonly<Record<string, string | null>>;
  readonly overdueSeconds: Readonly<Record<string, number>>;
  /** Ids of all schedules, in the order of the list. */
  readonly schedules: readonly string[];
  readonly enabledCount: number;
  readonly ageSeconds: number;
  readonly freshUntil: string;
  readonly status: string;
  readonly tenantId: string | null;
  readonly evaluatedAt: string;
  readonly policy: BackupHealthPolicy;
  /** Surface, and the record's id where there is one. */
  readonly target: string;
}

/** A Monday. */
export const NOW = '2026-03-02T08:00:00.000Z';
/** Six hours old. */
export const SET = {
  id: '42',
  name: 'Nightly',
  status: 'completed',
  completedAt: '2026-03-02T02:00:00Z',
};
export const ITEM = { id: '1', backupSetId: '42', metadata: { snapshot_mode: 'full' } };
/** Ran with the set, and runs again a day later. */
export const SCHEDULE = {
  id: '7',
  name: 'Daily',
  isEnabled: true,
  createdAt: '2026-01-01T00:00:00Z',
  lastRunAt: '2026-03-02T02:00:00Z',
  lastRunStatus: 'completed',
  nextRunAt: '2026-03-03T02:00:00Z',
};
/** The last instant at which {@link SET} is fresh under the default policy. */
export const FRESH_UNTIL = '2026-03-03T02:00:00.000Z';

/** What the rows come to when a case leaves them as they are. */
export const CALM = {
  posture: 'healthy',
  reasons: [],
  validUntil: FRESH_UNTIL,
  governs: '42',
  families: {},
  kinds: [],
  issues: [],
} as const satisfies Partial<Facts>;

export const ABSENT: Partial<Facts> = {
  posture: 'absent',
  reasons: ['no_backup_basis'],
  validUntil: null,
  governs: null,
};

export const STALE: Partial<Facts> = {
  posture: 'stale',
  reasons: ['latest_backup_stale'],
  validUntil: null,
};

export const ATTEMPT_FAILED: Partial<Facts> = { reasons: ['latest_attempt_failed'] };

export function degraded(families: Facts['families'], ...totals: number[]): Partial<Facts> {
  const [items, flawed] = totals;
  return {
    posture: 'degraded',
    reasons: ['latest_backup_degraded'],
    families,
    ...(items === undefined || flawed === undefined ? {} : { totals: [items, flawed] }),
  };
}

/** The one schedule needs follow-up. */
export function followUp(...kinds: FollowUpKind[]): Partial<Facts> {
  return { reasons: ['schedule_follow_up'], kinds: [['7', ...kinds]] };
}

export function incomplete(...issues: IssueFact[]): Partial<Facts> {
  return { reasons: ['evidence_incomplete'], issues };
}

export function recordsOf({
  sets = [SET],
  items = [ITEM],
  schedules = [],
}: ResolvingCase): BackupHealthRecords {
  return { backupSets: sets, backupItems: items, backupSchedules: schedules };
}

export function resolveCase(resolving: ResolvingCase): BackupHealthAssessment {
  const { now = NOW, policy, tenantId } = resolving;
  return resolveBackupHealth(recordsOf(resolving), { now, policy, tenantId });
}

/** Every fact that the case states or that all cases hold to, as stated. */
export function statedFacts({ expected }: ResolvingCase): Partial<Facts> {
  return { ...CALM, ...expected };
}

/** The same facts as an assessment has them. */
export function factsLike(
  stated: Partial<Facts>,
  assessment: BackupHealthAssessment,
): Partial<Facts> {
  const { governingSet, freshness, quality, scheduleFollowUp, actionTarget } = assessment;
  const { schedules } = scheduleFollowUp;
  const bySchedule = <Value>(
    names: Readonly<Record<string, unknown>> | undefined,
    valueOf: (schedule: (typeof schedules)[number]) => Value,
  ): Record<string, Value> =>
    Object.fromEntries(
      schedules
        .filter(({ id }) => names !== undefined && id in names)
        .map((schedule) => [schedule.id, valueOf(schedule)]),
    );
  const facts: Record<keyof Facts, unknown> = {
    posture: assessment.posture,
    reasons: assessment.reasons,
    validUntil: assessment.validUntil,
    governs: governingSet && governingSet.id,
    families: Object.fromEntries(
      (quality?.families ?? []).map(({ family, count }) => [family, count]),
    ),
    kinds: schedules
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ id, kinds }) => [id, ...kinds] as const),
    issues: assessment.evidenceIssues.map(
      ({ code, table, id = '-', path = '-' }): IssueFact => `${code} ${table} ${id} ${path}`,
    ),
    totals: [quality?.totalItems ?? NaN, quality?.degradedItems ?? NaN],
    dueAt: bySchedule(stated.dueAt, ({ dueAt }) => dueAt),
    overdueSeconds: bySchedule(stated.overdueSeconds, ({ overdueSeconds }) => overdueSeconds),
    schedules: schedules.map(({ id }) => id),
    enabledCount: scheduleFollowUp.enabledCount,
    ageSeconds: freshness?.ageSeconds,
    freshUntil: freshness?.freshUntil,
    status: governingSet?.status,
    tenantId: assessment.tenantId,
    evaluatedAt: assessment.evaluatedAt,
    policy: assessment.policy,
    target: [actionTarget.surface, actionTarget.recordId].filter((part) => part !== null).join(' '),
  };
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in stated));
}
