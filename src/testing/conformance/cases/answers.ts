/** Reasons together, where they lead, and how long an answer holds (§5.8 to §5.11). */
import {
  ABSENT,
  ATTEMPT_FAILED,
  degraded,
  incomplete,
  ITEM,
  NOW,
  SCHEDULE,
  SET,
  STALE,
  type ResolvingCase,
} from '../resolving.js';

const OLD_SET = { ...SET, completedAt: '2026-02-20T02:00:00Z' };
const FLAWED_ITEM = { ...ITEM, metadata: { snapshot_mode: 'metadata_only' } };
const OVERDUE = { ...SCHEDULE, nextRunAt: '2026-03-02T06:00:00Z' };
const FAILED_SET = { id: '43', status: 'failed', completedAt: '2026-03-02T07:00:00Z' };
const ODD_SET = { id: '44', status: 'archived' };

export const answers: readonly ResolvingCase[] = [
  {
    name: 'nothing against it',
    why: 'The healthy claim needs a healthy posture and no reason; the target is the set itself.',
    schedules: [SCHEDULE],
    expected: { target: 'backup_set 42' },
  },
  {
    name: 'every reason beside absence',
    why: 'Reasons come in their order; without a basis none speaks of its freshness or quality.',
    sets: [FAILED_SET, ODD_SET],
    schedules: [OVERDUE],
    expected: {
      ...ABSENT,
      reasons: [
        'no_backup_basis',
        'schedule_follow_up',
        'latest_attempt_failed',
        'evidence_incomplete',
      ],
      kinds: [['7', 'overdue']],
      issues: ['unknown_status backupSets 44 status'],
      target: 'backup_sets',
    },
  },
  {
    name: 'every reason beside staleness',
    why: 'Five at once, and the first is where to click.',
    sets: [OLD_SET, FAILED_SET, ODD_SET],
    items: [FLAWED_ITEM],
    schedules: [OVERDUE],
    expected: {
      ...STALE,
      reasons: [
        'latest_backup_stale',
        'latest_backup_degraded',
        'schedule_follow_up',
        'latest_attempt_failed',
        'evidence_incomplete',
      ],
      families: { metadata_only: 1 },
      kinds: [['7', 'overdue']],
      issues: ['unknown_status backupSets 44 status'],
      target: 'backup_set 42',
    },
  },
  {
    name: 'every reason beside degradation',
    why: 'Degraded is the posture as long as the set is fresh.',
    sets: [SET, FAILED_SET, ODD_SET],
    items: [FLAWED_ITEM],
    schedules: [OVERDUE],
    expected: {
      ...degraded({ metadata_only: 1 }),
      reasons: [
        'latest_backup_degraded',
        'schedule_follow_up',
        'latest_attempt_failed',
        'evidence_incomplete',
      ],
      kinds: [['7', 'overdue']],
      issues: ['unknown_status backupSets 44 status'],
      target: 'backup_set 42',
    },
  },
  {
    name: 'every reason beside a healthy posture',
    why: 'The posture stays healthy, and the claim is gone.',
    sets: [SET, FAILED_SET, ODD_SET],
    schedules: [OVERDUE],
    expected: {
      reasons: ['schedule_follow_up', 'latest_attempt_failed', 'evidence_incomplete'],
      kinds: [['7', 'overdue']],
      issues: ['unknown_status backupSets 44 status'],
      target: 'backup_schedules',
    },
  },
  {
    name: 'a failed attempt and odd evidence',
    why: 'The failed attempt comes first.',
    sets: [SET, FAILED_SET, ODD_SET],
    expected: {
      reasons: ['latest_attempt_failed', 'evidence_incomplete'],
      issues: ['unknown_status backupSets 44 status'],
      target: 'backup_sets',
    },
  },
  {
    name: 'a stale set and a failed attempt',
    why: 'Staleness is told first, of the set that governs.',
    sets: [OLD_SET, FAILED_SET],
    expected: {
      ...STALE,
      reasons: ['latest_backup_stale', 'latest_attempt_failed'],
      target: 'backup_set 42',
    },
  },
  {
    name: 'odd evidence among the sets',
    why: 'The target is the surface of the table with the issue.',
    sets: [SET, ODD_SET],
    expected: { ...incomplete('unknown_status backupSets 44 status'), target: 'backup_sets' },
  },
  {
    name: 'odd evidence among the items',
    why: 'Items are looked at on the page of their set.',
    items: [ITEM, { ...ITEM, id: null }],
    expected: { ...incomplete('unreadable_row backupItems - id'), target: 'backup_set 42' },
  },
  {
    name: 'odd evidence among the schedules',
    why: 'Schedules on theirs.',
    schedules: [{ id: '7' }],
    expected: {
      ...incomplete('unreadable_row backupSchedules 7 isEnabled'),
      target: 'backup_schedules',
    },
  },
  {
    name: 'odd evidence everywhere',
    why: 'Issues are listed by table, row, code and path; the first says where to look.',
    sets: [SET, { id: '10', status: 'archived' }, { id: '9', status: 'archived' }],
    items: [ITEM, { ...ITEM, id: '2', deletedAt: 5 }],
    schedules: [{ ...SCHEDULE, lastRunStatus: 'paused', createdAt: '2026-03-02T12:00:00Z' }],
    expected: {
      ...incomplete(
        'unknown_status backupSets 9 status',
        'unknown_status backupSets 10 status',
        'unreadable_row backupItems 2 deletedAt',
        'future_timestamp backupSchedules 7 createdAt',
        'unknown_status backupSchedules 7 lastRunStatus',
      ),
      target: 'backup_sets',
      validUntil: '2026-03-02T11:54:59.999Z',
    },
  },

  // How long it holds
  {
    name: 'holds until it is stale',
    why: 'The last instant at which the same rows come to the same.',
    expected: { validUntil: '2026-03-03T02:00:00.000Z' },
  },
  {
    name: 'at the end of that time',
    why: 'Resolving at validUntil gives the same.',
    now: '2026-03-03T02:00:00.000Z',
    expected: { ageSeconds: 86_400 },
  },
  {
    name: 'a millisecond beyond that time',
    why: 'And one millisecond later does not.',
    now: '2026-03-03T02:00:00.001Z',
    expected: STALE,
  },
  {
    name: 'holds until a schedule is overdue',
    why: 'What changes first decides.',
    schedules: [{ ...SCHEDULE, nextRunAt: '2026-03-02T12:00:00Z' }],
    expected: { validUntil: '2026-03-02T12:30:00.000Z' },
  },
  {
    name: 'at the end of the grace',
    why: 'It is not overdue yet.',
    now: '2026-03-02T12:30:00.000Z',
    schedules: [{ ...SCHEDULE, nextRunAt: '2026-03-02T12:00:00Z' }],
    expected: { validUntil: '2026-03-02T12:30:00.000Z' },
  },
  {
    name: 'a millisecond beyond the grace',
    why: 'Now it is, and the next change is that of freshness.',
    now: '2026-03-02T12:30:00.001Z',
    schedules: [{ ...SCHEDULE, nextRunAt: '2026-03-02T12:00:00Z' }],
    expected: { reasons: ['schedule_follow_up'], kinds: [['7', 'overdue']] },
  },
  {
    name: 'holds until the first of several changes',
    why: 'Of all schedules, runs under way and facts dated ahead, the earliest.',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T11:00:00Z' }],
    schedules: [
      { ...SCHEDULE, nextRunAt: '2026-03-02T12:00:00Z' },
      { ...SCHEDULE, id: '8', nextRunAt: '2026-03-02T10:00:00Z' },
      { ...SCHEDULE, id: '9', lastRunStatus: 'running', lastRunAt: '2026-03-01T10:15:00Z' },
    ],
    expected: {
      ...incomplete('future_timestamp backupSets 43 completedAt'),
      validUntil: '2026-03-02T10:15:00.000Z',
    },
  },
  {
    name: 'holds until a fact dated ahead comes true',
    why: 'One millisecond before completedAt - clockTolerance.',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T11:00:00Z' }],
    expected: {
      ...incomplete('future_timestamp backupSets 43 completedAt'),
      validUntil: '2026-03-02T10:54:59.999Z',
    },
  },
  {
    name: 'a millisecond later it has come true',
    why: 'The set governs, ahead of the clock as it is.',
    now: '2026-03-02T10:55:00.000Z',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T11:00:00Z' }],
    items: [{ ...ITEM, backupSetId: '43' }],
    expected: { governs: '43', validUntil: '2026-03-03T11:00:00.000Z', ageSeconds: 0 },
  },
  {
    name: 'a failed attempt dated ahead',
    why: 'It becomes a reason of its own when its time has come.',
    sets: [SET, { ...FAILED_SET, completedAt: '2026-03-02T11:00:00Z' }],
    expected: {
      ...incomplete('future_timestamp backupSets 43 completedAt'),
      validUntil: '2026-03-02T10:54:59.999Z',
    },
  },
  {
    name: 'the failed attempt whose time has come',
    why: 'See the case before.',
    now: '2026-03-02T10:55:00.000Z',
    sets: [SET, { ...FAILED_SET, completedAt: '2026-03-02T11:00:00Z' }],
    expected: ATTEMPT_FAILED,
  },
  {
    name: 'holds for ever: absent',
    why: 'Without rows nothing ever changes.',
    sets: [],
    expected: { ...ABSENT, validUntil: null },
  },
  {
    name: 'holds for ever: stale and overdue',
    why: 'What is late stays late until there are other rows.',
    sets: [OLD_SET],
    schedules: [OVERDUE],
    expected: {
      ...STALE,
      reasons: ['latest_backup_stale', 'schedule_follow_up'],
      kinds: [['7', 'overdue']],
    },
  },
  {
    name: 'absent, until a schedule is overdue',
    why: 'Any change counts, also beside the worst posture.',
    sets: [],
    schedules: [{ ...SCHEDULE, nextRunAt: '2026-03-02T12:00:00Z' }],
    expected: { ...ABSENT, validUntil: '2026-03-02T12:30:00.000Z' },
  },
  {
    name: 'a disabled schedule changes nothing',
    why: 'What is switched off sets no end.',
    schedules: [{ ...SCHEDULE, isEnabled: false, nextRunAt: '2026-03-02T12:00:00Z' }],
  },
  {
    name: 'the time zone of now does not matter',
    why: 'Instants are instants.',
    now: '2026-03-02T21:00:00+13:00',
    expected: { evaluatedAt: NOW },
  },
  {
    name: 'tenant asked for, and written down',
    why: 'The assessment says whose it is.',
    tenantId: 'contoso/eu-1',
    expected: { tenantId: 'contoso/eu-1' },
  },
  {
    name: 'the policy, whole',
    why: 'The assessment names the policy in full, with the defaults filled in.',
    policy: { scheduleGraceMinutes: 0, clockToleranceMinutes: 0.5 },
    expected: {
      policy: { freshnessHours: 24, scheduleGraceMinutes: 0, clockToleranceMinutes: 0.5 },
    },
  },
];
