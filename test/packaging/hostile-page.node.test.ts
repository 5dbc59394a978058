/** A page with the strictest policy, and pages with the kit on them twice. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { scenarios } from '../../src/testing/index.js';
import { resolveBackupHealth } from '../../src/assessment/index.js';
import { findBrowser } from '../support/run/find-browser.js';
import { modulesOf, singleFileOf } from './copies.js';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  'report-uri /violations',
].join('; ');
/** Each copy of Lit makes a policy of this name, so two need leave to. */
const POLICY_FOR_COPIES = POLICY.replace('lit-html', "lit-html 'allow-duplicates'");

const NOW = new Date('2026-11-23T10:00:00.000Z');
const records = scenarios['everything-at-once'].build(NOW);
const assessment = resolveBackupHealth(records, { now: NOW });
const healthy = scenarios.healthy.build(NOW);

const WATCH = `
  globalThis.faults = [];
  globalThis.warnings = [];
  const { warn } = console;
  console.warn = (...told) => { warnings.push(told.map(String).join(' ')); warn(...told); };
  addEventListener('securitypolicyviolation', (event) => {
    if (!event.blockedURI.endsWith('/favicon.ico')) faults.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
`;

/** What a host's own script does to the elements; part of the page, so that its policy holds for it. */
const DRIVE = `
  const pause = () => new Promise((done) => setTimeout(done, 60));
  const { records, assessment, healthy, now } = await (await fetch('/data.json')).json();
  const TAGS = ['backup-health-kpi', 'backup-attention-list', 'schedule-follow-up-badge', 'backup-basis-confirmation', 'backup-health-provider'];
  const add = (tag, attributes = {}, properties = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties);
    document.body.append(element);
    return element;
  };
  const links = { backupSets: 'javascript:alert(1)', backupSet: '/s/{backupSetId}', backupSchedules: null };
  for (const tag of TAGS) {
    add(tag, { now, records: JSON.stringify(records) }, { links });
    add(tag, { now, assessment: JSON.stringify(assessment) });
    for (const endpoint of ['/assessment.json', '/records.json', '/refused', '/nothing', '/not-json', '/wrong.json', '/failing']) add(tag, { now, endpoint });
    // Whatever zod has to explain.
    add(tag, { now, records: '{' });
    add(tag, { now, records: '{"backupSets":[{"id":null,"daysOfWeek":3},7],"backupItems":[],"backupSchedules":[{"id":1}]}' });
    add(tag, { now }, { assessment: { version: 2, reasons: ['x'] } });
    add(tag, { now }, { policy: { freshnessHours: -1 }, records });
    add(tag, { now }, { links: { get backupSets() { throw new Error('no'); } }, records });
    add(tag);
  }
  await pause();
  for (const element of [...document.body.children]) {
    for (const control of element.shadowRoot?.querySelectorAll('button') ?? []) control.click();
    for (const link of element.shadowRoot?.querySelectorAll('a') ?? []) {
      element.addEventListener('backup-health-navigate', (event) => event.preventDefault());
      link.click();
    }
  }
  await pause();
  // The posture changes, so that the live region speaks; and elements are moved, copied and taken away.
  const tile = add('backup-health-kpi', { now }, { records: healthy });
  await pause();
  globalThis.calm = tile.matches(':state(calm)');
  tile.records = records;
  await pause();
  globalThis.spoken = document.querySelector('[aria-live]')?.textContent;
  document.body.append(tile.cloneNode(true));
  const away = [...document.body.children];
  for (const element of away) document.body.append(element);
  for (const element of away) element.remove();
  await pause();
  globalThis.drawn = away.filter((element) => element.shadowRoot?.textContent.trim()).length;
  globalThis.done = true;
`;

