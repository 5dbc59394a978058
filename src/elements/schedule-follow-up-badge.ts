import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  scheduleSignal,
  type BackupHealthView,
  type ResolvedLink,
  type ScheduleSignal,
} from '../signals/index.js';
import { BackupHealthDisplay } from './backup-health-display.js';
import { SHAPES } from './fragments/icon.js';
import { badgeStyles } from './schedule-follow-up-badge.styles.js';
import { pill } from './styles/pill.styles.js';
import { tokens } from './styles/tokens.styles.js';

/**
 * The pill: for one schedule its follow-up with how late it is, or, without `schedule-id`, how many schedules need
 * follow-up. Hidden when none does.
 *
 * @tag schedule-follow-up-badge
 *
 * @attr {string} schedule-id - Which schedule; all of them if not given.
 * @attr {boolean} show-clear - Also says so when there is no follow-up, or the schedule is disabled.
 *
 * @csspart badge - The pill.
 *
 * @cssState hidden - There is nothing to show.
 */
export class ScheduleFollowUpBadge extends BackupHealthDisplay<ScheduleSignal> {
  static override properties: PropertyDeclarations = {
    scheduleId: { attribute: 'schedule-id' },
    showClear: { type: Boolean, attribute: 'show-clear' },
  };

  /** In one sheet: a thousand badges take it up each. */
  static override styles = css`
    ${tokens}
    ${pill}
    ${badgeStyles}
  `;

  /** Which schedule; all of them if not given. */
  declare scheduleId: string | number | null | undefined;
  /** Also says so when there is no follow-up, or the schedule is disabled. */
  declare showClear: boolean;

  constructor() {
    super();
    this.showClear = false;
  }

  protected override makeSignal(view: BackupHealthView): ScheduleSignal {
    const { scheduleId } = this;
    return scheduleSignal(view, scheduleId == null ? null : String(scheduleId));
  }

  protected override linksOf(): readonly ResolvedLink[] {
    return [];
  }

  protected override reassures(view: BackupHealthView): boolean {
    return this.showClear && !this.makeSignal(view).visible;
  }

  protected override ownStates(): string {
    return this.#isHidden ? 'hidden' : '';
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#isHidden) return nothing;
    const { tone, icon: shape, text, title } = this.signal;
    const { textLanguage, textDirection } = this;
    return html`<span class="root" lang=${textLanguage}
      ><span class="pill" part="badge" data-tone=${tone} title=${title} aria-hidden="true"
        ><svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d=${SHAPES[shape]} /></svg
        ><span dir=${textDirection}>${text}</span></span
      ><span class="unseen">${title}</span></span
    >`;
  }

  get #isHidden(): boolean {
    return !this.signal.visible && !this.showClear;
  }
}
