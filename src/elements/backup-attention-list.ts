import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  attentionItems,
  type AttentionItem,
  type AttentionItems,
  type BackupHealthView,
  type ResolvedLink,
} from '../signals/index.js';
import { attentionListStyles } from './backup-attention-list.styles.js';
import { BackupHealthDisplay } from './backup-health-display.js';
import { icon } from './fragments/icon.js';
import { actionLink, checkAgainButton } from './fragments/link.js';
import { bone } from './fragments/skeleton.js';
import { timedSentence } from './fragments/time.js';
import { parts } from './styles/parts.styles.js';
import { pill } from './styles/pill.styles.js';
import { tokens } from './styles/tokens.styles.js';

/**
 * The attention card: one item a reason, or the one healthy line when, and only when, the claim stands.
 *
 * @tag backup-attention-list
 * @slot items - The page's own items that need attention.
 * @slot checks - The page's own checks that are well.
 *
 * @fires {BackupHealthNavigateEvent} backup-health-navigate - A plain click on a link; cancel it to take it over.
 *
 * @csspart card - The card itself.
 * @csspart heading - What the card is about.
 * @csspart count - How many reasons there are.
 * @csspart items - The list.
 * @csspart item - One reason, or the healthy line.
 * @csspart title - Its title.
 * @csspart sentence - Why, in a sentence or two.
 * @csspart chips - The quality families or tables concerned.
 * @csspart chip - One of them.
 * @csspart time - An age; the instant itself is in its `datetime`, and in full in its tooltip.
 * @csspart link - A link to where a reason can be confirmed.
 * @csspart no-access - What stands for a link that the operator may not follow.
 * @csspart check-again - The button that asks for a new answer.
 */
export class BackupAttentionList extends BackupHealthDisplay<AttentionItems> {
  static override styles = [tokens, pill, parts, attentionListStyles];

  protected override makeSignal(view: BackupHealthView): AttentionItems {
    return attentionItems(view);
  }

  protected override linksOf({ items }: AttentionItems): readonly ResolvedLink[] {
    return items.map(({ link }) => link);
  }

  protected override render(): TemplateResult {
    const { heading, count, tone, items } = this.signal;
    const label = this.heading || heading;
    const isLoading = this.view.state === 'loading';
    return html`<div
      class="root card ${isLoading ? 'loading' : ''}"
      part="card"
      role="group"
      lang=${this.textLanguage}
      aria-label=${label}
      aria-busy=${isLoading ? 'true' : nothing}
    >
      <div class="header">
        <p class="heading" part="heading" lang=${this.headingLanguage} dir="auto">${label}</p>
        ${count > 0 ? this.#count(count, tone) : nothing}
      </div>
      <ul class="items" part="items" role="list">
        ${
          isLoading
            ? items.map(skeletonItem)
            : repeat(
                items,
                ({ key }) => key,
                (item) => this.#item(item),
              )
        }
      </ul>
      <slot name="items"></slot>
      <slot name="checks"></slot>
    </div>`;
  }

  #count(count: number, tone: string): TemplateResult {
    return html`<span class="pill" part="count" data-tone=${tone} aria-hidden="true"
      >${icon(this.signal.icon)}<span>${count}</span></span
    >`;
  }

  #item(item: AttentionItem): TemplateResult {
    const { tone, icon: shape, title, when, sentence, chips, link, reason } = item;
    const direction = this.textDirection;
    // Beside what is in doubt, and not beside the reasons last known.
    const checkAgain = reason === null ? this.checkAgain : null;
    return html`<li class="item" part="item" data-tone=${tone}>
      <span class="mark">${icon(shape)}</span>
      <p class="title" part="title" dir=${direction}>${title}</p>
      <p class="told" part="sentence" dir=${direction}>
        ${when ? html`${timedSentence(when, this.absoluteTime(when.instant))} ` : nothing}${sentence}
      </p>
      ${
        chips.length > 0
          ? html`<ul class="chips" part="chips" role="list">
              ${chips.map((chip) => html`<li class="chip" part="chip" dir=${direction}>${chip}</li>`)}
            </ul>`
          : nothing
      }
      <div class="action">
        ${actionLink(link, (...click) => this.navigate(...click), title)}
        ${checkAgain ? checkAgainButton(this.view, checkAgain) : nothing}
      </div>
    </li>`;
  }
}

function skeletonItem({ sentence }: AttentionItem): TemplateResult {
  return html`<li class="item">
    <span class="mark"></span>
    <p class="title" aria-hidden="true">${bone}</p>
    <p class="told"><span class="unseen notice">${sentence}</span>${bone}${bone}</p>
    <div class="action"></div>
  </li>`;
}
