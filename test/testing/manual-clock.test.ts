import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/manual-clock.js';

describe('createManualClock', () => {
  it('calls who is due in order, each at its instant', () => {
    const clock = createManualClock(100);
    const called: [string, number][] = [];
    clock.at(130, () => called.push(['late', clock.now()]));
    clock.at(110, () => {
      called.push(['early', clock.now()]);
      clock.at(120, () => called.push(['between', clock.now()]));
    });
    clock.at(90, () => called.push(['overdue', clock.now()]));
    clock.at(131, () => called.push(['never', clock.now()]));
    expect(clock.pending).to.equal(4);
    clock.advance(30);
    expect(called).to.deep.equal([
      ['overdue', 100],
      ['early', 110],
      ['between', 120],
      ['late', 130],
    ]);
    expect(clock.now()).to.equal(130);
    expect(clock.pending).to.equal(1);
  });

  it('forgets who has cancelled', () => {
    const clock = createManualClock(0);
    const cancel = clock.at(1, () => expect.fail('was cancelled'));
    cancel();
    cancel();
    clock.advance(2);
    expect(clock.pending).to.equal(0);
  });

  it('jumps ahead without stopping on the way', () => {
    const clock = createManualClock(0);
    const called: number[] = [];
    clock.at(20, () => called.push(clock.now()));
    clock.at(10, () => called.push(clock.now()));
    clock.at(100, () => called.push(clock.now()));
    clock.set(50);
    expect(called).to.deep.equal([50, 50]);
  });

  it('calls everybody when it is set back, as a page clock does', () => {
    const clock = createManualClock(1_000);
    let calls = 0;
    clock.at(Infinity, () => (calls += 1));
    clock.at(2_000, () => (calls += 1));
    clock.set(0);
    expect(calls).to.equal(2);
    expect(clock.pending).to.equal(0);
  });
});
