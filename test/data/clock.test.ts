import { expect } from '@open-wc/testing';
import { correctedClock, frozenClock } from '../../src/data/index.js';
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

  it('corrects what a clock says and when it calls', () => {
    const base = createManualClock(NOW);
    const clock = correctedClock(base, -5_000);
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
});
