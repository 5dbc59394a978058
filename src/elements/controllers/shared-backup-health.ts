import { ContextEvent } from '@lit/context';
import type { LitElement } from 'lit';
import { backupHealthContext, type SharedBackupHealth } from '../context.js';
import { isOnServer } from '../on-server.js';

const UNANSWERED: unique symbol = Symbol.for('backup-health-kit/unanswered/1');
const page = globalThis as { [UNANSWERED]?: Set<{ ask(): void }> | undefined };

/**
 * Connected elements that no provider has answered; they ask again when one arrives. Every copy of the kit on the page
 * knows of them, since the provider that arrives may be another copy's.
 */
const unanswered = (page[UNANSWERED] ??= new Set());

/** A provider has arrived: whoever was left without an answer asks again. */
export function askAgain(): void {
  for (const controller of [...unanswered]) controller.ask();
}

/** What the nearest provider shares, kept up to date; its host is rendered again when that changes. */
export class SharedBackupHealthController {
  readonly #host: LitElement;
  #value: SharedBackupHealth | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Undefined while there is no provider. */
  get value(): SharedBackupHealth | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.ask();
  }

  hostDisconnected(): void {
    unanswered.delete(this);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#value = undefined;
  }

  ask(): void {
    // On a server no provider arrives later, and nobody leaves.
    if (!isOnServer) unanswered.add(this);
    this.#host.dispatchEvent(
      new ContextEvent(backupHealthContext, this.#host, this.#receive, true),
    );
  }

  /** Bound, which is smaller than a function that closes over this. */
  readonly #receive = this.receive.bind(this);

  /** A provider has answered, or shares something else. */
  receive(value: SharedBackupHealth, unsubscribe?: () => void): void {
    unanswered.delete(this);
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (value === this.#value) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}
