import { expect } from '@open-wc/testing';
import { pageEnvironment } from '../../src/data/page-environment.js';

describe('the environment of a page', () => {
  const page = pageEnvironment();
  let told: boolean[];
  let unwatch: () => void;
  beforeEach(() => {
    told = [];
    unwatch = page.watch((isRestored) => told.push(isRestored));
  });
  afterEach(() => {
    unwatch();
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  const events: readonly [what: string, EventTarget, Event, isRestored: boolean][] = [
    [
      'the back-forward cache gives the page back',
      window,
      new PageTransitionEvent('pageshow', { persisted: true }),
      true,
    ],
    [
      'the page is shown for the first time',
      window,
      new PageTransitionEvent('pageshow', { persisted: false }),
      false,
    ],
    ['a frozen page goes on', document, new Event('resume'), true],
    ['the page is shown or hidden', document, new Event('visibilitychange'), false],
    ['the network is back', window, new Event('online'), false],
    ['the network is gone', window, new Event('offline'), false],
  ];
  for (const [what, target, event, isRestored] of events) {
    it(`tells that ${what}, and nothing to who has left`, () => {
      target.dispatchEvent(event);
      expect(told).to.deep.equal([isRestored]);
      unwatch();
      target.dispatchEvent(event);
      expect(told).to.have.length(1);
    });
  }

  it('says whether the page can be seen, and what the browser says of the network', () => {
    const set = (of: object, name: string, value: unknown): void => {
      Object.defineProperty(of, name, { configurable: true, value });
    };
    set(document, 'visibilityState', 'hidden');
    set(navigator, 'onLine', false);
    expect([page.isHidden(), page.isOffline()]).to.deep.equal([true, true]);
    set(document, 'visibilityState', 'visible');
    set(navigator, 'onLine', true);
    expect([page.isHidden(), page.isOffline()]).to.deep.equal([false, false]);
  });

  it('draws chance from 0 up to 1', () => {
    const drawn = Array.from({ length: 100 }, () => page.random());
    expect(Math.min(...drawn)).to.be.at.least(0);
    expect(Math.max(...drawn)).to.be.below(1);
    expect(new Set(drawn).size).to.be.greaterThan(90);
  });
});
