/** What holds for every view, however the answer, the clock and the state contradict one another. */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { FAULT_CODES } from '../../src/assessment/fault-codes.js';
import { resolveBackupHealth } from '../../src/assessment/index.js';
import {
  type BackupHealthAssessment,
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  POSTURES,
  QUALITY_FAMILIES,
  REASONS,
  TABLES,
} from '../../src/assessment/types.js';
import {
  attentionItems,
  basisConfirmation,
  type BasisConfirmationOptions,
  kpiSignal,
  scheduleSignal,
} from '../../src/signals/index.js';
import { type BackupHealthView, isCalm, isCurrent, VIEW_STATES } from '../../src/signals/view.js';
import { resolverCases } from '../support/generators/records.js';
import { FORBIDDEN_CLAIMS } from './forbidden-claims.js';
import { DAY, healthy, HOUR, iso, MINUTE, NOW, view } from './literals.js';

const instants = fc
  .tuple(
    fc.constantFrom(0, MINUTE, 5 * MINUTE, HOUR, 19 * HOUR, DAY, 2 * DAY, 60 * DAY),
    fc.oneof(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -2 * HOUR, max: 2 * HOUR })),
    fc.constantFrom(1, -1),
  )
  .map(([size, offset, sign]) => NOW + sign * size + offset);
const times = instants.map(iso);
const count = fc.oneof(fc.nat(5), fc.constantFrom(-1, 0.5, NaN, 1e300));

const schedules = fc.record({
  id: fc.constantFrom('7', '8', '9'),
  name: fc.constantFrom(null, '', 'Daily', 'Weekly {late}'),
  isEnabled: fc.boolean(),
  kinds: fc.subarray([...FOLLOW_UP_KINDS]),
  dueAt: fc.option(times),
  overdueSeconds: count,
  lastRunAt: fc.option(times),
  lastRunStatus: fc.constantFrom(null, 'completed'),
  nextRunAt: fc.option(times),
});

