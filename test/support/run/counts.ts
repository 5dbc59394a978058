import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Where each step leaves its counts for the one that adds them up. */
export const RESULTS_FOLDER = 'coverage/results';

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function writeCounts(step: string, counts: Counts): void {
  const path = countsPath(step);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(counts));
}

/** Null when the step left none, which is never to be taken for "nothing failed". */
export function readCounts(step: string): Counts | null {
  const path = countsPath(step);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : null;
}

function countsPath(step: string): string {
  return `${RESULTS_FOLDER}/${step}.json`;
}
