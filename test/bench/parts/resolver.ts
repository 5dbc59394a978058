import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { firstCall, Resolving } from '../pages/resolver.js';
import { bundle } from '../support/bundle.js';
import { goalRow, milliseconds, times, type Row, type Run } from '../support/rows.js';
import { middle, ratio, shuffled, type Middle } from '../support/statistics.js';

const FILE = 'node_modules/.cache/bench/resolver.mjs';
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

type FirstCall = ReturnType<typeof firstCall>;
type Expression = string;
type Evaluate = <Result>(expression: Expression) => Promise<Result>;

/** The resolver beside `JSON.parse` and zod/mini, on Node and in the browser. */
export async function resolver(run: Run): Promise<Row[]> {
  const code = await bundle('test/bench/pages/resolver.ts');
  mkdirSync('node_modules/.cache/bench', { recursive: true });
  writeFileSync(FILE, code);
  run.pages.serve('/resolver.js', code);
  return [
    ...(await onOne('Node', onNode, 0.1, run)),
    ...(await onOne('Chromium', (expression) => inChromium(run, expression), 0.2, run)),
    await firstCalls(run),
  ];
}

/** What was measured of so many rows, in each of some processes of their own. */
type Measured = ReadonlyMap<number, readonly Resolving[]>;

async function onOne(
  where: string,
  evaluate: Evaluate,
  limit: number,
  { isQuick }: Run,
): Promise<Row[]> {
  const [processes, forMs] = isQuick ? [3, 200] : [9, 1_000];
  const spread = await measure(evaluate, false, processes, forMs);
  // Here every row counts, so that it is the rows that the time grows with.
  const inOneSet = await measure(evaluate, true, processes, forMs);
  const cadences: number[] = [];
  for (let process = 0; process < processes; process += 1) {
    cadences.push(await evaluate<number>(`bench.cadences(1000, ${forMs})`));
  }
  const cadence = middle(cadences).median;
  const growth = middle(exponents(inOneSet, 'resolve'));
  return [
    goalRow(
      `resolving 100,000 rows of a hundred sets, ${where}`,
      share(spread, 100_000, 'resolve'),
      limit,
      '`JSON.parse`',
      { peers: shares(spread) },
    ),
    {
      what: `the same with all rows in the set that governs, ${where}`,
      goal: '—',
      measured: `${times(share(inOneSet, 100_000, 'resolve'))} \`JSON.parse\``,
      isMet: null,
      peers: shares(inOneSet),
    },
    {
      what: `growth of resolving from 1,000 to 1,000,000 rows that all count, ${where}`,
      goal: 'exponent ≤ 1.05',
      measured: `${growth.median.toFixed(2)} (± ${Math.round(growth.spread * 100)} %)`,
      isMet: growth.median <= 1.05,
      peers: `\`JSON.parse\` ${middle(exponents(inOneSet, 'parse')).median.toFixed(2)}`,
    },
    {
      what: `1,000 schedules with a cadence in a zone, ${where}`,
      goal: '≤ 10 µs a schedule',
      measured: `${cadence.toFixed(1)} µs`,
      isMet: cadence <= 10,
    },
  ];
}

async function measure(
  evaluate: Evaluate,
  isOneSet: boolean,
  processes: number,
  forMs: number,
): Promise<Measured> {
  const measured = new Map<number, Resolving[]>(SIZES.map((rows) => [rows, []]));
  for (let process = 0; process < processes; process += 1) {
    for (const rows of shuffled(SIZES)) {
      const expression = `bench.resolving(${rows}, ${isOneSet}, ${forMs})`;
      measured.get(rows)!.push(await evaluate<Resolving>(expression));
    }
  }
  return measured;
}

/** Of the time that `JSON.parse` takes for the same rows in the same process. */
function share(measured: Measured, rows: number, of: 'resolve' | 'zod'): Middle {
  const inEach = measured.get(rows)!;
  return ratio(
    inEach.map(({ [of]: time }) => time),
    inEach.map(({ parse }) => parse),
  );
}

function shares(measured: Measured): string {
  return SIZES.map(
    (rows) =>
      `${rows.toLocaleString('en')} rows: ${share(measured, rows, 'resolve').median.toFixed(3)} ×, zod/mini ${share(measured, rows, 'zod').median.toFixed(2)} ×`,
  ).join('; ');
}

/** By how much the time grows with the rows, round by round: the slope of the line through both logarithms. */
function exponents(measured: Measured, of: 'resolve' | 'parse'): number[] {
  const rounds = [...measured.values()][0]!.length;
  return Array.from({ length: rounds }, (_, round) => {
    const points = [...measured].map(
      ([rows, inEach]) => [Math.log(rows), Math.log(inEach[round]![of])] as const,
    );
    const mean = (axis: 0 | 1): number =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    const [x, y] = [mean(0), mean(1)];
    const above = points.reduce((sum, [rows, time]) => sum + (rows - x) * (time - y), 0);
    return above / points.reduce((sum, [rows]) => sum + (rows - x) ** 2, 0);
  });
}

async function firstCalls(run: Run): Promise<Row> {
  const ofMany: FirstCall[] = [];
  const ofOne: FirstCall[] = [];
  for (let round = 0; round < run.rounds * 2; round += 1) {
    ofMany.push(await inChromium(run, 'bench.firstCall(bench.recordsText(1000, true))'));
    ofOne.push(await inChromium(run, 'bench.firstCall(bench.recordsText(1, true))'));
  }
  const resolving = ({ resolve }: FirstCall): number => resolve;
  const measured = ratio(
    ofMany.map(resolving),
    ofMany.map(({ parse }) => parse),
  );
  const [all, one] = [ofMany, ofOne].map((calls) => milliseconds(middle(calls.map(resolving))));
  return goalRow('first call in a fresh page, 1,000 items', measured, 1.5, '`JSON.parse`', {
    peers: `${all}; with one item ${one}`,
    why: 'A call with one item shows what the engine takes to compile some 75 functions that are called for the first time; the check of a thousand rows alone, not compiled yet, takes about twice what `JSON.parse` takes, which is compiled already.',
  });
}

/** In a process of its own. */
function onNode<Result>(expression: Expression): Promise<Result> {
  const script = `await import('./${FILE}'); console.log(JSON.stringify(${expression}))`;
  const said = execFileSync(
    process.execPath,
    ['--max-old-space-size=8192', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  return Promise.resolve(JSON.parse(said) as Result);
}

function inChromium<Result>(run: Run, expression: Expression): Promise<Result> {
  return run.pages.inPage('/resolver', async (page) => (await page.evaluate(expression)) as Result);
}
