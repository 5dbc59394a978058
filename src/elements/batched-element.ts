import { LitElement, nothing, render, type PropertyDeclaration, type PropertyValues } from 'lit';
import { isOnServer } from './on-server.js';

/** Lit keeps what has changed by name. Nothing here asks for it, and a map for each drawing of each element is dear. */
const UNTOLD: PropertyValues = new Map();

type Properties = ReadonlyMap<PropertyKey, PropertyDeclaration>;
/** The reactive properties of each class. */
const declared = new Map<object, Properties>();
const NONE: Properties = new Map();

const waiting = new Set<BatchedElement>();
let drawing: Promise<void> | null = null;
/** Of elements that could not be drawn the last time. */
const failures = new WeakMap<BatchedElement, Promise<never>>();

/**
 * A Lit element that can stand in a page by the thousand: all that have to be drawn are drawn in one microtask and not
 * in one each, nothing is built for what shows nothing, and what Lit does for every property of every element is done
 * for those only that are set. Attributes, properties, styles and the taking over of printed markup are Lit's own.
 *
 * What this costs beside Lit's own way is on the page of results.
 */
export abstract class BatchedElement extends LitElement {
  /** What a page had set on the tag before it was defined; it is set anew when the element is drawn for the first time. */
  #setBefore: [PropertyKey, unknown][] | null = null;
  #isDrawn = false;

  /** Lit goes through all properties of each new element, twice; so it is left with none after the class is made. */
  protected static override finalize(): void {
    if (declared.has(this)) return;
    const above = Object.getPrototypeOf(this) as typeof BatchedElement;
    above.finalize();
    const inherited = above.elementProperties;
    above.elementProperties = (declared.get(above) ?? inherited) as typeof inherited;
    super.finalize();
    above.elementProperties = inherited;
    declared.set(this, this.elementProperties);
    this.elementProperties = new Map();
  }

  static override getPropertyOptions(name: PropertyKey): PropertyDeclaration {
    return declared.get(this)?.get(name) ?? super.getPropertyOptions(name);
  }

  constructor() {
    super();
    for (const name of (declared.get(this.constructor) ?? NONE).keys()) {
      if (!Object.hasOwn(this, name)) continue;
      (this.#setBefore ??= []).push([name, Reflect.get(this, name)]);
      Reflect.deleteProperty(this, name);
    }
  }

  /** A property has been given another value. */
  protected abstract changed(name: PropertyKey): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    value: string | null,
  ): void {
    super.attributeChangedCallback(name, before, value);
    // Lit's support for hydration puts the element on the page only when this goes.
    if (name === 'defer-hydration') this.requestUpdate();
  }

  override requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined) {
      if (Object.is(before, Reflect.get(this, name))) return;
      this.changed(name);
    }
    // Before it is on a page, or while it is to wait for its hydration, there is nowhere to draw it; nor is on a server.
    if (this.isUpdatePending || isOnServer || (this.renderRoot as unknown) === undefined) return;
    this.isUpdatePending = true;
    waiting.add(this);
    drawing ??= Promise.resolve().then(() => BatchedElement.#drawAll());
  }

  static #drawAll(): void {
    // Those that are asked for meanwhile, by a provider for instance, come in the same turn.
    for (const element of waiting) {
      waiting.delete(element);
      try {
        element.performUpdate();
        failures.delete(element);
      } catch (error) {
        // As Lit does it: whoever waits for this element is told, and if nobody does, the page.
        const reason = error as Error;
        failures.set(element, Promise.reject(reason));
      }
    }
    drawing = null;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    // Waits for it to be put on a page.
    await super.getUpdateComplete();
    while (drawing !== null && this.isUpdatePending) await drawing;
    await failures.get(this);
    return !this.isUpdatePending;
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    try {
      this.#takeOver();
      this.willUpdate(UNTOLD);
      this.update(UNTOLD);
    } finally {
      this.isUpdatePending = false;
    }
    this.hasUpdated = true;
    this.updated(UNTOLD);
  }

  #takeOver(): void {
    const values = this.#setBefore;
    this.#setBefore = null;
    for (const [name, value] of values ?? []) Reflect.set(this, name, value);
  }

  /** Takes over what a server has printed into the shadow root, where Lit's support for that is loaded. */
  protected hydrate(): void {
    // By this Lit takes what the root holds for a server's, to be hydrated by the next update.
    super.createRenderRoot();
    super.update(UNTOLD);
    this.#isDrawn = true;
  }

  // eslint-disable-next-line lit/lifecycle-super -- Lit's own would make a map for each drawing, and draw nothing too.
  protected override update(_changed: PropertyValues): void {
    const drawn = this.render();
    if (drawn === nothing && !this.#isDrawn) return;
    this.#isDrawn = true;
    render(drawn, this.renderRoot, this.renderOptions);
  }
}
