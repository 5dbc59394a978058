import { expect } from '@open-wc/testing';
import { resolveBackupHealth, type BackupHealthRecords } from '../../src/assessment/index.js';
import { ago, ahead, DAY, HOUR, iso, ITEM, NOW, resolve, SET } from './resolving.js';

const NO_RECORDS: BackupHealthRecords = { backupSets: [], backupItems: [], backupSchedules: [] };

describe('resolveBackupHealth', () => {
  it('gives the whole answer, field by field', () => {
    const assessment = resolveBackupHealth(
      {
        backupSets: [
          {
            id: 42,
            tenant_id: 't-1',
            name: 'Nightly',
            status: 'completed',
            completed_at: ago(6 * HOUR),
          },
          {
            id: 41,
            tenant_id: 't-1',
            name: 'Nightly',
            status: 'completed',
            completed_at: ago(30 * HOUR),
          },
        ],
        backupItems: Array.from({ length: 120 }, (_, index) => ({
          id: index + 1,
          backup_set_id: 42,
          metadata: { snapshot_mode: 'full' },
        })),
        backupSchedules: [
          {
            id: 7,
            name: 'Daily',
            is_enabled: true,
            last_run_at: ago(26 * HOUR),
            last_run_status: 'completed',
            next_run_at: ago(2 * HOUR),
          },
          { id: 8, name: 'Weekly', is_enabled: true, next_run_at: ahead(DAY) },
        ],
      },
      { now: new Date(NOW), tenantId: 't-1' },
    );
    expect(assessment).to.deep.equal({
      version: 1,
      tenantId: 't-1',
      evaluatedAt: '2026-11-23T10:00:00.000Z',
      validUntil: '2026-11-24T04:00:00.000Z',
      posture: 'healthy',
      primaryReason: 'schedule_follow_up',
      reasons: ['schedule_follow_up'],
      healthyClaimAllowed: false,
      policy: { freshnessHours: 24, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
      governingSet: {
        id: '42',
        name: 'Nightly',
        status: 'completed',
        completedAt: '2026-11-23T04:00:00.000Z',
      },
      freshness: { isFresh: true, ageSeconds: 21_600, freshUntil: '2026-11-24T04:00:00.000Z' },
      quality: { totalItems: 120, degradedItems: 0, families: [] },
      scheduleFollowUp: {
        needsFollowUp: true,
        enabledCount: 2,
        followUpCount: 1,
        schedules: [
          {
            id: '7',
            name: 'Daily',
            isEnabled: true,
            kinds: ['overdue'],
            dueAt: '2026-11-23T08:00:00.000Z',
            overdueSeconds: 7200,
            lastRunAt: '2026-11-22T08:00:00.000Z',
            lastRunStatus: 'completed',
            nextRunAt: '2026-11-23T08:00:00.000Z',
          },
          {
            id: '8',
            name: 'Weekly',
            isEnabled: true,
            kinds: [],
            dueAt: '2026-11-24T10:00:00.000Z',
            overdueSeconds: 0,
            lastRunAt: null,
            lastRunStatus: null,
            nextRunAt: '2026-11-24T10:00:00.000Z',
          },
        ],
      },
      evidenceIssues: [],
      actionTarget: { surface: 'backup_schedules', recordId: null, reason: 'schedule_follow_up' },
    });
  });

  it('gives the whole answer where nothing is known', () => {
    expect(resolveBackupHealth(NO_RECORDS, { now: '2026-11-23 11:00:00+01' })).to.deep.equal({
      version: 1,
      tenantId: null,
      evaluatedAt: '2026-11-23T10:00:00.000Z',
      validUntil: null,
      posture: 'absent',
      primaryReason: 'no_backup_basis',
      reasons: ['no_backup_basis'],
      healthyClaimAllowed: false,
      policy: { freshnessHours: 24, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
      governingSet: null,
      freshness: null,
      quality: null,
      scheduleFollowUp: { needsFollowUp: false, enabledCount: 0, followUpCount: 0, schedules: [] },
      evidenceIssues: [],
      actionTarget: { surface: 'backup_sets', recordId: null, reason: 'no_backup_basis' },
    });
  });

  it('echoes the policy it went by, with the defaults filled in', () => {
    expect(resolve({ policy: { freshnessHours: 12 } }).policy).to.deep.equal({
      freshnessHours: 12,
      scheduleGraceMinutes: 30,
      clockToleranceMinutes: 5,
    });
  });

  it('changes nothing that it was given, and gives nothing of it away', () => {
    const quality = { totalItems: 1, degradedItems: 0, families: [{ family: 'odd', count: 1 }] };
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null)
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const input = freeze({
      sets: [{ ...SET, quality }, null],
      items: [{ ...ITEM, metadata: { snapshot_mode: 'full', list: [1] } }],
      schedules: [
        { id: 7, isEnabled: true, frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [2, 1] },
      ],
      policy: { freshnessHours: 12 },
      now: new Date(NOW),
    });
    const assessment = resolve(input);
    (assessment.quality!.families as unknown[]).length = 0;
    (assessment.policy as { freshnessHours: number }).freshnessHours = 1;
    expect(resolve(input).quality?.families).to.deep.equal([{ family: 'odd', count: 1 }]);
    expect(resolve(input).policy.freshnessHours).to.equal(12);
  });

  it('gives the same for any order of the rows', () => {
    const input = {
      sets: [
        SET,
        { ...SET, id: '41' },
        { id: 1, status: 'odd' },
        { id: '43', status: 'failed', completedAt: ago(1) },
      ],
      items: [
        ITEM,
        { ...ITEM, id: 2, metadata: null },
        { ...ITEM, id: null },
        { ...ITEM, id: 3, deletedAt: 'x' },
      ],
      schedules: [
        { id: 'b', isEnabled: true },
        { id: 'a', isEnabled: true, lastRunStatus: 'odd' },
        { id: 10, isEnabled: true, nextRunAt: ago(HOUR) },
        { id: 9, isEnabled: 'x', name: 7 },
      ],
    };
    expect(
      resolve({
        sets: input.sets.toReversed(),
        items: input.items.toReversed(),
        schedules: input.schedules.toReversed(),
      }),
    ).to.deep.equal(resolve(input));
  });

  it('has no clock of its own: the same input gives the same at any time', () => {
    expect(resolve()).to.deep.equal(resolve());
    expect(resolve({ now: iso(NOW) })).to.deep.equal(resolve({ now: new Date(NOW) }));
  });

  it('is plain JSON', () => {
    const assessment = resolve({ sets: [SET, null], schedules: [{ id: 7, isEnabled: true }] });
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
  });

  it('keeps texts as they are, whatever they hold', () => {
    const name = '<img src=x onerror=alert(1)> \ud800 \u202e ${x}';
    const assessment = resolve({
      sets: [{ ...SET, name }],
      schedules: [{ id: name, name, isEnabled: false }],
    });
    expect(assessment.governingSet?.name).to.equal(name);
    expect(assessment.scheduleFollowUp.schedules[0]).to.include({ id: name, name });
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
  });
});
