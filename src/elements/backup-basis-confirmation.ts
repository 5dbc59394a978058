import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  basisConfirmation,
  type BackupHealthView,
  type BasisConfirmation,
  type OtherReason,
  type ResolvedLink,
  type TimedText,
} from '../signals/index.js';
import { confirmationStyles } from './backup-basis-confirmation.styles.js';
import { BackupHealthDisplay } from './backup-health-display.js';
import { icon } from './fragments/icon.js';
import { actionLink, checkAgainButton } from './fragments/link.js';
import { bone } from './fragments/skeleton.js';
import { timedSentence } from './fragments/time.js';
import { parts } from './styles/parts.styles.js';
import { pill } from './styles/pill.styles.js';
import { tokens } from './styles/tokens.styles.js';

/**
 * The card for the pages that links lead to: it confirms the reason that the dashboard named, in the same words; says
 * so when that reason holds no longer; and on the page of a set that does not count any more, which one does.
 *
 * Without `backup-set-id` the page is the list of backup sets, or, with `surface="backup_schedules"`, that of schedules.
 *
 * @tag backup-basis-confirmation
 *
 * @attr {string} backup-set-id - Whose page it is; the list of backup sets if not given.
 * @attr {string} reason - The reason that the link here was for, as its `{reason}` gave it. One that is not known counts
 *   as not given, so that it can be taken from the page's address as it is.
 * @attr {'backup_schedules'} surface - `backup_schedules` on the list of schedules; elsewhere not needed.
 *
 * @fires {BackupHealthNavigateEvent} backup-health-navigate - A plain click on a link; cancel it to take it over.
 *
 * @csspart card - The card itself.
 * @csspart heading - What the card is about.
 * @csspart posture - The word, as in the stat tile.
 * @csspart arrival - Whether the reason that led here still holds.
 * @csspart title - What holds, as in the attention list.
 * @csspart when - When the backup that counts completed, or the answer was last confirmed.
 * @csspart sentence - Why, in one sentence.
 * @csspart detail - A further sentence.
 * @csspart chips - The quality families or tables concerned.
 * @csspart chip - One of them.
 * @csspart others - The other reasons that hold.
 * @csspart other - One of them.
 * @csspart time - An age; the instant itself is in its `datetime`, and in full in its tooltip.
 * @csspart link - A link to where a reason can be confirmed.
 * @csspart no-access - What stands for a link that the operator may not follow.
 * @csspart check-again - The button that asks for a new answer.
 *
 * @cssState holds - The reason on arrival still holds.
 * @cssState cleared - The reason on arrival holds no longer.
 * @cssState not-governing - Another backup set counts.
 */
export class BackupBasisConfirmation extends BackupHealthDisplay<BasisConfirmation> {
  static override properties: PropertyDeclarations = {
    backupSetId: { attribute: 'backup-set-id' },
    reason: {},
    surface: {},
  };

  static override styles = [tokens, pill, parts, confirmationStyles];

  /** Whose page it is; the list of backup sets if not given. */
  declare backupSetId: string | number | null | undefined;
  /** The reason that the link here was for; one that is not known counts as not given. */
  declare reason: string | null | undefined;
  /** `backup_schedules` on the list of schedules; elsewhere not needed. */
  declare surface: string | null | undefined;

  protected override makeSignal(view: BackupHealthView): BasisConfirmation {
    const { backupSetId, reason, surface } = this;
    return basisConfirmation(view, { backupSetId, reason, surface });
  }

  protected override linksOf({ link }: BasisConfirmation): readonly ResolvedLink[] {
    return [link];
  }

  protected override reassures(view: BackupHealthView): boolean {
    return super.reassures(view) || this.makeSignal(view).arrival?.outcome === 'cleared';
  }

  protected override ownStates(): string {
    const { arrival, shown } = this.signal;
    const outcome = arrival?.outcome;
    return [
      (outcome === 'holds' || outcome === 'cleared') && outcome,
      shown === 'not_governing' && 'not-governing',
    ]
      .filter(Boolean)
      .join(' ');
  }

