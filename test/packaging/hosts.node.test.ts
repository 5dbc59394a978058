/** Hosts of every kind that the documentation has a page for, each with the packed package, in a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ServerType } from '@hono/node-server';
import puppeteer, { type Browser } from 'puppeteer-core';
import { HOSTS, type Host, type HostName } from '../../demo/hosts/hosts.js';
import type { SetSeed, TenantSeed } from '../../demo/seed/tenants.js';
import { servePortal } from '../demo/support/served-portal.js';
import { TestPortal, type Visitor } from '../demo/support/test-portal.js';
import { findBrowser } from '../support/run/find-browser.js';
import { createConsumer, type Consumer } from './consumer.js';
import { Gates } from './gates.js';
import { first, HostInBrowser, KPI, second } from './host-in-browser.js';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('hosts that embed the package', { concurrency: 3 }, () => {
  let consumer: Consumer;
  let portal: TestPortal;
  let operator: Visitor;
  let server: ServerType;
  let origin: string;
  let browser: Browser;
  const gates = new Gates();

  before(async () => {
    consumer = createConsumer();
    portal = await TestPortal.open(NOW, pathToFileURL(`${consumer.installed}/`));
    await portal.plant(
      ...(Object.keys(HOSTS) as HostName[]).flatMap((host) => [
        tenant(first(host), { name: 'First of all', status: 'completed', hoursAgo: 5, items: 8 }),
        tenant(second(host), { name: 'Long ago', status: 'completed', hoursAgo: 50, items: 8 }),
      ]),
    );
    operator = await portal.signIn('operator');
    ({ server, origin } = await servePortal({
      fetch: async (request) => {
        await gates.passing(request.url);
        return await portal.fetch(request);
      },
    }));
    const { executablePath, environment } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
    const page = await browser.newPage();
    await page.goto(`${origin}/sign-in`);
    await Promise.all([page.waitForNavigation(), page.click('button[value=operator]')]);
  });
  after(async () => {
    await browser.close();
    server.close();
    await portal.close();
    consumer.remove();
  });

  for (const [name, { label, kind }] of Object.entries<Host>(HOSTS) as [HostName, Host][]) {
    it(`${label} shows one tenant at a time, follows it, and leaves nothing behind`, async () => {
      const host = await HostInBrowser.open(browser, origin, name);

      await host.shows('healthy');
      assert.match(await host.textOf(KPI), /Healthy.*5 hours ago/);
      assert.equal(await host.isCalm(), true);
      assert.match(await host.textOf('backup-attention-list'), /Backups are recent and healthy/);
      await host.wasTold('healthy');

      await operator.post(`/tenants/${first(name)}/actions`, { action: 'run_partial_backup' });
      await host.refresh();
      await host.shows('degraded');
      assert.doesNotMatch(await host.textOf('backup-attention-list'), /healthy/i);
      await host.wasTold('degraded');

      if (kind === 'rendered') await host.isMorphedInPlace();
      await host.takesNavigation();

      const gate = gates.of(second(name));
      gate.close();
      await host.choose(second(name));
      assert.equal(await host.isCalm(), false);
      assert.doesNotMatch(
        await host.textOf(KPI),
        /Degraded|Healthy|hours ago|Manual partial backup/,
      );
      await host.wasTold('');
      gate.open();
      await host.shows('stale');
      assert.match(await host.textOf(KPI), /Stale.*2 days ago/);
      await host.wasTold('stale');

      if (name === 'turbo') await host.comesBackWithoutKnowing(gates.of(first(name)));

      gate.close();
      await host.leavesWhileAsking();
      gate.open();
      await host.press('add');
      await host.shows('stale');

      await host.close();
    });
  }
});

function tenant(id: string, set: SetSeed): TenantSeed {
  return {
    id,
    name: id,
    domain: `${id}.example`,
    country: 'Ireland',
    shows: { posture: 'healthy', reasons: [] },
    backupSets: [set],
    backupSchedules: [],
  };
}
