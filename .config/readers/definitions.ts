import type * as z from 'zod/mini';
import { readings, type Reading } from '../../src/assessment/schema-readings.js';

export type Schema = z.core.$ZodType;

/** What zod knows of a schema, as far as the generated readers depend on it. */
export type Definition =
  | { readonly kind: 'by'; readonly reading: Reading }
  | { readonly kind: 'anything' }
  | { readonly kind: 'array' }
  | { readonly kind: 'text' | 'flag' | 'number' | 'whole' }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'list'; readonly item: Schema }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Schema> }
  | {
      readonly kind: 'null' | 'undefined' | 'missing' | 'default-null';
      readonly inner: Schema;
    };

export interface Described {
  readonly definition: Definition;
  /** What is said to have been expected where it is something else. */
  readonly expected: string;
  readonly checks: readonly DescribedCheck[];
}

export interface DescribedCheck {
  readonly expected: string;
  /** The type of what it asks something of, and the question as source text. */
  readonly type: string;
  readonly holds: (value: string) => string;
  /** The place in the value that is told; empty for the value itself. */
  readonly path: string;
}

interface ZodDefinition {
  readonly type: string;
  readonly error?: (issue: object) => string;
  readonly checks?: readonly { readonly _zod: { readonly def: ZodCheck } }[];
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly defaultValue?: unknown;
  readonly fn?: (value: never) => unknown;
}

interface ZodCheck {
  readonly check: string;
  readonly error?: (issue: object) => string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly pattern?: RegExp;
  readonly fn?: (value: never) => unknown;
  readonly path?: readonly string[];
}

/** Reads a schema. Whatever in it is not known here stops the generator, rather than being left out. */
export function describeSchema(schema: Schema): Described {
  const zod = schema._zod.def as unknown as ZodDefinition;
  const reading = readings.get(schema);
  return {
    definition: reading === undefined ? define(schema, zod) : { kind: 'by', reading },
    expected: reading?.expected ?? zod.error?.({}) ?? 'Invalid input',
    checks: (zod.checks ?? []).map(({ _zod: { def } }) => describeCheck(def)),
  };
}

function define(schema: Schema, zod: ZodDefinition): Definition {
  const { type, innerType, element, shape } = zod;
  if (type === 'string' && zod.format === undefined) return { kind: 'text' };
  if (type === 'boolean') return { kind: 'flag' };
  if (type === 'number' && zod.format === undefined) return { kind: 'number' };
  if (type === 'number' && zod.format === 'safeint') return { kind: 'whole' };
  if (type === 'unknown') return { kind: 'anything' };
  if (type === 'literal' && zod.values !== undefined) return { kind: 'values', values: zod.values };
  if (type === 'enum' && zod.entries !== undefined) {
    return { kind: 'values', values: Object.values(zod.entries) };
  }
  if (type === 'array' && element !== undefined) return { kind: 'list', item: element };
  if (type === 'object' && shape !== undefined && !('catchall' in zod)) {
    return { kind: 'object', fields: new Map(Object.entries(shape)) };
  }
  if (type === 'default' && zod.defaultValue === null && innerType !== undefined) {
    const { definition } = describeSchema(innerType);
    if (definition.kind === 'null') return { kind: 'default-null', inner: definition.inner };
  }
  if (type === 'nullable' && innerType !== undefined) return { kind: 'null', inner: innerType };
  if (type === 'optional' && innerType !== undefined) {
    const isExact = schema._zod.traits.has('$ZodExactOptional');
    return { kind: isExact ? 'missing' : 'undefined', inner: innerType };
  }
  if (type === 'custom' && zod.fn === Array.isArray) return { kind: 'array' };
  // `z.custom()` without a function of its own asks nothing.
  if (type === 'custom' && String(zod.fn) === '() => true') return { kind: 'anything' };
  throw new Error(`The generator does not know this kind of schema: ${type}`);
}

function describeCheck(zod: ZodCheck): DescribedCheck {
  const { check, value, inclusive, pattern, fn, path = [] } = zod;
  const described = (type: string, holds: DescribedCheck['holds']): DescribedCheck => ({
    expected: zod.error?.({}) ?? 'Invalid input',
    type,
    holds,
    path: path.map((name) => `.${name}`).join(''),
  });
  if (check === 'greater_than' && value !== undefined) {
    return described('number', (name) => `${name} ${inclusive === true ? '>=' : '>'} ${value}`);
  }
  if (check === 'string_format' && pattern !== undefined) {
    return described('string', (name) => `${String(pattern)}.test(${name})`);
  }
  // Copied as it is written, so it must not refer to anything outside of it.
  if (check === 'custom' && fn !== undefined) {
    return described('', (name) => (name === '' ? String(fn) : `(${String(fn)})(${name})`));
  }
  throw new Error(`The generator does not know this check: ${check}`);
}
