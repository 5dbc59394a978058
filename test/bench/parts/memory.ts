import type { CDPSession } from 'puppeteer-core';
import { NAMES } from './crowds.js';
import type { Kind } from '../pages/crowd.js';
import { bytes, goalRow, type Row, type Run } from '../support/rows.js';
import { middle, ratio } from '../support/statistics.js';

/** What a badge weighs, with its part of the document. */
export async function memory(run: Run): Promise<Row[]> {
  const sparse = await weights(run, 'sparse');
  const all = await weights(run, 'badges');
  return [
    goalRow(
      '1,000 badges of which one in ten shows something, memory',
      ratio(sparse.kit, sparse.floor),
      1.25,
      'floor',
      {
        peers: each(sparse),
        why: `Plain Lit takes ${ratio(sparse['plain-lit'], sparse.floor).median.toFixed(2)} × floor.`,
      },
    ),
    {
      what: '1,000 visible badges, memory',
      goal: '—',
      measured: `${ratio(all.kit, all.floor).median.toFixed(2)} × floor`,
      isMet: null,
      peers: each(all),
    },
  ];
}

const WEIGHED = ['kit', 'floor', 'plain-lit'] as const;

type Weights = Readonly<Record<(typeof WEIGHED)[number], number[]>>;

async function weights(run: Run, kind: Kind): Promise<Weights> {
  const all: Weights = { kit: [], floor: [], 'plain-lit': [] };
  for (let round = 0; round < 3; round += 1) {
    for (const name of WEIGHED) all[name].push(await weigh(run, name, kind));
  }
  return all;
}

function weigh(run: Run, name: string, kind: Kind): Promise<number> {
  return run.pages.inPage(`/${name}`, async (page, protocol) => {
    // A first thousand come and go: what the engine compiles for all badges of a page is not what one of them weighs.
    await page.evaluate((of) => window.bench.prepare(of), kind);
    await page.evaluate(() => window.bench.add());
    await page.evaluate(() => window.bench.clear());
    await page.evaluate((of) => window.bench.prepare(of), kind);
    const before = await usage(protocol);
    await page.evaluate(() => window.bench.add());
    return (await usage(protocol)) - before;
  });
}

/** After a collection: what scripts hold, and what the document holds for them. */
async function usage(protocol: CDPSession): Promise<number> {
  for (let time = 0; time < 4; time += 1) await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await protocol.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize;
}

function each(weights: Weights): string {
  const one = (values: number[]): string => bytes(middle(values).median / 1000);
  return WEIGHED.map((name) => `${NAMES[name]} ${one(weights[name])} a badge`).join('; ');
}
