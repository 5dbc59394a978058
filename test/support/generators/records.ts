/** Whole cases: records with their clock, policy and tenant, from orderly to badly damaged. */
import * as fc from 'fast-check';
import { TABLES, type BackupHealthPolicy } from '../../../src/assessment/types.js';
import { cadences, computableCadences } from './cadences.js';
import { DAY, MINUTE, freshSpan, instantsNear, nows, policies, spelled } from './moments.js';

export type Row = Readonly<Record<string, unknown>>;
export interface Records {
  readonly backupSets: readonly unknown[];
  readonly backupItems: readonly unknown[];
  readonly backupSchedules: readonly unknown[];
}
export interface ResolverCase {
  readonly records: Records;
  readonly now: Date;
  readonly policy: BackupHealthPolicy;
  readonly tenantId: string | undefined;
}
export type KeyStyle = 'camel' | 'snake';

export const MY_TENANT = 't-1';

// ---- Keys ----------------------------------------------------------------------------------------------

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A row with its keys in a style, those of metadata and quality too. */
export function withKeyStyle(row: unknown, style: (name: string) => KeyStyle): unknown {
  if (Array.isArray(row)) return row.map((entry) => withKeyStyle(entry, style));
  if (typeof row !== 'object' || row === null || row instanceof Date) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isNested = ['metadata', 'quality', 'families'].includes(name);
      return [
        style(name) === 'snake' ? snakeCase(name) : camelCase(name),
        isNested ? withKeyStyle(value, style) : value,
      ];
    }),
  );
}

// ---- Fields ----------------------------------------------------------------------------------------------

/** Ids of all kinds, few enough that ties and clashes of numbers with words happen. */
export const ids = fc.constantFrom<(string | number)[]>(
  7,
  9,
  10,
  42,
  '7',
  '10',
  '007',
  '1a',
  'a',
  'b',
  'B',
  'ß',
  '12345678901234567890',
);

const tenants = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 6, arbitrary: fc.constant({ tenantId: MY_TENANT }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ tenantId: null }, { tenantId: '' }, { tenantId: ' ' }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ tenantId: 't-2' }, { tenantId: 2 }) },
);

const names = fc.constantFrom({}, { name: null }, { name: 'Nightly' }, { name: 'Weekly, all' });

function caseAndSpace(words: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...words), fc.constantFrom('as is', 'as is', 'upper', 'spaced'))
    .map(([word, style]) =>
      style === 'upper' ? word.toUpperCase() : style === 'spaced' ? ` ${word}\t` : word,
    );
}

/** A field that may be missing, null, or an instant in any spelling. */
function maybeInstant(
  name: string,
  instants: fc.Arbitrary<number>,
  presence = 2,
): fc.Arbitrary<Row> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Row[]>({}, { [name]: null }) },
    {
      weight: presence,
      arbitrary: instants.chain(spelled).map((value): Row => ({ [name]: value })),
    },
  );
}

function spelledAs(name: string, instants: fc.Arbitrary<number>): fc.Arbitrary<Row> {
  return instants.chain(spelled).map((value) => ({ [name]: value }));
}

const deletions = (instants: fc.Arbitrary<number>): fc.Arbitrary<Row> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ deletedAt: null }) },
    { weight: 1, arbitrary: instants.chain(spelled).map((value) => ({ deletedAt: value })) },
  );

function joined(...parts: fc.Arbitrary<Row>[]): fc.Arbitrary<Row> {
  return fc.tuple(...parts).map((rows) => Object.assign({}, ...rows) as Row);
}

// ---- Rows ------------------------------------------------------------------------------------------------

