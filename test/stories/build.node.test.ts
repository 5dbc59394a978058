import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../support/run/find-browser.js';
import { serveFolder } from '../support/run/serve-folder.js';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

const PAGES = 2;
/** The story that a page opens with; it is played last, when another one has been shown. */
const FIRST = 'workbench--workbench';
/** What Storybook itself says of a story that is rendered and played. */
const FINISHED = 'storyFinished';

describe('the built Storybook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storybook-'));
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let origin: string;
  let entries: readonly Entry[];

  before(async () => {
    execFileSync('npm', ['run', 'build-storybook', '--', '--output-dir', folder], {
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      readonly entries: Readonly<Record<string, Entry>>;
    };
    entries = Object.values(index.entries);
    server = await serveFolder(folder);
    ({ origin } = server);
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
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that keeps what it asks of others, and what goes wrong in it. */
  async function watchedPage(): Promise<{ page: Page; faults: string[] }> {
    // A window each: pages that lie behind another one in the same window get no animation frames.
    const page = await browser.newPage({ type: 'window' });
    await page.emulateFocusedPage(true);
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) faults.push(`asks ${url}`);
    });
    page.on('requestfailed', (request) => faults.push(`failed ${request.url()}`));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    return { page, faults };
  }

  it('renders and plays every story, with no error and nothing asked of the network', async () => {
    const stories = entries.filter(({ type }) => type === 'story');
    assert.ok(stories.length > 100, 'the stories are there');
    const waiting = [
      ...stories.filter(({ id }) => id !== FIRST),
      ...stories.filter(({ id }) => id === FIRST),
    ];
    const problems: string[] = [];
    const work = async (): Promise<void> => {
      const { page, faults } = await watchedPage();
      // The browser tests hold the stories to axe; here it is left out.
      await page.goto(`${origin}/iframe.html?id=${FIRST}&viewMode=story&globals=a11y.manual:!true`);
      await page.waitForSelector('#storybook-root .host');
      for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
        const status = await played(page, story.id);
        if (status !== 'success') faults.push(`ended with ${status}`);
        problems.push(...faults.splice(0).map((fault) => `${story.id}: ${fault}`));
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    assert.deepEqual(problems, []);
  });

  it('has a page of documentation for each element, with all that a host can use', async () => {
    const pages = entries.filter(({ id, type }) => type === 'docs' && id.startsWith('elements-'));
    assert.equal(pages.length, 5);
    const { page, faults } = await watchedPage();
    for (const { id } of pages) {
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForFunction(
        () =>
          document
            .querySelector('#storybook-docs')
            ?.textContent.includes('--backup-health-success'),
        { timeout: 20_000, polling: 50 },
      );
      const text = await page.$eval('#storybook-docs', ({ textContent }) => textContent);
      for (const listed of ['tenant-id', 'freshnessHours', 'backup-health-error', 'refreshing']) {
        assert.ok(text.includes(listed), `${id} lists ${listed}`);
      }
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
});

/** Shows a story in a page that has Storybook's frame open, and tells how it ended by what that says on its channel. */
function played(page: Page, id: string): Promise<string> {
  return page.evaluate(
    (storyId, finished) =>
      new Promise<string>((resolve) => {
        interface Finished {
          readonly storyId: string;
          readonly status: string;
        }
        interface Channel {
          on(event: string, listener: (told: Finished) => void): void;
          emit(event: string, told: object): void;
        }
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
          readonly __STORYBOOK_ADDONS_CHANNEL__: Channel;
        };
        channel.on(finished, (told) => {
          if (told.storyId === storyId) resolve(told.status);
        });
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    id,
    FINISHED,
  );
}
