/** Hosts of other looks than the portal's, as far as a page of each needs to know. */
export interface Theme {
  readonly label: string;
  readonly about: string;
  /** The schemes that it comes in; the first one unless asked for. */
  readonly schemes: readonly Scheme[];
  /** What the page of that host consists of without the kit, in their order. */
  readonly hostStyles: readonly string[];
  /** The only sheet that is about the kit; the page shows it. */
  readonly kitStyle: string;
  /** The attribute of the root by which the host tells its scheme. */
  readonly rootAttribute?: (scheme: Scheme) => readonly [name: string, value: string];
}

export type Scheme = 'light' | 'dark';

export const THEMES = {
  filament: {
    label: 'Filament-like panel',
    about: 'A panel in amber with a reset, whose class “dark” sets the colour scheme.',
    schemes: ['light', 'dark'],
    hostStyles: ['filament-panel.css'],
    kitStyle: 'filament.css',
    rootAttribute: (scheme) => ['class', scheme],
  },
  bootstrap: {
    label: 'Bootstrap',
    about: 'Bootstrap 5.3 as it is published; its own variables are handed on to the kit.',
    schemes: ['light', 'dark'],
    hostStyles: ['bootstrap/bootstrap.min.css'],
    kitStyle: 'bootstrap.css',
    rootAttribute: (scheme) => ['data-bs-theme', scheme],
  },
  'plain-dark': {
    label: 'Plain dark page',
    about: 'A page that is dark by its colours alone, and tells the kit so.',
    schemes: ['dark'],
    hostStyles: ['plain-page.css'],
    kitStyle: 'plain-dark.css',
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof THEMES;

export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(THEMES, name);
}
