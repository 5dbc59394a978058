import { isRow, type Row } from './row.js';

/**
 * What a value that came from elsewhere must be, as it is generated from a schema: plain data, of which nothing has to
 * be made before it is used. Each has one of these parts, or none where anything goes.
 */
export interface Shape {
  /** Answers null for what is not as expected. */
  readonly read?: (value: unknown) => unknown;
  readonly values?: readonly unknown[];
  /** Of a list. */
  readonly item?: Shape;
  /** Of an object. */
  readonly fields?: Fields;
  /** Of an object that may have them in `snake_case` instead. */
  readonly row?: Fields;
  readonly orNull?: Shape;
  readonly orUndefined?: Shape;
  readonly orMissing?: Shape;
  /** Null for what is not given as well. */
  readonly elseNull?: Shape;

  readonly expected?: string;
  /** What else is asked of a value of the right type; all of it is told, not only the first. */
  readonly checks?: readonly (readonly [
    expected: string,
    holds: (value: never) => boolean,
    path?: string,
  ])[];
}

type Fields = Readonly<Record<string, Shape>>;

/** Takes a value and gives it back as it should be, or says what is wrong with it, in the words of its schema. */
export type Reader<Value = unknown> = (value: unknown, problems: Problem[]) => Value;

/** One thing wrong inside a value. */
export interface Problem {
  /** From the value on: `.quality.families[0].count`; empty for the value itself. */
  path: string;
  readonly expected: string;
  /** The value has the right type, so whatever else is asked of it can be told as well. */
  readonly isMild?: true;
}

export function readerOf<Value>(shape: Shape): Reader<Value> {
  return (value, problems) => readAs(shape, value, problems) as Value;
}

export const readText = (value: unknown): string | null =>
  typeof value === 'string' ? value : null;
export const readFlag = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : null;
export const readNumber = (value: unknown): number | null =>
  Number.isFinite(value) ? (value as number) : null;
export const readWhole = (value: unknown): number | null =>
  Number.isInteger(value) ? (value as number) : null;
export const readArray = (value: unknown): unknown => (Array.isArray(value) ? value : null);

function readAs(shape: Shape, value: unknown, problems: Problem[]): unknown {
  const { elseNull, orNull, orMissing, orUndefined, values, item, read, expected } = shape;
  if (elseNull) return value == null ? null : readAs(elseNull, value, problems);
  if (orNull) return value === null ? null : readAs(orNull, value, problems);
  if (orUndefined) return value === undefined ? undefined : readAs(orUndefined, value, problems);
  if (orMissing) return readAs(orMissing, value, problems);
  const before = problems.length;
  const fields = shape.row ?? shape.fields;
  let result: unknown = null;
  if (read) {
    result = read(value);
  } else if (values) {
    if (values.includes(value)) result = value;
  } else if (item) {
    if (Array.isArray(value)) result = readItems(item, value, problems);
  } else if (fields) {
    if (isRow(value)) result = readFields(fields, value, problems, fields === shape.row);
  } else {
    return value;
  }
  if (result === null) {
    problems.push({ path: '', expected: expected ?? `one of ${values?.join(', ')}` });
  }
  if (!shape.checks) return result;
  for (const [asked, holds, path = ''] of shape.checks) {
    const mayAsk =
      problems.length === before || problems.slice(before).every(({ isMild }) => isMild);
    if (mayAsk && !holds(result as never)) problems.push({ path, expected: asked, isMild: true });
  }
  return result;
}

function readItems(item: Shape, list: readonly unknown[], problems: Problem[]): unknown[] {
  const items: unknown[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const before = problems.length;
    items.push(readAs(item, list[index], problems));
    locate(problems, before, `[${index}]`);
  }
  return items;
}

function readFields(
  fields: Fields,
  row: Row,
  problems: Problem[],
  isInEitherStyle: boolean,
): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fields[name] ?? {};
    const other = row[isInEitherStyle ? inSnakeCase(name) : name];
    const own = row[name];
    const given = own === undefined ? other : own;
    if (given === undefined && (field.orMissing ?? field.orUndefined) && !(name in row)) continue;
    const before = problems.length;
    known[name] = readAs(field, given, problems);
    const isOther = other !== undefined && other !== given;
    if (isOther && problems.length === before && !isSame(given, other)) {
      const expected = 'one value, not two different ones in the two key styles';
      problems.push({ path: '', expected });
    }
    if (problems.length > before) locate(problems, before, `.${name}`);
  }
  return known;
}

const snakeCaseNames: Record<string, string> = {};

function inSnakeCase(name: string): string {
  return (snakeCaseNames[name] ??= name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  const bothObjects = typeof left === 'object' && typeof right === 'object';
  return bothObjects && JSON.stringify(left) === JSON.stringify(right);
}

/** The place of a problem, as it is written behind the name of what was read. */
export function pathOf({ path }: Problem): string {
  return path.replace(/^\./, '');
}

/** Puts the place of a value before what was found inside of it. */
function locate(problems: readonly Problem[], from: number, place: string): void {
  for (let index = from; index < problems.length; index += 1) {
    const problem = problems[index];
    if (problem !== undefined) problem.path = place + problem.path;
  }
}
