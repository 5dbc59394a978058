import { html, nothing, type TemplateResult } from 'lit';
import {
  text,
  type BackupHealthView,
  type FollowableLink,
  type ResolvedLink,
} from '../../signals/index.js';

/**
 * Where to click, and, for who meets the link on its own, `about` what; for an operator who has no access there, what
 * it is called and that he has none.
 */
export function actionLink(
  link: ResolvedLink,
  navigate: (event: MouseEvent, link: FollowableLink) => void,
  about: string,
): TemplateResult | typeof nothing {
  switch (link.kind) {
    case 'link':
      return html`<a
        class="link"
        part="link"
        href=${link.href}
        aria-label=${`${link.label}: ${about}`}
        @click=${(event: MouseEvent) => navigate(event, link)}
        ><span dir="auto">${link.label}</span
        ><svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M1.5 6h8.4M6.6 2.6 10 6 6.6 9.4" /></svg
      ></a>`;
    case 'no_access':
      return html`<span class="no-access" part="no-access" dir="auto"
        >${link.label} <span class="no-access-hint">${link.hint}</span></span
      >`;
    case 'refused':
    case 'none':
      return nothing;
  }
}

/** Asks for a new answer where there is somewhere to ask. */
export function checkAgainButton(
  view: BackupHealthView,
  refresh: () => Promise<void>,
): TemplateResult {
  return html`<button class="link" part="check-again" type="button" @click=${() => void refresh()}>
    <span dir="auto">${text(view, 'action.check_again')}</span>
  </button>`;
}
