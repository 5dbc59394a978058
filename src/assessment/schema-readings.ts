import * as z from 'zod/mini';

/** What reads a value that no schema describes, and what it says was expected where it answers null. */
export interface Reading<Value = unknown> {
  readonly read: (value: unknown) => Value | null;
  readonly expected: string;
}

/** The schemas that read by a function, for what is generated from them to call the same one. */
export const readings = new WeakMap<object, Reading>();

/** A schema of what `read` makes of a value; it refuses what that answers null for. */
export function readBy<Value>(
  read: (value: unknown) => Value | null,
  expected: string,
): z.ZodMiniType<Value> {
  const schema = z.pipe(
    z.unknown(),
    z.transform((value: unknown, payload: z.core.ParsePayload): Value => {
      const readable = read(value);
      if (readable !== null) return readable;
      payload.issues.push({ code: 'custom', message: expected, input: value });
      return z.NEVER;
    }),
  );
  readings.set(schema, { read, expected });
  return schema;
}
