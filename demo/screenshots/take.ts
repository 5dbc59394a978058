/** Takes the README's pictures: the dashboard of one tenant, light and dark. Run by `npm run screenshots`. */
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../test/support/run/find-browser.js';
import { openDatabase } from '../database/open.js';
import { plantTenants } from '../seed/plant.js';
import { createPortal } from '../server.js';

const TENANT = 'elmstead-energy';
const SIZE = { width: 1280, height: 720, deviceScaleFactor: 1.5 };

const now = (): Date => new Date();
const database = await openDatabase(null);
await plantTenants(database, now());
const { fetch } = createPortal({ database, now });
const server = createAdaptorServer({ fetch });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const { executablePath, environment } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath,
  env: { ...process.env, ...environment },
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(`${address}/sign-in?returnTo=/tenants/${TENANT}`);
  await Promise.all([page.waitForNavigation(), page.click('main form button')]);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.reload({ waitUntil: 'networkidle0' });
    await page.waitForSelector('backup-health-kpi:state(ready)');
    const path = fileURLToPath(new URL(`./${scheme}.png`, import.meta.url));
    await page.screenshot({ path: path });
    console.log(path);
  }
} finally {
  await browser.close();
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await database.close();
}
