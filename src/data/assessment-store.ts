import type { BackupHealthAssessment, FaultCode } from '../assessment/index.js';
import {
  isSameClock,
  isSamePolicy,
  isSameSource,
  type AssessmentSource,
  type AssessmentStoreConfig,
  type EndpointSource,
} from './assessment-source.js';
import { correctedClock, type Clock } from './clock.js';
import type { EndpointAccess, EndpointBody } from './contract.js';
import { asFault, fetchEndpoint } from './endpoint-client.js';
import { expandEndpoint } from './endpoint-url.js';
import { answered, assess, handedOver, policyFault, type Evidence } from './evidence.js';
import { isSameFault, plainFault, type EndpointFault, type Fault } from './faults.js';
import { systemClock } from './heartbeat.js';
import { reportUncaught } from './report.js';

/** What is known about the answer, whatever it says. */
export type AssessmentState =
  'loading' | 'ready' | 'refreshing' | 'error' | 'denied' | 'unavailable';

/** What a store holds at a moment. Never changed; another one takes its place. */
export interface AssessmentSnapshot {
  readonly state: AssessmentState;
  /** The current answer, or the last known one beside any state but `ready`. */
  readonly assessment: BackupHealthAssessment | null;
  readonly access: EndpointAccess;
  /** Why the state is `error`, `denied` or `unavailable`; null beside the others. */
  readonly fault: Fault | null;
}

/** However often a host wants it, an endpoint is not asked more often than this. */
export const LEAST_REFRESH_SECONDS = 5;
/** Between one answer and asking for the next, should a server keep giving answers that hold no longer. */
export const LEAST_RENEWAL_MS = 15_000;

const ACCESS_TO_ALL: EndpointAccess = Object.freeze({});

const OUTLIVED: Fault = Object.freeze({
  code: 'outlived',
  message: 'The assessment that was handed over has passed its validUntil; hand over a new one.',
});

const STATES_OF_FAULTS: { readonly [Code in FaultCode]?: AssessmentState } = {
  denied: 'denied',
  not_found: 'unavailable',
  no_source: 'unavailable',
  outlived: 'unavailable',
};

/** Faults that asking again by itself cannot cure. */
const UNTIL_TOLD: ReadonlySet<FaultCode> = new Set([
  'denied',
  'missing_tenant',
  'invalid_endpoint',
  'invalid_policy',
]);

interface Config {
  readonly source: AssessmentSource;
  readonly tenantId: string | null;
  readonly policy: unknown;
  readonly clock: Clock;
}

/**
 * Holds the answer of one source and says what is known about it. While connected it asks, and follows the time;
 * what is handed over is read at once either way.
 */
export class AssessmentStore {
  #config: Config = readConfig({ source: { kind: 'none' } });
  #isConnected = false;
  readonly #listeners = new Set<() => void>();

  #evidence: Evidence | null = null;
  #assessment: BackupHealthAssessment | null = null;
  #access = ACCESS_TO_ALL;
  /** What is wrong with what the host has given. */
  #inputFault: Fault | null = null;
  /** What came of asking last, when it was no answer. */
  #askingFault: Fault | null = null;
  /** The clock as the endpoint's server has corrected it. */
  #serverClock: Clock | null = null;

  #url: string | null = null;
  #asking: { readonly controller: AbortController; done: Promise<void> } | null = null;
  #lastAskedAt: number | null = null;
  /** The fetched answer holds no longer, or its clock was set back, and nothing has been asked since. */
  #isRenewalDue = false;

  #cancelLapse = nothing;
  #cancelNextAsk = nothing;

  #snapshot: AssessmentSnapshot;

  constructor() {
    this.#evidence = handedOver(this.#config.source, null);
    this.#assess();
    this.#snapshot = this.#current();
  }

  get snapshot(): AssessmentSnapshot {
    return this.#snapshot;
  }

  /** The time by which the answer is to be shown: the server's, while an endpoint's answer is held. */
  get clock(): Clock {
    return this.#serverClock ?? this.#config.clock;
  }

