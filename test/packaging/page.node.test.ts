import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { findBrowser } from '../support/run/find-browser.js';
import { cdnIntegrity } from '../../.config/readme-snippet.js';
import { createConsumer, type Consumer } from './consumer.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TAGS = [
  'backup-health-provider',
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
];

const RECORDS = {
  backupSets: [{ id: 1, status: 'completed', completedAt: '2026-03-01T06:00:00Z', itemCount: 1 }],
  backupItems: [{ id: 1, backupSetId: 1, metadata: { snapshot_mode: 'full' } }],
  backupSchedules: [],
};

const REACT_PAGE = `
  import { createElement, createRef, version } from 'react';
  import { createRoot } from 'react-dom/client';
  import { BackupHealthKpi, BackupHealthProvider } from 'backup-health-kit/react';
  const heard = [];
  const tile = createRef();
  createRoot(document.querySelector('main')).render(
    createElement(
      BackupHealthProvider,
      {
        records: ${JSON.stringify(RECORDS)},
        now: new Date('2026-03-01T12:00:00Z'),
        onBackupHealthChange: ({ detail }) => heard.push(detail.assessment.posture),
      },
      createElement(BackupHealthKpi, { ref: tile, className: 'tile', heading: 'Backups here' }),
    ),
  );
  while (heard.length === 0) await new Promise(requestAnimationFrame);
  const { tagName, className } = tile.current;
  globalThis.told = { version: version.slice(0, 3), heard, ref: tagName, className };
`;

/** Runs in the page before everything else and keeps what goes wrong; a script of the page, so the policy holds for it. */
const WATCH = `
  globalThis.faults = [];
  addEventListener('securitypolicyviolation', (event) => {
    // Some browsers ask for an icon on their own.
    if (event.blockedURI.endsWith('/favicon.ico')) return;
    faults.push(event.violatedDirective + ' ' + event.blockedURI);
  });
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
`;

describe('a page that embeds the package', () => {
  let consumer: Consumer;
  let server: Server;
  let browser: Browser;
  let origin: string;
  const files = new Map<string, { type: string; body: string }>();

  before(async () => {
    consumer = createConsumer(['@lit/react', 'react', 'react-dom']);
    files.set('/watch.js', { type: 'text/javascript', body: WATCH });
    files.set('/cdn/backup-health-kit.js', {
      type: 'text/javascript',
      body: readFileSync(join(consumer.installed, 'dist/cdn/backup-health-kit.js'), 'utf8'),
    });
    server = createServer((request, response) => {
      const file = files.get(request.url ?? '');
      response.writeHead(file === undefined ? 404 : 200, {
        'content-type': file?.type ?? 'text/plain',
        'content-security-policy': POLICY,
      });
      response.end(file?.body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
    consumer.remove();
  });

  async function open(script: string, body: string, integrity = ''): Promise<Opened> {
    const html = `<!doctype html><html lang="en"><head><title>A host</title>
      <script src="/watch.js"></script><script type="module" src="${script}"${integrity && ` integrity="${integrity}"`}></script></head><body>${body}</body></html>`;
    files.set('/', { type: 'text/html; charset=utf-8', body: html });
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url().replace(origin, '')));
    await page.goto(`${origin}/`, { waitUntil: 'networkidle0' });
    const opened = await page.evaluate((tags) => {
      const tile = document.querySelector('backup-health-kpi');
      return {
        defined: tags.filter((tag) => customElements.get(tag) !== undefined),
        text: tile?.shadowRoot?.textContent ?? '',
        height: tile?.getBoundingClientRect().height ?? 0,
        faults: (globalThis as unknown as { faults: string[] }).faults,
        told: (globalThis as unknown as { told?: unknown }).told,
      };
    }, TAGS);
    await page.close();
    return { ...opened, requests };
  }

  /** The consumer's own page script, bundled as a host would, with all its parts. */
  async function bundle(
    path: string,
    code: string,
    alias: Record<string, string> = {},
  ): Promise<void> {
    const entry = join(consumer.folder, 'page.js');
    writeFileSync(entry, code);
    const [output] = (await build({
      root: consumer.folder,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { alias },
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: () => path.slice(1) },
      },
    })) as [Rolldown.RolldownOutput];
    for (const chunk of output.output) {
      if (chunk.type !== 'chunk') continue;
      files.set(`/${chunk.fileName}`, { type: 'text/javascript', body: chunk.code });
    }
  }

  const tile = `<backup-health-kpi now="2026-03-01T12:00:00Z" records='${JSON.stringify(RECORDS)}'></backup-health-kpi>`;

  it('needs only the single file and a tag, under a strict policy with Trusted Types', async () => {
    const page = await open('/cdn/backup-health-kit.js', tile);
    assert.deepEqual(page.defined, TAGS);
    assert.match(page.text, /Healthy/);
    assert.ok(page.height > 0);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(
      page.requests.filter((url) => url !== '/favicon.ico'),
      ['/', '/watch.js', '/cdn/backup-health-kit.js'],
    );
  });

  it('runs the single file by its hash, and nothing in its place', async () => {
    const page = await open('/cdn/backup-health-kit.js', tile, cdnIntegrity());
    assert.deepEqual(page.defined, TAGS);
    const { type, body } = files.get('/cdn/backup-health-kit.js')!;
    files.set('/changed.js', { type, body: `${body} ` });
    assert.deepEqual((await open('/changed.js', tile, cdnIntegrity())).defined, []);
  });

  for (const version of ['18', '19']) {
    it(`is components in React ${version}, with properties, events and refs`, async () => {
      const alias =
        version === '19'
          ? {}
          : {
              react: resolve('node_modules/react-18'),
              'react-dom': resolve('node_modules/react-dom-18'),
            };
      await bundle(`/react-${version}.js`, REACT_PAGE, alias);
      const page = await open(`/react-${version}.js`, '<main></main>');
      assert.deepEqual(page.faults, []);
      assert.deepEqual(page.defined, ['backup-health-provider', 'backup-health-kpi']);
      assert.match(page.text, /Backups here.*Healthy/s);
      assert.deepEqual(page.told, {
        version: `${version}.`,
        heard: ['healthy'],
        ref: 'BACKUP-HEALTH-KPI',
        className: 'tile',
      });
    });
  }

  it('registers nothing by importing the classes', async () => {
    await bundle(
      '/classes.js',
      "import * as kit from 'backup-health-kit'; globalThis.kit = Object.keys(kit);",
    );
    const page = await open('/classes.js', tile);
    assert.deepEqual(page.defined, []);
    assert.deepEqual(page.faults, []);
  });

  it('registers every tag by importing ./define, and one by importing its own module', async () => {
    await bundle('/all.js', "import 'backup-health-kit/define';");
    assert.deepEqual((await open('/all.js', tile)).defined, TAGS);
    await bundle('/one.js', "import 'backup-health-kit/define/backup-health-kpi';");
    const page = await open('/one.js', tile);
    assert.deepEqual(page.defined, ['backup-health-kpi']);
    assert.match(page.text, /Healthy/);
    assert.deepEqual(page.faults, []);
  });
});

interface Opened {
  readonly defined: readonly string[];
  readonly text: string;
  readonly height: number;
  readonly faults: readonly string[];
  /** What a script of the page has left in `globalThis.told`. */
  readonly told?: unknown;
  readonly requests: readonly string[];
}
