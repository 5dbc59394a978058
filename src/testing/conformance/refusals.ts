/** Input of the wrong shape: an error, never an assessment (§5). */
import { SET, ITEM, NOW } from './resolving.js';

export interface RefusalCase {
  readonly name: string;
  readonly why: string;
  readonly now: unknown;
  readonly policy?: unknown;
  readonly tenantId?: unknown;
  readonly records: unknown;
  /** What is wrong: every path of it, in order. */
  readonly paths: readonly string[];
}

const RECORDS = { backupSets: [SET], backupItems: [ITEM], backupSchedules: [] };

const without = (table: keyof typeof RECORDS): unknown => {
  const { [table]: _, ...others } = RECORDS;
  return others;
};

const records = (name: string, given: unknown, ...paths: string[]): RefusalCase => ({
  name,
  why: 'All three tables are required and are lists: forgetting one is an error and not calm.',
  now: NOW,
  records: given,
  paths,
});

const policy = (name: string, given: unknown, ...paths: string[]): RefusalCase => ({
  name,
  why: 'freshnessHours is a number greater than 0; the others are numbers, 0 or more.',
  now: NOW,
  policy: given,
  records: RECORDS,
  paths: paths.map((path) => (path === '' ? 'policy' : `policy.${path}`)),
});

const now = (name: string, given: unknown): RefusalCase => ({
  name,
  why: 'The time to resolve at is an instant with an offset: a resolver has no clock of its own.',
  now: given,
  records: RECORDS,
  paths: ['options.now'],
});

const tenant = (name: string, tenantId: unknown): RefusalCase => ({
  name,
  why: 'A tenant that was asked for and cannot be read must not widen the question to everybody.',
  now: NOW,
  tenantId,
  records: RECORDS,
  paths: ['options.tenantId'],
});

export const refusals: readonly RefusalCase[] = [
  records('no records', null, 'records'),
  records('records that are a list', [], 'records'),
  records('records that are text', 'none', 'records'),
  records('no sets', without('backupSets'), 'records.backupSets'),
  records('no items', without('backupItems'), 'records.backupItems'),
  records('no schedules', without('backupSchedules'), 'records.backupSchedules'),
  records('a table that is null', { ...RECORDS, backupItems: null }, 'records.backupItems'),
  records('a table that is an object', { ...RECORDS, backupSets: {} }, 'records.backupSets'),
  records(
    'tables in snake case',
    { backup_sets: [], backup_items: [], backup_schedules: [] },
    'records.backupSets',
    'records.backupItems',
    'records.backupSchedules',
  ),
  now('no time', null),
  now('a time without an offset', '2026-03-02T08:00:00'),
  now('a time that is a number', 1772438400000),
  policy('a policy that is null', null, ''),
  policy('a policy that is a list', [], ''),
  policy('a window of 0', { freshnessHours: 0 }, 'freshnessHours'),
  policy('a negative window', { freshnessHours: -1 }, 'freshnessHours'),
  policy('a window that is text', { freshnessHours: '24' }, 'freshnessHours'),
  policy('a window that is null', { freshnessHours: null }, 'freshnessHours'),
  policy('a negative grace', { scheduleGraceMinutes: -1 }, 'scheduleGraceMinutes'),
  policy('a negative tolerance', { clockToleranceMinutes: -0.5 }, 'clockToleranceMinutes'),
  policy(
    'everything wrong with a policy',
    { freshnessHours: 0, scheduleGraceMinutes: '', clockToleranceMinutes: false },
    'freshnessHours',
    'scheduleGraceMinutes',
    'clockToleranceMinutes',
  ),
  tenant('a blank tenant', ' '),
  tenant('a tenant that is a fraction', 1.5),
  tenant('a tenant that is an object', {}),
];
