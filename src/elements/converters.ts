import { parseInstant } from '../assessment/index.js';

/**
 * An attribute that cannot be read, in the place of its value: an element that finds one shows its error state and
 * never falls back to anything that could calm.
 */
export class BrokenAttribute {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** Reads an attribute into a property; nothing is ever written back. */
interface AttributeReader {
  fromAttribute(text: string | null): unknown;
}

/** What frameworks write for an object when the tag is not defined yet and so has no property to set. */
const STRINGIFIED_OBJECT = '[object Object]';

/** A JSON attribute. */
export function jsonAttribute(name: string): AttributeReader {
  return {
    fromAttribute(text: string | null): unknown {
      if (text === null) return undefined;
      if (text.trim() === STRINGIFIED_OBJECT) {
        return new BrokenAttribute(
          `${name}: expected JSON, but got the text "[object Object]": an object was written into the attribute before ` +
            `the element was defined. Load the kit before the page is rendered, or write JSON.stringify(…) into it.`,
        );
      }
      try {
        const value: unknown = JSON.parse(text);
        // A page that prints `null` has lost something; it has not left the attribute out.
        return value ?? new BrokenAttribute(`${name}: expected a JSON object, not null.`);
      } catch {
        return new BrokenAttribute(`${name}: expected JSON text, which this is not.`);
      }
    },
  };
}

/** A number attribute; which numbers make sense is for the policy to tell. */
export function numberAttribute(name: string): AttributeReader {
  return {
    fromAttribute(text: string | null): unknown {
      if (text === null) return undefined;
      const value = text.trim() === '' ? NaN : Number(text);
      if (Number.isFinite(value)) return value;
      return new BrokenAttribute(`${name}: expected a number.`);
    },
  };
}

/** Milliseconds since 1970-01-01T00:00Z from an instant as `Date` or text; undefined when nothing is given. */
export function readFrozenNow(value: unknown): number | BrokenAttribute | undefined {
  if (value === undefined || value === null) return undefined;
  return (
    parseInstant(value) ??
    new BrokenAttribute('now: expected an instant with an offset, such as 2026-03-01T02:00:00Z.')
  );
}
