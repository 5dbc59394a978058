import type { Queryable } from './database/database.js';
import type { Role } from './people.js';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
}

/** A tenant as one of its members has it. */
export interface Membership {
  readonly tenant: Tenant;
  readonly role: Role;
}

type MembershipRow = Tenant & { readonly role: Role };

/** The tenant if it exists and the person is a member; no caller can tell the two kinds of no apart. */
export async function findMembership(
  database: Queryable,
  tenantId: string,
  personId: string,
): Promise<Membership | null> {
  // PostgreSQL refuses text with a zero character, so no tenant has it in its id.
  if (tenantId.includes('\0')) return null;
  const [row] = await database.query<MembershipRow>(
    `select tenants.id, name, domain, country, role
     from tenants join memberships on memberships.tenant_id = tenants.id
     where tenants.id = $1 and user_id = $2`,
    [tenantId, personId],
  );
  return row === undefined ? null : membership(row);
}

export async function listMemberships(
  database: Queryable,
  personId: string,
): Promise<Membership[]> {
  const rows = await database.query<MembershipRow>(
    `select tenants.id, name, domain, country, role
     from tenants join memberships on memberships.tenant_id = tenants.id
     where user_id = $1 order by name`,
    [personId],
  );
  return rows.map(membership);
}

function membership({ role, ...tenant }: MembershipRow): Membership {
  return { tenant, role };
}

export interface SetRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly status: string;
  readonly item_count: number;
  readonly created_by: string;
  readonly created_at: Date;
  readonly completed_at: Date | null;
}

export interface ScheduleRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly is_enabled: boolean;
  readonly frequency: 'daily' | 'weekly' | null;
  readonly time_of_day: string | null;
  readonly days_of_week: readonly number[] | null;
  readonly timezone: string | null;
  readonly last_run_at: Date | null;
  readonly last_run_status: string | null;
  readonly last_success_at: Date | null;
  readonly next_run_at: Date | null;
  readonly enabled_at: Date | null;
  readonly created_at: Date;
}

/** What the kit reads of an item. */
export interface ItemEvidenceRow {
  readonly id: string;
  readonly backup_set_id: string;
  readonly metadata: unknown;
}

export interface ItemRow extends ItemEvidenceRow {
  readonly name: string;
  readonly item_type: string;
  readonly platform: string;
}

/** Rows in JSON have their instants as text with an offset, which the kit reads as well as a `Date`. */
export interface SetsAndSchedules {
  readonly backupSets: readonly object[];
  readonly backupSchedules: readonly object[];
}

const SET_COLUMNS =
  'id::text, tenant_id, name, status, item_count, created_by, created_at, completed_at';
const SCHEDULE_COLUMNS = `id::text, tenant_id, name, is_enabled, frequency, time_of_day::text, days_of_week, timezone,
  last_run_at, last_run_status, last_success_at, next_run_at, enabled_at, created_at`;

/** All sets and schedules of a tenant, in one query. */
export async function loadSetsAndSchedules(
  database: Queryable,
  tenantId: string,
): Promise<SetsAndSchedules> {
  const [row] = await database.query<SetsAndSchedules>(
    `select
       (select coalesce(json_agg(sets), '[]') from (
          select ${SET_COLUMNS} from backup_sets where tenant_id = $1 and deleted_at is null
        ) sets) as "backupSets",
       (select coalesce(json_agg(schedules), '[]') from (
          select ${SCHEDULE_COLUMNS} from backup_schedules where tenant_id = $1 and deleted_at is null
        ) schedules) as "backupSchedules"`,
    [tenantId],
  );
  return row ?? { backupSets: [], backupSchedules: [] };
}

export async function loadItemEvidence(
  database: Queryable,
  setId: string,
): Promise<ItemEvidenceRow[]> {
  return await database.query<ItemEvidenceRow>(
    `select id::text, backup_set_id::text, metadata from backup_items
     where backup_set_id = $1::bigint and deleted_at is null order by backup_items.id`,
    [setId],
  );
}

export async function loadItems(
  database: Queryable,
  itemIds: readonly string[],
): Promise<ItemRow[]> {
  return await database.query<ItemRow>(
    `select id::text, backup_set_id::text, metadata, name, item_type, platform from backup_items
     where id = any ($1::bigint[]) order by backup_items.id`,
    [itemIds],
  );
}

/** Newest first. */
export async function listSets(
  database: Queryable,
  tenantId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SetRow[]> {
  return await database.query<SetRow>(
    `select ${SET_COLUMNS} from backup_sets where tenant_id = $1 and deleted_at is null
     order by backup_sets.created_at desc, backup_sets.id desc limit $2 offset $3`,
    [tenantId, limit, offset],
  );
}

export async function findSet(
  database: Queryable,
  tenantId: string,
  setId: string,
): Promise<SetRow | null> {
  const [row] = await database.query<SetRow>(
    `select ${SET_COLUMNS} from backup_sets where id = $1::bigint and tenant_id = $2 and deleted_at is null`,
    [setId, tenantId],
  );
  return row ?? null;
}

export async function listSchedules(database: Queryable, tenantId: string): Promise<ScheduleRow[]> {
  return await database.query<ScheduleRow>(
    `select ${SCHEDULE_COLUMNS} from backup_schedules
     where tenant_id = $1 and deleted_at is null order by backup_schedules.id`,
    [tenantId],
  );
}

export interface TenantCounts {
  readonly sets: number;
  readonly schedules: number;
  readonly enabledSchedules: number;
}

/** Plain counts for the host's own tiles; they say nothing about health. */
export async function countRows(database: Queryable, tenantId: string): Promise<TenantCounts> {
  const [row] = await database.query<TenantCounts>(
    `select
       (select count(*)::int from backup_sets where tenant_id = $1 and deleted_at is null) as sets,
       count(*)::int as schedules,
       (count(*) filter (where is_enabled))::int as "enabledSchedules"
     from backup_schedules where tenant_id = $1 and deleted_at is null`,
    [tenantId],
  );
  return row ?? { sets: 0, schedules: 0, enabledSchedules: 0 };
}
