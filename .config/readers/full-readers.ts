import * as domain from '../../src/assessment/types.js';
import { describeSchema, type Schema } from './definitions.js';

/**
 * A function that makes the full readers of some schemas when they are first asked for: those that tell everything
 * that is wrong. `types` are the types of what they read.
 */
export function fullReaders(
  name: string,
  schemas: Readonly<Record<string, Schema>>,
  types: Readonly<Record<string, string>>,
): string {
  const written = new Map<Schema, { name: string; code: string }>();
  const uses = countUses(Object.values(schemas));
  const write = (schema: Schema): string => {
    const known = written.get(schema);
    if (known !== undefined) return known.name;
    const code = expression(schema, write);
    if ((uses.get(schema) ?? 0) < 2) return code;
    const shared = { name: `shared${written.size + 1}`, code };
    written.set(schema, shared);
    return shared.name;
  };
  const readers = Object.entries(schemas).map(
    ([key, schema]) => `${key}: ${write(schema)} as Reader<${types[key] ?? 'unknown'}>`,
  );
  const shared = [...written.values()].map(({ name, code }) => `const ${name} = ${code};`);
  return `export const ${name} = once(() => { ${shared.join('\n')} return { ${readers.join(', ')} }; });\n`;
}

function expression(schema: Schema, write: (schema: Schema) => string): string {
  const { definition, expected, checks } = describeSchema(schema);
  const base = baseExpression(schema, text(expected), write);
  const isWhole = definition.kind === 'whole';
  if (checks.length === 0 && !isWhole) return base;
  const asked = checks.map(({ expected, type, holds, path }) => {
    const question = type === '' ? holds('') : `(value: ${type}) => ${holds('value')}`;
    return `[${[text(expected), question, ...(path === '' ? [] : [text(path)])].join(', ')}]`;
  });
  // A whole number that is too large to be exact has the right type all the same.
  if (isWhole) asked.unshift(`[${text(expected)}, Number.isSafeInteger]`);
  return `checked(${base}, ${asked.join(', ')})`;
}

function baseExpression(
  schema: Schema,
  expected: string,
  write: (schema: Schema) => string,
): string {
  const { definition } = describeSchema(schema);
  switch (definition.kind) {
    case 'anything':
      return 'anything';
    case 'array':
      return `is(${expected}, Array.isArray)`;
    case 'text':
      return `text(${expected})`;
    case 'flag':
      return `flag(${expected})`;
    case 'number':
      return `is(${expected}, Number.isFinite)`;
    case 'whole':
      return `is(${expected}, Number.isInteger)`;
    case 'values':
      return valuesExpression(expected, definition.values);
    case 'by':
      return `by(${expected}, ${definition.reading.read.name})`;
    case 'list':
      return `list(${expected}, ${write(definition.item)})`;
    case 'null':
      return `orNull(${write(definition.inner)})`;
    case 'undefined':
      return `orUndefined(${write(definition.inner)})`;
    case 'default-null':
      return `elseNull(${write(definition.inner)})`;
    case 'missing':
      return write(definition.inner);
    case 'object': {
      const fields = [...definition.fields].map(
        ([name, field]) => `${text(name + (mayBeMissing(field) ? '?' : ''))}: ${write(field)}`,
      );
      return `object(${expected}, { ${fields.join(', ')} })`;
    }
  }
}

/** By the name of the domain's own list, where it is one. */
function valuesExpression(expected: string, values: readonly unknown[]): string {
  const known = Object.entries(domain).find(
    ([, list]) => Array.isArray(list) && JSON.stringify(list) === JSON.stringify(values),
  );
  const isWorded = expected === text(`one of ${values.join(', ')}`);
  return known !== undefined && isWorded
    ? `oneOf(${known[0]})`
    : `is(${expected}, (value) => ${values.map((value) => `value === ${JSON.stringify(value)}`).join(' || ')})`;
}

function mayBeMissing(schema: Schema): boolean {
  const { kind } = describeSchema(schema).definition;
  return kind === 'missing' || kind === 'undefined';
}

function countUses(schemas: readonly Schema[]): Map<Schema, number> {
  const uses = new Map<Schema, number>();
  const visit = (schema: Schema): void => {
    const count = (uses.get(schema) ?? 0) + 1;
    uses.set(schema, count);
    if (count > 1) return;
    const { definition } = describeSchema(schema);
    if ('inner' in definition) visit(definition.inner);
    if (definition.kind === 'list') visit(definition.item);
    if (definition.kind === 'object') for (const field of definition.fields.values()) visit(field);
  };
  for (const schema of schemas) visit(schema);
  return uses;
}

const text = (value: string): string => JSON.stringify(value);
