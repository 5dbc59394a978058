import { isId } from './ids.js';

/** A row as the tables give it: an object with known fields in one or the other key style, among any others. */
export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a field in whichever key style the row has it. */
export function field(row: Row, camelCase: string, snakeCase: string): unknown {
  const value = row[camelCase];
  return value === undefined ? row[snakeCase] : value;
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

/**
 * Whether an item is plainly sound, of this set and this tenant (null for any) and not deleted, as nearly all are that
 * count. It is asked of every one of them, so it makes nothing and calls little; what is not plain is for the reader.
 */
export function isPlainItem(row: Row, setId: string, tenantId: string | null): boolean {
  const { id, backupSetId, tenantId: owner, deletedAt } = row;
  const { backup_set_id: ofSet, tenant_id: ofTenant, deleted_at: deleted } = row;
  return (
    // What is given in both key styles is not plain.
    (backupSetId === undefined || ofSet === undefined) &&
    (owner === undefined || ofTenant === undefined) &&
    (deletedAt === undefined || deleted === undefined) &&
    (deletedAt ?? deleted ?? null) === null &&
    isThis(backupSetId ?? ofSet, setId) &&
    ((owner ?? ofTenant ?? null) === null || isThis(owner ?? ofTenant, tenantId)) &&
    isId(id)
  );
}

/** Whether a value is this id, or with null any. */
function isThis(value: unknown, id: string | null): boolean {
  return value === id || (isId(value) && (id === null || String(value) === id));
}

/** Under both key styles, should a row use both: one that names two things may still be meant for this one. */
function isAnother(inCamelCase: unknown, inSnakeCase: unknown, id: string): boolean {
  if (inCamelCase === undefined) return isAnotherId(inSnakeCase, id);
  return (
    isAnotherId(inCamelCase, id) && (inSnakeCase === undefined || isAnotherId(inSnakeCase, id))
  );
}

/** Whether a value is an id, and not this one. */
function isAnotherId(value: unknown, id: string): boolean {
  return value !== id && isId(value) && String(value) !== id;
}
