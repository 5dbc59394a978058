import { expect } from '@open-wc/testing';
import {
  BackupHealthInputError,
  parseAssessment,
  type BackupHealthAssessment,
} from '../../src/assessment/index.js';
import { ago, ahead, HOUR, inputIssuesOf, ITEM, resolve, SET, wrongPaths } from './resolving.js';

/** Every part of an assessment occurs in it. */
const FULL: BackupHealthAssessment = resolve({
  tenantId: 't-1',
  sets: [{ ...SET, itemCount: 9 }, { id: '43', status: 'failed', completedAt: ago(HOUR) }, null],
  items: [ITEM, { ...ITEM, id: 2, metadata: null }],
  schedules: [
    {
      id: 7,
      name: 'Daily',
      isEnabled: true,
      lastRunAt: ago(30 * HOUR),
      lastRunStatus: 'ok',
      nextRunAt: ago(6 * HOUR),
    },
    { id: 8, isEnabled: false },
  ],
});

/** A copy with what stands at a path replaced, or, with no value, left out. */
function changed(path: string, value?: unknown): unknown {
  const copy: unknown = structuredClone(FULL);
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

describe('parseAssessment', () => {
  it('returns what the resolver gave, JSON there and back', () => {
    for (const assessment of [FULL, resolve(), resolve({ sets: [] })]) {
      expect(parseAssessment(assessment)).to.deep.equal(assessment);
      expect(parseAssessment(JSON.parse(JSON.stringify(assessment)))).to.deep.equal(assessment);
    }
  });

  it('leaves out fields it does not know, at every depth', () => {
    const copy = structuredClone(FULL);
    const { policy, freshness, scheduleFollowUp, evidenceIssues } = copy;
    for (const part of [
      copy,
      policy,
      freshness!,
      scheduleFollowUp.schedules[0]!,
      evidenceIssues[0]!,
    ]) {
      Reflect.set(part, 'later', 1);
    }
    expect(parseAssessment(copy)).to.deep.equal(FULL);
  });

  it('does not change what it reads', () => {
    const foreign = changed('evaluatedAt', '2026-11-23T11:00:00+01:00') as BackupHealthAssessment;
    const before = structuredClone(foreign);
    expect(parseAssessment(foreign).evaluatedAt).to.equal(FULL.evaluatedAt);
    expect(foreign).to.deep.equal(before);
  });

  it('reads instants with any offset, and writes them in UTC', () => {
    const written = JSON.stringify(FULL).replace(/(\d\d:\d\d:\d\d)\.000Z/g, '$1+00');
    expect(parseAssessment(JSON.parse(written))).to.deep.equal(FULL);
  });

  const values: readonly unknown[] = [null, undefined, 7, 'healthy', true, [], [FULL]];
  for (const value of values) {
    it(`refuses ${Array.isArray(value) ? 'a list' : String(value)}`, () => {
      const [issue, ...others] = inputIssuesOf(() => parseAssessment(value));
      expect(others).to.deep.equal([]);
      expect(issue?.path).to.equal('assessment');
      expect(issue?.message).to.match(/^assessment: expected an object, not /);
    });
  }

  it('names everything that is missing in an empty object', () => {
    expect(wrongPaths(() => parseAssessment({}))).to.deep.equal(
      Object.keys(FULL).map((key) => `assessment.${key}`),
    );
  });

  const NOT_TEXT = [7, null, {}, [], true];
  const NOT_COUNTS = [-1, 1.5, '1', null, NaN, Infinity, 2 ** 53];
  const NOT_INSTANTS = ['2026-11-23T10:00:00', 'now', '', 7, {}, new Date(0)];
  const NOT_IDS = ['', ' ', 42, {}, true];
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    version: [0, 2, '1', null],
    tenantId: NOT_IDS,
    evaluatedAt: [...NOT_INSTANTS, null],
    validUntil: NOT_INSTANTS,
    posture: ['fine', 'HEALTHY', '', null, 7, 'constructor'],
    primaryReason: ['fine', '', 7],
    reasons: [null, {}, 'no_backup_basis'],
    'reasons.0': ['fine', null, 7],
    healthyClaimAllowed: [null, 0, 1, 'true', 'false'],
    policy: [null, [], 7],
    'policy.freshnessHours': [0, -1, NaN, Infinity, '24', null],
    'policy.scheduleGraceMinutes': [-1, NaN, Infinity, '30', null],
    'policy.clockToleranceMinutes': [-1, NaN, Infinity, '5', null],
    governingSet: [7, [], 'x'],
    'governingSet.id': [...NOT_IDS, null],
    'governingSet.name': [7, {}],
    'governingSet.status': NOT_TEXT,
    'governingSet.completedAt': [...NOT_INSTANTS, null],
    freshness: [7, [], 'fresh'],
    'freshness.isFresh': [null, 1, 'true'],
    'freshness.ageSeconds': NOT_COUNTS,
    'freshness.freshUntil': [...NOT_INSTANTS, null],
    quality: [7, [], 'good'],
    'quality.totalItems': NOT_COUNTS,
    'quality.degradedItems': NOT_COUNTS,
    'quality.families': [null, {}, 'x'],
    'quality.families.0': [null, 'metadata_only', []],
    'quality.families.0.family': ['', ' ', 7, null],
    'quality.families.0.count': [...NOT_COUNTS, 0],
    scheduleFollowUp: [null, [], 7],
    'scheduleFollowUp.needsFollowUp': [null, 1, 'true'],
    'scheduleFollowUp.enabledCount': NOT_COUNTS,
    'scheduleFollowUp.followUpCount': NOT_COUNTS,
    'scheduleFollowUp.schedules': [null, {}, 7],
    'scheduleFollowUp.schedules.0': [null, 7, []],
    'scheduleFollowUp.schedules.0.id': [...NOT_IDS, null],
    'scheduleFollowUp.schedules.0.name': [7, {}],
    'scheduleFollowUp.schedules.0.isEnabled': [null, 1, 'true'],
    'scheduleFollowUp.schedules.0.kinds': [null, {}, 'overdue'],
    'scheduleFollowUp.schedules.0.kinds.0': ['late', null, 7],
    'scheduleFollowUp.schedules.0.dueAt': NOT_INSTANTS,
    'scheduleFollowUp.schedules.0.overdueSeconds': NOT_COUNTS,
    'scheduleFollowUp.schedules.0.lastRunAt': NOT_INSTANTS,
    'scheduleFollowUp.schedules.0.lastRunStatus': [7, {}],
    'scheduleFollowUp.schedules.0.nextRunAt': NOT_INSTANTS,
    evidenceIssues: [null, {}, 'x'],
    'evidenceIssues.0': [null, 7, []],
    'evidenceIssues.0.code': ['odd', null, 7],
    'evidenceIssues.0.table': ['backup_sets', null, 7],
    'evidenceIssues.0.id': ['', ' ', 7, null],
    'evidenceIssues.0.path': [7, null],
    'evidenceIssues.0.message': NOT_TEXT,
    actionTarget: [null, [], 7],
    'actionTarget.surface': ['dashboard', null, 7],
    'actionTarget.recordId': NOT_IDS,
    'actionTarget.reason': ['fine', 7],
  };
  const MAY_BE_LEFT_OUT = ['evidenceIssues.0.id', 'evidenceIssues.0.path'];
  for (const [path, wrongValues] of Object.entries(wrong)) {
    const named = `assessment.${path.replace(/\.(\d+)/g, '[$1]')}`;
    it(`refuses a wrong ${path}, and says where`, () => {
      for (const value of wrongValues) {
        const text = `${typeof value} ${String(value)}`;
        expect(
          wrongPaths(() => parseAssessment(changed(path, value))),
          text,
        ).to.include(named);
      }
      if (!MAY_BE_LEFT_OUT.includes(path) && !/\d$/.test(path)) {
        expect(
          wrongPaths(() => parseAssessment(changed(path))),
          'left out',
        ).to.include(named);
      }
    });
  }

  it('throws an error that names every path, and never the values', () => {
    const foreign = { ...FULL, posture: 'secret', validUntil: 'secret' };
    const parse = () => parseAssessment(foreign);
    expect(parse).to.throw(BackupHealthInputError, 'assessment.posture: expected one of absent,');
    expect(parse).to.throw('assessment.validUntil: expected an instant as text with an offset');
    expect(
      inputIssuesOf(parse)
        .map(({ message }) => message)
        .join(),
    ).not.to.contain('secret');
  });

  it('is not misled by a key that means something to objects', () => {
    const polluted = JSON.parse(
      JSON.stringify(FULL).replace('{', '{"__proto__":{"posture":"healthy"},"constructor":7,'),
    ) as unknown;
    expect(parseAssessment(polluted)).to.deep.equal(FULL);
  });
});

describe('an assessment that is kept', () => {
  it('outlives its instant: what it says is about when it was made', () => {
    const old = resolve({
      now: '2020-01-01T00:00:00Z',
      sets: [{ ...SET, completedAt: '2019-12-31T23:00:00Z' }],
    });
    expect(parseAssessment(old)).to.deep.equal(old);
    expect(old.validUntil).to.equal('2020-01-01T23:00:00.000Z');
    expect(ahead(0) > old.evaluatedAt).to.equal(true);
  });
});
