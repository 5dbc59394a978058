import type { Page } from 'puppeteer-core';
import type {} from '../pages/count-timers.js';
import { bundle } from '../support/bundle.js';
import { NAMES } from './crowds.js';
import type { Row, Run } from '../support/rows.js';

async function counted(page: Page): Promise<{ timers: number; wakeUps: number }> {
  return page.evaluate(() => {
    const { timers, wakeUps } = window.counted;
    return { timers: timers.size, wakeUps };
  });
}

/** What is left behind, and what goes on while nothing changes: exact, whatever the machine does. */
export async function counts(run: Run): Promise<Row[]> {
  const timers = await bundle('test/bench/pages/count-timers.ts', 'iife');
  const left: Left[] = [];
  for (const name of ['kit', 'floor', 'shoelace', 'web-awesome', 'fluent', 'patternfly']) {
    left.push(await leftBehind(run, name, timers));
  }
  const woken: string[] = [];
  for (const name of ['kit', 'floor', 'shoelace', 'web-awesome', 'patternfly', 'relative-time']) {
    woken.push(`${NAMES[name]} ${(await wakeUps(run, name, timers)).toFixed(3)}`);
  }
  const [ours, ...theirs] = left;
  const ourWakeUps = await wakeUps(run, 'kit', timers);
  return [
    {
      what: 'left behind after create, move, drop × 1,000',
      goal: '0 nodes, 0 listeners, 0 timers',
      measured: toldOf(ours!),
      isMet: ours!.nodes <= 0 && ours!.listeners <= 0 && ours!.timers === 0,
      peers: theirs.map((one) => `${NAMES[one.name]}: ${toldOf(one)}`).join('; '),
    },
    {
      what: '1,000 ages hours old, at rest for an hour',
      goal: '0 wake-ups a second',
      measured: `${ourWakeUps.toFixed(3)} a second for all together: one look at the clock a minute`,
      isMet: ourWakeUps === 0,
      why: 'A timer does not count the time a machine sleeps, waking up raises no event on some systems, and a clock can be set: without the look an answer could outlive its time unseen.',
      peers: woken.join('; '),
    },
  ];
}

interface Left {
  readonly name: string;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

function toldOf({ nodes, listeners, timers }: Left): string {
  return `${nodes} nodes, ${listeners} listeners, ${timers} timers`;
}

function leftBehind(run: Run, name: string, timers: string): Promise<Left> {
  return run.pages.inPage(
    `/${name}`,
    async (page, protocol) => {
      const cycle = async (): Promise<{ nodes: number; listeners: number; timers: number }> => {
        await page.evaluate(() => window.bench.prepare('badges'));
        await page.evaluate(() => window.bench.add());
        await page.evaluate(() => window.bench.move());
        await page.evaluate(() => window.bench.clear());
        // The turn in which what has really left is let go.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
        for (let time = 0; time < 5; time += 1) await protocol.send('HeapProfiler.collectGarbage');
        const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
        return { nodes, listeners: jsEventListeners, timers: (await counted(page)).timers };
      };
      // What is made once is made in the first two.
      await cycle();
      const before = await cycle();
      await cycle();
      const after = await cycle();
      return {
        name,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        timers: after.timers,
      };
    },
    timers,
  );
}

const HOUR_MS = 3_600_000;

/** Wake-ups a second, in an hour that the browser lets pass as fast as it can. */
function wakeUps(run: Run, name: string, timers: string): Promise<number> {
  return run.pages.inPage(
    `/${name}`,
    async (page, protocol) => {
      await page.evaluate(() => window.bench.prepare('ages'));
      await page.evaluate(() => window.bench.add());
      await page.evaluate(() => window.bench.show());
      const before = await counted(page);
      const passed = new Promise((resolve) =>
        protocol.once('Emulation.virtualTimeBudgetExpired', resolve),
      );
      await protocol.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: HOUR_MS });
      await passed;
      const after = await counted(page);
      return ((after.wakeUps - before.wakeUps) * 1000) / HOUR_MS;
    },
    timers,
  );
}
