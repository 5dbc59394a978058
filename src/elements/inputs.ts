import type { BackupHealthPolicy } from '../assessment/index.js';
import { frozenClock, type AssessmentSource, type Clock } from '../data/index.js';
import type { BackupHealthLinks, MessageOverrides } from '../signals/index.js';
import type { BackupHealthElement } from './backup-health-element.js';
import type { SharedBackupHealth } from './context.js';
import { BrokenAttribute, readFrozenNow } from './converters.js';

/** What a host has set on an element, and what a provider around it shares, read together: the element's own counts. */
type Inputs = Readonly<BackupHealthElement>;
type Shared = SharedBackupHealth | undefined;

/** What an element's answer, its time or its wording depends on: while none of it is set, its provider decides them all. */
const DECIDING: ReadonlySet<PropertyKey> = new Set<keyof BackupHealthElement>([
  'assessment',
  'records',
  'endpoint',
  'tenantId',
  'refreshSeconds',
  'freshnessHours',
  'scheduleGraceMinutes',
  'backupSetsHref',
  'backupSetHref',
  'backupSchedulesHref',
  'locale',
  'timeZone',
  'now',
  'links',
  'messages',
  'clock',
]);

/** Whether an element differs from what its provider decides by having this property set. */
export function decides(inputs: Inputs, name: PropertyKey): boolean {
  return DECIDING.has(name) && isGiven(Reflect.get(inputs, name));
}

/** The element's own source, by precedence; none leaves it to the provider. */
export function readSource(inputs: Inputs): AssessmentSource {
  const { assessment, records, endpoint } = inputs;
  const broken = brokenAttribute(inputs);
  if (broken) return { kind: 'broken', code: 'invalid_attribute', message: broken.message };
  // A page that has lost its tenant on the way must not be shown everybody's rows.
  if (readOwnTenant(inputs)?.trim() === '') {
    const message =
      'tenant-id: expected a tenant id, for {tenantId} and to tell rows by, but it is blank.';
    return { kind: 'broken', code: 'missing_tenant', message };
  }
  if (isGiven(assessment)) return { kind: 'assessment', value: assessment };
  if (isGiven(records)) return { kind: 'records', value: records };
  if (!isGiven(endpoint)) return { kind: 'none' };
  return {
    kind: 'endpoint',
    url: endpoint,
    refreshSeconds: inputs.refreshSeconds ?? undefined,
    fetcher: inputs.fetcher ?? undefined,
    credentials: inputs.credentials ?? undefined,
  };
}

/** Ids are text; hosts have them as numbers, too. */
export function readOwnTenant({ tenantId }: Inputs): string | null {
  return isGiven(tenantId) ? String(tenantId) : null;
}

export function readTenant(inputs: Inputs, shared: Shared): string | null {
  return readOwnTenant(inputs) ?? shared?.tenantId ?? null;
}

/** Null leaves it to the nearest `lang`. */
export function readLocale({ locale }: Inputs, shared: Shared): string | null {
  return locale || (shared?.locale ?? null);
}

/** Null leaves it to the viewer's own zone. A copy of the kit that knows no zones may share nothing about them. */
export function readTimeZone({ timeZone }: Inputs, shared: Shared): string | null {
  return timeZone || (shared?.timeZone ?? null);
}

export function readMessages({ messages }: Inputs, shared: Shared): MessageOverrides | undefined {
  return messages ?? shared?.messages;
}

export function readLinks(inputs: Inputs, shared: Shared): BackupHealthLinks {
  return {
    ...shared?.links,
    ...inputs.links,
    ...onlyGiven({
      backupSets: inputs.backupSetsHref,
      backupSet: inputs.backupSetHref,
      backupSchedules: inputs.backupSchedulesHref,
    }),
  };
}

/** A policy that is no object stays as it is, so that it is refused and not taken for an empty one. */
export function readPolicy(inputs: Inputs, shared: Shared): Partial<BackupHealthPolicy> {
  const { policy, freshnessHours, scheduleGraceMinutes } = inputs;
  const isObject = typeof policy === 'object' && !Array.isArray(policy);
  if (isGiven(policy) && !isObject) return policy;
  return { ...shared?.policy, ...policy, ...onlyGiven({ freshnessHours, scheduleGraceMinutes }) };
}

/** The clock that the element itself is given, if any. */
export function readClock({ now, clock }: Inputs): Clock | undefined {
  const instant = readFrozenNow(now);
  return typeof instant === 'number' ? frozenClock(instant) : (clock ?? undefined);
}

/** Only what is given, so that nothing is overridden by nothing. */
export function onlyGiven<Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}

function brokenAttribute(inputs: Inputs): BrokenAttribute | undefined {
  const values: readonly unknown[] = [
    readFrozenNow(inputs.now),
    inputs.assessment,
    inputs.records,
    inputs.refreshSeconds,
    inputs.freshnessHours,
    inputs.scheduleGraceMinutes,
  ];
  return values.find((value) => value instanceof BrokenAttribute);
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
