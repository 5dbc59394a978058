import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Where each step leaves what it found, for those that come after it. */
const FOLDER = 'coverage/results';

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function writeResult(step: string, result: object): void {
  writeFileSync(resultPath(step), JSON.stringify(result));
}

/** Null when the step left nothing, which must never be taken for "nothing failed". */
export function readResult(step: string): unknown {
  if (!existsSync(pathOf(step))) return null;
  return JSON.parse(readFileSync(pathOf(step), 'utf8'));
}

export function deleteResults(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** Where a step's result goes, in a folder that is there. */
export function resultPath(step: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return pathOf(step);
}

function pathOf(step: string): string {
  return `${FOLDER}/${step}.json`;
}
