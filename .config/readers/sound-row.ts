import { describeSchema, type Schema } from './definitions.js';

const LEAVES: Readonly<Record<string, string>> = {
  text: 'readText',
  flag: 'readFlag',
  number: 'readNumber',
  whole: 'readWhole',
};

/**
 * A function that reads a row which is sound at first sight, as nearly all are, and answers null for any other, which
 * is for the reader that goes by the shape. Straight on, since it runs for every row there is.
 */
export function soundRowReader(name: string, schema: Schema, type: string): string {
  const { definition } = describeSchema(schema);
  if (definition.kind !== 'object') throw new Error('A row is an object.');
  const fields = [...definition.fields].map(([field, inner]) => readField(field, inner));
  const names = [...definition.fields.keys()];
  return `export function ${name}(row: Row): ${type} | null {
    ${fields.map(({ code }) => code).join('\n')}
    return ${fields.flatMap(({ refusals }) => refusals).join(' || ')}
      ? null
      : { ${names.join(', ')} };
  }\n`;
}

function readField(name: string, schema: Schema): { code: string; refusals: string[] } {
  const snakeCase = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const given = [`row['${name}']`, ...(snakeCase === name ? [] : [`row['${snakeCase}']`])].join(
    ', ',
  );
  const { definition } = describeSchema(schema);
  if (definition.kind === 'default-null') {
    const { read, refusals } = readValue(name, definition.inner);
    return {
      code: `const ${name} = orNull(${read}, ${given});`,
      refusals: [
        `${name} === UNSOUND`,
        ...refusals.map((refusal) => `(${name} !== null && ${refusal})`),
      ],
    };
  }
  if (definition.kind === 'undefined') {
    const inner = describeSchema(definition.inner).definition;
    if (inner.kind !== 'null') throw new Error(`${name}: no row has a field of this kind.`);
    const { read, refusals } = readValue(name, inner.inner);
    if (refusals.length > 0) throw new Error(`${name}: no row has a field of this kind.`);
    return {
      code: `const ${name} = orNotGiven(${read}, ${given});`,
      refusals: [`${name} === UNSOUND`],
    };
  }
  const { read, refusals } = readValue(name, schema);
  return {
    code: `const ${name} = needed(${read}, ${given});`,
    refusals: [`${name} === UNSOUND`, ...refusals],
  };
}

/** What reads a value, and what speaks against it then. */
function readValue(name: string, schema: Schema): { read: string; refusals: string[] } {
  const { definition, checks } = describeSchema(schema);
  if (definition.kind === 'by') return { read: definition.reading.read.name, refusals: [] };
  const read = LEAVES[definition.kind];
  // A list or an object is seldom there, and the shape knows it.
  if (read === undefined) return { read: 'readNothing', refusals: [] };
  return {
    read,
    refusals: [
      ...(definition.kind === 'whole' ? [`!Number.isSafeInteger(${name})`] : []),
      ...checks.map(({ holds }) => `!(${holds(name)})`),
    ],
  };
}
