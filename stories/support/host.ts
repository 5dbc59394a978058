/** The page that stands around every story: its theme, language, direction and width are set in the toolbar. */
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import styles from './host.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

// As many admin portals have it, and so that pictures look alike wherever they are taken.
document.fonts.add(new FontFace('Inter', `url(${inter})`, { weight: '100 900' }));

export const THEMES = {
  light: 'Light',
  dark: 'Dark',
  'high-contrast': 'High contrast',
  amber: 'Amber admin panel',
} as const;

const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français (shown in English)' } as const;
const DIRECTIONS = { ltr: 'Left to right', rtl: 'Right to left' } as const;
const WIDTHS = {
  full: 'Full',
  200: '200 px',
  320: '320 px',
  480: '480 px',
  640: '640 px',
} as const;

export const GLOBALS = { theme: 'light', language: 'en', direction: 'ltr', width: 'full' };

export const GLOBAL_TYPES = {
  theme: menu('Theme of the host page', 'paintbrush', THEMES),
  language: menu('Language of the host page', 'globe', LANGUAGES),
  direction: menu('Direction of writing', 'transfer', DIRECTIONS),
  width: menu('Room for the story', 'browser', WIDTHS),
};

/** Puts a story into a host page. Another language is another page: its elements are made anew. */
export const inHost: Decorator = (story, { globals }) => {
  const { theme, language, direction, width } = { ...GLOBALS, ...globals };
  return html`<div
    class="host"
    data-theme=${theme}
    data-width=${width}
    lang=${language}
    dir=${direction}
  >
    <div class="room">${keyed(language, story())}</div>
  </div>`;
};

function menu(
  description: string,
  icon: string,
  choices: Readonly<Record<string, string>>,
): object {
  const items = Object.entries(choices).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { title: description, icon, items, dynamicTitle: true } };
}
