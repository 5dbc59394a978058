// Generated from the zod schemas by `npm run generate`: change those instead.
import { once } from '../once.js';
import { readId } from '../ids.js';
import { parseInstant, readInstantText } from '../instants.js';
import { readFlag, readNumber, readText, readWhole, readerOf, type Shape } from '../readers.js';
import type { Row } from '../row.js';
import { UNSOUND, needed, orNull, orNotGiven, readNothing } from '../sound-row.js';
import { readStatus } from '../statuses.js';
import {
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  POSTURES,
  REASONS,
  SURFACES,
  TABLES,
  type BackupHealthAssessment,
  type BackupQuality,
  type BackupItem,
  type BackupSchedule,
  type BackupSet,
} from '../types.js';

const assessmentReadersShape1: Shape = {
  expected: 'text',
  read: readText,
  checks: [['an id: text that is not blank, or an integer', (value: string) => /\S/.test(value)]],
};
const assessmentReadersShape2: Shape = {
  expected: 'an instant as text with an offset, such as 2026-03-01T02:00:00.000Z',
  read: readInstantText,
};
const assessmentReadersShape3: Shape = { values: REASONS };
const assessmentReadersShape4: Shape = { expected: 'true or false', read: readFlag };
const assessmentReadersShape5: Shape = {
  expected: 'a finite number, 0 or more',
  read: readNumber,
  checks: [['a finite number, 0 or more', (value: number) => value >= 0]],
};
const assessmentReadersShape6: Shape = { expected: 'text', read: readText };
const assessmentReadersShape7: Shape = { orNull: assessmentReadersShape6 };
const assessmentReadersShape8: Shape = {
  expected: 'a whole number, 0 or more',
  read: readWhole,
  checks: [
    ['a whole number, 0 or more', Number.isSafeInteger],
    ['a whole number, 0 or more', (value: number) => value >= 0],
  ],
};

export const assessmentReaders = once(() => ({
  assessment: readerOf<BackupHealthAssessment>({
    expected: 'an object',
    fields: {
      version: { expected: 'the number 1', values: [1] },
      tenantId: { orNull: assessmentReadersShape1 },
      evaluatedAt: assessmentReadersShape2,
      validUntil: { orNull: assessmentReadersShape2 },
      posture: { values: POSTURES },
      primaryReason: { orNull: assessmentReadersShape3 },
      reasons: { expected: 'a list', item: assessmentReadersShape3 },
      healthyClaimAllowed: assessmentReadersShape4,
      policy: {
        expected: 'an object',
        fields: {
          freshnessHours: {
            expected: 'a finite number, 0 or more',
            read: readNumber,
            checks: [
              ['a finite number, 0 or more', (value: number) => value >= 0],
              ['a finite number greater than 0', (value: number) => value > 0],
            ],
          },
          scheduleGraceMinutes: assessmentReadersShape5,
          clockToleranceMinutes: assessmentReadersShape5,
        },
      },
      governingSet: {
        orNull: {
          expected: 'an object',
          fields: {
            id: assessmentReadersShape1,
            name: assessmentReadersShape7,
            status: assessmentReadersShape6,
            completedAt: assessmentReadersShape2,
          },
        },
      },
      freshness: {
        orNull: {
          expected: 'an object',
          fields: {
            isFresh: assessmentReadersShape4,
            ageSeconds: assessmentReadersShape8,
            freshUntil: assessmentReadersShape2,
          },
        },
      },
      quality: {
        orNull: {
          expected: 'an object',
          fields: {
            totalItems: assessmentReadersShape8,
            degradedItems: assessmentReadersShape8,
            families: {
              expected: 'a list',
              item: {
                expected: 'an object',
                fields: {
                  family: assessmentReadersShape1,
                  count: {
                    expected: 'a whole number, 0 or more',
                    read: readWhole,
                    checks: [
                      ['a whole number, 0 or more', Number.isSafeInteger],
                      ['a whole number, 0 or more', (value: number) => value >= 0],
                      ['1 or more', (value: number) => value >= 1],
                    ],
                  },
                },
              },
            },
          },
        },
      },
      scheduleFollowUp: {
        expected: 'an object',
        fields: {
          needsFollowUp: assessmentReadersShape4,
          enabledCount: assessmentReadersShape8,
          followUpCount: assessmentReadersShape8,
          schedules: {
            expected: 'a list',
            item: {
              expected: 'an object',
              fields: {
                id: assessmentReadersShape1,
                name: assessmentReadersShape7,
                isEnabled: assessmentReadersShape4,
                kinds: { expected: 'a list', item: { values: FOLLOW_UP_KINDS } },
                dueAt: { orNull: assessmentReadersShape2 },
                overdueSeconds: assessmentReadersShape8,
                lastRunAt: { orNull: assessmentReadersShape2 },
                lastRunStatus: { orNull: assessmentReadersShape6 },
                nextRunAt: { orNull: assessmentReadersShape2 },
              },
            },
          },
        },
      },
      evidenceIssues: {
        expected: 'a list',
        item: {
          expected: 'an object',
          fields: {
            code: { values: EVIDENCE_ISSUE_CODES },
            table: { values: TABLES },
            id: { orMissing: assessmentReadersShape1 },
            path: { orMissing: assessmentReadersShape6 },
            message: assessmentReadersShape6,
          },
        },
      },
      actionTarget: {
        expected: 'an object',
        fields: {
          surface: { values: SURFACES },
          recordId: { orNull: assessmentReadersShape1 },
          reason: { orNull: assessmentReadersShape3 },
        },
      },
    },
  }),
}));