  /**
   * Calls `listener` on each change of the snapshot, within the call that changes it.
   *
   * @returns ends that.
   */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Takes over what the answer depends on. Only what has changed is begun again; a new place or tenant drops the old answer. */
  configure(config: AssessmentStoreConfig): void {
    const before = this.#config;
    const now = (this.#config = readConfig(config));
    const isSamePlace =
      isSameSource(before.source, now.source) &&
      before.tenantId === now.tenantId &&
      isSameClock(before.clock, now.clock);
    if (!isSamePlace) this.#begin();
    else if (!isSamePolicy(before.policy, now.policy)) this.#assess();
    this.#planNextAsk();
    this.#publish();
  }

  /** Begins to ask and to follow the time. */
  connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    if (this.#config.source.kind === 'records' && !this.#holdsNow()) this.#assess();
    else this.#awaitLapse();
    this.#planNextAsk();
    this.#publish();
  }

  /**
   * Stops following the time at once. A request is aborted one macrotask later, so that an element which is only
   * being moved keeps it; after that nothing outside holds the store.
   */
  disconnect(): void {
    if (!this.#isConnected) return;
    this.#isConnected = false;
    this.#cancelLapse();
    this.#cancelNextAsk();
    if (this.#config.source.kind === 'endpoint') setTimeout(() => this.#leave(), 0);
  }

  /**
   * Asks the endpoint now, also after a refusal; or reads anew what was handed over, which may have been changed in
   * place. Never rejects: what came of it is in the snapshot.
   */
  async refresh(): Promise<void> {
    const { source } = this.#config;
    if (source.kind === 'endpoint') {
      if (this.#isConnected) await this.#ask(source);
      return;
    }
    this.#begin();
    this.#publish();
  }

  /** Drops everything that belongs to the configuration before and reads what this one hands over. */
  #begin(): void {
    this.#stopAsking();
    this.#forgetAnswer();
    this.#askingFault = null;
    this.#url = null;
    this.#lastAskedAt = null;
    this.#isRenewalDue = false;
    this.#evidence = handedOver(this.#config.source, this.#config.tenantId);
    this.#assess();
  }

  #forgetAnswer(): void {
    this.#evidence = null;
    this.#assessment = null;
    this.#access = ACCESS_TO_ALL;
    this.#serverClock = null;
  }

  /** Makes the assessment from the evidence, by the policy and the time as they are now. */
  #assess(): void {
    const { policy } = this.#config;
    if (this.#evidence === null) {
      this.#inputFault = policyFault(policy);
    } else {
      const { assessment, fault } = assess(this.#evidence, policy, this.clock.now());
      this.#assessment = assessment;
      this.#inputFault = fault;
    }
    this.#awaitLapse();
  }

  /** Waits for the instant from which the assessment holds no longer, or for the clock to be set back. */
  #awaitLapse(): void {
    this.#cancelLapse();
    if (!this.#isConnected || this.#assessment === null) return;
    if (this.#hasLapsed()) {
      this.#isRenewalDue = !this.clock.isFrozen;
      return;
    }
    this.#cancelLapse = this.clock.at(lastInstant(this.#assessment) + 1, () => {
      if (this.#config.source.kind === 'endpoint') {
        this.#isRenewalDue = true;
        this.#awaitLapse();
        this.#planNextAsk();
      } else {
        this.#assess();
      }
      this.#publish();
    });
  }

