/** Changes to a case whose effect is known beforehand. */
import * as fc from 'fast-check';
import type {
  BackupHealthAssessment,
  BackupQuality,
  Freshness,
  Table,
} from '../../../src/assessment/types.js';
import { POSTURES, REASONS } from '../../../src/assessment/types.js';
import { DAY, MINUTE, freshSpan } from './moments.js';
import {
  ITEM_FIELDS,
  SCHEDULE_FIELDS,
  SET_FIELDS,
  damaged,
  degradedMetadata,
  noRows,
  type Records,
  type ResolverCase,
  type Row,
} from './records.js';

export function withRows(
  { records, ...rest }: ResolverCase,
  table: Table,
  rows: readonly unknown[],
): ResolverCase {
  return { ...rest, records: { ...records, [table]: rows } };
}

/** A row that no table can read. The item belongs to the set with that id. */
export function unreadableRows(table: Table, governingId: unknown): fc.Arbitrary<unknown> {
  const sound: Record<Table, [Row, readonly string[]]> = {
    backupSets: [
      { id: 'unreadable', status: 'completed', completedAt: '2020-01-01T00:00:00Z' },
      SET_FIELDS,
    ],
    backupItems: [{ id: 'unreadable', backupSetId: governingId, metadata: {} }, ITEM_FIELDS],
    backupSchedules: [{ id: 'unreadable', isEnabled: false }, SCHEDULE_FIELDS],
  };
  return fc.oneof(
    { weight: 1, arbitrary: noRows },
    { weight: 4, arbitrary: damaged(...sound[table]) },
  );
}

// ---- Evidence --------------------------------------------------------------------------------------------

interface Withdrawal {
  readonly what: string;
  readonly changed: ResolverCase;
}

/**
 * A healthy case with one piece of its evidence removed or damaged. The case's older sets go, since any of them may
 * be evidence enough when the basis is gone.
 */
export function withdrawals(healthy: ResolverCase): fc.Arbitrary<Withdrawal> {
  const basis = healthy.records.backupSets[0] as Row;
  const items = healthy.records.backupItems as readonly Row[];
  const schedules = healthy.records.backupSchedules as readonly Row[];
  const alone = withRows(healthy, 'backupSets', [basis]);
  const now = healthy.now.getTime();
  const fresh = Math.floor(freshSpan(healthy.policy) + 1e-6);
  const grace = Math.floor(healthy.policy.scheduleGraceMinutes * MINUTE + 1e-6);
  const tolerance = Math.floor(healthy.policy.clockToleranceMinutes * MINUTE + 1e-6);

  const change = (what: string, table: Table, rows: readonly unknown[]): Withdrawal => ({
    what,
    changed: withRows(alone, table, rows),
  });
  const basisWith = (what: string, fields: Row): Withdrawal =>
    change(`basis ${what}`, 'backupSets', [{ ...basis, ...fields }]);
  const at = (instant: number): Date => new Date(instant);

  const certain: Withdrawal[] = [
    change('no sets', 'backupSets', []),
    basisWith('a millisecond ahead of the tolerance', { completedAt: at(now + tolerance + 1) }),
    basisWith('never completed', { completedAt: null }),
    basisWith('running', { status: 'running' }),
    basisWith('failed', { status: 'failed' }),
    basisWith('partial', { status: 'partial' }),
    basisWith('of unknown status', { status: 'fine' }),
    basisWith('deleted', { deletedAt: at(now) }),
    basisWith('with more items', { itemCount: items.length + 1 }),
    basisWith('with a degraded summary', {
      quality: { totalItems: 9, degradedItems: 1, families: [] },
    }),
    change('no items', 'backupItems', []),
    change('a later failure', 'backupSets', [
      basis,
      { id: 'late', status: 'failed', completedAt: at(now + tolerance + 1) },
    ]),
    change('a schedule without any time', 'backupSchedules', [
      ...schedules,
      { id: 's', isEnabled: true },
    ]),
    change('a late schedule', 'backupSchedules', [
      ...schedules,
      { id: 's', isEnabled: true, nextRunAt: at(now - grace - 1) },
    ]),
    change('a run of unknown status', 'backupSchedules', [
      ...schedules,
      { id: 's', isEnabled: true, nextRunAt: at(now), lastRunStatus: 'hm' },
    ]),
  ];
  if (fresh < 1000 * DAY) {
    certain.push(basisWith('stale by a millisecond', { completedAt: at(now - fresh - 1) }));
  }
  if (healthy.tenantId !== undefined) {
    certain.push(basisWith('of another tenant', { tenantId: 't-2' }));
  }
  if (basis['itemCount'] !== undefined)
    certain.push(change('an item less', 'backupItems', items.slice(1)));

  const replaced = (rows: readonly Row[], index: number, row: unknown): unknown[] =>
    rows.map((other, position) => (position === index ? row : other));
  const damages: fc.Arbitrary<Withdrawal>[] = [
    fc.constantFrom(...certain),
    damaged(basis, SET_FIELDS).map((row) => change('damaged basis', 'backupSets', [row])),
    fc
      .nat(items.length - 1)
      .chain((index) =>
        damaged(items[index]!, ITEM_FIELDS).map((row) =>
          change('damaged item', 'backupItems', replaced(items, index, row)),
        ),
      ),
    fc
      .tuple(fc.nat(items.length - 1), degradedMetadata)
      .map(([index, metadata]) =>
        change(
          'degraded item',
          'backupItems',
          replaced(items, index, { ...items[index], metadata }),
        ),
      ),
    fc.nat(items.length - 1).map((index) =>
      change(
        'an item of two sets',
        'backupItems',
        replaced(items, index, {
          ...items[index],
          backupSetId: 'other',
          backup_set_id: basis['id'],
        }),
      ),
    ),
    fc
      .constantFrom<Table[]>('backupSets', 'backupItems', 'backupSchedules')
      .chain((table) =>
        unreadableRows(table, basis['id']).map((row) =>
          change('an unreadable row more', table, [...alone.records[table], row]),
        ),
      ),
  ];
  if (schedules.length > 0) {
    damages.push(
      fc
        .nat(schedules.length - 1)
        .chain((index) =>
          damaged(schedules[index]!, SCHEDULE_FIELDS).map((row) =>
            change('damaged schedule', 'backupSchedules', replaced(schedules, index, row)),
          ),
        ),
    );
  }
  return fc.oneof(...damages);
}

