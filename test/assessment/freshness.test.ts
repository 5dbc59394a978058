import { expect } from '@open-wc/testing';
import { ago, ahead, FRESHNESS, HOUR, iso, NOW, resolve, SET, TOLERANCE } from './resolving.js';

const completed = (completedAt: string, freshnessHours = 24) =>
  resolve({ sets: [{ ...SET, completedAt }], policy: { freshnessHours } });

describe('freshness', () => {
  it('lasts as long as the window, to the millisecond', () => {
    const table: readonly [completedAt: string, isFresh: boolean, ageSeconds: number][] = [
      [ago(0), true, 0],
      [ago(999), true, 0],
      [ago(1000), true, 1],
      [ago(6 * HOUR), true, 21_600],
      [ago(FRESHNESS - 1), true, 86_399],
      [ago(FRESHNESS), true, 86_400],
      [ago(FRESHNESS + 1), false, 86_400],
      [ago(99 * FRESHNESS), false, 99 * 86_400],
    ];
    for (const [completedAt, isFresh, ageSeconds] of table) {
      const assessment = completed(completedAt);
      expect(assessment.freshness).to.deep.equal({
        isFresh,
        ageSeconds,
        freshUntil: iso(Date.parse(completedAt) + FRESHNESS),
      });
      expect(assessment.posture).to.equal(isFresh ? 'healthy' : 'stale');
      expect(assessment.reasons).to.deep.equal(isFresh ? [] : ['latest_backup_stale']);
    }
  });

  it('has the host’s own window', () => {
    expect(completed(ago(HOUR), 1).posture).to.equal('healthy');
    expect(completed(ago(HOUR + 1), 1).posture).to.equal('stale');
    expect(completed(ago(HOUR + 1), 1).freshness?.freshUntil).to.equal(iso(NOW - 1));
    expect(completed(ago(100 * HOUR), 100).posture).to.equal('healthy');
  });

  it('knows no negative age, where clocks differ', () => {
    expect(completed(ahead(TOLERANCE)).freshness).to.deep.equal({
      isFresh: true,
      ageSeconds: 0,
      freshUntil: ahead(TOLERANCE + FRESHNESS),
    });
  });

  it('may end after the last year there is', () => {
    const { freshness } = resolve({
      now: '9999-12-31T23:59:59.999Z',
      sets: [{ ...SET, completedAt: '9999-12-31T23:00:00Z' }],
    });
    expect(freshness).to.deep.equal({
      isFresh: true,
      ageSeconds: 3599,
      freshUntil: '9999-12-31T23:59:59.999Z',
    });
  });
});
