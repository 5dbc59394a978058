/** Which rows count, and what is said of those that do not (§3, §5.1 and §5.2). */
import {
  ABSENT,
  ATTEMPT_FAILED,
  degraded,
  incomplete,
  ITEM,
  NOW,
  SCHEDULE,
  SET,
  type ResolvingCase,
} from '../resolving.js';

const OTHER = { ...SET, id: '43', completedAt: '2026-03-01T20:00:00Z' };
const SNAKE_SET = {
  id: '42',
  tenant_id: 't-1',
  name: 'Nightly',
  status: 'completed',
  completed_at: '2026-03-02T02:00:00Z',
  created_at: '2026-03-02T01:45:00Z',
  deleted_at: null,
  item_count: 1,
};
const SNAKE_ITEM = {
  id: '1',
  backup_set_id: '42',
  deleted_at: null,
  metadata: { snapshot_mode: 'full' },
};
const SNAKE_SCHEDULE = {
  id: '7',
  is_enabled: true,
  created_at: '2026-01-01T00:00:00Z',
  enabled_at: '2026-01-02T00:00:00Z',
  last_run_at: '2026-03-02T02:00:00Z',
  last_run_status: 'completed',
  last_success_at: '2026-03-02T02:00:00Z',
  next_run_at: null,
  frequency: 'weekly',
  time_of_day: '02:00',
  days_of_week: [1],
  timezone: 'UTC',
};

