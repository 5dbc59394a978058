import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { ServerType } from '@hono/node-server';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { ACTIONS, type ActionName } from '../../demo/actions.js';
import { TENANTS } from '../../demo/seed/tenants.js';
import { findBrowser } from '../support/run/find-browser.js';
import { servePortal } from './support/served-portal.js';
import { TestPortal } from './support/test-portal.js';

/** Not the browser's own time: what the pages show must go by the server's clock. */
const NOW = new Date('2026-03-02T10:00:00Z');
const MINUTE = 60_000;

interface Refreshable extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  refresh(): Promise<void>;
}

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
  const CONFIRMATION = 'backup-basis-confirmation';
  /** The texts of an element's parts with these names, in their order. */
  const texts = async (selector: string, ...names: readonly string[]): Promise<string[]> =>
    await page.$$eval(names.map((name) => `${selector} >>> [part=${name}]`).join(', '), (found) =>
      found.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
    );
  /** Every link of the dashboard's tile and list, with the words that stand beside it. */
  const dashboardLinks = async (): Promise<{ href: string; words: string[] }[]> => {
    await shown('backup-health-kpi');
    await shown('backup-attention-list');
    const tile = await page.$$eval('backup-health-kpi >>> a', (found) =>
      found.map((link) => link.getAttribute('href')!),
    );
    const words = await texts('backup-health-kpi', 'posture', 'sentence');
    const items = await page.$$eval('backup-attention-list >>> [part=item]', (found) =>
      found.map((item) => ({
        href: item.querySelector('a')?.getAttribute('href') ?? '',
        words: [...item.querySelectorAll('[part=title], [part=sentence], [part=chip]')].map(
          ({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim(),
        ),
      })),
    );
    return [...tile.map((href) => ({ href, words })), ...items].filter(({ href }) => href !== '');
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

  it('takes back what an open dashboard shows once its operator has signed out, and tells an outsider nothing', async () => {
    await signIn('operator');
    await click('a[href="/tenants/aldergate-insurance"]');
    assert.equal((await shown('backup-health-kpi')).isCalm, true);
    /** What the page that is still open shows when it asks again. */
    const askAgain = async (): Promise<{ states: string[]; calm: number; text: string }> =>
      await page.evaluate(async () => {
        const tile = document.querySelector<Refreshable>('backup-health-kpi')!;
        const asking = tile.closest<Refreshable>('backup-health-provider') ?? tile;
        await asking.refresh();
        await tile.updateComplete;
        return {
          states: ['denied', 'unavailable', 'ready'].filter((state) =>
            tile.matches(`:state(${state})`),
          ),
          calm: document.querySelectorAll(':state(calm)').length,
          text: tile.shadowRoot!.textContent,
        };
      });
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${origin}/tenants`);
    await Promise.all([
      elsewhere.waitForNavigation(),
      elsewhere.locator('form[action="/sign-out"] button').click(),
    ]);
    const signedOut = await askAgain();
    assert.deepEqual([signedOut.states, signedOut.calm], [['denied'], 0]);
    assert.doesNotMatch(signedOut.text, /healthy|hours ago/i);

    await elsewhere.goto(`${origin}/sign-in`);
    await Promise.all([
      elsewhere.waitForNavigation(),
      elsewhere.locator('button[value=outsider]').click(),
    ]);
    const outside = await askAgain();
    assert.deepEqual([outside.states, outside.calm], [['unavailable'], 0]);
    assert.doesNotMatch(outside.text, /healthy|hours ago|aldergate/i);
    const visit = await elsewhere.goto(`${origin}/tenants/aldergate-insurance`);
    assert.equal(visit!.status(), 404);
    assert.equal((await elsewhere.$$('backup-health-kpi')).length, 0);

    // The browser notes both refusals, and nothing else.
    for (const status of [401, 404]) {
      const refusal = faults.findIndex((fault) => fault.includes(`status of ${status}`));
      assert.ok(refusal >= 0, faults.join());
      faults.splice(refusal, 1);
    }
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

  describe('on the page that a link of the dashboard leads to', () => {
    for (const { id, shows } of TENANTS.filter(({ shows: { reasons } }) => reasons.length > 0)) {
      it(`names the same reason in the same words: ${id}`, async () => {
        await signIn('operator');
        await page.goto(`${origin}/tenants/${id}`);
        const links = await dashboardLinks();
        assert.equal(links.length, 1 + shows.reasons.length);
        for (const [index, { href, words }] of links.entries()) {
          assert.match(href, new RegExp(`\\?reason=${shows.reasons[Math.max(0, index - 1)]!}$`));
          await page.goto(origin + href);
          const { text, isCalm } = await shown(CONFIRMATION);
          for (const word of words) assert.ok(text.includes(word), `${word} in ${text}`);
          assert.match(text, /You came here about “[^”]+”: it still holds\./);
          assert.equal(isCalm, false);
        }
      });
    }

    /** How each reason is got rid of, and what its page shows then. */
    const cures: Readonly<
      Record<string, { tenantId: string; cure: () => Promise<void>; then: RegExp }>
    > = {
      no_backup_basis: {
        tenantId: 'brightwater-hospitals',
        cure: async () => await press('run_full_backup'),
        then: /“No backups”: it no longer holds\..*Backups are recent and healthy/,
      },
      latest_backup_stale: {
        tenantId: 'danehill-schools',
        cure: async () => await pressOnDashboard('run_full_backup'),
        then: /“Stale”: it no longer holds\..*This is not the latest backup.*Manual full backup completed/,
      },
      latest_backup_degraded: {
        tenantId: 'fjordlys-seafood',
        cure: async () => await pressOnDashboard('age_backups'),
        then: /“Degraded”: it still holds\..*Latest backup is stale/,
      },
      schedule_follow_up: {
        tenantId: 'juniper-street-retail',
        cure: async () => await press('repair_schedules'),
        then: /“Schedule follow-up”: it no longer holds\..*Backups are recent and healthy/,
      },
      latest_attempt_failed: {
        tenantId: 'nordkraft-robotik',
        cure: async () => await press('run_metadata_only_backup'),
        then: /“Latest attempt failed”: it no longer holds\..*Latest backup is degraded/,
      },
      evidence_incomplete: {
        tenantId: 'oakhurst-legal',
        cure: async () => {
          await portal.database.query(
            "delete from backup_sets where tenant_id = $1 and status not in ('completed', 'partial')",
            ['oakhurst-legal'],
          );
          await page.reload();
        },
        then: /“Evidence incomplete”: it no longer holds\..*Backups are recent and healthy/,
      },
    };
    const pressOnDashboard = async (action: ActionName): Promise<void> => {
      const landing = page.url();
      await page.goto(landing.replace(/\/backup-sets.*/, ''));
      await press(action);
      await page.goto(landing);
    };
    for (const [reason, { tenantId, cure, then }] of Object.entries(cures)) {
      it(`says what became of the reason: ${reason}`, async () => {
        await signIn('operator');
        await page.goto(`${origin}/tenants/${tenantId}`);
        await shown('backup-attention-list');
        await click(`backup-attention-list >>> a[href$="${reason}"]`);
        assert.match((await shown(CONFIRMATION)).text, /it still holds\./);
        await cure();
        assert.match((await shown(CONFIRMATION)).text, then);
      });
    }

    it('leads from a set that does not count any more to the one that does', async () => {
      await signIn('operator');
      await page.goto(`${origin}/tenants/danehill-schools`);
      await press('run_full_backup');
      await page.goto(`${origin}/tenants/danehill-schools/backup-sets`);
      assert.match((await shown(CONFIRMATION)).text, /Manual full backup completed/);
      const rows = await page.$$eval('tbody th a', (found) => found.map((link) => link.href));
      await page.goto(rows[1]!);
      const { text, isCalm } = await shown(CONFIRMATION);
      assert.match(text, /This is not the latest backup.*Manual full backup completed/);
      assert.doesNotMatch(text, /healthy|it still holds/);
      // The claim stands for the tenant, though not for this set.
      assert.equal(isCalm, true);
      assert.deepEqual(
        await page.$$eval(`${CONFIRMATION} >>> [data-tone=success]`, (found) => found.length),
        0,
      );
      await click(`${CONFIRMATION} >>> a`);
      assert.equal(await page.$eval('h1', (h1) => h1.textContent.trim()), 'Manual full backup');
      assert.match((await shown(CONFIRMATION)).text, /Backups are recent and healthy/);
    });

    it('takes a reason that nobody gives for none, and prints nothing of it', async () => {
      await signIn('operator');
      const reason = encodeURIComponent('"><b>stale</b>');
      await page.goto(`${origin}/tenants/danehill-schools/backup-sets?reason=${reason}`);
      const { text } = await shown(CONFIRMATION);
      assert.doesNotMatch(text, /You came here|<b>/);
      assert.match(text, /Latest backup is stale/);
    });

    it('tells a viewer the truth without a link to schedules', async () => {
      await signIn('viewer');
      await page.goto(
        `${origin}/tenants/juniper-street-retail/backup-sets?reason=schedule_follow_up`,
      );
      const { text } = await shown(CONFIRMATION);
      assert.match(text, /overdue.*Schedules No access/);
      assert.deepEqual(await texts(CONFIRMATION, 'link'), []);
    });
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
        '/alnoor-logistics/backup-sets?reason=latest_backup_stale',
      ]) {
        await page.goto(`${origin}/tenants${place}`, { waitUntil: 'networkidle0' });
        const overflow = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
        assert.equal(overflow, 0, place);
      }
    });
  }
});