const metadataFlags = fc.record(
  {
    assignmentsFetchFailed: fc.constantFrom<unknown[]>(false, true, null, 0, 1),
    hasOrphanedAssignments: fc.constantFrom<unknown[]>(false, true, null, '', 'yes'),
    integrityWarning: fc.constantFrom<unknown[]>(false, true, '', 'hash differs', {}),
  },
  { requiredKeys: [] },
);
export const goodMetadata: Row = { snapshotMode: 'full' };
export const degradedMetadata: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  undefined,
  'full',
  [],
  {},
  { snapshotMode: 'metadata_only' },
  { snapshotMode: 'partial' },
  { snapshotMode: 'full', assignmentsFetchFailed: true },
  { snapshotMode: 'full', hasOrphanedAssignments: true },
  { snapshotMode: 'full', integrityWarning: 'hash differs' },
);
const metadataOfGoodItems = fc.constantFrom<Row[]>(
  goodMetadata,
  { snapshotMode: 'full', assignmentsFetchFailed: false, integrityWarning: '' },
  { snapshotMode: 'full', hasOrphanedAssignments: null, size: 5 },
);
const metadata = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ metadata: goodMetadata }) },
  { weight: 1, arbitrary: degradedMetadata.map((value) => ({ metadata: value })) },
  {
    weight: 1,
    arbitrary: metadataFlags.map((flags) => ({ metadata: { ...goodMetadata, ...flags } })),
  },
  { weight: 1, arbitrary: metadataFlags.map((flags) => ({ metadata: flags })) },
);

const hostQuality = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Row[]>({}, { quality: null }) },
  {
    weight: 1,
    arbitrary: fc.constant({ quality: { totalItems: 12, degradedItems: 0, families: [] } }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        totalItems: fc.integer({ min: 0, max: 4 }),
        degradedItems: fc.integer({ min: 0, max: 5 }),
        families: fc.uniqueArray(
          fc.record({
            family: fc.constantFrom(
              'integrity_warning',
              'zebra',
              'metadata_only',
              'unknown_quality',
              'alpha',
              'Beta',
              'orphaned_assignments',
              'assignment_capture_issue',
              'partial_set',
              'empty_set',
            ),
            count: fc.integer({ min: 0, max: 3 }),
          }),
          { selector: ({ family }) => family, maxLength: 4 },
        ),
      })
      .map((quality) => ({ quality })),
  },
);

export function setRows(instants: fc.Arbitrary<number>): fc.Arbitrary<Row> {
  return joined(
    ids.map((id) => ({ id })),
    tenants,
    names,
    fc.oneof(
      { weight: 5, arbitrary: fc.constant({ status: 'completed' }) },
      {
        weight: 4,
        arbitrary: caseAndSpace([
          'completed',
          'partial',
          'failed',
          'failed',
          'pending',
          'queued',
          'running',
          'canceled',
          'cancelled',
        ]).map((status) => ({ status })),
      },
      { weight: 1, arbitrary: fc.constantFrom({ status: 'done' }, { status: '' }) },
    ),
    maybeInstant('completedAt', instants, 6),
    maybeInstant('createdAt', instants),
    deletions(instants),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(null, 0, 1, 2, 5).map((itemCount) => ({ itemCount })),
      },
    ),
    hostQuality,
  );
}

/** Readable sets that cannot govern beside one that was completed at `than`. */
export function olderSetRows(than: number): fc.Arbitrary<Row> {
  const earlier = fc.oneof(
    fc.constant(than - 1),
    fc.integer({ min: than - 90 * DAY, max: than - 1 }),
  );
  const statuses = caseAndSpace(['completed', 'partial', 'failed']).map((status) => ({ status }));
  return joined(
    fc.integer({ min: 1000, max: 9999 }).map((id) => ({ id })),
    names,
    statuses,
    spelledAs('completedAt', earlier),
    fc.constantFrom({}, { itemCount: 12 }, { itemCount: 0 }),
    hostQuality.filter(({ quality }) => {
      const { totalItems = 0, degradedItems = 0 } = (quality ?? {}) as Record<string, number>;
      return degradedItems <= totalItems;
    }),
  );
}

export function itemRows(setIds: readonly unknown[]): fc.Arbitrary<Row> {
  return joined(
    fc.integer({ min: 1, max: 99 }).map((id) => ({ id })),
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .constantFrom(...setIds)
          .chain((setId) =>
            fc
              .constantFrom<unknown[]>(setId, String(setId))
              .map((backupSetId) => ({ backupSetId })),
          ),
      },
      { weight: 1, arbitrary: ids.map((backupSetId) => ({ backupSetId })) },
    ),
    tenants,
    names,
    fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom<Row[]>({}, { deletedAt: null }) },
      { weight: 1, arbitrary: fc.constant({ deletedAt: '2026-01-01T00:00:00Z' }) },
    ),
    metadata,
  );
}

