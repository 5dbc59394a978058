import { expect } from '@open-wc/testing';
import { parseAssessment, type BackupHealthAssessment } from '../../src/assessment/index.js';
import {
  ago,
  ahead,
  DAY,
  FRESHNESS,
  HOUR,
  ITEM,
  resolve,
  SET,
  wrongPaths,
  type Input,
} from './resolving.js';

/** An assessment that its own test may write to. */
type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;
type Draft = Writable<BackupHealthAssessment>;

const PUNCTUAL = {
  id: 7,
  isEnabled: true,
  lastRunAt: ago(6 * HOUR),
  lastRunStatus: 'ok',
  nextRunAt: ahead(18 * HOUR),
};
const LATE = { ...PUNCTUAL, id: 8, nextRunAt: ago(2 * HOUR) };
const FAILED_SET = { id: '43', status: 'failed', completedAt: ago(HOUR) };

/** What each assessment starts as; all of them are accepted before they are changed. */
const STARTS: Readonly<Record<string, Input>> = {
  healthy: { schedules: [PUNCTUAL] },
  absent: { sets: [] },
  stale: { sets: [{ ...SET, completedAt: ago(3 * DAY) }] },
  degraded: { items: [ITEM, { ...ITEM, id: 2, metadata: null }] },
  partial: { sets: [{ ...SET, status: 'partial' }] },
  followUp: { schedules: [LATE, PUNCTUAL] },
  followUpSoon: { schedules: [{ ...PUNCTUAL, nextRunAt: ahead(HOUR) }] },
  stuckSoon: {
    schedules: [{ ...PUNCTUAL, lastRunAt: ago(23 * HOUR), lastRunStatus: 'running' }],
  },
  failed: { sets: [SET, FAILED_SET] },
  incomplete: { sets: [SET, null] },
};

function refusedPaths(start: string, change: (assessment: Draft) => void): string[] {
  const assessment = structuredClone(resolve(STARTS[start])) as Draft;
  change(assessment);
  return wrongPaths(() => parseAssessment(assessment));
}

