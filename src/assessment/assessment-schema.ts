import * as z from 'zod/mini';
import { contradictions } from './assessment-sense.js';
import { ID_EXPECTED } from './ids.js';
import { BackupHealthInputError, describeType, inputIssue } from './input-error.js';
import { formatInstant, parseInstant } from './instants.js';
import { once } from './once.js';
import { pathText } from './path-text.js';
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
 * Reads an assessment that came from elsewhere, by shape and by sense: one whose posture, reasons, claim, freshness
 * and quality contradict one another is refused. Fields it does not know are left out; instants are written anew as
 * ISO 8601 UTC with milliseconds.
 *
 * @throws {BackupHealthInputError} naming every path that is wrong and what was expected there.
 */
export function parseAssessment(value: unknown): BackupHealthAssessment {
  const result = assessmentSchema().safeParse(value);
  if (!result.success) {
    throw new BackupHealthInputError(
      result.error.issues.map(({ path, message }) =>
        path.length === 0
          ? inputIssue('assessment', `${message}, not ${describeType(value)}`)
          : inputIssue(`assessment.${pathText(path)}`, message),
      ),
    );
  }
  const assessment = result.data;
  const issues = contradictions(assessment);
  if (issues.length > 0) throw new BackupHealthInputError(issues);
  return assessment;
}

/** The shape of an assessment. Each message is what was expected at its path. */
export const assessmentSchema = once((): z.ZodMiniType<BackupHealthAssessment> => {
  const text = z.string('text');
  const id = text.check(z.regex(/\S/, ID_EXPECTED));
  const flag = z.boolean('true or false');
  const count = z.int('a whole number, 0 or more').check(z.minimum(0, 'a whole number, 0 or more'));
  const amount = z
    .number('a finite number, 0 or more')
    .check(z.minimum(0, 'a finite number, 0 or more'));
  const instant = z.pipe(z.unknown(), z.transform(readInstantText));

  return object({
    version: z.literal(1, 'the number 1'),
    tenantId: z.nullable(id),
    evaluatedAt: instant,
    validUntil: z.nullable(instant),
    posture: oneOf(POSTURES),
    primaryReason: z.nullable(oneOf(REASONS)),
    reasons: listOf(oneOf(REASONS)),
    healthyClaimAllowed: flag,
    policy: object({
      freshnessHours: amount.check(z.gt(0, 'a finite number greater than 0')),
      scheduleGraceMinutes: amount,
      clockToleranceMinutes: amount,
    }),
    governingSet: z.nullable(
      object({ id, name: z.nullable(text), status: text, completedAt: instant }),
    ),
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
          name: z.nullable(text),
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
      reason: z.nullable(oneOf(REASONS)),
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

function readInstantText(value: unknown, payload: z.core.ParsePayload): string {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant !== null) return formatInstant(instant);
  payload.issues.push({
    code: 'custom',
    message: 'an instant as text with an offset, such as 2026-03-01T02:00:00.000Z',
    input: value,
  });
  return z.NEVER;
}
