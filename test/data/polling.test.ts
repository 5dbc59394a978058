import { expect } from '@open-wc/testing';
import {
  AssessmentStore,
  type EndpointSource,
  type PageEnvironment,
} from '../../src/data/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/manual-clock.js';
import {
  assessmentBody,
  createServer,
  goodAssessment,
  HOUR,
  json,
  LAST_FRESH,
  MINUTE,
  NOW,
  recordsBody,
  settled,
} from './answers.js';

const URL = 'https://portal.example/health';

/** A page that a test hides, shows, cuts off and brings back; chance is always the largest. */
class Page implements PageEnvironment {
  hidden = false;
  offline = false;
  readonly watching = new Set<(isRestored: boolean) => void>();
  isHidden = (): boolean => this.hidden;
  isOffline = (): boolean => this.offline;
  random = (): number => 0.999_999;
  watch(listener: (isRestored: boolean) => void): () => void {
    this.watching.add(listener);
    return () => this.watching.delete(listener);
  }
  set(change: Partial<Pick<Page, 'hidden' | 'offline'>>, isRestored = false): void {
    Object.assign(this, change);
    for (const listener of [...this.watching]) listener(isRestored);
  }
}

describe('asking an endpoint', () => {
  let clock: ManualClock;
  let page: Page;
  let server: ReturnType<typeof createServer>;
  let stores: AssessmentStore[];
  beforeEach(() => {
    clock = createManualClock(NOW);
    page = new Page();
    server = createServer();
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) store.disconnect();
    await settled();
    expect(clock.pending).to.equal(0);
    expect(page.watching.size).to.equal(0);
    const registry = Reflect.get(globalThis, Symbol.for('backup-health-kit/requests/1')) as Map<
      string,
      unknown
    >;
    expect(registry.has(URL), 'nothing is kept for nobody').to.equal(false);
  });

  function start(more: Partial<EndpointSource> = {}, tenantId?: string): AssessmentStore {
    const store = new AssessmentStore(page);
    const source: EndpointSource = { kind: 'endpoint', url: URL, fetcher: server.fetcher, ...more };
    store.configure({ source, tenantId, clock });
    store.connect();
    stores.push(store);
    return store;
  }
  const answer = async (response: Response): Promise<void> => {
    server.asked.at(-1)!.answer(response);
    await settled();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await settled();
  };
  const status = (code: number, headers: Record<string, string> = {}): Response =>
    new Response('', { status: code, headers });
  const failFor = async (make: () => Response): Promise<void> => {
    for (const pause of [500, 2_000, 0]) {
      await answer(make());
      await pass(pause);
    }
  };

  describe('together', () => {
    it('two hundred elements send one request, and all have its answer', async () => {
      for (let index = 0; index < 200; index += 1) start();
      await settled();
      expect(server.asked.length).to.equal(1);
      await answer(json(recordsBody()));
      for (const { snapshot } of stores) expect(snapshot.state).to.equal('ready');
      await pass(HOUR);
      expect(server.asked.length).to.equal(1);
    });

    it('one who comes at once later takes the answer over; later still, he asks for all', async () => {
      start();
      await answer(json(recordsBody()));
      await pass(4_999);
      const second = start();
      expect(second.snapshot.state).to.equal('ready');
      expect(second.clock.now()).to.equal(NOW + 4_999);
      expect(server.asked.length).to.equal(1);
      await pass(1);
      start();
      expect(server.asked.length).to.equal(2);
      expect(stores.map(({ snapshot }) => snapshot.state)).to.deep.equal([
        'refreshing',
        'refreshing',
        'loading',
      ]);
      await answer(status(403));
      for (const { snapshot } of stores) expect(snapshot.state).to.equal('denied');
    });

    it('the smallest interval counts for all', async () => {
      start({ refreshSeconds: 600 });
      start({ refreshSeconds: 60 });
      await answer(json(recordsBody()));
      for (let minute = 1; minute <= 3; minute += 1) {
        await pass(MINUTE);
        await answer(json(recordsBody(NOW + minute * MINUTE)));
      }
      expect(server.asked.length).to.equal(4);
    });

    it('two fetchers, credentials or addresses are never mixed', async () => {
      const other = createServer();
      start();
      start({ fetcher: other.fetcher });
      start({ credentials: 'include' });
      expect(server.asked.length).to.equal(2);
      expect(other.asked.length).to.equal(1);
      await answer(json(recordsBody()));
      expect(stores.map(({ snapshot }) => snapshot.state)).to.deep.equal([
        'loading',
        'loading',
        'ready',
      ]);
    });

    it('a request is aborted when the last one leaves, not before', async () => {
      const [one, other] = [start(), start()];
      one.disconnect();
      await settled();
      expect(server.asked[0]!.request.signal.aborted).to.equal(false);
      other.disconnect();
      await settled();
      expect(server.asked[0]!.request.signal.aborted).to.equal(true);
    });

    it('each refuses what is about another tenant', async () => {
      const [mine, theirs] = [start({}, 'mine'), start({}, 'theirs')];
      await answer(json(assessmentBody(NOW, 'mine')));
      expect(mine.snapshot.state).to.equal('ready');
      expect(theirs.snapshot).to.deep.include({ state: 'error', assessment: null });
    });
  });

  describe('again', () => {
    it('at most twice within an attempt, and calm is withdrawn only then', async () => {
      const store = start({ refreshSeconds: 60 });
      await answer(json(recordsBody()));
      await pass(MINUTE);
      await answer(status(503));
      expect(store.snapshot.state).to.equal('refreshing');
      await pass(499);
      expect(server.asked.length).to.equal(2);
      await pass(1);
      expect(server.asked.length).to.equal(3);
      await answer(status(503));
      await pass(2_000);
      expect(server.asked.length).to.equal(4);
      await answer(status(503));
      expect(store.snapshot).to.include({ state: 'error' });
      expect(store.snapshot.assessment!.posture).to.equal('healthy');
    });

    it('is over ten seconds after it began, whatever was tried', async () => {
      const store = start();
      await pass(9_000);
      await answer(status(503));
      await pass(500);
      expect(server.asked.length).to.equal(2);
      await pass(499);
      expect(store.snapshot.state).to.equal('loading');
      await pass(1);
      expect(store.snapshot.fault!.code).to.equal('timeout');
      expect(server.asked[1]!.request.signal.aborted).to.equal(true);
    });

    it('not before the server wants it, in seconds or by a date', async () => {
      const store = start();
      await answer(status(429, { 'Retry-After': '120' }));
      expect(store.snapshot.retryAt).to.equal(NOW + 2 * MINUTE);
      await pass(2 * MINUTE - 1);
      expect(server.asked.length).to.equal(1);
      await pass(1);
      await answer(status(503, { 'Retry-After': new Date(NOW + HOUR / 2).toUTCString() }));
      expect(store.snapshot.retryAt).to.equal(NOW + HOUR / 2);
    });

    it('not at once after what a retry cannot cure', async () => {
      for (const make of [() => status(400), () => status(404), () => new Response('<html>')]) {
        server = createServer();
        const store = start();
        await answer(make());
        expect(store.snapshot.fault).not.to.equal(null);
        await pass(5_000);
        expect(server.asked.length).to.equal(1);
      }
    });
  });

  describe('while nobody looks, or nothing can be reached', () => {
    it('asks once, but does not poll a hidden page; comes back spread out', async () => {
      page.hidden = true;
      const store = start({ refreshSeconds: 60 });
      await answer(json(recordsBody()));
      await pass(HOUR);
      expect(server.asked.length).to.equal(1);
      page.set({ hidden: false });
      expect(store.snapshot.state).to.equal('ready');
      await pass(1_999);
      expect(server.asked.length).to.equal(1);
      await pass(1);
      expect(server.asked.length).to.equal(2);
    });

    it('a hidden page is not calm beyond its time, and asks soon when it is shown', async () => {
      const store = start();
      await answer(json(recordsBody()));
      page.set({ hidden: true });
      await pass(LAST_FRESH + 1 - NOW);
      expect(store.snapshot.state).to.equal('refreshing');
      expect(server.asked.length).to.equal(1);
      page.set({ hidden: false });
      await pass(2_000);
      expect(server.asked.length).to.equal(2);
    });

    it('out of the back-forward cache it asks again, although the answer holds', async () => {
      start();
      await answer(json(recordsBody()));
      await pass(MINUTE);
      page.set({}, true);
      await pass(2_000);
      expect(server.asked.length).to.equal(2);
    });

    it('offline, what was calm is the last known at once; back online it is asked for', async () => {
      const store = start({ refreshSeconds: 60 });
      await answer(json(recordsBody()));
      page.set({ offline: true });
      expect(store.snapshot).to.include({ state: 'error' });
      expect(store.snapshot.fault!.code).to.equal('offline');
      expect(store.snapshot.assessment!.posture).to.equal('healthy');
      await pass(HOUR);
      expect(server.asked.length).to.equal(1);
      page.set({ offline: false });
      expect(store.snapshot.state).to.equal('error');
      await pass(2_000);
      await answer(json(recordsBody(NOW + HOUR)));
      expect(store.snapshot).to.include({ state: 'ready', fault: null });
    });

    it('an answer that comes from nowhere while offline is not the current one', async () => {
      page.offline = true;
      const store = start();
      await answer(json(recordsBody()));
      expect(store.snapshot).to.include({ state: 'error' });
      expect(store.snapshot.fault!.code).to.equal('offline');
    });

    it('a server on this machine needs no network', async () => {
      page.offline = true;
      const store = start({ url: 'http://127.0.0.1:8080/health', refreshSeconds: 60 });
      await answer(json(recordsBody()));
      expect(store.snapshot.state).to.equal('ready');
      await pass(MINUTE);
      expect(server.asked.length).to.equal(2);
    });

    it('what fails is not repeated, and what is told of it names nobody', async () => {
      const store = start({}, 'tenant-7f3a');
      page.hidden = true;
      server.asked[0]!.fail(new TypeError(`Nothing at ${URL} for tenant-7f3a`));
      await settled();
      await pass(1_000);
      expect(server.asked).to.have.length(1);
      expect(store.snapshot.fault!.code).to.equal('network');
      expect(store.snapshot.fault!.message).to.contain('Nothing at … for …');
    });

    it('a failure does not hammer while a page is hidden and shown', async () => {
      start();
      await failFor(() => status(500));
      const asked = server.asked.length;
      for (let turn = 0; turn < 10; turn += 1) {
        page.set({ hidden: true });
        page.set({ hidden: false });
        await pass(1_000);
      }
      expect(server.asked.length).to.equal(asked);
    });
  });

  describe('by the time of the server', () => {
    it('an old answer out of a cache prolongs nothing', async () => {
      const store = start({ refreshSeconds: 600 });
      await answer(json(recordsBody()));
      await pass(HOUR);
      await answer(json(recordsBody()));
      expect(store.clock.now()).to.equal(NOW + HOUR);
    });

    it('an old answer that was served just now shows when', async () => {
      const store = start();
      const headers = { Date: new Date(LAST_FRESH + 1000).toUTCString() };
      await answer(json(assessmentBody(), { headers }));
      expect(store.clock.now()).to.equal(LAST_FRESH + 1000);
      expect(store.snapshot.state).to.equal('refreshing');
    });

    it('a clock that jumps ahead takes calm away until the server tells the time', async () => {
      const store = start();
      await answer(json(recordsBody()));
      clock.set(LAST_FRESH + HOUR);
      await settled();
      expect(store.snapshot.state).to.equal('refreshing');
      await answer(json(recordsBody(NOW + MINUTE)));
      expect(store.clock.now()).to.equal(NOW + MINUTE);
      expect(store.snapshot.state).to.equal('ready');
    });

    it('a clock that is set back prolongs nothing', async () => {
      const store = start();
      await answer(json(recordsBody()));
      await pass(HOUR);
      clock.set(NOW - 12 * HOUR);
      expect(store.clock.now()).to.equal(NOW + HOUR);
      await pass(LAST_FRESH - NOW - HOUR + 1);
      expect(store.snapshot.state).not.to.equal('ready');
    });

    it('an answer made before the one held cannot calm, but can warn', async () => {
      const none = { backupSets: [], backupItems: [], backupSchedules: [] };
      const store = start();
      await answer(json({ version: 1, now: iso(NOW), records: none }));
      expect(store.snapshot.assessment!.posture).to.equal('absent');
      void store.refresh();
      await answer(json({ version: 1, assessment: goodAssessment(NOW - 1000) }));
      expect(store.snapshot).to.include({ state: 'ready', fault: null });
      expect(store.snapshot.assessment!.posture).to.equal('absent');

      void store.refresh();
      await answer(json({ version: 1, assessment: goodAssessment(NOW + 1000) }));
      expect(store.snapshot.assessment!.posture).to.equal('healthy');
      void store.refresh();
      await answer(json({ version: 1, now: iso(NOW), records: none }));
      expect(store.snapshot.assessment!.posture).to.equal('absent');
    });
  });
});

const iso = (instant: number): string => new Date(instant).toISOString();