  #hasLapsed(): boolean {
    return this.#assessment !== null && !(this.clock.now() <= lastInstant(this.#assessment));
  }

  #holdsNow(): boolean {
    if (this.#assessment === null || this.#hasLapsed()) return false;
    return this.clock.now() >= instantOf(this.#assessment.evaluatedAt);
  }

  /** Asks if it is time to, else waits for that. Where attempts after a failure, and pauses while nobody looks, belong. */
  #planNextAsk(): void {
    this.#cancelNextAsk();
    const { source } = this.#config;
    if (source.kind !== 'endpoint' || !this.#isConnected || this.#asking !== null) return;
    const fault = this.#fault();
    if (fault !== null && UNTIL_TOLD.has(fault.code)) return;
    const timer = this.#timer();
    const next = this.#nextAskAt(source, timer.now());
    if (next <= timer.now()) void this.#ask(source);
    else if (next < Infinity) this.#cancelNextAsk = timer.at(next, () => this.#planNextAsk());
  }

  #nextAskAt({ refreshSeconds = Infinity }: EndpointSource, now: number): number {
    // Behind the last time it asked, the clock has been set back, and what corrected it is void.
    if (this.#lastAskedAt === null || this.#lastAskedAt > now) return now;
    const regular = this.#lastAskedAt + Math.max(refreshSeconds, LEAST_REFRESH_SECONDS) * 1000;
    return this.#isRenewalDue ? Math.min(regular, this.#lastAskedAt + LEAST_RENEWAL_MS) : regular;
  }

  /** What time-outs and pauses are measured by: requests go on while the time that is shown stands still. */
  #timer(): Clock {
    return this.#config.clock.isFrozen ? systemClock() : this.#config.clock;
  }

  #ask(source: EndpointSource): Promise<void> {
    if (this.#asking !== null) return this.#asking.done;
    this.#cancelNextAsk();
    this.#isRenewalDue = false;
    const asking = { controller: new AbortController(), done: Promise.resolve() };
    this.#asking = asking;
    asking.done = this.#request(source, asking.controller.signal);
    this.#publish();
    return asking.done;
  }

  async #request(source: EndpointSource, signal: AbortSignal): Promise<void> {
    const { clock, tenantId } = this.#config;
    // The server's clock is taken to show its answer's time when the question left: rather ahead than behind.
    const askedAt = clock.now();
    let settle: () => void;
    try {
      this.#url ??= expandEndpoint(source.url, tenantId);
      const body = await fetchEndpoint({
        url: this.#url,
        fetcher: source.fetcher,
        credentials: source.credentials,
        signal,
        clock: this.#timer(),
      });
      settle = () => this.#accept(body, askedAt);
    } catch (error) {
      settle = () => this.#decline(asFault(error));
    }
    // Stopped meanwhile: whatever has come, it is for a place, a tenant or an element that is gone.
    if (signal.aborted) return;
    settle();
    this.#asking = null;
    this.#lastAskedAt = this.#timer().now();
    this.#planNextAsk();
    this.#publish();
  }

  #accept(body: EndpointBody, askedAt: number): void {
    const { clock, tenantId } = this.#config;
    const evidence = answered(body, tenantId);
    if (evidence.kind === 'fault') {
      this.#askingFault = evidence.fault;
      return;
    }
    const serverNow = body.kind === 'records' ? body.now : instantOf(body.assessment.evaluatedAt);
    this.#serverClock = clock.isFrozen ? clock : correctedClock(clock, serverNow - askedAt);
    this.#evidence = evidence;
    this.#access = body.access;
    this.#askingFault = null;
    this.#assess();
  }

  #decline(fault: EndpointFault): void {
    this.#askingFault = plainFault(fault);
    // Who may not see it any longer is not shown what there was.
    if (fault.code === 'denied' || fault.code === 'not_found') this.#forgetAnswer();
  }

  #stopAsking(): void {
    this.#asking?.controller.abort();
    this.#asking = null;
  }

  #leave(): void {
    if (this.#isConnected) return;
    // Whoever comes back then asks afresh, unless there is a good answer to go on with.
    if (this.#asking !== null || this.#askingFault !== null) this.#lastAskedAt = null;
    this.#stopAsking();
    this.#publish();
  }

  #publish(): void {
    const before = this.#snapshot;
    const now = this.#current();
    if (
      now.state === before.state &&
      now.assessment === before.assessment &&
      isSameAccess(now.access, before.access) &&
      isSameFault(now.fault, before.fault)
    ) {
      return;
    }
    this.#snapshot = now;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        reportUncaught(error);
      }
    }
  }

  #current(): AssessmentSnapshot {
    const fault = this.#fault();
    return Object.freeze({
      state: this.#state(fault),
      assessment: this.#assessment,
      access: this.#access,
      fault,
    });
  }

  #fault(): Fault | null {
    const fault = this.#inputFault ?? this.#askingFault;
    if (fault === null && this.#config.source.kind === 'assessment' && this.#hasLapsed())
      return OUTLIVED;
    return fault;
  }

  #state(fault: Fault | null): AssessmentState {
    if (fault !== null) return STATES_OF_FAULTS[fault.code] ?? 'error';
    if (this.#assessment === null) return 'loading';
    if (this.#config.source.kind !== 'endpoint') return 'ready';
    return this.#asking !== null || this.#isRenewalDue || this.#hasLapsed()
      ? 'refreshing'
      : 'ready';
  }
}

function readConfig({ source, tenantId, policy, clock }: AssessmentStoreConfig): Config {
  return { source, tenantId: tenantId || null, policy, clock: clock ?? systemClock() };
}

/** The last instant at which an assessment holds. */
function lastInstant({ validUntil }: BackupHealthAssessment): number {
  return validUntil === null ? Infinity : instantOf(validUntil);
}

/** All instants of an assessment are ISO 8601 text in UTC. */
function instantOf(text: string): number {
  return Date.parse(text);
}

function isSameAccess(one: EndpointAccess, other: EndpointAccess): boolean {
  return one.backupSets === other.backupSets && one.backupSchedules === other.backupSchedules;
}

function nothing(): void {}
