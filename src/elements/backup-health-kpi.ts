import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  kpiSignal,
  type BackupHealthView,
  type KpiSignal,
  type Meter,
  type ResolvedLink,
} from '../signals/index.js';
import { BackupHealthDisplay } from './backup-health-display.js';
import { kpiStyles } from './backup-health-kpi.styles.js';
import { icon } from './fragments/icon.js';
import { actionLink, checkAgainButton } from './fragments/link.js';
import { bone } from './fragments/skeleton.js';
import { timedSentence } from './fragments/time.js';
import { parts } from './styles/parts.styles.js';
import { pill } from './styles/pill.styles.js';
import { tokens } from './styles/tokens.styles.js';

/**
 * The stat tile: how a tenant's backups stand, when the last one completed, why, how much of the freshness window is
 * used, and where to click.
 *
 * @tag backup-health-kpi
 *
 * @fires {BackupHealthNavigateEvent} backup-health-navigate - A plain click on a link; cancel it to take it over.
 *
 * @csspart tile - The tile itself.
 * @csspart heading - What the tile is about.
 * @csspart posture - The icon and the word.
 * @csspart when - When the last backup completed, or the answer was last confirmed.
 * @csspart sentence - Why, in one sentence.
 * @csspart detail - A further sentence.
 * @csspart meter - How much of the freshness window is used.
 * @csspart time - An age; the instant itself is in its `datetime`, and in full in its tooltip.
 * @csspart link - A link to where a reason can be confirmed.
 * @csspart no-access - What stands for a link that the operator may not follow.
 * @csspart check-again - The button that asks for a new answer.
 */
export class BackupHealthKpi extends BackupHealthDisplay<KpiSignal> {
  static override styles = [tokens, pill, parts, kpiStyles];

  protected override makeSignal(view: BackupHealthView): KpiSignal {
    return kpiSignal(view);
  }

  protected override linksOf({ link }: KpiSignal): readonly ResolvedLink[] {
    return [link];
  }

  protected override render(): TemplateResult {
    const { heading, tone } = this.signal;
    const label = this.heading || heading;
    const isLoading = this.view.state === 'loading';
    const { checkAgain } = this;
    // What is read out begins with the tile's own heading, but not with one of the page's.
    const isSpoken = !isLoading && label === heading;
    return html`<div
      class="root card tile ${isLoading ? 'loading' : ''}"
      part="tile"
      role="group"
      lang=${this.textLanguage}
      aria-label=${label}
      aria-busy=${isLoading ? 'true' : nothing}
      data-tone=${tone}
    >
      <div class="header">
        <p
          class="heading"
          part="heading"
          lang=${this.headingLanguage}
          dir="auto"
          aria-hidden=${isSpoken ? 'true' : nothing}
        >
          ${label}
        </p>
        ${isLoading ? nothing : this.#spoken()}
        ${checkAgain ? checkAgainButton(this.view, checkAgain) : nothing}
      </div>
      ${isLoading ? this.#skeleton() : this.#answer(label)}
    </div>`;
  }

  /** All that is told, in one go: read part by part, it would be a row of fragments. */
  #spoken(): TemplateResult {
    const { summary, details, lastConfirmed, when } = this.signal;
    const instant = (lastConfirmed ?? when)?.instant;
    const title = (instant && this.absoluteTime(instant)) || nothing;
    return html`<p class="unseen" title=${title}>${[summary, ...details].join(' ')}</p>`;
  }

  #answer(label: string): TemplateResult {
    const { word, icon: shape, when, lastConfirmed, sentence, details, meter, link } = this.signal;
    const firstLine = lastConfirmed ?? when;
    const direction = this.textDirection;
    const supporting = details.join(' ');
    return html`<p class="word" part="posture" aria-hidden="true">
        ${icon(shape)}<span dir=${direction}>${word}</span>
      </p>
      <div class="told" dir=${direction} aria-hidden="true">
        ${
          firstLine
            ? html`<p class="when" part="when">
                ${timedSentence(firstLine, this.absoluteTime(firstLine.instant))}
              </p>`
            : nothing
        }
        <p part="sentence">${sentence}</p>
        ${
          lastConfirmed && when
            ? html`<p part="detail">${timedSentence(when, this.absoluteTime(when.instant))}</p>`
            : nothing
        }
        ${supporting ? html`<p part="detail" title=${supporting}>${supporting}</p>` : nothing}
      </div>
      ${meter ? this.#meter(meter) : html`<div class="meter"></div>`}
      <div class="action">
        ${actionLink(link, (...click) => this.navigate(...click), `${label}, ${word}`)}
      </div>`;
  }

  #meter({ fraction, label, remaining }: Meter): TemplateResult {
    const percent = Math.round(fraction * 100);
    return html`<div class="meter" part="meter">
      <svg
        class="bar"
        role="meter"
        aria-label=${label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        aria-valuetext=${remaining}
      >
        ${svg`<rect class="fill" height="100%" width="${percent}%" />`}
      </svg>
      <span aria-hidden="true" dir=${this.textDirection}>${label}</span>
      <span aria-hidden="true" dir=${this.textDirection}>${remaining}</span>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="word" aria-hidden="true">${bone}</p>
      <div class="told">
        <p class="unseen notice">${this.signal.sentence}</p>
        ${bone}${bone}${bone}
      </div>
      <div class="meter" aria-hidden="true"><span class="bar"></span>${bone}${bone}</div>
      <div class="action" aria-hidden="true">${bone}</div>`;
  }
}
