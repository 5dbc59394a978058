import { trustPast, type Evaluation } from './evidence.js';
import { readSoundSchedule, readSoundSet, rowReaders } from './generated/readers.js';
import { governingOf, type CompletedSet } from './governing-set.js';
import { readId } from './ids.js';
import { describeType } from './input-error.js';
import { itemFlaws, type ReadItems } from './quality.js';
import { pathOf, type Problem, type Reader } from './readers.js';
import { isOfAnotherSet, isOfAnotherTenant, isPlainItem, isRow, type Row } from './row.js';
import { runStatusClass, setStatusClass } from './statuses.js';
import {
  ITEM_QUALITY_FAMILIES,
  type BackupItem,
  type BackupSchedule,
  type BackupSet,
  type EvidenceIssue,
  type Table,
} from './types.js';

/** What the sets say: which one governs, and whether a later attempt failed. */
export function readSets(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): { governing: CompletedSet | null; latestAttemptFailed: boolean } {
  /** All that were completed at the same time, later than any other. */
  let latest: CompletedSet[] = [];
  const failures: number[] = [];
  visitRows('backupSets', rows, evaluation.issues, (row) => {
    const set = readRow('backupSets', row, tenantId, evaluation.issues, SET_READERS);
    if (set === null) return;
    switch (setStatusClass(set.status)) {
      case 'completed': {
        const completedAt = trustPast('backupSets', set, 'completedAt', evaluation);
        const before = latest[0]?.completedAt ?? -Infinity;
        if (completedAt === null || completedAt < before) break;
        if (completedAt > before) latest = [];
        latest.push({ ...set, completedAt });
        break;
      }
      case 'failed': {
        const path = set.completedAt === null ? 'createdAt' : 'completedAt';
        failures.push(trustPast('backupSets', set, path, evaluation) ?? -Infinity);
        break;
      }
      case 'unknown':
        reportUnknownStatus('backupSets', set.id, 'status', evaluation);
    }
  });
  const governing = governingOf(latest);
  return {
    governing,
    latestAttemptFailed: failures.some(
      (failedAt) => governing === null || failedAt > governing.completedAt,
    ),
  };
}

/** The items of the governing set; those of any other set are not looked at. They are only kept where wanted. */
export function readItems(
  rows: readonly unknown[],
  tenantId: string | null,
  governing: CompletedSet,
  areWanted: boolean,
  { issues }: Evaluation,
): ReadItems {
  const items: BackupItem[] = [];
  const counts = ITEM_QUALITY_FAMILIES.map(() => 0);
  let totalItems = 0;
  let degradedItems = 0;
  visitRows('backupItems', rows, issues, (row) => {
    if (
      isOfAnotherSet(row, governing.id) ||
      (!isPlainItem(row, governing.id, tenantId) &&
        readRow('backupItems', row, tenantId, issues, ITEM_READERS) === null)
    ) {
      return;
    }
    const { name, metadata } = row;
    const flaws = itemFlaws(metadata);
    totalItems += 1;
    if (flaws !== 0) {
      degradedItems += 1;
      counts.forEach((count, index) => (counts[index] = count + ((flaws >> index) & 1)));
    }
    if (areWanted) {
      items.push({
        id: String(row['id']),
        backupSetId: governing.id,
        name: typeof name === 'string' ? name : null,
        deletedAt: null,
        metadata,
      });
    }
  });
  const { id, itemCount, quality } = governing;
  if (quality === null && (itemCount ?? 0) > totalItems) {
    issues.push({
      code: 'items_missing',
      table: 'backupSets',
      id,
      path: 'itemCount',
      message: `The set counts ${itemCount} items, but only ${totalItems} of them were handed over.`,
    });
  }
  const families = ITEM_QUALITY_FAMILIES.map((family, index) => ({
    family,
    count: counts[index] ?? 0,
  }));
  return { summary: { totalItems, degradedItems, families }, items };
}

/** Every schedule that can be read; those with a status nobody knows, too. */
export function readSchedules(
  rows: readonly unknown[],
  tenantId: string | null,
  evaluation: Evaluation,
): BackupSchedule[] {
  const schedules: BackupSchedule[] = [];
  visitRows('backupSchedules', rows, evaluation.issues, (row) => {
    const schedule = readRow('backupSchedules', row, tenantId, evaluation.issues, SCHEDULE_READERS);
    if (schedule === null) return;
    const { id, lastRunStatus } = schedule;
    if (lastRunStatus !== null && runStatusClass(lastRunStatus) === 'unknown') {
      reportUnknownStatus('backupSchedules', id, 'lastRunStatus', evaluation);
    }
    schedules.push(schedule);
  });
  return schedules;
}

/**
 * Looks at every row that is an object. Looking can itself fail, at a getter or a proxy of the host's: then the row
 * cannot be read.
 */
function visitRows(
  table: Table,
  rows: readonly unknown[],
  issues: EvidenceIssue[],
  visit: (row: Row) => void,
): void {
  const report = (message: string) => issues.push({ code: 'unreadable_row', table, message });
  for (const row of rows) {
    try {
      if (isRow(row)) visit(row);
      else report(`Expected a row to be an object, not ${describeType(row)}.`);
    } catch {
      report('Reading the row raised an error.');
    }
  }
}

/** How the rows of a table are read: nearly all at first sight, every other one by its shape. */
interface RowReaders<Value> {
  readonly readSound: (row: Row) => Value | null;
  readonly byShape: () => Reader<Value>;
}

const SET_READERS: RowReaders<BackupSet> = {
  readSound: readSoundSet,
  byShape: () => rowReaders().backupSet,
};
/** Only for items that are not plain. */
const ITEM_READERS: RowReaders<Omit<BackupItem, 'name' | 'metadata'>> = {
  readSound: () => null,
  byShape: () => rowReaders().backupItem,
};
const SCHEDULE_READERS: RowReaders<BackupSchedule> = {
  readSound: readSoundSchedule,
  byShape: () => rowReaders().backupSchedule,
};

/** What a row holds, or null when it does not count: another tenant's, deleted, or unreadable, which is reported. */
function readRow<Value extends { readonly deletedAt: number | null }>(
  table: Table,
  row: Row,
  tenantId: string | null,
  issues: EvidenceIssue[],
  { readSound, byShape }: RowReaders<Value>,
): Value | null {
  if (isOfAnotherTenant(row, tenantId)) return null;
  const sound = readSound(row);
  if (sound !== null) return sound.deletedAt === null ? sound : null;
  const problems: Problem[] = [];
  const value = byShape()(row, problems);
  const id = readId(row['id']);
  for (const problem of problems) {
    const path = pathOf(problem);
    const message = `${path}: expected ${problem.expected}.`;
    issues.push({ code: 'unreadable_row', table, ...(id !== null && { id }), path, message });
  }
  return problems.length === 0 && value.deletedAt === null ? value : null;
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