const runStatuses = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Row[]>({}, { lastRunStatus: null }) },
  {
    weight: 8,
    arbitrary: caseAndSpace([
      'completed',
      'success',
      'succeeded',
      'ok',
      'completed',
      'pending',
      'queued',
      'running',
      'failed',
      'error',
      'partial',
      'skipped',
      'missed',
      'canceled',
      'cancelled',
    ]).map((lastRunStatus) => ({ lastRunStatus })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ lastRunStatus: 'weird' }, { lastRunStatus: '' }) },
);

export function scheduleRows(
  now: number,
  policy: BackupHealthPolicy,
  instants: fc.Arbitrary<number>,
): fc.Arbitrary<Row> {
  const second = Math.floor(now / 1000) * 1000;
  const grace = Math.floor(policy.scheduleGraceMinutes * 60) * 1000;
  const tolerance = Math.floor(policy.clockToleranceMinutes * 60) * 1000;
  return joined(
    ids.map((id) => ({ id })),
    tenants,
    names,
    fc.constantFrom(
      { isEnabled: true },
      { isEnabled: true },
      { isEnabled: true },
      { isEnabled: false },
    ),
    maybeInstant('createdAt', instants),
    maybeInstant('enabledAt', instants, 1),
    deletions(instants),
    maybeInstant('lastRunAt', instants, 4),
    runStatuses,
    maybeInstant('lastSuccessAt', instants, 1),
    maybeInstant('nextRunAt', instants, 1),
    cadences([
      second,
      second - grace,
      second + grace,
      second - tolerance,
      second - grace - 60_000,
    ]).map((cadence) => ({ ...cadence })),
  );
}

// ---- Damage ----------------------------------------------------------------------------------------------

const INSTANT_FIELDS = [
  'completedAt',
  'createdAt',
  'deletedAt',
  'enabledAt',
  'lastRunAt',
  'lastSuccessAt',
  'nextRunAt',
];
/** Fields of sets and schedules that make their row unreadable when damaged. */
export const SET_FIELDS = [
  'id',
  'tenantId',
  'name',
  'status',
  'completedAt',
  'createdAt',
  'deletedAt',
  'itemCount',
  'quality',
];
export const SCHEDULE_FIELDS = [
  'id',
  'tenantId',
  'name',
  'isEnabled',
  'createdAt',
  'enabledAt',
  'deletedAt',
  'lastRunAt',
  'lastRunStatus',
  'lastSuccessAt',
  'nextRunAt',
  'frequency',
  'timeOfDay',
  'daysOfWeek',
  'timezone',
];
export const ITEM_FIELDS = ['id', 'backupSetId', 'deletedAt'];

/** No reader of any field takes these. */
const wrongTypes = fc.constantFrom<unknown[]>({}, true, -1.5, ['x']);
const wrongForInstants = fc
  .constantFrom<unknown[]>(
    0,
    1_780_000_000_000,
    '',
    'yesterday',
    '2026-11-23',
    '2026-11-23T09:15Z',
    '2026-11-23T09:15:00',
    '2026-11-23 09:15:00.123',
    '2026-02-30T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T09:60:00Z',
    '2026-11-23t09:15:00Z',
    '2026-11-23T09:15:00.1234567890Z',
    '2026-11-23T09:15:00+2',
    '2026-11-23T09:15:00+24:00',
    '2026-11-23T09:15:00Z ',
  )
  .chain((value) => fc.constantFrom<unknown[]>(value, new Date(NaN)));

/** One field of a row made unreadable. */
export function damaged(row: Row, fields: readonly string[]): fc.Arbitrary<Row> {
  return fc.constantFrom(...fields).chain((field): fc.Arbitrary<Row> => {
    const values =
      field === 'id' || field === 'backupSetId'
        ? fc.oneof(wrongTypes, fc.constantFrom<unknown[]>(undefined, null, '', '  '))
        : field === 'isEnabled'
          ? fc.constantFrom<unknown[]>(undefined, null, 1, 'true', {})
          : field === 'status'
            ? fc.oneof(wrongTypes, fc.constantFrom<unknown[]>(undefined, null, 1))
            : INSTANT_FIELDS.includes(field)
              ? fc.oneof(wrongTypes, wrongForInstants)
              : wrongTypes;
    return values.map((value) => ({ ...row, [field]: value }));
  });
}

