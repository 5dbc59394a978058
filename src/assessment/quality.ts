import { rowReaders } from './generated/readers.js';
import { compareText } from './ids.js';
import { BackupHealthInputError, inputIssue } from './input-error.js';
import type { Problem } from './readers.js';
import { isRow } from './row.js';
import {
  ITEM_QUALITY_FAMILIES,
  QUALITY_FAMILIES,
  type BackupItem,
  type BackupQuality,
  type BackupSet,
  type KnownQualityFamily,
  type QualityFamily,
} from './types.js';

/** A host's own rule for how well a set was captured. Its answer is checked, whatever its type says. */
export type ResolveQuality = (set: BackupSet, items: readonly BackupItem[]) => BackupQuality;

/** What the items of a set come to. */
export interface ReadItems {
  readonly summary: BackupQuality;
  /** The items themselves, for a host's own rule; empty where there is none. */
  readonly items: readonly BackupItem[];
}

/**
 * How well a set was captured: by the summary that came with it, else by the host's own rule, else by its items;
 * and what the set itself tells (partial, empty) in any case.
 *
 * @throws {BackupHealthInputError} when the host's own rule answers with something that is no quality summary.
 */
export function assessQuality(
  set: BackupSet,
  { summary, items }: ReadItems,
  resolveQuality: ResolveQuality | undefined,
): BackupQuality {
  const captured =
    set.quality ?? (resolveQuality ? checkedQuality(resolveQuality(set, items)) : summary);
  const { totalItems, degradedItems } = captured;
  const families = new Map<QualityFamily, number>();
  const add = (family: QualityFamily, count: number): unknown =>
    families.set(family, (families.get(family) ?? 0) + count);
  // A family that occurs no time is no family.
  for (const { family, count } of captured.families) if (count > 0) add(family, count);
  if (degradedItems > 0 && families.size === 0) add('unknown_quality', degradedItems);
  if (set.status === 'partial' && !families.has('partial_set')) add('partial_set', 1);
  if (totalItems === 0 && !set.itemCount && !families.has('empty_set')) add('empty_set', 1);
  return {
    totalItems,
    degradedItems,
    families: [...families]
      .map(([family, count]) => ({ family, count }))
      .sort((left, right) => compareFamilies(left.family, right.family)),
  };
}

/** The families an item falls into; none when everything about it was captured. */
export function itemFamilies(metadata: unknown): KnownQualityFamily[] {
  const flaws = itemFlaws(metadata);
  return ITEM_QUALITY_FAMILIES.filter((_, index) => (flaws & (1 << index)) !== 0);
}

/** One bit for each of the item families, in their order. What stands under either key style counts. */
export function itemFlaws(metadata: unknown): number {
  if (!isRow(metadata)) return 16;
  const mode = metadata['snapshotMode'] ?? metadata['snapshot_mode'];
  const otherMode = metadata['snapshot_mode'] ?? mode;
  // A flag of the wrong type ("yes", 1) still warns: only what is plainly no counts as no.
  return (
    (mode === 'metadata_only' || otherMode === 'metadata_only' ? 1 : 0) |
    (metadata['assignmentsFetchFailed'] || metadata['assignments_fetch_failed'] ? 2 : 0) |
    (metadata['hasOrphanedAssignments'] || metadata['has_orphaned_assignments'] ? 4 : 0) |
    (metadata['integrityWarning'] || metadata['integrity_warning'] ? 8 : 0) |
    (isKnownMode(mode) && (otherMode === mode || isKnownMode(otherMode)) ? 0 : 16)
  );
}

/** Known families in their order, then a host's own by name. */
export function compareFamilies(left: QualityFamily, right: QualityFamily): number {
  return familyRank(left) - familyRank(right) || compareText(left, right);
}

function isKnownMode(mode: unknown): boolean {
  return mode === 'full' || mode === 'metadata_only';
}

function familyRank(family: QualityFamily): number {
  const rank = (QUALITY_FAMILIES as readonly QualityFamily[]).indexOf(family);
  return rank === -1 ? QUALITY_FAMILIES.length : rank;
}

function checkedQuality(answer: unknown): BackupQuality {
  const problems: Problem[] = [];
  const quality = rowReaders().quality(answer, problems);
  if (problems.length === 0) return quality;
  throw new BackupHealthInputError(
    problems.map(({ path, expected }) =>
      inputIssue('options.resolveQuality', `in its answer${path}, ${expected}`),
    ),
  );
}
