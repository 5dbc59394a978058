import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  resolveBackupHealth,
  type BackupHealthAssessment,
  type BackupHealthRecords,
} from '../../src/assessment/index.js';
import { Contract } from '../packaging/contract.js';
import {
  ARCHIVES,
  LARAVEL_RUNS,
  resticRun,
  SNAPSHOTS,
  veleroBackup,
  veleroSchedule,
} from './support/other-systems.js';

const NOW = '2026-03-02T08:00:00Z';
const SCHEDULE = {
  id: 'cron',
  isEnabled: true,
  createdAt: '2026-01-01T00:00:00Z',
  frequency: 'daily',
  timeOfDay: '02:00',
  timezone: 'UTC',
};

type Map = (...args: unknown[]) => BackupHealthRecords;

/** The functions of the page, as a host would copy them. */
interface Mappings {
  readonly recordsFromRestic: Map;
  readonly recordsFromVelero: Map;
  readonly recordsFromLaravelBackup: Map;
}

describe('the mappings of other backup systems', () => {
  const folder = mkdtempSync(join(tmpdir(), 'other-systems-'));
  const contract = new Contract();
  let mappings: Mappings;

  before(async () => {
    const page = readFileSync('stories/documentation/other-systems.mdx', 'utf8');
    const scripts = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code!);
    const file = join(folder, 'mappings.mjs');
    writeFileSync(file, scripts.join('\n'));
    mappings = (await import(pathToFileURL(file).href)) as Mappings;
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** What the rows come to; they must be as the contract has them, as JSON. */
  function assess(records: BackupHealthRecords, now = NOW): BackupHealthAssessment {
    const rows = JSON.parse(JSON.stringify(records)) as BackupHealthRecords;
    assert.deepEqual(contract.faultsOf('BackupHealthRecords', rows), []);
    return resolveBackupHealth(rows, { now });
  }

  const familiesOf = ({ quality }: BackupHealthAssessment): string[] =>
    quality!.families.map(({ family, count }) => `${family} ${count}`);
  const kindsOf = ({ scheduleFollowUp }: BackupHealthAssessment): string[][] =>
    scheduleFollowUp.schedules.map(({ kinds }) => [...kinds]);

  describe('restic', () => {
    const [older, newest, legacy] = SNAPSHOTS;

    it('snapshots alone are of unknown quality, and never calm', () => {
      const assessment = assess(mappings.recordsFromRestic(SNAPSHOTS, []));
      assert.equal(assessment.posture, 'degraded');
      assert.equal(assessment.governingSet!.id, newest.id);
      assert.equal(assessment.governingSet!.completedAt, '2026-03-02T02:03:41.512Z');
      assert.deepEqual(familiesOf(assessment), ['unknown_quality 15321']);
      assert.equal(assessment.healthyClaimAllowed, false);
    });

    it('a run that is noted as complete makes them healthy', () => {
      const runs = [resticRun(older.id, '2026-03-01', 0), resticRun(newest.id, '2026-03-02', 0)];
      const assessment = assess(mappings.recordsFromRestic(SNAPSHOTS, runs, SCHEDULE));
      assert.equal(assessment.healthyClaimAllowed, true);
      assert.equal(assessment.quality!.totalItems, 15_321);
      assert.deepEqual(kindsOf(assessment), [[]]);
    });

    it('a note of another snapshot says nothing of this one', () => {
      const assessment = assess(
        mappings.recordsFromRestic(SNAPSHOTS, [resticRun(older.id, '2026-03-01', 0)]),
      );
      assert.deepEqual(familiesOf(assessment), ['unknown_quality 15321']);
    });

    it('a run that could not read everything is partial', () => {
      const runs = [resticRun(newest.id, '2026-03-02', 3)];
      const assessment = assess(mappings.recordsFromRestic(SNAPSHOTS, runs, SCHEDULE));
      assert.deepEqual(familiesOf(assessment), ['partial_set 1']);
      assert.deepEqual(kindsOf(assessment), [['last_run_failed']]);
    });

    for (const exitCode of [1, 2, 10, 11, 12, 130, null]) {
      it(`a later run that ended with ${exitCode} is a failed attempt`, () => {
        const runs = [
          resticRun(newest.id, '2026-03-02', 0),
          resticRun(undefined, '2026-03-02T06', exitCode),
        ];
        const assessment = assess(mappings.recordsFromRestic(SNAPSHOTS, runs));
        assert.equal(assessment.posture, 'healthy');
        assert.deepEqual(assessment.reasons, ['latest_attempt_failed']);
      });
    }

    it('a snapshot of an older restic is as old as its beginning', () => {
      const assessment = assess(
        mappings.recordsFromRestic([legacy], [resticRun(legacy.id, '2026-02-20', 0)]),
      );
      assert.equal(assessment.governingSet!.completedAt, '2026-02-20T01:00:00.123Z');
      assert.deepEqual(assessment.reasons, ['latest_backup_stale']);
    });

    it('a snapshot of no files is empty', () => {
      const summary = { ...newest.summary, total_files_processed: 0 };
      const runs = [resticRun(newest.id, '2026-03-02', 0)];
      const assessment = assess(mappings.recordsFromRestic([{ ...newest, summary }], runs));
      assert.deepEqual(familiesOf(assessment), ['empty_set 1']);
    });

    it('an empty repository is absent, and a schedule that never ran says so', () => {
      const assessment = assess(mappings.recordsFromRestic([], [], SCHEDULE));
      assert.equal(assessment.posture, 'absent');
      assert.deepEqual(kindsOf(assessment), [['never_succeeded']]);
    });
  });

  describe('Velero', () => {
    const good = veleroBackup('daily-20260302020000', {});
    const daily = veleroSchedule('daily', '0 2 * * *');

    it('a completed backup of a punctual schedule is healthy', () => {
      const assessment = assess(mappings.recordsFromVelero([good], [daily]));
      assert.equal(assessment.healthyClaimAllowed, true);
      assert.equal(assessment.quality!.totalItems, 412);
      assert.deepEqual(assessment.scheduleFollowUp.schedules[0]!.dueAt, '2026-03-03T02:00:00.000Z');
    });

    for (const [phase, posture, ...reasons] of [
      ['PartiallyFailed', 'degraded', 'latest_backup_degraded', 'schedule_follow_up'],
      ['Failed', 'absent', 'no_backup_basis', 'schedule_follow_up', 'latest_attempt_failed'],
      [
        'FailedValidation',
        'absent',
        'no_backup_basis',
        'schedule_follow_up',
        'latest_attempt_failed',
      ],
      ['New', 'absent', 'no_backup_basis'],
      ['', 'absent', 'no_backup_basis'],
      ['InProgress', 'absent', 'no_backup_basis'],
      ['WaitingForPluginOperations', 'absent', 'no_backup_basis'],
      ['WaitingForPluginOperationsPartiallyFailed', 'absent', 'no_backup_basis'],
      ['Finalizing', 'absent', 'no_backup_basis'],
      ['FinalizingPartiallyFailed', 'absent', 'no_backup_basis'],
      ['Deleting', 'absent', 'no_backup_basis'],
      ['PhaseOfTomorrow', 'absent', 'no_backup_basis', 'evidence_incomplete'],
    ]) {
      it(`a backup in the phase ${phase || '(none)'} is ${posture}`, () => {
        const backup = veleroBackup('daily-20260302020000', { phase });
        const assessment = assess(mappings.recordsFromVelero([backup], [daily]));
        assert.deepEqual([assessment.posture, ...assessment.reasons], [posture, ...reasons]);
      });
    }

    it('a backup that has only been made has no status yet', () => {
      const { metadata } = veleroBackup('fresh', {});
      assert.equal(assess(mappings.recordsFromVelero([{ metadata }], [])).posture, 'absent');
    });

    for (const [what, status, families] of [
      ['warnings', { warnings: 3 }, ['velero_warnings 3']],
      [
        'missing volume snapshots',
        {
          volumeSnapshotsAttempted: 3,
          volumeSnapshotsCompleted: 2,
          csiVolumeSnapshotsAttempted: 1,
        },
        ['volume_snapshots_missing 2'],
      ],
      ['failed operations', { backupItemOperationsFailed: 1 }, ['item_operations_failed 1']],
      ['no item', { progress: undefined }, ['empty_set 1']],
    ] as const) {
      it(`a completed backup with ${what} is degraded`, () => {
        const backup = veleroBackup('manual', status);
        const assessment = assess(mappings.recordsFromVelero([backup], []));
        assert.equal(assessment.posture, 'degraded');
        assert.deepEqual(familiesOf(assessment), families);
      });
    }

    it('a schedule whose run did not come is overdue', () => {
      const late = veleroSchedule('daily', '0 2 * * *', { lastBackup: '2026-03-01T02:00:00Z' });
      const assessment = assess(mappings.recordsFromVelero([good], [late]));
      assert.deepEqual(kindsOf(assessment), [['overdue']]);
    });

    it('weekdays of cron are those of the ISO week', () => {
      for (const [cron, due] of [
        ['30 2 * * 0', '2026-03-08T02:30:00.000Z'],
        ['30 2 * * 7', '2026-03-08T02:30:00.000Z'],
        ['5 22 * * 1,4', '2026-03-02T22:05:00.000Z'],
      ]) {
        const { scheduleFollowUp } = assess(
          mappings.recordsFromVelero([good], [veleroSchedule('weekly', cron!)]),
        );
        assert.equal(scheduleFollowUp.schedules[0]!.dueAt, due, cron);
      }
    });

    for (const cron of [
      '@every 6h',
      '*/30 * * * *',
      '0 2 1 * *',
      'CRON_TZ=Europe/Berlin 0 2 * * *',
    ]) {
      it(`${cron} needs follow-up unless the host says when it runs`, () => {
        const schedule = veleroSchedule('odd', cron);
        assert.deepEqual(kindsOf(assess(mappings.recordsFromVelero([good], [schedule]))), [
          ['no_next_run'],
        ]);
        const nextRun = (): string => '2026-03-02T12:00:00Z';
        const told = mappings.recordsFromVelero([good], [schedule], nextRun);
        assert.deepEqual(kindsOf(assess(told)), [[]]);
        assert.deepEqual(kindsOf(assess(told, '2026-03-02T13:00:00Z')), [['overdue']]);
      });
    }

    it('a schedule that is paused needs nothing, and one that is refused does', () => {
      const paused = veleroSchedule('daily', '0 2 * * *', {}, { paused: true });
      assert.deepEqual(kindsOf(assess(mappings.recordsFromVelero([good], [paused]))), [[]]);
      const refused = veleroSchedule('daily', '0 2 * * *', { phase: 'FailedValidation' });
      assert.deepEqual(kindsOf(assess(mappings.recordsFromVelero([good], [refused]))), [
        ['last_run_failed'],
      ]);
    });

    it('a schedule speaks of its own latest backup', () => {
      const failed = veleroBackup(
        'daily-20260301020000',
        { phase: 'Failed' },
        '2026-03-01T02:00:00Z',
      );
      for (const backups of [
        [failed, good],
        [good, failed],
      ]) {
        const assessment = assess(mappings.recordsFromVelero(backups, [daily]));
        assert.equal(assessment.healthyClaimAllowed, true);
      }
    });
  });

  describe('spatie/laravel-backup', () => {
    it('archives alone are of unknown quality, and never calm', () => {
      const assessment = assess(mappings.recordsFromLaravelBackup(ARCHIVES, []));
      assert.equal(assessment.posture, 'degraded');
      assert.equal(assessment.governingSet!.name, '2026-03-02-02-00-05.zip');
      assert.deepEqual(familiesOf(assessment), ['unknown_quality 1']);
    });

    it('a run that is noted as successful makes them healthy', () => {
      const assessment = assess(
        mappings.recordsFromLaravelBackup(ARCHIVES, LARAVEL_RUNS, SCHEDULE),
      );
      assert.equal(assessment.healthyClaimAllowed, true);
      assert.deepEqual(kindsOf(assessment), [[]]);
    });

    it('a run for the database alone is partial', () => {
      const runs = LARAVEL_RUNS.map((run) => ({ ...run, only: 'db' }));
      const assessment = assess(mappings.recordsFromLaravelBackup(ARCHIVES, runs));
      assert.deepEqual(familiesOf(assessment), ['partial_set 1']);
    });

    it('an archive of no bytes, or of an unknown size, is empty', () => {
      for (const size of [0, null]) {
        const archives = ARCHIVES.map((archive) => ({ ...archive, size }));
        const assessment = assess(mappings.recordsFromLaravelBackup(archives, LARAVEL_RUNS));
        assert.deepEqual(familiesOf(assessment), ['empty_set 1']);
      }
    });

    it('a failure after it is a failed attempt', () => {
      const runs = [...LARAVEL_RUNS, { event: 'BackupHasFailed', at: '2026-03-02T06:00:10+00:00' }];
      const assessment = assess(mappings.recordsFromLaravelBackup(ARCHIVES, runs, SCHEDULE));
      assert.deepEqual(assessment.reasons, ['schedule_follow_up', 'latest_attempt_failed']);
      assert.deepEqual(kindsOf(assessment), [['last_run_failed']]);
    });

    it('an event of another name is no success', () => {
      const runs = [
        ...LARAVEL_RUNS,
        { event: 'UnhealthyBackupWasFound', at: '2026-03-02T06:00:10+00:00' },
      ];
      const assessment = assess(mappings.recordsFromLaravelBackup(ARCHIVES, runs));
      assert.equal(assessment.healthyClaimAllowed, false);
    });
  });
});
