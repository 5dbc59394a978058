/** Values that no table should hold and some do: what is shown stays true, and what is not theirs stays untouched. */
import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import {
  assessmentOf,
  HOUR,
  iso,
  json,
  LINKS,
  NOW,
  recordsOf,
} from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  part,
  parts,
  place,
  reads,
  root,
  settled,
  states,
  type Given,
} from '../support/fixtures/page.js';
import { KPI, LIST, SUBJECTS, tones } from '../support/fixtures/subjects.js';
import { faultsHeard, listenToConsole } from '../support/fixtures/witness.js';

listenToConsole();

const CALM = ['ready', 'healthy', 'calm'];
const clock = () => createManualClock(NOW);

/** Every way in which rows of JSON reach an element. */
const DOORS: Readonly<Record<string, (records: string, more?: string) => Given>> = {
  'the attribute': (records) => ({ attributes: { records }, properties: { clock: clock() } }),
  'the property': (records) => ({
    properties: { records: JSON.parse(records) as object, clock: clock() },
  }),
  'an endpoint': (records, more = '') => ({
    attributes: { endpoint: '/health' },
    properties: {
      clock: clock(),
      fetcher: async () =>
        new Response(`{"version":1,"now":"${iso(NOW)}"${more},"records":${records}}`),
    },
  }),
};

const POISON =
  '"__proto__":{"polluted":1,"isEnabled":false},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}';

/** Puts poison into every object of a JSON text. */
const poisoned = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\{(?=")/g, `{${POISON},`)
    .replaceAll('{}', `{${POISON}}`);

function expectCleanPrototypes(): void {
  expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  expect(Object.keys(Object.prototype)).to.deep.equal([]);
  expect(([] as { polluted?: unknown }).polluted).to.equal(undefined);
  expect((Object as { polluted?: unknown }).polluted).to.equal(undefined);
}

describe('keys that reach for prototypes', () => {
  for (const [door, given] of Object.entries(DOORS)) {
    it(`in every row, through ${door}, reach nothing, and what is shown stays true`, async () => {
      for (const [name, expected] of [
        ['healthy', CALM],
        ['everything-at-once', ['ready', 'stale']],
      ] as const) {
        for (const { tag, attributes } of SUBJECTS) {
          const { attributes: own, properties } = given(poisoned(recordsOf(name)));
          const element = await mount(tag, {
            attributes: { ...attributes, ...own },
            properties: properties ?? {},
          });
          expect(states(element)).to.deep.equal(expected);
        }
      }
      expectCleanPrototypes();
    });

    it(`in the place of a row’s own fields, through ${door}, stand for nothing`, async () => {
      // A row that has everything it needs, but only behind `__proto__`.
      const [set] = recordsOf('healthy').backupSets;
      const records = `{"backupSets":[{"__proto__":${JSON.stringify(set)}}],"backupItems":[],"backupSchedules":[]}`;
      const element = await mount('backup-health-kpi', given(records));
      expect(states(element)).to.deep.equal(['ready', 'absent']);
      expectCleanPrototypes();
    });
  }

  it('in a policy, messages, links, access and an endpoint’s policy change nothing', async () => {
    const own = (): object => JSON.parse(`{${POISON}}`) as object;
    for (const { tag, attributes } of SUBJECTS) {
      const given = DOORS['an endpoint']!(
        JSON.stringify(recordsOf('healthy')),
        `,"policy":{${POISON}},"access":{${POISON}}`,
      );
      const element = await mount(tag, {
        attributes: { ...attributes, ...given.attributes },
        properties: { ...given.properties, policy: own(), messages: own(), links: own() },
      });
      expect(states(element)).to.deep.equal(CALM);
      expectCleanPrototypes();
    }
  });

  for (const family of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'other',
    'hasOwnProperty',
  ]) {
    it(`as a quality family called ${family} are counted and named as any other`, async () => {
      const [set] = recordsOf('healthy').backupSets as object[];
      const quality = { totalItems: 3, degradedItems: 2, families: [{ family, count: 2 }] };
      const element = await mount('backup-attention-list', {
        properties: {
          records: { backupSets: [{ ...set, quality }], backupItems: [], backupSchedules: [] },
          clock: clock(),
        },
      });
      expect(states(element)).to.deep.equal(['ready', 'degraded']);
      expect(reads(part(element, 'chip'))).to.equal(`2 ${family.replaceAll('_', ' ').trim()}`);
      expectCleanPrototypes();
    });
  }

  it('as ids are ids', async () => {
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty']) {
      const schedule = { id, isEnabled: true, lastRunAt: iso(NOW - HOUR), lastRunStatus: 'failed' };
      const element = await mount('schedule-follow-up-badge', {
        attributes: { 'schedule-id': id },
        properties: {
          records: { ...recordsOf('healthy'), backupSchedules: [schedule] },
          clock: clock(),
        },
      });
      expect(tones(element)).to.deep.equal(['warning']);
      const other = await mount('schedule-follow-up-badge', {
        attributes: { 'schedule-id': id },
        properties: { records: recordsOf('healthy'), clock: clock() },
      });
      expect(reads(root(other))).to.match(/^Not known/);
    }
  });
});

