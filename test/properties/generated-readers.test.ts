/**
 * What reads in a page is generated from the zod schemas: it accepts the same as they do and reads it alike, and it
 * refuses the same in the same words. With VITE_PROPERTY_SCALE=60, on more than a million values.
 */
import { expect } from '@open-wc/testing';
import type * as z from 'zod/mini';
import { assessmentSchema } from '../../src/assessment/assessment-schema.js';
import {
  assessmentReaders,
  readSoundSchedule,
  readSoundSet,
  rowReaders,
} from '../../src/assessment/generated/readers.js';
import { pathOf, type Problem, type Reader } from '../../src/assessment/readers.js';
import { rowSchemas } from '../../src/assessment/row-schemas.js';
import { isPlainItem, type Row } from '../../src/assessment/row.js';
import { endpointSchemas } from '../../src/data/contract.js';
import { endpointReaders } from '../../src/data/generated/readers.js';
import { damaged } from '../support/generators/damage.js';
import { ago, HOUR, resolve, SET } from '../assessment/resolving.js';
import { holds } from './holds.js';

/** What a value is read as, or everything that is wrong with it. */
type Outcome = { readonly value: unknown } | { readonly problems: readonly string[] };

function bySchema(schema: z.ZodMiniType, value: unknown): Outcome {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { value: data };
  const told = ({ path, message }: z.core.$ZodIssue): string =>
    `${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}: ${message}`;
  return { problems: error.issues.map((issue) => told(issue).replace(/^\./, '')) };
}

function byReader(read: Reader, value: unknown): Outcome {
  const problems: Problem[] = [];
  const result = read(value, problems);
  if (problems.length === 0) return { value: result };
  return { problems: problems.map((problem) => `${pathOf(problem)}: ${problem.expected}`) };
}

const QUALITY = {
  totalItems: 3,
  degradedItems: 2,
  families: [
    { family: 'metadata_only', count: 2 },
    { family: 'own', count: 1 },
  ],
};

const ROWS = {
  backupSet: {
    id: 42,
    tenantId: 't-1',
    name: 'Nightly',
    status: ' Completed',
    completedAt: '2026-03-01T02:00:00Z',
    createdAt: '2026-03-01 01:00:00+01',
    deletedAt: null,
    itemCount: 3,
    quality: QUALITY,
  },
  backupItem: { id: '1', backupSetId: 42, tenantId: 't-1', deletedAt: '2026-03-01T02:00:00.5Z' },
  backupSchedule: {
    id: 7,
    tenantId: 't-1',
    name: 'Daily',
    isEnabled: true,
    createdAt: new Date(0),
    enabledAt: '2026-03-01T02:00:00Z',
    deletedAt: null,
    lastRunAt: '2026-03-01T02:00:00Z',
    lastRunStatus: 'OK',
    lastSuccessAt: '2026-03-01T02:00:00Z',
    nextRunAt: '2026-03-02T02:00:00Z',
    frequency: 'weekly',
    timeOfDay: '02:00',
    daysOfWeek: [1, 7],
    timezone: 'Europe/Berlin',
  },
} as const;

const ASSESSMENT = resolve({
  tenantId: 't-1',
  sets: [{ ...SET, itemCount: 9 }, { id: '43', status: 'failed', completedAt: ago(HOUR) }, null],
  items: [{ id: 1, backupSetId: SET.id, metadata: null }],
  schedules: [{ id: 7, name: 'Daily', isEnabled: true, lastRunAt: ago(30 * HOUR) }],
});
const BODY = { version: 1, assessment: {}, records: {}, access: { backupSets: true } };
const RECORDS = { backupSets: [], backupItems: [], backupSchedules: [] };
const RECORDS_BODY = {
  version: 1,
  now: '2026-03-01T02:00:00Z',
  records: RECORDS,
  policy: { freshnessHours: 24 },
  tenantId: 't-1',
};

const COUNTS = 'no more degraded items than items';
const KEY_STYLES = 'one value, not two different ones in the two key styles';

