import { runIsolated, type AssessmentStore } from '../data/index.js';
import type { BackupHealthView } from '../signals/index.js';

/** Put in by the build, where everything is in one file. */
declare const __BACKUP_HEALTH_KIT_SINGLE_FILE__: true | undefined;

/**
 * What an element needs to get an answer of its own: resolver, endpoint client, live region. Elements inside a
 * provider do without, and most are: so whoever imports one of those alone is not made to load it, and it is fetched
 * when an element is first given a source. A provider brings it along.
 */
export interface OwnSources {
  makeStore(): AssessmentStore;
  /** Makes sure that what `user` may have to say can be heard. */
  useLiveRegion(user: object): void;
  leaveLiveRegion(user: object): void;
  /** Has the posture in a view read out. */
  announcePosture(user: object, view: BackupHealthView): void;
  /** What `user` said last no longer holds. */
  retract(user: object): void;
}

let present: OwnSources | null = null;
/** Elements on the page that cannot do without. */
const waiting = new Set<{ requestUpdate(): void }>();
let fetching: Promise<void> | null = null;
let times = 0;

/** They are here, and need not be fetched. */
export function bringOwnSources(sources: OwnSources): void {
  present = sources;
  for (const element of waiting) runIsolated(() => element.requestUpdate());
  waiting.clear();
}

/** Null while they are not here. */
export function ownSources(): OwnSources | null {
  return present;
}

/** Has an element drawn again when they have come, whoever brings them. */
export function awaitOwnSources(element: { requestUpdate(): void }): void {
  waiting.add(element);
}

export function awaitNoLonger(element: { requestUpdate(): void }): void {
  waiting.delete(element);
}

/** Fetches them, once for all who ask meanwhile. Rejects when they cannot be had. */
export async function fetchOwnSources(): Promise<void> {
  // The single file has them, so that nothing is ever fetched there.
  if (typeof __BACKUP_HEALTH_KIT_SINGLE_FILE__ === 'undefined') {
    fetching ??= load().finally(() => (fetching = null));
    await fetching;
  }
}

/**
 * Until Chromium 156, Firefox 154 and the Safari after 27, browsers keep to it that a module could not be loaded until
 * the page is loaded anew. They know it by its address with the fragment, which no server sees, and all but Safari tell
 * the address: so it is asked for under another one before it counts as lost.
 */
async function load(): Promise<void> {
  try {
    const { sources } = await import('./own-sources-bundle.js');
    bringOwnSources(sources);
  } catch (error) {
    const address = /module: (\S+)$/.exec(String(error))?.[1];
    if (address === undefined) throw error;
    const again = `${address}#${(times += 1)}`;
    // The browser's own address of what a bundler has made already: there is nothing for one to follow here.
    const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ again)) as object;
    // Bundlers may give what a module exports another name.
    const sources = Object.values(module).find(isOwnSources);
    if (sources === undefined) throw error;
    bringOwnSources(sources);
  }
}

function isOwnSources(value: unknown): value is OwnSources {
  return typeof value === 'object' && value !== null && 'makeStore' in value;
}
