import { expect } from '@open-wc/testing';
import { sortedIssues } from '../../src/assessment/evidence.js';
import type { EvidenceIssue } from '../../src/assessment/index.js';
import { ago, ahead, HOUR, issuesOf, resolve, SET, TOLERANCE } from './resolving.js';

describe('an instant that must lie in the past', () => {
  const schedule = { id: 7, isEnabled: true, nextRunAt: ahead(2 * HOUR) };

  for (const path of ['lastRunAt', 'lastSuccessAt', 'enabledAt', 'createdAt']) {
    it(`is ${path} of a schedule, which may lie ahead as far as clocks may differ`, () => {
      const issues = (instant: string) =>
        issuesOf(resolve({ schedules: [{ ...schedule, [path]: instant }] }));
      expect(issues(ahead(TOLERANCE))).to.deep.equal([]);
      expect(issues(ahead(TOLERANCE + 1))).to.deep.equal([
        { code: 'future_timestamp', table: 'backupSchedules', id: '7', path },
      ]);
    });
  }

  it('has the host’s own tolerance', () => {
    const schedules = [{ ...schedule, createdAt: ahead(TOLERANCE) }];
    for (const [clockToleranceMinutes, count] of [
      [5, 0],
      [4.999, 1],
      [0, 1],
    ] as const) {
      const { evidenceIssues } = resolve({ schedules, policy: { clockToleranceMinutes } });
      expect(evidenceIssues.length).to.equal(count);
    }
  });

  it('is reported fact by fact', () => {
    const future = ahead(HOUR);
    const schedules = [
      {
        ...schedule,
        lastRunAt: future,
        lastSuccessAt: future,
        enabledAt: future,
        createdAt: future,
      },
    ];
    expect(issuesOf(resolve({ schedules })).map(({ path }) => path)).to.deep.equal([
      'createdAt',
      'enabledAt',
      'lastRunAt',
      'lastSuccessAt',
    ]);
  });

  it('is neither nextRunAt nor deletedAt, nor a time of a set that proves nothing', () => {
    const future = ahead(99 * HOUR);
    const assessment = resolve({
      sets: [
        { ...SET, createdAt: future },
        { id: 43, status: 'running', completedAt: future, createdAt: future },
        { id: 44, status: 'canceled', completedAt: future },
        { id: 45, status: 'completed', completedAt: future, deletedAt: future },
        { id: 46, status: 'failed', completedAt: ago(HOUR * 9), createdAt: future },
      ],
      schedules: [{ ...schedule, nextRunAt: future }],
    });
    expect(assessment.reasons).to.deep.equal([]);
  });

  it('proves nothing: a run dated ahead is none', () => {
    const ran = {
      ...schedule,
      nextRunAt: null,
      lastRunAt: ahead(HOUR),
      lastRunStatus: 'completed',
    };
    const { scheduleFollowUp } = resolve({ schedules: [ran] });
    expect(scheduleFollowUp.schedules[0]).to.deep.include({
      kinds: ['never_succeeded'],
      lastRunAt: ahead(HOUR),
    });
  });
});

describe('evidence issues', () => {
  const issue = (fields: Partial<EvidenceIssue>): EvidenceIssue => ({
    code: 'unreadable_row',
    table: 'backupSets',
    message: '',
    ...fields,
  });

  it('are in one order: by table, row, code and field', () => {
    const inOrder = [
      issue({}),
      issue({ id: '2', code: 'future_timestamp', path: 'completedAt' }),
      issue({ id: '2', path: 'createdAt' }),
      issue({ id: '2', path: 'name' }),
      issue({ id: '10' }),
      issue({ id: 'a' }),
      issue({ table: 'backupItems', id: '1' }),
      issue({ table: 'backupSchedules', id: '1', code: 'unknown_status' }),
    ];
    const withoutId = inOrder.slice(1);
    expect(sortedIssues(withoutId.toReversed())).to.deep.equal(withoutId);
    expect(sortedIssues([inOrder[3]!, inOrder[2]!])).to.deep.equal([inOrder[2], inOrder[3]]);
    expect(sortedIssues([])).to.deep.equal([]);
  });

  it('suppress the healthy claim, whatever the posture', () => {
    for (const [sets, posture] of [
      [[SET, null], 'healthy'],
      [[{ ...SET, status: 'partial' }, null], 'degraded'],
      [[null], 'absent'],
    ] as const) {
      const assessment = resolve({ sets });
      expect(assessment.posture).to.equal(posture);
      expect(assessment.healthyClaimAllowed).to.equal(false);
      expect(assessment.reasons.at(-1)).to.equal('evidence_incomplete');
    }
  });

  it('each say a sentence, in which no value of the row stands', () => {
    const { evidenceIssues } = resolve({
      sets: [
        SET,
        { ...SET, id: 'x', completedAt: 'secret', name: 7 },
        { ...SET, id: 'y', status: 'secret' },
      ],
      schedules: [
        { id: 7, isEnabled: true, timezone: 'secret', frequency: 'daily', timeOfDay: '10:00' },
      ],
    });
    expect(evidenceIssues).to.have.lengthOf(4);
    for (const { message } of evidenceIssues) {
      expect(message).to.match(/^\S.*\.$/);
      expect(message).not.to.contain('secret');
    }
  });
});