describe('The generated readers', () => {
  const { backupSet, backupItem, backupSchedule, quality } = rowSchemas();
  const { envelope, records } = endpointSchemas();
  type Case = readonly [what: string, schema: z.ZodMiniType, read: Reader, sound: unknown];
  const cases: readonly Case[] = [
    ['an assessment', assessmentSchema(), assessmentReaders().assessment, ASSESSMENT],
    ['an answer', envelope, endpointReaders().envelope, BODY],
    ['an answer with records', records, endpointReaders().records, RECORDS_BODY],
  ];
  const rowCases: readonly Case[] = [
    ['a quality summary', quality, rowReaders().quality, QUALITY],
    ['a set', backupSet, rowReaders().backupSet, ROWS.backupSet],
    ['an item', backupItem, rowReaders().backupItem, ROWS.backupItem],
    ['a schedule', backupSchedule, rowReaders().backupSchedule, ROWS.backupSchedule],
  ];

  for (const [what, schema, read, sound] of cases) {
    holds(`read ${what} as its schema does`, damaged(sound), 2000, (value) => {
      expect(byReader(read, value)).to.deep.equal(bySchema(schema, value));
    });
  }

  for (const [what, schema, read, sound] of rowCases) {
    holds(`read ${what} as its schema does, in either key style`, damaged(sound), 5000, (row) => {
      const outcome = byReader(read, row);
      const expected = bySchema(schema, isObject(row) ? inCamelCase(row, sound as Row) : row);
      if (!isObject(row) || !usesBothKeyStyles(row, sound as Row) || 'value' in outcome) {
        expect(outcome).to.deep.equal(expected);
        return;
      }
      // Beside what the schema refuses, only what the two key styles do not agree on. Of a summary with two accounts of
      // its counts, it is not asked whether one goes with the other.
      const told = (problems: readonly string[]): readonly string[] =>
        problems.filter((problem) => !problem.endsWith(KEY_STYLES) && !problem.endsWith(COUNTS));
      expect(told(outcome.problems)).to.deep.equal(
        told('problems' in expected ? expected.problems : []),
      );
    });

    it(`read a sound row of ${what} in either key style`, () => {
      const expected = bySchema(schema, sound);
      expect(expected).to.have.property('value');
      expect(byReader(read, inSnakeCase(sound))).to.deep.equal(expected);
    });
  }

  for (const [what, , read, sound] of [...cases, ...rowCases]) {
    it(`accept ${what} that is sound, and refuse what is none`, () => {
      expect(byReader(read, sound)).to.have.property('value');
      expect(byReader(read, 7)).to.have.property('problems');
    });
  }
});

describe('An item', () => {
  const sound = { ...ROWS.backupItem, deletedAt: null };
  for (const tenantId of ['t-1', 't-2', null]) {
    const whose = tenantId ?? 'everybody';
    holds(
      `of ${whose} is plain exactly when its schema accepts it, it counts and has each field once`,
      damaged(sound),
      5000,
      (row) => {
        if (!isObject(row)) return;
        const outcome = bySchema(rowSchemas().backupItem, inCamelCase(row, sound));
        const item = 'value' in outcome ? (outcome.value as Row) : null;
        const counts =
          item?.['backupSetId'] === '42' &&
          item['deletedAt'] === null &&
          (tenantId === null || item['tenantId'] === null || item['tenantId'] === tenantId);
        const isPlain = counts && !usesBothKeyStyles(row, sound);
        expect(isPlainItem(row, '42', tenantId)).to.equal(isPlain);
      },
    );
  }
});

describe('A row at first sight', () => {
  const { backupSet, backupSchedule } = rowSchemas();
  const cases = [
    ['a set', readSoundSet, rowReaders().backupSet, backupSet, ROWS.backupSet, 'quality'],
    [
      'a schedule',
      readSoundSchedule,
      rowReaders().backupSchedule,
      backupSchedule,
      ROWS.backupSchedule,
      'daysOfWeek',
    ],
  ] as const;
  for (const [what, readSound, byShape, schema, row, rare] of cases) {
    const sound = { ...row, [rare]: null };
    const look = (damagedRow: unknown): void => {
      if (!isObject(damagedRow)) return;
      const outcome = bySchema(schema, inCamelCase(damagedRow, sound));
      const isSound =
        'value' in outcome &&
        (outcome.value as Row)[rare] === null &&
        !usesBothKeyStyles(damagedRow, sound);
      const read = readSound(damagedRow) as Row | null;
      if (read === null) {
        expect(isSound).to.equal(false);
        return;
      }
      // `undefined` and not given is the same to whoever reads a row.
      const thorough = byReader(byShape, damagedRow);
      expect(thorough).to.have.property('value');
      expect(withoutUndefined(read)).to.deep.equal(
        withoutUndefined((thorough as { value: Row }).value),
      );
      expect(outcome).to.have.property('value');
    };

    holds(
      `is ${what} exactly when its schema accepts it and it has each field once`,
      damaged(sound),
      5000,
      look,
    );

    it(`is ${what} in either key style, and none with what is rare in it`, () => {
      expect(readSound(sound)).not.to.equal(null);
      expect(readSound(inSnakeCase(sound) as Row)).to.deep.equal(readSound(sound));
      expect(readSound(row)).to.equal(null);
      look(sound);
      look(row);
    });
  }
});

function withoutUndefined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function snakeCaseOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function inSnakeCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(inSnakeCase);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [snakeCaseOf(name), inSnakeCase(inner)]),
  );
}

/** The fields of `known`, in whichever key style the row has them. */
function inCamelCase(row: Row, known: Row): Row {
  const fields = Object.keys(known).map((name) => {
    const value = row[name] === undefined ? row[snakeCaseOf(name)] : row[name];
    const isSummary = name === 'quality' && isObject(value);
    return [name, isSummary ? inCamelCase(value, QUALITY) : value] as const;
  });
  return Object.fromEntries(fields.filter(([name, value]) => value !== undefined || name in row));
}

function usesBothKeyStyles(row: Row, known: Row): boolean {
  return Object.keys(known).some((name) => {
    const summary = row['quality'];
    if (name === 'quality' && isObject(summary)) return usesBothKeyStyles(summary, QUALITY);
    const other = snakeCaseOf(name);
    return other !== name && row[name] !== undefined && row[other] !== undefined;
  });
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