export const rows: readonly ResolvingCase[] = [
  // Key styles and unknown fields
  {
    name: 'camel case',
    why: 'The plainest tenant there is: one fresh set, one item captured in full.',
    expected: { totals: [1, 0], target: 'backup_set 42', ageSeconds: 21_600, tenantId: null },
  },
  {
    name: 'snake case in all three tables',
    why: 'Rows are accepted as the tables give them.',
    tenantId: 't-1',
    sets: [SNAKE_SET],
    items: [SNAKE_ITEM],
    schedules: [SNAKE_SCHEDULE],
    expected: { dueAt: { '7': '2026-03-09T02:00:00.000Z' }, tenantId: 't-1', enabledCount: 1 },
  },
  {
    name: 'unknown fields',
    why: 'Fields that are not known are ignored, whatever they hold.',
    sets: [{ ...SET, owner: { id: 5 }, completed: 'yes' }],
    items: [{ ...ITEM, payload: [1, 2] }],
    schedules: [{ ...SCHEDULE, cron: 7 }],
  },
  {
    name: 'one field in both key styles, the same',
    why: 'A field given twice counts when both say the same.',
    sets: [{ ...SET, completed_at: SET.completedAt }],
  },
  {
    name: 'one field in both key styles, different',
    why: 'Two values for one fact leave no fact: the row is unreadable.',
    sets: [SET, { ...OTHER, completed_at: '2026-03-02T07:00:00Z' }],
    expected: incomplete('unreadable_row backupSets 43 completedAt'),
  },

  // Ids
  {
    name: 'integer ids',
    why: 'Ids may be integers; they are kept as text.',
    sets: [{ ...SET, id: 42 }],
    items: [{ ...ITEM, id: 1, backupSetId: 42 }],
    schedules: [{ ...SCHEDULE, id: 7 }],
    expected: { target: 'backup_set 42', schedules: ['7'] },
  },
  {
    name: 'text and integer for the same id',
    why: 'An item belongs to its set whether the one or the other writes the id as a number.',
    sets: [{ ...SET, id: 42 }],
  },
  {
    name: 'id with space around',
    why: 'Ids are text as they are: nothing is trimmed.',
    sets: [{ ...SET, id: ' 42 ' }],
    items: [{ ...ITEM, backupSetId: ' 42 ' }],
    expected: { governs: ' 42 ' },
  },
  ...(
    [
      ['blank', '  '],
      ['empty', ''],
      ['null', null],
      ['a fraction', 1.5],
      ['a flag', true],
      ['an object', { id: 1 }],
    ] as const
  ).map(([what, id]): ResolvingCase => ({
    name: `set id that is ${what}`,
    why: 'A row without a readable id is unreadable, and has no id in the issue.',
    sets: [SET, { ...OTHER, id }],
    expected: incomplete('unreadable_row backupSets - id'),
  })),
  {
    name: 'missing ids',
    why: 'A missing id makes a row unreadable in each table.',
    sets: [SET, { status: 'completed', completedAt: NOW }],
    items: [ITEM, { backupSetId: '42', metadata: { snapshot_mode: 'full' } }],
    schedules: [{ isEnabled: true }],
    expected: incomplete(
      'unreadable_row backupSets - id',
      'unreadable_row backupItems - id',
      'unreadable_row backupSchedules - id',
    ),
  },

  // Rows that are no rows
  ...[null, 'text', 7, ['id', '43'], true].map((row): ResolvingCase => ({
    name: `a set that is ${JSON.stringify(row)}`,
    why: 'What is no object is unreadable; of it nothing is known but the table.',
    sets: [SET, row],
    expected: incomplete('unreadable_row backupSets - -'),
  })),
  {
    name: 'an item and a schedule that are no objects',
    why: 'The same holds in the other tables, and issues are listed table by table.',
    items: [ITEM, 7],
    schedules: [null],
    expected: incomplete('unreadable_row backupItems - -', 'unreadable_row backupSchedules - -'),
  },

  // Tenants
  {
    name: 'a newer set of another tenant',
    why: 'With a tenant id, only its rows count.',
    tenantId: 't-1',
    sets: [
      { ...SET, tenantId: 't-1' },
      { ...SET, id: '43', tenantId: 't-2', completedAt: NOW },
    ],
  },
  {
    name: 'only another tenant’s set',
    why: 'Somebody else’s backup is none.',
    tenantId: 't-1',
    sets: [{ ...SET, tenantId: 't-2' }],
    expected: { ...ABSENT, tenantId: 't-1' },
  },
  {
    name: 'rows without a tenant',
    why: 'A row that names no tenant counts for whoever is asked about.',
    tenantId: 't-1',
    sets: [{ ...SET, tenantId: null }],
  },
  {
    name: 'no tenant asked for',
    why: 'Without a tenant id, rows of every tenant count.',
    sets: [
      { ...SET, tenantId: 't-1' },
      { ...SET, id: '43', tenantId: 't-2', completedAt: '2026-03-02T01:00:00Z' },
    ],
  },
  {
    name: 'tenant as an integer in the row',
    why: 'Tenant ids are compared as text.',
    tenantId: '7',
    sets: [{ ...SET, tenant_id: 7 }],
    expected: { tenantId: '7' },
  },
  {
    name: 'another tenant’s unreadable rows',
    why: 'Whose row it is comes before whether it can be read: another tenant’s is not looked at.',
    tenantId: 't-1',
    sets: [SET, { tenantId: 't-2', status: 5 }],
    schedules: [{ tenant_id: 't-2', isEnabled: 'maybe' }],
  },
  {
    name: 'a tenant that cannot be read',
    why: 'A row whose tenant is unreadable can’t be excluded, so it is an issue.',
    tenantId: 't-1',
    sets: [SET, { ...OTHER, tenantId: { id: 't-2' } }],
    expected: incomplete('unreadable_row backupSets 43 tenantId'),
  },
  {
    name: 'another tenant’s items and schedules',
    why: 'Selection goes for all three tables.',
    tenantId: 't-1',
    items: [ITEM, { ...ITEM, id: '2', tenantId: 't-2', metadata: null }],
    schedules: [{ ...SCHEDULE, tenantId: 't-2', lastRunStatus: 'failed' }],
    expected: { totals: [1, 0], schedules: [] },
  },

  // Deleted rows
  {
    name: 'a deleted newest set',
    why: 'A deleted set is out, and the next one governs.',
    sets: [SET, { ...SET, id: '43', completedAt: NOW, deletedAt: NOW }],
  },
  {
    name: 'only a deleted set',
    why: 'Without it there is no basis.',
    sets: [{ ...SET, deletedAt: '2026-03-02T07:00:00Z' }],
    expected: ABSENT,
  },
  {
    name: 'deleted in the future',
    why: 'A row with any time of deletion is out.',
    sets: [{ ...SET, deletedAt: '2027-01-01T00:00:00Z' }],
    expected: ABSENT,
  },
  {
    name: 'a deleted item',
    why: 'Deleted items do not count, for good or for bad.',
    items: [ITEM, { ...ITEM, id: '2', metadata: null, deletedAt: '2026-03-02T03:00:00Z' }],
    expected: { totals: [1, 0] },
  },
  {
    name: 'a deleted schedule',
    why: 'A deleted schedule is not listed.',
    schedules: [{ ...SCHEDULE, lastRunStatus: 'failed', deletedAt: '2026-03-02T03:00:00Z' }],
    expected: { schedules: [] },
  },
  {
    name: 'a deleted set with an unknown status',
    why: 'Deletion is looked at before the status.',
    sets: [SET, { ...OTHER, status: 'archived', deletedAt: NOW }],
  },
  {
    name: 'a deleted set that cannot be read',
    why: 'Whether a row can be read comes before whether it is deleted.',
    sets: [SET, { ...OTHER, completedAt: 'yesterday', deletedAt: NOW }],
    expected: incomplete('unreadable_row backupSets 43 completedAt'),
  },
  {
    name: 'a time of deletion that cannot be read',
    why: 'Deleted or not, nobody knows: the row does not count.',
    sets: [{ ...SET, deletedAt: true }],
    expected: {
      ...ABSENT,
      reasons: ['no_backup_basis', 'evidence_incomplete'],
      issues: ['unreadable_row backupSets 42 deletedAt'],
    },
  },

  // Fields of the wrong type
  {
    name: 'several unreadable fields in one row',
    why: 'One issue for each field, in the order of the paths.',
    sets: [SET, { id: '43', status: null, completedAt: 5, createdAt: 'noon', itemCount: -1 }],
    expected: incomplete(
      'unreadable_row backupSets 43 completedAt',
      'unreadable_row backupSets 43 createdAt',
      'unreadable_row backupSets 43 itemCount',
      'unreadable_row backupSets 43 status',
    ),
  },
  {
    name: 'a set without a status',
    why: 'Every set must say how it stands.',
    sets: [SET, { id: '43', completedAt: NOW }],
    expected: incomplete('unreadable_row backupSets 43 status'),
  },
  {
    name: 'a name that is a number',
    why: 'Any wrong type makes a set unreadable.',
    sets: [SET, { ...OTHER, name: 5 }],
    expected: incomplete('unreadable_row backupSets 43 name'),
  },
  {
    name: 'an item count that is a fraction',
    why: 'A count is a whole number, 0 or more.',
    sets: [SET, { ...OTHER, itemCount: 1.5 }],
    expected: incomplete('unreadable_row backupSets 43 itemCount'),
  },
  {
    name: 'a schedule that does not say whether it is enabled',
    why: 'Nothing is taken for enabled or disabled.',
    schedules: [{ ...SCHEDULE, isEnabled: null }],
    expected: { ...incomplete('unreadable_row backupSchedules 7 isEnabled'), schedules: [] },
  },
  {
    name: 'a schedule with weekdays that are text',
    why: 'Any wrong type makes a schedule unreadable.',
    schedules: [{ ...SCHEDULE, daysOfWeek: 'monday' }],
    expected: { ...incomplete('unreadable_row backupSchedules 7 daysOfWeek'), schedules: [] },
  },
  {
    name: 'an unreadable disabled schedule',
    why: 'Whether it is enabled does not matter to whether it can be read.',
    schedules: [{ ...SCHEDULE, isEnabled: false, nextRunAt: 'soon' }],
    expected: { ...incomplete('unreadable_row backupSchedules 7 nextRunAt'), schedules: [] },
  },
  {
    name: 'an unreadable item of another set',
    why: 'Items of sets that do not govern are not looked at.',
    items: [ITEM, { id: null, backupSetId: '41', deletedAt: 'never' }],
    expected: { totals: [1, 0] },
  },
  {
    name: 'an unreadable item of the governing set',
    why: 'It is an issue, and does not count among the items.',
    items: [ITEM, { ...ITEM, id: '2', deletedAt: 'never' }],
    expected: { ...incomplete('unreadable_row backupItems 2 deletedAt'), totals: [1, 0] },
  },
  {
    name: 'an item that does not say whose it is',
    why: 'It may be one of the governing set’s, so it can’t be passed over.',
    items: [ITEM, { id: '2', metadata: { snapshot_mode: 'full' } }],
    expected: incomplete('unreadable_row backupItems 2 backupSetId'),
  },
  {
    name: 'items when no set governs',
    why: 'Without a governing set no item is looked at.',
    sets: [],
    items: [7, ITEM],
    expected: ABSENT,
  },
  {
    name: 'an item whose name is a number',
    why: 'Only its id, set, tenant and deletion can make an item unreadable.',
    items: [{ ...ITEM, name: 5 }],
  },

  // Statuses of sets
  ...['completed', 'COMPLETED', ' Completed ', 'completed\n'].map((status): ResolvingCase => ({
    name: `set status ${JSON.stringify(status)}`,
    why: 'Case and surrounding space are ignored; the assessment has it trimmed and in lower case.',
    sets: [{ ...SET, status }],
    expected: { status: 'completed' },
  })),
  {
    name: 'set status " Partial"',
    why: 'A partial set is completed, and degraded for being partial.',
    sets: [{ ...SET, status: ' Partial' }],
    expected: { ...degraded({ partial_set: 1 }, 1, 0), status: 'partial' },
  },
  ...['pending', 'queued', 'running', 'canceled', 'cancelled', 'RUNNING '].map(
    (status): ResolvingCase => ({
      name: `only a set that is ${JSON.stringify(status)}`,
      why: 'What never completed is no basis, even with a time of completion.',
      sets: [{ ...SET, status }],
      expected: ABSENT,
    }),
  ),
  {
    name: 'only a failed set',
    why: 'It is no basis, and the latest attempt has failed.',
    sets: [{ ...SET, status: 'Failed' }],
    expected: { ...ABSENT, reasons: ['no_backup_basis', 'latest_attempt_failed'] },
  },
  {
    name: 'an unknown set status',
    why: 'The set may be anything: it does not count, and the claim goes.',
    sets: [SET, { ...SET, id: '43', status: 'archived', completedAt: NOW }],
    expected: incomplete('unknown_status backupSets 43 status'),
  },
  {
    name: 'an empty set status',
    why: 'Empty text is a status that is not known.',
    sets: [SET, { ...OTHER, status: '' }],
    expected: incomplete('unknown_status backupSets 43 status'),
  },
  {
    name: 'a status with space inside',
    why: 'Only surrounding space is ignored.',
    sets: [SET, { ...OTHER, status: 'com pleted' }],
    expected: incomplete('unknown_status backupSets 43 status'),
  },
  {
    name: 'a completed set without a time of completion',
    why: 'Nothing says when, so it cannot govern; it may well be so, so it is no issue.',
    sets: [SET, { id: '43', status: 'completed', completedAt: null }],
  },
  {
    name: 'only a completed set without a time of completion',
    why: 'It is no basis.',
    sets: [{ id: '42', status: 'completed', completedAt: null }],
    expected: ABSENT,
  },

  // What cannot lie in the future
  {
    name: 'completed later than now, within the tolerance',
    why: 'Clocks differ: up to now + clockTolerance a set governs, with an age of 0.',
    sets: [{ ...SET, completedAt: '2026-03-02T08:05:00.000Z' }],
    expected: { validUntil: '2026-03-03T08:05:00.000Z', ageSeconds: 0 },
  },
  {
    name: 'completed a millisecond beyond the tolerance',
    why: 'It cannot govern, until its time has come: that is one millisecond later.',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T08:05:00.001Z' }],
    expected: { ...incomplete('future_timestamp backupSets 43 completedAt'), validUntil: NOW },
  },
  {
    name: 'only a set from the future',
    why: 'It proves nothing now; what changes is known to the millisecond.',
    sets: [{ ...SET, completedAt: '2026-03-02T10:00:00Z' }],
    expected: {
      ...ABSENT,
      reasons: ['no_backup_basis', 'evidence_incomplete'],
      issues: ['future_timestamp backupSets 42 completedAt'],
      validUntil: '2026-03-02T09:54:59.999Z',
    },
  },
  {
    name: 'a tolerance of 0',
    why: 'Without tolerance, one millisecond ahead is the future.',
    policy: { clockToleranceMinutes: 0 },
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T08:00:00.001Z' }],
    expected: { ...incomplete('future_timestamp backupSets 43 completedAt'), validUntil: NOW },
  },
  {
    name: 'a running set dated ahead',
    why: 'Only what proves something must lie in the past.',
    sets: [
      SET,
      { ...OTHER, status: 'running', completedAt: null, createdAt: '2026-03-02T12:00:00Z' },
    ],
  },
  {
    name: 'a creation dated ahead of a completed set',
    why: 'The creation of a completed set proves nothing and is not held to the clock.',
    sets: [{ ...SET, createdAt: '2026-03-02T12:00:00Z' }],
  },

  // Failed attempts
  {
    name: 'failed after the governing set',
    why: 'A failed set later than the governing one takes the claim, not the posture.',
    sets: [SET, { id: '43', status: 'failed', completedAt: '2026-03-02T02:00:00.001Z' }],
    expected: { ...ATTEMPT_FAILED, target: 'backup_sets' },
  },
  {
    name: 'failed at the instant of the governing set',
    why: 'Later means later: the same instant is not.',
    sets: [SET, { id: '43', status: 'failed', completedAt: '2026-03-02T02:00:00Z' }],
  },
  {
    name: 'failed before the governing set',
    why: 'What came after it succeeded.',
    sets: [SET, { id: '41', status: 'failed', completedAt: '2026-03-01T02:00:00Z' }],
  },
  {
    name: 'failed without a time of completion',
    why: 'Then it is as late as its creation.',
    sets: [
      SET,
      { id: '43', status: 'failed', completedAt: null, createdAt: '2026-03-02T03:00:00Z' },
    ],
    expected: ATTEMPT_FAILED,
  },
  {
    name: 'failed with a time of completion and a later creation',
    why: 'The creation counts only when there is no completion.',
    sets: [
      SET,
      {
        id: '43',
        status: 'failed',
        completedAt: '2026-03-01T03:00:00Z',
        createdAt: '2026-03-02T03:00:00Z',
      },
    ],
  },
  {
    name: 'failed at no time',
    why: 'Beside a governing set, a failure that can’t be placed after it is none.',
    sets: [SET, { id: '43', status: 'failed' }],
  },
  {
    name: 'failed at no time, and no set governs',
    why: 'When none governs, any failed set counts.',
    sets: [{ id: '43', status: 'failed' }],
    expected: { ...ABSENT, reasons: ['no_backup_basis', 'latest_attempt_failed'] },
  },
  {
    name: 'failed in the future',
    why: 'The time of a failure must lie in the past too; until then it is no failed attempt.',
    sets: [SET, { id: '43', status: 'failed', createdAt: '2026-03-02T09:00:00Z' }],
    expected: {
      ...incomplete('future_timestamp backupSets 43 createdAt'),
      validUntil: '2026-03-02T08:54:59.999Z',
    },
  },
  {
    name: 'canceled after the governing set',
    why: 'Somebody who cancels a run has not failed.',
    sets: [SET, { id: '43', status: 'canceled', completedAt: NOW }],
  },
];
