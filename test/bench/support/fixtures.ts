import {
  resolveBackupHealth,
  type BackupHealthAssessment,
  type BackupHealthRecords,
} from '../../../src/assessment/index.js';
import { BADGES, type Fixtures } from '../pages/crowd.js';

const HOUR = 3_600_000;

/** Everything that is shown, as of `now` (milliseconds). */
export function makeFixtures(now: number): Fixtures {
  const ago = (hours: number): string => new Date(now - hours * HOUR).toISOString();
  const basis = (id: string, items: number): Omit<BackupHealthRecords, 'backupSchedules'> => ({
    backupSets: [{ id, name: 'Nightly', status: 'completed', completedAt: ago(6) }],
    backupItems: Array.from({ length: items }, (_, index) => ({
      id: index,
      backupSetId: id,
      metadata: { snapshot_mode: 'full' },
    })),
  });
  const resolve = (records: BackupHealthRecords): BackupHealthAssessment =>
    resolveBackupHealth(records, { now: new Date(now) });

  const withSchedules = (overdueEach: number, more: number): BackupHealthAssessment =>
    resolve({
      ...basis('1', 10),
      backupSchedules: Array.from({ length: BADGES }, (_, index) => ({
        id: String(index),
        name: `Plan ${index}`,
        isEnabled: true,
        createdAt: ago(900),
        lastRunAt: ago(100),
        lastRunStatus: 'completed',
        // Half past, so that no age changes while it is measured.
        nextRunAt: index % overdueEach === 0 ? ago(more + (index % 20) + 1.5) : ago(-20),
      })),
    });
  return {
    overdue: [withSchedules(1, 0), withSchedules(1, 1)],
    sparse: [withSchedules(10, 0), withSchedules(10, 1)],
    tenants: Array.from({ length: 100 }, (_, index) =>
      resolve({ ...basis(String(index), 10 + index), backupSchedules: [] }),
    ),
  };
}