  protected override render(): TemplateResult {
    const { heading, tone } = this.signal;
    const label = this.heading || heading;
    const isLoading = this.view.state === 'loading';
    return html`<div
      class="root card ${isLoading ? 'loading' : ''}"
      part="card"
      role="group"
      lang=${this.textLanguage}
      aria-label=${label}
      aria-busy=${isLoading ? 'true' : nothing}
      data-tone=${tone}
    >
      ${isLoading ? this.#skeleton(label) : this.#answer(label)}
    </div>`;
  }

  #answer(label: string): TemplateResult {
    const { word, icon: shape, title, arrival, chips, others, link } = this.signal;
    const direction = this.textDirection;
    const { checkAgain } = this;
    return html`<span class="mark">${icon(shape)}</span>
      <div class="header">
        ${this.#heading(label)}
        <p class="pill" part="posture" dir=${direction}>${word}</p>
        ${
          arrival
            ? html`<p class="arrival ${arrival.outcome === 'holds' ? '' : 'news'}" part="arrival">
                <span dir=${direction}>${arrival.sentence}</span>
              </p>`
            : nothing
        }
      </div>
      <div class="body">
        <p class="title" part="title" dir=${direction}>${title}</p>
        <div class="told" dir=${direction}>${this.#told()}</div>
        ${this.#chips(chips)}
        <div class="action">
          ${actionLink(link, (...click) => this.navigate(...click), title)}
          ${checkAgain ? checkAgainButton(this.view, checkAgain) : nothing}
        </div>
      </div>
      ${
        others.length > 0
          ? html`<ul class="others" part="others" role="list">
              ${others.map((other) => this.#other(other))}
            </ul>`
          : nothing
      }`;
  }

  #told(): TemplateResult {
    const { when, lastConfirmed, sentence, details } = this.signal;
    return html`${[lastConfirmed, when].map((timed) =>
        timed ? html`<p class="when" part="when">${this.#timed(timed)}</p>` : nothing,
      )}
      <p part="sentence">${sentence}</p>
      ${details.map((detail) => html`<p part="detail">${detail}</p>`)}`;
  }

  #other({ tone, icon: shape, title, sentence, chips }: OtherReason): TemplateResult {
    return html`<li class="other" part="other" data-tone=${tone}>
      ${icon(shape)}
      <div class="other-told">
        <p class="other-title" dir=${this.textDirection}>${title}</p>
        <p class="other-sentence" dir=${this.textDirection}>${sentence}</p>
      </div>
      ${this.#chips(chips)}
    </li>`;
  }

  #timed(timed: TimedText): TemplateResult {
    return timedSentence(timed, this.absoluteTime(timed.instant));
  }

  /** A title, two lines of what is told, and the link: the size of one reason. */
  #skeleton(label: string): TemplateResult {
    return html`<span class="mark"></span>
      <div class="header">
        ${this.#heading(label)}
        <p class="pill" aria-hidden="true">${bone}</p>
        ${this.reason ? html`<p class="arrival" aria-hidden="true">${bone}</p>` : nothing}
      </div>
      <div class="body">
        <p class="title" aria-hidden="true">${bone}</p>
        <div class="told">
          <p class="unseen notice">${this.signal.sentence}</p>
          ${bone}${bone}
        </div>
        <div class="action" aria-hidden="true">${bone}</div>
      </div>`;
  }

  #heading(label: string): TemplateResult {
    return html`<p class="heading" part="heading" lang=${this.headingLanguage} dir="auto">
      ${label}
    </p>`;
  }

  #chips(chips: readonly string[]): TemplateResult | typeof nothing {
    if (chips.length === 0) return nothing;
    const direction = this.textDirection;
    return html`<ul class="chips" part="chips" role="list">
      ${chips.map((chip) => html`<li class="chip" part="chip" dir=${direction}>${chip}</li>`)}
    </ul>`;
  }
}
