import { compareIds, compareText, isDigits } from './ids.js';
import type { BackupSet } from './types.js';

/** A completed set with a time of completion: what may govern. */
export type CompletedSet = BackupSet & { readonly completedAt: number };

/**
 * Finds the set that governs, one set at a time and whatever their order: the one completed last; on a tie the one
 * with the higher id, by number where both are digits, else by code unit.
 *
 * Three tied ids of both sorts can go round in a circle by that rule (2 < 10, 10 < 1a, 1a < 2). So the highest of
 * each sort is kept, and only these two meet.
 */
export class GoverningSetFinder {
  #completedAt = -Infinity;
  #digits: CompletedSet | null = null;
  #other: CompletedSet | null = null;

  /** The set is copied where it may govern, and so can be read into again. */
  consider(set: BackupSet, completedAt: number): void {
    if (completedAt < this.#completedAt) return;
    if (completedAt > this.#completedAt) {
      this.#completedAt = completedAt;
      this.#digits = this.#other = null;
    }
    if (isDigits(set.id)) this.#digits = higher(this.#digits, set, completedAt);
    else this.#other = higher(this.#other, set, completedAt);
  }

  get governingSet(): CompletedSet | null {
    if (this.#digits === null || this.#other === null) return this.#digits ?? this.#other;
    return compareText(this.#digits.id, this.#other.id) > 0 ? this.#digits : this.#other;
  }
}

/** Of two that completed at the same time. */
function higher(held: CompletedSet | null, set: BackupSet, completedAt: number): CompletedSet {
  if (held === null) return { ...set, completedAt };
  const difference =
    compareIds(set.id, held.id) ||
    Number(isKnownDegraded(set)) - Number(isKnownDegraded(held)) ||
    (set.itemCount ?? 0) - (held.itemCount ?? 0) ||
    compareText(JSON.stringify(set), JSON.stringify(held));
  return difference > 0 ? { ...set, completedAt } : held;
}

/** Of one set handed over twice, the worse account counts. */
function isKnownDegraded({ status, quality }: BackupSet): boolean {
  return (
    status === 'partial' ||
    (quality !== null && quality.degradedItems + quality.families.length > 0)
  );
}
