import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type {
  BackupHealthRecords,
  BackupQuality,
  ITEM_QUALITY_FAMILIES,
} from '../assessment/types.js';

/** A row as a host hands it over: plain JSON, instants as ISO 8601 UTC text. */
export type Row = Readonly<Record<string, unknown>>;

/** A row that depends on the time, so that it means the same at any. */
export type RowAt = (now: Date) => Row;

/** Records that mean the same at any time. */
export type RecordsAt = (now: Date) => BackupHealthRecords;

export type ItemFamily = (typeof ITEM_QUALITY_FAMILIES)[number];

export interface BackupSetOptions {
  readonly id?: string;
  readonly name?: string | null;
  readonly status?: string;
  /** Null for a set that never completed; negative for one dated ahead. */
  readonly completedHoursAgo?: number | null;
  readonly createdHoursAgo?: number;
  readonly itemCount?: number;
  readonly quality?: BackupQuality;
}

export interface BackupScheduleOptions {
  readonly id?: string;
  readonly name?: string | null;
  readonly isEnabled?: boolean;
  readonly createdHoursAgo?: number;
  readonly enabledHoursAgo?: number;
  /** Null for a schedule that never ran; negative for a run dated ahead. */
  readonly lastRunHoursAgo?: number | null;
  readonly lastRunStatus?: string | null;
  /** Null when no run has succeeded; left out when the host does not track it. */
  readonly lastSuccessHoursAgo?: number | null;
  /** Negative for a run that should have happened; null when the host does not know the next run. */
  readonly nextRunInHours?: number | null;
  readonly cadence?: CadenceOptions;
}

export interface CadenceOptions {
  readonly frequency?: 'daily' | 'weekly';
  /** IANA name. */
  readonly timezone?: string;
  /** The time of day, and the weekday of a weekly cadence, are what the zone's clocks showed this long ago. */
  readonly plannedHoursAgo: number;
}

/** A backup set that completed six hours ago, and whatever differs from that. */
export function backupSet({
  id = '42',
  name = 'Nightly tenant backup',
  status = 'completed',
  completedHoursAgo = 6,
  createdHoursAgo = (completedHoursAgo ?? 0) + 0.25,
  ...rest
}: BackupSetOptions = {}): RowAt {
  return (now) => ({
    id,
    name,
    status,
    createdAt: hoursAgo(now, createdHoursAgo),
    completedAt: hoursAgo(now, completedHoursAgo),
    ...rest,
  });
}

/** `count` items of a set, of which as many as `flawed` says fall into each family, the rest being captured in full. */
export function backupItems(
  count: number,
  flawed: Readonly<Partial<Record<ItemFamily, number>>> = {},
  backupSetId = '42',
): Row[] {
  const flaws = Object.entries(flawed).flatMap(([family, times]) =>
    Array.from({ length: times }, () => METADATA_OF_FAMILY[family as ItemFamily]),
  );
  return Array.from({ length: count }, (_, index) => ({
    id: `${backupSetId}-${index + 1}`,
    backupSetId,
    name: `Policy ${index + 1}`,
    metadata: index in flaws ? flaws[index] : { snapshot_mode: 'full' },
  }));
}

/** A daily schedule that ran six hours ago and runs again in eighteen, and whatever differs from that. */
export function backupSchedule({
  id = '7',
  name = 'Daily tenant backup',
  isEnabled = true,
  createdHoursAgo = 720,
  enabledHoursAgo,
  lastRunHoursAgo = 6,
  lastRunStatus = lastRunHoursAgo === null ? null : 'completed',
  lastSuccessHoursAgo,
  nextRunInHours = 18,
  cadence,
}: BackupScheduleOptions = {}): RowAt {
  return (now) => ({
    id,
    name,
    isEnabled,
    createdAt: hoursAgo(now, createdHoursAgo),
    ...(enabledHoursAgo === undefined ? {} : { enabledAt: hoursAgo(now, enabledHoursAgo) }),
    lastRunAt: hoursAgo(now, lastRunHoursAgo),
    lastRunStatus,
    ...(lastSuccessHoursAgo === undefined
      ? {}
      : { lastSuccessAt: hoursAgo(now, lastSuccessHoursAgo) }),
    nextRunAt: hoursAgo(now, nextRunInHours === null ? null : -nextRunInHours),
    ...(cadence === undefined ? {} : cadenceFields(now, cadence)),
  });
}

/** Records of rows that depend on the time, and of rows that do not. A table left out is empty. */
export function records({
  backupSets = [],
  backupItems: items = [],
  backupSchedules = [],
}: Partial<Record<keyof BackupHealthRecords, readonly unknown[]>>): RecordsAt {
  return (now) => {
    const rowsAt = (rows: readonly unknown[]) =>
      rows.map((row) => (typeof row === 'function' ? (row as RowAt)(now) : row));
    return {
      backupSets: rowsAt(backupSets),
      backupItems: rowsAt(items),
      backupSchedules: rowsAt(backupSchedules),
    };
  };
}

const METADATA_OF_FAMILY: Readonly<Record<ItemFamily, Row | null>> = {
  metadata_only: { snapshot_mode: 'metadata_only' },
  assignment_capture_issue: { snapshot_mode: 'full', assignments_fetch_failed: true },
  orphaned_assignments: { snapshot_mode: 'full', has_orphaned_assignments: true },
  integrity_warning: { snapshot_mode: 'full', integrity_warning: 'Checksum differs.' },
  unknown_quality: null,
};

function cadenceFields(
  now: Date,
  { frequency = 'daily', timezone = 'UTC', plannedHoursAgo }: CadenceOptions,
): Row {
  const planned = new Date(now.getTime() - plannedHoursAgo * millisecondsInHour);
  const wallClock = new Date(
    planned.getTime() + tzOffset(timezone, planned) * millisecondsInMinute,
  );
  return {
    frequency,
    timeOfDay: wallClock.toISOString().slice(11, 16),
    ...(frequency === 'weekly' ? { daysOfWeek: [wallClock.getUTCDay() || 7] } : {}),
    timezone,
  };
}

function hoursAgo(now: Date, hours: number | null): string | null {
  if (hours === null) return null;
  return new Date(Math.round(now.getTime() - hours * millisecondsInHour)).toISOString();
}
