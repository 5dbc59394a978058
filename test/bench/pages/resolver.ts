/** The resolver beside `JSON.parse` and zod, in one file that runs on Node and in a page alike. */
import * as z from 'zod/mini';
import { resolveBackupHealth, type BackupHealthRecords } from '../../../src/assessment/index.js';
import { backupSchedule } from '../../../src/testing/index.js';

/** Milliseconds, the fastest of five runs or more: what the machine does besides only ever adds. */
export interface Resolving {
  readonly rows: number;
  readonly parse: number;
  readonly resolve: number;
  readonly zod: number;
}

const HOUR = 3_600_000;
const NOW = new Date('2026-11-23T10:00:00.000Z');
const ITEMS_OF_A_SET = 1_000;

/** Nightly sets of a thousand items each; or, with `isOneSet`, all items in the one that governs. */
export function recordsText(rows: number, isOneSet: boolean): string {
  const sets = isOneSet ? 1 : Math.max(Math.round(rows / ITEMS_OF_A_SET), 1);
  const backupSets = Array.from({ length: sets }, (_, index) => ({
    id: String(index),
    tenant_id: 't-1',
    name: 'Nightly',
    status: 'completed',
    completed_at: new Date(NOW.getTime() - (6 + 24 * index) * HOUR).toISOString(),
  }));
  const backupItems = Array.from({ length: rows }, (_, index) => ({
    id: index,
    backup_set_id: String(index % sets),
    tenant_id: 't-1',
    name: `Policy ${index}`,
    metadata: { snapshot_mode: 'full', source: 'graph', assignments: 3 },
  }));
  return JSON.stringify({ backupSets, backupItems, backupSchedules: [] });
}

export function resolving(rows: number, isOneSet: boolean, forMs: number): Resolving {
  const text = recordsText(rows, isOneSet);
  const schema = z.array(
    z.object({
      id: z.union([z.string(), z.number()]),
      backup_set_id: z.union([z.string(), z.number()]),
      tenant_id: z.nullish(z.union([z.string(), z.number()])),
      name: z.nullish(z.string()),
      metadata: z.nullish(
        z.looseObject({ snapshot_mode: z.nullish(z.string()), warnings: z.nullish(z.unknown()) }),
      ),
    }),
  );
  const fastest = { parse: Infinity, resolve: Infinity, zod: Infinity };
  const begun = performance.now();
  let spentOnZod = 0;
  for (let run = 0; run < 5 || performance.now() - begun < forMs; run += 1) {
    const started = performance.now();
    const records = JSON.parse(text) as BackupHealthRecords;
    const parsed = performance.now();
    const { quality } = resolveBackupHealth(records, { now: NOW, tenantId: 't-1' });
    const resolved = performance.now();
    if (quality?.totalItems !== (isOneSet ? rows : Math.min(rows, ITEMS_OF_A_SET))) {
      throw new Error('The rows were not read.');
    }
    fastest.parse = Math.min(fastest.parse, parsed - started);
    fastest.resolve = Math.min(fastest.resolve, resolved - parsed);
    // It takes seconds where there are many rows.
    if (spentOnZod > forMs) continue;
    const asked = performance.now();
    if (!schema.safeParse(records.backupItems).success) throw new Error('zod read nothing.');
    const took = performance.now() - asked;
    fastest.zod = Math.min(fastest.zod, took);
    spentOnZod += took;
  }
  return { rows, ...fastest };
}

/** What the first call in a page costs beside the `JSON.parse` of the same text, milliseconds. */
export function firstCall(text: string): { parse: number; resolve: number } {
  const started = performance.now();
  const records = JSON.parse(text) as BackupHealthRecords;
  const parsed = performance.now();
  resolveBackupHealth(records, { now: NOW, tenantId: 't-1' });
  return { parse: parsed - started, resolve: performance.now() - parsed };
}

/** Microseconds that a schedule with a cadence in a zone takes, warm. */
export function cadences(schedules: number, forMs: number): number {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
  const records = {
    backupSets: [],
    backupItems: [],
    backupSchedules: Array.from({ length: schedules }, (_, index) =>
      backupSchedule({
        id: String(index),
        cadence: { timezone: zones[index % zones.length]!, plannedHoursAgo: 1 + (index % 20) },
        nextRunInHours: null,
      })(NOW),
    ),
  };
  let fastest = Infinity;
  const begun = performance.now();
  for (let run = 0; run < 5 || performance.now() - begun < forMs; run += 1) {
    const started = performance.now();
    const { scheduleFollowUp } = resolveBackupHealth(records, { now: NOW });
    fastest = Math.min(fastest, performance.now() - started);
    if (scheduleFollowUp.enabledCount !== schedules) throw new Error('Schedules were not read.');
  }
  return (fastest * 1000) / schedules;
}

Object.assign(globalThis, { bench: { resolving, firstCall, cadences, recordsText } });
