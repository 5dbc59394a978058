/** Which foreign assessments are taken, and which are refused, by shape or by sense (§5, `parseAssessment`). */
import type { BackupHealthAssessment } from '../../assessment/types.js';
import { ITEM, NOW, resolveCase, SCHEDULE, SET } from './resolving.js';

export interface ParsingCase {
  readonly name: string;
  readonly why: string;
  readonly assessment: unknown;
  readonly accepted: boolean;
  /** A JSON Schema refuses what is wrong by shape. */
  readonly refusedBy?: 'shape' | 'sense';
  /** What is wrong is here, or within. */
  readonly path?: string;
}

type Json = Record<string, unknown>;

const HEALTHY = resolveCase({ name: '', why: '', schedules: [SCHEDULE] });
const DEGRADED = resolveCase({
  name: '',
  why: '',
  tenantId: 't-1',
  sets: [{ ...SET, status: 'partial' }],
  items: [{ ...ITEM, metadata: null }],
  schedules: [
    { ...SCHEDULE, nextRunAt: '2026-03-02T06:00:00Z' },
    { ...SCHEDULE, id: '8', isEnabled: false },
    { ...SCHEDULE, id: '9', lastRunStatus: 'paused' },
  ],
});
const STALE = resolveCase({
  name: '',
  why: '',
  sets: [{ ...SET, completedAt: '2026-02-20T02:00:00Z' }],
});
const ABSENT = resolveCase({ name: '', why: '', sets: [] });

const accepted = (name: string, why: string, assessment: unknown): ParsingCase => ({
  name,
  why,
  assessment,
  accepted: true,
});