export const noRows = fc.constantFrom<unknown[]>(null, undefined, 'row', 5, true, []);

function rarely<T>(values: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: times, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: values },
  );
}

/** Rows of which a few are damaged. */
function mostlyReadable(rows: fc.Arbitrary<Row>, fields: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: rows },
    { weight: 1, arbitrary: rows.chain((row) => damaged(row, fields)) },
  );
}

/** Rows in either key style, in both mixed, and now and then with a field that says two things in the two styles. */
function styledRows(rows: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(rows, fc.constantFrom('camel', 'snake', 'both'), rarely(fc.nat(9), 60))
    .map(([row, style, choice]) => {
      const styled = withKeyStyle(row, (name) =>
        style === 'both' ? (name.length % 2 === 0 ? 'camel' : 'snake') : style,
      );
      return choice === null ? styled : contradicted(styled, choice);
    });
}

function contradicted(row: unknown, choice: number): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const names = Object.keys(row).filter((name) => camelCase(name) !== snakeCase(name));
  const name = names[choice % names.length];
  if (name === undefined || (row as Row)[name] === undefined) return row;
  const otherName = name.includes('_') ? camelCase(name) : snakeCase(name);
  return { ...row, [otherName]: 'something else' };
}

// ---- Cases -----------------------------------------------------------------------------------------------

function uniqueIds(rows: fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<unknown[]> {
  return fc.uniqueArray(rows, {
    maxLength,
    selector: (row) =>
      typeof row === 'object' && row !== null ? String((row as Row)['id']) : Symbol('no row'),
  });
}

/** Anything that hosts may hand over. No two rows of a table share an id. */
export const wildCases: fc.Arbitrary<ResolverCase> = fc
  .tuple(nows, policies)
  .chain(([now, policy]) => {
    const instants = instantsNear(now, policy);
    const sets = uniqueIds(mostlyReadable(setRows(instants), SET_FIELDS), 4);
    return sets.chain((backupSets) => {
      const setIds = backupSets.map((row) => (row as Row)['id']).filter((id) => id !== undefined);
      return fc
        .record({
          backupSets: fc.tuple(...backupSets.map((row) => styledRows(fc.constant(row)))),
          backupItems: fc.array(
            styledRows(
              mostlyReadable(itemRows(setIds.length > 0 ? setIds : [1]), [
                ...ITEM_FIELDS,
                'tenantId',
                'name',
              ]),
            ),
            { maxLength: 4 },
          ),
          backupSchedules: uniqueIds(
            mostlyReadable(scheduleRows(now, policy, instants), SCHEDULE_FIELDS),
            3,
          ).chain((rows) => fc.tuple(...rows.map((row) => styledRows(fc.constant(row))))),
          tenantId: fc.constantFrom(undefined, MY_TENANT),
        })
        .map(({ tenantId, ...records }) => ({ records, now: new Date(now), policy, tenantId }));
    });
  });

/** Every piece of evidence is there and good: the claim is allowed. */
export const healthyCases: fc.Arbitrary<ResolverCase> = fc
  .tuple(nows, policies)
  .chain(([now, policy]) => {
    const fresh = Math.floor(freshSpan(policy));
    const grace = Math.floor(policy.scheduleGraceMinutes * MINUTE);
    const tolerance = Math.floor(policy.clockToleranceMinutes * MINUTE);
    const between = (least: number, most: number): fc.Arbitrary<number> =>
      fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most }));

    const runs = fc.oneof(
      // It ran, and the next run is told and not late.
      between(now - 9 * DAY, now + tolerance).chain((lastRunAt) =>
        joined(
          spelledAs('lastRunAt', fc.constant(lastRunAt)),
          caseAndSpace(['completed', 'success', 'succeeded', 'ok']).map((lastRunStatus) => ({
            lastRunStatus,
          })),
          fc.oneof(fc.constant({}), spelledAs('lastSuccessAt', fc.constant(lastRunAt))),
          spelledAs(
            'nextRunAt',
            between(Math.max(now - grace, lastRunAt + tolerance + 1), now + 9 * DAY),
          ),
        ),
      ),
      // It was enabled a moment ago, and its cadence has not come round.
      joined(
        spelledAs('enabledAt', between(now - grace, now + tolerance)),
        maybeInstant('createdAt', between(now - 9 * DAY, now)),
        computableCadences().map((cadence) => ({ ...cadence })),
      ),
    );
    const schedules = fc.oneof(
      { weight: 4, arbitrary: joined(fc.constant({ isEnabled: true }), runs) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          { isEnabled: false },
          { isEnabled: false, lastRunStatus: 'failed', lastRunAt: '2020-01-01T00:00:00Z' },
        ),
      },
    );
    return fc
      .record({
        completedAt: between(now - fresh, now + tolerance).chain((instant) =>
          fc.record({ instant: fc.constant(instant), text: spelled(instant) }),
        ),
        id: fc.constantFrom<(string | number)[]>(42, '42', 'basis'),
        name: names,
        owner: fc.constantFrom({}, { tenantId: MY_TENANT }),
        items: fc.array(fc.tuple(names, metadataOfGoodItems), { minLength: 1, maxLength: 4 }),
        hasItemCount: fc.boolean(),
        schedules: fc.array(fc.tuple(names, schedules), { maxLength: 3 }),
        tenantId: fc.constantFrom(undefined, MY_TENANT),
      })
      .chain((parts) => {
        const basis: Row = {
          id: parts.id,
          ...parts.name,
          ...parts.owner,
          status: 'completed',
          completedAt: parts.completedAt.text,
          ...(parts.hasItemCount ? { itemCount: parts.items.length } : {}),
        };
        return fc
          .record({
            backupSets: fc
              .array(olderSetRows(parts.completedAt.instant), { maxLength: 2 })
              .map((older) => [basis, ...older]),
            backupItems: fc.constant(
              parts.items.map(([name, metadata], index) => ({
                id: index + 1,
                backupSetId: parts.id,
                ...name,
                metadata,
              })),
            ),
            backupSchedules: fc.constant(
              parts.schedules.map(([name, schedule], index) => ({
                id: index + 1,
                ...name,
                ...schedule,
              })),
            ),
          })
          .map((records) => ({ records, now: new Date(now), policy, tenantId: parts.tenantId }));
      });
  });

