/** The custom states of an element, visible to selectors as `:state(…)`; only what differs is written. */
export class ElementStates {
  readonly #states: CustomStateSet;
  #names = '';

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals().states;
  }

  /** Makes these, and no others, the states that hold. */
  set(given: readonly (string | false | undefined)[]): void {
    const wanted = given.filter((name): name is string => Boolean(name));
    const names = wanted.join(' ');
    if (names === this.#names) return;
    for (const name of this.#names.split(' ')) {
      if (!wanted.includes(name)) this.#states.delete(name);
    }
    for (const name of wanted) this.#states.add(name);
    this.#names = names;
  }
}
