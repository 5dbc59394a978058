/** Stands for a value that is not sound at first sight. */
export const UNSOUND: unique symbol = Symbol('unsound');

type Read<Value> = (value: unknown) => Value | null;

/** The value of a field, in the one key style or the other; given in both, it takes a second look. */
export function needed<Value>(
  read: Read<Value>,
  own: unknown,
  other?: unknown,
): Value | typeof UNSOUND {
  if (own !== undefined && other !== undefined) return UNSOUND;
  return read(own === undefined ? other : own) ?? UNSOUND;
}

/** The same of a field that may be null or missing: null either way. */
export function orNull<Value>(
  read: Read<Value>,
  own: unknown,
  other?: unknown,
): Value | null | typeof UNSOUND {
  return (own ?? other ?? null) === null ? null : needed(read, own, other);
}

/** The same of a field of which it counts whether it is given as null or not at all. */
export function orNotGiven<Value>(
  read: Read<Value>,
  own: unknown,
  other?: unknown,
): Value | null | undefined | typeof UNSOUND {
  const given = own === undefined ? other : own;
  return given === undefined ? undefined : orNull(read, own, other);
}

export const readNothing = (): null => null;
