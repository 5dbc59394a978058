import { html } from 'hono/html';
import { PEOPLE } from '../people.js';
import type { PortalContext } from '../portal-environment.js';
import { icon } from './icons.js';
import { plainPage } from './layout.js';
import type { Markup } from './markup.js';
import { currentTheme, themeToggle } from './theme.js';

export function signInPage(context: PortalContext, returnTo: string): Markup {
  return plainPage(context, {
    title: 'Sign in',
    content: html`<div class="sign-in">
      <p class="brand">${icon('layers')}<span>Tenant portal</span></p>
      <h1>Choose who you are</h1>
      <p class="lead">A demo: no password, and every choice shows another side of the portal.</p>
      <form method="post" action="/sign-in" class="people">
        <input type="hidden" name="returnTo" value="${returnTo}" />
        ${PEOPLE.map(
          ({ id, name, summary }) =>
            html`<button name="person" value="${id}" class="person">
              <span class="avatar" aria-hidden="true">${name.slice(0, 1)}</span>
              <span><strong>${name}</strong><span class="aside">${summary}</span></span>
              ${icon('chevron')}
            </button>`,
        )}
      </form>
      ${themeToggle(currentTheme(context), '/sign-in')}
    </div>`,
  });
}
