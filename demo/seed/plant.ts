import { subHours } from 'date-fns/subHours';
import type { Database, Queryable } from '../database/database.js';
import { insertSchedule, insertSet } from './backup-rows.js';
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
    for (const tenant of tenants) await plantTenant(transaction, now, tenant);
  });
}

async function plantTenant(database: Queryable, now: Date, tenant: TenantSeed): Promise<void> {
  const { id, name, domain, country, hiddenFromViewer, backupSets, backupSchedules } = tenant;
  await database.query('insert into tenants (id, name, domain, country) values ($1, $2, $3, $4)', [
    id,
    name,
    domain,
    country,
  ]);
  await insertMembership(database, id, 'operator');
  if (!hiddenFromViewer) await insertMembership(database, id, 'viewer');
  // Oldest first, so that ids grow with time as they do in life.
  for (const { hoursAgo, ...set } of backupSets.toReversed()) {
    await insertSet(database, id, { ...set, at: subHours(now, hoursAgo), createdBy: 'Scheduler' });
  }
  for (const { name: scheduleName, ...intent } of backupSchedules) {
    await insertSchedule(database, id, scheduleName, scheduleTimes(intent, now));
  }
}

/** In the demo the person called operator has that role, and so does the viewer. */
async function insertMembership(
  database: Queryable,
  tenantId: string,
  role: 'operator' | 'viewer',
): Promise<void> {
  await database.query('insert into memberships (tenant_id, user_id, role) values ($1, $2, $2)', [
    tenantId,
    role,
  ]);
}
