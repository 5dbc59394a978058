/** @jsxImportSource solid-js */
import 'backup-health-kit/define';
import type {} from 'backup-health-kit/types/solid';
import type { BackupHealthKpi } from 'backup-health-kit';
import type { JSX } from 'solid-js';

const records = { backupSets: [], backupItems: [], backupSchedules: [] };
let tile: BackupHealthKpi | undefined;

export const page: JSX.Element = (
  <backup-health-provider
    tenant-id="t-1"
    endpoint="/api/{tenantId}"
    prop:refreshSeconds={60}
    fetcher={(request) => fetch(request)}
    on:backup-health-error={({ detail }) => console.log(detail.code, detail.status)}
  >
    <backup-health-kpi
      ref={(element) => (tile = element)}
      class="tile"
      records={records}
      links={{ backupSchedules: null }}
      on:backup-health-change={({ detail }) => console.log(detail.assessment.posture)}
      on:backup-health-navigate={(event) => event.preventDefault()}
    />
    <backup-attention-list attr:tenant-id={7} freshness-hours="24" schedule-grace-minutes={30}>
      <li slot="items">…</li>
    </backup-attention-list>
    <schedule-follow-up-badge prop:showClear={true} schedule-id="7" />
    <backup-basis-confirmation backup-set-id={42} reason="latest_backup_stale" />
  </backup-health-provider>
);
console.log(tile);

export const wrong: JSX.Element[] = [
  // @ts-expect-error: Solid would set `tenantid`
  <backup-health-kpi tenantId="t-1" />,
  // @ts-expect-error: no such property
  <backup-health-kpi prop:tennantId="t-1" />,
  // @ts-expect-error: only the badge has it
  <backup-health-kpi prop:showClear={true} />,
  // @ts-expect-error: number | null | undefined
  <backup-health-kpi prop:freshnessHours="24" />,
  // @ts-expect-error: hours are a number
  <backup-health-kpi freshness-hours="a day" />,
  // @ts-expect-error: all three tables are required
  <backup-health-kpi records={{ backupSets: [], backupItems: [] }} />,
  // @ts-expect-error: the listener of another event
  <backup-health-kpi on:backup-health-change={(event: CustomEvent<{ code: string }>) => event} />,
  // @ts-expect-error: with a name that there is not, its parameter has no type
  <backup-health-kpi on:backup-health-changed={(event) => event} />,
  // @ts-expect-error: no such tag
  <backup-health-tile />,
];
