/** The custom states of an element, visible to selectors as `:state(…)`; only what differs is written. */
export class ElementStates {
  readonly #states: CustomStateSet;

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals().states;
  }

  /** Makes these, and no others, the states that hold. */
  set(names: readonly (string | false | undefined)[]): void {
    const wanted = new Set(names.filter((name): name is string => Boolean(name)));
    for (const name of [...this.#states]) {
      if (!wanted.has(name)) this.#states.delete(name);
    }
    for (const name of wanted) {
      if (!this.#states.has(name)) this.#states.add(name);
    }
  }
}
