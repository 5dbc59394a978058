import { subMinutes } from 'date-fns/subMinutes';
import type { Queryable } from '../database/database.js';
import { catalogueItem } from './item-catalogue.js';
import type { ScheduleTimes } from './schedule-times.js';
import type { Flaw } from './tenants.js';

export interface NewSet {
  readonly tenantId: string;
  readonly name: string;
  readonly status: string;
  /** When it ended; for one still under way, when it began. */
  readonly at: Date;
  readonly items: number;
  readonly flaws?: Readonly<Partial<Record<Flaw, number>>>;
  readonly createdBy: string;
}

export interface NewSchedule {
  readonly tenantId: string;
  readonly name: string;
  readonly times: ScheduleTimes;
}

const MINUTES_A_RUN_TAKES = 4;
const ENDED = new Set(['completed', 'partial', 'failed', 'cancelled']);

/** Adds backup sets with their items. Their ids grow in the order given. */
export async function insertSets(database: Queryable, sets: readonly NewSet[]): Promise<void> {
  const reserved = await database.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('backup_sets', 'id'))::text as id from generate_series(1, $1::int)`,
    [sets.length],
  );
  const rows = sets.map((set, index) => setRows(set, reserved[index]!.id));
  await insertRows(
    database,
    'backup_sets',
    rows.map(({ set }) => set),
  );
  await insertRows(
    database,
    'backup_items',
    rows.flatMap(({ items }) => items),
  );
}

export async function insertSchedules(
  database: Queryable,
  schedules: readonly NewSchedule[],
): Promise<void> {
  await insertRows(
    database,
    'backup_schedules',
    schedules.map(({ tenantId, name, times }) => ({ tenant_id: tenantId, name, ...times })),
  );
}

export async function updateSchedule(
  database: Queryable,
  scheduleId: string,
  times: ScheduleTimes,
): Promise<void> {
  const columns = Object.keys(times).join(', ');
  await database.query(
    `update backup_schedules set (${columns}) =
       (select ${columns} from jsonb_populate_record(null::backup_schedules, $2::jsonb))
     where id = $1::bigint`,
    [scheduleId, JSON.stringify(times)],
  );
}

/** Adds rows, all with the same columns, in one statement. */
export async function insertRows(
  database: Queryable,
  table: string,
  rows: readonly object[],
): Promise<void> {
  if (rows[0] === undefined) return;
  const columns = Object.keys(rows[0]).join(', ');
  await database.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function setRows(
  { tenantId, name, status, at, items, flaws = {}, createdBy }: NewSet,
  id: string,
): { readonly set: object; readonly items: readonly object[] } {
  const hasEnded = ENDED.has(status);
  const startedAt = hasEnded ? subMinutes(at, MINUTES_A_RUN_TAKES) : at;
  const flawOfItem = Object.entries(flaws).flatMap(([flaw, times]) =>
    Array.from({ length: times }, () => flaw as Flaw),
  );
  return {
    set: {
      id,
      tenant_id: tenantId,
      name,
      status,
      item_count: items,
      created_by: createdBy,
      created_at: startedAt,
      completed_at: hasEnded ? at : null,
    },
    items: Array.from({ length: items }, (_, index) => ({
      tenant_id: tenantId,
      backup_set_id: id,
      ...catalogueItem(index),
      captured_at: startedAt,
      metadata: metadata(index, flawOfItem[index]),
    })),
  };
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
