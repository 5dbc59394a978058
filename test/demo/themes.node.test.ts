import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createPortal } from '../../demo/server.js';
import { THEMES, type Theme } from '../../demo/themes/themes.js';
import { findBrowser } from '../support/run/find-browser.js';

const PAGES = Object.entries<Theme>(THEMES).flatMap(([name, { schemes }]) =>
  schemes.map((scheme) => ({ path: `/themes/${name}?scheme=${scheme}`, scheme })),
);
const TAGS = [
  'backup-health-kpi',
  'backup-attention-list',
  'backup-basis-confirmation',
  'schedule-follow-up-badge',
];

describe('the pages of themes', () => {
  let server: ServerType;
  let origin: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    // Nobody's data is shown, so there is no database to be asked.
    const portal = createPortal({ database: null as never, now: () => new Date() });
    server = createAdaptorServer({ fetch: portal.fetch });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { executablePath, environment } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
    page = await browser.newPage();
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const { path, scheme } of PAGES) {
    it(`${path} shows every element, and every text and tone is to be read`, async () => {
      faults.length = 0;
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(origin + path, { waitUntil: 'networkidle0' });
      for (const tag of TAGS) assert.ok((await page.$$(`${tag}:state(ready)`)).length > 0, tag);
      // The loader of these tests wraps the names of functions, also of those that run in the page.
      await page.evaluate('globalThis.__name = (named) => named');
      const { seen, poor, grounds } = await page.evaluate(contrasts, TAGS);
      assert.ok(seen > 80, `${seen} texts and drawings`);
      assert.deepEqual(poor, []);
      const isDark = grounds.every((brightness) => brightness < 64);
      const isLight = grounds.every((brightness) => brightness > 192);
      assert.equal(scheme === 'dark' ? isDark : isLight, true, 'cards follow the scheme');
      assert.deepEqual(faults, []);
    });

    it(`${path} fits 320 px, also with text twice as large, from right to left too`, async () => {
      await page.setViewport({ width: 320, height: 900 });
      await page.goto(origin + path, { waitUntil: 'networkidle0' });
      for (const change of [
        () => {},
        () => (document.documentElement.style.fontSize = '200%'),
        () => (document.documentElement.dir = 'rtl'),
      ]) {
        await page.evaluate(change);
        const overflow = await page.$$eval(TAGS.join(), (elements) =>
          elements.flatMap((element) => {
            const { left, right } = element.getBoundingClientRect();
            const isInside = left >= -0.5 && right <= document.documentElement.clientWidth + 0.5;
            return isInside ? [] : [element.localName];
          }),
        );
        assert.deepEqual(overflow, []);
      }
    });
  }

  it('show the very sheet by which they are themed', async () => {
    for (const [name, { kitStyle }] of Object.entries<Theme>(THEMES)) {
      const sheet = await (await fetch(`${origin}/themes/assets/${kitStyle}`)).text();
      await page.goto(`${origin}/themes/${name}`);
      assert.equal(await page.$eval('pre', ({ textContent }) => textContent), sheet.trim());
      assert.match(sheet, /--backup-health-/);
    }
  });

  it('are for anybody, and there are no others', async () => {
    assert.equal((await fetch(`${origin}/themes`)).status, 200);
    const other = await fetch(`${origin}/themes/none`, { redirect: 'manual' });
    assert.notEqual(other.status, 200);
  });
});

/** Runs in the page: whatever has less contrast with what is painted behind it than WCAG asks for. */
function contrasts(tags: string[]): { seen: number; poor: string[]; grounds: number[] } {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const blend = (layers: string[]): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colour: number[]): number => {
    const [red, green, blue] = colour.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const ratio = (ground: string[], colour: string): number => {
    const [darker, lighter] = [
      luminance(blend(ground)),
      luminance(blend([...ground, colour])),
    ].sort((one, other) => one - other);
    return (lighter! + 0.05) / (darker! + 0.05);
  };
  const behind = (element: Element): string[] => {
    const layers: string[] = [];
    for (let from: Element | null = element; from !== null;) {
      layers.unshift(getComputedStyle(from).backgroundColor);
      const parent: Node | null = from.parentNode;
      from = parent instanceof ShadowRoot ? parent.host : from.parentElement;
    }
    return ['white', ...layers];
  };
  let seen = 0;
  const poor: string[] = [];
  const grounds: number[] = [];
  const hold = (least: number, element: Element, ground: Element, colour: string): void => {
    seen += 1;
    const found = ratio(behind(ground), colour);
    if (found < least) {
      poor.push(`${element.outerHTML.slice(0, 80)}: ${found.toFixed(2)}, ${colour}`);
    }
  };
  for (const host of document.querySelectorAll(tags.join())) {
    for (const element of host.shadowRoot!.querySelectorAll('*')) {
      const { color, stroke, fill } = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node instanceof Text && node.data.trim() !== '',
      );
      if (element.matches('.card')) grounds.push(Math.max(...blend(behind(element))));
      if (element.matches('.unseen')) continue;
      if (hasText) hold(4.5, element, element, color);
      if (element.matches('.icon, .arrow')) hold(3, element, element, stroke);
      if (element.matches('.fill')) hold(3, element, element.parentElement!, fill);
    }
  }
  return { seen, poor, grounds };
}
