import type { Database, Queryable } from './database/database.js';
import { resolveBackupHealth } from './kit.js';
import { listSchedules, loadSetsAndSchedules, type ScheduleRow } from './queries.js';
import { insertSchedules, insertSets, updateSchedule, type NewSet } from './seed/backup-rows.js';
import { plantTenants } from './seed/plant.js';
import { scheduleTimes, type ScheduleState } from './seed/schedule-times.js';
import { TENANTS } from './seed/tenants.js';

/** What an action is done to, by whom and when. */
export interface ActionRequest {
  readonly database: Database;
  readonly tenantId: string;
  readonly now: Date;
  readonly actor: string;
}

export interface Action {
  readonly label: string;
  /** What the notice says once it is done. */
  readonly done: string;
  readonly isDestructive?: true;
  readonly perform: (request: ActionRequest) => Promise<void>;
}

const ITEMS_OF_A_RUN = 97;
const ITEMS_OF_A_PARTIAL_RUN = 38;

/** Everything that the portal's buttons can do to a tenant, by the name that its forms send. */
export const ACTIONS = {
  run_full_backup: {
    label: 'Run full backup',
    done: 'A full backup has completed.',
    perform: runBackup({ name: 'Manual full backup', status: 'completed', items: ITEMS_OF_A_RUN }),
  },
  run_partial_backup: {
    label: 'Run partial backup',
    done: 'A backup has completed in part.',
    perform: runBackup({
      name: 'Manual partial backup',
      status: 'partial',
      items: ITEMS_OF_A_PARTIAL_RUN,
    }),
  },
  run_metadata_only_backup: {
    label: 'Run metadata-only backup',
    done: 'A backup has completed that holds metadata only.',
    perform: runBackup({
      name: 'Manual metadata-only backup',
      status: 'completed',
      items: ITEMS_OF_A_RUN,
      flaws: { metadata_only: ITEMS_OF_A_RUN },
    }),
  },
  run_failing_backup: {
    label: 'Run failing backup',
    done: 'A backup was tried and has failed.',
    perform: runBackup({ name: 'Manual backup', status: 'failed', items: 0 }),
  },
  age_backups: {
    label: 'Let backups age by 25 hours',
    done: 'All backup sets are 25 hours older now.',
    perform: ageBackups,
  },
  break_schedule: {
    label: 'Break a schedule',
    done: 'A schedule has missed its last run.',
    perform: (request) => disturbSchedule(request, 'overdue'),
  },
  fail_schedule_run: {
    label: "Fail a schedule's last run",
    done: 'The last run of a schedule has failed.',
    perform: (request) => disturbSchedule(request, 'last_run_failed'),
  },
  repair_schedules: {
    label: 'Repair all schedules',
    done: 'Every enabled schedule has run on time.',
    perform: repairSchedules,
  },
  delete_latest_set: {
    label: 'Delete latest set',
    done: 'The latest backup set is deleted.',
    isDestructive: true,
    perform: deleteLatestSet,
  },
  delete_all_sets: {
    label: 'Delete all sets',
    done: 'All backup sets are deleted.',
    isDestructive: true,
    perform: deleteAllSets,
  },
  reset_tenant: {
    label: 'Reset this tenant',
    done: 'The tenant is back at its beginning.',
    isDestructive: true,
    perform: resetTenant,
  },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof ACTIONS;

export function isActionName(name: unknown): name is ActionName {
  return typeof name === 'string' && Object.hasOwn(ACTIONS, name);
}

function runBackup(set: Omit<NewSet, 'tenantId' | 'at' | 'createdBy'>): Action['perform'] {
  return ({ database, tenantId, now, actor }) =>
    database.transaction((transaction) =>
      insertSets(transaction, [{ ...set, tenantId, at: now, createdBy: actor }]),
    );
}

/** All sets together, so that the one that governed still does. */
async function ageBackups({ database, tenantId }: ActionRequest): Promise<void> {
  await database.query(
    `update backup_sets set created_at = created_at - interval '25 hours',
       completed_at = completed_at - interval '25 hours'
     where tenant_id = $1`,
    [tenantId],
  );
}

/** Acts on the first enabled schedule; a tenant that has none gets one. */
async function disturbSchedule(
  { database, tenantId, now }: ActionRequest,
  state: ScheduleState,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const schedule = (await listSchedules(transaction, tenantId)).find((row) => row.is_enabled);
    if (schedule !== undefined) return await setState(transaction, schedule, state, now);
    const intent = { state, frequency: 'daily', timezone: 'UTC', hoursAgo: 3 } as const;
    const times = scheduleTimes(intent, now);
    await insertSchedules(transaction, [{ tenantId, name: 'Nightly configuration', times }]);
  });
}

async function repairSchedules({ database, tenantId, now }: ActionRequest): Promise<void> {
  await database.transaction(async (transaction) => {
    const schedules = await listSchedules(transaction, tenantId);
    for (const schedule of schedules.filter((row) => row.is_enabled)) {
      await setState(transaction, schedule, 'punctual', now);
    }
  });
}

/** Three hours ago, a run of the schedule went as the state says; its time of day moves accordingly. */
async function setState(
  database: Queryable,
  { id, frequency, timezone }: ScheduleRow,
  state: ScheduleState,
  now: Date,
): Promise<void> {
  const intent = {
    state,
    frequency: frequency ?? 'daily',
    timezone: timezone ?? 'UTC',
    hoursAgo: 3,
  };
  await updateSchedule(database, id, scheduleTimes(intent, now));
}

/** The latest set is the one that governs, as the kit says; where none does, it is the newest attempt. */
async function deleteLatestSet({ database, tenantId, now }: ActionRequest): Promise<void> {
  const rows = await loadSetsAndSchedules(database, tenantId);
  const { governingSet } = resolveBackupHealth({ ...rows, backupItems: [] }, { now, tenantId });
  await database.query(
    `update backup_sets set deleted_at = $2::timestamptz
     where id = coalesce($3::bigint, (
       select id from backup_sets where tenant_id = $1 and deleted_at is null
       order by created_at desc, id desc limit 1
     )) and tenant_id = $1`,
    [tenantId, now.toISOString(), governingSet?.id ?? null],
  );
}

async function deleteAllSets({ database, tenantId, now }: ActionRequest): Promise<void> {
  await database.query(
    'update backup_sets set deleted_at = $2::timestamptz where tenant_id = $1 and deleted_at is null',
    [tenantId, now.toISOString()],
  );
}

/** Only the demo's own tenants have a beginning to go back to; others stay as they are. */
async function resetTenant({ database, tenantId, now }: ActionRequest): Promise<void> {
  await plantTenants(
    database,
    now,
    TENANTS.filter(({ id }) => id === tenantId),
  );
}
