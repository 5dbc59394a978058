import { spawnSync } from 'node:child_process';
import { writeResult } from './results.js';

/** `npm run check`: every check runs, whatever the ones before it say. */
const CHECKS: readonly (readonly [title: string, command: string, ...options: string[]])[] = [
  ['types', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types on Node', 'typescript/bin/tsc', '-p', '.config/tsconfig.node.json'],
  ['types without a DOM', 'typescript/bin/tsc', '-p', '.config/tsconfig.domain.json'],
  ['eslint', 'eslint/bin/eslint.js', '-c', '.config/eslint.config.js', '--max-warnings=0', '.'],
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

const failed = CHECKS.filter(([title, command, ...options]) => {
  const { status } = spawnSync(process.execPath, [`node_modules/${command}`, ...options], {
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${title}`);
  return status !== 0;
});
writeResult('check', {
  passed: CHECKS.length - failed.length,
  failed: failed.length,
  skipped: 0,
});
process.exitCode = failed.length === 0 ? 0 : 1;
