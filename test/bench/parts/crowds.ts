import type { Kind } from '../pages/crowd.js';
import { costOf } from '../support/cost.js';
import { goalRow, milliseconds, times, type Row, type Run } from '../support/rows.js';
import { middle, ratio, shuffled } from '../support/statistics.js';

/** Milliseconds of computing. */
interface Filling {
  readonly first: number;
  readonly layout: number;
  readonly changes: readonly number[];
}

type Fillings = ReadonlyMap<string, Filling[]>;

export const SUBJECTS = [
  'kit',
  'floor',
  'plain-lit',
  'shoelace',
  'web-awesome',
  'fluent',
  'patternfly',
  'relative-time',
] as const;

export const NAMES: Readonly<Record<string, string>> = {
  kit: 'the kit',
  floor: 'floor',
  'plain-lit': 'plain Lit',
  shoelace: 'Shoelace',
  'web-awesome': 'Web Awesome',
  fluent: 'Fluent',
  patternfly: 'PatternFly',
  'relative-time': 'GitHub',
};

const WITH_BADGES = SUBJECTS.filter((name) => name !== 'relative-time');
const WITH_TILES = WITH_BADGES.filter((name) => name !== 'fluent' && name !== 'plain-lit');
const SPARSE = ['kit', 'floor', 'plain-lit'] as const;
const CHANGES = 6;

/** Badges by the thousand and tiles by the hundred. */
export async function crowds(run: Run): Promise<Row[]> {
  const badges = await fillings(run, 'badges', WITH_BADGES, CHANGES, 1000);
  const sparse = await fillings(run, 'sparse', SPARSE, CHANGES, 100);
  const answer = await fillings(run, 'answer', ['kit'], CHANGES, 0);
  const tiles = await fillings(run, 'tiles', WITH_TILES, 0, 100);
  const warm = await refills(run, 'tiles', WITH_TILES);
  const first = (name: string, all: Fillings): number[] => all.get(name)!.map((one) => one.first);
  const change = (name: string, all = badges): number[] =>
    all.get(name)!.map(({ changes }) => middle(changes.slice(1)).median);
  const checking = change('kit', answer);
  const layout = (name: string): number[] => badges.get(name)!.map((one) => one.layout);
  const against = (name: string, all: Fillings, other = 'floor'): string =>
    `${ratio(first(name, all), first(other, all)).median.toFixed(1)} ×`;
  const changing = change('kit').map((cost, round) => cost - checking[round]!);
  return [
    goalRow(
      '1,000 visible badges, first time, JavaScript',
      ratio(first('kit', badges), first('floor', badges)),
      1.5,
      'floor',
      {
        peers: beside(WITH_BADGES, (name) => first(name, badges)),
        why: `Plain Lit, which knows one state and one language and checks nothing, takes ${against('plain-lit', badges)} the floor. What the kit takes beyond is the view, the wording, the next change in time and the states of each badge, all of it run for the first time.`,
      },
    ),
    goalRow(
      'the same beside Shoelace',
      ratio(first('kit', badges), first('shoelace', badges)),
      0.35,
      'Shoelace',
      {
        why: `The floor itself takes ${ratio(first('floor', badges), first('shoelace', badges)).median.toFixed(2)} × Shoelace, whose badge is one element with a slot, and is told its text. The kit's has an icon, a tooltip and a sentence for screen readers.`,
      },
    ),
    {
      what: 'the same, style and layout',
      goal: '—',
      measured: times(ratio(layout('kit'), layout('floor'))),
      isMet: null,
      peers: beside(WITH_BADGES, layout),
    },
    goalRow(
      '1,000 badges of which one in ten shows something, JavaScript',
      ratio(first('kit', sparse), first('floor', sparse)),
      1.3,
      'floor',
      {
        peers: beside(SPARSE, (name) => first(name, sparse)),
        why: `Plain Lit takes ${against('plain-lit', sparse)} the floor: each element has a promise, a map and a subscription before anything is drawn.`,
      },
    ),
    goalRow(
      'changing all 1,000, once the new answer has been checked',
      ratio(changing, change('floor')),
      1.3,
      'floor',
      {
        peers: `${beside(WITH_BADGES, (name) => change(name))}; of the kit’s, checking the answer takes ${milliseconds(middle(checking))}`,
        why: 'Each badge makes two sentences out of messages that a host may have changed, by the rules of a language; the floor puts one number into one English sentence.',
      },
    ),
    goalRow(
      '100 stat tiles, first time in a page',
      ratio(first('kit', tiles), first('floor', tiles)),
      0.6,
      'the floor that uses Intl',
      {
        peers: beside(WITH_TILES, (name) => first(name, tiles)),
        why: 'The floor’s tile has nine elements and one template; the kit’s has some thirty, by seven templates, and each answer is checked by shape and by sense and followed by a store of its own before it is shown.',
      },
    ),
    goalRow('100 stat tiles, warm', ratio(warm.get('kit')!, warm.get('floor')!), 2, 'floor', {
      peers: beside(WITH_TILES, (name) => warm.get(name)!),
      why: 'As above; about half of it is Lit’s drawing, a quarter the checking of the answer and its store, a tenth the wording.',
    }),
  ];
}

function beside(names: readonly string[], valuesOf: (name: string) => readonly number[]): string {
  const floor = valuesOf('floor');
  return names
    .map((name) => {
      const took = milliseconds(middle(valuesOf(name)));
      if (name === 'floor' || name === 'kit') return `${NAMES[name]} ${took}`;
      return `${NAMES[name]} ${took}, ${ratio(valuesOf(name), floor).median.toFixed(1)} × floor`;
    })
    .join('; ');
}

async function fillings(
  run: Run,
  kind: Kind,
  names: readonly string[],
  changes: number,
  expected: number,
): Promise<Fillings> {
  const all = new Map(names.map((name) => [name, [] as Filling[]]));
  await rounds(run, names, async (name) => {
    const filling = await run.pages.inPage(`/${name}`, async (page, protocol) => {
      await page.evaluate((of) => window.bench.prepare(of), kind);
      const first = await costOf(protocol, () => page.evaluate(() => window.bench.add()));
      const layout = await costOf(protocol, () => page.evaluate(() => window.bench.show()));
      await page.evaluate(() => window.bench.hide());
      const further: number[] = [];
      for (let turn = 0; turn < changes; turn += 1) {
        further.push(
          await costOf(protocol, () => page.evaluate((of) => window.bench.change(of), turn)),
        );
      }
      const shown = await page.evaluate(() => window.bench.shown());
      if (shown !== expected)
        throw new Error(`${name}: ${shown} of ${expected} ${kind} are shown.`);
      return { first, layout, changes: further };
    });
    all.get(name)!.push(filling);
  });
  return all;
}

const WARM = 6;

async function refills(
  run: Run,
  kind: Kind,
  names: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const all = new Map(names.map((name) => [name, [] as number[]]));
  await rounds(run, names, async (name) => {
    await run.pages.inPage(`/${name}`, async (page, protocol) => {
      const took: number[] = [];
      for (let time = 0; time < WARM; time += 1) {
        await page.evaluate((of) => window.bench.prepare(of), kind);
        took.push(await costOf(protocol, () => page.evaluate(() => window.bench.add())));
        await page.evaluate(() => window.bench.clear());
      }
      all.get(name)!.push(middle(took.slice(2)).median);
    });
  });
  return all;
}

async function rounds(
  run: Run,
  names: readonly string[],
  measure: (name: string) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < run.rounds; round += 1) {
    for (const name of shuffled(names)) await measure(name);
  }
}
