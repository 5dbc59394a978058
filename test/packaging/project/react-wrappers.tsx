/** @jsxImportSource react */
import {
  BackupAttentionList,
  BackupBasisConfirmation,
  BackupHealthKpi,
  BackupHealthProvider,
  ScheduleFollowUpBadge,
} from 'backup-health-kit/react';
import type { BackupHealthKpi as Tile } from 'backup-health-kit';
import { createRef, type ReactElement } from 'react';

const records = { backupSets: [], backupItems: [], backupSchedules: [] };
const tile = createRef<Tile>();

export const page: ReactElement = (
  <BackupHealthProvider
    tenantId="t-1"
    endpoint="/api/{tenantId}"
    refreshSeconds={60}
    fetcher={(request) => fetch(request)}
    onBackupHealthError={({ detail }) => console.log(detail.code, detail.status)}
  >
    <BackupHealthKpi
      ref={tile}
      key="tile"
      className="tile"
      records={records}
      links={{ backupSchedules: null }}
      onBackupHealthChange={({ detail }) => console.log(detail.assessment.posture)}
      onBackupHealthNavigate={(event) => event.preventDefault()}
    />
    <BackupAttentionList>
      <li slot="items">…</li>
    </BackupAttentionList>
    <ScheduleFollowUpBadge showClear scheduleId="7" />
    <BackupBasisConfirmation backupSetId={42} reason="latest_backup_stale" />
  </BackupHealthProvider>
);
void tile.current?.refresh();

export const wrong: ReactElement[] = [
  // @ts-expect-error: no such property
  <BackupHealthKpi tennantId="t-1" />,
  // @ts-expect-error: only the badge has it
  <BackupHealthKpi showClear />,
  // @ts-expect-error: number | null | undefined
  <BackupHealthKpi freshnessHours="24" />,
  // @ts-expect-error: all three tables are required
  <BackupHealthKpi records={{ backupSets: [], backupItems: [] }} />,
  // @ts-expect-error: no such event
  <BackupHealthKpi onBackupHealthChanged={() => {}} />,
  // @ts-expect-error: the badge leads nowhere
  <ScheduleFollowUpBadge onBackupHealthNavigate={() => {}} />,
  // @ts-expect-error: the listener of another event
  <BackupHealthKpi onBackupHealthChange={(event: CustomEvent<{ code: string }>) => event} />,
  // @ts-expect-error: what is for code to call
  <BackupHealthKpi refresh={() => Promise.resolve()} />,
];
