// Generated from the zod schemas by `npm run generate`: change those instead.
import { once } from '../../assessment/once.js';
import { parseInstant } from '../../assessment/instants.js';
import { readArray, readFlag, readText, readerOf, type Shape } from '../../assessment/readers.js';

import type { Envelope, RecordsBody } from '../endpoint-body.js';

const endpointReadersShape1: Shape = { expected: 'an array of rows', read: readArray };

export const endpointReaders = once(() => ({
  envelope: readerOf<Envelope>({
    expected: 'an object with version, and assessment or records',
    fields: {
      version: { expected: 'the number 1', values: [1] },
      assessment: { orUndefined: {} },
      records: { orUndefined: {} },
      access: {
        orUndefined: {
          orNull: {
            expected: 'an object with backupSets and backupSchedules',
            fields: {
              backupSets: { orMissing: { expected: 'true or false', read: readFlag } },
              backupSchedules: { orMissing: { expected: 'true or false', read: readFlag } },
            },
          },
        },
      },
    },
  }),
  records: readerOf<RecordsBody>({
    expected: 'Invalid input',
    fields: {
      now: {
        expected: 'RFC 3339 text with an offset such as 2026-03-01T02:00:00Z',
        read: parseInstant,
      },
      records: {
        expected: 'an object with backupSets, backupItems and backupSchedules',
        fields: {
          backupSets: endpointReadersShape1,
          backupItems: endpointReadersShape1,
          backupSchedules: endpointReadersShape1,
        },
      },
      policy: { orUndefined: { orNull: {} } },
      tenantId: { orUndefined: { orNull: { expected: 'text or null', read: readText } } },
    },
  }),
}));
