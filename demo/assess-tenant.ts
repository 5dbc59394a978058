import type { Queryable } from './database/database.js';
import { resolveBackupHealth, type BackupHealthAssessment } from './kit.js';
import { loadItemEvidence, loadSetsAndSchedules } from './queries.js';

/**
 * The tenant's assessment in two queries however many rows there are. Which set governs is for the kit to say, so it
 * is asked twice: without items, to learn whose items matter, and then with those.
 */
export async function assessTenant(
  database: Queryable,
  tenantId: string,
  now: Date,
): Promise<BackupHealthAssessment> {
  const rows = await loadSetsAndSchedules(database, tenantId);
  const options = { now, tenantId };
  const withoutItems = resolveBackupHealth({ ...rows, backupItems: [] }, options);
  if (withoutItems.governingSet === null) return withoutItems;
  const backupItems = await loadItemEvidence(database, withoutItems.governingSet.id);
  return resolveBackupHealth({ ...rows, backupItems }, options);
}
