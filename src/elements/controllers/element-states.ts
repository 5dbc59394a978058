/** The custom states of an element, visible to selectors as `:state(…)`; only what differs is written. */
export class ElementStates {
  readonly #states: CustomStateSet;
  #names = '';

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals().states;
  }

  /** Makes these, with a space between them, and no others the states that hold. */
  set(names: string): void {
    if (names === this.#names) return;
    const wanted = names.split(' ');
    for (const name of this.#names.split(' ')) {
      if (!wanted.includes(name)) this.#states.delete(name);
    }
    for (const name of wanted) this.#states.add(name);
    this.#names = names;
  }
}
