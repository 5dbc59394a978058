import * as domain from '../../src/assessment/types.js';
import { describeSchema, type DescribedCheck, type Schema } from './definitions.js';

/** Which readers are written, and how. */
export interface Wanted {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The types of what they read. */
  readonly types: Readonly<Record<string, string>>;
  /** Whether fields may be in `snake_case` as well. */
  readonly inEitherKeyStyle?: boolean;
}

/** A function that gives the readers of some schemas, and before it the shapes that they read by. */
export function readers(name: string, { schemas, types, inEitherKeyStyle }: Wanted): string {
  const written = new Map<Schema, { name: string; code: string }>();
  const uses = countUses(Object.values(schemas));
  const write = (schema: Schema): string => {
    const known = written.get(schema);
    if (known !== undefined) return known.name;
    const code = shapeOf(schema, write, inEitherKeyStyle === true);
    if ((uses.get(schema) ?? 0) < 2) return code;
    const shared = { name: `${name}Shape${written.size + 1}`, code };
    written.set(schema, shared);
    return shared.name;
  };
  const given = Object.entries(schemas).map(
    ([key, schema]) => `${key}: readerOf<${types[key] ?? 'unknown'}>(${write(schema)})`,
  );
  const shared = [...written.values()].map(({ name, code }) => `const ${name}: Shape = ${code};\n`);
  return `${shared.join('')}\nexport const ${name} = once(() => ({ ${given.join(', ')} }));\n`;
}

function shapeOf(
  schema: Schema,
  write: (schema: Schema) => string,
  inEitherKeyStyle: boolean,
): string {
  const { definition, expected, checks } = describeSchema(schema);
  const leaf = (read: string, asked = checksOf(checks)) =>
    `{ expected: ${text(expected)}, read: ${read}${asked} }`;
  switch (definition.kind) {
    case 'anything':
      return '{}';
    case 'array':
      return leaf('readArray');
    case 'text':
      return leaf('readText');
    case 'flag':
      return leaf('readFlag');
    case 'number':
      return leaf('readNumber');
    case 'whole': {
      // One that is too large to be exact has the right type all the same.
      const isExact = { expected, type: '', holds: () => 'Number.isSafeInteger', path: '' };
      return leaf('readWhole', checksOf([isExact, ...checks]));
    }
    case 'by':
      return leaf(definition.reading.read.name);
    case 'values':
      return valuesShape(text(expected), definition.values);
    case 'list':
      return `{ expected: ${text(expected)}, item: ${write(definition.item)} }`;
    case 'null':
      return `{ orNull: ${write(definition.inner)} }`;
    case 'undefined':
      return `{ orUndefined: ${write(definition.inner)} }`;
    case 'missing':
      return `{ orMissing: ${write(definition.inner)} }`;
    case 'default-null':
      return `{ elseNull: ${write(definition.inner)} }`;
    case 'object': {
      const fields = [...definition.fields].map(([name, field]) => `${name}: ${write(field)}`);
      return `{ expected: ${text(expected)}, ${inEitherKeyStyle ? 'row' : 'fields'}: { ${fields.join(', ')} }${checksOf(checks)} }`;
    }
  }
}

function checksOf(checks: readonly DescribedCheck[]): string {
  if (checks.length === 0) return '';
  const asked = checks.map(({ expected, type, holds, path }) => {
    const question = type === '' ? holds('') : `(value: ${type}) => ${holds('value')}`;
    return `[${[text(expected), question, ...(path === '' ? [] : [text(path)])].join(', ')}]`;
  });
  return `, checks: [${asked.join(', ')}]`;
}

/** By the name of the domain's own list, where it is one. */
function valuesShape(expected: string, values: readonly unknown[]): string {
  const known = Object.entries(domain).find(
    ([, list]) => Array.isArray(list) && JSON.stringify(list) === JSON.stringify(values),
  );
  const isWorded = expected === text(`one of ${values.join(', ')}`);
  return known !== undefined && isWorded
    ? `{ values: ${known[0]} }`
    : `{ expected: ${expected}, values: ${JSON.stringify(values)} }`;
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
