import { compareText } from './ids.js';
import { BackupHealthInputError, inputIssue } from './input-error.js';
import { isRow, readQuality, type Row } from './records.js';
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

/**
 * How well a set was captured: by the summary that came with it, else by the host's own rule, else by its items;
 * and what the set itself tells (partial, empty) in any case.
 *
 * @throws {BackupHealthInputError} when the host's own rule answers with something that is no quality summary.
 */
export function assessQuality(
  set: BackupSet,
  items: readonly BackupItem[],
  resolveQuality: ResolveQuality | undefined,
): BackupQuality {
  const summary =
    set.quality ??
    (resolveQuality ? checkedQuality(resolveQuality(set, items)) : summarizeItems(items));
  const families = new Map<QualityFamily, number>();
  for (const { family, count } of summary.families) addFamily(families, family, count);
  if (summary.degradedItems > 0 && families.size === 0) {
    addFamily(families, 'unknown_quality', summary.degradedItems);
  }
  if (set.status === 'partial') families.set('partial_set', families.get('partial_set') ?? 1);
  if (summary.totalItems === 0 && !set.itemCount) {
    families.set('empty_set', families.get('empty_set') ?? 1);
  }
  return {
    totalItems: summary.totalItems,
    degradedItems: summary.degradedItems,
    families: [...families]
      .map(([family, count]) => ({ family, count }))
      .sort((left, right) => compareFamilies(left.family, right.family)),
  };
}

/** The families an item falls into; none when everything about it was captured. */
export function itemFamilies(metadata: unknown): KnownQualityFamily[] {
  if (!isRow(metadata)) return ['unknown_quality'];
  const modes = given(metadata, 'snapshotMode', 'snapshot_mode');
  const holds: Record<(typeof ITEM_QUALITY_FAMILIES)[number], boolean> = {
    metadata_only: modes.includes('metadata_only'),
    assignment_capture_issue: isFlagged(
      metadata,
      'assignmentsFetchFailed',
      'assignments_fetch_failed',
    ),
    orphaned_assignments: isFlagged(metadata, 'hasOrphanedAssignments', 'has_orphaned_assignments'),
    integrity_warning: isFlagged(metadata, 'integrityWarning', 'integrity_warning'),
    unknown_quality: modes.length === 0 || !modes.every(isKnownMode),
  };
  return ITEM_QUALITY_FAMILIES.filter((family) => holds[family]);
}

/** Known families in their order, then a host's own by name. */
export function compareFamilies(left: QualityFamily, right: QualityFamily): number {
  return familyRank(left) - familyRank(right) || compareText(left, right);
}

function isKnownMode(mode: unknown): boolean {
  return mode === 'full' || mode === 'metadata_only';
}

/** A flag of the wrong type ("yes", 1) still warns: only what is plainly no counts as no. */
function isFlagged(metadata: Row, camelCase: string, snakeCase: string): boolean {
  return given(metadata, camelCase, snakeCase).some(Boolean);
}

/** What stands under either key style, so that two that differ both count. */
function given(metadata: Row, camelCase: string, snakeCase: string): unknown[] {
  return [metadata[camelCase], metadata[snakeCase]].filter(
    (value) => value !== undefined && value !== null,
  );
}

function familyRank(family: QualityFamily): number {
  const rank = (QUALITY_FAMILIES as readonly QualityFamily[]).indexOf(family);
  return rank === -1 ? QUALITY_FAMILIES.length : rank;
}

function summarizeItems(items: readonly BackupItem[]): BackupQuality {
  const counts = new Map<QualityFamily, number>();
  let degradedItems = 0;
  for (const item of items) {
    const families = itemFamilies(item.metadata);
    if (families.length > 0) degradedItems += 1;
    for (const family of families) addFamily(counts, family, 1);
  }
  const families = [...counts].map(([family, count]) => ({ family, count }));
  return { totalItems: items.length, degradedItems, families };
}

/** A family that occurs no time is no family. */
function addFamily(counts: Map<QualityFamily, number>, family: QualityFamily, count: number): void {
  if (count > 0) counts.set(family, (counts.get(family) ?? 0) + count);
}

function checkedQuality(answer: unknown): BackupQuality {
  const quality = readQuality(answer);
  if (quality !== null) return quality;
  throw new BackupHealthInputError([
    inputIssue(
      'options.resolveQuality',
      'a quality summary as answer: an object with totalItems, degradedItems and families',
    ),
  ]);
}
