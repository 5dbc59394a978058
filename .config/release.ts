/**
 * `npm run release -- --dry-run`: whether what is here could be released as the version in package.json, and what the
 * package would hold. It publishes nothing, tags nothing and changes no file but those that the build makes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readmeProblems, versionProblems } from './release-checks.js';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
if (values['dry-run']) tryRelease();
else {
  console.error('There is a dry run only: npm run release -- --dry-run');
  process.exitCode = 1;
}

function tryRelease(): void {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  const changed = run('git', 'status', '--porcelain').trim();
  const problems = [
    ...(changed === '' ? [] : [`The tree is not clean:\n${changed}`]),
    ...(run('git', 'tag', '--list', `v${version}`).trim() === ''
      ? []
      : [`There is a tag v${version} already.`]),
    ...versionProblems(version, readFileSync('CHANGELOG.md', 'utf8')),
  ];

  console.log(run('npm', 'run', '--silent', 'build'));
  problems.push(...readmeProblems(readFileSync('README.md', 'utf8')));
  const [packed] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts')) as [
    Packed,
  ];
  for (const { path, size } of packed.files) console.log(`${String(size).padStart(9)} ${path}`);
  console.log(`${name}@${version}: ${packed.files.length} files, ${packed.size} bytes packed`);

  for (const problem of problems) console.error(`\nNot ready: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else {
    console.log(
      `\nReady. What is left, by hand: date the changelog's entries as ${version}, commit, ` +
        `git tag v${version}, npm publish.`,
    );
  }
}

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

function run(command: string, ...options: readonly string[]): string {
  return execFileSync(command, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}
