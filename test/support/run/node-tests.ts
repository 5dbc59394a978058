import { spawnSync } from 'node:child_process';
import { typescriptFiles } from './files.js';
import { resultPath } from './results.js';

/** Runs all Node tests, or the files named on the command line. */
const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : typescriptFiles('test').filter((path) => path.endsWith('.node.test.ts'));

if (files.length === 0) {
  console.error('There is no Node test.');
  process.exitCode = 1;
} else {
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/run/node-count-reporter.mjs',
    `--test-reporter-destination=${resultPath('node')}`,
  ];
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], {
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
}
