import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

interface Gift {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties: object;
}

class Give extends Directive {
  render(_gift: Gift): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [gift]: [Gift]): typeof noChange {
    for (const [name, value] of Object.entries(gift.attributes ?? {})) {
      element.setAttribute(name, value);
    }
    Object.assign(element, gift.properties);
    return noChange;
  }
}

/** Sets attributes and properties of an element, as a framework would. */
export const give = directive(Give);
