import { ID_EXPECTED, readId } from './ids.js';
import {
  BackupHealthInputError,
  describeType,
  inputIssue,
  type InputIssue,
} from './input-error.js';
import { INSTANT_EXPECTED, parseInstant } from './instants.js';
import { policyIn } from './policy.js';
import type { ResolveQuality } from './quality.js';
import { isRow } from './row.js';
import { TABLES, type BackupHealthPolicy } from './types.js';

export interface ResolveOptions {
  /** The time to resolve at: a `Date`, or instant text with an offset. The resolver has no clock of its own. */
  readonly now: Date | string;
  /** Whatever is not given is as in `DEFAULT_POLICY`. */
  readonly policy?: Partial<BackupHealthPolicy> | undefined;
  /** With it, only rows of this tenant and rows without a tenant count. */
  readonly tenantId?: string | number | null | undefined;
  /** A host's own rule for how well a set was captured; asked when the set brings no `quality`. */
  readonly resolveQuality?: ResolveQuality | undefined;
}

/** What the resolver works with once its input has been read. */
export interface ResolveInput {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly policy: BackupHealthPolicy;
  readonly tenantId: string | null;
  readonly resolveQuality: ResolveQuality | undefined;
}

/**
 * Reads everything but the rows.
 *
 * @throws {BackupHealthInputError} naming all that has the wrong shape, not only the first.
 */
export function readInput(records: unknown, options: unknown): ResolveInput {
  const issues = recordsIssues(records);
  const given: Partial<Record<keyof ResolveOptions, unknown>> = isRow(options) ? options : {};
  const now = parseInstant(given.now);
  if (now === null) issues.push(inputIssue('options.now', INSTANT_EXPECTED));
  const policy = policyIn(given.policy, issues);
  const tenantId = readId(given.tenantId);
  if ((given.tenantId ?? null) !== null && tenantId === null)
    issues.push(inputIssue('options.tenantId', ID_EXPECTED));
  if (given.resolveQuality !== undefined && typeof given.resolveQuality !== 'function') {
    issues.push(inputIssue('options.resolveQuality', 'a function'));
  }
  if (issues.length > 0 || now === null) throw new BackupHealthInputError(issues);
  return {
    now,
    policy,
    tenantId,
    resolveQuality: given.resolveQuality as ResolveQuality | undefined,
  };
}

/** Forgetting a table is an error and not calm: an empty one is handed over as `[]`. */
function recordsIssues(records: unknown): InputIssue[] {
  if (!isRow(records)) {
    return [
      inputIssue('records', `an object with ${TABLES.join(', ')}, not ${describeType(records)}`),
    ];
  }
  return TABLES.filter((table) => !Array.isArray(records[table])).map((table) =>
    inputIssue(`records.${table}`, `an array of rows, not ${describeType(records[table])}`),
  );
}
