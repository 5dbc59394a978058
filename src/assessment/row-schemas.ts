import * as z from 'zod/mini';
import { ID_EXPECTED, readId } from './ids.js';
import { INSTANT_EXPECTED, parseInstant } from './instants.js';
import { once } from './once.js';
import { readBy } from './schema-readings.js';
import { readStatus } from './statuses.js';

/**
 * What a row must be, table by table, under its `camelCase` names. Each message is what was expected at its path. The
 * one description of rows: what reads them in a page is generated from it (`npm run generate`), so no page loads zod.
 */
export const rowSchemas = once(() => {
  const id = readBy(readId, ID_EXPECTED);
  const instant = readBy(parseInstant, INSTANT_EXPECTED);
  const status = readBy(readStatus, 'text');
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
      status,
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
      lastRunStatus: orNull(status),
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
