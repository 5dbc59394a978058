import type { FileCoverage } from './coverage-reporter.js';
import { readResult, writeResult } from './results.js';

/** Holds what the browser tests reached against what they must reach; one clear line for each shortfall. */
const WHOLLY_COVERED = /^src\/(?:assessment|signals)\//;
const LEAST_BRANCHES = 98;
const LEAST_LINES = 95;

const files = readResult('coverage') as FileCoverage[] | null;
if (files === null) {
  console.error('There is no coverage to judge: run the browser tests with --coverage first.');
  process.exitCode = 1;
} else {
  const strict = files.filter(({ path }) => WHOLLY_COVERED.test(path));
  const branches = percentage(strict, (file) => [file.branches, file.uncoveredBranches.length]);
  const lines = percentage(files, (file) => [file.lines, file.uncoveredLines.length]);
  console.log(
    `Lines of src: ${lines.toFixed(2)} %. Branches of src/assessment and src/signals: ${branches.toFixed(2)} %.`,
  );

  const shortfalls = strict
    .filter((file) => file.uncoveredLines.length > 0)
    .map((file) => `${file.path}: no test reaches ${inWords(file.uncoveredLines)} (100 % needed).`);
  if (branches < LEAST_BRANCHES) {
    shortfalls.push(
      ...strict
        .filter((file) => file.uncoveredBranches.length > 0)
        .map(
          (file) => `${file.path}: no test takes the branch in ${inWords(file.uncoveredBranches)}.`,
        ),
    );
  }
  if (lines < LEAST_LINES) {
    shortfalls.push(
      ...files
        .filter((file) => !WHOLLY_COVERED.test(file.path) && file.uncoveredLines.length > 0)
        .map((file) => `${file.path}: no test reaches ${inWords(file.uncoveredLines)}.`),
    );
  }
  for (const shortfall of shortfalls) console.error(shortfall);
  const failed = shortfalls.length;
  writeResult('thresholds', { passed: failed === 0 ? 1 : 0, failed, skipped: 0 });
  process.exitCode = failed === 0 ? 0 : 1;
}

function percentage(
  of: readonly FileCoverage[],
  measure: (file: FileCoverage) => readonly [all: number, uncovered: number],
): number {
  let all = 0;
  let uncovered = 0;
  for (const file of of) {
    const [allOfFile, uncoveredOfFile] = measure(file);
    all += allOfFile;
    uncovered += uncoveredOfFile;
  }
  return all === 0 ? 100 : (100 * (all - uncovered)) / all;
}

/** "line 3" or "lines 3, 7-9". */
function inWords(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((one, other) => one - other);
  const runs: { first: number; last: number }[] = [];
  for (const line of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && line === run.last + 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  const words = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return `${sorted.length === 1 ? 'line' : 'lines'} ${words.join(', ')}`;
}
