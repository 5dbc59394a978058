import configuration from '../../../web-test-runner.config.mjs';
import { findFirefox } from './firefox.ts';
import { findWebKit } from './webkit.ts';

// Run by `npm run test:browsers`: the tests of `npm run test:browser`, in every engine that is installed here.
const others = { Firefox: findFirefox(), WebKit: findWebKit() };
for (const [name, launcher] of Object.entries(others)) {
  if (launcher === null) console.log(`${name} is not installed here, so nothing is run in it.`);
}
const all = { Chromium: configuration.browsers[0], ...others };
const named = process.env.ENGINES?.split(',') ?? Object.keys(all);

export default {
  ...configuration,
  browsers: named.flatMap((name) => all[name] ?? []),
  // One after the other: many tests wait for an idle page.
  concurrentBrowsers: 1,
  // Some are slower by far in what is asked of an engine a million times.
  testsFinishTimeout: 900_000,
  testFramework: { config: { ...configuration.testFramework.config, timeout: 60_000 } },
};
