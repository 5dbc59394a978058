import 'backup-health-kit/define';
import type { BackupHealthAssessment, BackupHealthKpi, Reason } from 'backup-health-kit';
import { resolveBackupHealth } from 'backup-health-kit/resolver';

const tile: BackupHealthKpi = document.createElement('backup-health-kpi');
tile.tenantId = 't-1';
tile.records = { backupSets: [], backupItems: [], backupSchedules: [] };
tile.assessment = resolveBackupHealth(tile.records, { now: new Date(), policy: {} });
tile.links = { backupSets: '/sets', backupSchedules: null };
tile.fetcher = (request) => fetch(request, { headers: { authorization: 'Bearer …' } });
document.querySelector('schedule-follow-up-badge')!.showClear = true;

tile.addEventListener('backup-health-change', ({ detail }) => {
  const posture: 'absent' | 'stale' | 'degraded' | 'healthy' = detail.assessment.posture;
  const previous: BackupHealthAssessment | null = detail.previous;
  console.log(posture, previous);
});
document.addEventListener('backup-health-error', ({ detail }) => {
  const told: [string, string, number | undefined] = [detail.code, detail.message, detail.status];
  console.log(told);
});
window.addEventListener('backup-health-navigate', (event) => {
  event.preventDefault();
  const reason: Reason | null = event.detail.reason;
  console.log(event.detail.href, event.detail.recordId, reason);
});

// @ts-expect-error: number | null | undefined
tile.freshnessHours = '24';
// @ts-expect-error: all three tables are required
tile.records = { backupSets: [], backupItems: [] };
// @ts-expect-error: no such property
tile.tennantId = 't-1';
// @ts-expect-error: only the badge has it
tile.showClear = true;
// @ts-expect-error: an event of another name is any event, and has no detail
tile.addEventListener('backup-health-changed', ({ detail }) => detail);
