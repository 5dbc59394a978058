/**
 * An independent implementation of the resolver, written from the specification alone and as literally as
 * possible: sorting where sorting is plain, every rule spelled out, `validUntil` found by resolving again.
 * It exists to be compared with the real one, so it shares nothing with it but the types.
 *
 * Where the specification leaves a choice, this is how it was read (by its letter first, then by the promise
 * that the kit is never calmer than the evidence):
 *  - The tie of ids is not transitive when digits and words mix ("9" < "10" < "1a" < "9"). The highest number
 *    and the highest word are found first, then these two are compared; this is the row that beats all others
 *    wherever there is one. In the list of schedules numbers come first, in their order, then words.
 *  - Ids that are equal as numbers ("7", "07") are ordered by code unit.
 *  - A `tenantId` that cannot be read is not known to be foreign: the row is unreadable, an item's too. So is one
 *    that says two things in the two key styles, unless neither of them is mine; and so is an item's `backupSetId`.
 *  - A blank `tenantId` is no id, and so not readable. Integers that are not exact in a double are no ids.
 *  - A status that is missing or no text is a wrong type: `unreadable_row`. Any text that is not known, also a
 *    blank one, is an `unknown_status`, for disabled schedules as well.
 *  - A missing `isEnabled` cannot be told to be off: unreadable. Numbers for booleans are wrong types.
 *  - `itemCount` and the numbers of a quality are whole and not negative; anything else is a wrong type.
 *  - A host's quality needs all three of its fields; the issue's path is `quality`. A family given twice is added up.
 *    A `partial_set` or `empty_set` that the host gave and the rule finds as well stays as the host gave it.
 *  - Every unreadable field of a row is an issue of its own ("one a row and code and fact").
 *  - An item's name is not looked at ("unreadable: id or deletedAt").
 *  - `snapshot_mode`, `frequency` and `timeOfDay` are exact; only statuses forgive case and space.
 *  - `totalItems` and "items handed over" count the items that count: mine, readable, not deleted.
 *  - The age of a set that was completed a little ahead of this clock is 0.
 *  - A `lastSuccessAt` in the future is an unknown one, not null. Instants are reported as the row gives them.
 *  - Days of the week given for a daily cadence are not looked at.
 *  - A cadence that counts as none is looked at for enabled schedules only.
 *  - Offsets ("+02:00") are no IANA zones. A blank zone is given, and is none.
 *  - "Most overdue first" goes by the exact `dueAt`, not by its whole seconds.
 *  - Instants beyond the years 0000 to 9999 are not readable, and computed ones are reported as the last of them.
 */
import type {
  BackupHealthAssessment,
  BackupHealthPolicy,
  BackupHealthRecords,
  BackupItem,
  BackupQuality,
  BackupSchedule,
  BackupSet,
  EvidenceIssue,
  FollowUpKind,
  KnownQualityFamily,
  Posture,
  QualityFamilyCount,
  Reason,
  ScheduleAssessment,
  Surface,
  Table,
} from '../../../src/assessment/types.js';
import { computableCadence, referenceNextRunAfter } from './reference-cadence.js';
import { FAULT, LATEST, type Fault, printInstant, readInstantText } from './reference-instants.js';

export interface ReferenceOptions {
  readonly now: Date | string;
  readonly policy?: Partial<BackupHealthPolicy>;
  readonly tenantId?: string | undefined;
  readonly resolveQuality?: (set: BackupSet, items: readonly BackupItem[]) => BackupQuality;
}

type Row = Readonly<Record<string, unknown>>;
type Read = (value: unknown) => unknown;
/** A field reader turned into one that gives null for a field that is not there. */
type Readings = Record<string, unknown>;

