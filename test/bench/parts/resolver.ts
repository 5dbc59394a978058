import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { firstCall, Resolving } from '../pages/resolver.js';
import { bundle } from '../support/bundle.js';
import { goalRow, type Row, type Run } from '../support/rows.js';
import { ratio, type Middle } from '../support/statistics.js';

const FILE = 'node_modules/.cache/bench/resolver.mjs';
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

type Expression = string;
type Evaluate = <Result>(expression: Expression) => Promise<Result>;

/** The resolver beside `JSON.parse` and zod/mini, on Node and in the browser. */
export async function resolver(run: Run): Promise<Row[]> {
  const code = await bundle('test/bench/pages/resolver.ts');
  mkdirSync('node_modules/.cache/bench', { recursive: true });
  writeFileSync(FILE, code);
  run.pages.serve('/resolver.js', code);
  const forMs = run.isQuick ? 300 : 2_000;
  return [
    ...(await onOne('Node', onNode, 0.1, forMs)),
    ...(await onOne('Chromium', (expression) => inChromium(run, expression), 0.2, forMs)),
    await firstCalls(run),
  ];
}

async function onOne(
  where: string,
  evaluate: Evaluate,
  limit: number,
  forMs: number,
): Promise<Row[]> {
  const spread: Resolving[] = [];
  for (const rows of SIZES) {
    spread.push(await evaluate<Resolving>(`bench.resolving(${rows}, false, ${forMs})`));
  }
  // Here every row counts, so that it is the rows that the time grows with.
  const inOneSet: Resolving[] = [];
  for (const rows of SIZES) {
    inOneSet.push(await evaluate<Resolving>(`bench.resolving(${rows}, true, ${forMs})`));
  }
  const whole = inOneSet.find(({ rows }) => rows === 100_000)!;
  const cadence = await evaluate<number>(`bench.cadences(1000, ${forMs})`);
  const at100k = spread.find(({ rows }) => rows === 100_000)!;
  const growth = exponent(inOneSet);
  return [
    goalRow(
      `resolving 100,000 rows of a hundred sets, ${where}`,
      alone(at100k.resolve / at100k.parse),
      limit,
      '`JSON.parse`',
      spread
        .map(
          ({ rows, parse, resolve, zod }) =>
            `${rows.toLocaleString('en')} rows: ${(resolve / parse).toFixed(3)} ×, zod/mini ${(zod / parse).toFixed(2)} ×`,
        )
        .join('; '),
    ),
    {
      what: `the same with all rows in the set that governs, ${where}`,
      goal: '—',
      measured: `${(whole.resolve / whole.parse).toFixed(2)} × \`JSON.parse\``,
      isMet: null,
      peers: `zod/mini ${(whole.zod / whole.parse).toFixed(2)} ×`,
    },
    {
      what: `growth of resolving from 1,000 to 1,000,000 rows that all count, ${where}`,
      goal: 'exponent ≤ 1.05',
      measured: growth.toFixed(2),
      isMet: growth <= 1.05,
    },
    {
      what: `1,000 schedules with a cadence in a zone, ${where}`,
      goal: '≤ 10 µs a schedule',
      measured: `${cadence.toFixed(1)} µs`,
      isMet: cadence <= 10,
    },
  ];
}

async function firstCalls(run: Run): Promise<Row> {
  const calls: ReturnType<typeof firstCall>[] = [];
  for (let round = 0; round < run.rounds * 2; round += 1) {
    calls.push(await inChromium(run, 'bench.firstCall(bench.recordsText(1000, true))'));
  }
  const measured = ratio(
    calls.map(({ resolve }) => resolve),
    calls.map(({ parse }) => parse),
  );
  return goalRow('first call in a fresh page, 1,000 items', measured, 1.5, '`JSON.parse`');
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

function alone(value: number): Middle {
  return { median: value, spread: 0 };
}

/** By how much the time grows with the rows: the slope of the line through both logarithms. */
function exponent(measured: readonly Resolving[]): number {
  const points = measured.map(({ rows, resolve }) => [Math.log(rows), Math.log(resolve)] as const);
  const mean = (of: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [rows, time]) => sum + (rows - x) * (time - y), 0);
  return above / points.reduce((sum, [rows]) => sum + (rows - x) ** 2, 0);
}
