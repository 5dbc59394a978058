import {
  systemClock,
  type AssessmentSnapshot,
  type AssessmentStore,
  type Clock,
} from '../../data/index.js';
import type { BackupHealthElement } from '../backup-health-element.js';
import { isProviderPending } from '../closest.js';
import type { SharedBackupHealth } from '../context.js';
import { readClock, readOwnTenant, readPolicy, readSource } from '../inputs.js';
import { isOnServer } from '../on-server.js';
import { awaitNoLonger, awaitOwnSources, fetchOwnSources, ownSources } from '../own-sources.js';
import { LOADING, NO_SOURCE, withoutAnswer } from '../without-answer.js';
import type { SharedBackupHealthController } from './shared-backup-health.js';

/** The element asks for one tenant inside a provider of another. */
export const WRONG_TENANT = withoutAnswer('error', {
  code: 'wrong_tenant',
  message: 'tenant-id: expected the tenant of the provider around this element.',
});

/** Reading sources is a part of the kit of its own, which has not come. */
const NOT_FETCHED = withoutAnswer('error', {
  code: 'network',
  message:
    'The part of the kit that reads sources could not be loaded; a provider on the page brings it along.',
});

/** The answer of an element on which something is set that it depends on: from a source of its own, else the provider's. */
export class HeldAnswer {
  readonly #host: BackupHealthElement;
  readonly #shared: SharedBackupHealthController;
  #store: AssessmentStore | null = null;
  #unsubscribe: (() => void) | null = null;
  #snapshot = LOADING;
  #refusal = LOADING;
  #isRefused = false;
  /** What stands for an answer while sources cannot be read here yet. */
  #fetching: AssessmentSnapshot | null = null;

  constructor(host: BackupHealthElement, shared: SharedBackupHealthController) {
    this.#host = host;
    this.#shared = shared;
  }

  get snapshot(): AssessmentSnapshot {
    return this.#isRefused ? this.#refusal : this.#snapshot;
  }

  /** Whether the answer is the element's own, and not its provider's. */
  get isOwn(): boolean {
    return this.#store !== null || this.#isRefused || this.#fetching !== null;
  }

  /** The time by which the answer is to be shown. */
  get shownClock(): Clock {
    const host = this.#host;
    const own = host.now == null ? (this.#store?.clock ?? readClock(host)) : readClock(host);
    return own ?? this.#shared.value?.clock ?? systemClock();
  }

  /** The time before any server has corrected it. */
  get baseClock(): Clock {
    return readClock(this.#host) ?? this.#shared.value?.baseClock ?? systemClock();
  }

  /** Asks for a new answer, or reads anew what was handed over. */
  async refresh(): Promise<void> {
    if (this.#fetching === null) {
      await (this.#store?.refresh() ?? this.askAgain?.());
      return;
    }
    await this.#fetch();
    // What was handed over has just been read for the first time.
    if (this.#store !== null) await this.askAgain?.();
  }

  /** Asks for a new answer; null where there is nowhere to ask. */
  get askAgain(): (() => Promise<void>) | null {
    const store = this.#store;
    if (this.#isRefused) return null;
    if (this.#fetching !== null) return () => this.refresh();
    if (store === null) return this.#shared.value?.refresh ?? null;
    return readSource(this.#host).kind === 'endpoint' ? () => store.refresh() : null;
  }

  /** What has been set on the element cannot be read: until the next update, nothing held counts. */
  refuse(message: string): void {
    this.#isRefused = true;
    if (this.#refusal.fault?.message === message) return;
    this.#refusal = withoutAnswer('error', { code: 'invalid_attribute', message });
  }

  /** Takes over what has been set on the element since. */
  update(): void {
    this.#isRefused = false;
    const host = this.#host;
    const source = readSource(host);
    if (source.kind === 'none') {
      this.#dropStore();
    } else {
      this.#store ??= this.#makeStore();
      this.#store?.configure({
        source,
        tenantId: readOwnTenant(host),
        policy: readPolicy(host, this.#shared.value),
        clock: this.baseClock,
      });
      if (host.isConnected) this.#store?.connect();
    }
    this.#snapshot = this.#fetching ?? this.#store?.snapshot ?? this.#sharedSnapshot();
  }

  connect(): void {
    // A host may have elements connected there, too.
    if (isOnServer) return;
    ownSources()?.useLiveRegion(this.#host);
    this.#store?.connect();
  }

  disconnect(): void {
    ownSources()?.leaveLiveRegion(this.#host);
    awaitNoLonger(this.#host);
    if (this.#fetching === NOT_FETCHED) this.#fetching = null;
    this.#store?.disconnect();
  }

  #makeStore(): AssessmentStore | null {
    const sources = ownSources();
    if (sources === null) {
      this.#awaitSources();
      return null;
    }
    this.#fetching = null;
    if (this.#host.isConnected) sources.useLiveRegion(this.#host);
    const store = sources.makeStore();
    this.#unsubscribe = store.subscribe(() => {
      this.#host.requestUpdate();
    });
    return store;
  }

  #awaitSources(): void {
    // A server prints what it knows at once, and the same each time.
    if (isOnServer) this.#fetching = LOADING;
    else if (this.#fetching === null) void this.#fetch();
    if (this.#host.isConnected) awaitOwnSources(this.#host);
  }

  async #fetch(): Promise<void> {
    this.#fetching = LOADING;
    this.#host.requestUpdate();
    try {
      await fetchOwnSources();
    } catch {
      // Nobody is told of what is not wanted any longer; an element that comes back tries again.
      if (this.#fetching !== LOADING) return;
      this.#fetching = this.#host.isConnected ? NOT_FETCHED : null;
      if (this.#host.isConnected) this.#host.requestUpdate();
    }
  }

  #dropStore(): void {
    this.#unsubscribe?.();
    this.#store?.disconnect();
    this.#store = this.#unsubscribe = this.#fetching = null;
  }

  #sharedSnapshot(): AssessmentSnapshot {
    const shared: SharedBackupHealth | undefined = this.#shared.value;
    if (shared === undefined) return isProviderPending(this.#host) ? LOADING : NO_SOURCE;
    const wanted = readOwnTenant(this.#host);
    const held = shared.snapshot.assessment?.tenantId ?? shared.tenantId;
    return wanted !== null && held !== null && wanted !== held ? WRONG_TENANT : shared.snapshot;
  }
}