const COMPLETED = ['completed', 'partial'];
const NEVER_COMPLETED = ['pending', 'queued', 'running', 'failed', 'canceled', 'cancelled'];
const GOOD_RUN = ['completed', 'success', 'succeeded', 'ok'];
const RUN_UNDER_WAY = ['pending', 'queued', 'running'];
const BAD_RUN = ['failed', 'error', 'partial', 'skipped', 'missed', 'canceled', 'cancelled'];
const FAMILY_ORDER: readonly string[] = [
  'metadata_only',
  'assignment_capture_issue',
  'orphaned_assignments',
  'integrity_warning',
  'unknown_quality',
  'partial_set',
  'empty_set',
] satisfies KnownQualityFamily[];

// ---- Rows ------------------------------------------------------------------------------------------------

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameValue(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A field in either key style; undefined when it is not given, FAULT when both say different things. */
function field(row: Row, name: string): unknown {
  const snakeName = snakeCase(name);
  const camel = row[name];
  const snake = row[snakeName];
  if (camel === undefined) return snake;
  if (snake === undefined || snakeName === name) return camel;
  return sameValue(camel, snake) ? camel : FAULT;
}

const optional =
  (read: Read): Read =>
  (value) =>
    value === null || value === undefined ? null : read(value);

const text: Read = (value) => (typeof value === 'string' ? value : FAULT);
const statusText: Read = (value) =>
  typeof value === 'string' ? value.trim().toLowerCase() : FAULT;
const flag: Read = (value) => (typeof value === 'boolean' ? value : FAULT);
const wholeNumber: Read = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : FAULT;
const id: Read = (value) => {
  if (typeof value === 'string') return value.trim() === '' ? FAULT : value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  return FAULT;
};
const optionalId = optional(id);
const numbers: Read = (value) =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? value : FAULT;
const quality: Read = (value) => {
  if (!isObject(value)) return FAULT;
  const totalItems = wholeNumber(field(value, 'totalItems'));
  const degradedItems = wholeNumber(field(value, 'degradedItems'));
  const families = field(value, 'families');
  if (typeof totalItems !== 'number' || typeof degradedItems !== 'number') return FAULT;
  if (degradedItems > totalItems || !Array.isArray(families)) return FAULT;
  for (const entry of families as unknown[]) {
    if (!isObject(entry) || id(entry['family']) !== entry['family']) return FAULT;
    if (wholeNumber(entry['count']) === FAULT) return FAULT;
  }
  return { totalItems, degradedItems, families: families as QualityFamilyCount[] };
};

const SET_FIELDS: Record<string, Read> = {
  id,
  tenantId: optionalId,
  name: optional(text),
  status: statusText,
  completedAt: optional(readInstantText),
  createdAt: optional(readInstantText),
  deletedAt: optional(readInstantText),
  itemCount: optional(wholeNumber),
  quality: optional(quality),
};
const SCHEDULE_FIELDS: Record<string, Read> = {
  id,
  tenantId: optionalId,
  name: optional(text),
  isEnabled: flag,
  createdAt: optional(readInstantText),
  enabledAt: optional(readInstantText),
  deletedAt: optional(readInstantText),
  lastRunAt: optional(readInstantText),
  lastRunStatus: optional(statusText),
  lastSuccessAt: (value) => (value === undefined ? undefined : optional(readInstantText)(value)),
  nextRunAt: optional(readInstantText),
  frequency: optional(text),
  timeOfDay: optional(text),
  daysOfWeek: optional(numbers),
  timezone: optional(text),
};

class Evidence {
  readonly issues: EvidenceIssue[] = [];

  add(code: EvidenceIssue['code'], table: Table, rowId: unknown, path?: string): void {
    this.issues.push({
      code,
      table,
      ...(typeof rowId === 'string' ? { id: rowId } : {}),
      ...(path === undefined ? {} : { path }),
      message: code,
    });
  }
}

/** Whether every given id under either key style is a readable one, and another. */
function isOther(row: Row, name: string, mine: string): boolean {
  const given = [row[name], row[snakeCase(name)]].filter((value) => value !== undefined);
  const read = given.map(optionalId);
  return read.length > 0 && read.every((value) => typeof value === 'string' && value !== mine);
}

function isForeign(row: Row, tenantId: string | undefined): boolean {
  return tenantId !== undefined && isOther(row, 'tenantId', tenantId);
}

/** The rows that are objects, mine, readable and not deleted. */
function readTable(
  table: Table,
  rows: readonly unknown[],
  fields: Record<string, Read>,
  tenantId: string | undefined,
  evidence: Evidence,
): Readings[] {
  const readable: Readings[] = [];
  for (const row of rows) {
    if (!isObject(row)) {
      evidence.add('unreadable_row', table, undefined);
      continue;
    }
    if (isForeign(row, tenantId)) continue;
    const readings: Readings = {};
    const faults: string[] = [];
    for (const [name, read] of Object.entries(fields)) {
      readings[name] = read(field(row, name));
      if (readings[name] === FAULT) faults.push(name);
    }
    for (const name of faults) evidence.add('unreadable_row', table, readings['id'], name);
    if (faults.length === 0 && readings['deletedAt'] === null) readable.push(readings);
  }
  return readable;
}

function readItems(
  rows: readonly unknown[],
  governing: BackupSet,
  tenantId: string | undefined,
  evidence: Evidence,
): BackupItem[] {
  const items: BackupItem[] = [];
  for (const row of rows) {
    if (!isObject(row)) {
      evidence.add('unreadable_row', 'backupItems', undefined);
      continue;
    }
    if (isForeign(row, tenantId)) continue;
    if (isOther(row, 'backupSetId', governing.id)) continue;
    const itemId = id(field(row, 'id')) as string | Fault;
    const deletedAt = optional(readInstantText)(field(row, 'deletedAt'));
    const readings = {
      id: itemId,
      backupSetId: id(field(row, 'backupSetId')),
      tenantId: optionalId(field(row, 'tenantId')),
      deletedAt,
    };
    const faults = Object.entries(readings).filter(([, reading]) => reading === FAULT);
    for (const [path] of faults) evidence.add('unreadable_row', 'backupItems', itemId, path);
    if (itemId === FAULT || faults.length > 0 || deletedAt !== null) continue;
    const name = row['name'];
    items.push({
      id: itemId,
      backupSetId: governing.id,
      name: typeof name === 'string' ? name : null,
      deletedAt: null,
      metadata: row['metadata'],
    });
  }
  return items;
}

// ---- Order -----------------------------------------------------------------------------------------------

const isNumber = (value: string): boolean => /^\d+$/.test(value);

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byNumber(one: string, other: string): number {
  const difference = BigInt(one) - BigInt(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : byCodeUnit(one, other);
}

/** Total, for lists: numbers first. */
export function byIdInLists(one: string, other: string): number {
  if (isNumber(one) && isNumber(other)) return byNumber(one, other);
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  return byCodeUnit(one, other);
}

function highestId(ids: readonly string[]): string {
  const number = ids.filter(isNumber).sort(byNumber).at(-1);
  const word = ids
    .filter((candidate) => !isNumber(candidate))
    .sort(byCodeUnit)
    .at(-1);
  if (number === undefined || word === undefined) return number ?? word ?? '';
  return byCodeUnit(number, word) > 0 ? number : word;
}

// ---- Quality ---------------------------------------------------------------------------------------------

function familiesOfItem(metadata: unknown): string[] {
  if (!isObject(metadata)) return ['unknown_quality'];
  const isSet = (name: string): boolean => {
    const value = field(metadata, name);
    return !(
      value === false ||
      value === 0 ||
      value === '' ||
      value === null ||
      value === undefined
    );
  };
  const families: string[] = [];
  const mode = field(metadata, 'snapshotMode');
  if (mode === 'metadata_only') families.push('metadata_only');
  if (isSet('assignmentsFetchFailed')) families.push('assignment_capture_issue');
  if (isSet('hasOrphanedAssignments')) families.push('orphaned_assignments');
  if (isSet('integrityWarning')) families.push('integrity_warning');
  if (mode !== 'full' && mode !== 'metadata_only') families.push('unknown_quality');
  return families;
}

function qualityOfItems(items: readonly BackupItem[]): BackupQuality {
  const familiesByItem = items.map((item) => familiesOfItem(item.metadata));
  return {
    totalItems: items.length,
    degradedItems: familiesByItem.filter((families) => families.length > 0).length,
    families: familiesByItem.flat().map((family) => ({ family, count: 1 })),
  };
}

function finishQuality(raw: BackupQuality, set: BackupSet): BackupQuality {
  const counts = new Map<string, number>();
  for (const { family, count } of raw.families) {
    if (count > 0) counts.set(family, (counts.get(family) ?? 0) + count);
  }
  if (raw.degradedItems > 0 && counts.size === 0) counts.set('unknown_quality', raw.degradedItems);
  if (set.status === 'partial' && !counts.has('partial_set')) counts.set('partial_set', 1);
  const isEmpty = raw.totalItems === 0 && (set.itemCount === null || set.itemCount === 0);
  if (isEmpty && !counts.has('empty_set')) counts.set('empty_set', 1);

  const known = FAMILY_ORDER.filter((family) => counts.has(family));
  const own = [...counts.keys()]
    .filter((family) => !FAMILY_ORDER.includes(family))
    .sort(byCodeUnit);
  return {
    totalItems: raw.totalItems,
    degradedItems: raw.degradedItems,
    families: [...known, ...own].map((family) => ({ family, count: counts.get(family) ?? 0 })),
  };
}

// ---- Cadence ---------------------------------------------------------------------------------------------

/** The first part of a cadence that makes it impossible to compute. */
function senselessPart({ frequency, timeOfDay, daysOfWeek }: BackupSchedule): string {
  const sensible = { frequency: 'daily', timeOfDay: '00:00' };
  const cannot = (part: object): boolean => computableCadence({ ...sensible, ...part }) === null;
  if (frequency !== 'weekly' && cannot({ frequency })) return 'frequency';
  if (cannot({ timeOfDay })) return 'timeOfDay';
  if (frequency === 'weekly' && cannot({ frequency, daysOfWeek })) return 'daysOfWeek';
  return 'timezone';
}

// ---- The answer at one instant -----------------------------------------------------------------------------

type TimelessAssessment = Omit<BackupHealthAssessment, 'validUntil'>;

function completePolicy(policy: Partial<BackupHealthPolicy> | undefined): BackupHealthPolicy {
  return {
    freshnessHours: policy?.freshnessHours ?? 24,
    scheduleGraceMinutes: policy?.scheduleGraceMinutes ?? 30,
    clockToleranceMinutes: policy?.clockToleranceMinutes ?? 5,
  };
}

/** In milliseconds. Floating point makes 86,759,999.99999999 of 24.1 hours; six decimals heal that and no more. */
function spansOf(policy: BackupHealthPolicy): {
  freshness: number;
  grace: number;
  tolerance: number;
} {
  const healed = (milliseconds: number): number => Number(milliseconds.toFixed(6));
  return {
    freshness: healed(policy.freshnessHours * 3_600_000),
    grace: healed(policy.scheduleGraceMinutes * 60_000),
    tolerance: healed(policy.clockToleranceMinutes * 60_000),
  };
}

function resolveAt(
  records: BackupHealthRecords,
  now: number,
  options: ReferenceOptions,
): TimelessAssessment {
  const policy = completePolicy(options.policy);
  const { freshness, grace, tolerance } = spansOf(policy);
  const { tenantId } = options;
  const evidence = new Evidence();
  const isAhead = (instant: number): boolean => instant > now + tolerance;

  // Sets
  const completed: (BackupSet & { completedAt: number })[] = [];
  const failedAt: (number | null)[] = [];
  for (const row of readTable('backupSets', records.backupSets, SET_FIELDS, tenantId, evidence)) {
    const set = row as unknown as BackupSet;
    if (COMPLETED.includes(set.status)) {
      if (set.completedAt === null) continue;
      if (isAhead(set.completedAt)) {
        evidence.add('future_timestamp', 'backupSets', set.id, 'completedAt');
      } else {
        completed.push({ ...set, completedAt: set.completedAt });
      }
    } else if (set.status === 'failed') {
      const path = set.completedAt !== null ? 'completedAt' : 'createdAt';
      const at = set[path];
      if (at !== null && isAhead(at)) {
        evidence.add('future_timestamp', 'backupSets', set.id, path);
        failedAt.push(null);
      } else {
        failedAt.push(at);
      }
    } else if (!NEVER_COMPLETED.includes(set.status)) {
      evidence.add('unknown_status', 'backupSets', set.id, 'status');
    }
  }
  const latest = Math.max(...completed.map((set) => set.completedAt));
  const tied = completed.filter((set) => set.completedAt === latest);
  const highest = highestId(tied.map((set) => set.id));
  const governing = tied.find((set) => set.id === highest);

  // Quality
  let governingQuality: BackupQuality | null = null;
  if (governing !== undefined) {
    const items = readItems(records.backupItems, governing, tenantId, evidence);
    const raw =
      governing.quality ?? options.resolveQuality?.(governing, items) ?? qualityOfItems(items);
    governingQuality = finishQuality(raw, governing);
    if (governing.quality === null && (governing.itemCount ?? 0) > items.length) {
      evidence.add('items_missing', 'backupSets', governing.id, 'itemCount');
    }
  }

  // Schedules
  const listed: { schedule: ScheduleAssessment; overdueBy: number }[] = [];
  for (const row of readTable(
    'backupSchedules',
    records.backupSchedules,
    SCHEDULE_FIELDS,
    tenantId,
    evidence,
  )) {
    const schedule = row as unknown as BackupSchedule;
    const status = schedule.lastRunStatus;
    if (status !== null && ![...GOOD_RUN, ...RUN_UNDER_WAY, ...BAD_RUN].includes(status)) {
      evidence.add('unknown_status', 'backupSchedules', schedule.id, 'lastRunStatus');
    }
    const kinds: FollowUpKind[] = [];
    let dueAt: number | null = null;
    let isPastDue = false;
    if (schedule.isEnabled) {
      const pastFact = (path: 'lastRunAt' | 'enabledAt' | 'createdAt'): number | null => {
        const at = schedule[path];
        if (at === null || !isAhead(at)) return at;
        evidence.add('future_timestamp', 'backupSchedules', schedule.id, path);
        return null;
      };
      const lastRunAt = pastFact('lastRunAt');
      const enabledAt = pastFact('enabledAt');
      const createdAt = pastFact('createdAt');
      const { lastSuccessAt, nextRunAt } = schedule;
      if (typeof lastSuccessAt === 'number' && isAhead(lastSuccessAt)) {
        evidence.add('future_timestamp', 'backupSchedules', schedule.id, 'lastSuccessAt');
      }
      const hasRun = lastRunAt !== null;

      const isCadenceGiven = [schedule.frequency, schedule.timeOfDay, schedule.daysOfWeek].some(
        (part) => part !== null && part !== undefined,
      );
      const hasCadence = computableCadence(schedule) !== null;
      if (isCadenceGiven && !hasCadence && nextRunAt === null) {
        evidence.add('unreadable_row', 'backupSchedules', schedule.id, senselessPart(schedule));
      }

      const expectations: number[] = [];
      const isNextRunMet = nextRunAt !== null && hasRun && lastRunAt >= nextRunAt - tolerance;
      if (nextRunAt !== null && !isNextRunMet) expectations.push(nextRunAt);
      if (hasCadence) {
        const anchors = [
          hasRun ? lastRunAt + tolerance : null,
          enabledAt,
          hasRun ? null : createdAt,
        ];
        const known = anchors.filter((anchor) => anchor !== null);
        const expected =
          known.length > 0 ? referenceNextRunAfter(schedule, Math.max(...known)) : null;
        if (expected !== null) expectations.push(expected);
      }
      dueAt = expectations.length > 0 ? Math.min(...expectations) : null;
      isPastDue = dueAt !== null && now > dueAt + grace;

      const isGood = status !== null && GOOD_RUN.includes(status);
      const isUnderWay = status !== null && RUN_UNDER_WAY.includes(status);
      const isBad = status !== null && BAD_RUN.includes(status);
      const knownSince = createdAt ?? enabledAt ?? lastRunAt;
      const neverRanAndShouldHave = !hasRun && (isPastDue || dueAt === null);
      const ranInVain =
        lastSuccessAt === null &&
        hasRun &&
        !isGood &&
        knownSince !== null &&
        now > knownSince + grace;
      if (neverRanAndShouldHave || ranInVain) kinds.push('never_succeeded');
      if (hasRun && isPastDue) kinds.push('overdue');
      if (isUnderWay && hasRun && now - lastRunAt > freshness) kinds.push('run_stuck');
      if (isBad) kinds.push('last_run_failed');
      if (hasRun && nextRunAt === null && !hasCadence) kinds.push('no_next_run');
    }
    listed.push({
      schedule: {
        id: schedule.id,
        name: schedule.name,
        isEnabled: schedule.isEnabled,
        kinds,
        dueAt: dueAt === null ? null : printInstant(dueAt),
        overdueSeconds: dueAt !== null && isPastDue ? Math.floor((now - dueAt) / 1000) : 0,
        lastRunAt: schedule.lastRunAt === null ? null : printInstant(schedule.lastRunAt),
        lastRunStatus: status,
        nextRunAt: schedule.nextRunAt === null ? null : printInstant(schedule.nextRunAt),
      },
      overdueBy: dueAt !== null && isPastDue ? now - dueAt : 0,
    });
  }
  listed.sort(
    (one, other) =>
      Number(other.schedule.kinds.length > 0) - Number(one.schedule.kinds.length > 0) ||
      other.overdueBy - one.overdueBy ||
      byIdInLists(one.schedule.id, other.schedule.id) ||
      byCodeUnit(JSON.stringify(one.schedule), JSON.stringify(other.schedule)),
  );
  const schedules = listed.map(({ schedule }) => schedule);
  const followUpCount = schedules.filter((schedule) => schedule.kinds.length > 0).length;

  // Posture, reasons, claim
  const freshUntil = governing === undefined ? null : governing.completedAt + freshness;
  const isFresh = freshUntil !== null && now <= freshUntil;
  const isDegraded = governingQuality !== null && governingQuality.families.length > 0;
  const posture: Posture =
    governing === undefined ? 'absent' : !isFresh ? 'stale' : isDegraded ? 'degraded' : 'healthy';
  const hasLaterFailure =
    governing === undefined
      ? failedAt.length > 0
      : failedAt.some((at) => at !== null && at > governing.completedAt);
  const reasons: Reason[] = [];
  if (governing === undefined) reasons.push('no_backup_basis');
  if (governing !== undefined && !isFresh) reasons.push('latest_backup_stale');
  if (isDegraded) reasons.push('latest_backup_degraded');
  if (followUpCount > 0) reasons.push('schedule_follow_up');
  if (hasLaterFailure) reasons.push('latest_attempt_failed');
  if (evidence.issues.length > 0) reasons.push('evidence_incomplete');
  const primaryReason = reasons[0] ?? null;

  const tableOrder: Table[] = ['backupSets', 'backupItems', 'backupSchedules'];
  const firstTable = tableOrder.find((table) =>
    evidence.issues.some((issue) => issue.table === table),
  );
  const surfaceOfTable: Record<Table, Surface> = {
    backupSets: 'backup_sets',
    backupItems: 'backup_set',
    backupSchedules: 'backup_schedules',
  };
  const surfaceOfReason: Record<Reason, Surface> = {
    no_backup_basis: 'backup_sets',
    latest_backup_stale: 'backup_set',
    latest_backup_degraded: 'backup_set',
    schedule_follow_up: 'backup_schedules',
    latest_attempt_failed: 'backup_sets',
    evidence_incomplete: surfaceOfTable[firstTable ?? 'backupSets'],
  };
  const surface = primaryReason === null ? 'backup_set' : surfaceOfReason[primaryReason];

  return {
    version: 1,
    tenantId: tenantId ?? null,
    evaluatedAt: printInstant(now),
    posture,
    primaryReason,
    reasons,
    healthyClaimAllowed: posture === 'healthy' && reasons.length === 0,
    policy,
    governingSet:
      governing === undefined
        ? null
        : {
            id: governing.id,
            name: governing.name,
            status: governing.status,
            completedAt: printInstant(governing.completedAt),
          },
    freshness:
      governing === undefined || freshUntil === null
        ? null
        : {
            isFresh,
            ageSeconds: Math.max(0, Math.floor((now - governing.completedAt) / 1000)),
            freshUntil: printInstant(freshUntil),
          },
    quality: governingQuality,
    scheduleFollowUp: {
      needsFollowUp: followUpCount > 0,
      enabledCount: schedules.filter((schedule) => schedule.isEnabled).length,
      followUpCount,
      schedules,
    },
    evidenceIssues: evidence.issues,
    actionTarget: {
      surface,
      recordId: surface === 'backup_set' && governing !== undefined ? governing.id : null,
      reason: primaryReason,
    },
  };
}

// ---- How long it holds -----------------------------------------------------------------------------------

/** What must stay the same for an answer to hold. */
export function whatHolds(
  assessment: Pick<
    BackupHealthAssessment,
    'posture' | 'reasons' | 'governingSet' | 'scheduleFollowUp' | 'evidenceIssues'
  >,
): string {
  const { posture, reasons, governingSet, scheduleFollowUp, evidenceIssues } = assessment;
  return JSON.stringify([
    posture,
    reasons,
    governingSet,
    scheduleFollowUp.schedules
      .map(({ id: scheduleId, kinds }) => `${scheduleId} ${kinds.join()}`)
      .sort(),
    evidenceIssues
      .map(({ code, table, id: rowId, path }) => [code, table, rowId, path].join())
      .sort(),
  ]);
}

function everyInstant(records: BackupHealthRecords): number[] {
  const rows = [...records.backupSets, ...records.backupItems, ...records.backupSchedules];
  return rows
    .filter(isObject)
    .flatMap((row) => Object.values(row))
    .map(readInstantText)
    .filter((instant) => instant !== FAULT);
}

function lastInstantOfSameAnswer(
  records: BackupHealthRecords,
  now: number,
  options: ReferenceOptions,
  answer: TimelessAssessment,
): number | null {
  const { freshness, grace, tolerance } = spansOf(completePolicy(options.policy));
  const instants = everyInstant(records);
  for (const { dueAt } of answer.scheduleFollowUp.schedules) {
    if (dueAt !== null) instants.push(Date.parse(dueAt));
  }
  const candidates = new Set<number>();
  for (const instant of instants) {
    for (const span of [freshness, grace, -tolerance]) {
      const turn = Math.floor(instant + span);
      for (const candidate of [turn - 1, turn, turn + 1]) {
        if (candidate >= now && candidate < LATEST) candidates.add(candidate);
      }
    }
  }
  const holds = whatHolds(answer);
  for (const candidate of [...candidates].sort((one, other) => one - other)) {
    if (whatHolds(resolveAt(records, candidate + 1, options)) !== holds) return candidate;
  }
  return null;
}

export function referenceResolve(
  records: BackupHealthRecords,
  options: ReferenceOptions,
): BackupHealthAssessment {
  const now = readInstantText(options.now);
  if (now === FAULT) throw new TypeError('now must be a Date or an instant text');
  const answer = resolveAt(records, now, options);
  const validUntil = lastInstantOfSameAnswer(records, now, options, answer);
  return { ...answer, validUntil: validUntil === null ? null : printInstant(validUntil) };
}
