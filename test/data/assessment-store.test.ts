import { expect } from '@open-wc/testing';
import { resolveBackupHealth } from '../../src/assessment/index.js';
import {
  AssessmentStore,
  frozenClock,
  type AssessmentSource,
  type AssessmentStoreConfig,
  type EndpointSource,
} from '../../src/data/index.js';
import { pageEnvironment } from '../../src/data/page-environment.js';
import { createManualClock, type ManualClock } from '../../src/testing/manual-clock.js';
import {
  assessmentBody,
  createServer,
  goodAssessment,
  goodRecords,
  HOUR,
  iso,
  json,
  LAST_FRESH,
  MINUTE,
  NOW,
  recordsBody,
  settled,
  until,
} from './answers.js';

describe('AssessmentStore', () => {
  let clock: ManualClock;
  let store: AssessmentStore;
  /** Every state and posture published, in order: nothing may slip through in between. */
  let published: string[];
  beforeEach(() => {
    clock = createManualClock(NOW);
    // Chance is the same each time: a pause by luck short would end a request within a later wait of the test.
    store = new AssessmentStore({ ...pageEnvironment(), random: () => 0.999_999 });
    published = [];
    store.subscribe(() => {
      const { state, assessment } = store.snapshot;
      published.push(assessment ? `${state} ${assessment.posture}` : state);
    });
  });
  afterEach(async () => {
    store.disconnect();
    await settled();
    expect(clock.pending, 'appointments left behind').to.equal(0);
  });

  function configure(source: AssessmentSource, more: Partial<AssessmentStoreConfig> = {}): void {
    store.configure({ source, clock, ...more });
  }
  function start(source: AssessmentSource, more: Partial<AssessmentStoreConfig> = {}): void {
    configure(source, more);
    store.connect();
  }

  describe('without a usable source', () => {
    it('is unavailable before it is given anything', () => {
      expect(store.snapshot).to.deep.include({
        state: 'unavailable',
        assessment: null,
        access: {},
      });
      expect(store.snapshot.fault).to.include({ code: 'no_source' });
      start({ kind: 'none' });
      expect(published).to.deep.equal([]);
    });

    it('repeats what is broken', () => {
      const fault = { code: 'invalid_attribute', message: 'records: expected JSON' } as const;
      start({ kind: 'broken', ...fault });
      expect(store.snapshot).to.deep.include({ state: 'error', assessment: null, fault });
    });

    it('says so anew only when something else is broken', () => {
      const broken = { kind: 'broken', code: 'invalid_attribute', message: 'one' } as const;
      start(broken);
      configure({ ...broken });
      expect(published).to.deep.equal(['error']);
      configure({ ...broken, message: 'two' });
      expect(published).to.deep.equal(['error', 'error']);
    });
  });

  describe('with records', () => {
    const source: AssessmentSource = { kind: 'records', value: goodRecords() };

    it('resolves them at once, connected or not', () => {
      configure(source);
      expect(published).to.deep.equal(['ready healthy']);
      expect(store.snapshot.assessment).to.include({
        evaluatedAt: iso(NOW),
        healthyClaimAllowed: true,
      });
      expect(clock.pending).to.equal(0);
    });

    it('resolves them again one millisecond after the answer held, and not before', () => {
      start(source);
      const before = store.snapshot;
      clock.advance(LAST_FRESH - NOW);
      expect(store.snapshot).to.equal(before);
      clock.advance(1);
      expect(published).to.deep.equal(['ready healthy', 'ready stale']);
      expect(store.snapshot.assessment!.evaluatedAt).to.equal(iso(LAST_FRESH + 1));
    });

    it('catches up when it is connected after the answer held', () => {
      configure(source);
      clock.advance(24 * HOUR);
      expect(published).to.deep.equal(['ready healthy']);
      store.connect();
      expect(published).to.deep.equal(['ready healthy', 'ready stale']);
    });

    it('does not resolve again when an element is only moved', () => {
      start(source);
      const before = store.snapshot;
      store.disconnect();
      clock.advance(HOUR);
      store.connect();
      expect(store.snapshot).to.equal(before);
    });

    it('makes nothing younger when the clock is set back: the clock is behind what it has said', () => {
      start(source);
      clock.advance(HOUR);
      clock.set(NOW - 7 * HOUR);
      expect(store.snapshot.assessment!.evaluatedAt).to.equal(iso(NOW + HOUR));
      expect(store.clock.now()).to.equal(NOW - 7 * HOUR);
    });

    it('runs out when as much time has passed, wherever the clock was set back to', () => {
      start(source);
      clock.set(NOW - HOUR);
      clock.advance(LAST_FRESH - NOW);
      expect(store.snapshot.assessment!.posture).to.equal('healthy');
      clock.advance(1);
      expect(store.snapshot.assessment!.posture).to.equal('stale');
    });

    it('runs out while it is not connected, too', () => {
      configure(source);
      clock.set(NOW - 7 * HOUR);
      clock.advance(LAST_FRESH + 1 - NOW);
      store.connect();
      expect(store.snapshot.assessment!.posture).to.equal('stale');
    });

    it('holds nothing still under a frozen clock', () => {
      start(source, { clock: frozenClock(LAST_FRESH + 1) });
      expect(store.snapshot.assessment!.posture).to.equal('stale');
      configure(source, { clock: frozenClock(LAST_FRESH + 1) });
      expect(published).to.deep.equal(['ready stale']);
      configure(source, { clock: frozenClock(LAST_FRESH) });
      expect(published).to.deep.equal(['ready stale', 'ready healthy']);
    });

    it('counts the rows of its tenant only', () => {
      start({ kind: 'records', value: goodRecords(NOW - HOUR, 'theirs') }, { tenantId: 'ours' });
      expect(store.snapshot.assessment).to.include({ posture: 'absent', tenantId: 'ours' });
      configure({ kind: 'records', value: goodRecords(NOW - HOUR, 'theirs') }, { tenantId: '' });
      expect(store.snapshot.assessment).to.include({ posture: 'healthy', tenantId: null });
    });

    it('follows the policy, and takes one that says the same for the same', () => {
      start(source, { policy: { freshnessHours: 6 } });
      const before = store.snapshot;
      expect(before.assessment!.posture).to.equal('healthy');
      configure(source, { policy: { freshnessHours: 6 } });
      expect(store.snapshot).to.equal(before);
      configure(source, { policy: { freshnessHours: 5 } });
      configure(source, { policy: null });
      configure(source, { policy: { freshnessHours: undefined } });
      expect(published.slice(0, 3)).to.deep.equal([
        'ready healthy',
        'ready stale',
        'ready healthy',
      ]);
    });

    it('shows nothing under a policy that is none, rather than the defaults', () => {
      start(source, { policy: { freshnessHours: NaN } });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      expect(store.snapshot.fault!.code).to.equal('invalid_policy');
      expect(store.snapshot.fault!.message).to.contain('policy.freshnessHours: expected');
      configure(source);
      expect(store.snapshot).to.include({ state: 'ready', fault: null });
    });

    it('makes invalid_records of a wrong shape, and says where', () => {
      start({ kind: 'records', value: { backupSets: [], backupItems: [] } });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      expect(store.snapshot.fault!.code).to.equal('invalid_records');
      expect(store.snapshot.fault!.message).to.contain('backupSchedules: expected');
      for (const value of [null, undefined, 'x', []]) {
        configure({ kind: 'records', value });
        expect(store.snapshot.fault!.code).to.equal('invalid_records');
      }
    });

    it('makes it of records that cannot even be looked at', () => {
      const value = {
        get backupSets(): never {
          throw 'locked';
        },
      };
      start({ kind: 'records', value });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      expect(store.snapshot.fault!.code).to.equal('invalid_records');
    });

    it('reads rows that were changed in place when it is told to', async () => {
      const value = goodRecords();
      start({ kind: 'records', value });
      (value.backupSets as unknown[]).length = 0;
      await store.refresh();
      expect(store.snapshot.assessment!.posture).to.equal('absent');
    });
  });

  describe('with an assessment', () => {
    it('takes it over as it is, until it holds no longer', () => {
      start({ kind: 'assessment', value: goodAssessment() });
      expect(store.snapshot).to.deep.include({
        state: 'ready',
        assessment: goodAssessment(),
        fault: null,
      });
      clock.advance(LAST_FRESH - NOW);
      expect(published).to.deep.equal(['ready healthy']);
      clock.advance(1);
      expect(published).to.deep.equal(['ready healthy', 'unavailable healthy']);
      expect(store.snapshot.fault!.code).to.equal('outlived');
      expect(store.snapshot.assessment).to.deep.equal(goodAssessment());
    });

    it('never outlives one that holds for ever', () => {
      const none = { backupSets: [], backupItems: [], backupSchedules: [] };
      const value = resolveBackupHealth(none, { now: new Date(NOW) });
      expect(value.validUntil).to.equal(null);
      start({ kind: 'assessment', value });
      clock.advance(10_000 * HOUR);
      expect(published).to.deep.equal(['ready absent']);
    });

    it('is outlived from the start when it comes too late, connected or not', () => {
      configure({ kind: 'assessment', value: goodAssessment(NOW - 24 * HOUR) });
      expect(published).to.deep.equal(['unavailable healthy']);
    });

    it('waits on when the clock is set back', () => {
      start({ kind: 'assessment', value: goodAssessment() });
      clock.set(NOW - HOUR);
      expect(published).to.deep.equal(['ready healthy']);
      clock.set(LAST_FRESH + 1);
      expect(published).to.deep.equal(['ready healthy', 'unavailable healthy']);
    });

    it('is replaced by the next one', () => {
      start({ kind: 'assessment', value: goodAssessment(NOW - 24 * HOUR) });
      configure({ kind: 'assessment', value: goodAssessment() });
      expect(published).to.deep.equal(['unavailable healthy', 'ready healthy']);
    });

    it('refuses one that is none or contradicts itself', () => {
      start({ kind: 'assessment', value: { ...goodAssessment(), posture: 'absent' } });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      expect(store.snapshot.fault!.code).to.equal('invalid_assessment');
      configure({ kind: 'assessment', value: null });
      expect(store.snapshot.fault!.message).to.contain('assessment: expected');
    });

    it('refuses the one of another tenant, without naming anybody', () => {
      start({ kind: 'assessment', value: goodAssessment(NOW, 'theirs') }, { tenantId: 'ours' });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      expect(store.snapshot.fault!.code).to.equal('wrong_tenant');
      expect(store.snapshot.fault!.message).not.to.match(/theirs|ours/);
      configure(
        { kind: 'assessment', value: goodAssessment(NOW, 'theirs') },
        { tenantId: 'theirs' },
      );
      expect(store.snapshot.state).to.equal('ready');
    });

    it('minds a broken policy beside it all the same', () => {
      start({ kind: 'assessment', value: goodAssessment() }, { policy: 'strict' });
      expect(store.snapshot.fault!.code).to.equal('invalid_policy');
    });
  });

  describe('with an endpoint', () => {
    let server: ReturnType<typeof createServer>;
    let source: EndpointSource;
    beforeEach(() => {
      server = createServer();
      source = { kind: 'endpoint', url: '/t/{tenantId}/health', fetcher: server.fetcher };
    });

    const start1 = (more: Partial<EndpointSource> = {}): void => {
      start({ ...source, ...more }, { tenantId: 't-1' });
    };
    const answer = async (response: Response, at = server.asked.length - 1): Promise<void> => {
      server.asked[at]!.answer(response);
      await settled();
    };
    /** The same reply to the last request and to whatever the store tries again in the same attempt. */
    const reply = async (make: () => Response | Error): Promise<void> => {
      for (let asked = -1; asked !== server.asked.length;) {
        asked = server.asked.length;
        const answerOrError = make();
        if (answerOrError instanceof Error) server.asked.at(-1)!.fail(answerOrError);
        else server.asked.at(-1)!.answer(answerOrError);
        await settled();
        // What is left is the pause before the next try, unless the attempt is over.
        for (let step = 0; step < 4 && store.snapshot.retryAt === null; step += 1) {
          if (server.asked.length === asked) clock.advance(500);
          await settled();
        }
      }
    };
    const status = (code: number) => () => new Response('', { status: code });
    const startReady = async (more: Partial<EndpointSource> = {}): Promise<void> => {
      start1(more);
      await answer(json(recordsBody()));
      expect(store.snapshot.state).to.equal('ready');
    };

    it('asks when it is connected, not before', async () => {
      configure(source, { tenantId: 't-1' });
      expect(store.snapshot).to.deep.include({ state: 'loading', assessment: null, fault: null });
      expect(server.asked).to.be.empty;
      store.connect();
      store.connect();
      expect(server.asked.length).to.equal(1);
      expect(server.asked[0]!.request.url).to.equal(
        new URL('/t/t-1/health', document.baseURI).href,
      );
      await answer(json(recordsBody(NOW, { access: { backupSchedules: false } })));
      expect(store.snapshot).to.deep.include({
        state: 'ready',
        access: { backupSchedules: false },
        fault: null,
      });
      expect(published).to.deep.equal(['loading', 'ready healthy']);
    });

    it('goes by the clock of the server', async () => {
      start1();
      expect(store.clock).to.equal(clock);
      await answer(json(recordsBody(NOW + 3 * HOUR)));
      expect(store.clock.now()).to.equal(NOW + 3 * HOUR);
      expect(store.snapshot.assessment!.evaluatedAt).to.equal(iso(NOW + 3 * HOUR));
      configure(source, { tenantId: 't-2' });
      expect(store.clock).to.equal(clock);
      await answer(json(assessmentBody(NOW - 3 * HOUR)));
      expect(store.clock.now()).to.equal(NOW - 3 * HOUR);
    });

    it('takes the server to be ahead by what an answer took, never behind', async () => {
      start1();
      clock.advance(4_000);
      await answer(json(recordsBody(NOW)));
      expect(store.clock.now()).to.equal(NOW + 4_000);
    });

    it('leaves a frozen clock alone', async () => {
      const frozen = frozenClock(NOW + HOUR);
      start(source, { tenantId: 't-1', clock: frozen });
      await answer(json(recordsBody()));
      expect(store.clock.now()).to.equal(NOW + HOUR);
      expect(store.snapshot.assessment!.evaluatedAt).to.equal(iso(NOW + HOUR));
    });

    it('puts the policy of the endpoint before the configured one, and that before the defaults', async () => {
      start(source, { tenantId: 't', policy: { freshnessHours: 1, scheduleGraceMinutes: 1 } });
      await answer(json(recordsBody(NOW, { policy: { freshnessHours: 6 } })));
      expect(store.snapshot.assessment!.policy).to.deep.equal({
        freshnessHours: 6,
        scheduleGraceMinutes: 1,
        clockToleranceMinutes: 5,
      });
      configure(source, { tenantId: 't', policy: { freshnessHours: 1, scheduleGraceMinutes: 2 } });
      expect(store.snapshot.assessment!.policy.scheduleGraceMinutes).to.equal(2);
      expect(server.asked.length).to.equal(1);
    });

    it('does not ask under a policy that is none; asks once it is one', async () => {
      start(source, { tenantId: 't', policy: { freshnessHours: -1 } });
      expect(store.snapshot.fault!.code).to.equal('invalid_policy');
      expect(server.asked).to.be.empty;
      configure(source, { tenantId: 't' });
      expect(server.asked.length).to.equal(1);
      await answer(json(recordsBody()));
      configure(source, { tenantId: 't', policy: { freshnessHours: -1 } });
      expect(store.snapshot).to.include({ state: 'error', assessment: null });
      configure(source, { tenantId: 't' });
      expect(store.snapshot.state).to.equal('ready');
      expect(server.asked.length).to.equal(1);
    });

    describe('faults', () => {
      const table: [
        what: string,
        reply: () => Response | Error,
        state: string,
        code: string,
        status?: number,
      ][] = [
        ['401', () => new Response('', { status: 401 }), 'denied', 'denied', 401],
        ['403', () => new Response('', { status: 403 }), 'denied', 'denied', 403],
        ['404', () => new Response('', { status: 404 }), 'unavailable', 'not_found', 404],
        ['429', () => new Response('', { status: 429 }), 'error', 'server_error', 429],
        ['500', () => new Response('', { status: 500 }), 'error', 'server_error', 500],
        ['a dead network', () => new TypeError('Failed to fetch'), 'error', 'network'],
        ['a login page', () => new Response('<html>'), 'error', 'invalid_response'],
        ['another shape', () => json({ healthy: true }), 'error', 'invalid_response'],
        [
          'rows of another tenant',
          () => json(recordsBody(NOW, { tenantId: 't-2' })),
          'error',
          'wrong_tenant',
        ],
        [
          'the assessment of another tenant',
          () => json(assessmentBody(NOW, 't-2')),
          'error',
          'wrong_tenant',
        ],
      ];
      for (const [what, make, state, code, sent] of table) {
        const isGone = code === 'denied' || code === 'not_found';

        it(`${what} before any answer: ${state}, ${code}`, async () => {
          start1();
          await reply(make);
          expect(published).to.deep.equal(['loading', state]);
          expect(store.snapshot.fault).to.include({ code });
          expect(store.snapshot.fault!.status).to.equal(sent);
          expect(store.snapshot.fault!.message).not.to.contain('t-1').and.not.to.contain('t-2');
        });

        it(`${what} after a good answer: ${state}, ${isGone ? 'nothing kept' : 'last known kept'}`, async () => {
          await startReady();
          const known = store.snapshot.assessment;
          void store.refresh();
          await reply(make);
          expect(published.slice(2)).to.deep.equal([
            'refreshing healthy',
            isGone ? state : `${state} healthy`,
          ]);
          expect(store.snapshot.assessment).to.equal(isGone ? null : known);
          expect(store.snapshot.fault).to.include({ code });
          if (isGone) expect(store.clock).to.equal(clock);
        });
      }

      it('a time-out, which a fetcher cannot hold off', async () => {
        start1();
        clock.advance(10_000);
        await settled();
        expect(store.snapshot).to.include({ state: 'error' });
        expect(store.snapshot.fault!.code).to.equal('timeout');
        await answer(json(recordsBody()));
        expect(store.snapshot.state, 'an answer that came too late').to.equal('error');
      });

      it('stays in error while asking again, until a good answer', async () => {
        start1();
        await reply(status(500));
        void store.refresh();
        expect(store.snapshot.state).to.equal('error');
        await reply(() => new TypeError('Failed to fetch'));
        expect(store.snapshot.fault!.code).to.equal('network');
        void store.refresh();
        await answer(json(recordsBody()));
        expect(store.snapshot).to.include({ state: 'ready', fault: null });
        expect(new Set(published.slice(1, -1))).to.deep.equal(new Set(['error']));
        expect(published.at(-1)).to.equal('ready healthy');
      });

      it('asks again after a refusal only when told to', async () => {
        await startReady({ refreshSeconds: 30 });
        clock.advance(30_000);
        await reply(status(403));
        clock.advance(48 * HOUR);
        expect(server.asked.length).to.equal(2);
        void store.refresh();
        expect(server.asked.length).to.equal(3);
        expect(store.snapshot.state).to.equal('denied');
        await answer(json(recordsBody()));
        expect(store.snapshot.state).to.equal('ready');
      });

      it('goes on in its rhythm after any other fault', async () => {
        start1({ refreshSeconds: 30 });
        await reply(status(404));
        clock.advance(30_000);
        expect(server.asked.length).to.equal(2);
        await reply(status(400));
        clock.advance(30_000);
        await answer(json(recordsBody()));
        expect(store.snapshot.state).to.equal('ready');
      });

      it('does not ask where the tenant is missing or the address is none', () => {
        start({ ...source, refreshSeconds: 5 });
        expect(published).to.deep.equal(['loading', 'error']);
        expect(store.snapshot.fault!.code).to.equal('missing_tenant');
        configure({ ...source, url: 'javascript:alert(1)' });
        expect(store.snapshot.fault!.code).to.equal('invalid_endpoint');
        clock.advance(HOUR);
        expect(server.asked).to.be.empty;
        expect(clock.pending).to.equal(0);
        configure(source, { tenantId: 't' });
        expect(store.snapshot.state).to.equal('loading');
      });
    });

    describe('as time passes', () => {
      it('asks again one millisecond after the answer held, keeping it as last known', async () => {
        await startReady();
        clock.advance(LAST_FRESH - NOW);
        expect(server.asked.length).to.equal(1);
        expect(store.snapshot.state).to.equal('ready');
        clock.advance(1);
        expect(server.asked.length).to.equal(2);
        expect(published.slice(2)).to.deep.equal(['refreshing healthy']);
        await answer(json(recordsBody(LAST_FRESH + 1)));
        expect(published.slice(3)).to.deep.equal(['ready healthy']);
        expect(store.snapshot.assessment!.evaluatedAt).to.equal(iso(LAST_FRESH + 1));
      });

      it('does not hammer a server whose answers hold for a moment only', async () => {
        const shortLived = (): Response => {
          const now = store.clock.now();
          return json({ version: 1, assessment: { ...goodAssessment(now), validUntil: iso(now) } });
        };
        start1();
        await answer(shortLived());
        for (let second = 0; second < 60; second += 1) {
          clock.advance(1000);
          await answer(shortLived());
        }
        // At the start, and after 15, 30, 45 and 60 seconds.
        expect(server.asked.length).to.equal(5);
        expect(store.snapshot.fault).to.equal(null);
      });

      it('asks every refreshSeconds, withdrawing nothing meanwhile', async () => {
        await startReady({ refreshSeconds: 60 });
        clock.advance(59_999);
        expect(server.asked.length).to.equal(1);
        clock.advance(1);
        expect(server.asked.length).to.equal(2);
        expect(store.snapshot.state).to.equal('refreshing');
        await answer(json(recordsBody(NOW + MINUTE)));
        clock.advance(MINUTE);
        expect(server.asked.length).to.equal(3);
      });

      it('not more often than every five seconds, and at once in a new rhythm that is due', async () => {
        await startReady({ refreshSeconds: 0 });
        clock.advance(4_999);
        expect(server.asked.length).to.equal(1);
        configure(source, { tenantId: 't-1' });
        clock.advance(5_001);
        expect(server.asked.length).to.equal(1);
        configure({ ...source, refreshSeconds: 10 }, { tenantId: 't-1' });
        expect(server.asked.length).to.equal(2);
      });

      it('asks again when the clock is set back: what corrected it is void', async () => {
        await startReady();
        clock.advance(MINUTE);
        clock.set(NOW - 5 * HOUR);
        expect(server.asked.length).to.equal(2);
        await answer(json(recordsBody(NOW + MINUTE)));
        expect(store.clock.now()).to.equal(NOW + MINUTE);
        expect(store.snapshot.state).to.equal('ready');
      });

      it('goes on asking after a failure, ever less often, and says when', async () => {
        await startReady();
        void store.refresh();
        await reply(status(500));
        const pauses: number[] = [];
        for (let attempt = 0; attempt < 8; attempt += 1) {
          const { retryAt } = store.snapshot;
          pauses.push(retryAt! - clock.now());
          clock.advance(retryAt! - clock.now());
          await settled();
          expect(store.snapshot.state).to.equal('error');
          await reply(status(500));
        }
        for (const [failures, pause] of pauses.entries()) {
          const longest = Math.min(15_000 * 2 ** failures, 5 * MINUTE);
          expect(pause).to.be.within(longest / 2, longest);
        }
      });

      it('does not renew by itself while time stands still', async () => {
        start(source, { tenantId: 't-1', clock: frozenClock(LAST_FRESH + HOUR) });
        await answer(json(assessmentBody()));
        expect(published).to.deep.equal(['loading', 'refreshing healthy']);
        await settled();
        expect(server.asked.length).to.equal(1);
      });
    });

    describe('tenants', () => {
      it('drops the old answer at once on a switch', async () => {
        await startReady();
        configure(source, { tenantId: 't-2' });
        expect(published.slice(2)).to.deep.equal(['loading']);
        expect(store.snapshot.assessment).to.equal(null);
        expect(server.asked[1]!.request.url).to.match(/\/t\/t-2\/health$/);
      });

      it('never shows an answer in flight for the tenant before, in whatever order they come', async () => {
        start1();
        configure(source, { tenantId: 't-2' });
        expect(server.asked[0]!.request.signal.aborted).to.equal(true);
        await answer(json(recordsBody(NOW, { tenantId: 't-2' })), 1);
        await answer(json({ version: 1, now: iso(NOW), records: goodRecords(NOW - 72 * HOUR) }), 0);
        expect(published).to.deep.equal(['loading', 'ready healthy']);
        expect(store.snapshot.assessment!.tenantId).to.equal('t-2');
      });

      it('nor one of the address before', async () => {
        start1();
        configure({ ...source, url: '/other' }, { tenantId: 't-1' });
        await answer(json(recordsBody()), 0);
        expect(store.snapshot).to.include({ state: 'loading', assessment: null });
      });

      it('nor one fetched, when it is given something else', async () => {
        await startReady();
        configure({ kind: 'none' }, { tenantId: 't-1' });
        expect(store.snapshot).to.include({ state: 'unavailable', assessment: null });
        expect(store.clock).to.equal(clock);
      });

      it('takes the tenant of the answer where none is configured', async () => {
        start({ ...source, url: '/mine' });
        await answer(json(recordsBody(NOW, { tenantId: 't-9' })));
        expect(store.snapshot.assessment!.tenantId).to.equal('t-9');
      });

      it('keeps its answer when only the fetcher or the rhythm is new', async () => {
        await startReady();
        const before = store.snapshot;
        const other = createServer();
        configure({ ...source, fetcher: other.fetcher, refreshSeconds: 60 }, { tenantId: 't-1' });
        expect(store.snapshot).to.equal(before);
        clock.advance(MINUTE);
        expect(other.asked.length).to.equal(1);
        expect(server.asked.length).to.equal(1);
      });
    });

    describe('coming and going', () => {
      it('keeps its request when it is only moved', async () => {
        start1();
        store.disconnect();
        store.connect();
        await settled();
        await answer(json(recordsBody()));
        expect(server.asked.length).to.equal(1);
        expect(store.snapshot.state).to.equal('ready');
      });

      it('aborts it after a real leave, and asks anew on coming back', async () => {
        start1();
        store.disconnect();
        store.disconnect();
        expect(server.asked[0]!.request.signal.aborted).to.equal(false);
        await settled();
        expect(server.asked[0]!.request.signal.aborted).to.equal(true);
        expect(clock.pending).to.equal(0);
        await answer(json(recordsBody()));
        expect(store.snapshot.state).to.equal('loading');
        store.connect();
        expect(server.asked.length).to.equal(2);
      });

      it('comes back to a good answer without asking, while that holds', async () => {
        await startReady();
        store.disconnect();
        await settled();
        clock.advance(HOUR);
        store.connect();
        expect(server.asked.length).to.equal(1);
        store.disconnect();
        await settled();
        clock.advance(24 * HOUR);
        store.connect();
        expect(server.asked.length).to.equal(2);
        expect(store.snapshot.state).to.equal('refreshing');
      });

      it('asks again on coming back to an error', async () => {
        start1();
        await reply(status(500));
        store.disconnect();
        await settled();
        store.connect();
        expect(server.asked.length).to.equal(4);
      });

      it('does nothing while it is away', async () => {
        await startReady({ refreshSeconds: 10 });
        store.disconnect();
        await settled();
        clock.advance(48 * HOUR);
        await store.refresh();
        configure(source, { tenantId: 't-2' });
        expect(server.asked.length).to.equal(1);
        expect(store.snapshot.state).to.equal('loading');
      });
    });

    it('joins the request that is on its way when it is told to refresh', async () => {
      start1();
      let isDone = false;
      const done = store.refresh().then(() => (isDone = true));
      await settled();
      expect(isDone).to.equal(false);
      expect(server.asked.length).to.equal(1);
      await reply(status(500));
      await done;
      expect(store.snapshot.state).to.equal('error');
    });

    it('keeps the same snapshot when nothing has changed', async () => {
      start1();
      await reply(status(500));
      const before = store.snapshot;
      void store.refresh();
      await reply(status(500));
      expect({ ...store.snapshot, retryAt: 0 }).to.deep.equal({ ...before, retryAt: 0 });
      expect(store.snapshot.fault, 'the same fault is no news').to.equal(before.fault);
      expect(Object.isFrozen(before)).to.equal(true);
    });
  });

  describe('listeners', () => {
    it('are called until they end it, and one that throws stops nobody', () => {
      const reported: unknown[] = [];
      const original = globalThis.reportError;
      globalThis.reportError = (error) => reported.push(error);
      try {
        let calls = 0;
        const endBroken = store.subscribe(() => {
          throw new Error('broken');
        });
        const end = store.subscribe(() => (calls += 1));
        configure({ kind: 'records', value: goodRecords() });
        end();
        endBroken();
        configure({ kind: 'none' });
        expect(calls).to.equal(1);
        expect(reported.length).to.equal(1);
      } finally {
        globalThis.reportError = original;
      }
    });

    it('may configure the store anew from within', async () => {
      const server = createServer();
      const source: EndpointSource = {
        kind: 'endpoint',
        url: '/t/{tenantId}',
        fetcher: server.fetcher,
      };
      const end = store.subscribe(() => {
        end();
        configure(source, { tenantId: 'b' });
      });
      start(source, { tenantId: 'a' });
      expect(server.asked.at(-1)!.request.url).to.match(/\/t\/b$/);
      server.asked.at(-1)!.answer(json(recordsBody(NOW, { tenantId: 'b' })));
      expect((await until(store, ({ state }) => state === 'ready')).assessment!.tenantId).to.equal(
        'b',
      );
    });
  });
});
