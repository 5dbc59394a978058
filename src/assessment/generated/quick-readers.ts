// Generated from the zod schemas by `npm run generate`: change those instead.
import { readId } from '../ids.js';
import { parseInstant } from '../instants.js';
import type { ItemKey, Mutable } from '../records.js';
import { isRow, type Row } from '../row.js';
import { readStatus } from '../statuses.js';
import type { BackupSchedule, BackupSet } from '../types.js';

export function readSetQuickly(row: Row, into: Mutable<BackupSet>): boolean {
  let value: unknown;
  value = row['id'];
  const read1 = readId(value);
  if (read1 === null) return false;
  into.id = read1;
  value = row['tenantId'];
  if (value === undefined) value = row['tenant_id'];
  else if (row['tenant_id'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.tenantId = null;
  } else {
    const read2 = readId(value);
    if (read2 === null) return false;
    into.tenantId = read2;
  }
  value = row['name'];
  if (value === null || value === undefined) {
    into.name = null;
  } else {
    if (typeof value !== 'string') return false;
    into.name = value;
  }
  value = row['status'];
  const read3 = readStatus(value);
  if (read3 === null) return false;
  into.status = read3;
  value = row['completedAt'];
  if (value === undefined) value = row['completed_at'];
  else if (row['completed_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.completedAt = null;
  } else {
    const read4 = parseInstant(value);
    if (read4 === null) return false;
    into.completedAt = read4;
  }
  value = row['createdAt'];
  if (value === undefined) value = row['created_at'];
  else if (row['created_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.createdAt = null;
  } else {
    const read5 = parseInstant(value);
    if (read5 === null) return false;
    into.createdAt = read5;
  }
  value = row['deletedAt'];
  if (value === undefined) value = row['deleted_at'];
  else if (row['deleted_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.deletedAt = null;
  } else {
    const read6 = parseInstant(value);
    if (read6 === null) return false;
    into.deletedAt = read6;
  }
  value = row['itemCount'];
  if (value === undefined) value = row['item_count'];
  else if (row['item_count'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.itemCount = null;
  } else {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
    if (!(value >= 0)) return false;
    into.itemCount = value;
  }
  value = row['quality'];
  if (value === null || value === undefined) {
    into.quality = null;
  } else {
    if (!isRow(value)) return false;
    const given7 = value;
    value = given7['totalItems'];
    if (value === undefined) value = given7['total_items'];
    else if (given7['total_items'] !== undefined) return false;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
    if (!(value >= 0)) return false;
    const totalItems9 = value;
    value = given7['degradedItems'];
    if (value === undefined) value = given7['degraded_items'];
    else if (given7['degraded_items'] !== undefined) return false;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
    if (!(value >= 0)) return false;
    const degradedItems10 = value;
    value = given7['families'];
    if (!Array.isArray(value)) return false;
    const given12: readonly unknown[] = value;
    const items13: { family: string; count: number }[] = [];
    for (const item of given12) {
      value = item;
      if (!isRow(value)) return false;
      const given14 = value;
      value = given14['family'];
      if (typeof value !== 'string') return false;
      if (!/\S/.test(value)) return false;
      const family16 = value;
      value = given14['count'];
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
      if (!(value >= 0)) return false;
      const count17 = value;
      const made15 = { family: family16, count: count17 };
      items13.push(made15);
    }
    const families11 = items13;
    const made8 = { totalItems: totalItems9, degradedItems: degradedItems10, families: families11 };
    if (!(({ totalItems, degradedItems }) => degradedItems <= totalItems)(made8)) return false;
    into.quality = made8;
  }

  return true;
}

export function readItemQuickly(row: Row, into: Mutable<ItemKey>): boolean {
  let value: unknown;
  value = row['id'];
  const read1 = readId(value);
  if (read1 === null) return false;
  into.id = read1;
  value = row['backupSetId'];
  if (value === undefined) value = row['backup_set_id'];
  else if (row['backup_set_id'] !== undefined) return false;
  const read2 = readId(value);
  if (read2 === null) return false;
  into.backupSetId = read2;
  value = row['tenantId'];
  if (value === undefined) value = row['tenant_id'];
  else if (row['tenant_id'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.tenantId = null;
  } else {
    const read3 = readId(value);
    if (read3 === null) return false;
    into.tenantId = read3;
  }
  value = row['deletedAt'];
  if (value === undefined) value = row['deleted_at'];
  else if (row['deleted_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.deletedAt = null;
  } else {
    const read4 = parseInstant(value);
    if (read4 === null) return false;
    into.deletedAt = read4;
  }

  return true;
}

export function readScheduleQuickly(row: Row, into: Mutable<BackupSchedule>): boolean {
  let value: unknown;
  value = row['id'];
  const read1 = readId(value);
  if (read1 === null) return false;
  into.id = read1;
  value = row['tenantId'];
  if (value === undefined) value = row['tenant_id'];
  else if (row['tenant_id'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.tenantId = null;
  } else {
    const read2 = readId(value);
    if (read2 === null) return false;
    into.tenantId = read2;
  }
  value = row['name'];
  if (value === null || value === undefined) {
    into.name = null;
  } else {
    if (typeof value !== 'string') return false;
    into.name = value;
  }
  value = row['isEnabled'];
  if (value === undefined) value = row['is_enabled'];
  else if (row['is_enabled'] !== undefined) return false;
  if (typeof value !== 'boolean') return false;
  into.isEnabled = value;
  value = row['createdAt'];
  if (value === undefined) value = row['created_at'];
  else if (row['created_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.createdAt = null;
  } else {
    const read3 = parseInstant(value);
    if (read3 === null) return false;
    into.createdAt = read3;
  }
  value = row['enabledAt'];
  if (value === undefined) value = row['enabled_at'];
  else if (row['enabled_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.enabledAt = null;
  } else {
    const read4 = parseInstant(value);
    if (read4 === null) return false;
    into.enabledAt = read4;
  }
  value = row['deletedAt'];
  if (value === undefined) value = row['deleted_at'];
  else if (row['deleted_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.deletedAt = null;
  } else {
    const read5 = parseInstant(value);
    if (read5 === null) return false;
    into.deletedAt = read5;
  }
  value = row['lastRunAt'];
  if (value === undefined) value = row['last_run_at'];
  else if (row['last_run_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.lastRunAt = null;
  } else {
    const read6 = parseInstant(value);
    if (read6 === null) return false;
    into.lastRunAt = read6;
  }
  value = row['lastRunStatus'];
  if (value === undefined) value = row['last_run_status'];
  else if (row['last_run_status'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.lastRunStatus = null;
  } else {
    const read7 = readStatus(value);
    if (read7 === null) return false;
    into.lastRunStatus = read7;
  }
  value = row['lastSuccessAt'];
  if (value === undefined) value = row['last_success_at'];
  else if (row['last_success_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.lastSuccessAt = value;
  } else {
    const read8 = parseInstant(value);
    if (read8 === null) return false;
    into.lastSuccessAt = read8;
  }
  value = row['nextRunAt'];
  if (value === undefined) value = row['next_run_at'];
  else if (row['next_run_at'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.nextRunAt = null;
  } else {
    const read9 = parseInstant(value);
    if (read9 === null) return false;
    into.nextRunAt = read9;
  }
  value = row['frequency'];
  if (value === null || value === undefined) {
    into.frequency = null;
  } else {
    if (typeof value !== 'string') return false;
    into.frequency = value;
  }
  value = row['timeOfDay'];
  if (value === undefined) value = row['time_of_day'];
  else if (row['time_of_day'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.timeOfDay = null;
  } else {
    if (typeof value !== 'string') return false;
    into.timeOfDay = value;
  }
  value = row['daysOfWeek'];
  if (value === undefined) value = row['days_of_week'];
  else if (row['days_of_week'] !== undefined) return false;
  if (value === null || value === undefined) {
    into.daysOfWeek = null;
  } else {
    if (!Array.isArray(value)) return false;
    const given10: readonly unknown[] = value;
    const items11: number[] = [];
    for (const item of given10) {
      value = item;
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      items11.push(value);
    }
    into.daysOfWeek = items11;
  }
  value = row['timezone'];
  if (value === null || value === undefined) {
    into.timezone = null;
  } else {
    if (typeof value !== 'string') return false;
    into.timezone = value;
  }

  return true;
}
