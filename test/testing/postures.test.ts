import { expect } from '@open-wc/testing';
import { QUALITY_FAMILIES, resolveBackupHealth } from '../../src/assessment/index.js';
import {
  absent,
  backupSchedule,
  backupSet,
  degraded,
  healthy,
  stale,
  type RecordsAt,
} from '../../src/testing/index.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const resolve = (build: RecordsAt) => resolveBackupHealth(build(NOW), { now: NOW });

describe('records of a posture', () => {
  it('are what they are called', () => {
    expect(resolve(absent()).posture).to.equal('absent');
    expect(resolve(stale())).to.deep.include({
      posture: 'stale',
      reasons: ['latest_backup_stale'],
    });
    expect(resolve(degraded()).posture).to.equal('degraded');
    expect(resolve(healthy())).to.deep.include({ posture: 'healthy', healthyClaimAllowed: true });
  });

  it('are as old as asked for', () => {
    for (const build of [stale({ ageHours: 30 }), healthy({ ageHours: 30 })]) {
      expect(resolve(build)).to.deep.include({ posture: 'stale' });
      expect(resolve(build).freshness?.ageSeconds).to.equal(30 * 3600);
    }
  });

  for (const family of QUALITY_FAMILIES) {
    it(`fall short as asked for: ${family}`, () => {
      const { posture, quality } = resolve(degraded({ families: [family] }));
      expect(posture).to.equal('degraded');
      expect(quality?.families.map((each) => each.family)).to.deep.equal([family]);
    });
  }

  it('have as many items as asked for, of the set asked for', () => {
    const { governingSet, quality } = resolve(
      healthy({ itemCount: 7, set: { id: '1', name: 'Monthly' } }),
    );
    expect(governingSet).to.include({ id: '1', name: 'Monthly' });
    expect(quality?.totalItems).to.equal(7);
  });

  it('have other rows beside them', () => {
    const beside = {
      otherSets: [backupSet({ id: '99', status: 'failed', completedHoursAgo: 1 })],
      schedules: [backupSchedule({ nextRunInHours: -2 })],
    };
    for (const build of [absent(beside), stale(beside), degraded(beside), healthy(beside)]) {
      const { reasons } = resolve(build);
      expect(reasons).to.include('latest_attempt_failed');
      expect(reasons).to.include('schedule_follow_up');
    }
  });
});
