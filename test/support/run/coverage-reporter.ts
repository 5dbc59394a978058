import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestSession } from '@web/test-runner';
import { typescriptFiles } from './files.js';
import { writeResult } from './results.js';
import { statementStarts, type Position } from './statements.js';

/** What the browser tests reached of one source file. */
export interface FileCoverage {
  readonly path: string;
  readonly lines: number;
  readonly uncoveredLines: readonly number[];
  readonly branches: number;
  /** The lines in which the branches begin that no test took. */
  readonly uncoveredBranches: readonly number[];
}

type SessionCoverage = Pick<
  NonNullable<TestSession['testCoverage']>[string],
  'path' | 's' | 'b' | 'branchMap' | 'f' | 'fnMap'
>;

/** A stretch of a file, and how often it ran in one session. */
interface Stretch {
  readonly start: Position;
  readonly end: Position;
  readonly count: number;
}

/**
 * Joins what the sessions reached of each source file. Done here, because the runner's own join takes a branch for
 * covered when, in some other session, only the function around it ran.
 */
export const coverageReporter: Reporter = {
  stop({ sessions }) {
    const measured = sessions.flatMap(({ testCoverage }) =>
      testCoverage === undefined ? [] : Object.values(testCoverage),
    ) as SessionCoverage[];
    if (measured.length === 0) return;
    const files = typescriptFiles('src').flatMap((path): FileCoverage[] => {
      const starts = statementStarts(path, readFileSync(path, 'utf8'));
      if (starts.length === 0) return [];
      return [
        coverageOf(
          path,
          starts,
          measured.filter((file) => projectPath(file) === path),
        ),
      ];
    });
    writeResult('coverage', files);
  },
};

function projectPath({ path }: SessionCoverage): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

function coverageOf(
  path: string,
  starts: readonly Position[],
  files: readonly SessionCoverage[],
): FileCoverage {
  const sessions = files.map((file) => ({ file, stretches: stretchesOf(file) }));

  const lines = new Set(starts.map(({ line }) => line));
  const uncovered = new Set(lines);
  const branches = new Map<string, { line: number; taken: boolean }>();
  for (const { file, stretches } of sessions) {
    for (const start of starts) {
      if (isReached(start, file, stretches)) uncovered.delete(start.line);
    }
    for (const { loc } of Object.values(file.branchMap)) {
      branches.set(JSON.stringify(loc), { line: loc.start.line, taken: false });
    }
  }
  for (const [key, branch] of branches) {
    branch.taken = sessions.some(({ file, stretches }) => isTaken(key, file, stretches));
  }
  const untaken = [...branches.values()].filter(({ taken }) => !taken);
  return {
    path,
    lines: lines.size,
    uncoveredLines: [...uncovered],
    branches: branches.size,
    uncoveredBranches: untaken.map(({ line }) => line),
  };
}

function stretchesOf(file: SessionCoverage): Stretch[] {
  return [
    ...Object.entries(file.fnMap).map(([key, { loc }]) => ({ ...loc, count: file.f[key] ?? 0 })),
    ...Object.entries(file.branchMap).map(([key, { loc }]) => ({
      ...loc,
      count: file.b[key]?.[0] ?? 0,
    })),
  ];
}

/**
 * Whether a position ran. The counts of lines alone would not do: the last line of a stretch that did not run keeps
 * the count of what is around the stretch.
 */
function isReached(
  position: Position,
  file: SessionCoverage,
  stretches: readonly Stretch[],
): boolean {
  // Statement `n` of the runner's data is line `n + 1`.
  if ((file.s[position.line - 1] ?? 0) === 0) return false;
  const around = stretches.filter(
    ({ start, end }) => isBefore(start, position) && !isBefore(end, position),
  );
  const innermost = around.reduce<Stretch | null>(
    (inner, stretch) => (inner === null || !isBefore(stretch.start, inner.start) ? stretch : inner),
    null,
  );
  // Outside every stretch is the level of the module, which ran when it was loaded.
  return innermost === null || innermost.count > 0;
}

/** A branch that a session does not list ran as often there as what is around it. */
function isTaken(key: string, file: SessionCoverage, stretches: readonly Stretch[]): boolean {
  const listed = Object.entries(file.branchMap).filter(
    ([, { loc }]) => JSON.stringify(loc) === key,
  );
  if (listed.length > 0) return listed.some(([index]) => (file.b[index]?.[0] ?? 0) > 0);
  const { start } = JSON.parse(key) as { start: Position };
  return isReached(start, file, stretches);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