describe('hostile pages', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  const files = new Map<string, { type: string; body: string; status?: number }>();
  const violations: string[] = [];
  let policy = POLICY;
  const serve = (path: string, type: string, body: string, status = 200): void => {
    files.set(path, { type, body, status });
  };
  const json = (path: string, value: unknown): void =>
    serve(path, 'application/json', JSON.stringify(value));

  before(async () => {
    serve('/watch.js', 'text/javascript', WATCH);
    serve('/drive.js', 'text/javascript', DRIVE);
    serve('/kit.js', 'text/javascript', await singleFileOf(VERSION));
    serve('/same.js', 'text/javascript', await singleFileOf(VERSION));
    serve('/older.js', 'text/javascript', await singleFileOf('0.0.9'));
    serve('/newer.js', 'text/javascript', await singleFileOf('0.10.0'));
    serve('/modules.js', 'text/javascript', await modulesOf(VERSION, 'src/define/index.ts'));
    serve(
      '/older-tile.js',
      'text/javascript',
      await modulesOf('0.0.9', 'src/define/backup-health-kpi.ts'),
    );
    serve(
      '/taken.js',
      'text/javascript',
      "customElements.define('backup-health-kpi', class extends HTMLElement {});",
    );
    json('/data.json', { records, assessment, healthy, now: NOW.toISOString() });
    json('/assessment.json', { version: 1, assessment });
    json('/records.json', { version: 1, now: NOW.toISOString(), records });
    json('/wrong.json', { version: 3, records: 7 });
    serve('/not-json', 'text/html', '<p>Sign in</p>');
    serve('/refused', 'text/plain', '', 403);
    serve('/failing', 'text/plain', '', 500);
    server = createServer((request, response) => {
      const path = request.url ?? '';
      if (path === '/violations') {
        request.setEncoding('utf8');
        request.on('data', (text: string) => {
          if (!text.includes('favicon.ico')) violations.push(text);
        });
      }
      const file = files.get(path);
      response.writeHead(file === undefined ? 404 : (file.status ?? 200), {
        'content-type': file?.type ?? 'text/plain',
        'content-security-policy': policy,
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
  });

  interface Outcome {
    readonly faults: string[];
    readonly warnings: string[];
    readonly done?: boolean;
    readonly calm?: boolean;
    readonly spoken?: string;
    readonly drawn?: number;
    readonly calmElements: string[];
    readonly regions: number;
  }

  async function open(scripts: readonly string[], body = '', isDriven = false): Promise<Outcome> {
    const tags = scripts.map((script) => `<script type="module" src="${script}"></script>`);
    serve(
      '/',
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><head><title>A host</title><script src="/watch.js"></script>${tags.join('')}</head><body>${body}</body></html>`,
    );
    const page = await browser.newPage();
    await page.goto(`${origin}/`, { waitUntil: 'networkidle0' });
    if (isDriven) await page.waitForFunction('globalThis.done === true', { timeout: 20_000 });
    const outcome = (await page.evaluate(`({
      faults, warnings, done: globalThis.done, calm: globalThis.calm, spoken: globalThis.spoken, drawn: globalThis.drawn,
      calmElements: [...document.querySelectorAll(':state(calm)')].map(({ localName }) => localName).sort(),
      regions: document.querySelectorAll('[data-backup-health-live-region]').length,
    })`)) as Outcome;
    await page.close();
    return outcome;
  }

  for (const [name, script] of [
    ['the single file', '/kit.js'],
    ['the modules as a host bundles them', '/modules.js'],
  ] as const) {
    it(`${name}, every element, every source and every fault: not one violation is reported`, async () => {
      violations.length = 0;
      const page = await open([script, '/drive.js'], '', true);
      assert.equal(page.calm, true);
      assert.match(page.spoken ?? '', /backup/i);
      assert.ok((page.drawn ?? 0) > 50, `${page.drawn} elements drew something`);
      assert.deepEqual(page.faults, []);
      assert.deepEqual(violations, []);
    });
  }

  it('the policy is one that reports', async () => {
    violations.length = 0;
    serve('/bad.js', 'text/javascript', "document.body.innerHTML = '<p>x</p>';");
    const page = await open(['/bad.js']);
    assert.notDeepEqual(page.faults, []);
    assert.notDeepEqual(violations, []);
  });

  const INSIDE =
    '<backup-health-kpi></backup-health-kpi><backup-attention-list></backup-attention-list><schedule-follow-up-badge show-clear></schedule-follow-up-badge>';
  const BODY = `<backup-health-provider now="${NOW.toISOString()}" records='${JSON.stringify(healthy)}'>${INSIDE}</backup-health-provider>`;
  const ALL_CALM = [
    'backup-attention-list',
    'backup-health-kpi',
    'backup-health-provider',
    'schedule-follow-up-badge',
  ];

  describe('with the kit on them twice', () => {
    before(() => {
      policy = POLICY_FOR_COPIES;
    });

    for (const [name, scripts, warning] of [
      ['the single file twice', ['/kit.js', '/same.js'], null],
      ['the single file and the modules', ['/kit.js', '/modules.js'], null],
      ['the modules and the single file', ['/modules.js', '/kit.js'], null],
      [
        'an older version first',
        ['/older.js', '/kit.js'],
        /<backup-health-provider>, <backup-health-kpi>, .*are registered already, by version 0\.0\.9, which is older\./,
      ],
      [
        'a newer version first',
        ['/newer.js', '/kit.js'],
        /<backup-health-provider>, <backup-health-kpi>, .*are registered already, by version 0\.10\.0, which is newer\./,
      ],
      [
        'a tile of an older version inside a provider of this one',
        ['/older-tile.js', '/kit.js'],
        /: <backup-health-kpi> is registered already, by version 0\.0\.9, which is older\./,
      ],
      [
        'a provider of another version around a tile of this one',
        ['/modules.js', '/older-tile.js'],
        /0\.0\.9: <backup-health-kpi> is registered already, by version .* which is newer\./,
      ],
    ] as const) {
      it(`${name}: everything works, and the console ${warning === null ? 'is silent' : 'is told once'}`, async () => {
        const page = await open(scripts, BODY);
        assert.deepEqual(page.calmElements, ALL_CALM);
        assert.equal(page.regions, 1);
        assert.deepEqual(page.faults, []);
        assert.equal(page.warnings.length, warning === null ? 0 : 1, page.warnings.join('\n'));
        if (warning !== null) assert.match(page.warnings[0]!, warning);
      });
    }

    it('a tag that something else has taken is told of, and the others work', async () => {
      const page = await open(['/taken.js', '/kit.js'], BODY);
      assert.deepEqual(
        page.calmElements,
        ALL_CALM.filter((tag) => tag !== 'backup-health-kpi'),
      );
      assert.match(page.warnings.join(), /<backup-health-kpi> is registered already, by something/);
    });
  });
});
