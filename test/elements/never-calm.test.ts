import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  HOUR,
  iso,
  json,
  LAST_CALM,
  LINKS,
  MINUTE,
  NOW,
  OTHER_TENANT,
  recordsOf,
  TENANT,
  failed,
} from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  pageAtRest,
  place,
  reads,
  settled,
  states,
  triedInVain,
  type Given,
  type Tag,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';
import { faultsHeard, listenToConsole, Witness } from '../support/fixtures/witness.js';

/** What is wrong, although the backups behind it are healthy. */
interface Fault {
  readonly name: string;
  readonly give: Given;
  readonly state: 'error' | 'denied' | 'unavailable';
  readonly code: string;
  /** For the developer: where, and what was expected there. */
  readonly message: RegExp;
  readonly status?: number;
  /** For the operator. */
  readonly sentence: string;
  /** What happens after the element is there. */
  readonly then?: (clock: ManualClock) => void | Promise<void>;
}

const HEALTHY = { records: recordsOf('healthy') };
const endpoint = (answer: (request: Request) => Promise<Response>): Given => ({
  attributes: { endpoint: '/tenants/{tenantId}/health' },
  properties: { fetcher: answer },
});
const answered = (body: BodyInit, init?: ResponseInit): Given =>
  endpoint(async () => new Response(body, init));
const answeredJson = (body: unknown): Given => endpoint(async () => json(body));
const refused = (status: number): Given => answered('not for you', { status });

const UNREADABLE_VALUE = 'This page is set up with a value that cannot be read.';
const UNREADABLE_RECORDS = 'The backup records given to this page cannot be read.';
const UNREADABLE_ASSESSMENT =
  'The backup answer given to this page cannot be read or contradicts itself.';
const UNUSABLE_LIMITS = 'The limits for backup age are set to something that cannot be used.';
const UNREADABLE_RESPONSE = 'The server sent an answer that cannot be read.';
const UNUSABLE_ADDRESS = 'The address to ask for backup health cannot be used.';
const ANOTHER_TENANT = 'The answer was about another tenant and was not used.';
const NO_ACCESS = 'You do not have access to backup health here.';

const attributeFault = (
  attributes: Record<string, string>,
  message: RegExp,
  properties = {},
): Fault => ({
  name: Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' '),
  give: { attributes, properties },
  state: 'error',
  code: 'invalid_attribute',
  message,
  sentence: UNREADABLE_VALUE,
});

const policyFault = (name: string, give: Given, message: RegExp): Fault => ({
  name,
  give: { ...give, properties: { ...HEALTHY, ...give.properties } },
  state: 'error',
  code: 'invalid_policy',
  message,
  sentence: UNUSABLE_LIMITS,
});

const recordsFault = (name: string, records: unknown, message: RegExp): Fault => ({
  name: `records: ${name}`,
  give: { properties: { records } },
  state: 'error',
  code: 'invalid_records',
  message,
  sentence: UNREADABLE_RECORDS,
});

const assessmentFault = (name: string, assessment: unknown, message: RegExp): Fault => ({
  name: `assessment: ${name}`,
  give: { properties: { assessment } },
  state: 'error',
  code: 'invalid_assessment',
  message,
  sentence: UNREADABLE_ASSESSMENT,
});

const responseFault = (name: string, give: Given, message: RegExp): Fault => ({
  name: `endpoint: ${name}`,
  give,
  state: 'error',
  code: 'invalid_response',
  message,
  sentence: UNREADABLE_RESPONSE,
});

const JSON_EXPECTED = /^(assessment|records): expected JSON/;
const NULL_PRINTED = /^(assessment|records): expected a JSON object, not null/;
const NUMBER_EXPECTED = /^[a-z-]+: expected a number/;
const INSTANT_EXPECTED = /^now: expected an instant with an offset/;
const STRINGIFIED =
  /^(assessment|records): expected JSON, but got the text "\[object Object\]".*JSON\.stringify/;

