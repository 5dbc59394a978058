import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { ServerType } from '@hono/node-server';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { ACTIONS, type ActionName } from '../../demo/actions.js';
import { findBrowser } from '../support/run/find-browser.js';
import { servePortal } from './support/served-portal.js';
import { TestPortal } from './support/test-portal.js';

/** Not the browser's own time: what the pages show must go by the server's clock. */
const NOW = new Date('2026-03-02T10:00:00Z');
const MINUTE = 60_000;

describe('the portal in a browser', () => {
  let portal: TestPortal;
  let server: ServerType;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  before(async () => {
    portal = await TestPortal.open(NOW);
    ({ server, origin } = await servePortal(portal));
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
    await portal.close();
  });
  beforeEach(async () => {
    portal.now = NOW;
    await portal.plant();
    context = await browser.createBrowserContext();
    page = await context.newPage();
    faults = [];
    // Whatever breaks the page's policy is reported on its console as well.
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(faults, []);
  });

  const click = async (selector: string): Promise<void> => {
    await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
  };
  const signIn = async (person: string): Promise<void> => {
    await page.goto(`${origin}/sign-in`);
    await click(`button[value=${person}]`);
  };
  const press = async (action: ActionName): Promise<void> => {
    portal.pass(MINUTE);
    await click(`button[value=${action}]`);
    const notice = await page.$eval('[role=status]', (element) => element.textContent.trim());
    assert.equal(notice, ACTIONS[action].done);
  };
  /** What an element shows once it has its answer, and whether it is calm. */
  const shown = async (selector: string): Promise<{ text: string; isCalm: boolean }> => {
    await page.waitForSelector(`${selector}:state(ready)`);
    return await page.$eval(selector, (element) => ({
      text: (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      isCalm: element.matches(':state(calm)'),
    }));
  };
  const path = (): string => page.url().slice(origin.length);

  it('leads an operator from a healthy tenant through what can go wrong', async () => {
    await signIn('operator');
    await click('a[href="/tenants/aldergate-insurance"]');

    const healthy = await shown('backup-health-kpi');
    assert.match(healthy.text, /Healthy.*5 hours ago/);
    assert.equal(healthy.isCalm, true);
    assert.match((await shown('backup-attention-list')).text, /Backups are recent and healthy/);

    await press('run_partial_backup');
    const degraded = await shown('backup-health-kpi');
    assert.match(degraded.text, /Degraded/);
    assert.equal(degraded.isCalm, false);
    assert.doesNotMatch((await shown('backup-attention-list')).text, /healthy/i);

    await click('backup-attention-list >>> a');
    assert.match(
      path(),
      /^\/tenants\/aldergate-insurance\/backup-sets\/\d+\?reason=latest_backup_degraded$/,
    );
    assert.equal(await page.$eval('h1', (h1) => h1.textContent.trim()), 'Manual partial backup');

    await page.goto(`${origin}/tenants/aldergate-insurance`);
    await press('age_backups');
    assert.match((await shown('backup-health-kpi')).text, /Stale/);

    await press('delete_all_sets');
    assert.match((await shown('backup-health-kpi')).text, /No backups/);
    await click('backup-health-kpi >>> a');
    assert.equal(path(), '/tenants/aldergate-insurance/backup-sets?reason=no_backup_basis');

    await press('run_full_backup');
    await page.goto(`${origin}/tenants/aldergate-insurance`);
    assert.equal((await shown('backup-health-kpi')).isCalm, true);
  });

  it('shows a broken schedule on the dashboard and in its row, until it is repaired', async () => {
    await signIn('operator');
    await page.goto(`${origin}/tenants/aldergate-insurance`);
    await press('break_schedule');
    const kpi = await shown('backup-health-kpi');
    assert.match(kpi.text, /Schedule follow-up/);
    assert.doesNotMatch(kpi.text, /healthy/i);

    await click('backup-health-kpi >>> a');
    assert.equal(path(), '/tenants/aldergate-insurance/backup-schedules?reason=schedule_follow_up');
    const firstBadge = 'tbody tr:first-child schedule-follow-up-badge';
    assert.match((await shown(firstBadge)).text, /Overdue by 3 hours/);
    await press('repair_schedules');
    assert.doesNotMatch((await shown(firstBadge)).text, /Overdue/);
  });

  it('tells a viewer the truth about schedules without sending them to a refusal', async () => {
    await signIn('viewer');
    await page.goto(`${origin}/tenants/juniper-street-retail`);
    assert.match((await shown('backup-health-kpi')).text, /Schedule follow-up/);
    assert.match((await shown('backup-attention-list')).text, /overdue/i);
    const links = await page.$$eval(
      'backup-health-kpi >>> a, backup-attention-list >>> a',
      (found) => found.map((link) => link.getAttribute('href')),
    );
    assert.deepEqual(links, []);
  });

  it('is never calm about a tenant that is not, whatever its badges say', async () => {
    await signIn('operator');
    for (const tenantId of ['oakhurst-legal', 'nordkraft-robotik', 'danehill-schools']) {
      await page.goto(`${origin}/tenants/${tenantId}`);
      await shown('backup-health-kpi');
      assert.deepEqual(
        await page.$$eval(':state(calm)', (calm) => calm.map(({ localName }) => localName)),
        [],
      );
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`fits a narrow window in the ${theme} theme`, async () => {
      await signIn('operator');
      await page.setViewport({ width: 320, height: 800 });
      await click(`button[value=${theme}]`);
      const scheme = await page.$eval('html', (html) => getComputedStyle(html).colorScheme);
      assert.equal(scheme, theme);
      for (const place of [
        '',
        '/rheinische-versicherung',
        '/pacific-crest-airways/backup-schedules',
      ]) {
        await page.goto(`${origin}/tenants${place}`, { waitUntil: 'networkidle0' });
        const overflow = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
        assert.equal(overflow, 0, place);
      }
    });
  }
});
