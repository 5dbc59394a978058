import * as z from 'zod/mini';
import { ID_EXPECTED } from './ids.js';
import { readInstantText } from './instants.js';
import { once } from './once.js';
import { readBy } from './schema-readings.js';
import {
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  POSTURES,
  REASONS,
  SURFACES,
  TABLES,
  type BackupHealthAssessment,
} from './types.js';

/**
 * The shape of an assessment. Each message is what was expected at its path. The one description of it: what reads
 * assessments in a page is generated from it (`npm run generate`), so no page loads zod.
 */
export const assessmentSchema = once((): z.ZodMiniType<BackupHealthAssessment> => {
  const text = z.string('text');
  const id = text.check(z.regex(/\S/, ID_EXPECTED));
  const flag = z.boolean('true or false');
  const count = z.int('a whole number, 0 or more').check(z.minimum(0, 'a whole number, 0 or more'));
  const amount = z
    .number('a finite number, 0 or more')
    .check(z.minimum(0, 'a finite number, 0 or more'));
  const instant = readBy(
    readInstantText,
    'an instant as text with an offset, such as 2026-03-01T02:00:00.000Z',
  );
  const reason = oneOf(REASONS);
  const name = z.nullable(text);

  return object({
    version: z.literal(1, 'the number 1'),
    tenantId: z.nullable(id),
    evaluatedAt: instant,
    validUntil: z.nullable(instant),
    posture: oneOf(POSTURES),
    primaryReason: z.nullable(reason),
    reasons: listOf(reason),
    healthyClaimAllowed: flag,
    policy: object({
      freshnessHours: amount.check(z.gt(0, 'a finite number greater than 0')),
      scheduleGraceMinutes: amount,
      clockToleranceMinutes: amount,
    }),
    governingSet: z.nullable(object({ id, name, status: text, completedAt: instant })),
    freshness: z.nullable(object({ isFresh: flag, ageSeconds: count, freshUntil: instant })),
    quality: z.nullable(
      object({
        totalItems: count,
        degradedItems: count,
        families: listOf(object({ family: id, count: count.check(z.minimum(1, '1 or more')) })),
      }),
    ),
    scheduleFollowUp: object({
      needsFollowUp: flag,
      enabledCount: count,
      followUpCount: count,
      schedules: listOf(
        object({
          id,
          name,
          isEnabled: flag,
          kinds: listOf(oneOf(FOLLOW_UP_KINDS)),
          dueAt: z.nullable(instant),
          overdueSeconds: count,
          lastRunAt: z.nullable(instant),
          lastRunStatus: z.nullable(text),
          nextRunAt: z.nullable(instant),
        }),
      ),
    }),
    evidenceIssues: listOf(
      object({
        code: oneOf(EVIDENCE_ISSUE_CODES),
        table: oneOf(TABLES),
        id: z.exactOptional(id),
        path: z.exactOptional(text),
        message: text,
      }),
    ),
    actionTarget: object({
      surface: oneOf(SURFACES),
      recordId: z.nullable(id),
      reason: z.nullable(reason),
    }),
  });
});

function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape, 'an object');
}

function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item, 'a list');
}

function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, `one of ${values.join(', ')}`);
}