describe('texts that are not what they seem', () => {
  const TEXTS: Readonly<Record<string, string>> = {
    'a lone surrogate': 'Plan \uD800',
    'a lone trailing surrogate': '\uDC00 plan',
    'a right-to-left override': 'Plan \u202Eyhtlaeh',
    'an isolate that is never closed': 'Plan \u2067abc',
    'a NUL': 'Plan \u0000 x',
    markup: '<img src=x onerror="globalThis.polluted=1"><script>globalThis.polluted=1</script>',
    'a template': '${globalThis.polluted=1} {name} {count} {{x}}',
    'nothing but space': ' \u00A0\t ',
    'a zero-width nothing': '\u200B',
  };

  for (const [what, name] of Object.entries(TEXTS)) {
    it(`${what} as a name is text, and what is shown stays true`, async () => {
      const [set] = recordsOf('healthy').backupSets as object[];
      const failed = {
        id: '7',
        name,
        isEnabled: true,
        lastRunAt: iso(NOW - HOUR),
        lastRunStatus: 'failed',
      };
      const records = {
        ...recordsOf('healthy'),
        backupSets: [{ ...set, name }],
        backupSchedules: [failed],
      };
      for (const { tag, attributes } of SUBJECTS) {
        const element = await mount(tag, {
          attributes: { ...attributes, records: JSON.stringify(records) },
          properties: { clock: clock(), links: LINKS },
        });
        expect(states(element)).to.deep.equal(['ready', 'healthy']);
        expect(root(element).querySelector('img, script')).to.equal(null);
        expect(reads(root(element))).not.to.match(/\bhealthy\b/i);
        expect(root(element).textContent).not.to.match(/\p{Surrogate}/u);
      }
      expect((globalThis as { polluted?: unknown }).polluted).to.equal(undefined);
    });

    it(`${what} as a status is no status that is known`, async () => {
      const [set] = recordsOf('healthy').backupSets as object[];
      const records = { ...recordsOf('healthy'), backupSets: [set, { ...set, status: name }] };
      const element = await mount('backup-health-kpi', { properties: { records, clock: clock() } });
      expect(states(element)).to.deep.equal(['ready', 'healthy']);
    });
  }
});

describe('ids that look like something else', () => {
  const IDS: Readonly<Record<string, string | null>> = {
    '../../etc/passwd': '/s/..%2F..%2Fetc%2Fpasswd',
    'a/b?c#d': '/s/a%2Fb%3Fc%23d',
    'javascript:alert(1)': '/s/javascript%3Aalert%281%29',
    '//evil.example': '/s/%2F%2Fevil.example',
    '\\\\evil.example': '/s/%5C%5Cevil.example',
    '{tenantId}': '/s/%7BtenantId%7D',
    '" onclick="x': '/s/%22%20onclick%3D%22x',
    '\uD800': '/s/%EF%BF%BD',
    '\u202Ex': '/s/%E2%80%AEx',
    'a\u0000b': '/s/a%00b',
    '%2e%2e': '/s/%252e%252e',
    '..': null,
    '.': null,
  };
  for (const [id, href] of Object.entries(IDS)) {
    it(`${JSON.stringify(id)} is an id, and its link leads ${href ?? 'nowhere'}`, async () => {
      const [set] = recordsOf('stale').backupSets as object[];
      const element = await mount('backup-health-kpi', {
        attributes: {
          records: JSON.stringify({ ...recordsOf('stale'), backupSets: [{ ...set, id }] }),
          'backup-set-href': '/s/{backupSetId}',
        },
        properties: { clock: clock() },
      });
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      expect(part(element, 'link')?.getAttribute('href') ?? null).to.equal(href);
    });
  }
});

