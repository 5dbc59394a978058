// Generated from the zod schemas by `npm run generate`: change those instead.
import { once } from '../../assessment/once.js';
import { parseInstant } from '../../assessment/instants.js';
import {
  anything,
  by,
  flag,
  is,
  object,
  orNull,
  orUndefined,
  text,
  type Reader,
} from '../../assessment/readers.js';

import type { Envelope, RecordsBody } from '../endpoint-body.js';

export const endpointReaders = once(() => {
  const shared1 = is('an array of rows', Array.isArray);
  return {
    envelope: object('an object with version, and assessment or records', {
      version: is('the number 1', (value) => value === 1),
      'assessment?': orUndefined(anything),
      'records?': orUndefined(anything),
      'access?': orUndefined(
        orNull(
          object('an object with backupSets and backupSchedules', {
            'backupSets?': flag('true or false'),
            'backupSchedules?': flag('true or false'),
          }),
        ),
      ),
    }) as Reader<Envelope>,
    records: object('Invalid input', {
      now: by('RFC 3339 text with an offset such as 2026-03-01T02:00:00Z', parseInstant),
      records: object('an object with backupSets, backupItems and backupSchedules', {
        backupSets: shared1,
        backupItems: shared1,
        backupSchedules: shared1,
      }),
      'policy?': orUndefined(orNull(anything)),
      'tenantId?': orUndefined(orNull(text('text or null'))),
    }) as Reader<RecordsBody>,
  };
});
