import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { accessibilityTree } from './test/support/run/accessibility-tree.ts';
import { countReporter } from './test/support/run/count-reporter.ts';
import { coverageReporter } from './test/support/run/coverage-reporter.ts';
import { emulateMediaFeatures } from './test/support/run/emulate-media-features.ts';
import { findBrowser } from './test/support/run/find-browser.ts';
import { hasProtocol } from './test/support/run/protocol.ts';
import { scriptedServer } from './test/support/run/scripted-server.ts';
import { createViteServer, viteMiddleware } from './test/support/run/vite-middleware.ts';

// Run by `npm run test:browser`, which lets Node read the TypeScript files above.
const browser = await findBrowser();
const vite = await createViteServer();

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: false,
  concurrency: 2,
  // The stories of all elements, under axe in three themes, on a machine that does other things besides.
  testsFinishTimeout: 300_000 * Number(process.env.VITE_PROPERTY_SCALE ?? 1),
  browsers: [
    chromeLauncher({
      // A window each: pages that lie behind another one in the same window get no animation frames.
      createPage: async ({ context }) => {
        const page = await context.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: {
        executablePath: browser.executablePath,
        env: { ...process.env, ...browser.environment },
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          // For the tests that look for what is left behind.
          '--js-flags=--expose-gc',
        ],
      },
    }),
  ],
  middleware: [scriptedServer, viteMiddleware(vite)],
  plugins: [
    accessibilityTree,
    emulateMediaFeatures,
    hasProtocol,
    { name: 'close-vite', serverStop: () => vite.close() },
  ],
  // `it.only` would hide the rest of a file without a trace.
  testFramework: { config: { forbidOnly: true, timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter, coverageReporter],
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage/browser',
    reporters: ['lcovonly'],
  },
};
