import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import { onPath } from './on-path.js';

/** An installed Firefox, driven by WebDriver BiDi; null where there is none. */
export function findFirefox(): BrowserLauncher | null {
  const executablePath = onPath('firefox-esr') ?? onPath('firefox');
  if (executablePath === null) return null;
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, defaultViewport: null },
    createPage: async ({ context }) => withSizes(await context.newPage()),
    // Pages that lie behind another one get no animation frames.
    concurrency: 1,
  });
}

/** Older ones do not know the orientation of a screen, which is asked for together with the size that they do know. */
function withSizes(page: puppeteer.Page): puppeteer.Page {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async (viewport) => {
    await setViewport(viewport).catch((error: unknown) => {
      if (!String(error).includes('unknown command')) throw error;
    });
  };
  return page;
}
