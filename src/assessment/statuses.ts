/** Statuses are compared trimmed and in lower case. */
export function normalizeStatus(status: string): string {
  return status.trim().toLowerCase();
}

/** A status as a row gives it, normalized; null when it is no text. */
export function readStatus(value: unknown): string | null {
  return typeof value === 'string' ? normalizeStatus(value) : null;
}

const SET_STATUSES = {
  completed: ['completed', 'partial'],
  uncompleted: ['pending', 'queued', 'running', 'canceled', 'cancelled'],
  failed: ['failed'],
} as const;

const RUN_STATUSES = {
  good: ['completed', 'success', 'succeeded', 'ok'],
  under_way: ['pending', 'queued', 'running'],
  bad: ['failed', 'error', 'partial', 'skipped', 'missed', 'canceled', 'cancelled'],
} as const;

export type SetStatusClass = keyof typeof SET_STATUSES | 'unknown';
export type RunStatusClass = keyof typeof RUN_STATUSES | 'unknown';

/** The class of a normalized backup set status. */
export function setStatusClass(status: string): SetStatusClass {
  return classOf(status, SET_STATUSES);
}

/** The class of a normalized run status; no status at all says nothing and is unknown too. */
export function runStatusClass(status: string | null): RunStatusClass {
  return classOf(status, RUN_STATUSES);
}

function classOf<Class extends string>(
  status: string | null,
  classes: Readonly<Record<Class, readonly (string | null)[]>>,
): Class | 'unknown' {
  for (const name in classes) if (classes[name].includes(status)) return name;
  return 'unknown';
}
