import { compareIds, compareText } from './ids.js';
import type { PolicySpans } from './policy-spans.js';
import { TABLES, type EvidenceIssue, type Table } from './types.js';

/** What every rule needs beside its rows: the time, the policy's spans, and where to report what it finds. */
export interface Evaluation {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly spans: PolicySpans;
  readonly issues: EvidenceIssue[];
  /** The last instant at which every rule says the same as now; infinity when that is for ever. */
  end: number;
}

/** An evaluation before any rule has been asked. */
export function evaluationAt(now: number, spans: PolicySpans): Evaluation {
  return { now, spans, issues: [], end: Infinity };
}

/**
 * Whether `now` is later than the last instant at which a rule says the same. While it is not, the answer holds no
 * longer than until then.
 */
export function isPast(lastInstant: number, evaluation: Evaluation): boolean {
  if (evaluation.now > lastInstant) return true;
  evaluation.end = Math.min(evaluation.end, lastInstant);
  return false;
}

/**
 * The instant at `path`, which must lie in the past, or null when it lies later than the clocks' tolerance allows: then
 * it is reported, and proves nothing until its time has come.
 */
export function trustPast<Path extends string>(
  table: Table,
  row: { readonly [Name in Path]?: number | null | undefined } & { readonly id: string },
  path: Path,
  evaluation: Evaluation,
): number | null {
  const instant = row[path] ?? null;
  if (instant === null || isPast(instant - evaluation.spans.tolerance - 1, evaluation)) {
    return instant;
  }
  evaluation.issues.push({
    code: 'future_timestamp',
    table,
    id: row.id,
    path,
    message: `${path} lies in the future by more than the clock tolerance, so it proves nothing.`,
  });
  return null;
}

/** One order whatever the order of the rows: by table, row, code and field. */
export function sortedIssues(issues: readonly EvidenceIssue[]): EvidenceIssue[] {
  return [...issues].sort(
    (left, right) =>
      TABLES.indexOf(left.table) - TABLES.indexOf(right.table) ||
      compareIds(left.id ?? '', right.id ?? '') ||
      compareText(left.code, right.code) ||
      compareText(left.path ?? '', right.path ?? '') ||
      compareText(left.message, right.message),
  );
}
