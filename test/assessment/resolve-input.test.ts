import { expect } from '@open-wc/testing';
import {
  BackupHealthInputError,
  resolveBackupHealth,
  type BackupHealthRecords,
  type ResolveOptions,
} from '../../src/assessment/index.js';
import { inputIssuesOf, iso, NOW, wrongPaths } from './resolving.js';

const NO_RECORDS: BackupHealthRecords = { backupSets: [], backupItems: [], backupSchedules: [] };

const resolveAny = (records: unknown, options: unknown) =>
  resolveBackupHealth(records as BackupHealthRecords, options as ResolveOptions);

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
