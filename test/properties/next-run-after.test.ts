import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { nextRunAfter } from '../../src/assessment/index.js';
import { computableCadences, senselessCadences } from '../support/generators/cadences.js';
import { CLOCK_CHANGES, HOUR, nows } from '../support/generators/moments.js';
import { withKeyStyle } from '../support/generators/records.js';
import {
  isoWeekday,
  localTimeAt,
  referenceNextRunAfter,
} from '../support/reference/reference-cadence.js';
import { holds } from './holds.js';

/** Cadences of the zones whose clocks change, due around the change. */
const runs = fc.constantFrom(...CLOCK_CHANGES).chain(({ at }) => {
  const change = Date.parse(at);
  const near = [-HOUR, -HOUR / 2, 0, HOUR / 2, HOUR].map((distance) => change + distance);
  return fc.record({
    cadence: computableCadences(near),
    after: fc.oneof(nows, fc.integer({ min: change - 50 * HOUR, max: change + 50 * HOUR })),
  });
});

describe('nextRunAfter beside stepping over the days', () => {
  holds('answers the same', runs, 1500, ({ cadence, after }) => {
    const expected = referenceNextRunAfter(cadence, after);
    expect(nextRunAfter(cadence, new Date(after))?.getTime()).to.equal(expected);
    expect(
      nextRunAfter(
        withKeyStyle(cadence, () => 'snake'),
        new Date(after),
      )?.getTime(),
    ).to.equal(expected);
  });

  holds('is strictly after, and another run after that', runs, 500, ({ cadence, after }) => {
    const first = nextRunAfter(cadence, new Date(after))!;
    expect(first.getTime()).to.be.greaterThan(after);
    expect(nextRunAfter(cadence, new Date(first.getTime() - 1))).to.deep.equal(first);
    expect(nextRunAfter(cadence, first)!.getTime()).to.be.greaterThan(first.getTime());
  });

  holds(
    'falls on the time of day and an allowed weekday of the zone, unless the clock was put forward',
    runs,
    500,
    ({ cadence, after }) => {
      const zone = cadence.timezone ?? 'UTC';
      const run = nextRunAfter(cadence, new Date(after))!.getTime();
      const local = localTimeAt(run, zone);
      const dayBefore = run - 25 * HOUR;
      if (local - run > localTimeAt(dayBefore, zone) - dayBefore) return;
      expect(new Date(local).toISOString().slice(11, 19)).to.match(
        new RegExp(`^${cadence.timeOfDay ?? ''}`),
      );
      const weekdays = cadence.frequency === 'weekly' ? cadence.daysOfWeek : [1, 2, 3, 4, 5, 6, 7];
      expect(weekdays).to.include(isoWeekday(local));
    },
  );

  holds('is null for a cadence that cannot be computed', senselessCadences, 50, (cadence) => {
    expect(nextRunAfter(cadence, new Date(0))).to.equal(null);
  });
});
