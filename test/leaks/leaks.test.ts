/** What has left the page is gone: nothing waits for it, listens for it, or holds it. */
import { expect } from '@open-wc/testing';
import type { ContextEvent } from '@lit/context';
import type { backupHealthContext, BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import { assessmentOf, LINKS, MINUTE, NOW, recordsOf } from '../support/fixtures/evidence.js';
import { needsProtocol } from '../support/fixtures/engine.js';
import { create, onStage, place, settled, type Tag } from '../support/fixtures/page.js';
import { listenToConsole } from '../support/fixtures/witness.js';

const written = listenToConsole();

/** There because Chromium is started with `--js-flags=--expose-gc`. */
const { gc: collect } = globalThis as unknown as {
  gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void>;
};

const TAGS: readonly Tag[] = [
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
  'backup-health-provider',
];

type Request = ContextEvent<typeof backupHealthContext>;
type Receive = Request['callback'];

/** The ways in which an element can be held: by its clock, the page's clock, a request, a provider, or by nothing. */
const WAYS: Readonly<Record<string, (tag: Tag, clock: ManualClock) => BackupHealthElement>> = {
  'with records and a clock': (tag, clock) =>
    create(tag, { properties: { records: recordsOf('healthy'), clock, links: LINKS } }),
  'with an assessment and the clock of the page': (tag) =>
    create(tag, { properties: { assessment: assessmentOf('healthy') } }),
  'with a request on its way': (tag, clock) =>
    create(tag, {
      attributes: { endpoint: '/health', 'refresh-seconds': '60' },
      properties: { clock, fetcher: () => new Promise(() => {}) },
    }),
  'with nothing to assess': (tag) => create(tag),
  'that is broken': (tag) => create(tag, { attributes: { records: '{', now: 'today' } }),
};

/** Which of these are still there when nothing but a leak can hold them. */
async function alive(references: readonly WeakRef<object>[]): Promise<number> {
  // The console holds what was written to it.
  written.length = 0;
  // A turn of its own each: what a turn has read from a weak reference lives until it is over.
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await collect!({ type: 'major', execution: 'async' });
    if (references.every((reference) => reference.deref() === undefined)) return 0;
  }
  return references.filter((reference) => reference.deref() !== undefined).length;
}

describe('twenty of each, created, removed and collected, leave none alive', () => {
  before(async function () {
    await needsProtocol.call(this);
    expect(typeof collect, 'the browser lets tests collect').to.equal('function');
  });

  /** In a function of its own, so that nothing of it stays on the stack. */
  function createAndPlace(make: () => BackupHealthElement, parent: Element): WeakRef<object>[] {
    return Array.from({ length: 20 }, () => {
      const element = make();
      parent.append(element);
      return new WeakRef(element);
    });
  }

  function clickLinks(parent: Element): void {
    for (const element of parent.children) element.shadowRoot!.querySelector('a')!.click();
  }

  for (const [way, make] of Object.entries(WAYS)) {
    it(way, async () => {
      const clock = createManualClock(NOW);
      const stage = place(document.createElement('div'));
      const references = TAGS.flatMap((tag) => createAndPlace(() => make(tag, clock), stage));
      await settled();
      expect(
        references.every((reference) => reference.deref()),
        'all are there',
      ).to.equal(true);
      stage.replaceChildren();
      await settled();
      expect(await alive(references)).to.equal(0);
      expect(clock.pending).to.equal(0);
    });
  }

  it('inside a provider that stays', async () => {
    const clock = createManualClock(NOW);
    const provider = place(
      create('backup-health-provider', { properties: { records: recordsOf('healthy'), clock } }),
    );
    const references = TAGS.flatMap((tag) => createAndPlace(() => create(tag), provider));
    await settled();
    provider.replaceChildren();
    await settled();
    expect(await alive(references)).to.equal(0);
  });

  it('whose links were clicked', async () => {
    const clock = createManualClock(NOW);
    const stage = place(document.createElement('div'));
    const stay = (event: Event): void => event.preventDefault();
    stage.addEventListener('backup-health-navigate', stay);
    const references = createAndPlace(
      () =>
        create('backup-health-kpi', {
          properties: { assessment: assessmentOf('stale'), clock, links: LINKS },
        }),
      stage,
    );
    await settled();
    clickLinks(stage);
    stage.replaceChildren();
    await settled();
    expect(await alive(references)).to.equal(0);
  });
});

