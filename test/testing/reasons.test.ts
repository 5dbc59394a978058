import { expect } from '@open-wc/testing';
import { EVIDENCE_ISSUE_CODES, FOLLOW_UP_KINDS } from '../../src/assessment/index.js';
import {
  assess,
  backupSchedule,
  backupSet,
  evidenceIncomplete,
  latestAttemptFailed,
  scheduleFollowUp,
} from '../../src/testing/index.js';

const now = '2026-11-23T10:00:00Z';

describe('records of a reason beside a healthy posture', () => {
  it('are schedules that need follow-up: an overdue one unless told otherwise', () => {
    const { posture, reasons, scheduleFollowUp: found } = assess(scheduleFollowUp(), { now });
    expect({ posture, reasons }).to.deep.equal({
      posture: 'healthy',
      reasons: ['schedule_follow_up'],
    });
    expect(found.schedules[0]).to.deep.include({ kinds: ['overdue'], overdueSeconds: 7200 });
  });

  for (const kind of FOLLOW_UP_KINDS) {
    it(`are schedules of the kind asked for: ${kind}`, () => {
      const { schedules } = assess(scheduleFollowUp({ kinds: [kind] }), { now }).scheduleFollowUp;
      expect(schedules.map(({ kinds }) => kinds)).to.deep.equal([[kind]]);
    });
  }

  it('are as many and as late as asked for, with others beside', () => {
    const build = scheduleFollowUp({
      kinds: ['overdue', 'no_next_run'],
      lateHours: 5,
      ageHours: 30,
      schedules: [backupSchedule({ id: 'punctual' })],
    });
    const { posture, scheduleFollowUp: found } = assess(build, { now });
    expect(posture).to.equal('stale');
    expect(found.schedules.map(({ id, kinds }) => [id, ...kinds])).to.deep.equal([
      ['7', 'overdue'],
      ['8', 'no_next_run'],
      ['punctual'],
    ]);
    expect(found.schedules[0]?.overdueSeconds).to.equal(5 * 3600);
  });

  it('are a failed attempt after the latest backup', () => {
    const older = backupSet({ id: '41', completedHoursAgo: 40 });
    const assessment = assess(latestAttemptFailed({ otherSets: [older] }), { now });
    expect(assessment.posture).to.equal('healthy');
    expect(assessment.reasons).to.deep.equal(['latest_attempt_failed']);
  });

  for (const code of EVIDENCE_ISSUE_CODES) {
    it(`are evidence that is incomplete as asked for: ${code}`, () => {
      const assessment = assess(evidenceIncomplete({ code }), { now });
      expect(assessment.posture).to.equal('healthy');
      expect(assessment.reasons).to.deep.equal(['evidence_incomplete']);
      expect(assessment.evidenceIssues.map((issue) => issue.code)).to.deep.equal([code]);
    });
  }

  it('are evidence that is incomplete in some way unless told which', () => {
    const [issue] = assess(evidenceIncomplete(), { now }).evidenceIssues;
    expect(issue?.code).to.equal('unreadable_row');
  });
});
