/** Registers an element; a tag that is taken, by this or any other copy of the kit, is left alone. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
