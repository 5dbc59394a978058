import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { writeResult } from './results.js';

type Check = readonly [title: string, command: string, ...options: string[]];

/** `npm run check`, the longest first: every check runs, whatever the ones before it say. */
const CHECKS: readonly Check[] = [
  ['eslint', 'eslint/bin/eslint.js', '-c', '.config/eslint.config.js', '--max-warnings=0', '.'],
  ['types', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types on Node', 'typescript/bin/tsc', '-p', '.config/tsconfig.node.json'],
  ['types without a DOM', 'typescript/bin/tsc', '-p', '.config/tsconfig.domain.json'],
  ['prettier', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  [
    'stylelint',
    'stylelint/bin/stylelint.mjs',
    '--config=.config/stylelint.config.js',
    '--max-warnings=0',
    '--allow-empty-input',
    'src/**/*.styles.ts',
    'demo/**/*.css',
  ],
  [
    'lit-analyzer',
    'lit-analyzer/cli.js',
    '--strict',
    // Older than container queries; stylelint looks at the styles.
    '--rules.no-invalid-css=off',
    // Does not know lit's `nothing`.
    '--rules.no-incompatible-type-binding=off',
    'src/elements/**/*.ts',
  ],
];

/** Runs one check; what it says is printed in one piece once it has ended. */
async function passes([title, command, ...options]: Check): Promise<boolean> {
  const check = spawn(process.execPath, [`node_modules/${command}`, ...options]);
  const said: Buffer[] = [];
  check.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  check.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(check, 'close')) as [number | null];
  if (code !== 0) process.stdout.write(Buffer.concat(said));
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${title}`);
  return code === 0;
}

const waiting = [...CHECKS];
const results: boolean[] = [];
async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    results.push(await passes(check));
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));

const failed = results.filter((passed) => !passed).length;
writeResult('check', { passed: results.length - failed, failed, skipped: 0 });
process.exitCode = failed === 0 ? 0 : 1;