/** Of the right types; healthy in most things, and contradicting itself in others. */
const contradictory: fc.Arbitrary<BackupHealthAssessment> = fc
  .record(
    {
      evaluatedAt: times,
      validUntil: fc.option(times),
      posture: fc.constantFrom(...POSTURES),
      reasons: fc.subarray([...REASONS]),
      healthyClaimAllowed: fc.boolean(),
      policy: fc.record({
        freshnessHours: fc.constantFrom(24, 1, 0.001, 200),
        scheduleGraceMinutes: fc.constant(30),
        clockToleranceMinutes: fc.constantFrom(5, 0, 0.1),
      }),
      governingSet: fc.option(
        fc.record({
          id: fc.constantFrom('42', '..'),
          name: fc.constantFrom(null, 'Nightly'),
          status: fc.constant('completed'),
          completedAt: times,
        }),
      ),
      freshness: fc.option(
        fc.record({ isFresh: fc.boolean(), ageSeconds: count, freshUntil: times }),
      ),
      quality: fc.option(
        fc.record({
          totalItems: count,
          degradedItems: count,
          families: fc.array(
            fc.record({ family: fc.constantFrom(...QUALITY_FAMILIES, 'vendor'), count }),
            { maxLength: 3 },
          ),
        }),
      ),
      scheduleFollowUp: fc.record({
        needsFollowUp: fc.boolean(),
        enabledCount: count,
        followUpCount: count,
        schedules: fc.array(schedules, { maxLength: 5 }),
      }),
      evidenceIssues: fc.array(
        fc.record(
          {
            code: fc.constantFrom(...EVIDENCE_ISSUE_CODES),
            table: fc.constantFrom(...TABLES),
            id: fc.constantFrom('7', '8'),
            message: fc.constant('x'),
          },
          { requiredKeys: ['code', 'table', 'message'] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )
  .map((changes) => healthy(changes as Partial<BackupHealthAssessment>));

/** What the resolver really answers. */
const resolved: fc.Arbitrary<BackupHealthAssessment> = resolverCases.map(
  ({ records, now, policy, tenantId }) => {
    const options = { now, policy, ...(tenantId !== undefined && { tenantId }) };
    return resolveBackupHealth(records, options);
  },
);

/** What makes a view, without the wording, which would drown a counterexample. */
const situations = fc
  .record({
    assessment: fc.oneof(contradictory, resolved, fc.constant(null)),
    state: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('ready' as const, 'refreshing' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...VIEW_STATES) },
    ),
    faultCode: fc.constantFrom(null, ...FAULT_CODES, 'unheard_of'),
    later: fc.oneof(
      fc.constant(0),
      instants.map((instant) => instant - NOW),
    ),
  })
  .map(({ assessment, state, faultCode, later }) => {
    const evaluatedAt = assessment === null ? NOW : Date.parse(assessment.evaluatedAt);
    return { assessment, state, faultCode, now: evaluatedAt + later };
  });

/** Pages of every kind, as they are opened and as links lead to them. */
const PAGES: readonly BasisConfirmationOptions[] = [
  {},
  { reason: 'latest_backup_degraded' },
  { backupSetId: '42', reason: '"check"' },
  { backupSetId: '7', reason: 'latest_backup_stale' },
  { surface: 'backup_schedules' },
  { surface: 'backup_schedules', reason: 'schedule_follow_up' },
];

/** Everything a person sees or hears of a view, and nothing that only machines read. */
function seen(given: BackupHealthView) {
  const kpi = kpiSignal(given);
  const list = attentionItems(given);
  const ids = ['7', '8', '10', 'nobody'];
  const badges = [scheduleSignal(given), ...ids.map((id) => scheduleSignal(given, id))];
  const confirmations = PAGES.map((page) => basisConfirmation(given, page));
  const signals = [kpi, list, ...badges, ...confirmations];
  const strip = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null
      ? {
          ...value,
          changesAt: undefined,
          fraction: undefined,
          instant: undefined,
          link: undefined,
          ...(Array.isArray(value) && { length: value.length }),
        }
      : value;
  return {
    signals,
    tones: [
      kpi.tone,
      list.tone,
      ...list.items.map(({ tone }) => tone),
      ...badges.map(({ tone }) => tone),
      ...confirmations.flatMap(({ tone, others }) => [tone, ...others.map((other) => other.tone)]),
    ],
    confirmations,
    words: signals.map((signal) => JSON.stringify(signal, strip)),
  };
}

const SETTINGS = { numRuns: 700 };

describe('whatever is known', () => {
  it('no signal is calm unless the claim stands right now', () => {
    let calm = 0;
    fc.assert(
      fc.property(situations, (situation) => {
        const given = view(situation.assessment, situation);
        const { tones, words, confirmations } = seen(given);
        if (isCalm(given)) {
          calm += 1;
          const healthy = confirmations.filter(({ shown }) => shown === 'healthy');
          expect(healthy.length).to.be.within(3, 5);
          expect(tones.filter((tone) => tone === 'success')).to.have.length(3 + healthy.length);
          return;
        }
        expect(tones).not.to.include('success');
        expect(words.join()).not.to.match(/Backups are recent|\bHealthy\b|"check"/);
      }),
      SETTINGS,
    );
    expect(calm).to.be.greaterThan(5);
  });

  it('no badge is hidden unless the answer is current', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(undefined, '7', '8'), (situation, id) => {
        const given = view(situation.assessment, situation);
        const { visible } = scheduleSignal(given, id);
        expect(visible || isCurrent(given)).to.equal(true);
      }),
      SETTINGS,
    );
  });

  it('no reason is said to hold still, or no longer, unless the answer is current', () => {
    let told = 0;
    fc.assert(
      fc.property(situations, (situation) => {
        const given = view(situation.assessment, situation);
        for (const { arrival } of seen(given).confirmations) {
          if (arrival === null || arrival.outcome === 'not_confirmed') continue;
          told += 1;
          expect(isCurrent(given)).to.equal(true);
          const holds = given.assessment!.reasons.includes(arrival.reason);
          expect(arrival.outcome).to.equal(holds ? 'holds' : 'cleared');
        }
      }),
      SETTINGS,
    );
    expect(told).to.be.greaterThan(20);
  });

  it('no wording claims more than backup inputs', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const given = view(situation.assessment, situation);
        const words = seen(given).words.join().replaceAll('not restore results', '');
        expect(words).not.to.match(FORBIDDEN_CLAIMS);
      }),
      SETTINGS,
    );
  });

  it('no wording is left unfilled or unreadable', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const given = view(situation.assessment, situation);
        const words = seen(given).words.join().replaceAll('Weekly {late}', '');
        expect(words).not.to.match(/\{\w+\}|undefined|NaN|Infinity|e\+\d/);
      }),
      SETTINGS,
    );
  });

  it('nothing reads differently before changesAt', () => {
    fc.assert(
      fc.property(situations, fc.double({ min: 0, max: 1, noNaN: true }), (situation, part) => {
        const given = view(situation.assessment, situation);
        const { signals, words } = seen(given);
        const { now } = given;
        signals.forEach(({ changesAt }, index) => {
          const end = changesAt ?? now + 1000 * DAY;
          expect(end).to.be.greaterThan(now);
          for (const later of [now + Math.floor((end - 1 - now) * part), end - 1]) {
            expect(seen({ ...given, now: later }).words[index]).to.equal(words[index]);
          }
        });
      }),
      { numRuns: 250 },
    );
  });
});
