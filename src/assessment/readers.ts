import { isRow } from './row.js';

/**
 * What the generated readers are made of. A reader takes a value that came from elsewhere and gives it back as it
 * should be, or says what is wrong with it, in the words of the schema it was generated from.
 */
export type Reader<Value = unknown> = (value: unknown, problems: Problem[]) => Value;

/** One thing wrong inside a value. */
export interface Problem {
  /** From the value on: `.quality.families[0].count`; empty for the value itself. */
  path: string;
  readonly expected: string;
  /** The value has the right type, so whatever else is asked of it can be told as well. */
  readonly isMild?: true;
}

/** Something asked of a value that has the right type. */
export type Check = readonly [expected: string, holds: (value: never) => boolean, path?: string];

export const anything: Reader = (value) => value;

export function is(expected: string, holds: (value: unknown) => boolean): Reader {
  return (value, problems) => (holds(value) ? value : refuse(problems, expected));
}

export const text = (expected: string): Reader =>
  is(expected, (value) => typeof value === 'string');

export const flag = (expected: string): Reader =>
  is(expected, (value) => typeof value === 'boolean');

export const oneOf = (values: readonly unknown[]): Reader =>
  is(`one of ${values.join(', ')}`, (value) => values.includes(value));

/** What `read` makes of a value; it answers null for one that is not as `expected`. */
export function by(expected: string, read: (value: unknown) => unknown): Reader {
  return (value, problems) => read(value) ?? refuse(problems, expected);
}

export function orNull(read: Reader): Reader {
  return (value, problems) => (value === null ? null : read(value, problems));
}

export function orUndefined(read: Reader): Reader {
  return (value, problems) => (value === undefined ? undefined : read(value, problems));
}

/** Null for what is not given as well. */
export function elseNull(read: Reader): Reader {
  return (value, problems) => (value == null ? null : read(value, problems));
}

/** Everything that is asked of a value of the right type is told, not only the first. */
export function checked(read: Reader, ...checks: readonly Check[]): Reader {
  return (value, problems) => {
    const before = problems.length;
    const result = read(value, problems);
    for (const [expected, holds, path = ''] of checks) {
      if (problems.slice(before).every(({ isMild }) => isMild) && !holds(result as never)) {
        problems.push({ path, expected, isMild: true });
      }
    }
    return result;
  };
}

export function list(expected: string, read: Reader): Reader {
  return (value, problems) => {
    if (!Array.isArray(value)) return refuse(problems, expected);
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const before = problems.length;
      items.push(read(value[index], problems));
      locate(problems, before, `[${index}]`);
    }
    return items;
  };
}

/** The known fields of an object. One whose name ends in `?` may be missing. */
export function object(expected: string, shape: Readonly<Record<string, Reader>>): Reader {
  const fields = Object.entries(shape).map(
    ([name, read]) => [name.replace('?', ''), read, name.endsWith('?')] as const,
  );
  return (value, problems) => {
    if (!isRow(value)) return refuse(problems, expected);
    const known: Record<string, unknown> = {};
    for (const [name, read, mayBeMissing] of fields) {
      const field = value[name];
      if (field === undefined && mayBeMissing && !(name in value)) continue;
      const before = problems.length;
      known[name] = read(field, problems);
      locate(problems, before, `.${name}`);
    }
    return known;
  };
}

/** The path of a problem as a developer would write it: `quality.families[0].count`. */
export function pathOf({ path }: Problem): string {
  return path.replace(/^\./, '');
}

function locate(problems: Problem[], from: number, place: string): void {
  for (let index = from; index < problems.length; index += 1) {
    const problem = problems[index];
    if (problem !== undefined) problem.path = place + problem.path;
  }
}

function refuse(problems: Problem[], expected: string): undefined {
  problems.push({ path: '', expected });
}
