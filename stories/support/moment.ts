/** The tenant, the time and the links of every story. Nothing here, and nothing made from it, depends on the real time. */
import type { BackupHealthLinks } from '../../src/index.js';

export const NOW = Date.parse('2026-03-02T08:00:00.000Z');
export const HOUR = 3_600_000;
export const TENANT = 'contoso';

export const LINKS: BackupHealthLinks = {
  backupSets: '#/tenants/{tenantId}/backup-sets?reason={reason}',
  backupSet: '#/tenants/{tenantId}/backup-sets/{backupSetId}?reason={reason}',
  backupSchedules: '#/tenants/{tenantId}/backup-schedules?reason={reason}',
};
