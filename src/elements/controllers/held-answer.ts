import type { ReactiveController } from 'lit';
import {
  AssessmentStore,
  systemClock,
  type AssessmentSnapshot,
  type Clock,
} from '../../data/index.js';
import type { BackupHealthElement } from '../backup-health-element.js';
import { closestThroughRoots } from '../closest.js';
import { isPlain, readClock, readOwnTenant, readPolicy, readSource } from '../inputs.js';
import type { SharedBackupHealth } from '../context.js';
import type { SharedBackupHealthController } from './shared-backup-health.js';

const PENDING_PROVIDER = 'backup-health-provider:not(:defined)';

const LOADING = withoutAnswer('loading', null);

/** Nothing is given to the element, and there is no provider. */
export const NO_SOURCE = withoutAnswer('unavailable', {
  code: 'no_source',
  message: 'Nothing is given to assess: no assessment, records, endpoint or provider.',
});

/** The element asks for one tenant inside a provider of another. */
export const WRONG_TENANT = withoutAnswer('error', {
  code: 'wrong_tenant',
  message: 'tenant-id: expected the tenant of the provider around this element.',
});

/** The answer that an element goes by: from a source of its own, else the provider's. */
export class HeldAnswer implements ReactiveController {
  readonly #host: BackupHealthElement;
  readonly #shared: SharedBackupHealthController;
  #store: AssessmentStore | null = null;
  #unsubscribe: (() => void) | null = null;
  #snapshot = LOADING;
  #refusal = LOADING;
  #isRefused = false;
  /** Null while what is set on the element has not been looked at. */
  #isPlain: boolean | null = null;

  constructor(host: BackupHealthElement, shared: SharedBackupHealthController) {
    this.#host = host;
    this.#shared = shared;
    host.addController(this);
  }

  get snapshot(): AssessmentSnapshot {
    return this.#isRefused ? this.#refusal : this.#snapshot;
  }

  /** Whether the answer is the element's own, and not its provider's. */
  get isOwn(): boolean {
    return this.#store !== null || this.#isRefused;
  }

  /** The provider's share, where it decides everything: then all elements of that provider show the same. */
  get provided(): SharedBackupHealth | undefined {
    return this.#isPlain === true && this.#store === null ? this.#shared.value : undefined;
  }

  /** The time by which the answer is to be shown. */
  get shownClock(): Clock {
    const host = this.#host;
    if (this.provided !== undefined) return this.provided.clock;
    const own = host.now == null ? (this.#store?.clock ?? readClock(host)) : readClock(host);
    return own ?? this.#shared.value?.clock ?? systemClock();
  }

  /** The time before any server has corrected it. */
  get baseClock(): Clock {
    return readClock(this.#host) ?? this.#shared.value?.baseClock ?? systemClock();
  }

  /** Asks for a new answer, or reads anew what was handed over. */
  async refresh(): Promise<void> {
    await (this.#store?.refresh() ?? this.askAgain?.());
  }

  /** Asks for a new answer; null where there is nowhere to ask. */
  get askAgain(): (() => Promise<void>) | null {
    const store = this.#store;
    if (this.#isRefused) return null;
    if (store === null) return this.#shared.value?.refresh ?? null;
    return readSource(this.#host).kind === 'endpoint' ? () => store.refresh() : null;
  }

  /** What has been set on the element cannot be read: until the next update, nothing held counts. */
  refuse(message: string): void {
    this.#isRefused = true;
    if (this.#refusal.fault?.message === message) return;
    this.#refusal = withoutAnswer('error', { code: 'invalid_attribute', message });
  }

  /** Something else has been set on the element. */
  forgetInputs(): void {
    this.#isPlain = null;
  }

  /** Takes over what has been set on the element since. */
  update(): void {
    this.#isRefused = false;
    const host = this.#host;
    this.#isPlain ??= isPlain(host);
    if (this.provided !== undefined) {
      this.#snapshot = this.provided.snapshot;
      return;
    }
    const source = readSource(host);
    if (source.kind === 'none') {
      this.#dropStore();
    } else {
      this.#store ??= this.#makeStore();
      this.#store.configure({
        source,
        tenantId: readOwnTenant(host),
        policy: readPolicy(host, this.#shared.value),
        clock: this.baseClock,
      });
      if (host.isConnected) this.#store.connect();
    }
    this.#snapshot = this.#store?.snapshot ?? this.#sharedSnapshot();
  }

  hostConnected(): void {
    this.#store?.connect();
  }

  hostDisconnected(): void {
    this.#store?.disconnect();
  }

  #makeStore(): AssessmentStore {
    const store = new AssessmentStore();
    this.#unsubscribe = store.subscribe(() => {
      this.#host.requestUpdate();
    });
    return store;
  }

  #dropStore(): void {
    this.#unsubscribe?.();
    this.#store?.disconnect();
    this.#store = this.#unsubscribe = null;
  }

  #sharedSnapshot(): AssessmentSnapshot {
    const shared = this.#shared.value;
    if (shared === undefined) {
      return closestThroughRoots(this.#host, PENDING_PROVIDER) === null ? NO_SOURCE : LOADING;
    }
    const wanted = readOwnTenant(this.#host);
    const held = shared.snapshot.assessment?.tenantId ?? shared.tenantId;
    return wanted !== null && held !== null && wanted !== held ? WRONG_TENANT : shared.snapshot;
  }
}

function withoutAnswer(
  state: AssessmentSnapshot['state'],
  fault: AssessmentSnapshot['fault'],
): AssessmentSnapshot {
  return { state, assessment: null, access: {}, fault, retryAt: null };
}
