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
  #digits: CompletedSet | null = null;
  #other: CompletedSet | null = null;

  consider(set: CompletedSet): void {
    if (isDigits(set.id)) this.#digits = later(this.#digits, set);
    else this.#other = later(this.#other, set);
  }

  get governingSet(): CompletedSet | null {
    if (this.#digits === null || this.#other === null) return this.#digits ?? this.#other;
    const difference =
      this.#digits.completedAt - this.#other.completedAt ||
      compareText(this.#digits.id, this.#other.id);
    return difference > 0 ? this.#digits : this.#other;
  }
}

function later(held: CompletedSet | null, set: CompletedSet): CompletedSet {
  if (held === null) return set;
  const difference =
    set.completedAt - held.completedAt ||
    compareIds(set.id, held.id) ||
    Number(isKnownDegraded(set)) - Number(isKnownDegraded(held)) ||
    (set.itemCount ?? 0) - (held.itemCount ?? 0) ||
    compareText(JSON.stringify(set), JSON.stringify(held));
  return difference > 0 ? set : held;
}

/** Of one set handed over twice, the worse account counts. */
function isKnownDegraded({ status, quality }: BackupSet): boolean {
  return (
    status === 'partial' ||
    (quality !== null && quality.degradedItems + quality.families.length > 0)
  );
}
