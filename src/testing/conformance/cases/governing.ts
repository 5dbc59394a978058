/** Which set governs, and how old it may be (§5.3, §5.5 and §5.6). */
import { ABSENT, degraded, ITEM, NOW, SET, STALE, type ResolvingCase } from '../resolving.js';

/** Two sets or more that completed at the same instant, and the one that governs. */
const TIES: readonly (readonly [
  ids: readonly (string | number)[],
  governs: string,
  why: string,
])[] = [
  [['9', '10'], '10', 'Digits by their number, not as text.'],
  [[9, 10], '10', 'Integers like digits.'],
  [['9007199254740993', '9007199254740992'], '9007199254740993', 'Beyond what a double can hold.'],
  [['042', '42'], '42', 'The same number: the higher by code unit.'],
  [['a', 'B'], 'a', 'By code unit, where small letters come after capital ones.'],
  [['ä', 'z'], 'ä', 'By code unit, not by any language.'],
  [['10', '9a'], '9a', 'By code unit where one is not digits.'],
  [['-1', '1'], '1', 'A sign is no digit.'],
  [['1.5', '1'], '1.5', 'A point is no digit.'],
  [['set-10', 'set-9'], 'set-9', 'Digits within text are text.'],
  [['\u{1F600}', '\uFF5E'], '\uFF5E', 'By UTF-16 code unit, not by code point.'],
];

export const governing: readonly ResolvingCase[] = [
  {
    name: 'no rows at all',
    why: 'A tenant that was just taken on has no basis.',
    sets: [],
    items: [],
    expected: { ...ABSENT, target: 'backup_sets', schedules: [] },
  },
  {
    name: 'the latest completed set',
    why: 'The greatest time of completion governs, whatever the order of the rows or the ids.',
    sets: [
      { ...SET, id: '99', completedAt: '2026-03-01T02:00:00Z' },
      SET,
      { ...SET, id: '43', completedAt: '2026-03-02T01:59:59.999Z' },
    ],
  },
  {
    name: 'an older, better set',
    why: 'Older sets never matter, however good.',
    sets: [
      { ...SET, id: '41', completedAt: '2026-03-02T01:00:00Z' },
      { ...SET, status: 'partial' },
    ],
    items: [ITEM, { ...ITEM, id: '2', backupSetId: '41' }],
    expected: degraded({ partial_set: 1 }, 1, 0),
  },
  {
    name: 'an older, worse set',
    why: 'Nor, however bad.',
    sets: [{ ...SET, id: '41', status: 'partial', completedAt: '2026-03-02T01:00:00Z' }, SET],
  },
  {
    name: 'later by a millisecond in another offset',
    why: 'Instants are compared, not texts.',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-01T21:00:00.001-05:00' }],
    items: [{ ...ITEM, backupSetId: '43' }],
    expected: { governs: '43', validUntil: '2026-03-03T02:00:00.001Z' },
  },
  {
    name: 'a newer run that has not completed',
    why: 'A run under way excuses nothing and takes nothing.',
    sets: [SET, { id: '43', status: 'running', createdAt: NOW }],
  },
  ...TIES.flatMap(([ids, governs, why]) =>
    [ids, [...ids].reverse()].map((order, place): ResolvingCase => ({
      name: `a tie of ${order.map((id) => JSON.stringify(id)).join(' and ')}${place === 0 ? '' : ', turned round'}`,
      why,
      sets: order.map((id) => ({ ...SET, id })),
      items: [{ ...ITEM, backupSetId: governs }],
      expected: { governs },
    })),
  ),
  {
    name: 'a tie that goes round in a circle',
    why: 'Of three ids of both sorts the highest of each sort meet: 10 beats 2, and 1a beats 10.',
    sets: ['10', '1a', '2'].map((id) => ({ ...SET, id })),
    items: [{ ...ITEM, backupSetId: '1a' }],
    expected: { governs: '1a' },
  },

  // Freshness
  {
    name: 'fresh to the last millisecond',
    why: 'Fresh while now <= completedAt + freshnessHours.',
    sets: [{ ...SET, completedAt: '2026-03-01T08:00:00.000Z' }],
    expected: { validUntil: NOW, freshUntil: NOW, ageSeconds: 86_400 },
  },
  {
    name: 'stale one millisecond later',
    why: 'One millisecond beyond the window is stale.',
    sets: [{ ...SET, completedAt: '2026-03-01T07:59:59.999Z' }],
    expected: { ...STALE, freshUntil: '2026-03-02T07:59:59.999Z', ageSeconds: 86_400 },
  },
  {
    name: 'one millisecond before the last',
    why: 'The answer holds for one more millisecond.',
    sets: [{ ...SET, completedAt: '2026-03-01T08:00:00.001Z' }],
    expected: { validUntil: '2026-03-02T08:00:00.001Z', ageSeconds: 86_399 },
  },
  {
    name: 'completed just now',
    why: 'Age 0.',
    sets: [{ ...SET, completedAt: NOW }],
    expected: { validUntil: '2026-03-03T08:00:00.000Z', ageSeconds: 0 },
  },
  {
    name: 'age in whole seconds',
    why: 'What is left of a second is cut off.',
    sets: [{ ...SET, completedAt: '2026-03-02T07:59:58.001Z' }],
    expected: { validUntil: '2026-03-03T07:59:58.001Z', ageSeconds: 1 },
  },
  {
    name: 'a stricter window',
    why: 'The policy decides: four hours here, and the set is six hours old.',
    policy: { freshnessHours: 4 },
    expected: {
      ...STALE,
      freshUntil: '2026-03-02T06:00:00.000Z',
      policy: { freshnessHours: 4, scheduleGraceMinutes: 30, clockToleranceMinutes: 5 },
      target: 'backup_set 42',
    },
  },
  {
    name: 'a wider window',
    why: 'A week.',
    policy: { freshnessHours: 168 },
    expected: { validUntil: '2026-03-09T02:00:00.000Z' },
  },
  {
    name: 'a window with a fraction',
    why: 'Half hours count.',
    policy: { freshnessHours: 6.5 },
    expected: { validUntil: '2026-03-02T08:30:00.000Z' },
  },
  {
    name: 'a window that binary fractions miss',
    why: '8.2 hours are 29,520,000 milliseconds, although 8.2 × 3,600,000 falls short of it in doubles.',
    policy: { freshnessHours: 8.2 },
    expected: { validUntil: '2026-03-02T10:12:00.000Z' },
  },
  {
    name: 'a window through a change of clocks',
    why: 'Hours are hours: clocks that go ahead in some zone change nothing.',
    now: '2026-03-29T12:00:00Z',
    sets: [{ ...SET, completedAt: '2026-03-28T13:00:00+01:00' }],
    expected: { validUntil: '2026-03-29T12:00:00.000Z', ageSeconds: 86_400 },
  },
  {
    name: 'stale before degraded',
    why: 'Staleness decides the posture; degradation stays visible beside it.',
    sets: [{ ...SET, status: 'partial', completedAt: '2026-02-27T02:00:00Z' }],
    expected: {
      ...STALE,
      reasons: ['latest_backup_stale', 'latest_backup_degraded'],
      families: { partial_set: 1 },
      target: 'backup_set 42',
    },
  },
  {
    name: 'a backup from the first year',
    why: 'However old, it is a basis, and stale.',
    sets: [{ ...SET, completedAt: '0001-01-01T00:00:00Z' }],
    expected: { ...STALE, freshUntil: '0001-01-02T00:00:00.000Z' },
  },
];
