/** Far too much of everything: the elements stay truthful, and what they draw stays small. */
import { expect } from '@open-wc/testing';
import type { BackupHealthRecords } from '../../src/assessment/index.js';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, scenarios } from '../../src/testing/index.js';
import { HOUR, iso, json, LINKS, NOW, recordsOf, assess } from '../support/fixtures/evidence.js';
import {
  mount,
  reads,
  root,
  settled,
  states,
  type Given,
  type Tag,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';
import { faultsHeard, listenToConsole } from '../support/fixtures/witness.js';

listenToConsole();

/** No reader takes in more than this from one element, and no layout should have to. */
const MOST_TEXT = 3_000;
const MOST_NODES = 200;

const DEEP = 100_000;
const deepArray = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
const deepObject = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`;

const clock = () => createManualClock(NOW);

/** Every way in which rows reach an element. */
const DOORS: Readonly<Record<string, (text: string) => Given>> = {
  'the attribute': (text) => ({ attributes: { records: text }, properties: { clock: clock() } }),
  'the property': (text) => ({
    properties: { records: JSON.parse(text) as BackupHealthRecords, clock: clock() },
  }),
  'an endpoint': (text) => ({
    attributes: { endpoint: '/health' },
    properties: {
      clock: clock(),
      fetcher: async () => new Response(`{"version":1,"now":"${iso(NOW)}","records":${text}}`),
    },
  }),
};

/** Everything an element puts before a reader, tooltips and labels included. */
function told(element: Element): string {
  const spoken = [...root(element).querySelectorAll('*')].flatMap((node) =>
    ['title', 'aria-label', 'aria-valuetext'].map((name) => node.getAttribute(name) ?? ''),
  );
  return [reads(root(element)), ...spoken].join('');
}

function expectSmall(element: Element): void {
  expect(told(element).length, 'text').to.be.lessThan(MOST_TEXT);
  expect(root(element).querySelectorAll('*').length, 'nodes').to.be.lessThan(MOST_NODES);
}

const withRecords = (tag: Tag, records: object, more: Given = {}): Promise<BackupHealthElement> =>
  mount(tag, {
    attributes: more.attributes ?? {},
    properties: { records, clock: clock(), links: LINKS, ...more.properties },
  });

const schedulesInNeed = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `Plan ${index}`,
    isEnabled: true,
    lastRunAt: iso(NOW - 2 * HOUR),
    lastRunStatus: 'failed',
    nextRunAt: iso(NOW + HOUR),
    ...more,
  }));

describe('nested a hundred thousand levels deep', () => {
  for (const [door, given] of Object.entries(DOORS)) {
    for (const [what, deep] of Object.entries({ arrays: deepArray, objects: deepObject })) {
      it(`${what} in the place of records, through ${door}, are refused`, async () => {
        const element = await mount('backup-health-kpi', given(deep));
        expect(states(element)).to.deep.equal(['error']);
      });

      it(`${what} in what nobody reads, through ${door}, change nothing`, async () => {
        const records = JSON.stringify(recordsOf('healthy')).replace('{', `{"extra":${deep},`);
        const element = await mount('backup-health-kpi', given(records));
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      });

      it(`${what} in the fields of a row, through ${door}, cost the calm and nothing else`, async () => {
        const schedule = `{"id":"7","isEnabled":true,"name":${deep},"daysOfWeek":${deep}}`;
        const { backupSets, backupItems } = recordsOf('healthy');
        const element = await mount(
          'backup-health-kpi',
          given(
            `{"backupSets":${JSON.stringify(backupSets)},"backupItems":${JSON.stringify(backupItems)},"backupSchedules":[${schedule}]}`,
          ),
        );
        expect(states(element)).to.deep.equal(['ready', 'healthy']);
      });
    }
  }

  it('in the metadata of an item, flags it', async () => {
    const { backupSets, backupSchedules } = recordsOf('healthy');
    const element = await mount('backup-attention-list', {
      attributes: {
        now: iso(NOW),
        records: `{"backupSets":${JSON.stringify(backupSets)},"backupSchedules":${JSON.stringify(backupSchedules)},
          "backupItems":[{"id":1,"backupSetId":"42","metadata":{"snapshot_mode":"full","integrity_warning":${deepObject}}}]}`,
      },
    });
    expect(states(element)).to.include('degraded');
  });

  it('in the two key styles at once, cannot be told apart and cost the calm', async () => {
    const { backupSets } = recordsOf('healthy');
    const records = {
      ...recordsOf('healthy'),
      backupSets: [
        ...backupSets,
        {
          id: 1,
          status: 'completed',
          completedAt: JSON.parse(deepArray) as unknown,
          completed_at: JSON.parse(deepArray) as unknown,
        },
      ],
    };
    const element = await withRecords('backup-health-kpi', records);
    expect(states(element)).to.deep.equal(['ready', 'healthy']);
  });

  it('in the place of an assessment, are refused', async () => {
    for (const deep of [deepArray, deepObject]) {
      const element = await mount('backup-health-kpi', { attributes: { assessment: deep } });
      expect(states(element)).to.deep.equal(['error']);
    }
  });
});

describe('texts of megabytes', () => {
  const LONG = 'ab '.repeat(1_700_000);

  for (const { name, tag, attributes } of SUBJECTS) {
    it(`as names, stay out of ${name}`, async () => {
      const healthy = recordsOf('healthy');
      const backupSets = healthy.backupSets.map((set) => ({ ...(set as object), name: LONG }));
      const backupSchedules = schedulesInNeed(3, { name: LONG });
      (backupSchedules[0] as { id: string }).id = '7';
      const element = await withRecords(
        tag,
        { ...healthy, backupSets, backupSchedules },
        { attributes },
      );
      expect(states(element)).to.deep.equal(['ready', 'healthy']);
      expect(reads(root(element))).not.to.equal('');
      expectSmall(element);
    });

    it(`as ids, statuses and families, stay out of ${name}`, async () => {
      const [set] = recordsOf('healthy').backupSets as object[];
      const quality = {
        totalItems: 1,
        degradedItems: 1,
        families: [{ family: LONG, count: 1 }],
      };
      const backupSets = [
        { ...set, quality },
        { ...set, id: LONG, status: LONG },
      ];
      const backupSchedules = [
        ...schedulesInNeed(2, { id: LONG, name: null, lastRunStatus: LONG, timezone: LONG }),
        ...schedulesInNeed(1, { id: '7', name: null }),
      ];
      const element = await withRecords(
        tag,
        { backupSets, backupItems: [], backupSchedules },
        { attributes },
      );
      expect(states(element)).to.deep.equal(['ready', 'degraded']);
      expectSmall(element);
    });

    it(`in an assessment, stay out of ${name}`, async () => {
      const assessment = assess(scenarios['skipped-run']);
      const { scheduleFollowUp } = assessment;
      const element = await mount(tag, {
        attributes,
        properties: {
          clock: clock(),
          assessment: {
            ...assessment,
            governingSet: { ...assessment.governingSet, name: LONG },
            scheduleFollowUp: {
              ...scheduleFollowUp,
              schedules: scheduleFollowUp.schedules.map((schedule) => ({
                ...schedule,
                name: LONG,
              })),
            },
          },
        },
      });
      expect(states(element)).to.deep.equal(['ready', 'healthy']);
      expectSmall(element);
    });
  }

  it('as the name of the badge’s own schedule, leave the way to tell it by', async () => {
    const element = await withRecords(
      'schedule-follow-up-badge',
      { ...recordsOf('healthy'), backupSchedules: schedulesInNeed(1, { name: `Nightly ${LONG}` }) },
      { attributes: { 'schedule-id': '0' } },
    );
    const { title } = root(element).querySelector<HTMLElement>('[part="badge"]')!;
    expect(title).to.match(/^Nightly ab ab .*…/);
  });

  it('as a link’s id, leave no link rather than one that no server takes', async () => {
    const [set] = recordsOf('stale').backupSets as object[];
    const stale = { ...recordsOf('stale'), backupSets: [{ ...set, id: LONG }] };
    const element = await withRecords('backup-health-kpi', stale, {
      attributes: { 'tenant-id': 't' },
    });
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(root(element).querySelector('a')).to.equal(null);
    const refused = faultsHeard(element);
    element.links = { backupSet: '/set/{backupSetId}' };
    await settled();
    expect(refused.map(({ code }) => code)).to.deep.equal(['link_refused']);
  });
});

describe('very many', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`schedules that each need follow-up leave ${name} small`, async () => {
      const element = await withRecords(
        tag,
        { ...recordsOf('healthy'), backupSchedules: schedulesInNeed(10_000) },
        { attributes },
      );
      expect(states(element)).to.deep.equal(['ready', 'healthy']);
      expectSmall(element);
    });

    it(`families of a host’s own leave ${name} small`, async () => {
      const [set] = recordsOf('healthy').backupSets as object[];
      const families = Array.from({ length: 10_000 }, (_, index) => ({
        family: `family_${index}`,
        count: 1,
      }));
      const element = await withRecords(
        tag,
        {
          backupSets: [
            { ...set, quality: { totalItems: 10_000, degradedItems: 10_000, families } },
          ],
          backupItems: [],
          backupSchedules: [],
        },
        { attributes },
      );
      expect(states(element)).to.deep.equal(['ready', 'degraded']);
      expectSmall(element);
    });
  }

  it('families name how many more there are', async () => {
    const [set] = recordsOf('healthy').backupSets as object[];
    const families = Array.from({ length: 100 }, (_, index) => ({
      family: `family_${index}`,
      count: 1,
    }));
    const element = await withRecords('backup-attention-list', {
      backupSets: [{ ...set, quality: { totalItems: 100, degradedItems: 100, families } }],
      backupItems: [],
      backupSchedules: [],
    });
    const chips = [...root(element).querySelectorAll('[part="chip"]')];
    expect(reads(chips.at(-1))).to.equal(`and ${100 - (chips.length - 1)} more`);
  });

  it('things wrong with one row never throw, and cost the calm', async () => {
    const records = {
      ...recordsOf('healthy'),
      backupSchedules: [
        { id: 7, isEnabled: true, daysOfWeek: Array.from({ length: 300_000 }, String) },
      ],
    };
    const element = await withRecords('backup-health-kpi', records);
    expect(states(element)).to.deep.equal(['ready', 'healthy']);
    expect(element.matches(':state(calm)')).to.equal(false);
  });

  it('things wrong with an assessment are told in a message that can be read', async () => {
    const assessment = {
      ...assess(scenarios['healthy']),
      evidenceIssues: Array.from({ length: 100_000 }, () => 1),
    };
    const element = document.createElement('backup-health-kpi');
    const heardFaults = faultsHeard(element);
    Object.assign(element, { assessment, clock: clock() });
    document.body.append(element);
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['error']);
    expect(heardFaults).to.have.length(1);
    expect(heardFaults[0]!.message.length).to.be.lessThan(MOST_TEXT);
    expect(heardFaults[0]!.message).to.match(/evidenceIssues\[0\].*; and 99980 more$/);
    element.remove();
  });
});

describe('a million rows, or hundreds of thousands', function () {
  this.timeout(120_000);

  const MILLION = 1_000_000;
  /** Where a row costs more than its reading. */
  const MANY = 200_000;
  const rows = (make: (index: number) => object, length = MILLION): object[] =>
    Array.from({ length }, (_, index) => make(index));
  const SHAPES: Readonly<Record<string, { records: () => object; expected: string[] }>> = {
    'of sets, the latest last': {
      records: () => ({
        backupSets: rows((index) => ({
          id: index,
          status: 'completed',
          completedAt: iso(NOW - (MILLION - index) * 1000 - HOUR),
          quality: { totalItems: 1, degradedItems: 0, families: [] },
        })),
        backupItems: [],
        backupSchedules: [],
      }),
      expected: ['ready', 'healthy', 'calm'],
    },
    'of items, one of them flawed': {
      records: () => ({
        ...recordsOf('healthy'),
        backupItems: rows((index) => ({
          id: index,
          backupSetId: '42',
          metadata: { snapshot_mode: index === 777_777 ? 'metadata_only' : 'full' },
        })),
      }),
      expected: ['ready', 'degraded'],
    },
    'of schedules, one of them failed': {
      records: () => ({
        ...recordsOf('healthy'),
        backupSchedules: rows(
          (index) => ({
            id: index,
            isEnabled: true,
            lastRunAt: iso(NOW - HOUR),
            lastRunStatus: index === 77_777 ? 'failed' : 'completed',
            nextRunAt: iso(NOW + HOUR),
          }),
          MANY,
        ),
      }),
      expected: ['ready', 'healthy'],
    },
    'of which none can be read': {
      records: () => ({
        ...recordsOf('healthy'),
        backupSchedules: rows((index) => ({ id: index }), MANY),
      }),
      expected: ['ready', 'healthy'],
    },
  };

  for (const [shape, { records, expected }] of Object.entries(SHAPES)) {
    it(shape, async () => {
      const given = records();
      const start = performance.now();
      const element = await withRecords('backup-health-kpi', given);
      const blocked = performance.now() - start;
      console.info(`rows ${shape}: ${Math.round(blocked)} ms until the tile stood`);
      expect(states(element)).to.deep.equal(expected);
      expectSmall(element);
    });
  }

  it('are more than an endpoint may send, and are refused', async () => {
    const text = JSON.stringify({
      ...recordsOf('healthy'),
      extra: rows((index) => ({ id: index })),
    });
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: {
        clock: clock(),
        fetcher: async () =>
          json({ version: 1, now: iso(NOW), records: JSON.parse(text) as object }),
      },
    });
    while (states(element).includes('loading'))
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(states(element)).to.deep.equal(['error']);
  });
});
