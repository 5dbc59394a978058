import { readItemQuickly, readScheduleQuickly, readSetQuickly } from './generated/quick-readers.js';
import { rowReaders } from './generated/readers.js';
import { isAnotherId, readId } from './ids.js';
import { describeType } from './input-error.js';
import { pathOf, type Problem, type Reader } from './readers.js';
import { isRow, type Row } from './row.js';
import type {
  BackupItem,
  BackupQuality,
  BackupSchedule,
  BackupSet,
  EvidenceIssue,
  Table,
} from './types.js';

/** Something that is read into, again and again. */
export type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/**
 * Reads a row into an object that is there already, so that nothing is made for rows that do not matter. A row that
 * cannot be read is reported field by field, answers false and leaves anything behind in the object.
 */
export type RowReader<Value> = (row: Row, into: Mutable<Value>, issues: EvidenceIssue[]) => boolean;

/** A field's name in `camelCase`, and the same in `snake_case`. */
type FieldNames = ReadonlyMap<string, string>;

const SET_FIELDS = fieldNames(
  'id tenantId name status completedAt createdAt deletedAt itemCount quality',
);
const ITEM_FIELDS = fieldNames('id backupSetId tenantId deletedAt');
const SCHEDULE_FIELDS = fieldNames(
  'id tenantId name isEnabled createdAt enabledAt deletedAt lastRunAt lastRunStatus lastSuccessAt nextRunAt ' +
    'frequency timeOfDay daysOfWeek timezone',
);
const QUALITY_FIELDS = fieldNames('totalItems degradedItems families');

/** What every item is read for; its name and metadata can be anything. */
export type ItemKey = Pick<BackupItem, 'id' | 'backupSetId' | 'deletedAt'> & {
  readonly tenantId: string | null;
};

/** Sound rows, which nearly all are, the quick way; the full one tells what is wrong with any other. */
export const readBackupSet: RowReader<BackupSet> = (row, into, issues) =>
  readSetQuickly(row, into) ||
  readFully('backupSets', row, SET_FIELDS, rowReaders().backupSet, into, issues);

/** Only its id, its set, its tenant and its deletion can make an item unreadable. */
export const readBackupItem: RowReader<ItemKey> = (row, into, issues) =>
  readItemQuickly(row, into) ||
  readFully('backupItems', row, ITEM_FIELDS, rowReaders().backupItem, into, issues);

export const readBackupSchedule: RowReader<BackupSchedule> = (row, into, issues) =>
  readScheduleQuickly(row, into) ||
  readFully('backupSchedules', row, SCHEDULE_FIELDS, rowReaders().backupSchedule, into, issues);

/** Reads a quality summary that a host computed; null when it is none. */
export function readQuality(value: unknown): BackupQuality | null {
  const contradictions: string[] = [];
  const quality = inCamelCase(value, QUALITY_FIELDS, '', contradictions);
  const problems: Problem[] = [];
  const summary = rowReaders().quality(quality, problems);
  return problems.length + contradictions.length === 0 ? summary : null;
}

/** A row that is no object, so that nothing of it can be told but its table. */
export function notARow(table: Table, value: unknown): EvidenceIssue {
  return {
    code: 'unreadable_row',
    table,
    message: `Expected a row to be an object, not ${describeType(value)}.`,
  };
}

/**
 * Whether a row is known to belong to another tenant. One without a tenant belongs to everybody, and one whose
 * tenant is unreadable can't be excluded.
 */
export function isOfAnotherTenant(row: Row, tenantId: string | null): boolean {
  return tenantId !== null && isAnother(row['tenantId'], row['tenant_id'], tenantId);
}

/** Whether an item is known to belong to another set; one that does not say so can't be excluded. */
export function isOfAnotherSet(row: Row, setId: string): boolean {
  return isAnother(row['backupSetId'], row['backup_set_id'], setId);
}

/** Under both key styles, should a row use both: one that names two things may still be meant for this one. */
function isAnother(inCamelCase: unknown, inSnakeCase: unknown, id: string): boolean {
  if (inCamelCase === undefined) return isAnotherId(inSnakeCase, id);
  return (
    isAnotherId(inCamelCase, id) && (inSnakeCase === undefined || isAnotherId(inSnakeCase, id))
  );
}

/** The value of a field in whichever key style the row has it. */
export function field(row: Row, camelCase: string, snakeCase: string): unknown {
  const value = row[camelCase];
  return value === undefined ? row[snakeCase] : value;
}

function readFully<Value extends object>(
  table: Table,
  row: Row,
  fields: FieldNames,
  read: Reader<Value>,
  into: Mutable<Value>,
  issues: EvidenceIssue[],
): boolean {
  const contradictions: string[] = [];
  const known = inCamelCase(row, fields, '', contradictions) as Record<string, unknown>;
  if (fields === SET_FIELDS) {
    known['quality'] = inCamelCase(known['quality'], QUALITY_FIELDS, 'quality.', contradictions);
  }
  const problems: Problem[] = [];
  const value = read(known, problems);
  if (problems.length + contradictions.length === 0) {
    Object.assign(into, value);
    return true;
  }
  const unread = problems.map((problem) => ({ path: pathOf(problem), expected: problem.expected }));
  const contradicting = contradictions
    .filter((path) => !unread.some((issue) => issue.path === path))
    .map((path) => ({
      path,
      expected: 'one value, not two different ones in the two key styles',
    }));
  const id = readId(row['id']);
  const found = [...unread, ...contradicting].map(({ path, expected }): EvidenceIssue => ({
    code: 'unreadable_row',
    table,
    ...(id === null ? {} : { id }),
    path,
    message: `${path}: expected ${expected}.`,
  }));
  // One by one: there may be more of them than a call takes arguments.
  for (const issue of found) issues.push(issue);
  return false;
}

/**
 * The known fields of an object under their `camelCase` names; anything else as it is. A host that gives a field in
 * both key styles must mean the same by both.
 */
function inCamelCase(
  value: unknown,
  fields: FieldNames,
  path: string,
  contradictions: string[],
): unknown {
  if (!isRow(value)) return value;
  const known: Record<string, unknown> = {};
  for (const [camelCase, snakeCase] of fields) {
    known[camelCase] = field(value, camelCase, snakeCase);
    const other = value[snakeCase];
    if (other !== undefined && !isSame(known[camelCase], other)) {
      contradictions.push(path + camelCase);
    }
  }
  return known;
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  const bothObjects = typeof left === 'object' && typeof right === 'object';
  return bothObjects && JSON.stringify(left) === JSON.stringify(right);
}

function fieldNames(camelCaseNames: string): FieldNames {
  const toSnakeCase = (name: string) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return new Map(camelCaseNames.split(' ').map((name) => [name, toSnakeCase(name)]));
}
