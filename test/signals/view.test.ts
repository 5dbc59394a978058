import { expect } from '@open-wc/testing';
import type { BackupHealthAssessment } from '../../src/assessment/types.js';
import {
  earliest,
  heldAnswer,
  isCalm,
  isCurrent,
  standingChangesAt,
  VIEW_STATES,
} from '../../src/signals/view.js';
import { degraded, healthy, HOUR, iso, MINUTE, NOW, stale, view } from './literals.js';

const at = (assessment: BackupHealthAssessment, now: number) => view(assessment, { now });

describe('isCurrent', () => {
  it('needs an answer that is not in doubt', () => {
    const current = VIEW_STATES.filter((state) => isCurrent(view(healthy(), { state })));
    expect(current).to.deep.equal(['ready', 'refreshing']);
    for (const state of VIEW_STATES)
      expect(isCurrent(view(null, { state })), state).to.equal(false);
  });

  it('holds up to and including validUntil', () => {
    const end = NOW + 19 * HOUR;
    expect(isCurrent(at(healthy(), end))).to.equal(true);
    expect(isCurrent(at(healthy(), end + 1))).to.equal(false);
    expect(isCurrent(at(stale(), end + 1e12))).to.equal(true);
  });

  it('ends where the clock is behind the evidence by more than the tolerance', () => {
    expect(isCurrent(at(healthy(), NOW - 5 * MINUTE))).to.equal(true);
    expect(isCurrent(at(healthy(), NOW - 5 * MINUTE - 1))).to.equal(false);
  });

  it('is false where anything it needs cannot be read', () => {
    expect(isCurrent(at(healthy({ evaluatedAt: 'soon' }), NOW))).to.equal(false);
    expect(isCurrent(at(healthy({ validUntil: '' }), NOW))).to.equal(false);
    expect(isCurrent(at(healthy(), NaN))).to.equal(false);
    const policy = { ...healthy().policy, clockToleranceMinutes: NaN };
    expect(isCurrent(at(healthy({ policy }), NOW))).to.equal(false);
  });
});

describe('isCalm', () => {
  it('stands for a current healthy answer whose claim is allowed', () => {
    expect(isCalm(view(healthy()))).to.equal(true);
    expect(isCalm(view(healthy(), { state: 'refreshing' }))).to.equal(true);
  });

  it('falls with any one thing it needs', () => {
    const doubtful: Partial<BackupHealthAssessment>[] = [
      { healthyClaimAllowed: false },
      { healthyClaimAllowed: 'true' as unknown as boolean },
      { posture: 'degraded' },
      { reasons: ['evidence_incomplete'] },
      { freshness: null },
      { validUntil: null, freshness: { isFresh: true, ageSeconds: 0, freshUntil: iso(NOW - 1) } },
      { validUntil: iso(NOW - 1) },
      { evaluatedAt: iso(NOW + HOUR) },
    ];
    for (const changes of doubtful) {
      expect(isCalm(view(healthy(changes))), JSON.stringify(changes)).to.equal(false);
    }
    expect(isCalm(view(null))).to.equal(false);
    expect(isCalm(view(degraded()))).to.equal(false);
    for (const state of ['loading', 'error', 'denied', 'unavailable'] as const) {
      expect(isCalm(view(healthy(), { state })), state).to.equal(false);
    }
  });
});

describe('heldAnswer', () => {
  it('is the answer held, current or last known', () => {
    const assessment = healthy();
    for (const state of ['ready', 'refreshing', 'error', 'unavailable'] as const) {
      expect(heldAnswer(view(assessment, { state })), state).to.equal(assessment);
    }
  });

  it('is nothing while loading, when refused, and when the tenant is not found', () => {
    expect(heldAnswer(view(healthy(), { state: 'loading' }))).to.equal(null);
    expect(heldAnswer(view(healthy(), { state: 'denied' }))).to.equal(null);
    expect(heldAnswer(view(healthy(), { state: 'unavailable', faultCode: 'not_found' }))).to.equal(
      null,
    );
  });
});

describe('standingChangesAt', () => {
  it('is the millisecond after the answer runs out', () => {
    expect(standingChangesAt(view(healthy({ validUntil: iso(NOW + HOUR) })))).to.equal(
      NOW + HOUR + 1,
    );
    expect(standingChangesAt(view(healthy({ validUntil: null })))).to.equal(NOW + 19 * HOUR + 1);
  });

  it('is the instant at which a clock that is behind catches up', () => {
    expect(standingChangesAt(at(healthy(), NOW - HOUR))).to.equal(NOW - 5 * MINUTE);
  });

  it('is null where time alone changes nothing', () => {
    expect(standingChangesAt(view(null))).to.equal(null);
    expect(standingChangesAt(view(healthy(), { state: 'error' }))).to.equal(null);
    expect(standingChangesAt(view(stale({ freshness: null })))).to.equal(null);
  });
});

describe('earliest', () => {
  it('is the next instant to come', () => {
    expect(earliest(10, 30, null, 20, undefined, 10, 5, NaN)).to.equal(20);
    expect(earliest(10, 10, null)).to.equal(null);
  });
});
