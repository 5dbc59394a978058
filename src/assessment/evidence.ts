import { compareIds, compareText } from './ids.js';
import type { PolicySpans } from './policy.js';
import { TABLES, type EvidenceIssue, type Table } from './types.js';
import type { Horizon } from './validity.js';

/** What every rule needs beside its rows: the time, the policy's spans, and where to report what it finds. */
export interface Evaluation {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly spans: PolicySpans;
  readonly horizon: Horizon;
  readonly issues: EvidenceIssue[];
}

/**
 * An instant that must lie in the past, or null when it lies later than the clocks' tolerance allows: then it is
 * reported, and proves nothing until its time has come.
 */
export function trustPast(
  instant: number | null | undefined,
  table: Table,
  id: string,
  path: string,
  { now, spans, horizon, issues }: Evaluation,
): number | null {
  if (instant === null || instant === undefined) return null;
  const trustedFrom = instant - spans.tolerance;
  if (now >= trustedFrom) return instant;
  horizon.holdsUntil(trustedFrom - 1);
  issues.push({
    code: 'future_timestamp',
    table,
    id,
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
