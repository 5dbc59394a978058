import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  kpiSignal,
  type BackupHealthView,
  type KpiSignal,
  type Meter,
  type ResolvedLink,
  type ViewState,
} from '../signals/index.js';
import { BackupHealthDisplay } from './backup-health-display.js';
import { kpiStyles } from './backup-health-kpi.styles.js';
import { icon } from './fragments/icon.js';
import { actionLink, checkAgainButton } from './fragments/link.js';
import { bone } from './fragments/skeleton.js';
import { timedSentence } from './fragments/time.js';
import { parts } from './styles/parts.styles.js';
import { tokens } from './styles/tokens.styles.js';

const ASKING_OR_ANSWERED: readonly ViewState[] = ['loading', 'ready', 'refreshing'];

/**
 * The stat tile: how a tenant's backups stand, when the last one completed, why, how much of the freshness window is
 * used, and where to click.
 *
 * @tag backup-health-kpi
 *
 * @csspart tile - The tile itself.
 * @csspart heading - What the tile is about.
 * @csspart posture - The icon and the word.
 * @csspart when - When the last backup completed, or the answer was last confirmed.
 * @csspart sentence - Why, in one sentence.
 * @csspart detail - A further sentence.
 * @csspart meter - How much of the freshness window is used.
 */
export class BackupHealthKpi extends BackupHealthDisplay<KpiSignal> {
  static override styles = [tokens, parts, kpiStyles];

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
    const refresh = this.refreshAction;
    const mayAskAgain = refresh !== null && !ASKING_OR_ANSWERED.includes(this.view.state);
    return html`<div
      class="root card tile ${isLoading ? 'loading' : ''}"
      part="tile"
      role="group"
      aria-label=${label}
      aria-busy=${isLoading ? 'true' : nothing}
      data-tone=${tone}
    >
      <div class="header">
        <p class="heading" part="heading">${label}</p>
        ${mayAskAgain ? checkAgainButton(this.view, refresh) : nothing}
      </div>
      ${isLoading ? this.#skeleton() : this.#answer()}
    </div>`;
  }

  #answer(): TemplateResult {
    const { word, icon: shape, when, lastConfirmed, sentence, details, meter, link } = this.signal;
    const firstLine = lastConfirmed ?? when;
    const supporting = details.join(' ');
    return html`<p class="word" part="posture">${icon(shape)}<span>${word}</span></p>
      <div class="told">
        ${
          firstLine
            ? html`<p class="when" part="when">${timedSentence(firstLine, this.absoluteTime)}</p>`
            : nothing
        }
        <p part="sentence">${sentence}</p>
        ${
          lastConfirmed && when
            ? html`<p part="detail">${timedSentence(when, this.absoluteTime)}</p>`
            : nothing
        }
        ${supporting ? html`<p part="detail" title=${supporting}>${supporting}</p>` : nothing}
      </div>
      ${meter ? this.#meter(meter) : html`<div class="meter"></div>`}
      <div class="action">${actionLink(link, this.navigate)}</div>`;
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
      <span aria-hidden="true">${label}</span>
      <span aria-hidden="true">${remaining}</span>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="word" aria-hidden="true">${bone}</p>
      <div class="told">
        <p class="unseen">${this.signal.sentence}</p>
        ${bone}${bone}${bone}
      </div>
      <div class="meter" aria-hidden="true"><span class="bar"></span>${bone}${bone}</div>
      <div class="action" aria-hidden="true">${bone}</div>`;
  }
}
