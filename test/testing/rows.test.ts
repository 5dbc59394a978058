import { expect } from '@open-wc/testing';
import { nextRunAfter, resolveBackupHealth } from '../../src/assessment/index.js';
import { backupItems, backupSchedule, backupSet, records } from '../../src/testing/index.js';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('backupSet', () => {
  it('completed six hours ago unless told otherwise', () => {
    expect(backupSet()(NOW)).to.deep.equal({
      id: '42',
      name: 'Nightly tenant backup',
      status: 'completed',
      createdAt: '2026-11-23T03:45:00.000Z',
      completedAt: '2026-11-23T04:00:00.000Z',
    });
    const quality = { totalItems: 9, degradedItems: 0, families: [] };
    const options = { id: '1', name: null, status: 'failed', createdHoursAgo: 2, itemCount: 9 };
    expect(backupSet({ ...options, completedHoursAgo: -1, quality })(NOW)).to.deep.equal({
      id: '1',
      name: null,
      status: 'failed',
      createdAt: '2026-11-23T08:00:00.000Z',
      completedAt: '2026-11-23T11:00:00.000Z',
      itemCount: 9,
      quality,
    });
  });

  it('may never have completed', () => {
    expect(backupSet({ status: 'running', completedHoursAgo: null })(NOW)).to.deep.include({
      completedAt: null,
      createdAt: '2026-11-23T09:45:00.000Z',
    });
  });
});

describe('backupItems', () => {
  it('are captured in full but for those that fall into a family', () => {
    const items = backupItems(7, {
      metadata_only: 2,
      assignment_capture_issue: 1,
      orphaned_assignments: 1,
      integrity_warning: 1,
      unknown_quality: 1,
    });
    expect(new Set(items.map(({ id }) => id)).size).to.equal(7);
    const build = records({ backupSets: [backupSet()], backupItems: items });
    expect(resolveBackupHealth(build(NOW), { now: NOW }).quality).to.deep.equal({
      totalItems: 7,
      degradedItems: 6,
      families: [
        { family: 'metadata_only', count: 2 },
        { family: 'assignment_capture_issue', count: 1 },
        { family: 'orphaned_assignments', count: 1 },
        { family: 'integrity_warning', count: 1 },
        { family: 'unknown_quality', count: 1 },
      ],
    });
  });

  it('may belong to another set', () => {
    expect(backupItems(1, {}, '7')).to.deep.equal([
      { id: '7-1', backupSetId: '7', name: 'Policy 1', metadata: { snapshot_mode: 'full' } },
    ]);
  });
});

describe('backupSchedule', () => {
  it('ran six hours ago and runs again in eighteen unless told otherwise', () => {
    expect(backupSchedule()(NOW)).to.deep.equal({
      id: '7',
      name: 'Daily tenant backup',
      isEnabled: true,
      createdAt: '2026-10-24T10:00:00.000Z',
      lastRunAt: '2026-11-23T04:00:00.000Z',
      lastRunStatus: 'completed',
      nextRunAt: '2026-11-24T04:00:00.000Z',
    });
  });

  it('tells of successes, and of when it was switched on, only when told', () => {
    expect(
      backupSchedule({ lastSuccessHoursAgo: 30, enabledHoursAgo: 48, nextRunInHours: -1 })(NOW),
    ).to.deep.include({
      lastSuccessAt: '2026-11-22T04:00:00.000Z',
      enabledAt: '2026-11-21T10:00:00.000Z',
      nextRunAt: '2026-11-23T09:00:00.000Z',
    });
    const never = backupSchedule({
      lastRunHoursAgo: null,
      lastSuccessHoursAgo: null,
      nextRunInHours: null,
    });
    expect(never(NOW)).to.deep.include({
      lastRunAt: null,
      lastRunStatus: null,
      lastSuccessAt: null,
      nextRunAt: null,
    });
  });

  it('has a cadence that was due at the time asked for, by the clocks of its zone', () => {
    const schedule = backupSchedule({
      cadence: { frequency: 'weekly', timezone: 'Pacific/Auckland', plannedHoursAgo: 3 },
    })(NOW);
    expect(schedule).to.deep.include({
      frequency: 'weekly',
      timeOfDay: '20:00',
      daysOfWeek: [1],
      timezone: 'Pacific/Auckland',
    });
    const planned = '2026-11-23T07:00:00.000Z';
    expect(nextRunAfter(schedule, '2026-11-20T00:00:00Z')?.toISOString()).to.equal(planned);

    expect(backupSchedule({ cadence: { plannedHoursAgo: 34 } })(NOW)).to.deep.include({
      frequency: 'daily',
      timeOfDay: '00:00',
      timezone: 'UTC',
    });
    const sunday = backupSchedule({ cadence: { frequency: 'weekly', plannedHoursAgo: 24 } })(NOW);
    expect(sunday['daysOfWeek']).to.deep.equal([7]);
  });
});

describe('records', () => {
  it('are empty unless told otherwise, and take rows as they are', () => {
    expect(records({})(NOW)).to.deep.equal({
      backupSets: [],
      backupItems: [],
      backupSchedules: [],
    });
    expect(records({ backupSets: [null, 'row', backupSet()] })(NOW).backupSets).to.deep.equal([
      null,
      'row',
      backupSet()(NOW),
    ]);
  });
});
