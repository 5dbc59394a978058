/** Kinds of hosts that embed the kit, as far as the page of each needs to know. */
export interface Host {
  readonly label: string;
  readonly about: string;
  /**
   * Who puts the elements on the page: a script that a framework builds, the server with each answer, or the page as
   * it is written.
   */
  readonly kind: 'built' | 'rendered' | 'written' | 'framed';
  /** Scripts of the page after the kit's, in their order; for `built` the built one is all. */
  readonly scripts: readonly string[];
  /** What the host's own libraries need of its content security policy, beyond what the portal allows. */
  readonly needs: Needs;
}

export interface Needs {
  /** Names of Trusted Types policies; null where a library cannot live with Trusted Types at all. */
  readonly trustedTypes: readonly string[] | null;
  readonly scriptSources?: readonly string[];
  /** Scripts and styles of the page carry a number that is used once. */
  readonly nonceFor?: 'scripts' | 'styles';
  /** The page frames a page of this portal. */
  readonly frames?: true;
}

const NOTHING: Needs = { trustedTypes: [] };

export const HOSTS = {
  'plain-html': {
    label: 'Plain HTML',
    about: 'One script tag and one tag of the kit; no build step.',
    kind: 'written',
    scripts: ['plain-html.js', 'written.js'],
    needs: NOTHING,
  },
  'react-19': {
    label: 'React 19',
    about: 'Properties and events of elements, straight in JSX.',
    kind: 'built',
    scripts: [],
    needs: NOTHING,
  },
  'react-18': {
    label: 'React 18',
    about: 'Attributes in JSX; properties and events through a reference.',
    kind: 'built',
    scripts: [],
    needs: NOTHING,
  },
  preact: {
    label: 'Preact',
    about: 'The component of the page for React 19, as it is.',
    kind: 'built',
    scripts: [],
    needs: NOTHING,
  },
  vue: {
    label: 'Vue 3',
    about: 'A single-file component.',
    kind: 'built',
    scripts: [],
    needs: { trustedTypes: ['vue'] },
  },
  angular: {
    label: 'Angular 20',
    about: 'A standalone component without zone.js, its template compiled in the browser.',
    kind: 'built',
    scripts: [],
    // Only what compiles in the browser evaluates; an app that Angular's own tools build needs neither.
    needs: {
      trustedTypes: ['angular', 'angular#unsafe-jit'],
      scriptSources: ["'unsafe-eval'"],
    },
  },
  svelte: {
    label: 'Svelte 5',
    about: 'A component with runes.',
    kind: 'built',
    scripts: [],
    needs: { trustedTypes: ['svelte-trusted-html'] },
  },
  htmx: {
    label: 'htmx 2',
    about: 'The server’s markup, swapped and morphed in place (Django, and any other server).',
    kind: 'rendered',
    scripts: ['vendor/htmx.js', 'vendor/idiomorph-ext.js', 'htmx.js'],
    needs: { trustedTypes: null },
  },
  turbo: {
    label: 'Turbo 8',
    about: 'Turbo Drive with its page cache, and page refreshes that morph (Rails).',
    kind: 'rendered',
    scripts: ['vendor/turbo.js', 'turbo.js', 'turbo-page.js'],
    needs: { trustedTypes: null, nonceFor: 'styles' },
  },
  livewire: {
    label: 'Livewire’s morph',
    about: 'The server’s markup, morphed by the engine of Livewire 3 (Laravel, Filament).',
    kind: 'rendered',
    scripts: ['vendor/alpine-morph.js', 'vendor/alpine.js', 'livewire-page.js', 'livewire.js'],
    needs: { trustedTypes: null },
  },
  'strict-csp': {
    label: 'A strict content security policy',
    about: 'Scripts by nonce alone, and Trusted Types; the page counts what its policy refuses.',
    kind: 'written',
    scripts: ['plain-html.js', 'written.js', 'violations.js'],
    needs: { trustedTypes: [], nonceFor: 'scripts' },
  },
  iframe: {
    label: 'An iframe',
    about: 'The elements in a document of their own, which tells the page around it what happens.',
    kind: 'framed',
    scripts: ['iframe.js', 'iframe-page.js'],
    needs: { trustedTypes: [], frames: true },
  },
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof HOSTS;

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(HOSTS, name);
}
