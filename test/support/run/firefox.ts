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
    launchOptions: { browser: 'firefox', executablePath },
    // Pages that lie behind another one get no animation frames.
    concurrency: 1,
  });
}
