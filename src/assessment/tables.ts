import { trustPast, type Evaluation } from './evidence.js';
import { GoverningSetFinder, type CompletedSet } from './governing-set.js';
import { ItemTally, type ReadItems } from './quality.js';
import {
  isOfAnotherSet,
  isOfAnotherTenant,
  notARow,
  readBackupItem,
  readBackupSchedule,
  readBackupSet,
  type ItemKey,
  type Mutable,
  type RowReader,
} from './records.js';
import { isRow } from './row.js';
import { runStatusClass, setStatusClass } from './statuses.js';
import type { BackupItem, BackupSchedule, BackupSet, EvidenceIssue, Table } from './types.js';

/** What the sets say: which one governs, and whether a later attempt failed. */
export function readSets(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): { governing: CompletedSet | null; latestAttemptFailed: boolean } {
  const finder = new GoverningSetFinder();
  let hasFailedSet = false;
  let latestFailureAt = -Infinity;
  const set = blankSet();
  for (const row of rows) {
    if (!counts('backupSets', row, tenantId, null, readBackupSet, set, evaluation.issues)) continue;
    switch (setStatusClass(set.status)) {
      case 'completed': {
        const completedAt = trustSetTime(set, 'completedAt', evaluation);
        if (completedAt !== null) finder.consider(set, completedAt);
        break;
      }
      case 'failed': {
        const path = set.completedAt === null ? 'createdAt' : 'completedAt';
        hasFailedSet = true;
        latestFailureAt = Math.max(
          latestFailureAt,
          trustSetTime(set, path, evaluation) ?? -Infinity,
        );
        break;
      }
      case 'uncompleted':
        break;
      case 'unknown':
        reportUnknownStatus('backupSets', set.id, 'status', evaluation);
    }
  }
  const governing = finder.governingSet;
  const latestAttemptFailed =
    governing === null ? hasFailedSet : latestFailureAt > governing.completedAt;
  return { governing, latestAttemptFailed };
}

function trustSetTime(
  set: BackupSet,
  path: 'completedAt' | 'createdAt',
  evaluation: Evaluation,
): number | null {
  return trustPast(set[path], 'backupSets', set.id, path, evaluation);
}

/** The items of the governing set; those of any other set are not looked at. They are only kept where wanted. */
export function readItems(
  rows: readonly unknown[],
  tenantId: string | null,
  governing: CompletedSet,
  areWanted: boolean,
  { issues }: Evaluation,
): ReadItems {
  const tally = new ItemTally();
  const items: BackupItem[] = [];
  const key: Mutable<ItemKey> = { id: '', backupSetId: '', tenantId: null, deletedAt: null };
  const readItem: RowReader<ItemKey> = (row, into, found) => {
    if (!readBackupItem(row, into, found) || into.deletedAt !== null) return false;
    const { name, metadata } = row;
    tally.count(metadata);
    if (areWanted) {
      const { id, backupSetId, deletedAt } = into;
      const shown = typeof name === 'string' ? name : null;
      items.push({ id, backupSetId, name: shown, deletedAt, metadata });
    }
    return true;
  };
  for (const row of rows) counts('backupItems', row, tenantId, governing.id, readItem, key, issues);
  const { summary } = tally;
  if (governing.quality === null && (governing.itemCount ?? 0) > summary.totalItems) {
    issues.push({
      code: 'items_missing',
      table: 'backupSets',
      id: governing.id,
      path: 'itemCount',
      message: `The set counts ${governing.itemCount} items, but only ${summary.totalItems} of them were handed over.`,
    });
  }
  return { summary, items };
}

/** Every schedule that can be read; those with a status nobody knows, too. */
export function readSchedules(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): BackupSchedule[] {
  const schedules: BackupSchedule[] = [];
  let schedule = blankSchedule();
  for (const row of rows) {
    if (
      !counts(
        'backupSchedules',
        row,
        tenantId,
        null,
        readBackupSchedule,
        schedule,
        evaluation.issues,
      )
    )
      continue;
    const { id, lastRunStatus } = schedule;
    if (lastRunStatus !== null && runStatusClass(lastRunStatus) === 'unknown') {
      reportUnknownStatus('backupSchedules', id, 'lastRunStatus', evaluation);
    }
    schedules.push(schedule);
    schedule = blankSchedule();
  }
  return schedules;
}

/**
 * Whether a row counts: an object, this tenant's, of the set that is looked at, readable and not deleted. Looking at
 * an object can itself fail, at a getter or a proxy of the host's: then it cannot be read.
 */
function counts<Value extends { readonly deletedAt: number | null }>(
  table: Table,
  row: unknown,
  tenantId: string | null,
  setId: string | null,
  read: RowReader<Value>,
  into: Mutable<Value>,
  issues: EvidenceIssue[],
): boolean {
  try {
    if (!isRow(row)) {
      issues.push(notARow(table, row));
      return false;
    }
    if (isOfAnotherTenant(row, tenantId) || (setId !== null && isOfAnotherSet(row, setId))) {
      return false;
    }
    return read(row, into, issues) && into.deletedAt === null;
  } catch {
    issues.push({ code: 'unreadable_row', table, message: 'Reading the row raised an error.' });
    return false;
  }
}

function reportUnknownStatus(
  table: Table,
  id: string,
  path: 'status' | 'lastRunStatus',
  { issues }: Evaluation,
): void {
  issues.push({
    code: 'unknown_status',
    table,
    id,
    path,
    message: `${path}: not one of the statuses that are known, so nothing can be told from it.`,
  });
}

function blankSet(): Mutable<BackupSet> {
  return {
    id: '',
    tenantId: null,
    name: null,
    status: '',
    completedAt: null,
    createdAt: null,
    deletedAt: null,
    itemCount: null,
    quality: null,
  };
}

function blankSchedule(): Mutable<BackupSchedule> {
  return {
    id: '',
    tenantId: null,
    name: null,
    isEnabled: false,
    createdAt: null,
    enabledAt: null,
    deletedAt: null,
    lastRunAt: null,
    lastRunStatus: null,
    lastSuccessAt: undefined,
    nextRunAt: null,
    frequency: null,
    timeOfDay: null,
    daysOfWeek: null,
    timezone: null,
  };
}
