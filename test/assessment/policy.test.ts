import { expect } from '@open-wc/testing';
import { DEFAULT_POLICY, policySpans, readPolicy } from '../../src/assessment/index.js';
import {
  ago,
  inputIssuesOf,
  NOW,
  iso,
  HOUR,
  MINUTE,
  resolve,
  resolveSchedule,
  SET,
  wrongPaths,
} from './resolving.js';

describe('readPolicy', () => {
  it('has the defaults, one by one', () => {
    expect(DEFAULT_POLICY).to.deep.equal({
      freshnessHours: 24,
      scheduleGraceMinutes: 30,
      clockToleranceMinutes: 5,
    });
    expect(DEFAULT_POLICY).to.be.frozen;
    expect(readPolicy(undefined)).to.deep.equal(DEFAULT_POLICY);
    expect(readPolicy({})).to.deep.equal(DEFAULT_POLICY);
    expect(readPolicy({ freshnessHours: undefined })).to.deep.equal(DEFAULT_POLICY);
    expect(readPolicy({ freshnessHours: 4 })).to.deep.equal({
      ...DEFAULT_POLICY,
      freshnessHours: 4,
    });
    expect(readPolicy({ scheduleGraceMinutes: 0, clockToleranceMinutes: 0 })).to.deep.equal({
      freshnessHours: 24,
      scheduleGraceMinutes: 0,
      clockToleranceMinutes: 0,
    });
  });

  it('leaves out what it does not know', () => {
    expect(readPolicy({ colour: 'red' })).to.deep.equal(DEFAULT_POLICY);
  });

  const bad: readonly unknown[] = [
    NaN,
    Infinity,
    -Infinity,
    -1,
    -Number.MIN_VALUE,
    '24',
    null,
    {},
    24n,
  ];
  for (const part of ['freshnessHours', 'scheduleGraceMinutes', 'clockToleranceMinutes']) {
    for (const value of part === 'freshnessHours' ? [...bad, 0, -0] : bad) {
      it(`refuses ${part} of ${typeof value} ${String(value)}`, () => {
        expect(wrongPaths(() => readPolicy({ [part]: value }))).to.deep.equal([`policy.${part}`]);
      });
    }
  }

  for (const [policy, came] of [
    [null, 'null'],
    [[], 'an array'],
    ['strict', 'string'],
    [24, 'number'],
  ] as const) {
    it(`refuses ${came} for a policy`, () => {
      expect(inputIssuesOf(() => readPolicy(policy))).to.deep.equal([
        {
          path: 'policy',
          expected: `an object, not ${came}`,
          message: `policy: expected an object, not ${came}`,
        },
      ]);
    });
  }

  it('names every part that is wrong at once', () => {
    const policy = { freshnessHours: 0, scheduleGraceMinutes: -1, clockToleranceMinutes: 'five' };
    expect(wrongPaths(() => readPolicy(policy))).to.deep.equal([
      'policy.freshnessHours',
      'policy.scheduleGraceMinutes',
      'policy.clockToleranceMinutes',
    ]);
  });
});

describe('policySpans', () => {
  it('counts whole milliseconds, without what floating point loses or adds', () => {
    const spans = (freshnessHours: number) =>
      policySpans({ ...DEFAULT_POLICY, freshnessHours }).freshness;
    expect(spans(24)).to.equal(24 * HOUR);
    expect(spans(8.2)).to.equal(29_520_000);
    expect(spans(1 / 3)).to.equal(1_200_000);
    expect(spans(1e-7)).to.equal(0);
    expect(spans(Number.MIN_VALUE)).to.equal(0);
    expect(
      policySpans({ freshnessHours: 1, scheduleGraceMinutes: 0.1, clockToleranceMinutes: 4.35 }),
    ).to.deep.equal({
      freshness: HOUR,
      grace: 6000,
      tolerance: 261_000,
    });
  });
});

