import * as z from 'zod/mini';
import { parseInstant } from '../assessment/instants.js';
import { once } from '../assessment/once.js';
import { readBy } from '../assessment/schema-readings.js';
import type { BackupHealthPolicy } from '../assessment/types.js';

/**
 * What an endpoint answers: the envelope of every answer, and the rest of one that hands over rows. Each message is
 * what was expected at its path. The one description of it: what reads answers in a page is generated from it
 * (`npm run generate`), so no page loads zod.
 */
export const endpointSchemas = once(() => {
  const table = z.custom<readonly unknown[]>(Array.isArray, 'an array of rows');
  const access = z.object(
    {
      backupSets: z.exactOptional(z.boolean('true or false')),
      backupSchedules: z.exactOptional(z.boolean('true or false')),
    },
    'an object with backupSets and backupSchedules',
  );
  return {
    envelope: z.object(
      {
        version: z.literal(1, 'the number 1'),
        assessment: z.optional(z.unknown()),
        records: z.optional(z.unknown()),
        access: z.nullish(access),
      },
      'an object with version, and assessment or records',
    ),
    records: z.object({
      now: readBy(parseInstant, 'RFC 3339 text with an offset such as 2026-03-01T02:00:00Z'),
      records: z.object(
        { backupSets: table, backupItems: table, backupSchedules: table },
        'an object with backupSets, backupItems and backupSchedules',
      ),
      policy: z.nullish(z.custom<Partial<BackupHealthPolicy>>()),
      tenantId: z.nullish(z.string('text or null')),
    }),
  };
});
