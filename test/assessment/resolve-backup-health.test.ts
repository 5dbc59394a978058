import { expect } from '@open-wc/testing';
import {
  BackupHealthInputError,
  resolveBackupHealth,
  type BackupHealthRecords,
  type ResolveOptions,
} from '../../src/assessment/index.js';
import {
  ago,
  ahead,
  DAY,
  HOUR,
  inputIssuesOf,
  iso,
  ITEM,
  NOW,
  resolve,
  SET,
  wrongPaths,
} from './resolving.js';

const NO_RECORDS: BackupHealthRecords = { backupSets: [], backupItems: [], backupSchedules: [] };

const resolveAny = (records: unknown, options: unknown) =>
  resolveBackupHealth(records as BackupHealthRecords, options as ResolveOptions);

describe('resolveBackupHealth', () => {
  it('gives the whole answer, field by field', () => {
    const assessment = resolveBackupHealth(
      {
        backupSets: [
          {
            id: 42,
            tenant_id: 't-1',
            name: 'Nightly',
            status: 'completed',
            completed_at: ago(6 * HOUR),
          },
          {
            id: 41,
            tenant_id: 't-1',
            name: 'Nightly',
            status: 'completed',
            completed_at: ago(30 * HOUR),
          },
        ],
        backupItems: Array.from({ length: 120 }, (_, index) => ({
          id: index + 1,
          backup_set_id: 42,
          metadata: { snapshot_mode: 'full' },
        })),
        backupSchedules: [
          {
            id: 7,
            name: 'Daily',
            is_enabled: true,
            last_run_at: ago(26 * HOUR),
            last_run_status: 'completed',
            next_run_at: ago(2 * HOUR),
          },
          { id: 8, name: 'Weekly', is_enabled: true, next_run_at: ahead(DAY) },
        ],
      },
      { now: new Date(NOW), tenantId: 't-1' },
    );
    expect(assessment).to.deep.equal({
      version: 1,
      tenantId: 't-1',
      evaluatedAt: '2026-11-23T10:00:00.000Z',
      validUntil: '2026-11-24T04:00:00.000Z',
      posture: 'healthy',
      primaryReason: 'schedule_follow_up',
      reasons: ['schedule_follow_up'],
      healthyClaimAllowed: false,
      policy: { freshnessHours: 24, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
      governingSet: {
        id: '42',
        name: 'Nightly',
        status: 'completed',
        completedAt: '2026-11-23T04:00:00.000Z',
      },
      freshness: { isFresh: true, ageSeconds: 21_600, freshUntil: '2026-11-24T04:00:00.000Z' },
      quality: { totalItems: 120, degradedItems: 0, families: [] },
      scheduleFollowUp: {
        needsFollowUp: true,
        enabledCount: 2,
        followUpCount: 1,
        schedules: [
          {
            id: '7',
            name: 'Daily',
            isEnabled: true,
            kinds: ['overdue'],
            dueAt: '2026-11-23T08:00:00.000Z',
            overdueSeconds: 7200,
            lastRunAt: '2026-11-22T08:00:00.000Z',
            lastRunStatus: 'completed',
            nextRunAt: '2026-11-23T08:00:00.000Z',
          },
          {
            id: '8',
            name: 'Weekly',
            isEnabled: true,
            kinds: [],
            dueAt: '2026-11-24T10:00:00.000Z',
            overdueSeconds: 0,
            lastRunAt: null,
            lastRunStatus: null,
            nextRunAt: '2026-11-24T10:00:00.000Z',
          },
        ],
      },
      evidenceIssues: [],
      actionTarget: { surface: 'backup_schedules', recordId: null, reason: 'schedule_follow_up' },
    });
  });

  it('gives the whole answer where nothing is known', () => {
    expect(resolveBackupHealth(NO_RECORDS, { now: '2026-11-23 11:00:00+01' })).to.deep.equal({
      version: 1,
      tenantId: null,
      evaluatedAt: '2026-11-23T10:00:00.000Z',
      validUntil: null,
      posture: 'absent',
      primaryReason: 'no_backup_basis',
      reasons: ['no_backup_basis'],
      healthyClaimAllowed: false,
      policy: { freshnessHours: 24, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
      governingSet: null,
      freshness: null,
      quality: null,
      scheduleFollowUp: { needsFollowUp: false, enabledCount: 0, followUpCount: 0, schedules: [] },
      evidenceIssues: [],
      actionTarget: { surface: 'backup_sets', recordId: null, reason: 'no_backup_basis' },
    });
  });

  it('echoes the policy it went by, with the defaults filled in', () => {
    expect(resolve({ policy: { freshnessHours: 12 } }).policy).to.deep.equal({
      freshnessHours: 12,
      scheduleGraceMinutes: 30,
      clockToleranceMinutes: 5,
    });
  });

  it('changes nothing that it was given, and gives nothing of it away', () => {
    const quality = { totalItems: 1, degradedItems: 0, families: [{ family: 'odd', count: 1 }] };
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null)
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const input = freeze({
      sets: [{ ...SET, quality }, null],
      items: [{ ...ITEM, metadata: { snapshot_mode: 'full', list: [1] } }],
      schedules: [
        { id: 7, isEnabled: true, frequency: 'weekly', timeOfDay: '10:00', daysOfWeek: [2, 1] },
      ],
      policy: { freshnessHours: 12 },
      now: new Date(NOW),
    });
    const assessment = resolve(input);
    (assessment.quality!.families as unknown[]).length = 0;
    (assessment.policy as { freshnessHours: number }).freshnessHours = 1;
    expect(resolve(input).quality?.families).to.deep.equal([{ family: 'odd', count: 1 }]);
    expect(resolve(input).policy.freshnessHours).to.equal(12);
  });

  it('gives the same for any order of the rows', () => {
    const input = {
      sets: [
        SET,
        { ...SET, id: '41' },
        { id: 1, status: 'odd' },
        { id: '43', status: 'failed', completedAt: ago(1) },
      ],
      items: [
        ITEM,
        { ...ITEM, id: 2, metadata: null },
        { ...ITEM, id: null },
        { ...ITEM, id: 3, deletedAt: 'x' },
      ],
      schedules: [
        { id: 'b', isEnabled: true },
        { id: 'a', isEnabled: true, lastRunStatus: 'odd' },
        { id: 10, isEnabled: true, nextRunAt: ago(HOUR) },
        { id: 9, isEnabled: 'x', name: 7 },
      ],
    };
    expect(
      resolve({
        sets: input.sets.toReversed(),
        items: input.items.toReversed(),
        schedules: input.schedules.toReversed(),
      }),
    ).to.deep.equal(resolve(input));
  });

  it('has no clock of its own: the same input gives the same at any time', () => {
    expect(resolve()).to.deep.equal(resolve());
    expect(resolve({ now: iso(NOW) })).to.deep.equal(resolve({ now: new Date(NOW) }));
  });

  it('is plain JSON', () => {
    const assessment = resolve({ sets: [SET, null], schedules: [{ id: 7, isEnabled: true }] });
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
  });

  it('keeps texts as they are, whatever they hold', () => {
    const name = '<img src=x onerror=alert(1)> \ud800 \u202e ${x}';
    const assessment = resolve({
      sets: [{ ...SET, name }],
      schedules: [{ id: name, name, isEnabled: false }],
    });
    expect(assessment.governingSet?.name).to.equal(name);
    expect(assessment.scheduleFollowUp.schedules[0]).to.include({ id: name, name });
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
  });
});

describe('a wrong shape', () => {
  const options = { now: iso(NOW) };

  for (const [records, came] of [
    [null, 'null'],
    [undefined, 'undefined'],
    ['rows', 'string'],
    [7, 'number'],
    [[], 'an array'],
  ] as const) {
    it(`is ${came} for records`, () => {
      const [issue, ...others] = inputIssuesOf(() => resolveAny(records, options));
      expect(others).to.deep.equal([]);
      expect(issue).to.deep.equal({
        path: 'records',
        expected: `an object with backupSets, backupItems, backupSchedules, not ${came}`,
        message: `records: expected an object with backupSets, backupItems, backupSchedules, not ${came}`,
      });
    });
  }

  for (const table of ['backupSets', 'backupItems', 'backupSchedules']) {
    it(`is ${table} left out or no array, so that forgetting it is not calm`, () => {
      for (const rows of [undefined, null, {}, 'rows', { length: 0 }, new Set()]) {
        const records = { ...NO_RECORDS, [table]: rows };
        expect(wrongPaths(() => resolveAny(records, options))).to.deep.equal([`records.${table}`]);
      }
    });
  }

  it('is tables in the other key style: they are the names of the records, not of a row', () => {
    const records = { backup_sets: [], backup_items: [], backup_schedules: [] };
    expect(wrongPaths(() => resolveAny(records, options))).to.deep.equal([
      'records.backupSets',
      'records.backupItems',
      'records.backupSchedules',
    ]);
  });

  for (const now of [
    undefined,
    null,
    0,
    NOW,
    '',
    'now',
    '2026-11-23T10:00:00',
    new Date(NaN),
    {},
  ]) {
    it(`is ${JSON.stringify(now) ?? 'nothing'} for now`, () =>
      expect(wrongPaths(() => resolveAny(NO_RECORDS, { now }))).to.deep.equal(['options.now']));
  }

  for (const given of [undefined, null, 'now', [iso(NOW)], new Map([['now', iso(NOW)]])]) {
    it(`is ${given instanceof Map ? 'a map' : (JSON.stringify(given) ?? 'nothing')} for options`, () =>
      expect(wrongPaths(() => resolveAny(NO_RECORDS, given))).to.deep.equal(['options.now']));
  }

  for (const tenantId of ['', ' ', 1.5, NaN, {}, [], true]) {
    it(`is ${JSON.stringify(tenantId)} for a tenant, which would select nobody’s rows or everybody’s`, () =>
      expect(wrongPaths(() => resolveAny(NO_RECORDS, { ...options, tenantId }))).to.deep.equal([
        'options.tenantId',
      ]));
  }

  for (const resolveQuality of [null, {}, 'full', true]) {
    it(`is ${JSON.stringify(resolveQuality)} for the host’s own rule`, () =>
      expect(
        wrongPaths(() => resolveAny(NO_RECORDS, { ...options, resolveQuality })),
      ).to.deep.equal(['options.resolveQuality']));
  }

  it('is named in full: every path, what was expected, in one message', () => {
    const call = () =>
      resolveAny(
        { backupSets: [], backupItems: {} },
        { now: 'soon', tenantId: '', policy: { freshnessHours: 0 }, resolveQuality: 7 },
      );
    expect(call).to.throw(BackupHealthInputError);
    const issues = inputIssuesOf(call);
    expect(issues.map(({ path }) => path)).to.have.members([
      'records.backupItems',
      'records.backupSchedules',
      'options.now',
      'options.tenantId',
      'options.resolveQuality',
      'policy.freshnessHours',
    ]);
    for (const issue of issues) {
      expect(issue.message).to.equal(`${issue.path}: expected ${issue.expected}`);
      expect(call).to.throw(issue.message);
    }
  });
});