/** Healthy, but for a row or two more that may be anything. */
const nearlyHealthyCases: fc.Arbitrary<ResolverCase> = healthyCases.chain((healthy) => {
  const now = healthy.now.getTime();
  const instants = instantsNear(now, healthy.policy);
  const basis = healthy.records.backupSets[0] as Row;
  return fc
    .record({
      set: rarely(mostlyReadable(setRows(instants), SET_FIELDS), 1),
      item: rarely(mostlyReadable(itemRows([basis['id']]), ITEM_FIELDS), 3),
      schedule: rarely(
        mostlyReadable(scheduleRows(now, healthy.policy, instants), SCHEDULE_FIELDS),
        1,
      ),
      strays: rarely(fc.tuple(fc.constantFrom(...TABLES), noRows, noRows), 12),
    })
    .chain(({ set, item, schedule, strays }) => {
      const added = { backupSets: set, backupItems: item, backupSchedules: schedule };
      const tables = TABLES.map((table) => {
        const rows = [...healthy.records[table]];
        const row = added[table] as Row | null;
        const isNew = !rows.some((other) => String((other as Row)['id']) === String(row?.['id']));
        if (row !== null && (isNew || table === 'backupItems')) rows.push(row);
        if (strays?.[0] === table) rows.push(...strays.slice(1));
        return fc.tuple(...rows.map((each) => styledRows(fc.constant(each))));
      });
      return fc
        .tuple(...tables)
        .map(([backupSets = [], backupItems = [], backupSchedules = []]) => ({
          ...healthy,
          records: { backupSets, backupItems, backupSchedules },
        }));
    });
});

export const resolverCases: fc.Arbitrary<ResolverCase> = fc.oneof(wildCases, nearlyHealthyCases);

/** Whether a row says a field in both key styles at once. */
export function hasBothKeyStyles(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const names = Object.keys(row).map(snakeCase);
  return new Set(names).size < names.length;
}

/** The options that resolve a case. */
export function optionsOf({
  now,
  policy,
  tenantId,
}: ResolverCase): Pick<ResolverCase, 'now' | 'policy' | 'tenantId'> {
  return { now, policy, tenantId };
}
