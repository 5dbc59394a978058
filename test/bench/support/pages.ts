import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../../support/run/find-browser.js';

/** A browser, and a server on this machine for the pages in it. */
export interface Pages {
  readonly version: string;
  /** What is served under a path from now on. */
  serve(path: string, body: string): void;
  /** Runs `work` in a fresh page, in a process of its own, that has loaded the script at `path`, if any. */
  inPage<Result>(
    path: string | null,
    work: (page: Page, protocol: CDPSession) => Promise<Result>,
    /** A script that runs before anything of the page. */
    first?: string,
  ): Promise<Result>;
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  const bodies = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const body = bodies.get(url);
    const type = url.endsWith('.js') ? 'text/javascript' : 'application/json';
    response.writeHead(body === undefined && url.includes('.') ? 404 : 200, {
      'content-type': body === undefined ? 'text/html; charset=utf-8' : type,
      // A page on its own is given a finer clock.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': 'no-store',
    });
    const script = url === '/' ? '' : `<script type="module" src="${url}.js"></script>`;
    response.end(
      body ??
        `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,">${script}<body></body></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { executablePath, environment } = await findBrowser();
  const browser: Browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...environment },
    protocolTimeout: 300_000,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--js-flags=--expose-gc',
    ],
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    version: await browser.version(),
    serve: (path, body) => bodies.set(path, body),
    async inPage(path, work, first) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      try {
        if (first) await page.evaluateOnNewDocument(first);
        await page.goto(origin + (path ?? '/'), { waitUntil: 'load' });
        const protocol = await page.createCDPSession();
        await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
        const result = await work(page, protocol);
        if (errors.length > 0) throw errors[0];
        return result;
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
