/** What other backup systems print, for the tests of the mappings that the documentation shows. */

/** Two snapshots as `restic snapshots --json` lists them since 0.17, and one of an older restic. */
export const SNAPSHOTS = [
  {
    time: '2026-03-01T02:00:01.204518233Z',
    parent: '5b1d0f3c8c7a4a4d0a1f0a6e8c2f5a0b7d9e4c3b2a1f0e9d8c7b6a5f4e3d2c1b',
    tree: 'a3c5e7f9b1d3f5a7c9e1b3d5f7a9c1e3b5d7f9a1c3e5b7d9f1a3c5e7b9d1f3a5',
    paths: ['/etc', '/srv'],
    hostname: 'web-1',
    username: 'root',
    tags: ['nightly'],
    program_version: 'restic 0.18.1',
    summary: {
      backup_start: '2026-03-01T02:00:01.204518233Z',
      backup_end: '2026-03-01T02:04:12.881205117Z',
      files_new: 18,
      files_changed: 102,
      files_unmodified: 15_198,
      data_added: 52_428_800,
      total_files_processed: 15_318,
      total_bytes_processed: 2_147_483_648,
    },
    id: '0d4f1c2b3a495867f6e5d4c3b2a190817f6e5d4c3b2a190817f6e5d4c3b2a190',
    short_id: '0d4f1c2b',
  },
  {
    time: '2026-03-02T03:00:02.113399021+01:00',
    parent: '0d4f1c2b3a495867f6e5d4c3b2a190817f6e5d4c3b2a190817f6e5d4c3b2a190',
    tree: 'b4d6f8a0c2e4a6c8e0b2d4f6a8c0e2b4d6f8a0c2e4b6d8f0a2c4e6b8d0f2a4c6',
    paths: ['/etc', '/srv'],
    hostname: 'web-1',
    username: 'root',
    tags: ['nightly'],
    program_version: 'restic 0.18.1',
    summary: {
      backup_start: '2026-03-02T03:00:02.113399021+01:00',
      backup_end: '2026-03-02T03:03:41.512047365+01:00',
      files_new: 3,
      files_changed: 98,
      files_unmodified: 15_220,
      data_added: 20_971_520,
      total_files_processed: 15_321,
      total_bytes_processed: 2_149_580_800,
    },
    id: '9a8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30211203f4e5d6c7b8a9',
    short_id: '9a8b7c6d',
  },
  {
    time: '2026-02-20T02:00:00.123456789+01:00',
    tree: 'c5e7f9b1d3f5a7c9e1b3d5f7a9c1e3b5d7f9a1c3e5b7d9f1a3c5e7b9d1f3a5c7',
    paths: ['/etc'],
    hostname: 'web-1',
    username: 'root',
    id: '11aa22bb33cc44dd55ee66ff77008899aabbccddeeff00112233445566778899',
    short_id: '11aa22bb',
  },
] as const;

/** A note of a run that began at two, or at the hour given. */
export function resticRun(
  snapshotId: string | undefined,
  start: string,
  exitCode: number | null,
): object {
  const hour = start.includes('T') ? start : `${start}T02`;
  return { snapshotId, startedAt: `${hour}:00:00Z`, endedAt: `${hour}:04:30Z`, exitCode };
}

/** A `Backup` of the schedule `daily` as Kubernetes prints it; completed unless the status says otherwise. */
export function veleroBackup(
  name: string,
  status: object,
  createdAt = '2026-03-02T02:00:00Z',
): { readonly metadata: object; readonly status: object } {
  return {
    metadata: {
      name,
      namespace: 'velero',
      uid: '6f0c1d2e-3b4a-4958-8776-a5b4c3d2e1f0',
      creationTimestamp: createdAt,
      labels: { 'velero.io/schedule-name': 'daily', 'velero.io/storage-location': 'default' },
    },
    status: {
      phase: 'Completed',
      formatVersion: '1.1.0',
      startTimestamp: createdAt,
      completionTimestamp: createdAt.replace(':00:00Z', ':03:17Z'),
      expiration: '2026-04-01T02:00:00Z',
      progress: { totalItems: 412, itemsBackedUp: 412 },
      ...status,
    },
  };
}

/** A `Schedule` as Kubernetes prints it, whose last backup was at two. */
export function veleroSchedule(
  name: string,
  cron: string,
  status: object = {},
  spec: object = {},
): object {
  return {
    metadata: { name, namespace: 'velero', creationTimestamp: '2026-01-05T09:12:44Z' },
    spec: { schedule: cron, template: { ttl: '720h0m0s' }, ...spec },
    status: { phase: 'Enabled', lastBackup: '2026-03-02T02:00:00Z', ...status },
  };
}

/** What the route of the documentation prints. */
export const ARCHIVES = [
  { path: 'Contoso/2026-03-02-02-00-05.zip', date: '2026-03-02T02:00:05+00:00', size: 734_003_200 },
  { path: 'Contoso/2026-03-01-02-00-04.zip', date: '2026-03-01T02:00:04+00:00', size: 731_906_048 },
];

/** Notes of the package's events, in order of time. */
export const LARAVEL_RUNS = [
  {
    event: 'BackupWasSuccessful',
    at: '2026-03-01T02:01:30+00:00',
    path: 'Contoso/2026-03-01-02-00-04.zip',
    only: null,
  },
  {
    event: 'BackupWasSuccessful',
    at: '2026-03-02T02:01:36+00:00',
    path: 'Contoso/2026-03-02-02-00-05.zip',
    only: null,
  },
];
