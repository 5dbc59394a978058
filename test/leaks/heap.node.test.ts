/** What a page weighs after a forced collection, as elements come, are moved and go. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { scenarios } from '../../src/testing/index.js';
import { singleFileOf } from '../packaging/copies.js';
import { findBrowser } from '../support/run/find-browser.js';

const NOW = new Date('2026-11-23T10:00:00.000Z');

/** A thousand of everything: by its own rows, by a provider's, and with a request that is never answered. */
const CYCLE = `async () => {
  const tags = ['backup-health-kpi', 'backup-attention-list', 'schedule-follow-up-badge', 'backup-basis-confirmation', 'backup-health-provider'];
  const records = ${JSON.stringify(scenarios['everything-at-once'].build(NOW))};
  const provider = document.querySelector('backup-health-provider');
  for (let round = 0; round < 10; round += 1) {
    const elements = Array.from({ length: 100 }, (_, index) => {
      const element = document.createElement(tags[index % tags.length]);
      if (index % 3 === 1) element.records = records;
      if (index % 3 === 2) Object.assign(element, { fetcher: () => new Promise(() => {}), endpoint: '/never' });
      return element;
    });
    document.body.append(...elements);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    provider.append(...elements);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (const element of elements) element.remove();
    await new Promise((done) => setTimeout(done, 20));
  }
}`;

describe('the heap of a page', () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    const kit = await singleFileOf('0.1.0');
    const html = `<!doctype html><html lang="en"><title>A host</title><script type="module" src="/kit.js"></script>
      <backup-health-provider records='${JSON.stringify(scenarios.healthy.build(NOW))}' now="${NOW.toISOString()}"></backup-health-provider></html>`;
    server = createServer((request, response) => {
      const isKit = request.url === '/kit.js';
      response.writeHead(200, { 'content-type': isKit ? 'text/javascript' : 'text/html' });
      response.end(isKit ? kit : html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { executablePath, environment } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('does not grow with a thousand elements that come and go, nor do its nodes and listeners', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const protocol = await page.createCDPSession();
    await protocol.send('Performance.enable');
    const weigh = async (): Promise<{ bytes: number; nodes: number; listeners: number }> => {
      for (let time = 0; time < 5; time += 1) await protocol.send('HeapProfiler.collectGarbage');
      const { usedSize: bytes } = await protocol.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners: listeners } = await protocol.send('Memory.getDOMCounters');
      return { bytes, nodes, listeners };
    };
    // What is made once (caches, compiled code) is made in the first two.
    const weights = [];
    for (let cycle = 0; cycle < 6; cycle += 1) {
      await page.evaluate(`(${CYCLE})()`);
      weights.push(await weigh());
    }
    const [first, last] = [weights[2]!, weights.at(-1)!];
    const grown = (last.bytes - first.bytes) / 3;
    console.log(
      `heap after each thousand elements, KiB: ${weights.map(({ bytes }) => Math.round(bytes / 1024)).join(', ')}; ` +
        `growth per element ${(grown / 1000).toFixed(1)} B; nodes ${weights.map(({ nodes }) => nodes).join(', ')}; ` +
        `listeners ${weights.map(({ listeners }) => listeners).join(', ')}`,
    );
    // One element that stays weighs some kilobytes; a thousand of them, megabytes.
    assert.ok(grown < 50_000, `${grown} bytes a cycle`);
    assert.ok(last.nodes <= first.nodes, `${last.nodes} nodes, ${first.nodes} before`);
    assert.ok(last.listeners <= first.listeners, `${last.listeners} listeners`);
  });
});