/** The assessment with one value replaced, or taken out when it is undefined. */
function changed(assessment: BackupHealthAssessment, path: string, value: unknown): Json {
  const copy = structuredClone(assessment) as unknown as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((place, key) => place[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

const asWritten = (path: string): string => path.replace(/\.(\d+)/g, '[$1]');

const byShape = (
  path: string,
  value: unknown,
  assessment: BackupHealthAssessment = DEGRADED,
): ParsingCase => ({
  name: `${asWritten(path)} ${value === undefined ? 'missing' : JSON.stringify(value)}`,
  why: 'Every field has its type, whatever else is right.',
  assessment: changed(assessment, path, value),
  accepted: false,
  refusedBy: 'shape',
  path: asWritten(path),
});

const bySense = (
  name: string,
  why: string,
  assessment: BackupHealthAssessment,
  change: Readonly<Record<string, unknown>>,
  path: string,
): ParsingCase => ({
  name,
  why,
  assessment: Object.entries(change).reduce<Json>(
    (before, [place, value]) => changed(before as unknown as BackupHealthAssessment, place, value),
    assessment as unknown as Json,
  ),
  accepted: false,
  refusedBy: 'sense',
  path,
});

/** What a calm answer says of itself. */
const CALM = { posture: 'healthy', reasons: [], primaryReason: null, healthyClaimAllowed: true };

const FIELDS = [
  'version',
  'tenantId',
  'evaluatedAt',
  'validUntil',
  'posture',
  'primaryReason',
  'reasons',
  'healthyClaimAllowed',
  'policy',
  'governingSet',
  'freshness',
  'quality',
  'scheduleFollowUp',
  'evidenceIssues',
  'actionTarget',
  'policy.freshnessHours',
  'governingSet.id',
  'governingSet.name',
  'governingSet.completedAt',
  'freshness.isFresh',
  'quality.families',
  'quality.families.0.count',
  'scheduleFollowUp.schedules',
  'scheduleFollowUp.schedules.0.kinds',
  'scheduleFollowUp.schedules.0.dueAt',
  'evidenceIssues.0.table',
  'evidenceIssues.0.message',
  'actionTarget.recordId',
];

const WRONG_VALUES: readonly (readonly [path: string, ...values: unknown[]])[] = [
  ['version', 2, '1', null],
  ['tenantId', '', '  ', 5],
  ['evaluatedAt', null, '2026-03-02T08:00:00', 1772438400000, 'now', '2026-13-02T08:00:00Z'],
  ['validUntil', 'for ever', false],
  ['posture', 'Healthy', 'unknown', null],
  ['primaryReason', 'stale', ''],
  ['reasons', null, {}, ['late'], 'schedule_follow_up'],
  ['healthyClaimAllowed', 'true', 1, null],
  ['policy', null, []],
  ['policy.freshnessHours', 0, -1, '24', null],
  ['policy.scheduleGraceMinutes', -1],
  ['policy.clockToleranceMinutes', 'five'],
  ['governingSet', [], 'Nightly', {}],
  ['governingSet.id', 42, ' '],
  ['governingSet.name', 5],
  ['governingSet.status', null],
  ['freshness.ageSeconds', -1, 1.5, '6'],
  ['freshness.freshUntil', null],
  ['quality.totalItems', -1, 0.5],
  ['quality.families', {}, ['partial_set']],
  ['quality.families.0.family', '', 5],
  ['quality.families.0.count', 0, 1.5],
  ['scheduleFollowUp', null],
  ['scheduleFollowUp.needsFollowUp', 'no'],
  ['scheduleFollowUp.schedules.0.id', 7],
  ['scheduleFollowUp.schedules.0.kinds', ['late'], null],
  ['scheduleFollowUp.schedules.0.overdueSeconds', -1, null],
  ['scheduleFollowUp.schedules.0.nextRunAt', 'tomorrow'],
  ['evidenceIssues', null],
  ['evidenceIssues.0.code', 'odd'],
  ['evidenceIssues.0.id', null, ''],
  ['evidenceIssues.0.path', null],
  ['actionTarget.surface', 'dashboard'],
];

export const parsings: readonly ParsingCase[] = [
  accepted('healthy', 'As the resolver made it.', HEALTHY),
  accepted('degraded', 'With reasons, families, follow-ups and issues.', DEGRADED),
  accepted('stale', 'One that holds for ever.', STALE),
  accepted('absent', 'Without governing set, freshness and quality.', ABSENT),
  accepted('unknown fields', 'Fields that are not known are left out.', {
    ...HEALTHY,
    score: 0.98,
    governingSet: { ...HEALTHY.governingSet, owner: 'Eve' },
  }),
  accepted('instants in other forms', 'Any form of §3, meaning the same.', {
    ...HEALTHY,
    evaluatedAt: '2026-03-02 09:00:00+01',
  }),
  accepted(
    'a shorter time of validity',
    'Whoever holds an answer for less time than it could is welcome.',
    changed(HEALTHY, 'validUntil', '2026-03-02T09:00:00Z'),
  ),
  accepted(
    'a host’s own family',
    'Names of families are free.',
    changed(DEGRADED, 'quality.families', [
      { family: 'partial_set', count: 1 },
      { family: 'throttled', count: 3 },
    ]),
  ),
  ...FIELDS.map((path) => byShape(path, undefined)),
  ...WRONG_VALUES.flatMap(([path, ...values]) => values.map((value) => byShape(path, value))),
  ...[null, [], 'healthy', 1].map((assessment): ParsingCase => ({
    name: `an assessment that is ${JSON.stringify(assessment)}`,
    why: 'An assessment is an object.',
    assessment,
    accepted: false,
    refusedBy: 'shape',
    path: 'assessment',
  })),

  bySense(
    'degraded, told as calm',
    'What the facts say comes before what is concluded.',
    DEGRADED,
    CALM,
    'posture',
  ),
  bySense('stale, told as calm', 'An old set is stale.', STALE, CALM, 'posture'),
  bySense('absent, told as calm', 'Nothing is not healthy.', ABSENT, CALM, 'posture'),
  bySense(
    'stale, told as fresh',
    'Freshness follows from completedAt, policy and time.',
    STALE,
    { ...CALM, 'freshness.isFresh': true },
    'freshness.isFresh',
  ),
  bySense(
    'the claim without the right to it',
    'The claim stands exactly when healthy and without reason.',
    DEGRADED,
    { healthyClaimAllowed: true },
    'healthyClaimAllowed',
  ),
  bySense(
    'no claim although nothing is against it',
    'Exactly when, both ways.',
    HEALTHY,
    { healthyClaimAllowed: false },
    'healthyClaimAllowed',
  ),
  bySense(
    'a posture that does not fit',
    'A fresh, sound set is healthy.',
    HEALTHY,
    { posture: 'stale' },
    'posture',
  ),
  bySense(
    'a reason too few',
    'Degradation is a reason.',
    DEGRADED,
    { reasons: ['schedule_follow_up', 'evidence_incomplete'], primaryReason: 'schedule_follow_up' },
    'reasons',
  ),
  bySense(
    'a reason too many',
    'No schedule needs follow-up.',
    HEALTHY,
    { reasons: ['schedule_follow_up'], primaryReason: 'schedule_follow_up' },
    'reasons',
  ),
  bySense(
    'reasons out of order',
    'They have one order.',
    DEGRADED,
    { reasons: ['schedule_follow_up', 'latest_backup_degraded', 'evidence_incomplete'] },
    'reasons',
  ),
  bySense(
    'a primary reason that is not the first',
    'It is the first.',
    DEGRADED,
    { primaryReason: 'schedule_follow_up' },
    'primaryReason',
  ),
  bySense(
    'no governing set beside freshness',
    'Freshness and quality are those of a governing set.',
    HEALTHY,
    { governingSet: null },
    'freshness',
  ),
  bySense(
    'a governing set without freshness',
    'And a governing set has both.',
    HEALTHY,
    { freshness: null },
    'freshness',
  ),
  bySense(
    'a governing set without quality',
    'And a governing set has both.',
    HEALTHY,
    { quality: null },
    'quality',
  ),
  bySense(
    'a governing set that has not completed',
    'Only completed sets govern.',
    HEALTHY,
    { 'governingSet.status': 'running' },
    'governingSet.status',
  ),
  bySense(
    'a governing set from the future',
    'It can’t govern.',
    HEALTHY,
    {
      'governingSet.completedAt': '2026-03-02T08:05:00.001Z',
      'freshness.freshUntil': '2026-03-03T08:05:00.001Z',
      'freshness.ageSeconds': 0,
      validUntil: null,
    },
    'governingSet.completedAt',
  ),
  bySense(
    'fresh for longer than the policy allows',
    'freshUntil is completedAt and the window.',
    HEALTHY,
    { 'freshness.freshUntil': '2026-03-04T02:00:00Z' },
    'freshness.freshUntil',
  ),
  bySense(
    'an age that is not so',
    'The whole seconds since completedAt.',
    HEALTHY,
    { 'freshness.ageSeconds': 60 },
    'freshness.ageSeconds',
  ),
  bySense(
    'valid for longer than fresh',
    'A fresh answer ends with its freshness.',
    HEALTHY,
    { validUntil: '2026-03-03T02:00:00.001Z' },
    'validUntil',
  ),
  bySense(
    'valid for ever while fresh',
    'Freshness ends.',
    HEALTHY,
    { validUntil: null },
    'validUntil',
  ),
  bySense(
    'valid until before it was made',
    'No answer has run out when it is made.',
    HEALTHY,
    { validUntil: '2026-03-02T07:59:59.999Z' },
    'validUntil',
  ),
  bySense(
    'more degraded items than items',
    'Counts fit together.',
    DEGRADED,
    { 'quality.degradedItems': 2 },
    'quality.degradedItems',
  ),
  bySense(
    'degraded items of no family',
    'Degraded items have a family.',
    HEALTHY,
    { 'quality.degradedItems': 1 },
    'quality.families',
  ),
  bySense(
    'a family twice',
    'Each family stands once.',
    DEGRADED,
    {
      'quality.families': [
        { family: 'partial_set', count: 1 },
        { family: 'partial_set', count: 1 },
      ],
    },
    'quality.families',
  ),
  bySense(
    'a partial set that says nothing of it',
    'A partial set is in that family.',
    DEGRADED,
    { 'quality.families': [{ family: 'unknown_quality', count: 1 }] },
    'quality.families',
  ),
  bySense(
    'a follow-up that is not counted',
    'As many as are listed.',
    DEGRADED,
    { 'scheduleFollowUp.followUpCount': 0 },
    'scheduleFollowUp.followUpCount',
  ),
  bySense(
    'fewer enabled than need follow-up',
    'Only enabled schedules do.',
    DEGRADED,
    { 'scheduleFollowUp.enabledCount': 0 },
    'scheduleFollowUp.enabledCount',
  ),
  bySense(
    'no follow-up beside a schedule that needs it',
    'True exactly when one does.',
    DEGRADED,
    { 'scheduleFollowUp.needsFollowUp': false },
    'scheduleFollowUp.needsFollowUp',
  ),
  bySense(
    'an overdue schedule without its kind',
    'Kinds follow from the facts beside them.',
    DEGRADED,
    { 'scheduleFollowUp.schedules.0.kinds': [] },
    'scheduleFollowUp.schedules[0].kinds',
  ),
  bySense(
    'a failed run without its kind',
    'A bad status is a follow-up.',
    HEALTHY,
    { 'scheduleFollowUp.schedules.0.lastRunStatus': 'failed' },
    'scheduleFollowUp.schedules[0].kinds',
  ),
  bySense(
    'a disabled schedule with a kind',
    'Switched off, it needs nothing.',
    DEGRADED,
    { 'scheduleFollowUp.schedules.0.isEnabled': false },
    'scheduleFollowUp.schedules[0].kinds',
  ),
  bySense(
    'due later than the next run',
    'dueAt is the earliest expectation.',
    HEALTHY,
    { 'scheduleFollowUp.schedules.0.dueAt': '2026-03-04T02:00:00Z' },
    'scheduleFollowUp.schedules[0].dueAt',
  ),
  bySense(
    'an unknown run status without an issue',
    'What is not known is an issue.',
    HEALTHY,
    { 'scheduleFollowUp.schedules.0.lastRunStatus': 'paused' },
    'scheduleFollowUp.schedules[0].lastRunStatus',
  ),
  bySense(
    'a last run from the future without an issue',
    'What lies ahead is an issue.',
    HEALTHY,
    { 'scheduleFollowUp.schedules.0.lastRunAt': '2026-03-02T12:00:00Z' },
    'scheduleFollowUp.schedules[0].lastRunAt',
  ),
  bySense(
    'valid beyond the next follow-up',
    'The answer ends before a schedule is late.',
    HEALTHY,
    { 'scheduleFollowUp.schedules.0.dueAt': NOW, 'scheduleFollowUp.schedules.0.nextRunAt': NOW },
    'validUntil',
  ),
  bySense(
    'an issue without the reason',
    'Incomplete evidence is a reason.',
    HEALTHY,
    { evidenceIssues: [{ code: 'unreadable_row', table: 'backupSets', message: 'Unreadable.' }] },
    'reasons',
  ),
  bySense(
    'a target that does not fit',
    'The target follows from the first reason.',
    DEGRADED,
    { 'actionTarget.surface': 'backup_sets', 'actionTarget.recordId': null },
    'actionTarget',
  ),
  bySense(
    'another set as the target',
    'The governing set it is.',
    DEGRADED,
    { 'actionTarget.recordId': '41' },
    'actionTarget',
  ),
  bySense(
    'a target for another reason',
    'And for the first reason.',
    DEGRADED,
    { 'actionTarget.reason': 'schedule_follow_up' },
    'actionTarget',
  ),
];
