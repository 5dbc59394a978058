/** Takes the README's pictures from the matrix of the stories, light and dark. Run by `npm run screenshots`. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../test/support/run/find-browser.js';
import { serveFolder } from '../../test/support/run/serve-folder.js';

const MATRIX = '/iframe.html?id=matrix--all-elements-in-all-states&viewMode=story';
/** Of the matrix, what a reader should see first; the provider's column shows what its neighbours show. */
const ROWS = ['Absent', 'Stale and degraded', 'Healthy with schedule follow-up', 'Healthy'];
const LEFT_OUT = 'figure[data-tag="backup-health-provider"]';
const SIZE = { width: 1440, height: 400, deviceScaleFactor: 1.25 };

const storybook = await serveFolder(
  fileURLToPath(new URL('../../storybook-static', import.meta.url)),
);
const { executablePath, environment } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath,
  env: { ...process.env, ...environment },
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  for (const theme of ['light', 'dark']) {
    await page.goto(`${storybook.origin}${MATRIX}&globals=theme:${theme}`, {
      waitUntil: 'networkidle0',
    });
    await page.waitForSelector('.matrix backup-health-kpi:state(calm)');
    await page.evaluate(
      (titles, leftOut) => {
        for (const row of document.querySelectorAll('.row')) {
          const title = row.querySelector('h2')?.textContent ?? '';
          if (!titles.includes(title)) row.remove();
        }
        for (const figure of document.querySelectorAll(leftOut)) figure.remove();
      },
      ROWS,
      LEFT_OUT,
    );
    const path = fileURLToPath(new URL(`./${theme}.png`, import.meta.url));
    await page.screenshot({ path, fullPage: true });
    console.log(path);
  }
} finally {
  await browser.close();
  storybook.close();
}
