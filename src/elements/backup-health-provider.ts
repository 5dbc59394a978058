import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { BackupHealthElement } from './backup-health-element.js';
import { backupHealthContext } from './context.js';
import { askAgain } from './controllers/shared-backup-health.js';
import { isOnServer } from './on-server.js';
import { bringOwnSources } from './own-sources.js';
import { sources } from './own-sources-bundle.js';
import { PENDING } from './without-answer.js';

bringOwnSources(sources);

/**
 * Shares one assessment, and links, policy, locale, messages and clock, with every element of the kit inside it.
 * Shows nothing of its own.
 *
 * @tag backup-health-provider
 * @slot - The part of the page that shares the answer.
 */
export class BackupHealthProvider extends BackupHealthElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  readonly #provider = new ContextProvider(this, {
    context: backupHealthContext,
    // Nothing is known of before it has looked at what is set on it.
    initialValue: PENDING,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    askAgain();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isOnServer) this.#shareOnServer();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#provider.setValue(this.sharing);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Nothing is updated there: what is inside comes next, and asks along the slots of shadow roots that are attached. */
  #shareOnServer(): void {
    if (this.shadowRoot === null) this.createRenderRoot();
    this.#provider.setValue(this.sharing);
  }
}