/** One more item that was captured badly, in a set that counts it if it counts any. */
export function withDegradedItem(
  { records, ...rest }: ResolverCase,
  governingId: string,
  metadata: unknown,
): ResolverCase {
  const item = { id: 'degraded', backupSetId: governingId, tenantId: rest.tenantId, metadata };
  const backupSets = records.backupSets.map((row) => {
    if (typeof row !== 'object' || row === null) return row;
    const set = row as Row;
    const name = 'itemCount' in set ? 'itemCount' : 'item_count';
    const count = set[name];
    return String(set['id']) === governingId && typeof count === 'number'
      ? { ...set, [name]: count + 1 }
      : row;
  });
  return {
    ...rest,
    records: { ...records, backupSets, backupItems: [...records.backupItems, item] },
  };
}

/** The same rows in another order. */
export function shuffled(records: Records): fc.Arbitrary<Records> {
  const order = (rows: readonly unknown[]): fc.Arbitrary<unknown[]> =>
    fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc.record({
    backupSets: order(records.backupSets),
    backupItems: order(records.backupItems),
    backupSchedules: order(records.backupSchedules),
  });
}

/** The case with some rows of its sets and schedules handed over again under the ids of others. */
export function withRepeatedIds(original: ResolverCase): ResolverCase {
  const repeat = (rows: readonly unknown[]): unknown[] => {
    const [first] = rows;
    if (typeof first !== 'object' || first === null) return [...rows];
    const { id } = first as Row;
    return [
      ...rows,
      ...rows.slice(1).map((row) => (typeof row === 'object' ? { ...row, id } : row)),
    ];
  };
  const sets = withRows(original, 'backupSets', repeat(original.records.backupSets));
  return withRows(sets, 'backupSchedules', repeat(original.records.backupSchedules));
}

// ---- Assessments -------------------------------------------------------------------------------------------

type Writable = { -readonly [Key in keyof BackupHealthAssessment]: BackupHealthAssessment[Key] };

function movedBy(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** An assessment with one of its posture, reasons, claim, freshness or quality changed, or turned to calm at once. */
export function edited(assessment: BackupHealthAssessment): fc.Arbitrary<BackupHealthAssessment> {
  const { governingSet, freshness, quality } = assessment;
  const changes: fc.Arbitrary<Partial<Writable>>[] = [
    fc.constantFrom(...POSTURES).map((posture) => ({ posture })),
    fc.constant({ healthyClaimAllowed: !assessment.healthyClaimAllowed }),
    fc.constant({
      posture: 'healthy',
      reasons: [],
      primaryReason: null,
      healthyClaimAllowed: true,
    }),
    fc.shuffledSubarray([...REASONS]).map((reasons) => ({ reasons })),
    fc
      .shuffledSubarray([...REASONS])
      .map((reasons) => ({ reasons, primaryReason: reasons[0] ?? null })),
    fc.constantFrom(null, ...REASONS).map((primaryReason) => ({ primaryReason })),
    fc.constant({ governingSet: null }),
    fc.constant({ freshness: null }),
    fc.constant({ quality: null }),
  ];
  if (freshness !== null && governingSet !== null) {
    const freshnesses: Freshness[] = [
      { ...freshness, isFresh: !freshness.isFresh },
      { ...freshness, ageSeconds: freshness.ageSeconds + 1 },
      { ...freshness, freshUntil: movedBy(freshness.freshUntil, -1) },
    ];
    changes.push(
      fc.constantFrom(...freshnesses).map((changed) => ({ freshness: changed })),
      fc
        .constantFrom(-1, 1)
        .map((milliseconds) => movedBy(governingSet.completedAt, milliseconds))
        .map((completedAt) => ({ governingSet: { ...governingSet, completedAt } })),
    );
  }
  if (quality !== null) {
    const qualities: BackupQuality[] = [
      { ...quality, families: [] },
      { ...quality, families: [{ family: 'metadata_only', count: 1 }] },
      { ...quality, degradedItems: quality.totalItems + 1 },
    ];
    changes.push(fc.constantFrom(...qualities).map((changed) => ({ quality: changed })));
  }
  return fc.oneof(...changes).map((change) => ({ ...assessment, ...change }));
}
