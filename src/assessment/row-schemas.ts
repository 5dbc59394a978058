import * as z from 'zod/mini';
import { ID_EXPECTED, readId } from './ids.js';
import { INSTANT_EXPECTED, parseInstant } from './instants.js';
import { once } from './once.js';
import { normalizeStatus } from './statuses.js';

/**
 * What a row must be, table by table. Each message is what was expected at its path. The schemas are made when the
 * first row is read, not when the module loads: making them costs more than everything else a page starts with.
 */
export const rowSchemas = once(() => {
  const id = z.pipe(z.unknown(), z.transform(readWith(readId, ID_EXPECTED)));
  const instant = z.pipe(z.unknown(), z.transform(readWith(parseInstant, INSTANT_EXPECTED)));
  const text = z.string('text');
  const count = z.int('a whole number, 0 or more').check(z.minimum(0, 'a whole number, 0 or more'));

  const quality = z
    .object(
      {
        totalItems: count,
        degradedItems: count,
        families: z.array(
          z.object(
            { family: text.check(z.regex(/\S/, 'the name of a family')), count },
            'an object with family and count',
          ),
          'a list of families',
        ),
      },
      'a quality summary: an object with totalItems, degradedItems and families',
    )
    .check(
      z.refine(({ totalItems, degradedItems }) => degradedItems <= totalItems, {
        path: ['degradedItems'],
        error: 'no more degraded items than items',
      }),
    );

  return {
    quality,
    backupSet: z.object({
      id,
      tenantId: orNull(id),
      name: orNull(text),
      status: z.pipe(text, z.transform(normalizeStatus)),
      completedAt: orNull(instant),
      createdAt: orNull(instant),
      deletedAt: orNull(instant),
      itemCount: orNull(count),
      quality: orNull(quality),
    }),
    backupItem: z.object({
      id,
      backupSetId: id,
      tenantId: orNull(id),
      deletedAt: orNull(instant),
    }),
    backupSchedule: z.object({
      id,
      tenantId: orNull(id),
      name: orNull(text),
      isEnabled: z.boolean('true or false'),
      createdAt: orNull(instant),
      enabledAt: orNull(instant),
      deletedAt: orNull(instant),
      lastRunAt: orNull(instant),
      lastRunStatus: orNull(z.pipe(text, z.transform(normalizeStatus))),
      lastSuccessAt: z.optional(z.nullable(instant)),
      nextRunAt: orNull(instant),
      frequency: orNull(text),
      timeOfDay: orNull(text),
      daysOfWeek: orNull(z.array(z.number('a number'), 'a list of numbers')),
      timezone: orNull(text),
    }),
  };
});

/** A field that may be missing or null: null either way. */
function orNull<Schema extends z.ZodMiniType>(schema: Schema) {
  return z._default(z.nullable(schema), null);
}

/** A transform that refuses what `read` answers null for. */
function readWith<Value>(read: (value: unknown) => Value | null, expected: string) {
  return (value: unknown, payload: z.core.ParsePayload): Value => {
    const readable = read(value);
    if (readable !== null) return readable;
    payload.issues.push({ code: 'custom', message: expected, input: value });
    return z.NEVER;
  };
}
