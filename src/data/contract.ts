import * as z from 'zod/mini';
import {
  BackupHealthInputError,
  inputIssue,
  parseAssessment,
  parseInstant,
  readPolicy,
  type BackupHealthAssessment,
  type BackupHealthPolicy,
  type BackupHealthRecords,
} from '../assessment/index.js';

/** Which surfaces this user may open; one that is not named is not refused. */
export interface EndpointAccess {
  readonly backupSets?: boolean;
  readonly backupSchedules?: boolean;
}

/**
 * What an endpoint answers: an assessment its server has made, or rows for the browser to resolve.
 *
 * An answer is one user's: send it with `Cache-Control: private, no-cache` and `Vary: Cookie` (or `Authorization`). With
 * an `ETag` that differs as soon as the posture, a reason, a row, `validUntil`, the access or the user does, the browser
 * asks whether what it holds is still so, and a 304 costs no body; never answer 304 beyond `validUntil`. The `Date`
 * header tells the kit when that was.
 */
export type EndpointBody =
  | {
      readonly kind: 'assessment';
      readonly assessment: BackupHealthAssessment;
      readonly access: EndpointAccess;
    }
  | {
      readonly kind: 'records';
      /** Three arrays; the rows in them are for the resolver to read. */
      readonly records: BackupHealthRecords;
      /** The server's clock, milliseconds since 1970-01-01T00:00Z. */
      readonly now: number;
      readonly policy: Partial<BackupHealthPolicy>;
      readonly tenantId: string | null;
      readonly access: EndpointAccess;
    };

/**
 * Reads what an endpoint has answered.
 *
 * @throws {BackupHealthInputError} when it is not the one or the other in every part; names the paths and what was
 * expected there.
 */
export function readEndpointBody(value: unknown): EndpointBody {
  const envelope = read(endpointSchemas().envelope, value);
  if ((envelope.assessment == null) === (envelope.records == null)) {
    throw new BackupHealthInputError([inputIssue('body', 'either assessment or records')]);
  }
  const access = envelope.access ?? {};
  if (envelope.assessment != null) {
    return { kind: 'assessment', assessment: parseAssessment(envelope.assessment), access };
  }
  const { records, now, policy, tenantId } = read(endpointSchemas().records, value);
  readPolicy(policy ?? {});
  return {
    kind: 'records',
    records,
    now,
    policy: policy ?? {},
    tenantId: tenantId ?? null,
    access,
  };
}

type Schemas = ReturnType<typeof makeSchemas>;
let made: Schemas | undefined;

/** Made with the first answer and not with the module: that would cost every page that never asks. */
export function endpointSchemas(): Schemas {
  made ??= makeSchemas();
  return made;
}

function makeSchemas() {
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
      now: z.pipe(z.unknown(), z.transform(readInstant)),
      records: z.object(
        { backupSets: table, backupItems: table, backupSchedules: table },
        'an object with backupSets, backupItems and backupSchedules',
      ),
      policy: z.nullish(z.custom<Partial<BackupHealthPolicy>>()),
      tenantId: z.nullish(z.string('text or null')),
    }),
  };
}

function readInstant(value: unknown, payload: z.core.ParsePayload): number {
  const instant = parseInstant(value);
  if (instant !== null) return instant;
  payload.issues.push({
    code: 'custom',
    message: 'RFC 3339 text with an offset such as 2026-03-01T02:00:00Z',
    input: value,
  });
  return z.NEVER;
}

function read<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const reading = schema.safeParse(value);
  if (reading.success) return reading.data;
  throw new BackupHealthInputError(
    reading.error.issues.map(({ path, message }) => inputIssue(path.join('.') || 'body', message)),
  );
}
