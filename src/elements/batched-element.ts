import { LitElement, nothing, render, type PropertyValues } from 'lit';
import { isOnServer } from './on-server.js';

const waiting = new Set<BatchedElement>();
let drawing: Promise<void> | null = null;
/** Of elements that could not be drawn the last time. */
const failures = new WeakMap<BatchedElement, Promise<never>>();

/**
 * A Lit element that can stand in a page by the thousand: all that have to be drawn are drawn in one microtask and not
 * in one each, and where there is nothing to show nothing is built. What is gained by that is on the page of results.
 *
 * It does not keep by name what has changed since the last drawing, as Lit does: `changed` in the methods of Lit's
 * cycle is always empty.
 */
export abstract class BatchedElement extends LitElement {
  #isDrawn = false;

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
        failures.set(element, Promise.reject(asError(error)));
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

  /** Takes over what a server has printed into the shadow root, where Lit's support for that is loaded. */
  protected hydrate(changed: PropertyValues): void {
    // By this Lit takes what the root holds for a server's, to be hydrated by the next update.
    super.createRenderRoot();
    super.update(changed);
    this.#isDrawn = true;
  }

  // eslint-disable-next-line lit/lifecycle-super -- Lit's own makes a map each time, and builds for nothing what shows nothing.
  protected override update(_changed: PropertyValues): void {
    const drawn = this.render();
    if (drawn !== nothing || this.#isDrawn) render(drawn, this.renderRoot, this.renderOptions);
    this.#isDrawn ||= drawn !== nothing;
    this.isUpdatePending = false;
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