describe('a policy at its extremes', () => {
  it('may last for ever: then time changes nothing', () => {
    const assessment = resolve({
      sets: [{ ...SET, completedAt: '0000-01-01T00:00:00Z' }],
      policy: { freshnessHours: Number.MAX_VALUE },
    });
    expect(assessment.posture).to.equal('healthy');
    expect(assessment.freshness?.freshUntil).to.equal('9999-12-31T23:59:59.999Z');
    expect(assessment.validUntil).to.equal(null);
  });

  it('may be too short for a millisecond: then a set is fresh at the very instant', () => {
    const input = { sets: [{ ...SET, completedAt: ago(0) }], policy: { freshnessHours: 1e-9 } };
    expect(resolve(input)).to.include({ posture: 'healthy', validUntil: iso(NOW) });
    expect(resolve({ ...input, now: iso(NOW + 1) })).to.include({ posture: 'stale' });
  });

  it('may give a schedule for ever', () => {
    const { scheduleFollowUp, validUntil } = resolve({
      policy: { freshnessHours: Number.MAX_VALUE, scheduleGraceMinutes: Number.MAX_VALUE },
      schedules: [
        {
          id: 1,
          isEnabled: true,
          lastRunAt: ago(900 * 24 * HOUR),
          lastRunStatus: 'running',
          nextRunAt: ago(899 * 24 * HOUR),
        },
      ],
    });
    expect(scheduleFollowUp.needsFollowUp).to.equal(false);
    expect(validUntil).to.equal(null);
  });

  it('may give a schedule no time at all', () => {
    const schedule = { id: 1, isEnabled: true, lastRunAt: ago(HOUR), nextRunAt: iso(NOW) };
    const input = { policy: { scheduleGraceMinutes: 0 }, schedules: [schedule] };
    expect(resolve(input).reasons).to.deep.equal([]);
    expect(resolve(input).validUntil).to.equal(iso(NOW));
    expect(resolve({ ...input, now: iso(NOW + 1) }).reasons).to.deep.equal(['schedule_follow_up']);
  });

  it('may trust any clock, or none but its own', () => {
    const sets = [{ ...SET, completedAt: iso(NOW + 1) }];
    expect(resolve({ sets, policy: { clockToleranceMinutes: 0 } }).posture).to.equal('absent');
    const far = [{ ...SET, completedAt: '9999-12-31T23:59:59.999Z' }];
    expect(
      resolve({ sets: far, policy: { clockToleranceMinutes: Number.MAX_VALUE } }).posture,
    ).to.equal('healthy');
  });

  it('may trust clocks for longer than numbers go', () => {
    const schedule = { frequency: 'daily', timeOfDay: '02:00', lastRunAt: ago(6 * HOUR) };
    const policy = { clockToleranceMinutes: Number.MAX_VALUE };
    expect(resolveSchedule(schedule, { policy }).dueAt).to.equal(null);
  });

  it('may trust clocks for longer than time lasts: then no run is expected any more', () => {
    const schedule = {
      id: 1,
      isEnabled: true,
      frequency: 'weekly',
      timeOfDay: '10:00',
      daysOfWeek: [1],
      timezone: 'Europe/Berlin',
      lastRunAt: ago(99 * 24 * HOUR),
    };
    const policy = { clockToleranceMinutes: 1e12 };
    const { scheduleFollowUp, reasons } = resolve({ policy, schedules: [schedule] });
    expect(scheduleFollowUp.schedules[0]).to.deep.include({ dueAt: null, kinds: ['no_next_run'] });
    expect(reasons).to.deep.equal(['schedule_follow_up']);
  });

  it('counts fractions of its units', () => {
    const input = { sets: [{ ...SET, completedAt: ago(90 * MINUTE) }] };
    expect(resolve({ ...input, policy: { freshnessHours: 1.5 } }).posture).to.equal('healthy');
    expect(resolve({ ...input, policy: { freshnessHours: 1.4999 } }).posture).to.equal('stale');
  });
});
