/**
 * What reads in a page is generated from the zod schemas: it accepts the same as they do and reads it alike, and it
 * refuses the same in the same words. With VITE_PROPERTY_SCALE=60, on more than a million values.
 */
import { expect } from '@open-wc/testing';
import type * as z from 'zod/mini';
import { assessmentSchema } from '../../src/assessment/assessment-schema.js';
import {
  readItemQuickly,
  readScheduleQuickly,
  readSetQuickly,
} from '../../src/assessment/generated/quick-readers.js';
import { assessmentReaders, rowReaders } from '../../src/assessment/generated/readers.js';
import { pathOf, type Problem, type Reader } from '../../src/assessment/readers.js';
import type { ItemKey, Mutable } from '../../src/assessment/records.js';
import { rowSchemas } from '../../src/assessment/row-schemas.js';
import type { Row } from '../../src/assessment/row.js';
import type { BackupSchedule, BackupSet } from '../../src/assessment/types.js';
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

describe('The generated readers', () => {
  const { backupSet, backupItem, backupSchedule, quality } = rowSchemas();
  const { envelope, records } = endpointSchemas();
  const cases: readonly [what: string, schema: z.ZodMiniType, read: Reader, sound: unknown][] = [
    ['an assessment', assessmentSchema(), assessmentReaders().assessment, ASSESSMENT],
    ['a quality summary', quality, rowReaders().quality, QUALITY],
    ['a set', backupSet, rowReaders().backupSet, ROWS.backupSet],
    ['an item', backupItem, rowReaders().backupItem, ROWS.backupItem],
    ['a schedule', backupSchedule, rowReaders().backupSchedule, ROWS.backupSchedule],
    ['an answer', envelope, endpointReaders().envelope, BODY],
    ['an answer with records', records, endpointReaders().records, RECORDS_BODY],
  ];

  for (const [what, schema, read, sound] of cases) {
    holds(`read ${what} as its schema does`, damaged(sound), 2000, (value) => {
      expect(byReader(read, value)).to.deep.equal(bySchema(schema, value));
    });

    it(`accept ${what} that is sound, and refuse what is none`, () => {
      expect(byReader(read, sound)).to.have.property('value');
      expect(byReader(read, 7)).to.have.property('problems');
    });
  }
});

describe('The quick readers', () => {
  const cases: readonly [
    what: string,
    schema: z.ZodMiniType,
    read: (row: Row) => object | null,
    sound: Row,
  ][] = [
    [
      'a set',
      rowSchemas().backupSet,
      (row) => {
        const into = {} as Mutable<BackupSet>;
        return readSetQuickly(row, into) ? into : null;
      },
      ROWS.backupSet,
    ],
    [
      'an item',
      rowSchemas().backupItem,
      (row) => {
        const into = {} as Mutable<ItemKey>;
        return readItemQuickly(row, into) ? into : null;
      },
      ROWS.backupItem,
    ],
    [
      'a schedule',
      rowSchemas().backupSchedule,
      (row) => {
        const into = {} as Mutable<BackupSchedule>;
        return readScheduleQuickly(row, into) ? into : null;
      },
      ROWS.backupSchedule,
    ],
  ];

  for (const [what, schema, read, sound] of cases) {
    holds(
      `accept nothing for ${what} that its schema refuses, and read it alike`,
      damaged(sound),
      2000,
      (row) => {
        if (typeof row !== 'object' || row === null || Array.isArray(row)) return;
        const value = read(row as Row);
        const expected = bySchema(schema, inCamelCase(row as Row, sound));
        if (value !== null) expect({ value }).to.deep.equal(expected);
        else if (!usesBothKeyStyles(row as Row, sound))
          expect(expected).to.have.property('problems');
      },
    );

    it(`read a sound row of ${what} in either key style`, () => {
      const expected = bySchema(schema, inCamelCase(sound, sound));
      expect({ value: read(sound) }).to.deep.equal(expected);
      expect({ value: read(inSnakeCase(sound) as Row) }).to.deep.equal(expected);
    });
  }
});

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
  return Object.fromEntries(
    Object.keys(known).map((name) => {
      const value = row[name] === undefined ? row[snakeCaseOf(name)] : row[name];
      const isSummary = name === 'quality' && isObject(value);
      return [name, isSummary ? inCamelCase(value, QUALITY) : value];
    }),
  );
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
