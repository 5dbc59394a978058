import assert from 'node:assert/strict';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { HOSTS, type HostName } from '../../demo/hosts/hosts.js';
import type { Gate } from './gates.js';

export const KPI = 'backup-health-kpi';
const PROVIDER = 'backup-health-provider';

/** The tenant that a host's page begins with, and the one it changes to: each host has its own. */
export const first = (host: HostName): string => `${host}-first`;
export const second = (host: HostName): string => `${host}-second`;

/** One page, with all that goes wrong on it. */
export class HostInBrowser {
  readonly #faults: string[] = [];
  readonly #running = new Set<unknown>();

  private constructor(
    readonly name: HostName,
    readonly page: Page,
  ) {
    page.on('console', (message) => this.#faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.#faults.push(String(error)));
    page.on('request', (request) => {
      if (request.url().includes('/api/')) this.#running.add(request);
    });
    page.on('requestfinished', (request) => this.#running.delete(request));
    page.on('requestfailed', (request) => this.#running.delete(request));
  }

  static async open(browser: Browser, origin: string, name: HostName): Promise<HostInBrowser> {
    // A window each: what lies behind another page in the same window gets no animation frames.
    const page = await browser.newPage({ type: 'window' });
    await page.emulateFocusedPage(true);
    const host = new HostInBrowser(name, page);
    await page.goto(`${origin}/hosts/${name}?tenant=${first(name)}`, {
      waitUntil: 'domcontentloaded',
      timeout: 60_000,
    });
    await page.evaluate('globalThis.isSameDocument = true');
    return host;
  }

  /** Waits until every element shows what is so of the tenant. */
  async shows(posture: string): Promise<void> {
    for (const tag of [KPI, 'backup-attention-list', 'schedule-follow-up-badge', PROVIDER]) {
      await this.#surface((surface) =>
        surface.waitForSelector(`${tag}:state(${posture}):state(ready)`),
      );
    }
  }

  async textOf(tag: string): Promise<string> {
    return await this.#surface((surface) =>
      surface.$eval(tag, (element) => element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ')),
    );
  }

  async isCalm(): Promise<boolean> {
    return await this.#surface(async (surface) => (await surface.$$(':state(calm)')).length > 0);
  }

  /** Waits until the host's own code was told, through the event. */
  async wasTold(posture: string): Promise<void> {
    await this.page.waitForFunction(
      (expected) => document.querySelector('#posture')?.textContent === expected,
      { polling: 20 },
      posture,
    );
  }

  async refresh(): Promise<void> {
    await this.#surface((surface) =>
      surface.$eval(PROVIDER, (element) => {
        void (element as Element & { refresh: () => Promise<void> }).refresh();
      }),
    );
  }

  async press(id: string): Promise<void> {
    await this.page.$eval(`#${id}`, (button) => (button as HTMLElement).click());
  }

  /** The server renders the same again, and the elements are none the wiser. */
  async isMorphedInPlace(): Promise<void> {
    await this.page.$eval(KPI, (tile) => tile.setAttribute('title', 'Not of the server'));
    await this.page.evaluate(
      'globalThis.before = [...document.querySelectorAll("backup-health-kpi, backup-health-provider")]',
    );
    const asked = this.#asked();
    await this.press('morph');
    await this.page.waitForSelector(`${KPI}:not([title])`);
    assert.equal(
      await this.page.evaluate('before.every((element) => element.isConnected)'),
      true,
      'the elements are the same',
    );
    assert.match(await this.textOf(KPI), /Degraded/);
    assert.equal((await this.page.$$(':state(loading)')).length, 0);
    assert.equal(await asked(), 0, 'nothing is asked again');
  }

  /** A click on a link is the host's to take: the document stays, and its router goes there. */
  async takesNavigation(): Promise<void> {
    const start = this.page.url();
    await this.#surface((surface) =>
      surface.$eval(`${KPI} >>> a`, (link) => (link as HTMLElement).click()),
    );
    if (HOSTS[this.name].kind !== 'rendered') {
      await this.page.waitForFunction(() => document.querySelector('#route')?.textContent !== '', {
        polling: 20,
      });
      const route = await this.page.$eval('#route', ({ textContent }) => textContent);
      const path = `^/tenants/${first(this.name)}/backup-sets/\\d+\\?reason=latest_backup_degraded$`;
      assert.match(route, new RegExp(path));
      assert.equal(this.page.url(), start);
    } else {
      await this.page.waitForSelector('backup-basis-confirmation:state(degraded):state(ready)');
      assert.match(await this.textOf('backup-basis-confirmation'), /it still holds/);
    }
    assert.equal(await this.page.evaluate('globalThis.isSameDocument'), true);

    if (this.name === 'htmx') await this.press('add');
    if (this.name === 'livewire') await this.page.goto(start);
    if (this.name === 'turbo') await this.page.goBack();
    await this.shows('degraded');
  }

  /** What Turbo kept of the first tenant's page is put back at once, and knows nothing until it has asked. */
  async comesBackWithoutKnowing(gate: Gate): Promise<void> {
    gate.close();
    await this.page.goBack();
    await this.page.waitForSelector(`${PROVIDER}[tenant-id="${first(this.name)}"]`);
    await this.page.waitForSelector(`${KPI}:state(loading)`);
    assert.equal(await this.isCalm(), false);
    assert.doesNotMatch(await this.textOf(KPI), /Stale|Degraded|Healthy/);
    gate.open();
    await this.shows('degraded');
    await this.page.goForward();
    await this.shows('stale');
  }

  /** Another tenant, by the host's own means. */
  async choose(id: string): Promise<void> {
    await this.page.select('#tenant', id);
    await this.#surface(async (surface) => {
      await surface.waitForSelector(`${PROVIDER}[tenant-id="${id}"]`);
      await surface.waitForSelector(`${KPI}:state(loading)`);
    }, `tenant=${id}`);
  }

  /** Takes the elements away in the middle of a request, which ends with them. */
  async leavesWhileAsking(): Promise<void> {
    const asking = this.page.waitForRequest((request) => request.url().includes('/api/'));
    await this.refresh();
    await asking;
    assert.equal(this.#running.size, 1);
    await this.press('remove');
    await this.page.waitForSelector(this.name === 'iframe' ? 'iframe' : PROVIDER, {
      hidden: true,
    });
    // One that is held back still would never let the network be idle.
    await this.page.waitForNetworkIdle({ idleTime: 50 });
    assert.equal(this.#running.size, 0);
  }

  async close(): Promise<void> {
    await this.page.close();
    assert.deepEqual(this.#faults, []);
    assert.equal(this.#running.size, 0);
  }

  #asked(): () => Promise<number> {
    let count = 0;
    const counting = (request: { url(): string }): void => {
      if (request.url().includes('/api/')) count += 1;
    };
    this.page.on('request', counting);
    return async () => {
      await this.page.waitForNetworkIdle({ idleTime: 100 });
      this.page.off('request', counting);
      return count;
    };
  }

  /** Where the elements are: on the page, or in the frame on it. */
  async #surface<T>(look: (surface: Page | Frame) => Promise<T>, url = '/framed'): Promise<T> {
    if (this.name !== 'iframe') return await look(this.page);
    return await look(await this.page.waitForFrame((frame) => frame.url().includes(url)));
  }
}
