import type { CDPSession } from 'puppeteer-core';

/**
 * Milliseconds of computing that `work` costs a page's main thread. What the machine does besides, while the page has
 * to wait, does not count; the asking itself does, some tenths of a millisecond of it.
 */
export async function costOf(protocol: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await threadTime(protocol);
  await work();
  return (await threadTime(protocol)) - before;
}

async function threadTime(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}
