import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { contractFiles } from '../../.config/contract-files.js';
import { answerExamples } from '../../.config/contract-openapi.js';
import { assessmentSchema } from '../../src/assessment/assessment-schema.js';
import { resolveBackupHealth, TABLES, type Table } from '../../src/assessment/index.js';
import { readEndpointBody } from '../../src/data/index.js';
import { conformance } from '../../src/testing/conformance/index.js';
import { scenarios, type Scenario } from '../../src/testing/index.js';
import { Contract } from './contract.js';

const NOW = '2026-03-02T08:00:00.000Z';
const ROW_OF: Readonly<Record<Table, string>> = {
  backupSets: 'BackupSetRow',
  backupItems: 'BackupItemRow',
  backupSchedules: 'BackupScheduleRow',
};

const contract = new Contract();
const files = contractFiles('1.2.3');
const vectors = conformance();
const all: readonly Scenario[] = Object.values(scenarios);

/** Whether the kit can read a row, whatever becomes of it then. */
function isReadable(table: Table, row: unknown): boolean {
  const records: Record<Table, unknown[]> = {
    backupSets: [],
    backupItems: [],
    backupSchedules: [],
    [table]: [row],
  };
  if (table === 'backupItems') {
    const { backupSetId, backup_set_id: other } = (row ?? {}) as Record<string, unknown>;
    const id = backupSetId ?? other;
    const isId = typeof id === 'string' && /\S/.test(id);
    const set = { id: isId || Number.isSafeInteger(id) ? id : '42', status: 'completed' };
    records.backupSets.push({ ...set, completedAt: NOW });
  }
  // What is off says nothing of its cadence, which a schema of the row does not look into.
  if (table === 'backupSchedules' && typeof row === 'object' && row !== null) {
    const { isEnabled, is_enabled: other } = row as Record<string, unknown>;
    if (isEnabled === true) records[table] = [{ ...row, isEnabled: false }];
    else if (other === true) records[table] = [{ ...row, is_enabled: false }];
  }
  const { evidenceIssues } = resolveBackupHealth(records, { now: NOW });
  return !evidenceIssues.some(({ code }) => code === 'unreadable_row');
}

/** What can stand anywhere in JSON, right or wrong. */
const anyValue = fc.oneof(
  fc.constantFrom(
    ...[null, true, 0, 1, -1, 1.5, '', ' ', 'x', 'healthy', '42', [], {}, [null], ['x'], [1]],
    ...[
      '2026-03-02T08:00:00Z',
      '2026-03-02 08:00:00+00',
      '2026-03-02T08:00:00',
      '2026-04-31T08:00:00Z',
    ],
  ),
  fc.jsonValue({ maxDepth: 1 }),
);

type Path = readonly (string | number)[];

/** Every place in a JSON value, itself included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>;
  if (rest.length === 0 && by === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = replaced(copy[key], rest, by);
  return Array.isArray(copy) ? Array.from(copy) : copy;
}

/** The value with a place in it taken out or replaced, twice at most. */
function damaged(value: unknown): fc.Arbitrary<unknown> {
  const once = (before: unknown): fc.Arbitrary<unknown> =>
    fc
      .tuple(fc.constantFrom(...pathsOf(before)), fc.option(anyValue, { nil: undefined }))
      .filter(([path, by]) => by !== undefined || typeof path.at(-1) === 'string')
      .map(([path, by]) => replaced(before, path, by));
  return once(value).chain((first) => fc.oneof(fc.constant(first), once(first)));
}

describe('the files of the contract', () => {
  it('are in the package as they are made', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const [path, text] of Object.entries(contractFiles(version))) {
      assert.equal(readFileSync(`dist/${path}`, 'utf8'), text, path);
    }
  });
});

describe('the OpenAPI document', () => {
  it('has nothing that its linter warns of', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    try {
      const document = join(folder, 'openapi.json');
      writeFileSync(document, files['openapi.json']!);
      writeFileSync(
        join(folder, 'redocly.yaml'),
        'extends: [recommended-strict]\ntelemetry: off\n',
      );
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`${process.cwd()}/node_modules/@redocly/cli/bin/cli.js`, 'lint', document],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            REDOCLY_TELEMETRY: 'off',
            REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
            NO_COLOR: '1',
          },
        },
      );
      assert.equal(status, 0, stdout + stderr);
      assert.match(stdout + stderr, /valid/);
      assert.doesNotMatch(stdout + stderr, /[1-9]\d* (?:warning|problem|error)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has examples of both answers that fit it, and that the kit reads', () => {
    const examples = Object.entries(answerExamples());
    const kinds = examples.map(([name, { value }]) => {
      assert.deepEqual(contract.faultsOf('BackupHealthAnswer', value), [], name);
      return readEndpointBody(value).kind;
    });
    assert.deepEqual([...new Set(kinds)].sort(), ['assessment', 'records']);
  });

  it('says the same of an answer as the kit', () => {
    const examples = Object.values(answerExamples()).map(({ value }) => value);
    const changes = [
      { version: 2 },
      { version: '1' },
      { assessment: null },
      { records: null },
      { records: {}, assessment: {} },
      { now: null },
      { now: '2026-03-02T08:00:00' },
      { policy: null },
      { policy: { freshnessHours: 0 } },
      { policy: { scheduleGraceMinutes: null } },
      { policy: [] },
      { tenantId: 5 },
      { tenantId: null },
      { access: null },
      { access: {} },
      { access: { backupSets: 'no' } },
      { access: { backupSchedules: null } },
      { access: [] },
      { records: { backupSets: [], backupItems: [] } },
      { records: { backupSets: [], backupItems: [], backupSchedules: {} } },
      { unknown: 5 },
    ];
    for (const example of examples) {
      for (const change of changes) {
        const value = { ...(example as object), ...change };
        // An assessment knows no `now`, `policy` or `tenantId` beside it, and passes them over.
        assert.equal(
          contract.takes('BackupHealthAnswer', value),
          reads(value),
          JSON.stringify(change),
        );
      }
    }
  });
});