const FAULTS: readonly Fault[] = [
  attributeFault({ assessment: '{"version":1' }, JSON_EXPECTED, HEALTHY),
  attributeFault({ assessment: '' }, JSON_EXPECTED, HEALTHY),
  attributeFault({ assessment: '[object Object]' }, STRINGIFIED, HEALTHY),
  attributeFault({ records: 'backupSets' }, JSON_EXPECTED),
  attributeFault({ records: '[object Object]' }, STRINGIFIED),
  attributeFault({ assessment: 'null' }, NULL_PRINTED, HEALTHY),
  attributeFault({ records: 'null' }, NULL_PRINTED),
  attributeFault({ 'freshness-hours': 'a day' }, NUMBER_EXPECTED, HEALTHY),
  attributeFault({ 'freshness-hours': '' }, NUMBER_EXPECTED, HEALTHY),
  attributeFault({ 'freshness-hours': 'Infinity' }, NUMBER_EXPECTED, HEALTHY),
  attributeFault({ 'schedule-grace-minutes': '30 min' }, NUMBER_EXPECTED, HEALTHY),
  attributeFault({ 'refresh-seconds': 'often' }, NUMBER_EXPECTED, HEALTHY),
  attributeFault({ now: 'today' }, INSTANT_EXPECTED, HEALTHY),
  attributeFault({ now: '' }, INSTANT_EXPECTED, HEALTHY),
  attributeFault({ now: '2026-11-23T10:00:00' }, INSTANT_EXPECTED, HEALTHY),
  policyFault(
    'freshness-hours="0"',
    { attributes: { 'freshness-hours': '0' } },
    /policy\.freshnessHours/,
  ),
  policyFault(
    'schedule-grace-minutes="-1"',
    { attributes: { 'schedule-grace-minutes': '-1' } },
    /policy\.scheduleGraceMinutes/,
  ),
  policyFault(
    'policy: a text for a number',
    { properties: { policy: { clockToleranceMinutes: 'five' } } },
    /policy\.clockToleranceMinutes/,
  ),
  recordsFault('a list', [], /backupSets/),
  recordsFault('a text', 'none', /records/),
  recordsFault(
    'a table left out',
    { backupSets: HEALTHY.records.backupSets, backupItems: [] },
    /backupSchedules/,
  ),
  recordsFault('a table of null', { ...HEALTHY.records, backupItems: null }, /backupItems/),
  assessmentFault('no fields', {}, /version|posture/),
  assessmentFault('a text', 'healthy', /assessment/),
  assessmentFault(
    'an unknown posture',
    { ...assessmentOf('healthy'), posture: 'excellent' },
    /posture/,
  ),
  assessmentFault(
    'a claim beside degraded quality',
    { ...assessmentOf('healthy'), quality: assessmentOf('degraded-metadata-only').quality },
    /quality|posture/,
  ),
  assessmentFault(
    'a claim beside a reason',
    { ...assessmentOf('healthy-with-schedule-follow-up'), healthyClaimAllowed: true },
    /healthyClaimAllowed/,
  ),
  assessmentFault(
    'healthy although it is past its window',
    {
      ...assessmentOf('healthy'),
      freshness: { isFresh: true, ageSeconds: 90_000, freshUntil: iso(NOW - HOUR) },
    },
    /fresh/,
  ),
  {
    name: 'assessment of another tenant',
    give: { properties: { assessment: assessmentOf('healthy', { tenantId: OTHER_TENANT }) } },
    state: 'error',
    code: 'wrong_tenant',
    message: /another tenant/,
    sentence: ANOTHER_TENANT,
  },
  {
    name: 'assessment that has run out',
    give: { properties: { assessment: assessmentOf('healthy', {}, NOW - 18 * HOUR - 1) } },
    state: 'unavailable',
    code: 'outlived',
    message: /validUntil/,
    sentence: 'The last answer has run out and cannot be renewed on this page.',
  },
  ...[401, 403].map((status): Fault => ({
    name: `endpoint: ${status}`,
    give: refused(status),
    state: 'denied',
    code: 'denied',
    message: new RegExp(String(status)),
    status,
    sentence: NO_ACCESS,
  })),
  {
    name: 'endpoint: 404',
    give: refused(404),
    state: 'unavailable',
    code: 'not_found',
    message: /404/,
    status: 404,
    sentence: 'Backup health is not available here.',
  },
  ...[429, 500, 503].map((status): Fault => ({
    name: `endpoint: ${status}`,
    give: refused(status),
    then: triedInVain,
    state: 'error',
    code: 'server_error',
    message: new RegExp(String(status)),
    status,
    sentence: 'The server could not answer.',
  })),
  {
    name: 'endpoint: no network',
    give: endpoint(() => Promise.reject(new TypeError('Failed to fetch'))),
    then: triedInVain,
    state: 'error',
    code: 'network',
    message: /Failed to fetch/,
    sentence: 'The server could not be reached.',
  },
  {
    name: 'endpoint: a fetcher that throws at once',
    give: endpoint(() => {
      throw new Error('no token');
    }),
    then: triedInVain,
    state: 'error',
    code: 'network',
    message: /no token/,
    sentence: 'The server could not be reached.',
  },
  {
    name: 'endpoint: no answer in time',
    give: endpoint(() => new Promise(() => {})),
    then: (clock) => clock.advance(10_000),
    state: 'error',
    code: 'timeout',
    message: /10000 ms/,
    sentence: 'The server took too long to answer.',
  },
  responseFault('a login page', answered('<!doctype html>'), /not JSON/),
  responseFault('nothing', answered(''), /not JSON/),
  responseFault('another version', answeredJson({ version: 2 }), /version/),
  responseFault('neither', answeredJson({ version: 1 }), /assessment or records/),
  responseFault(
    'records without the time',
    answeredJson({ version: 1, ...HEALTHY }),
    /now.*RFC 3339/,
  ),
  responseFault(
    'an assessment that contradicts itself',
    answeredJson({
      version: 1,
      assessment: { ...assessmentOf('stale'), healthyClaimAllowed: true },
    }),
    /healthyClaimAllowed/,
  ),
  {
    name: 'endpoint: an answer about another tenant',
    give: answeredJson({
      version: 1,
      assessment: assessmentOf('healthy', { tenantId: OTHER_TENANT }),
    }),
    state: 'error',
    code: 'wrong_tenant',
    message: /another tenant/,
    sentence: ANOTHER_TENANT,
  },
  {
    name: 'endpoint: no tenant for its place',
    give: {
      attributes: { endpoint: '/tenants/{tenantId}/health', 'tenant-id': '' },
      properties: { fetcher: async () => assessmentAnswer('healthy') },
    },
    state: 'error',
    code: 'missing_tenant',
    message: /\{tenantId\}/,
    sentence: 'This page does not say which tenant to check.',
  },
  ...['', 'javascript:alert(1)', 'data:application/json,{}', '/{tenant}/health'].map(
    (address): Fault => ({
      name: `endpoint="${address}"`,
      give: {
        attributes: { endpoint: address },
        properties: { fetcher: async () => assessmentAnswer('healthy') },
      },
      state: 'error',
      code: 'invalid_endpoint',
      message: /endpoint/,
      sentence: UNUSABLE_ADDRESS,
    }),
  ),
];

