import { readId } from './ids.js';
import { describeType } from './input-error.js';
import { pathText } from './path-text.js';
import { rowSchemas } from './row-schemas.js';
import type {
  BackupItem,
  BackupQuality,
  BackupSchedule,
  BackupSet,
  EvidenceIssue,
  Table,
} from './types.js';

/** A row as the tables give it: an object with known fields in one or the other key style, among any others. */
export type Row = Readonly<Record<string, unknown>>;

/** A row that could be read, or every reason why it could not. */
export type Reading<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly EvidenceIssue[] };

/** What zod reports, as far as it is used here: where, and (the schemas' own wording) what was expected. */
interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Schema<Value> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Value }
    | { success: false; error: { readonly issues: readonly SchemaIssue[] } };
}

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

/** Reads a backup set; its unreadable fields are reported one by one. */
export function readBackupSet(row: Row): Reading<BackupSet> {
  return readRow('backupSets', row, SET_FIELDS, rowSchemas().backupSet);
}

/** Reads a backup item; only its id, its set, its tenant and its deletion can make it unreadable. */
export function readBackupItem(row: Row): Reading<BackupItem> {
  const reading = readRow('backupItems', row, ITEM_FIELDS, rowSchemas().backupItem);
  if (reading.issues) return reading;
  const { id, backupSetId, deletedAt } = reading.value;
  const name = typeof row['name'] === 'string' ? row['name'] : null;
  return { value: { id, backupSetId, name, deletedAt, metadata: row['metadata'] } };
}

/** Reads a backup schedule; its unreadable fields are reported one by one. */
export function readBackupSchedule(row: Row): Reading<BackupSchedule> {
  return readRow('backupSchedules', row, SCHEDULE_FIELDS, rowSchemas().backupSchedule);
}

/** Reads a quality summary that a host computed; null when it is none. */
export function readQuality(value: unknown): BackupQuality | null {
  const contradictions: string[] = [];
  const quality = inCamelCase(value, QUALITY_FIELDS, '', contradictions);
  const result = rowSchemas().quality.safeParse(quality);
  return result.success && contradictions.length === 0 ? result.data : null;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  return tenantId !== null && namesAnother(row, 'tenantId', 'tenant_id', tenantId);
}

/** Whether an item is known to belong to another set; one that does not say so can't be excluded. */
export function isOfAnotherSet(row: Row, setId: string): boolean {
  return namesAnother(row, 'backupSetId', 'backup_set_id', setId);
}

/** Under both key styles, should a row use both: one that names two things may still be meant for this one. */
function namesAnother(row: Row, camelCase: string, snakeCase: string, id: string): boolean {
  const named = [row[camelCase], row[snakeCase]].filter((value) => value !== undefined);
  return named.length > 0 && named.map(readId).every((other) => other !== null && other !== id);
}

/** The value of a field in whichever key style the row has it. */
export function field(row: Row, camelCase: string, snakeCase: string): unknown {
  const value = row[camelCase];
  return value === undefined ? row[snakeCase] : value;
}

function readRow<Value>(
  table: Table,
  row: Row,
  fields: FieldNames,
  schema: Schema<Value>,
): Reading<Value> {
  const contradictions: string[] = [];
  const known = inCamelCase(row, fields, '', contradictions) as Record<string, unknown>;
  if (fields === SET_FIELDS) {
    known['quality'] = inCamelCase(known['quality'], QUALITY_FIELDS, 'quality.', contradictions);
  }
  const result = schema.safeParse(known);
  if (result.success && contradictions.length === 0) return { value: result.data };
  const unread = (result.success ? [] : result.error.issues).map(({ path, message }) => ({
    path: pathText(path),
    expected: message,
  }));
  const contradicting = contradictions
    .filter((path) => !unread.some((issue) => issue.path === path))
    .map((path) => ({
      path,
      expected: 'one value, not two different ones in the two key styles',
    }));
  const id = readId(row['id']);
  return {
    issues: [...unread, ...contradicting].map(({ path, expected }) => ({
      code: 'unreadable_row',
      table,
      ...(id === null ? {} : { id }),
      path,
      message: `${path}: expected ${expected}.`,
    })),
  };
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
