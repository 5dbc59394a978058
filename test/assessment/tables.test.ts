import { expect } from '@open-wc/testing';
import type { Table } from '../../src/assessment/index.js';
import {
  ago,
  ahead,
  HOUR,
  issuesOf,
  ITEM,
  resolve,
  SCHEDULE,
  SET,
  SOUND_ROWS,
  withRow,
} from './resolving.js';

const TABLES = ['backupSets', 'backupItems', 'backupSchedules'] as const;

describe('a row that is no object', () => {
  const noRows: readonly unknown[] = [
    null,
    undefined,
    0,
    7n,
    '',
    'row',
    true,
    [],
    [{}],
    Symbol('row'),
    () => SET,
  ];
  for (const table of TABLES) {
    it(`is unreadable in ${table}, and never throws`, () => {
      for (const row of noRows) {
        const assessment = withRow(table, row);
        expect(issuesOf(assessment), typeof row).to.deep.equal([{ code: 'unreadable_row', table }]);
        expect(assessment).to.deep.include({
          posture: 'healthy',
          healthyClaimAllowed: false,
          primaryReason: 'evidence_incomplete',
        });
      }
    });
  }

  it('is unreadable where a list has a hole', () => {
    const holed = [SET];
    holed[2] = { ...SET, id: '41' };
    expect(issuesOf(resolve({ sets: holed }))).to.deep.equal([
      { code: 'unreadable_row', table: 'backupSets' },
    ]);
  });

  it('says what came, and never what it holds', () => {
    const [issue] = withRow('backupSets', 'secret').evidenceIssues;
    expect(issue?.message).to.equal('Expected a row to be an object, not string.');
  });
});

describe('selection', () => {
  it('keeps, with a tenant, the rows of that tenant and those without one', () => {
    for (const tenantId of ['7', 7]) {
      for (const mine of ['7', 7, 7n, null, undefined]) {
        const assessment = resolve({
          tenantId,
          sets: [{ ...SET, tenantId: mine }],
          items: [{ ...ITEM, tenant_id: mine }],
          schedules: [{ ...SCHEDULE, tenantId: mine }],
        });
        expect(assessment.tenantId).to.equal('7');
        expect(assessment.quality?.totalItems).to.equal(1);
        expect(assessment.scheduleFollowUp.enabledCount).to.equal(1);
        expect(assessment.reasons).to.deep.equal([]);
      }
    }
  });

  it('keeps no other tenant’s rows, nor any issue they would raise', () => {
    for (const other of ['8', 8, '07', '7 ']) {
      const assessment = resolve({
        tenantId: '7',
        sets: [SET, { ...SET, id: '43', tenantId: other, status: 'odd', completedAt: 'x' }],
        items: [ITEM, { id: null, backupSetId: '42', tenantId: other }],
        schedules: [{ id: null, tenant_id: other, isEnabled: true, lastRunStatus: 'failed' }],
      });
      expect(assessment.reasons).to.deep.equal([]);
      expect(assessment.scheduleFollowUp.schedules).to.deep.equal([]);
    }
  });

  it('keeps everybody’s rows when no tenant is asked for', () => {
    for (const tenantId of [undefined, null]) {
      const assessment = resolve({ tenantId, sets: [{ ...SET, tenantId: '8' }] });
      expect(assessment.tenantId).to.equal(null);
      expect(assessment.posture).to.equal('healthy');
    }
  });

  it('cannot tell whose a row is when its tenant is unreadable, and says so', () => {
    expect(
      issuesOf(withRow('backupSets', { ...SET, id: '43', tenantId: {} }, { tenantId: '7' })),
    ).to.deep.equal([{ code: 'unreadable_row', table: 'backupSets', id: '43', path: 'tenantId' }]);
  });

  it('leaves out deleted rows, and any issue of their status or times', () => {
    const deletedAt = ago(HOUR);
    const assessment = resolve({
      sets: [
        SET,
        { ...SET, id: '43', status: 'odd', deletedAt },
        { ...SET, id: '44', completedAt: ahead(HOUR), deletedAt },
        { id: '45', status: 'failed', completedAt: ago(0), deletedAt },
      ],
      items: [ITEM, { ...ITEM, id: '2', metadata: null, deleted_at: deletedAt }],
      schedules: [{ id: '8', isEnabled: true, lastRunStatus: 'odd', deletedAt }],
    });
    expect(assessment.reasons).to.deep.equal([]);
    expect(assessment.scheduleFollowUp.schedules).to.deep.equal([]);
  });

  it('does not leave out a row whose deletion cannot be read', () => {
    const row = { ...SOUND_ROWS.backupSets, deletedAt: 'x', deleted_at: null };
    expect(withRow('backupSets', row).healthyClaimAllowed).to.equal(false);
  });
});

describe('a row that cannot even be looked at', () => {
  const looping: unknown[] = [];
  looping.push(looping);
  const table: readonly [string, Table, object][] = [
    [
      'raises an error when it is read',
      'backupSets',
      {
        get id(): string {
          throw new Error('no');
        },
      },
    ],
    [
      'raises one when its tenant is read',
      'backupItems',
      {
        get tenantId(): string {
          throw new Error('no');
        },
      },
    ],
    [
      'says that it is a date and is none',
      'backupSets',
      { ...SET, id: '41', completedAt: { [Symbol.toStringTag]: 'Date' } },
    ],
    [
      'has days that no text can hold, twice',
      'backupSchedules',
      { ...SCHEDULE, daysOfWeek: [1n], days_of_week: [1n] },
    ],
    [
      'has days without an end, twice',
      'backupSchedules',
      { ...SCHEDULE, daysOfWeek: looping, days_of_week: [...looping] },
    ],
  ];
  for (const [title, name, row] of table) {
    it(`because it ${title} is unreadable, and nothing else breaks`, () => {
      const assessment = withRow(name, row, { tenantId: 't-1' });
      expect(assessment.evidenceIssues.map(({ code, table }) => [code, table])).to.deep.equal([
        ['unreadable_row', name],
      ]);
      expect(assessment.healthyClaimAllowed).to.equal(false);
      expect(assessment.governingSet?.id).to.equal(SET.id);
    });
  }
});

describe('many rows', () => {
  it('are read in one go, a hundred thousand of each table', () => {
    const count = 100_000;
    const rows = <Row>(row: (index: number) => Row) =>
      Array.from({ length: count }, (_, index) => row(index));
    const assessment = resolve({
      sets: rows((index) => ({ ...SET, id: index, completedAt: ago(6 * HOUR + index) })),
      items: rows((index) => ({ ...ITEM, id: index, backupSetId: '0' })),
      schedules: rows((index) => ({ ...SCHEDULE, id: index })),
    });
    expect(assessment.governingSet?.id).to.equal('0');
    expect(assessment.quality?.totalItems).to.equal(count);
    expect(assessment.scheduleFollowUp.enabledCount).to.equal(count);
    expect(assessment.healthyClaimAllowed).to.equal(true);
  });

  it('may all be unreadable', () => {
    const nulls = Array.from({ length: 100_000 }, () => null);
    expect(resolve({ sets: nulls, items: [], schedules: [] }).evidenceIssues).to.have.lengthOf(
      100_000,
    );
  });
});
