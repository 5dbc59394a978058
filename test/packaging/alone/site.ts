/** Pages of a host that bundles single elements of the packed package, with what is fetched on demand under control. */
import { writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { loadedWithEntry } from '../../../.config/sizes.js';
import { findBrowser } from '../../support/run/find-browser.js';
import { createConsumer, type Consumer } from '../consumer.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  // Each copy of Lit makes a policy of this name.
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Runs in the page before everything else. */
const WATCH = `
  globalThis.faults = [];
  globalThis.heard = [];
  addEventListener('securitypolicyviolation', (event) => {
    // Some browsers ask for an icon on their own.
    if (!event.blockedURI.endsWith('/favicon.ico')) faults.push(event.violatedDirective + ' ' + event.blockedURI);
  });
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  for (const type of ['backup-health-error', 'backup-health-change']) {
    addEventListener(type, ({ detail }) => heard.push(type + ' ' + (detail.code ?? detail.assessment.posture)));
  }
  /** Whether it was ever calm, be it for a moment between two drawings. */
  globalThis.wasCalm = false;
  const { add } = CustomStateSet.prototype;
  CustomStateSet.prototype.add = function (state) {
    if (state === 'calm') globalThis.wasCalm = true;
    return add.call(this, state);
  };
`;

/** How a host may bundle: as an application, where vite adds code of its own around `import()`, or as modules. */
export type Way = 'application' | 'modules';

export interface Bundle {
  /** The address of the script for the page. */
  readonly entry: string;
  /** The addresses of what it fetches later, if ever. */
  readonly onDemand: readonly string[];
}

/** What comes of asking for a part that is fetched on demand. */
export type Answer = 'there' | 'missing' | 'cut off' | 'held back';

export class Site {
  readonly #consumer: Consumer = createConsumer();
  readonly #files = new Map<string, { readonly type: string; readonly body: string }>();
  readonly #parts = new Set<string>();
  readonly #held: (() => void)[] = [];
  #server: Server | null = null;
  #browser: Browser | null = null;
  #origin = '';
  #pages = 0;
  /** For every page, until it is set anew. */
  answer: Answer = 'there';
  /** The addresses that were asked for beside pages and their scripts. */
  readonly asked: string[] = [];

  async open(): Promise<void> {
    this.serve('/watch.js', 'text/javascript', WATCH);
    this.#server = createServer(({ url = '', socket }, response) => {
      if (this.#parts.has(url) || url.startsWith('/api/')) this.asked.push(url);
      if (this.#parts.has(url) && this.answer !== 'there') {
        if (this.answer === 'cut off') socket.destroy();
        else if (this.answer === 'missing') this.#respond('', response);
        else this.#held.push(() => this.#respond(this.answer === 'missing' ? '' : url, response));
        return;
      }
      this.#respond(url, response);
    });
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const { executablePath, environment } = await findBrowser();
    this.#browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
    this.#consumer.remove();
  }

  serve(address: string, type: string, body: string): void {
    this.#files.set(address, { type, body });
  }

  /** Answers whatever was held back, as `answer` says by now. */
  release(answer: Answer): void {
    this.answer = answer;
    for (const respond of this.#held.splice(0)) respond();
  }

  /** Bundles a script that imports from the package, and serves it with all its parts. */
  async bundle(name: string, code: string, way: Way = 'application'): Promise<Bundle> {
    const file = join(this.#consumer.folder, `${name}.js`);
    writeFileSync(file, code);
    const base = `/${name}-${way}/`;
    const output = (await build({
      root: this.#consumer.folder,
      configFile: false,
      logLevel: 'error',
      base,
      build: {
        write: false,
        target: 'es2022',
        ...(way === 'application'
          ? { rolldownOptions: { input: file } }
          : { lib: { entry: file, formats: ['es'] } }),
      },
    })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
    const chunks = [output]
      .flat()
      .flatMap((made) => made.output)
      .filter((chunk): chunk is Rolldown.OutputChunk => chunk.type === 'chunk');
    const loaded = loadedWithEntry(chunks);
    for (const { fileName, code: body } of chunks) {
      this.serve(`${base}${fileName}`, 'text/javascript', body);
    }
    const later = chunks.filter((chunk) => !loaded.has(chunk));
    const onDemand = later.map(({ fileName }) => `${base}${fileName}`);
    for (const address of onDemand) this.#parts.add(address);
    return {
      entry: `${base}${chunks.find(({ isEntry }) => isEntry)!.fileName}`,
      onDemand,
    };
  }

  /** A page with these scripts, in this order. */
  async visit(scripts: readonly string[], body = '', language = 'en'): Promise<Page> {
    const tags = scripts.map((script) => `<script type="module" src="${script}"></script>`);
    const address = `/page-${(this.#pages += 1)}`;
    this.serve(
      address,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="${language}"><head><title>A host</title><script src="/watch.js"></script>${tags.join('')}</head><body>${body}</body></html>`,
    );
    this.asked.length = 0;
    const page = await this.#browser!.newPage();
    await page.goto(`${this.#origin}${address}`, { waitUntil: 'load' });
    return page;
  }

  #respond(address: string, response: ServerResponse): void {
    const file = this.#files.get(address);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': file?.type ?? 'text/plain',
      'content-security-policy': POLICY,
    });
    response.end(file?.body);
  }
}
