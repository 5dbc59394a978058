import {
  resolveBackupHealth,
  type BackupHealthAssessment,
  type BackupHealthRecords,
} from '../../src/assessment/index.js';
import type { AssessmentSnapshot, AssessmentStore, Fetcher } from '../../src/data/index.js';

export const NOW = Date.parse('2026-03-01T08:00:00.000Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** One good backup set, completed six hours before `NOW` unless told otherwise: stale from 18 h after `NOW` on. */
export function goodRecords(completedAt = NOW - 6 * HOUR, tenantId?: string): BackupHealthRecords {
  return {
    backupSets: [{ id: 1, status: 'completed', completedAt: iso(completedAt), tenantId }],
    backupItems: [{ id: 1, backupSetId: 1, metadata: { snapshot_mode: 'full' } }],
    backupSchedules: [],
  };
}

export const LAST_FRESH = NOW + 18 * HOUR;

/** The healthy assessment of those records. */
export function goodAssessment(now = NOW, tenantId: string | null = null): BackupHealthAssessment {
  return resolveBackupHealth(goodRecords(now - 6 * HOUR), { now: new Date(now), tenantId });
}

export function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), init);
}

export function recordsBody(now = NOW, more: Record<string, unknown> = {}): unknown {
  return { version: 1, now: iso(now), records: goodRecords(now - 6 * HOUR), ...more };
}

export function assessmentBody(now = NOW, tenantId: string | null = null): unknown {
  return { version: 1, assessment: goodAssessment(now, tenantId) };
}

export interface AskedFor {
  readonly request: Request;
  answer(response: Response): void;
  fail(error: unknown): void;
}

/** A server whose every answer a test gives by hand. */
export function createServer(): { readonly asked: AskedFor[]; readonly fetcher: Fetcher } {
  const asked: AskedFor[] = [];
  return {
    asked,
    fetcher: (request) =>
      new Promise<Response>((answer, fail) => {
        asked.push({ request, answer, fail });
      }),
  };
}

/** The snapshot once `isWanted` is true of it. */
export function until(
  store: AssessmentStore,
  isWanted: (snapshot: AssessmentSnapshot) => boolean,
): Promise<AssessmentSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isWanted(store.snapshot)) return;
      end();
      resolve(store.snapshot);
    };
    const end = store.subscribe(look);
    look();
  });
}

/** Lets everything that is already on its way arrive: promises, streams and macrotasks. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
