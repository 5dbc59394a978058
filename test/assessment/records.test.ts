import { expect } from '@open-wc/testing';
import type { Table } from '../../src/assessment/index.js';
import {
  ago,
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

const BAD_INSTANTS = ['2026-03-01T02:00:00', 'yesterday', '', 0, {}, [], true, new Date(NaN)];
const BAD_TEXTS = [1, true, {}, ['x']];

/** Values that make each field, and so its row, unreadable; null stands for "not given" and is fine but for these. */
const UNREADABLE: Readonly<Record<Table, Readonly<Record<string, readonly unknown[]>>>> = {
  backupSets: {
    id: [undefined, null, '', ' ', 1.5, 2 ** 53, {}, true],
    tenantId: ['', {}, 1.5, true],
    name: BAD_TEXTS,
    status: [undefined, null, 1, {}, ['completed'], true],
    completedAt: BAD_INSTANTS,
    createdAt: BAD_INSTANTS,
    deletedAt: BAD_INSTANTS,
    itemCount: [-1, 1.5, '3', NaN, {}, true, 3n],
    quality: ['good', 1, [], true],
  },
  backupItems: {
    id: [undefined, null, '', ' ', 1.5, 2 ** 53, {}, true],
    backupSetId: [undefined, null, '', {}, 1.5],
    deletedAt: BAD_INSTANTS,
  },
  backupSchedules: {
    id: [undefined, null, '', ' ', 1.5, 2 ** 53, {}, true],
    tenantId: ['', {}, 1.5, true],
    name: BAD_TEXTS,
    isEnabled: [undefined, null, 0, 1, 'true', {}],
    createdAt: BAD_INSTANTS,
    enabledAt: BAD_INSTANTS,
    deletedAt: BAD_INSTANTS,
    lastRunAt: BAD_INSTANTS,
    lastRunStatus: BAD_TEXTS,
    lastSuccessAt: BAD_INSTANTS,
    nextRunAt: BAD_INSTANTS,
    frequency: BAD_TEXTS,
    timeOfDay: [100, {}, true],
    daysOfWeek: ['1,2', 1, { 0: 1 }],
    timezone: BAD_TEXTS,
  },
};

const OPTIONAL: Readonly<Record<Table, readonly string[]>> = {
  backupSets: ['tenantId', 'name', 'createdAt', 'deletedAt', 'itemCount', 'quality'],
  backupItems: ['tenantId', 'name', 'deletedAt'],
  backupSchedules: [
    'tenantId',
    'name',
    'createdAt',
    'enabledAt',
    'deletedAt',
    'lastRunAt',
    'lastRunStatus',
    'frequency',
    'timeOfDay',
    'daysOfWeek',
    'timezone',
  ],
};

describe('an odd object for a row', () => {
  const odd: readonly unknown[] = [
    {},
    Object.create(null),
    new Date(),
    new Map([['id', '1']]),
    new Error('row'),
    /row/,
    JSON.parse(
      '{"__proto__":{"id":"1","status":"completed","isEnabled":false,"backupSetId":"42"}}',
    ),
    { constructor: { id: '1' } },
  ];
  for (const table of TABLES) {
    it(`is unreadable in ${table}, and leaves every other object as it was`, () => {
      for (const row of odd) {
        expect(new Set(issuesOf(withRow(table, row)).map(({ code }) => code))).to.deep.equal(
          new Set(['unreadable_row']),
        );
      }
      expect(({} as Record<string, unknown>)['id']).to.equal(undefined);
    });
  }

  it('counts when all that matters is there', () => {
    const bare = Object.assign(Object.create(null), SET) as object;
    class Model {
      readonly #id = 42;
      get id() {
        return this.#id;
      }
      readonly status = 'completed';
      readonly completedAt = new Date(SET.completedAt);
    }
    const polluted = JSON.parse(
      JSON.stringify(SET).replace('{', '{"__proto__":{"deletedAt":"x"},"constructor":1,'),
    ) as object;
    for (const set of [bare, new Model(), polluted]) {
      expect(resolve({ sets: [set] })).to.deep.include({ posture: 'healthy', reasons: [] });
    }
  });
});

for (const table of TABLES) {
  describe(`an unreadable row of ${table}`, () => {
    for (const [path, values] of Object.entries(UNREADABLE[table])) {
      it(`is one whose ${path} cannot be read`, () => {
        for (const value of values) {
          const row = { ...SOUND_ROWS[table], [path]: value };
          const assessment = withRow(table, row);
          expect(issuesOf(assessment), describeValue(value)).to.deep.equal([
            {
              code: 'unreadable_row',
              table,
              ...(path === 'id' ? {} : { id: SOUND_ROWS[table].id }),
              path,
            },
          ]);
          expect(assessment.evidenceIssues[0]?.message).to.match(
            new RegExp(`^${path}: expected .+\\.$`),
          );
          expect(assessment.healthyClaimAllowed).to.equal(false);
        }
      });
    }

    it('is reported once for each field', () => {
      const [first, second] = Object.keys(UNREADABLE[table]);
      const row = { ...SOUND_ROWS[table], [first!]: {}, [second!]: {} };
      const paths = issuesOf(withRow(table, row)).map(({ path }) => path);
      expect(paths).to.have.members([first, second]);
    });

    it('is not one whose optional fields are null or left out', () => {
      for (const nothing of [null, undefined]) {
        const emptied = Object.fromEntries(OPTIONAL[table].map((name) => [name, nothing]));
        const assessment = withRow(table, { ...SOUND_ROWS[table], ...emptied });
        expect(assessment.reasons).to.deep.equal([]);
      }
    });

    it('is not one with fields nobody knows, whatever they hold', () => {
      const strange = {
        ...SOUND_ROWS[table],
        anything: { at: 'all' },
        completed: 'maybe',
        '': 1,
        [Symbol('field')]: 1,
      };
      expect(withRow(table, strange).reasons).to.deep.equal([]);
    });

    it('does not count', () => {
      if (table === 'backupSets') {
        const sets = [{ ...SET, name: 7 }];
        expect(resolve({ sets }).posture).to.equal('absent');
      } else if (table === 'backupItems') {
        const items = [ITEM, { ...ITEM, id: null, metadata: null }];
        expect(resolve({ items }).quality?.totalItems).to.equal(1);
      } else {
        const schedules = [{ id: 7, isEnabled: true, name: 7 }];
        expect(resolve({ schedules }).scheduleFollowUp.schedules).to.deep.equal([]);
      }
    });
  });
}

describe('an item', () => {
  it('is not looked at when it belongs to another set, or when none governs', () => {
    for (const row of [
      { id: null, backupSetId: '41' },
      { id: '2', backupSetId: '41', deletedAt: 'x' },
      { id: '2', backup_set_id: 41, metadata: 7 },
    ]) {
      expect(withRow('backupItems', row).reasons).to.deep.equal([]);
      expect(issuesOf(resolve({ sets: [], items: [row, null, 7] }))).to.deep.equal([]);
    }
  });

  it('is readable whatever its name is', () => {
    const { quality, reasons } = withRow('backupItems', { ...ITEM, id: '2', name: 7 });
    expect(quality?.totalItems).to.equal(2);
    expect(reasons).to.deep.equal([]);
  });
});

describe('key styles', () => {
  const snakeCase = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    );
  const camel = {
    sets: [
      { ...SET, tenantId: 't', createdAt: ago(7 * HOUR), itemCount: 2 },
      { ...SET, id: '43', deletedAt: ago(HOUR), completedAt: ago(HOUR) },
    ],
    items: [ITEM, { ...ITEM, id: '2', tenantId: 't', metadata: { snapshotMode: 'metadata_only' } }],
    schedules: [
      {
        ...SCHEDULE,
        createdAt: ago(99 * HOUR),
        enabledAt: ago(98 * HOUR),
        lastRunAt: ago(30 * HOUR),
        lastRunStatus: 'running',
        lastSuccessAt: null,
        timeOfDay: '01:00',
        frequency: 'weekly',
        daysOfWeek: [1, 2],
        timezone: 'Europe/Berlin',
      },
    ],
  };

  it('mean the same', () => {
    const expected = resolve(camel);
    expect(expected.posture).to.equal('degraded');
    expect(expected.scheduleFollowUp.schedules[0]?.kinds).to.deep.equal([
      'never_succeeded',
      'overdue',
      'run_stuck',
    ]);
    expect(
      resolve({
        sets: camel.sets.map(snakeCase),
        items: camel.items.map((item) =>
          snakeCase({ ...item, metadata: snakeCase(item.metadata) }),
        ),
        schedules: camel.schedules.map(snakeCase),
      }),
    ).to.deep.equal(expected);
  });

  it('may both be there when they say the same', () => {
    const both = (row: object) => ({ ...row, ...snakeCase(row) });
    expect(
      resolve({
        sets: camel.sets.map(both),
        items: camel.items.map(both),
        schedules: camel.schedules.map(both),
      }),
    ).to.deep.equal(resolve(camel));
    const dates = {
      completedAt: new Date(SET.completedAt),
      completed_at: new Date(SET.completedAt),
    };
    expect(resolve({ sets: [{ ...SET, ...dates }] }).reasons).to.deep.equal([]);
  });

  it('make a row unreadable when they contradict one another', () => {
    const contradictory = { ...SET, completed_at: ago(99 * HOUR) };
    const assessment = resolve({ sets: [contradictory] });
    expect(assessment.posture).to.equal('absent');
    expect(issuesOf(assessment)).to.deep.equal([
      { code: 'unreadable_row', table: 'backupSets', id: '42', path: 'completedAt' },
    ]);
    for (const row of [
      { ...SCHEDULE, is_enabled: false },
      { ...SCHEDULE, daysOfWeek: [1], days_of_week: [2] },
      { ...SCHEDULE, last_run_at: null, lastRunAt: ago(HOUR) },
    ]) {
      expect(withRow('backupSchedules', { ...row, id: '8' }).healthyClaimAllowed).to.equal(false);
    }
  });
});

function describeValue(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
}
