/** Statuses are compared trimmed and in lower case. */
export function normalizeStatus(status: string): string {
  return status.trim().toLowerCase();
}

/** A status as a row gives it, normalized; null when it is no text. */
export function readStatus(value: unknown): string | null {
  return typeof value === 'string' ? normalizeStatus(value) : null;
}

export const COMPLETED_SET_STATUSES = ['completed', 'partial'] as const;
export const UNCOMPLETED_SET_STATUSES = [
  'pending',
  'queued',
  'running',
  'failed',
  'canceled',
  'cancelled',
] as const;

export const GOOD_RUN_STATUSES = ['completed', 'success', 'succeeded', 'ok'] as const;
export const UNDER_WAY_RUN_STATUSES = ['pending', 'queued', 'running'] as const;
export const BAD_RUN_STATUSES = [
  'failed',
  'error',
  'partial',
  'skipped',
  'missed',
  'canceled',
  'cancelled',
] as const;

export type SetStatusClass = 'completed' | 'failed' | 'uncompleted' | 'unknown';
export type RunStatusClass = 'good' | 'under_way' | 'bad' | 'unknown';

const setStatusClasses = classTable<SetStatusClass>([
  ['completed', COMPLETED_SET_STATUSES],
  ['uncompleted', UNCOMPLETED_SET_STATUSES],
  ['failed', ['failed']],
]);

const runStatusClasses = classTable<RunStatusClass>([
  ['good', GOOD_RUN_STATUSES],
  ['under_way', UNDER_WAY_RUN_STATUSES],
  ['bad', BAD_RUN_STATUSES],
]);

/** The class of a normalized backup set status. */
export function setStatusClass(status: string): SetStatusClass {
  return setStatusClasses.get(status) ?? 'unknown';
}

/** The class of a normalized run status; no status at all says nothing and is unknown too. */
export function runStatusClass(status: string | null): RunStatusClass {
  return status === null ? 'unknown' : (runStatusClasses.get(status) ?? 'unknown');
}

function classTable<Class>(rows: [Class, readonly string[]][]): ReadonlyMap<string, Class> {
  return new Map(rows.flatMap(([name, statuses]) => statuses.map((status) => [status, name])));
}
