/** A healthy tenant at a fixed time, and what each test changes about it. */
import {
  BackupHealthInputError,
  resolveBackupHealth,
  type BackupHealthAssessment,
  type EvidenceIssue,
  type InputIssue,
  type ResolveOptions,
  type ScheduleAssessment,
  type Table,
} from '../../src/assessment/index.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Monday. */
export const NOW = Date.parse('2026-11-23T10:00:00.000Z');

export const FRESHNESS = 24 * HOUR;
export const GRACE = 30 * MINUTE;
export const TOLERANCE = 5 * MINUTE;

/** Instant text. */
export const iso = (instant: number): string => new Date(instant).toISOString();
export const ago = (milliseconds: number): string => iso(NOW - milliseconds);
export const ahead = (milliseconds: number): string => iso(NOW + milliseconds);

export const SET = {
  id: '42',
  name: 'Nightly',
  status: 'completed',
  completedAt: ago(6 * HOUR),
};
export const ITEM = { id: '1', backupSetId: '42', metadata: { snapshot_mode: 'full' } };

export interface Input extends Partial<ResolveOptions> {
  readonly sets?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly schedules?: readonly unknown[];
}

/** One fresh set with one good item, or what stands in its place. */
export function resolve({
  sets = [SET],
  items = [ITEM],
  schedules = [],
  now = iso(NOW),
  ...options
}: Input = {}): BackupHealthAssessment {
  return resolveBackupHealth(
    { backupSets: sets, backupItems: items, backupSchedules: schedules },
    { now, ...options },
  );
}

/** The only schedule's assessment. */
export function resolveSchedule(
  schedule: Readonly<Record<string, unknown>>,
  input: Input = {},
): ScheduleAssessment {
  return resolve({
    ...input,
    schedules: [{ id: '7', isEnabled: true, ...schedule }],
  }).scheduleFollowUp.schedules[0]!;
}

/** What evidence issues are about, without their wording. */
export function issuesOf({
  evidenceIssues,
}: BackupHealthAssessment): Omit<EvidenceIssue, 'message'>[] {
  return evidenceIssues.map(({ message: _, ...issue }) => issue);
}

/** What was wrong with the input of a call that must fail. */
export function inputIssuesOf(call: () => unknown): readonly InputIssue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof BackupHealthInputError) return error.issues;
    throw error;
  }
  throw new Error('No error was thrown.');
}

/** The paths that an input error names. */
export function wrongPaths(call: () => unknown): string[] {
  return inputIssuesOf(call).map(({ path }) => path);
}

export const SCHEDULE = { id: '7', isEnabled: true, nextRunAt: ahead(HOUR) };

/** A healthy tenant, one of whose tables has one row more. */
export function withRow(table: Table, row: unknown, input: Input = {}): BackupHealthAssessment {
  return resolve({
    sets: [SET, ...(table === 'backupSets' ? [row] : [])],
    items: [ITEM, ...(table === 'backupItems' ? [row] : [])],
    schedules: [SCHEDULE, ...(table === 'backupSchedules' ? [row] : [])],
    ...input,
  });
}

export const SOUND_ROWS = {
  backupSets: { ...SET, id: '41', completedAt: ago(50 * HOUR) },
  backupItems: { ...ITEM, id: '2' },
  backupSchedules: { ...SCHEDULE, id: '8' },
} as const;
