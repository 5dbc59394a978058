import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { PortalContext } from '../portal-environment.js';
import { icon, type IconName } from './icons.js';
import type { Markup } from './markup.js';

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const COOKIE = 'theme';
const SECONDS_IN_A_YEAR = 31_536_000;
const LOOKS: Readonly<Record<Theme, { readonly label: string; readonly icon: IconName }>> = {
  system: { label: 'Theme of the system', icon: 'monitor' },
  light: { label: 'Light theme', icon: 'sun' },
  dark: { label: 'Dark theme', icon: 'moon' },
};

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** Kept in a cookie, so that the server prints the right theme and nothing flashes. */
export function currentTheme(context: PortalContext): Theme {
  const theme = getCookie(context, COOKIE);
  return isTheme(theme) ? theme : 'system';
}

export function keepTheme(context: PortalContext, theme: Theme): void {
  setCookie(context, COOKIE, theme, { path: '/', sameSite: 'Lax', maxAge: SECONDS_IN_A_YEAR });
}

export function themeToggle(current: Theme, returnTo: string): Markup {
  return html`<form
    method="post"
    action="/theme"
    class="theme-toggle"
    role="group"
    aria-label="Theme"
  >
    <input type="hidden" name="returnTo" value="${returnTo}" />
    ${THEMES.map(
      (theme) =>
        html`<button
          name="theme"
          value="${theme}"
          aria-label="${LOOKS[theme].label}"
          title="${LOOKS[theme].label}"
          aria-pressed="${String(theme === current)}"
        >
          ${icon(LOOKS[theme].icon)}
        </button>`,
    )}
  </form>`;
}
