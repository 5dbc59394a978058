import { expect } from '@open-wc/testing';
import { BackupHealthInputError } from '../../src/assessment/index.js';
import { readEndpointBody } from '../../src/data/index.js';
import { assess, endpointAnswer, healthy, stale } from '../../src/testing/index.js';

const now = '2026-11-23T10:00:00Z';

describe('assess', () => {
  it('resolves records that are described without a time, by the options given', () => {
    const assessment = assess(stale({ ageHours: 30 }), { now: new Date(now), tenantId: 't-1' });
    expect(assessment).to.deep.include({
      posture: 'stale',
      tenantId: 't-1',
      evaluatedAt: '2026-11-23T10:00:00.000Z',
    });
    expect(assessment.freshness?.ageSeconds).to.equal(30 * 3600);
    const policy = { freshnessHours: 48 };
    expect(assess(stale({ ageHours: 30 }), { now, policy }).posture).to.equal('healthy');
  });

  it('refuses a time that is none', () => {
    expect(() => assess(healthy(), { now: 'noon' })).to.throw(BackupHealthInputError);
  });
});

describe('endpointAnswer', () => {
  it('is an answer that the kit reads', () => {
    const access = { backupSchedules: false };
    const answer = endpointAnswer(healthy(), { now, tenantId: 't-1', access });
    expect(readEndpointBody(JSON.parse(JSON.stringify(answer)))).to.deep.equal({
      kind: 'assessment',
      assessment: assess(healthy(), { now, tenantId: 't-1' }),
      access,
    });
    expect(endpointAnswer(healthy(), { now })).not.to.have.property('access');
  });
});