function faulty(tag: Tag, { give }: Fault, clock: ManualClock, more = {}): BackupHealthElement {
  return create(tag, {
    attributes: { 'tenant-id': TENANT, ...more, ...give.attributes },
    properties: { clock, links: LINKS, ...give.properties },
  });
}

function expectFault(element: Element, { state, sentence }: Fault, told: string[]): void {
  expect(states(element).filter((name) => !['healthy', 'stale'].includes(name))).to.deep.equal([
    state,
  ]);
  expect(told.join(' ')).to.contain(sentence);
  const shown = reads(element.shadowRoot) + told.join(' ');
  expect(shown).not.to.contain(TENANT).and.not.to.contain(OTHER_TENANT);
  expect(shown, 'something for developers').not.to.match(/undefined|null|NaN|object|JSON|[{}]/);
}

describe('never calmer than the evidence', () => {
  const written = listenToConsole();
  /** A page is told once for each kind of element. */
  const hinted = new Set<string>();
  before(pageAtRest);

  for (const fault of FAULTS) {
    it(fault.name, async () => {
      const clock = createManualClock(NOW);
      const own = SUBJECTS.map((subject) => {
        const element = faulty(subject.tag, fault, clock, subject.attributes);
        const errors = faultsHeard(element);
        place(element);
        return { subject, element, errors, witness: new Witness(element) };
      });
      const provider = faulty('backup-health-provider', fault, clock);
      const errorsOfProvider = faultsHeard(provider);
      place(provider);
      const shared = SUBJECTS.map((subject) => {
        const element = place(create(subject.tag, { attributes: subject.attributes }), provider);
        return { subject, element, witness: new Witness(element) };
      });
      await settled();
      await fault.then?.(clock);
      await settled();

      for (const { subject, element, errors, witness } of own) {
        witness.expectNeverCalm();
        expectFault(element, fault, subject.sentences(element));
        expectOneError(errors, fault);
      }
      for (const { subject, element, witness } of shared) {
        witness.expectNeverCalm();
        expectFault(element, fault, subject.sentences(element));
      }
      expectOneError(errorsOfProvider, fault);
      expect(written).to.deep.equal([]);
    });
  }

  for (const subject of SUBJECTS) {
    describe(subject.name, () => {
      const { tag, attributes } = subject;
      const given = (properties: object, more = {}): BackupHealthElement =>
        create(tag, {
          attributes: { 'tenant-id': TENANT, ...attributes, ...more },
          properties: { links: LINKS, ...properties },
        });

      it('is not calm while the clock is behind the answer', async () => {
        const clock = createManualClock(NOW - 5 * MINUTE - 1);
        const element = place(given({ assessment: assessmentOf('healthy'), clock }));
        const errors = faultsHeard(element);
        const witness = new Witness(element);
        await settled();
        witness.expectNeverCalm();
        expect(states(element)).to.deep.equal(['ready', 'healthy']);
        expect(errors).to.deep.equal([]);
        clock.advance(1);
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      });

      it('is not calm when the clock is set back behind the answer', async () => {
        const clock = createManualClock(NOW);
        const element = place(given({ assessment: assessmentOf('healthy'), clock }));
        await settled();
        expect(element.matches(':state(calm)')).to.equal(true);
        clock.set(NOW - HOUR);
        await settled();
        expect(element.matches(':state(calm)')).to.equal(false);
        expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
      });

      it('is not calm when the clock of its provider is set back behind the answer, nor is that', async () => {
        const clock = createManualClock(NOW);
        const provider = place(
          create('backup-health-provider', {
            properties: { assessment: assessmentOf('healthy'), clock },
          }),
        );
        const element = place(create(tag, { attributes }), provider);
        await settled();
        expect(states(provider)).to.deep.equal(['ready', 'healthy', 'calm']);
        clock.set(NOW - HOUR);
        await settled();
        for (const shown of [provider, element]) {
          expect(states(shown)).to.deep.equal(['ready', 'healthy']);
        }
        expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
      });

      it('is not calm with a broken attribute of its own, whatever its provider says', async () => {
        const provider = place(
          create('backup-health-provider', {
            properties: { assessment: assessmentOf('healthy'), clock: createManualClock(NOW) },
          }),
        );
        for (const broken of ['assessment', 'records', 'now', 'freshness-hours']) {
          for (const value of ['null', '', '[object Object]']) {
            const element = create(tag, { attributes: { ...attributes, [broken]: value } });
            place(element, provider);
            const witness = new Witness(element);
            await settled();
            witness.expectNeverCalm();
            expect(states(element), `${broken}="${value}"`).to.deep.equal(['error']);
          }
        }
      });

      it('says plainly that nothing is given, and hints at it once on the console', async () => {
        const element = place(create(tag, { attributes }));
        const errors = faultsHeard(onStage());
        const witness = new Witness(element);
        const second = await mount(tag, { attributes });
        witness.expectNeverCalm();
        expect(states(element)).to.deep.equal(['unavailable']);
        expect(subject.sentences(element).join()).to.contain(
          'This page has not been given any backup information.',
        );
        expect(errors).to.deep.equal([]);
        expect(states(second)).to.deep.equal(['unavailable']);
        expect(written).to.have.length(hinted.has(tag) ? 0 : 1);
        hinted.add(tag);
        for (const [message, culprit] of written) {
          expect(message).to.match(new RegExp(`^<${tag}> .*assessment, records or an endpoint`));
          expect(culprit).to.equal(element);
        }
      });

      it('drops the answer of the tenant before at once, also one on its way', async () => {
        let answerLate: (response: Response) => void = () => {};
        const element = place(
          given(
            {
              clock: createManualClock(NOW),
              fetcher: ({ url }: Request) =>
                url.includes(OTHER_TENANT)
                  ? new Promise(() => {})
                  : new Promise<Response>((answer) => (answerLate = answer)),
            },
            { endpoint: '/tenants/{tenantId}/health' },
          ),
        );
        const witness = new Witness(element);
        await settled();
        element.setAttribute('tenant-id', OTHER_TENANT);
        answerLate(assessmentAnswer('healthy'));
        await settled();
        witness.expectNeverCalm();
        expect(states(element)).to.deep.equal(['loading']);
      });

      it('drops the answer it shows when the tenant is switched', async () => {
        const element = place(
          given(
            {
              clock: createManualClock(NOW),
              fetcher: ({ url }: Request) =>
                url.includes(OTHER_TENANT)
                  ? new Promise(() => {})
                  : Promise.resolve(assessmentAnswer('healthy')),
            },
            { endpoint: '/tenants/{tenantId}/health' },
          ),
        );
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
        element.setAttribute('tenant-id', OTHER_TENANT);
        await element.updateComplete;
        expect(states(element)).to.deep.equal(['loading']);
        expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
      });

      it('shows nothing of a provider of another tenant', async () => {
        const provider = place(
          create('backup-health-provider', {
            attributes: { 'tenant-id': OTHER_TENANT },
            properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
          }),
        );
        const errors = faultsHeard(provider);
        const element = place(given({}), provider);
        const witness = new Witness(element);
        await settled();
        witness.expectNeverCalm();
        expect(states(element)).to.deep.equal(['error']);
        expect(subject.sentences(element).join()).to.contain(ANOTHER_TENANT);
        expect(errors.map(({ code }) => code)).to.deep.equal(['wrong_tenant']);
        expect(errors[0]!.message).to.match(/^tenant-id: expected the tenant of the provider/);
        expect(written).to.deep.equal([]);
      });

      it('withdraws calm when asking again fails, and gives it back with a good answer', async () => {
        const clock = createManualClock(NOW);
        const answers = [
          () => assessmentAnswer('healthy'),
          () => failed(503),
          () => assessmentAnswer('healthy'),
        ];
        const element = place(
          given(
            { clock, fetcher: async () => answers.shift()!() },
            { endpoint: '/health', 'refresh-seconds': '60' },
          ),
        );
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
        clock.advance(MINUTE);
        await settled();
        expect(states(element)).to.deep.equal(['error', 'healthy']);
        expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
        expect(subject.sentences(element).join() + reads(element.shadowRoot)).to.match(
          /The server could not answer/,
        );
        await element.refresh();
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      });

      it('withdraws calm when the endpoint refuses or no longer knows of it', async () => {
        for (const [status, state] of [
          [403, 'denied'],
          [404, 'unavailable'],
        ] as const) {
          const clock = createManualClock(NOW);
          const answers = [assessmentAnswer('healthy'), new Response('', { status })];
          const element = place(
            given(
              { clock, fetcher: async () => answers.shift()! },
              { endpoint: '/health', 'refresh-seconds': '60' },
            ),
          );
          await settled();
          expect(states(element)).to.include('calm');
          clock.advance(MINUTE);
          await settled();
          expect(states(element)).to.deep.equal([state]);
          expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b|42|ago/i);
        }
      });

      it('withdraws calm from a fetched answer that has run out while no new one comes', async () => {
        const clock = createManualClock(NOW);
        const answers = [Promise.resolve(assessmentAnswer('healthy'))];
        const element = place(
          given(
            { clock, fetcher: () => answers.shift() ?? new Promise(() => {}) },
            { endpoint: '/health' },
          ),
        );
        await settled();
        clock.advance(LAST_CALM - NOW);
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
        clock.advance(1);
        await settled();
        expect(states(element)).to.deep.equal(['refreshing', 'healthy']);
        expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
      });
    });
  }
});

function expectOneError(errors: readonly object[], { code, message, status }: Fault): void {
  expect(errors).to.have.length(1);
  const [error] = errors as [{ code: string; message: string; status?: number }];
  expect(error.code).to.equal(code);
  expect(error.message).to.match(message);
  expect(error.message).not.to.contain(TENANT).and.not.to.contain(OTHER_TENANT);
  expect(error.status).to.equal(status);
}