const rowReadersShape1: Shape = {
  expected: 'a whole number, 0 or more',
  read: readWhole,
  checks: [
    ['a whole number, 0 or more', Number.isSafeInteger],
    ['a whole number, 0 or more', (value: number) => value >= 0],
  ],
};
const rowReadersShape2: Shape = {
  expected: 'a quality summary: an object with totalItems, degradedItems and families',
  row: {
    totalItems: rowReadersShape1,
    degradedItems: rowReadersShape1,
    families: {
      expected: 'a list of families',
      item: {
        expected: 'an object with family and count',
        row: {
          family: {
            expected: 'text',
            read: readText,
            checks: [['the name of a family', (value: string) => /\S/.test(value)]],
          },
          count: rowReadersShape1,
        },
      },
    },
  },
  checks: [
    [
      'no more degraded items than items',
      ({ totalItems, degradedItems }) => degradedItems <= totalItems,
      '.degradedItems',
    ],
  ],
};
const rowReadersShape3: Shape = {
  expected: 'an id: text that is not blank, or an integer',
  read: readId,
};
const rowReadersShape4: Shape = { expected: 'text', read: readText };
const rowReadersShape5: Shape = { expected: 'text', read: readStatus };
const rowReadersShape6: Shape = {
  expected: 'a Date, or RFC 3339 text with an offset such as 2026-03-01T02:00:00Z',
  read: parseInstant,
};

export const rowReaders = once(() => ({
  quality: readerOf<BackupQuality>(rowReadersShape2),
  backupSet: readerOf<BackupSet>({
    expected: 'Invalid input',
    row: {
      id: rowReadersShape3,
      tenantId: { elseNull: rowReadersShape3 },
      name: { elseNull: rowReadersShape4 },
      status: rowReadersShape5,
      completedAt: { elseNull: rowReadersShape6 },
      createdAt: { elseNull: rowReadersShape6 },
      deletedAt: { elseNull: rowReadersShape6 },
      itemCount: { elseNull: rowReadersShape1 },
      quality: { elseNull: rowReadersShape2 },
    },
  }),
  backupItem: readerOf<Omit<BackupItem, 'name' | 'metadata'>>({
    expected: 'Invalid input',
    row: {
      id: rowReadersShape3,
      backupSetId: rowReadersShape3,
      tenantId: { elseNull: rowReadersShape3 },
      deletedAt: { elseNull: rowReadersShape6 },
    },
  }),
  backupSchedule: readerOf<BackupSchedule>({
    expected: 'Invalid input',
    row: {
      id: rowReadersShape3,
      tenantId: { elseNull: rowReadersShape3 },
      name: { elseNull: rowReadersShape4 },
      isEnabled: { expected: 'true or false', read: readFlag },
      createdAt: { elseNull: rowReadersShape6 },
      enabledAt: { elseNull: rowReadersShape6 },
      deletedAt: { elseNull: rowReadersShape6 },
      lastRunAt: { elseNull: rowReadersShape6 },
      lastRunStatus: { elseNull: rowReadersShape5 },
      lastSuccessAt: { orUndefined: { orNull: rowReadersShape6 } },
      nextRunAt: { elseNull: rowReadersShape6 },
      frequency: { elseNull: rowReadersShape4 },
      timeOfDay: { elseNull: rowReadersShape4 },
      daysOfWeek: {
        elseNull: {
          expected: 'a list of numbers',
          item: { expected: 'a number', read: readNumber },
        },
      },
      timezone: { elseNull: rowReadersShape4 },
    },
  }),
}));

