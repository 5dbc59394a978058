import { expect } from '@open-wc/testing';
import { Heartbeat, systemClock, type HeartbeatEnvironment } from '../../src/data/index.js';
import { HOUR, NOW } from './answers.js';

/** A world whose time, timers and page events a test makes happen. */
class World implements HeartbeatEnvironment {
  instant = NOW;
  readonly timers = new Map<number, { readonly run: () => void; readonly delay: number }>();
  readonly page = new EventTarget();
  readonly listened = new Set<string>();
  #lastTimer = 0;

  now(): number {
    return this.instant;
  }
  setTimeout(run: () => void, delay: number): number {
    this.#lastTimer += 1;
    this.timers.set(this.#lastTimer, { run, delay });
    return this.#lastTimer;
  }
  clearTimeout(timer: unknown): void {
    this.timers.delete(timer as number);
  }
  readonly target = {
    addEventListener: (...args: Parameters<EventTarget['addEventListener']>) => {
      this.listened.add(args[0]);
      this.page.addEventListener(...args);
    },
    removeEventListener: (...args: Parameters<EventTarget['removeEventListener']>) => {
      this.listened.delete(args[0]);
      this.page.removeEventListener(...args);
    },
  } as EventTarget;

  /** The only timer there is; fails when there is another number of them. */
  get timer(): { readonly run: () => void; readonly delay: number } {
    expect(this.timers.size).to.equal(1);
    return [...this.timers.values()][0]!;
  }
  /** Lets the armed timer fire, `late` milliseconds after its time. */
  tick(late = 0): void {
    const { run, delay } = this.timer;
    this.timers.clear();
    this.instant += delay + late;
    run();
  }
}

describe('Heartbeat', () => {
  let world: World;
  let heart: Heartbeat;
  let called: string[];
  const note = (name: string) => () => {
    called.push(name);
  };
  beforeEach(() => {
    world = new World();
    heart = new Heartbeat(world);
    called = [];
  });

  it('says the time of its environment', () => {
    expect(heart.now()).to.equal(NOW);
  });

  it('has neither timer nor listener while nobody waits', () => {
    expect(world.timers.size).to.equal(0);
    expect(world.listened.size).to.equal(0);
    const cancel = heart.at(NOW + 5, note('a'));
    expect(world.listened.size).to.equal(3);
    cancel();
    expect(world.timers.size).to.equal(0);
    expect(world.listened.size).to.equal(0);
    heart.at(NOW + 5, note('a'));
    world.tick();
    expect(world.timers.size).to.equal(0);
    expect(world.listened.size).to.equal(0);
  });

  it('keeps one timer, armed for the nearest of all', () => {
    heart.at(NOW + 300, note('c'));
    expect(world.timer.delay).to.equal(300);
    const cancel = heart.at(NOW + 100, note('a'));
    expect(world.timer.delay).to.equal(100);
    heart.at(NOW + 200, note('b'));
    expect(world.timer.delay).to.equal(100);
    world.tick();
    expect(called).to.deep.equal(['a']);
    expect(world.timer.delay).to.equal(100);
    cancel();
    world.tick();
    world.tick();
    expect(called).to.deep.equal(['a', 'b', 'c']);
  });

  it('never calls within the call that registers, however overdue', () => {
    heart.at(NOW - HOUR, note('a'));
    expect(called).to.deep.equal([]);
    expect(world.timer.delay).to.equal(0);
    world.tick();
    expect(called).to.deep.equal(['a']);
  });

  it('runs all that are due in one go, earliest first', () => {
    heart.at(NOW + 20, note('second'));
    heart.at(NOW + 20, note('third'));
    heart.at(NOW + 10, note('first'));
    world.tick(15);
    expect(called).to.deep.equal(['first', 'second', 'third']);
  });

  it('looks again when a timer fires early, and calls at the instant', () => {
    heart.at(NOW + 1000, note('a'));
    world.tick(-1);
    expect(called).to.deep.equal([]);
    expect(world.timer.delay).to.equal(1);
    world.tick();
    expect(called).to.deep.equal(['a']);
  });

  it('rounds a fraction of a millisecond up', () => {
    heart.at(NOW + 0.25, note('a'));
    expect(world.timer.delay).to.equal(1);
  });

  it('looks at the clock once a minute however far off the next is, since timers do not count sleep', () => {
    heart.at(NOW + 400 * 24 * HOUR, note('a'));
    expect(world.timer.delay).to.equal(60_000);
    world.tick();
    expect(called).to.deep.equal([]);
    // The machine sleeps for more than a year; its timer has a minute to go still.
    world.tick(400 * 24 * HOUR);
    expect(called).to.deep.equal(['a']);
  });

  for (const type of ['visibilitychange', 'pageshow', 'resume']) {
    it(`looks at the clock on ${type}`, () => {
      heart.at(NOW + HOUR, note('a'));
      heart.at(NOW + 2 * HOUR, note('b'));
      world.instant += HOUR;
      world.page.dispatchEvent(new Event(type));
      expect(called).to.deep.equal(['a']);
      expect(world.timers.size).to.equal(1);
    });
  }

  it('calls everybody when the clock has been set back, for then no plan can be relied on', () => {
    heart.at(NOW + HOUR, note('a'));
    heart.at(Infinity, note('b'));
    world.instant -= HOUR;
    // Even if someone else registers before it is noticed.
    heart.at(NOW - HOUR + 10, note('c'));
    world.tick();
    expect(called).to.have.members(['a', 'b', 'c']);
    expect(world.timers.size).to.equal(0);
  });

  it('takes a small step back for the adjustment that it is', () => {
    heart.at(NOW + HOUR, note('a'));
    world.instant -= 900;
    world.page.dispatchEvent(new Event('pageshow'));
    expect(called).to.deep.equal([]);
  });

  it('lets a callback cancel another that is due, and register anew', () => {
    let cancel = (): void => {};
    heart.at(NOW + 10, () => {
      called.push('first');
      cancel();
      heart.at(NOW + 20, note('later'));
      heart.at(NOW + 10, note('at once'));
    });
    cancel = heart.at(NOW + 10, note('cancelled'));
    world.tick();
    expect(called).to.deep.equal(['first']);
    expect(world.timer.delay).to.equal(0);
    world.tick();
    expect(called).to.deep.equal(['first', 'at once']);
    expect(world.timer.delay).to.equal(10);
  });

  it('listens again when the last one registers anew from its callback', () => {
    heart.at(NOW, () => {
      heart.at(NOW + HOUR, note('a'));
    });
    world.tick();
    world.instant += HOUR;
    world.page.dispatchEvent(new Event('pageshow'));
    expect(called).to.deep.equal(['a']);
  });

  it('waits for no instant that is none', () => {
    heart.at(NaN, note('a'));
    expect(world.timer.delay).to.equal(60_000);
    world.tick();
    expect(called).to.deep.equal([]);
  });

  it('reports the error of one and calls the others', () => {
    const reported: unknown[] = [];
    const original = globalThis.reportError;
    globalThis.reportError = (error) => reported.push(error);
    try {
      const error = new Error('broken');
      heart.at(NOW, () => {
        throw error;
      });
      heart.at(NOW, note('other'));
      world.tick();
      expect(called).to.deep.equal(['other']);
      expect(reported).to.deep.equal([error]);
    } finally {
      globalThis.reportError = original;
    }
  });

  it('works where there is no page', () => {
    heart = new Heartbeat({
      now: () => world.now(),
      setTimeout: (run, delay) => world.setTimeout(run, delay),
      clearTimeout: (timer) => world.clearTimeout(timer),
      target: null,
    });
    heart.at(NOW + 5, note('a'));
    world.tick();
    expect(called).to.deep.equal(['a']);
  });
});

describe('systemClock', () => {
  it('is one for the page, running on its time', async () => {
    const clock = systemClock();
    expect(systemClock()).to.equal(clock);
    expect(clock.isFrozen).to.equal(undefined);
    const before = Date.now();
    const cancel = clock.at(before + 24 * HOUR, () => expect.fail('not due'));
    await new Promise<void>((resolve) => clock.at(before, resolve));
    cancel();
    expect(clock.now()).to.be.within(before, Date.now());
  });
});