describe('the JSON Schemas', () => {
  it('compile by themselves, and hold what the document says', () => {
    for (const [path, good] of [
      ['schemas/assessment.json', vectors.resolve[0]!.expected],
      ['schemas/records.json', vectors.resolve[0]!.records],
    ] as const) {
      const validate = new Ajv2020({ strictTypes: true, allowUnionTypes: true }).compile(
        JSON.parse(files[path]!) as object,
      );
      assert.equal(validate(JSON.parse(JSON.stringify(good))), true, path);
      assert.equal(validate({}), false, path);
    }
  });

  it('take the assessment of every scenario and every conformance vector', () => {
    const now = new Date(NOW);
    const assessments = [
      ...all.map(({ build, policy }) => resolveBackupHealth(build(now), { now, policy })),
      ...vectors.resolve.map(({ expected }) => expected),
    ];
    for (const assessment of assessments) {
      const faults = contract.faultsOf('BackupHealthAssessment', assessment);
      assert.deepEqual(faults, [], JSON.stringify(assessment));
    }
  });

  it('refuse the assessments that are wrong by shape, and no others', () => {
    for (const { name, assessment, refusedBy } of vectors.parseAssessment) {
      assert.equal(
        contract.takes('BackupHealthAssessment', assessment),
        refusedBy !== 'shape',
        name,
      );
    }
  });

  it('take the rows of every conformance vector that the kit can read, and no others', () => {
    const rows = vectors.resolve.flatMap(({ name, records }) =>
      TABLES.flatMap((table) => records[table].map((row) => ({ name, table, row }))),
    );
    const refused = rows.filter(({ table, row }) => !contract.takes(ROW_OF[table], row));
    assert.ok(refused.length > 40);
    const disagreed = rows.filter(
      ({ table, row }) => contract.takes(ROW_OF[table], row) !== isReadable(table, row),
    );
    assert.deepEqual(
      [...new Set(disagreed.map(({ name }) => name))],
      // What a schema cannot say.
      [
        'one field in both key styles, different',
        'unreadable instant "2026-02-29T02:00:00Z"',
        'a host’s summary with more degraded items than items',
      ],
    );
  });

  it('take the rows of every scenario that the kit can read, and no others', () => {
    for (const { name, build } of all) {
      const records = build(new Date(NOW));
      for (const table of TABLES) {
        for (const row of records[table]) {
          assert.equal(contract.takes(ROW_OF[table], row), isReadable(table, row), name);
        }
      }
    }
  });

  it('refuse damaged assessments exactly as the kit’s own schema does', () => {
    const damagedOnes = fc
      .constantFrom(...vectors.resolve)
      .chain(({ expected }) => damaged(expected));
    let refused = 0;
    fc.assert(
      fc.property(damagedOnes, (assessment) => {
        const { success } = assessmentSchema().safeParse(assessment);
        if (!success) refused += 1;
        const faults = contract.faultsOf('BackupHealthAssessment', assessment);
        assert.equal(faults.length === 0, success, faults.join('\n'));
      }),
      { numRuns: 2000 },
    );
    assert.ok(refused > 500);
  });

  it('refuse damaged rows exactly as the kit does', () => {
    const sound = vectors.resolve.flatMap(({ records }) =>
      TABLES.flatMap((table) => records[table].map((row) => ({ table, row }))),
    );
    const usable = sound.filter(
      ({ table, row }) => contract.takes(ROW_OF[table], row) && isReadable(table, row),
    );
    const damagedOnes = fc
      .constantFrom(...usable)
      .chain(({ table, row }) => damaged(row).map((bad) => ({ table, row: bad })));
    let refused = 0;
    fc.assert(
      fc.property(damagedOnes, ({ table, row }) => {
        fc.pre(!isBeyondSchemas(row));
        const readable = isReadable(table, row);
        if (!readable) refused += 1;
        assert.equal(contract.takes(ROW_OF[table], row), readable);
      }),
      { numRuns: 2000 },
    );
    assert.ok(refused > 400);
  });
});

function reads(value: unknown): boolean {
  try {
    readEndpointBody(value);
    return true;
  } catch {
    return false;
  }
}

/** Two values for one fact, or more degraded items than items: no schema can compare values. */
function isBeyondSchemas(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { quality } = row as { quality?: Record<string, number> | null };
  const isContradictory = Object.keys(row).some((key) => {
    const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return snake !== key && snake in row;
  });
  return (
    isContradictory ||
    (typeof quality === 'object' &&
      quality !== null &&
      Number(quality['degradedItems'] ?? quality['degraded_items']) >
        Number(quality['totalItems'] ?? quality['total_items']))
  );
}