describe('an assessment that contradicts itself is refused', () => {
  for (const [start, input] of Object.entries(STARTS)) {
    it(`and ${start} does not`, () => {
      const assessment = resolve(input);
      expect(parseAssessment(assessment)).to.deep.equal(assessment);
    });
  }

  type Row = readonly [
    title: string,
    start: string,
    change: (assessment: Draft) => void,
    path: string,
  ];
  const table: readonly Row[] = [
    // Conclusions that the facts beside them do not bear out.
    ['healthy without a basis', 'absent', (a) => (a.posture = 'healthy'), 'posture'],
    ['healthy though stale', 'stale', (a) => (a.posture = 'healthy'), 'posture'],
    ['healthy though degraded', 'degraded', (a) => (a.posture = 'healthy'), 'posture'],
    ['degraded though stale', 'stale', (a) => (a.posture = 'degraded'), 'posture'],
    ['stale though fresh', 'healthy', (a) => (a.posture = 'stale'), 'posture'],
    ['no reason though absent', 'absent', (a) => (a.reasons = []), 'reasons'],
    ['no reason though stale', 'stale', (a) => (a.reasons = []), 'reasons'],
    ['no reason though degraded', 'degraded', (a) => (a.reasons = []), 'reasons'],
    ['no reason though schedules need follow-up', 'followUp', (a) => (a.reasons = []), 'reasons'],
    ['no reason though evidence is incomplete', 'incomplete', (a) => (a.reasons = []), 'reasons'],
    [
      'a reason without its fact',
      'healthy',
      (a) => a.reasons.push('schedule_follow_up'),
      'reasons',
    ],
    ['a reason twice', 'stale', (a) => a.reasons.push('latest_backup_stale'), 'reasons'],
    [
      'reasons in another order',
      'incomplete',
      (a) => (a.reasons = ['evidence_incomplete', 'latest_attempt_failed']),
      'reasons',
    ],
    ['no primary reason', 'stale', (a) => (a.primaryReason = null), 'primaryReason'],
    [
      'another primary reason',
      'failed',
      (a) => (a.primaryReason = 'schedule_follow_up'),
      'primaryReason',
    ],
    [
      'the claim though there is a reason',
      'failed',
      (a) => (a.healthyClaimAllowed = true),
      'healthyClaimAllowed',
    ],
    [
      'the claim though absent',
      'absent',
      (a) => (a.healthyClaimAllowed = true),
      'healthyClaimAllowed',
    ],
    [
      'no claim though nothing is against it',
      'healthy',
      (a) => (a.healthyClaimAllowed = false),
      'healthyClaimAllowed',
    ],
    ['a target for another reason', 'stale', (a) => (a.actionTarget.reason = null), 'actionTarget'],
    [
      'a target elsewhere',
      'stale',
      (a) => (a.actionTarget.surface = 'backup_sets'),
      'actionTarget',
    ],
    ['another set as target', 'stale', (a) => (a.actionTarget.recordId = '41'), 'actionTarget'],
    ['a target without a basis', 'absent', (a) => (a.actionTarget.recordId = '42'), 'actionTarget'],

    // The basis.
    ['no freshness of a basis', 'healthy', (a) => (a.freshness = null), 'freshness'],
    ['no quality of a basis', 'healthy', (a) => (a.quality = null), 'quality'],
    [
      'freshness without a basis',
      'absent',
      (a) => (a.freshness = { isFresh: true, ageSeconds: 0, freshUntil: ahead(0) }),
      'freshness',
    ],
    [
      'quality without a basis',
      'absent',
      (a) => (a.quality = { totalItems: 1, degradedItems: 0, families: [] }),
      'quality',
    ],
    [
      'a basis that failed',
      'healthy',
      (a) => (a.governingSet!.status = 'failed'),
      'governingSet.status',
    ],
    [
      'a basis under way',
      'healthy',
      (a) => (a.governingSet!.status = 'running'),
      'governingSet.status',
    ],
    [
      'a basis of no known status',
      'healthy',
      (a) => (a.governingSet!.status = 'fine'),
      'governingSet.status',
    ],

    // Freshness.
    [
      'fresh though the window is over',
      'stale',
      (a) => (a.freshness!.isFresh = true),
      'freshness.isFresh',
    ],
    [
      'stale within the window',
      'healthy',
      (a) => (a.freshness!.isFresh = false),
      'freshness.isFresh',
    ],
    [
      'a longer window',
      'healthy',
      (a) => (a.freshness!.freshUntil = ahead(99 * HOUR)),
      'freshness.freshUntil',
    ],
    [
      'a window longer by a millisecond',
      'healthy',
      (a) => (a.freshness!.freshUntil = ahead(18 * HOUR + 1)),
      'freshness.freshUntil',
    ],
    ['another policy', 'healthy', (a) => (a.policy.freshnessHours = 48), 'freshness.freshUntil'],
    ['another age', 'healthy', (a) => (a.freshness!.ageSeconds = 0), 'freshness.ageSeconds'],
    [
      'a basis from the future',
      'healthy',
      (a) => {
        a.governingSet!.completedAt = ahead(HOUR);
        a.freshness = { isFresh: true, ageSeconds: 0, freshUntil: ahead(HOUR + FRESHNESS) };
        a.validUntil = ahead(HOUR);
      },
      'governingSet.completedAt',
    ],
    [
      'validity beyond freshness',
      'healthy',
      (a) => (a.validUntil = ahead(18 * HOUR + 1)),
      'validUntil',
    ],
    [
      'endless validity though freshness ends',
      'healthy',
      (a) => (a.validUntil = null),
      'validUntil',
    ],
    [
      'validity that ended before it began',
      'healthy',
      (a) => (a.validUntil = ago(1)),
      'validUntil',
    ],
    [
      'validity of the absent that ended before it began',
      'absent',
      (a) => (a.validUntil = ago(1)),
      'validUntil',
    ],

    // Quality.
    [
      'more degraded items than items',
      'degraded',
      (a) => (a.quality!.degradedItems = 3),
      'quality.degradedItems',
    ],
    [
      'degraded items of no family',
      'healthy',
      (a) => (a.quality!.degradedItems = 1),
      'quality.families',
    ],
    [
      'one family twice',
      'degraded',
      (a) => a.quality!.families.push({ family: 'unknown_quality', count: 1 }),
      'quality.families',
    ],
    [
      'a partial set as a whole one',
      'partial',
      (a) => (a.quality!.families = []),
      'quality.families',
    ],
    [
      'a partial set as a whole one, in capitals',
      'healthy',
      (a) => (a.governingSet!.status = ' Partial '),
      'quality.families',
    ],

    // Schedules.
    [
      'no follow-up though one is counted',
      'followUp',
      (a) => (a.scheduleFollowUp.needsFollowUp = false),
      'scheduleFollowUp.needsFollowUp',
    ],
    [
      'follow-up though none is counted',
      'healthy',
      (a) => (a.scheduleFollowUp.needsFollowUp = true),
      'scheduleFollowUp.needsFollowUp',
    ],
    [
      'fewer follow-ups than are listed',
      'followUp',
      (a) => (a.scheduleFollowUp.followUpCount = 0),
      'scheduleFollowUp.followUpCount',
    ],
    [
      'fewer enabled than are listed',
      'followUp',
      (a) => (a.scheduleFollowUp.enabledCount = 1),
      'scheduleFollowUp.enabledCount',
    ],
    [
      'fewer enabled than need follow-up',
      'followUp',
      (a) => (a.scheduleFollowUp.enabledCount = 0),
      'scheduleFollowUp.enabledCount',
    ],
    [
      'follow-up of a schedule that is switched off',
      'followUp',
      (a) => (a.scheduleFollowUp.schedules[0]!.isEnabled = false),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'a late schedule that needs no look',
      'followUp',
      (a) => (a.scheduleFollowUp.schedules[0]!.kinds = []),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'a late schedule that needs a look for something else only',
      'followUp',
      (a) => (a.scheduleFollowUp.schedules[0]!.kinds = ['run_stuck']),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'a failed run that needs no look',
      'healthy',
      (a) => (a.scheduleFollowUp.schedules[0]!.lastRunStatus = 'Failed'),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'nothing of a schedule that never ran and is never due',
      'healthy',
      (a) =>
        Object.assign(a.scheduleFollowUp.schedules[0]!, {
          lastRunAt: null,
          lastRunStatus: null,
          nextRunAt: null,
          dueAt: null,
        }),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'nothing of a schedule that has run and never will again',
      'healthy',
      (a) => Object.assign(a.scheduleFollowUp.schedules[0]!, { nextRunAt: null, dueAt: null }),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'nothing of a run that has been under way for days',
      'healthy',
      (a) =>
        Object.assign(a.scheduleFollowUp.schedules[0]!, {
          lastRunAt: ago(3 * DAY),
          lastRunStatus: 'running',
        }),
      'scheduleFollowUp.schedules[0].kinds',
    ],
    [
      'that nothing is due although the next run was missed',
      'healthy',
      (a) =>
        Object.assign(a.scheduleFollowUp.schedules[0]!, {
          nextRunAt: ago(2 * HOUR),
          dueAt: null,
        }),
      'scheduleFollowUp.schedules[0].dueAt',
    ],
    [
      'that a missed run is due later than it was',
      'healthy',
      (a) =>
        Object.assign(a.scheduleFollowUp.schedules[0]!, {
          nextRunAt: ago(2 * HOUR),
        }),
      'scheduleFollowUp.schedules[0].dueAt',
    ],
    [
      'nothing of a run status that nobody knows',
      'healthy',
      (a) => (a.scheduleFollowUp.schedules[0]!.lastRunStatus = 'weird'),
      'scheduleFollowUp.schedules[0].lastRunStatus',
    ],
    [
      'nothing of a last run that lies in the future',
      'healthy',
      (a) => (a.scheduleFollowUp.schedules[0]!.lastRunAt = ahead(HOUR)),
      'scheduleFollowUp.schedules[0].lastRunAt',
    ],
    [
      'that it holds after a schedule is overdue',
      'followUpSoon',
      (a) => (a.validUntil = a.freshness!.freshUntil),
      'validUntil',
    ],
    [
      'that it holds after a run is stuck',
      'stuckSoon',
      (a) => (a.validUntil = a.freshness!.freshUntil),
      'validUntil',
    ],
  ];
  for (const [title, start, change, path] of table) {
    it(`when it says ${title}`, () =>
      expect(refusedPaths(start, change)).to.include(`assessment.${path}`));
  }

  it('and every contradiction is named at once', () => {
    const paths = refusedPaths('stale', (assessment) => {
      assessment.posture = 'healthy';
      assessment.primaryReason = null;
      assessment.reasons = [];
      assessment.healthyClaimAllowed = true;
      assessment.actionTarget.reason = null;
    });
    expect(paths).to.have.members([
      'assessment.posture',
      'assessment.primaryReason',
      'assessment.reasons',
      'assessment.healthyClaimAllowed',
      'assessment.actionTarget',
    ]);
  });

  it('but not for being more cautious about a set than its items are', () => {
    const assessment = structuredClone(resolve(STARTS['partial'])) as Draft;
    assessment.quality!.families.push({ family: 'of-the-host', count: 3 });
    expect(parseAssessment(assessment)).to.deep.equal(assessment);
  });

  it('but not when freshness ends after the last year there is', () => {
    const endless = resolve({ policy: { freshnessHours: Number.MAX_VALUE } });
    expect(endless.validUntil).to.equal(null);
    expect(parseAssessment(endless)).to.deep.equal(endless);
  });
});