export function readSoundSet(row: Row): BackupSet | null {
  const id = needed(readId, row['id']);
  const tenantId = orNull(readId, row['tenantId'], row['tenant_id']);
  const name = orNull(readText, row['name']);
  const status = needed(readStatus, row['status']);
  const completedAt = orNull(parseInstant, row['completedAt'], row['completed_at']);
  const createdAt = orNull(parseInstant, row['createdAt'], row['created_at']);
  const deletedAt = orNull(parseInstant, row['deletedAt'], row['deleted_at']);
  const itemCount = orNull(readWhole, row['itemCount'], row['item_count']);
  const quality = orNull(readNothing, row['quality']);
  return id === UNSOUND ||
    tenantId === UNSOUND ||
    name === UNSOUND ||
    status === UNSOUND ||
    completedAt === UNSOUND ||
    createdAt === UNSOUND ||
    deletedAt === UNSOUND ||
    itemCount === UNSOUND ||
    (itemCount !== null && !Number.isSafeInteger(itemCount)) ||
    (itemCount !== null && !(itemCount >= 0)) ||
    quality === UNSOUND
    ? null
    : { id, tenantId, name, status, completedAt, createdAt, deletedAt, itemCount, quality };
}

export function readSoundSchedule(row: Row): BackupSchedule | null {
  const id = needed(readId, row['id']);
  const tenantId = orNull(readId, row['tenantId'], row['tenant_id']);
  const name = orNull(readText, row['name']);
  const isEnabled = needed(readFlag, row['isEnabled'], row['is_enabled']);
  const createdAt = orNull(parseInstant, row['createdAt'], row['created_at']);
  const enabledAt = orNull(parseInstant, row['enabledAt'], row['enabled_at']);
  const deletedAt = orNull(parseInstant, row['deletedAt'], row['deleted_at']);
  const lastRunAt = orNull(parseInstant, row['lastRunAt'], row['last_run_at']);
  const lastRunStatus = orNull(readStatus, row['lastRunStatus'], row['last_run_status']);
  const lastSuccessAt = orNotGiven(parseInstant, row['lastSuccessAt'], row['last_success_at']);
  const nextRunAt = orNull(parseInstant, row['nextRunAt'], row['next_run_at']);
  const frequency = orNull(readText, row['frequency']);
  const timeOfDay = orNull(readText, row['timeOfDay'], row['time_of_day']);
  const daysOfWeek = orNull(readNothing, row['daysOfWeek'], row['days_of_week']);
  const timezone = orNull(readText, row['timezone']);
  return id === UNSOUND ||
    tenantId === UNSOUND ||
    name === UNSOUND ||
    isEnabled === UNSOUND ||
    createdAt === UNSOUND ||
    enabledAt === UNSOUND ||
    deletedAt === UNSOUND ||
    lastRunAt === UNSOUND ||
    lastRunStatus === UNSOUND ||
    lastSuccessAt === UNSOUND ||
    nextRunAt === UNSOUND ||
    frequency === UNSOUND ||
    timeOfDay === UNSOUND ||
    daysOfWeek === UNSOUND ||
    timezone === UNSOUND
    ? null
    : {
        id,
        tenantId,
        name,
        isEnabled,
        createdAt,
        enabledAt,
        deletedAt,
        lastRunAt,
        lastRunStatus,
        lastSuccessAt,
        nextRunAt,
        frequency,
        timeOfDay,
        daysOfWeek,
        timezone,
      };
}
