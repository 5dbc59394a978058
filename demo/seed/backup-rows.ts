import { subMinutes } from 'date-fns/subMinutes';
import type { Queryable } from '../database/database.js';
import { catalogueItem } from './item-catalogue.js';
import type { ScheduleTimes } from './schedule-times.js';
import type { Flaw } from './tenants.js';

export interface NewSet {
  readonly name: string;
  readonly status: string;
  /** When it ended; for one still under way, when it began. */
  readonly at: Date;
  readonly items: number;
  readonly flaws?: Readonly<Partial<Record<Flaw, number>>>;
  readonly createdBy: string;
}

const MINUTES_A_RUN_TAKES = 4;
const ENDED = new Set(['completed', 'partial', 'failed', 'cancelled']);

/** Adds a backup set with its items. */
export async function insertSet(
  database: Queryable,
  tenantId: string,
  { name, status, at, items, flaws = {}, createdBy }: NewSet,
): Promise<void> {
  const hasEnded = ENDED.has(status);
  const startedAt = hasEnded ? subMinutes(at, MINUTES_A_RUN_TAKES) : at;
  const [set] = await database.query<{ id: string }>(
    `insert into backup_sets (tenant_id, name, status, item_count, created_by, created_at, completed_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id::text`,
    [
      tenantId,
      name,
      status,
      items,
      createdBy,
      startedAt.toISOString(),
      hasEnded ? at.toISOString() : null,
    ],
  );
  if (set === undefined || items === 0) return;
  await database.query(
    `insert into backup_items (tenant_id, backup_set_id, name, item_type, platform, captured_at, metadata)
     select $1, $2::bigint, name, type, platform, $3, metadata
     from jsonb_to_recordset($4::jsonb) as row (name text, type text, platform text, metadata jsonb)`,
    [tenantId, set.id, startedAt.toISOString(), JSON.stringify(itemRows(items, flaws))],
  );
}

const SCHEDULE_COLUMNS =
  'is_enabled, frequency, time_of_day, days_of_week, timezone, last_run_at, last_run_status, last_success_at, next_run_at, enabled_at, created_at';
const SCHEDULE_ROW = `is_enabled boolean, frequency text, time_of_day time, days_of_week integer[], timezone text,
  last_run_at timestamptz, last_run_status text, last_success_at timestamptz, next_run_at timestamptz,
  enabled_at timestamptz, created_at timestamptz`;

export async function insertSchedule(
  database: Queryable,
  tenantId: string,
  name: string,
  times: ScheduleTimes,
): Promise<void> {
  await database.query(
    `insert into backup_schedules (tenant_id, name, ${SCHEDULE_COLUMNS})
     select $1, $2, ${SCHEDULE_COLUMNS} from jsonb_to_record($3::jsonb) as row (${SCHEDULE_ROW})`,
    [tenantId, name, JSON.stringify(times)],
  );
}

export async function updateSchedule(
  database: Queryable,
  scheduleId: string,
  times: ScheduleTimes,
): Promise<void> {
  await database.query(
    `update backup_schedules set (${SCHEDULE_COLUMNS}) =
       (select ${SCHEDULE_COLUMNS} from jsonb_to_record($2::jsonb) as row (${SCHEDULE_ROW}))
     where id = $1::bigint`,
    [scheduleId, JSON.stringify(times)],
  );
}

function itemRows(count: number, flaws: NonNullable<NewSet['flaws']>): object[] {
  const flawOfItem = Object.entries(flaws).flatMap(([flaw, times]) =>
    Array.from({ length: times }, () => flaw as Flaw),
  );
  return Array.from({ length: count }, (_, index) => ({
    ...catalogueItem(index),
    metadata: metadata(index, flawOfItem[index]),
  }));
}

const GROUPS = ['All devices', 'All users', 'Head office', 'Field staff', 'IT pilot', 'Executives'];

/** What a capture run notes about an item, in the fields that the kit reads and some that it does not. */
function metadata(index: number, flaw: Flaw | undefined): object | null {
  if (flaw === 'no_metadata') return null;
  const assignments = [{ intent: 'include', group: GROUPS[index % GROUPS.length] }];
  return {
    snapshot_mode: flaw === 'metadata_only' ? 'metadata_only' : 'full',
    assignments_fetch_failed: flaw === 'assignments_fetch_failed',
    has_orphaned_assignments: flaw === 'orphaned_assignments',
    integrity_warning:
      flaw === 'integrity_warning' ? 'Checksum differs from the one at capture.' : false,
    assignments: flaw === 'assignments_fetch_failed' ? [] : assignments,
    scope_tags: ['Default'],
    settings_count: 3 + ((index * 7) % 41),
  };
}
