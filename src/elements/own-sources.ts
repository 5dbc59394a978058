import type { AssessmentStore } from '../data/index.js';
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

/** They are here, and need not be fetched. */
export function bringOwnSources(sources: OwnSources): void {
  present = sources;
}

/** Null while they are not here. */
export function ownSources(): OwnSources | null {
  return present;
}

/** Fetches them. Rejects when they cannot be had. */
export async function fetchOwnSources(): Promise<void> {
  // The single file has them, so that nothing is ever fetched there.
  if (typeof __BACKUP_HEALTH_KIT_SINGLE_FILE__ === 'undefined') {
    const { sources } = await import('./own-sources-bundle.js');
    bringOwnSources(sources);
  }
}
