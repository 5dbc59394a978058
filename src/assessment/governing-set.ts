import { compareIds, compareText, isDigits } from './ids.js';
import type { BackupSet } from './types.js';

/** A completed set with a time of completion: what may govern. */
export type CompletedSet = BackupSet & { readonly completedAt: number };

/**
 * Which of the sets that were completed last governs, whatever their order: the one with the higher id, by number
 * where both are digits, else by code unit.
 *
 * Three ids of both sorts can go round in a circle by that rule (2 < 10, 10 < 1a, 1a < 2). So the highest of each
 * sort is found, and only these two meet.
 */
export function governingOf(tied: readonly CompletedSet[]): CompletedSet | null {
  if (tied.length < 2) return tied[0] ?? null;
  const highest = (areDigits: boolean): CompletedSet | undefined =>
    tied
      .filter(({ id }) => isDigits(id) === areDigits)
      .reduce<CompletedSet | undefined>(
        (held, set) => (held === undefined || compareSets(set, held) > 0 ? set : held),
        undefined,
      );
  const [digits, other] = [highest(true), highest(false)];
  if (digits === undefined || other === undefined) return digits ?? other ?? null;
  return compareText(digits.id, other.id) > 0 ? digits : other;
}

function compareSets(left: CompletedSet, right: CompletedSet): number {
  return (
    compareIds(left.id, right.id) ||
    Number(isKnownDegraded(left)) - Number(isKnownDegraded(right)) ||
    (left.itemCount ?? 0) - (right.itemCount ?? 0) ||
    compareText(JSON.stringify(left), JSON.stringify(right))
  );
}

/** Of one set handed over twice, the worse account counts. */
function isKnownDegraded({ status, quality }: BackupSet): boolean {
  return (
    status === 'partial' ||
    (quality !== null && quality.degradedItems + quality.families.length > 0)
  );
}
