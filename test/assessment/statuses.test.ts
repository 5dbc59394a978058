import { expect } from '@open-wc/testing';
import { normalizeStatus, runStatusClass, setStatusClass } from '../../src/assessment/statuses.js';
import { ago, ahead, HOUR, ITEM, issuesOf, resolve, resolveSchedule, SET } from './resolving.js';

const SET_STATUSES = {
  completed: ['completed', 'partial'],
  uncompleted: ['pending', 'queued', 'running', 'canceled', 'cancelled'],
  failed: ['failed'],
};
const RUN_STATUSES = {
  good: ['completed', 'success', 'succeeded', 'ok'],
  under_way: ['pending', 'queued', 'running'],
  bad: ['failed', 'error', 'partial', 'skipped', 'missed', 'canceled', 'cancelled'],
};
const UNKNOWN = [
  '',
  ' ',
  'done',
  'complete',
  'completed!',
  'in_progress',
  'constructor',
  '__proto__',
];

/** Statuses as hosts write them. */
const spellings = (status: string): string[] => [
  status,
  status.toUpperCase(),
  ` ${status[0]!.toUpperCase()}${status.slice(1)}\t\n`,
];

describe('the status of a set', () => {
  for (const status of SET_STATUSES.completed.flatMap(spellings)) {
    it(`${JSON.stringify(status)} is one of completed sets`, () => {
      const { governingSet } = resolve({ sets: [{ ...SET, status }] });
      expect(governingSet).to.include({ id: '42', status: status.trim().toLowerCase() });
    });
  }

  for (const status of SET_STATUSES.uncompleted.flatMap(spellings)) {
    it(`${JSON.stringify(status)} is one of sets that prove nothing and mean nothing`, () => {
      expect(resolve({ sets: [{ ...SET, status }] }).reasons).to.deep.equal(['no_backup_basis']);
      expect(resolve({ sets: [SET, { ...SET, id: 43, status }] }).reasons).to.deep.equal([]);
    });
  }

  for (const status of SET_STATUSES.failed.flatMap(spellings)) {
    it(`${JSON.stringify(status)} is that of a failed set`, () => {
      const later = { id: 43, status, completedAt: ago(HOUR) };
      expect(resolve({ sets: [SET, later] }).reasons).to.deep.equal(['latest_attempt_failed']);
    });
  }

  for (const status of UNKNOWN) {
    it(`${JSON.stringify(status)} is unknown: the row does not count, and is reported`, () => {
      const assessment = resolve({ sets: [{ ...SET, status }] });
      expect(assessment.reasons).to.deep.equal(['no_backup_basis', 'evidence_incomplete']);
      expect(issuesOf(assessment)).to.deep.equal([
        { code: 'unknown_status', table: 'backupSets', id: '42', path: 'status' },
      ]);
    });
  }

  it('has one class each', () => {
    expect(SET_STATUSES.completed.map(setStatusClass)).to.deep.equal(['completed', 'completed']);
    expect(new Set(SET_STATUSES.uncompleted.map(setStatusClass))).to.deep.equal(
      new Set(['uncompleted']),
    );
    expect(setStatusClass('failed')).to.equal('failed');
    expect(setStatusClass('toString')).to.equal('unknown');
  });
});

describe('the status of a run', () => {
  const punctual = { lastRunAt: ago(25 * HOUR), nextRunAt: ahead(HOUR) };

  for (const lastRunStatus of RUN_STATUSES.good.flatMap(spellings)) {
    it(`${JSON.stringify(lastRunStatus)} is good`, () => {
      const schedule = resolveSchedule({ ...punctual, lastRunStatus, lastSuccessAt: null });
      expect(schedule.kinds).to.deep.equal([]);
      expect(schedule.lastRunStatus).to.equal(lastRunStatus.trim().toLowerCase());
    });
  }

  for (const lastRunStatus of RUN_STATUSES.under_way.flatMap(spellings)) {
    it(`${JSON.stringify(lastRunStatus)} is under way`, () =>
      expect(resolveSchedule({ ...punctual, lastRunStatus }).kinds).to.deep.equal(['run_stuck']));
  }

  for (const lastRunStatus of RUN_STATUSES.bad.flatMap(spellings)) {
    it(`${JSON.stringify(lastRunStatus)} is bad`, () =>
      expect(resolveSchedule({ ...punctual, lastRunStatus }).kinds).to.deep.equal([
        'last_run_failed',
      ]));
  }

  for (const lastRunStatus of UNKNOWN) {
    it(`${JSON.stringify(lastRunStatus)} is unknown: reported, and the rest of the row counts`, () => {
      const schedule = { id: '7', isEnabled: true, ...punctual, lastRunStatus };
      const assessment = resolve({ schedules: [{ ...schedule, nextRunAt: ago(HOUR) }] });
      expect(issuesOf(assessment)).to.deep.equal([
        { code: 'unknown_status', table: 'backupSchedules', id: '7', path: 'lastRunStatus' },
      ]);
      expect(assessment.scheduleFollowUp.schedules[0]?.kinds).to.deep.equal(['overdue']);
      expect(assessment.reasons).to.deep.equal(['schedule_follow_up', 'evidence_incomplete']);
    });
  }

  it('is reported when unknown on a schedule that is switched off, too', () => {
    const assessment = resolve({ schedules: [{ id: 7, isEnabled: false, lastRunStatus: 'hm' }] });
    expect(issuesOf(assessment)).to.deep.equal([
      { code: 'unknown_status', table: 'backupSchedules', id: '7', path: 'lastRunStatus' },
    ]);
  });

  it('may be missing', () => {
    expect(runStatusClass(null)).to.equal('unknown');
    expect(issuesOf(resolve({ schedules: [{ id: 7, isEnabled: false }] }))).to.deep.equal([]);
    expect(resolve({ items: [ITEM] }).reasons).to.deep.equal([]);
  });

  it('is compared trimmed and in lower case', () => {
    expect(normalizeStatus('\u00a0 RUNNING ')).to.equal('running');
  });
});
