import { subHours } from 'date-fns/subHours';
import type { Database } from '../database/database.js';
import {
  insertRows,
  insertSchedules,
  insertSets,
  type NewSchedule,
  type NewSet,
} from './backup-rows.js';
import { scheduleTimes } from './schedule-times.js';
import { TENANTS, type TenantSeed } from './tenants.js';

/**
 * Makes the given tenants of the demo afresh, relative to `now`, so that the demo never ages. Everything that was
 * theirs goes; nothing of any other tenant is touched.
 */
export async function plantTenants(
  database: Database,
  now: Date,
  tenants: readonly TenantSeed[] = TENANTS,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('delete from tenants where id = any ($1::text[])', [
      tenants.map(({ id }) => id),
    ]);
    await insertRows(
      transaction,
      'tenants',
      tenants.map(({ id, name, domain, country }) => ({ id, name, domain, country })),
    );
    await insertRows(transaction, 'memberships', tenants.flatMap(membershipRows));
    await insertSets(
      transaction,
      tenants.flatMap((tenant) => newSets(tenant, now)),
    );
    await insertSchedules(
      transaction,
      tenants.flatMap((tenant) => newSchedules(tenant, now)),
    );
  });
}

/** In the demo the person called operator has that role, and so does the viewer. */
function membershipRows({ id, hiddenFromViewer }: TenantSeed): object[] {
  const roles = hiddenFromViewer ? ['operator'] : ['operator', 'viewer'];
  return roles.map((role) => ({ tenant_id: id, user_id: role, role }));
}

/** Oldest first, so that ids grow with time as they do in life. */
function newSets({ id, backupSets }: TenantSeed, now: Date): NewSet[] {
  return backupSets.toReversed().map(({ hoursAgo, ...set }) => ({
    ...set,
    tenantId: id,
    at: subHours(now, hoursAgo),
    createdBy: 'Scheduler',
  }));
}

function newSchedules({ id, backupSchedules }: TenantSeed, now: Date): NewSchedule[] {
  return backupSchedules.map(({ name, ...intent }) => ({
    tenantId: id,
    name,
    times: scheduleTimes(intent, now),
  }));
}
