import 'backup-health-kit/define';
import type {} from 'backup-health-kit/types/vue';
import type { BackupHealthChangeEvent, BackupHealthKpi } from 'backup-health-kit';
import type { GlobalComponents } from 'vue';

// What `vue-tsc` and the editors look at for `<backup-health-kpi … @backup-health-change="…">` in a template.
type Tile = InstanceType<GlobalComponents['backup-health-kpi']>;
type Props = Tile['$props'];

export const props: Props = {
  tenantId: 't-1',
  records: { backupSets: [], backupItems: [], backupSchedules: [] },
  refreshSeconds: 60,
  links: { backupSchedules: null },
  class: 'tile',
  key: 'tile',
};
export const badge: InstanceType<GlobalComponents['schedule-follow-up-badge']>['$props'] = {
  showClear: true,
  scheduleId: 7,
};
export function listen(tile: Tile, event: BackupHealthChangeEvent): BackupHealthKpi {
  tile.$emit('backup-health-change', event);
  // @ts-expect-error: no such event
  tile.$emit('backup-health-changed', event);
  // @ts-expect-error: another event's
  tile.$emit('backup-health-error', event);
  return tile;
}

// @ts-expect-error: no such property
export const misspelt: Props = { tennantId: 't-1' };
// @ts-expect-error: number | null | undefined
export const text: Props = { freshnessHours: '24' };
// @ts-expect-error: all three tables are required
export const partial: Props = { records: { backupSets: [], backupItems: [] } };
