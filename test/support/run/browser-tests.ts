import { spawnSync } from 'node:child_process';

/** Runs all browser tests, or those of the patterns on the command line, e.g. `test/signals/**\/*.test.ts`. */
const runner = 'node_modules/@web/test-runner/dist/bin.js';
const options = process.argv.slice(2);
const patterns = options.filter((option) => !option.startsWith('--'));
const flags = options.filter((option) => option.startsWith('--'));
const files = patterns.length > 0 ? ['--files', ...patterns, '!test/**/*.node.test.ts'] : [];

const run = spawnSync(process.execPath, ['--import', 'tsx', runner, ...flags, ...files], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
