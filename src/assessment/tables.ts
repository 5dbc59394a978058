import { trustPast, type Evaluation } from './evidence.js';
import { GoverningSetFinder, type CompletedSet } from './governing-set.js';
import {
  isOfAnotherSet,
  isOfAnotherTenant,
  isRow,
  notARow,
  readBackupItem,
  readBackupSchedule,
  readBackupSet,
  type Reading,
  type Row,
} from './records.js';
import { runStatusClass, setStatusClass } from './statuses.js';
import type { BackupItem, BackupSchedule, BackupSet, Table } from './types.js';

/** What the sets say: which one governs, and whether a later attempt failed. */
export function readSets(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): { governing: CompletedSet | null; latestAttemptFailed: boolean } {
  const finder = new GoverningSetFinder();
  let hasFailedSet = false;
  let latestFailureAt = -Infinity;
  for (const set of readableRows('backupSets', rows, tenantId, readBackupSet, evaluation)) {
    switch (setStatusClass(set.status)) {
      case 'completed': {
        const completedAt = trustSetTime(set, 'completedAt', evaluation);
        if (completedAt !== null) finder.consider({ ...set, completedAt });
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
  return trustPast(set[path], { table: 'backupSets', id: set.id, path }, evaluation);
}

/** The items of the governing set; those of any other set are not looked at. */
export function readItems(
  rows: readonly unknown[],
  tenantId: string | null,
  governing: CompletedSet,
  evaluation: Evaluation,
): BackupItem[] {
  const isNotLookedAt = (row: Row) => isOfAnotherSet(row, governing.id);
  const items = [
    ...readableRows('backupItems', rows, tenantId, readBackupItem, evaluation, isNotLookedAt),
  ];
  if (governing.quality === null && (governing.itemCount ?? 0) > items.length) {
    evaluation.issues.push({
      code: 'items_missing',
      table: 'backupSets',
      id: governing.id,
      path: 'itemCount',
      message: `The set counts ${governing.itemCount} items, but only ${items.length} of them were handed over.`,
    });
  }
  return items;
}

/** Every schedule that can be read; those with a status nobody knows, too. */
export function readSchedules(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): BackupSchedule[] {
  const schedules = [
    ...readableRows('backupSchedules', rows, tenantId, readBackupSchedule, evaluation),
  ];
  for (const { id, lastRunStatus } of schedules) {
    if (lastRunStatus !== null && runStatusClass(lastRunStatus) === 'unknown') {
      reportUnknownStatus('backupSchedules', id, 'lastRunStatus', evaluation);
    }
  }
  return schedules;
}

/** The rows of a table that count, in one pass: an object, this tenant's, looked at, readable, not deleted. */
function* readableRows<Value extends { readonly deletedAt: number | null }>(
  table: Table,
  rows: readonly unknown[],
  tenantId: string | null,
  read: (row: Row) => Reading<Value>,
  { issues }: Evaluation,
  isNotLookedAt: (row: Row) => boolean = () => false,
): Generator<Value, void> {
  const readOne = (row: unknown): Reading<Value> | null => {
    if (!isRow(row)) return { issues: [notARow(table, row)] };
    if (isOfAnotherTenant(row, tenantId) || isNotLookedAt(row)) return null;
    return read(row);
  };
  for (const row of rows) {
    const reading = readOrRefuse(table, () => readOne(row));
    if (reading?.issues) for (const issue of reading.issues) issues.push(issue);
    else if (reading?.value.deletedAt === null) yield reading.value;
  }
}

/** Looking at an object can itself fail, at a getter or a proxy of the host's: then it cannot be read. */
function readOrRefuse<Value>(
  table: Table,
  read: () => Reading<Value> | null,
): Reading<Value> | null {
  try {
    return read();
  } catch {
    return {
      issues: [{ code: 'unreadable_row', table, message: 'Reading the row raised an error.' }],
    };
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
