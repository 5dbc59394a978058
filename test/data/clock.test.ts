import { expect } from '@open-wc/testing';
import { frozenClock, SteadyClock } from '../../src/data/index.js';
import { createManualClock } from '../../src/testing/manual-clock.js';
import { NOW } from './answers.js';

describe('clock', () => {
  it('stands still when frozen, and calls nobody', async () => {
    const clock = frozenClock(NOW);
    let calls = 0;
    const cancel = clock.at(NOW - 1, () => (calls += 1));
    await Promise.resolve();
    cancel();
    expect(clock.now()).to.equal(NOW);
    expect(clock.isFrozen).to.equal(true);
    expect(calls).to.equal(0);
  });

  it('goes on from where it was started, and calls then', () => {
    const base = createManualClock(NOW);
    const clock = new SteadyClock(base, NOW - 5_000);
    const called: number[] = [];
    clock.at(NOW, () => called.push(clock.now()));
    const cancel = clock.at(NOW, () => called.push(-1));
    cancel();
    expect(clock.now()).to.equal(NOW - 5_000);
    base.advance(4_999);
    expect(called).to.deep.equal([]);
    base.advance(1);
    expect(called).to.deep.equal([NOW]);
  });

  it('never goes back, and what passes after its base was set back counts', () => {
    const base = createManualClock(NOW);
    const clock = new SteadyClock(base);
    base.advance(60_000);
    base.set(NOW - 3_600_000);
    expect(clock.now()).to.equal(NOW + 60_000);
    base.advance(1_000);
    expect(clock.now()).to.equal(NOW + 61_000);
    // Asleep: the base moves on, what has certainly passed does not.
    base.set(base.now() + 7_000);
    expect(clock.now()).to.equal(NOW + 68_000);
    expect(clock.certain).to.equal(NOW + 61_000);
  });

  it('takes a jump ahead along, but knows what is certain', () => {
    const base = createManualClock(NOW);
    const clock = new SteadyClock(base, NOW, NOW - 500);
    base.set(NOW + 3_600_000);
    expect(clock.now()).to.equal(NOW + 3_600_000);
    expect(clock.certain).to.equal(NOW - 500);
  });

  it('goes by what has passed while its base stands behind', () => {
    let wall = NOW;
    let passed = 0;
    const clock = new SteadyClock({ now: () => wall, at: () => () => {}, elapsed: () => passed });
    passed += 9_000;
    wall += 2_000;
    expect(clock.now()).to.equal(NOW + 9_000);
    wall -= 5_000;
    passed += 1_000;
    expect(clock.now()).to.equal(NOW + 10_000);
  });
});
