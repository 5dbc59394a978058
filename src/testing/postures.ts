import { ITEM_QUALITY_FAMILIES, type KnownQualityFamily } from '../assessment/types.js';
import {
  backupItems,
  backupSet,
  records,
  type BackupSetOptions,
  type ItemFamily,
  type RecordsAt,
} from './rows.js';

export interface BasisOptions {
  /** Hours since the set completed. */
  readonly ageHours?: number;
  readonly itemCount?: number;
  /** Anything else about the set. */
  readonly set?: Omit<BackupSetOptions, 'completedHoursAgo' | 'itemCount'>;
  /** Rows beside it, as {@link records} takes them. */
  readonly otherSets?: readonly unknown[];
  readonly schedules?: readonly unknown[];
}

export interface DegradedOptions extends BasisOptions {
  /** Each item family befalls four items of its own. */
  readonly families?: readonly KnownQualityFamily[];
}

const FLAWED_ITEMS = 4;

/** Nothing ever completed. */
export function absent({
  otherSets = [],
  schedules = [],
}: Pick<BasisOptions, 'otherSets' | 'schedules'> = {}): RecordsAt {
  return records({ backupSets: otherSets, backupSchedules: schedules });
}

/** A backup older than the default policy allows. */
export function stale({ ageHours = 72, ...options }: DegradedOptions = {}): RecordsAt {
  return degraded({ families: [], ageHours, ...options });
}

/** A recent backup that falls short. */
export function degraded({
  families = ['metadata_only'],
  ageHours = 6,
  itemCount = families.includes('empty_set') ? 0 : 120,
  set = {},
  otherSets = [],
  schedules = [],
}: DegradedOptions = {}): RecordsAt {
  const flawed = Object.fromEntries(
    families.filter(isItemFamily).map((family) => [family, FLAWED_ITEMS]),
  );
  const status = families.includes('partial_set') ? 'partial' : 'completed';
  return records({
    backupSets: [backupSet({ status, ...set, completedHoursAgo: ageHours }), ...otherSets],
    backupItems: backupItems(itemCount, flawed, set.id),
    backupSchedules: schedules,
  });
}

/** A recent backup that was captured in full. */
export function healthy(options: BasisOptions = {}): RecordsAt {
  return degraded({ families: [], ...options });
}

function isItemFamily(family: KnownQualityFamily): family is ItemFamily {
  return (ITEM_QUALITY_FAMILIES as readonly KnownQualityFamily[]).includes(family);
}