describe('values that no JSON holds', () => {
  const [set] = recordsOf('healthy').backupSets as object[];
  const older = { ...set, completedAt: iso(NOW - 12 * HOUR) };
  const cyclic: Record<string, unknown> = { ...older };
  cyclic['self'] = cyclic;
  cyclic['quality'] = undefined;
  const throwing = (): never => {
    throw new Error('not for you');
  };
  const revoked = ((): object => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  })();

  /** A second set beside a good one: whether it can be read, and so whether calm may stay. */
  const SETS: Readonly<Record<string, { row: unknown; readable: boolean }>> = {
    'a BigInt for an id': { row: { ...older, id: 12345678901234567890n }, readable: true },
    'a NaN date': { row: { ...older, completedAt: new Date(NaN) }, readable: false },
    'a date of no number': { row: { ...older, createdAt: new Date(1e20) }, readable: false },
    'a symbol for an id': { row: { ...older, id: Symbol('id') }, readable: false },
    'a function for a status': { row: { ...older, status: () => 'completed' }, readable: false },
    'NaN for an item count': { row: { ...older, itemCount: NaN }, readable: false },
    'Infinity for an item count': { row: { ...older, itemCount: Infinity }, readable: false },
    'a circle': { row: cyclic, readable: true },
    'a frozen row': { row: Object.freeze({ ...set }), readable: true },
    'a row without a prototype': {
      row: Object.assign(Object.create(null) as object, older),
      readable: true,
    },
    'a getter that throws': {
      row: Object.defineProperty({ ...set }, 'status', { get: throwing }),
      readable: false,
    },
    'a getter that throws what is no error': {
      row: Object.defineProperty({ ...set }, 'id', {
        get: () => {
          throw null;
        },
      }),
      readable: false,
    },
    'a proxy that refuses': {
      row: new Proxy({}, { get: throwing, has: throwing }),
      readable: false,
    },
    'a proxy that was revoked': { row: revoked, readable: false },
    'a proxy that answers everything': {
      row: new Proxy({}, { get: (): unknown => 'completed' }),
      readable: false,
    },
    'an element of the page': { row: document.createElement('div'), readable: false },
  };
  for (const [what, { row, readable }] of Object.entries(SETS)) {
    it(`${what} ${readable ? 'is read' : 'costs the calm'}`, async () => {
      for (const { tag, attributes } of SUBJECTS) {
        const element = await mount(tag, {
          attributes,
          properties: {
            records: { ...recordsOf('healthy'), backupSets: [set, row] },
            clock: clock(),
          },
        });
        expect(states(element)).to.deep.equal(readable ? CALM : ['ready', 'healthy']);
      }
    });
  }

  const WHOLES: Readonly<Record<string, unknown>> = {
    'a proxy that refuses': new Proxy({}, { get: throwing, ownKeys: throwing }),
    'a proxy that was revoked': revoked,
    'a getter that throws': Object.defineProperty({ ...recordsOf('healthy') }, 'backupItems', {
      get: throwing,
    }),
    'a function': () => recordsOf('healthy'),
    'a symbol': Symbol('records'),
    'a circle': ((): object => {
      const whole: Record<string, unknown> = {};
      whole['backupSets'] = whole;
      return whole;
    })(),
    'a table that throws while it is walked': {
      ...recordsOf('healthy'),
      backupSets: new Proxy([], {
        get: (target, key) =>
          key === Symbol.iterator ? throwing : (Reflect.get(target, key) as unknown),
      }),
    },
  };
  for (const property of ['records', 'assessment'] as const) {
    for (const [what, value] of Object.entries(WHOLES)) {
      it(`${what} in the place of ${property} is an error, not calm, and mends`, async () => {
        for (const { tag, attributes } of SUBJECTS) {
          const element = await mount(tag, {
            attributes,
            properties: { records: recordsOf('healthy'), clock: clock() },
          });
          expect(states(element)).to.deep.equal(CALM);
          Object.assign(element, { [property]: value });
          await settled();
          expect(states(element)).to.deep.equal(['error']);
          expect(tones(element)).not.to.include('success');
          Object.assign(element, { [property]: null, records: recordsOf('healthy') });
          await settled();
          expect(states(element)).to.deep.equal(CALM);
        }
      });
    }
  }

  it('frozen records and assessments are read as they are', async () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const records = await mount('backup-health-kpi', {
      properties: { records: freeze(recordsOf('healthy')), clock: clock() },
    });
    expect(states(records)).to.deep.equal(CALM);
    const assessment = await mount('backup-health-kpi', {
      properties: { assessment: freeze(assessmentOf('healthy')), clock: clock() },
    });
    expect(states(assessment)).to.deep.equal(CALM);
  });
});

