// Generated from the zod schemas by `npm run generate`: change those instead.
import { once } from '../once.js';
import { readId } from '../ids.js';
import { parseInstant, readInstantText } from '../instants.js';
import {
  by,
  checked,
  elseNull,
  flag,
  is,
  list,
  object,
  oneOf,
  orNull,
  orUndefined,
  text,
  type Reader,
} from '../readers.js';
import type { ItemKey } from '../records.js';
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
  type BackupSchedule,
  type BackupSet,
} from '../types.js';

export const assessmentReaders = once(() => {
  const shared1 = checked(text('text'), [
    'an id: text that is not blank, or an integer',
    (value: string) => /\S/.test(value),
  ]);
  const shared2 = by(
    'an instant as text with an offset, such as 2026-03-01T02:00:00.000Z',
    readInstantText,
  );
  const shared3 = oneOf(REASONS);
  const shared4 = flag('true or false');
  const shared5 = checked(is('a finite number, 0 or more', Number.isFinite), [
    'a finite number, 0 or more',
    (value: number) => value >= 0,
  ]);
  const shared6 = text('text');
  const shared7 = orNull(shared6);
  const shared8 = checked(
    is('a whole number, 0 or more', Number.isInteger),
    ['a whole number, 0 or more', Number.isSafeInteger],
    ['a whole number, 0 or more', (value: number) => value >= 0],
  );
  return {
    assessment: object('an object', {
      version: is('the number 1', (value) => value === 1),
      tenantId: orNull(shared1),
      evaluatedAt: shared2,
      validUntil: orNull(shared2),
      posture: oneOf(POSTURES),
      primaryReason: orNull(shared3),
      reasons: list('a list', shared3),
      healthyClaimAllowed: shared4,
      policy: object('an object', {
        freshnessHours: checked(
          is('a finite number, 0 or more', Number.isFinite),
          ['a finite number, 0 or more', (value: number) => value >= 0],
          ['a finite number greater than 0', (value: number) => value > 0],
        ),
        scheduleGraceMinutes: shared5,
        clockToleranceMinutes: shared5,
      }),
      governingSet: orNull(
        object('an object', { id: shared1, name: shared7, status: shared6, completedAt: shared2 }),
      ),
      freshness: orNull(
        object('an object', { isFresh: shared4, ageSeconds: shared8, freshUntil: shared2 }),
      ),
      quality: orNull(
        object('an object', {
          totalItems: shared8,
          degradedItems: shared8,
          families: list(
            'a list',
            object('an object', {
              family: shared1,
              count: checked(
                is('a whole number, 0 or more', Number.isInteger),
                ['a whole number, 0 or more', Number.isSafeInteger],
                ['a whole number, 0 or more', (value: number) => value >= 0],
                ['1 or more', (value: number) => value >= 1],
              ),
            }),
          ),
        }),
      ),
      scheduleFollowUp: object('an object', {
        needsFollowUp: shared4,
        enabledCount: shared8,
        followUpCount: shared8,
        schedules: list(
          'a list',
          object('an object', {
            id: shared1,
            name: shared7,
            isEnabled: shared4,
            kinds: list('a list', oneOf(FOLLOW_UP_KINDS)),
            dueAt: orNull(shared2),
            overdueSeconds: shared8,
            lastRunAt: orNull(shared2),
            lastRunStatus: orNull(shared6),
            nextRunAt: orNull(shared2),
          }),
        ),
      }),
      evidenceIssues: list(
        'a list',
        object('an object', {
          code: oneOf(EVIDENCE_ISSUE_CODES),
          table: oneOf(TABLES),
          'id?': shared1,
          'path?': shared6,
          message: shared6,
        }),
      ),
      actionTarget: object('an object', {
        surface: oneOf(SURFACES),
        recordId: orNull(shared1),
        reason: orNull(shared3),
      }),
    }) as Reader<BackupHealthAssessment>,
  };
});

export const rowReaders = once(() => {
  const shared1 = checked(
    is('a whole number, 0 or more', Number.isInteger),
    ['a whole number, 0 or more', Number.isSafeInteger],
    ['a whole number, 0 or more', (value: number) => value >= 0],
  );
  const shared2 = checked(
    object('a quality summary: an object with totalItems, degradedItems and families', {
      totalItems: shared1,
      degradedItems: shared1,
      families: list(
        'a list of families',
        object('an object with family and count', {
          family: checked(text('text'), [
            'the name of a family',
            (value: string) => /\S/.test(value),
          ]),
          count: shared1,
        }),
      ),
    }),
    [
      'no more degraded items than items',
      ({ totalItems, degradedItems }) => degradedItems <= totalItems,
      '.degradedItems',
    ],
  );
  const shared3 = by('an id: text that is not blank, or an integer', readId);
  const shared4 = text('text');
  const shared5 = by('text', readStatus);
  const shared6 = by(
    'a Date, or RFC 3339 text with an offset such as 2026-03-01T02:00:00Z',
    parseInstant,
  );
  return {
    quality: shared2 as Reader<BackupQuality>,
    backupSet: object('Invalid input', {
      id: shared3,
      tenantId: elseNull(shared3),
      name: elseNull(shared4),
      status: shared5,
      completedAt: elseNull(shared6),
      createdAt: elseNull(shared6),
      deletedAt: elseNull(shared6),
      itemCount: elseNull(shared1),
      quality: elseNull(shared2),
    }) as Reader<BackupSet>,
    backupItem: object('Invalid input', {
      id: shared3,
      backupSetId: shared3,
      tenantId: elseNull(shared3),
      deletedAt: elseNull(shared6),
    }) as Reader<ItemKey>,
    backupSchedule: object('Invalid input', {
      id: shared3,
      tenantId: elseNull(shared3),
      name: elseNull(shared4),
      isEnabled: flag('true or false'),
      createdAt: elseNull(shared6),
      enabledAt: elseNull(shared6),
      deletedAt: elseNull(shared6),
      lastRunAt: elseNull(shared6),
      lastRunStatus: elseNull(shared5),
      'lastSuccessAt?': orUndefined(orNull(shared6)),
      nextRunAt: elseNull(shared6),
      frequency: elseNull(shared4),
      timeOfDay: elseNull(shared4),
      daysOfWeek: elseNull(list('a list of numbers', is('a number', Number.isFinite))),
      timezone: elseNull(shared4),
    }) as Reader<BackupSchedule>,
  };
});
