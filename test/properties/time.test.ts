import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { resolveBackupHealth, type BackupHealthAssessment } from '../../src/assessment/index.js';
import { DAY } from '../support/generators/moments.js';
import {
  healthyCases,
  optionsOf,
  resolverCases,
  type ResolverCase,
} from '../support/generators/records.js';
import { whatHolds } from '../support/reference/reference-resolver.js';
import { holds } from './holds.js';

const cases = fc.oneof(
  { weight: 3, arbitrary: resolverCases },
  { weight: 1, arbitrary: healthyCases },
);

function resolveAt(generated: ResolverCase, now: number): BackupHealthAssessment {
  return resolveBackupHealth(generated.records, { ...optionsOf(generated), now: new Date(now) });
}

describe('validUntil', () => {
  holds(
    'is the last instant of the same answer, to the millisecond',
    fc.tuple(cases, fc.double({ min: 0, max: 1, noNaN: true })),
    1000,
    ([generated, part]) => {
      const now = generated.now.getTime();
      const answer = resolveAt(generated, now);
      const last = answer.validUntil === null ? now + 400 * DAY : Date.parse(answer.validUntil);
      expect(last).to.be.at.least(now);
      const between = now + Math.floor(part * (last - now));
      for (const instant of [between, last]) {
        expect(whatHolds(resolveAt(generated, instant))).to.equal(whatHolds(answer));
      }
      if (answer.validUntil !== null) {
        expect(whatHolds(resolveAt(generated, last + 1))).not.to.equal(whatHolds(answer));
      }
    },
  );
});

describe('As the clock advances over the same rows', () => {
  holds(
    'no reason and no kind of follow-up disappears, unless a past fact was dated ahead',
    fc.tuple(
      cases.filter((generated) => {
        const { evidenceIssues } = resolveAt(generated, generated.now.getTime());
        return !evidenceIssues.some(({ code }) => code === 'future_timestamp');
      }),
      fc.oneof(fc.nat(60_000), fc.nat(9 * DAY), fc.nat(4000 * DAY)),
    ),
    800,
    ([generated, milliseconds]) => {
      const now = generated.now.getTime();
      const before = resolveAt(generated, now);
      const after = resolveAt(generated, now + milliseconds);
      expect(after.reasons).to.include.members([...before.reasons]);
      for (const { id, kinds } of before.scheduleFollowUp.schedules) {
        const later = after.scheduleFollowUp.schedules.find((schedule) => schedule.id === id)!;
        expect(later.kinds).to.include.members([...kinds]);
      }
    },
  );
});