/** What a host sets beside its data can be just as broken; then nothing that was shown before may stand. */
describe('settings that cannot be read', () => {
  const throwing = (): never => {
    throw new Error('not for you');
  };
  const thrower = (key: string): object =>
    Object.defineProperty({}, key, { get: throwing, enumerable: true });
  const SETTINGS: Readonly<Record<string, object>> = {
    'links that throw': { links: thrower('backupSets') },
    'a link that cannot be written': { links: { backupSet: { toString: throwing } } },
    'links that are a refusing proxy': {
      links: new Proxy({}, { ownKeys: throwing, get: throwing }),
    },
    'a policy that throws': { policy: thrower('freshnessHours') },
    'a policy that is a refusing proxy': {
      policy: new Proxy({}, { ownKeys: throwing, get: throwing }),
    },
    'messages that throw': { messages: thrower('word.healthy') },
    'a locale that is none': { locale: {} },
    'a tenant that cannot be written': { tenantId: { toString: throwing } },
    'a clock that throws': { clock: { now: throwing, at: throwing, isFrozen: false } },
    'a clock that is none': { clock: {} },
    'a now that throws': { now: new Proxy({}, { get: throwing }) },
    'a heading that cannot be written': { heading: Symbol('heading') },
  };

  const uncaught: unknown[] = [];
  const take = (event: PromiseRejectionEvent | ErrorEvent): void => {
    uncaught.push(event);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  beforeEach(() => {
    uncaught.length = 0;
    addEventListener('unhandledrejection', take, { capture: true });
    addEventListener('error', take, { capture: true });
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', take, { capture: true });
    removeEventListener('error', take, { capture: true });
  });

  for (const [what, setting] of Object.entries(SETTINGS)) {
    for (const { name, tag, attributes } of [KPI, LIST, SUBJECTS[2]!]) {
      // The badge has neither a heading nor a link.
      if (
        what.includes('cannot be written') &&
        !('tenantId' in setting) &&
        name === SUBJECTS[2]!.name
      )
        continue;
      it(`${what}, after calm: ${name} is an error, says so, and mends`, async () => {
        const element = await mount(tag, {
          attributes,
          properties: { records: recordsOf('healthy'), clock: clock() },
        });
        expect(states(element)).to.deep.equal(CALM);
        const faults = faultsHeard(element);
        const before = Object.fromEntries(
          Object.keys(setting).map((key) => [key, Reflect.get(element, key) as unknown]),
        );
        Object.assign(element, setting);
        await settled();
        expect(states(element)).to.deep.equal(['error']);
        expect(tones(element)).not.to.include('success');
        expect(reads(root(element))).not.to.match(/\bhealthy\b/i);
        // A heading takes drawing itself down: there is nothing left to tell it by.
        if (!('heading' in setting)) {
          expect(faults.map(({ code }) => code)).to.deep.equal(['invalid_attribute']);
        }
        element.requestUpdate();
        await settled();
        expect(states(element), 'still').to.deep.equal(['error']);
        expect(faults, 'not at every drawing').to.have.length.below(3);
        Object.assign(element, before);
        await settled();
        expect(states(element)).to.deep.equal(CALM);
        if (!('heading' in setting)) expect(uncaught).to.deep.equal([]);
      });
    }

    it(`${what}, on a provider: nothing inside it is calm`, async () => {
      const provider = place(
        create('backup-health-provider', {
          properties: { records: recordsOf('healthy'), clock: clock() },
        }),
      );
      const tile = place(create('backup-health-kpi'), provider);
      await settled();
      expect(states(tile)).to.deep.equal(CALM);
      Object.assign(provider, setting);
      await settled();
      expect(states(tile)).to.deep.equal('heading' in setting ? CALM : ['error']);
    });
  }
});

describe('an answer of an endpoint that is not what it seems', () => {
  const ANSWERS: Readonly<Record<string, () => Response>> = {
    'an endless number': () => new Response(`{"version":1e400,"assessment":{}}`),
    'two answers at once': () => new Response('{"version":1}{"version":1}'),
    'keys given twice, the second contradicting': () =>
      new Response(
        `{"version":1,"now":"${iso(NOW)}","records":${JSON.stringify(recordsOf('healthy'))},"records":null}`,
      ),
    'a byte order mark and nothing': () => new Response('\uFEFF'),
    'bytes that are no text': () => new Response(new Uint8Array([0xff, 0xfe, 0x00, 0xd8])),
    'a page': () => new Response('<!doctype html><title>Sign in</title>'),
    'rows nested in rows': () =>
      json({ version: 1, now: iso(NOW), records: { records: recordsOf('healthy') } }),
  };
  for (const [what, answer] of Object.entries(ANSWERS)) {
    it(`${what}: an error, not calm`, async () => {
      const element = await mount('backup-health-kpi', {
        attributes: { endpoint: '/health' },
        properties: { clock: clock(), fetcher: async () => answer() },
      });
      expect(states(element)).not.to.include('calm');
      expect(parts(element, 'sentence').map(reads).join('')).not.to.match(/\bhealthy\b/i);
    });
  }
});