describe('created, moved and dropped a thousand times', function () {
  this.timeout(60_000);

  type Listening = [type: string, listener: EventListener, options?: AddEventListenerOptions];

  /** Every listener that is put on the page and not taken off again. */
  function listenersOnPage(): { left(): string[]; restore(): void } {
    const left = new Map<string, number>();
    const targets = [window, document, document.body, document.documentElement];
    const count = (type: string, change: number): void => {
      left.set(type, (left.get(type) ?? 0) + change);
    };
    for (const target of targets) {
      const addEventListener = target.addEventListener.bind(target);
      const removeEventListener = target.removeEventListener.bind(target);
      Object.assign(target, {
        addEventListener(...given: Listening) {
          count(given[0], 1);
          addEventListener(...given);
        },
        removeEventListener(...given: Listening) {
          count(given[0], -1);
          removeEventListener(...given);
        },
      });
    }
    return {
      left: () => [...left].filter(([, number]) => number > 0).map(([type]) => type),
      restore: () => {
        for (const target of targets) {
          delete (target as Partial<EventTarget>).addEventListener;
          delete (target as Partial<EventTarget>).removeEventListener;
        }
      },
    };
  }

  /** How many have subscribed to what a provider shares and not ended it. */
  function subscriptionsIn(parent: Element): () => number {
    const open = new Set<() => void>();
    const ends = new Map<() => void, () => void>();
    const receivers = new Map<Receive, Receive>();

    const endOf = (unsubscribe: () => void): (() => void) => {
      const end = (): void => {
        open.delete(unsubscribe);
        unsubscribe();
      };
      if (!ends.has(unsubscribe)) {
        open.add(unsubscribe);
        ends.set(unsubscribe, end);
      }
      return ends.get(unsubscribe)!;
    };
    const receiverFor = (receive: Receive): Receive => {
      const counted: Receive = (value, unsubscribe) =>
        receive(value, unsubscribe && endOf(unsubscribe));
      if (!receivers.has(receive)) {
        receivers.set(receive, counted);
        // A provider that arrives has the requests of others made again.
        receivers.set(counted, counted);
      }
      return receivers.get(receive)!;
    };
    parent.addEventListener(
      'context-request',
      (request) => Object.assign(request, { callback: receiverFor((request as Request).callback) }),
      { capture: true },
    );
    return () => open.size;
  }

  it('leaves no timer, listener, subscription or word behind', async () => {
    const clock = createManualClock(NOW);
    const listeners = listenersOnPage();
    const page = place(document.createElement('div'));
    const subscriptions = subscriptionsIn(page);
    const providers = ['healthy', 'stale'].map((name) =>
      place(
        create('backup-health-provider', {
          properties: { records: recordsOf(name as 'healthy'), clock },
        }),
        page,
      ),
    ) as [BackupHealthElement, BackupHealthElement];
    await settled();
    const resting = clock.pending;

    let most = 0;
    for (let round = 0; round < 10; round += 1) {
      const elements = Array.from({ length: 100 }, (_, index) => {
        const tag = TAGS[index % TAGS.length]!;
        return index % 3 === 0
          ? create(tag)
          : create(tag, { properties: { records: recordsOf('healthy') } });
      });
      for (const element of elements) providers[0].append(element);
      await settled();
      most = Math.max(most, subscriptions());
      for (const element of elements) providers[1].append(element);
      await settled();
      most = Math.max(most, subscriptions());
      clock.advance(MINUTE);
      for (const element of elements) element.remove();
      await settled();
      expect(subscriptions(), `round ${round}`).to.equal(0);
      expect(clock.pending, `round ${round}`).to.be.at.most(resting);
    }
    expect(most, 'each had one').to.equal(100);

    page.remove();
    await settled();
    expect(clock.pending).to.equal(0);
    expect(listeners.left()).to.deep.equal([]);
    listeners.restore();
    expect(document.querySelector('[aria-live]')).to.equal(null);
  });

  it('the same ones, with an endpoint, leave no request and nothing that waits', async () => {
    const clock = createManualClock(NOW);
    const listeners = listenersOnPage();
    const page = place(document.createElement('div'));
    const subscriptions = subscriptionsIn(page);
    const signals: AbortSignal[] = [];
    const fetcher = ({ signal }: { readonly signal: AbortSignal }): Promise<Response> => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const given = {
      attributes: { endpoint: '/health', 'refresh-seconds': '60' },
      properties: { clock, fetcher },
    };
    const provider = place(create('backup-health-provider', given), page);
    const elements = TAGS.slice(0, -1).flatMap((tag) => [
      place(create(tag), provider),
      place(create(tag, given), page),
    ]);
    await settled();
    const resting = clock.pending;
    expect(signals, 'one for all').to.have.length(1);

    for (let round = 0; round < 1000; round += 1) {
      const moved = [provider, ...elements][round % (elements.length + 1)]!;
      const parent = moved.parentNode!;
      moved.remove();
      // Mostly at once, as a move is; now and then everybody is away for long enough to have left.
      if (round % 50 === 0) {
        page.remove();
        await settled();
        expect(clock.pending, `round ${round}`).to.equal(0);
        expect(subscriptions(), `round ${round}`).to.equal(0);
        expect(
          signals.every(({ aborted }) => aborted),
          `round ${round}`,
        ).to.equal(true);
        onStage().append(page);
      }
      parent.append(moved);
    }
    await settled();
    expect(signals, 'one more whenever all had left').to.have.length(21);
    expect(signals.filter(({ aborted }) => !aborted)).to.have.length(1);
    expect(clock.pending).to.equal(resting);
    expect(subscriptions()).to.equal(TAGS.length - 1);

    page.remove();
    await settled();
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
    expect(clock.pending).to.equal(0);
    expect(listeners.left()).to.deep.equal([]);
    listeners.restore();
  });

  it('by the clock of the page, leaves neither its timer nor its listeners', async () => {
    const listeners = listenersOnPage();
    const timers = new Set<unknown>();
    const setTimeout = window.setTimeout.bind(window);
    const clearTimeout = window.clearTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          run();
        }, delay);
        timers.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        timers.delete(timer);
        clearTimeout(timer);
      },
    });
    try {
      const parents = [place(document.createElement('div')), place(document.createElement('div'))];
      for (let round = 0; round < 10; round += 1) {
        const elements = Array.from({ length: 100 }, (_, index) =>
          create(TAGS[index % TAGS.length]!, {
            properties: { records: { backupSets: [], backupItems: [], backupSchedules: [] } },
          }),
        );
        for (const parent of parents) {
          parent.append(...elements);
          await Promise.all(elements.map(({ updateComplete }) => updateComplete));
          expect(timers.size, 'one timer for all').to.be.at.most(1);
        }
        expect(listeners.left(), 'awake while somebody waits').to.include('visibilitychange');
        for (const element of elements) element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(timers.size).to.equal(0);
      expect(listeners.left()).to.deep.equal([]);
    } finally {
      Object.assign(window, { setTimeout, clearTimeout });
      listeners.restore();
    }
    expect(onStage().querySelectorAll('*')).to.have.length(2);
  });
});
