import { expect } from '@open-wc/testing';
import {
  isHealthyClaimAllowed,
  postureOf,
  reasonsOf,
  type Findings,
} from '../../src/assessment/posture.js';
import { ago, ahead, DAY, HOUR, MINUTE, resolve, SET, TOLERANCE } from './resolving.js';

const SOUND: Findings = {
  hasGoverningSet: true,
  isFresh: true,
  isDegraded: false,
  needsFollowUp: false,
  latestAttemptFailed: false,
  isEvidenceIncomplete: false,
};
const NOTHING = { ...SOUND, hasGoverningSet: false, isFresh: false };

describe('the posture', () => {
  const table: readonly [findings: Findings, posture: string, reasons: string[]][] = [
    [SOUND, 'healthy', []],
    [{ ...SOUND, isDegraded: true }, 'degraded', ['latest_backup_degraded']],
    [{ ...SOUND, isFresh: false }, 'stale', ['latest_backup_stale']],
    [
      { ...SOUND, isFresh: false, isDegraded: true },
      'stale',
      ['latest_backup_stale', 'latest_backup_degraded'],
    ],
    [NOTHING, 'absent', ['no_backup_basis']],
    [{ ...SOUND, needsFollowUp: true }, 'healthy', ['schedule_follow_up']],
    [{ ...SOUND, latestAttemptFailed: true }, 'healthy', ['latest_attempt_failed']],
    [{ ...SOUND, isEvidenceIncomplete: true }, 'healthy', ['evidence_incomplete']],
    [
      {
        hasGoverningSet: true,
        isFresh: false,
        isDegraded: true,
        needsFollowUp: true,
        latestAttemptFailed: true,
        isEvidenceIncomplete: true,
      },
      'stale',
      [
        'latest_backup_stale',
        'latest_backup_degraded',
        'schedule_follow_up',
        'latest_attempt_failed',
        'evidence_incomplete',
      ],
    ],
    [
      { ...NOTHING, needsFollowUp: true, latestAttemptFailed: true, isEvidenceIncomplete: true },
      'absent',
      ['no_backup_basis', 'schedule_follow_up', 'latest_attempt_failed', 'evidence_incomplete'],
    ],
  ];
  for (const [findings, posture, reasons] of table) {
    it(`is ${posture} for [${reasons.join(', ')}]`, () => {
      expect(postureOf(findings)).to.equal(posture);
      expect(reasonsOf(findings)).to.deep.equal(reasons);
      expect(isHealthyClaimAllowed(postureOf(findings), reasonsOf(findings))).to.equal(
        findings === SOUND,
      );
    });
  }
});

describe('the healthy claim', () => {
  it('needs both a healthy posture and no reason', () => {
    expect(isHealthyClaimAllowed('healthy', [])).to.equal(true);
    expect(isHealthyClaimAllowed('healthy', ['schedule_follow_up'])).to.equal(false);
    expect(isHealthyClaimAllowed('degraded', [])).to.equal(false);
  });

  it('is allowed for a fresh, wholly captured set and nothing against it', () => {
    expect(resolve()).to.deep.include({
      posture: 'healthy',
      primaryReason: null,
      reasons: [],
      healthyClaimAllowed: true,
    });
  });
});

describe('all reasons at once', () => {
  it('are in their order, and the first is the primary one', () => {
    const assessment = resolve({
      sets: [
        { ...SET, status: 'partial', completedAt: ago(3 * DAY) },
        { id: 43, status: 'failed', completedAt: ago(DAY) },
        null,
      ],
      schedules: [{ id: 1, isEnabled: true }],
    });
    expect(assessment.posture).to.equal('stale');
    expect(assessment.primaryReason).to.equal('latest_backup_stale');
    expect(assessment.reasons).to.deep.equal([
      'latest_backup_stale',
      'latest_backup_degraded',
      'schedule_follow_up',
      'latest_attempt_failed',
      'evidence_incomplete',
    ]);
  });
});

describe('latest_attempt_failed', () => {
  const failed = (fields: object) => ({ id: 43, status: 'failed', ...fields });
  const hasFailed = (...sets: unknown[]) =>
    resolve({ sets }).reasons.includes('latest_attempt_failed');
  const completedAt = Date.parse(SET.completedAt);
  const at = (instant: number) => new Date(instant);

  it('is a set that failed after the governing one completed, by a millisecond', () => {
    expect(hasFailed(SET, failed({ completedAt: at(completedAt + 1) }))).to.equal(true);
    expect(hasFailed(SET, failed({ completedAt: at(completedAt) }))).to.equal(false);
    expect(hasFailed(SET, failed({ completedAt: at(completedAt - 1) }))).to.equal(false);
  });

  it('goes by completedAt, else by createdAt', () => {
    const before = at(completedAt - 1);
    const after = at(completedAt + 1);
    expect(hasFailed(SET, failed({ completedAt: null, createdAt: after }))).to.equal(true);
    expect(hasFailed(SET, failed({ createdAt: before }))).to.equal(false);
    expect(hasFailed(SET, failed({ completedAt: before, createdAt: after }))).to.equal(false);
    expect(hasFailed(SET, failed({ completedAt: after, createdAt: before }))).to.equal(true);
    expect(hasFailed(SET, failed({}))).to.equal(false);
  });

  it('is any failed set when none governs, even one without a time or dated ahead', () => {
    expect(hasFailed(failed({}))).to.equal(true);
    expect(hasFailed(failed({ completedAt: ago(99 * DAY) }))).to.equal(true);
    expect(resolve({ sets: [failed({ completedAt: ahead(DAY) })] }).reasons).to.deep.equal([
      'no_backup_basis',
      'latest_attempt_failed',
      'evidence_incomplete',
    ]);
  });

  it('is one of several failed sets, in any order', () => {
    const late = failed({ completedAt: ago(HOUR) });
    const early = failed({ id: 44, completedAt: ago(DAY) });
    expect(hasFailed(early, SET, late)).to.equal(true);
    expect(hasFailed(late, SET, early)).to.equal(true);
    expect(hasFailed(early, early, SET)).to.equal(false);
  });

  it('is no canceled, pending, deleted or other tenant’s set', () => {
    for (const status of ['canceled', 'cancelled', 'pending', 'queued', 'running']) {
      expect(hasFailed(SET, failed({ status, completedAt: ago(HOUR) }))).to.equal(false);
    }
    const later = failed({ completedAt: ago(HOUR), deletedAt: ago(MINUTE) });
    expect(hasFailed(SET, later)).to.equal(false);
    const others = failed({ completedAt: ago(HOUR), tenantId: 8 });
    expect(resolve({ tenantId: 7, sets: [SET, others] }).reasons).to.deep.equal([]);
  });

  it('does not lie in the future, beyond what clocks may differ: that is an issue instead', () => {
    expect(
      resolve({ sets: [SET, failed({ completedAt: ahead(TOLERANCE) })] }).reasons,
    ).to.deep.equal(['latest_attempt_failed']);
    for (const fields of [
      { completedAt: ahead(TOLERANCE + 1) },
      { createdAt: ahead(TOLERANCE + 1) },
    ]) {
      expect(resolve({ sets: [SET, failed(fields)] }).reasons).to.deep.equal([
        'evidence_incomplete',
      ]);
    }
  });
});
