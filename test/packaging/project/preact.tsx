/** @jsxImportSource preact */
import 'backup-health-kit/define';
import type {} from 'backup-health-kit/types/preact';
import type { BackupHealthKpi } from 'backup-health-kit';
import { createRef, type VNode } from 'preact';

const records = { backupSets: [], backupItems: [], backupSchedules: [] };
const tile = createRef<BackupHealthKpi>();

export const page: VNode = (
  <backup-health-provider
    tenantId="t-1"
    endpoint="/api/{tenantId}"
    refreshSeconds={60}
    fetcher={(request) => fetch(request)}
    onbackup-health-error={({ detail }) => console.log(detail.code, detail.status)}
  >
    <backup-health-kpi
      ref={tile}
      key="tile"
      class="tile"
      records={records}
      links={{ backupSchedules: null }}
      onbackup-health-change={({ detail }) => console.log(detail.assessment.posture)}
      onbackup-health-navigate={(event) => event.preventDefault()}
    />
    <backup-attention-list tenant-id={7} freshness-hours="24" schedule-grace-minutes={30}>
      <li slot="items">…</li>
    </backup-attention-list>
    <schedule-follow-up-badge showClear schedule-id="7" />
    <backup-basis-confirmation backupSetId={42} reason="latest_backup_stale" />
  </backup-health-provider>
);

export const wrong: VNode[] = [
  // @ts-expect-error: no such property
  <backup-health-kpi tennantId="t-1" />,
  // @ts-expect-error: only the badge has it
  <backup-health-kpi showClear />,
  // @ts-expect-error: number | null | undefined
  <backup-health-kpi freshnessHours="24" />,
  // @ts-expect-error: hours are a number
  <backup-health-kpi freshness-hours="a day" />,
  // @ts-expect-error: all three tables are required
  <backup-health-kpi records={{ backupSets: [], backupItems: [] }} />,
  // @ts-expect-error: no such event
  <backup-health-kpi onBackupHealthChange={() => {}} />,
  // @ts-expect-error: the listener of another event
  <backup-health-kpi onbackup-health-change={(event: CustomEvent<{ code: string }>) => event} />,
  // @ts-expect-error: with a name that there is not, its parameter has no type
  <backup-health-kpi onbackup-health-changed={(event) => event} />,
  // @ts-expect-error: no such tag
  <backup-health-tile />,
];
