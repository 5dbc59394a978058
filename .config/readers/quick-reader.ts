import { describeSchema, type DescribedCheck, type Schema } from './definitions.js';

/**
 * A function that reads a sound row into an object that is there already, and answers false for any other row, which
 * is for the full reader. Straight on, without anything made along the way: it runs for every row there is.
 */
export function quickReader(name: string, schema: Schema, type: string): string {
  const { definition } = describeSchema(schema);
  if (definition.kind !== 'object') throw new Error('A row is an object.');
  const writer = new Writer();
  for (const [field, inner] of definition.fields) {
    writer.readField('row', field);
    writer.readValue(inner, (value) => `into.${field} = ${value};`);
  }
  return `export function ${name}(row: Row, into: Mutable<${type}>): boolean {
    let value: unknown;
    ${writer.code}
    return true;
  }\n`;
}

/** Writes statements that read what is in `value`. */
class Writer {
  code = '';
  #names = 0;

  /** Of a field in the one key style or the other; in both at once, it is not sound. */
  readField(row: string, camelCase: string): void {
    const snakeCase = camelCase.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    this.code += `value = ${row}['${camelCase}'];\n`;
    if (snakeCase === camelCase) return;
    this.code += `if (value === undefined) value = ${row}['${snakeCase}'];
      else if (${row}['${snakeCase}'] !== undefined) return false;\n`;
  }

  readValue(schema: Schema, assign: (value: string) => string): void {
    const { definition, checks } = describeSchema(schema);
    switch (definition.kind) {
      case 'text':
        this.#refuseIf(`typeof value !== 'string'`);
        break;
      case 'flag':
        this.#refuseIf(`typeof value !== 'boolean'`);
        break;
      case 'number':
        this.#refuseIf(`typeof value !== 'number' || !Number.isFinite(value)`);
        break;
      case 'whole':
        this.#refuseIf(`typeof value !== 'number' || !Number.isSafeInteger(value)`);
        break;
      case 'by': {
        const result = this.#name('read');
        this.code += `const ${result} = ${definition.reading.read.name}(value);\n`;
        this.#refuseIf(`${result} === null`);
        this.code += assign(result);
        return;
      }
      case 'default-null':
      case 'null':
      case 'undefined': {
        // A field that may be missing may be null as well, in every table.
        this.code += `if (value === null || value === undefined) { ${assign(
          definition.kind === 'undefined' ? 'value' : 'null',
        )} } else {\n`;
        this.readValue(innermost(schema), assign);
        this.code += '}\n';
        return;
      }
      case 'list':
        this.#readList(definition.item, assign);
        return;
      case 'object':
        this.#readObject(definition.fields, checks, assign);
        return;
      default:
        throw new Error(`No row has a field of this kind: ${definition.kind}`);
    }
    for (const { holds } of checks) this.#refuseIf(`!(${holds('value')})`);
    this.code += assign('value');
  }

  #readList(item: Schema, assign: (value: string) => string): void {
    const [given, items] = [this.#name('given'), this.#name('items')];
    this.#refuseIf('!Array.isArray(value)');
    this.code += `const ${given}: readonly unknown[] = value;
      const ${items}: ${typeOf(item)}[] = [];
      for (const item of ${given}) { value = item;\n`;
    this.readValue(item, (value) => `${items}.push(${value});`);
    this.code += `}\n${assign(items)}`;
  }

  #readObject(
    fields: ReadonlyMap<string, Schema>,
    checks: readonly DescribedCheck[],
    assign: (value: string) => string,
  ): void {
    const [given, made] = [this.#name('given'), this.#name('made')];
    this.#refuseIf('!isRow(value)');
    this.code += `const ${given} = value;\n`;
    const names: string[] = [];
    for (const [field, schema] of fields) {
      this.readField(given, field);
      const name = this.#name(field);
      this.readValue(schema, (value) => `const ${name} = ${value};`);
      names.push(`${field}: ${name}`);
    }
    this.code += `const ${made} = { ${names.join(', ')} };\n`;
    for (const { holds } of checks) this.#refuseIf(`!${holds(made)}`);
    this.code += assign(made);
  }

  #refuseIf(condition: string): void {
    this.code += `if (${condition}) return false;\n`;
  }

  #name(meaning: string): string {
    this.#names += 1;
    return `${meaning}${this.#names}`;
  }
}

function innermost(schema: Schema): Schema {
  const { definition } = describeSchema(schema);
  return 'inner' in definition ? innermost(definition.inner) : schema;
}

/** Only for what stands in a list. */
function typeOf(schema: Schema): string {
  const { definition } = describeSchema(schema);
  switch (definition.kind) {
    case 'text':
      return 'string';
    case 'number':
    case 'whole':
      return 'number';
    case 'object': {
      const fields = [...definition.fields].map(([name, field]) => `${name}: ${typeOf(field)}`);
      return `{ ${fields.join('; ')} }`;
    }
    default:
      throw new Error(`No list in a row holds this: ${definition.kind}`);
  }
}
