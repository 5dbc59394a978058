import type { BackupHealthAssessment, FaultCode } from '../assessment/index.js';
import {
  isSameClock,
  isSamePolicy,
  isSameSource,
  type AssessmentSource,
  type AssessmentStoreConfig,
} from './assessment-source.js';
import type { Clock } from './clock.js';
import { SteadyClock } from './steady-clock.js';
import type { EndpointAccess, EndpointBody } from './endpoint-body.js';
import { asFault } from './endpoint-client.js';
import { expandEndpoint, isOfThisMachine } from './endpoint-url.js';
import { answered, assess, handedOver, policyFault, type Evidence } from './evidence.js';
import { EndpointFault, isSameFault, plainFault, withoutIds, type Fault } from './faults.js';
import { systemClock } from './heartbeat.js';
import { pageEnvironment, type PageEnvironment } from './page-environment.js';
import { Polling, type Inquirer, type Verdict } from './polling.js';
import { readAnswer } from './reading.js';
import { runIsolated } from './report.js';
import type { AnswerOutcome, Outcome, Place } from './shared-requests.js';

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
  /** When it will be asked again after a failure, by the store's clock; null when it will not by itself, or is right now. */
  readonly retryAt: number | null;
}

const ACCESS_TO_ALL: EndpointAccess = Object.freeze({});

const OUTLIVED: Fault = Object.freeze({
  code: 'outlived',
  message: 'The assessment that was handed over has passed its validUntil; hand over a new one.',
});

const OFFLINE: Fault = Object.freeze({
  code: 'offline',
  message: 'The browser says that there is no network.',
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

/** Faults after which nothing that was held is shown: whoever may not see it any longer is not shown what there was. */
const OF_WHO_ASKS: ReadonlySet<FaultCode> = new Set(['denied', 'not_found']);

/** What has been fetched and is held. */
interface Held {
  readonly text: string;
  /** When its server made it, by the server's clock. */
  readonly madeAt: number;
}

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
  #held: Held | null = null;
  /** The time as the endpoint's server has corrected it. */
  #serverClock: SteadyClock | null = null;
  /** The time by which what was handed over runs out: it goes on when the clock that is shown is set back. */
  #ownClock: Clock = this.#config.clock;

  #url: string | null = null;
  readonly #page: PageEnvironment;
  readonly #polling: Polling;
  #cancelLapse = nothing;

  #snapshot: AssessmentSnapshot;

  /** The page's own surroundings unless told otherwise. */
  constructor(page: PageEnvironment = pageEnvironment()) {
    this.#page = page;
    this.#polling = new Polling(this.#inquirer(), page, this.#timerBase());
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
    this.#follow();
    this.#publish();
  }

  /** Begins to ask and to follow the time. */
  connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    if (this.#config.source.kind === 'records' && this.#hasLapsed()) this.#assess();
    else this.#awaitLapse();
    this.#follow();
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
    this.#polling.close();
    if (this.#config.source.kind === 'endpoint') setTimeout(() => this.#leave(), 0);
  }

  /**
   * Asks the endpoint now, also after a refusal; or reads anew what was handed over, which may have been changed in
   * place. Never rejects: what came of it is in the snapshot.
   */
  async refresh(): Promise<void> {
    if (this.#config.source.kind === 'endpoint') {
      await this.#polling.ask();
      return;
    }
    this.#begin();
    this.#publish();
  }

  /** Drops everything that belongs to the configuration before and reads what this one hands over. */
  #begin(): void {
    const { source, tenantId, clock } = this.#config;
    this.#polling.restart(this.#timerBase());
    this.#forgetAnswer();
    this.#askingFault = null;
    this.#url = null;
    this.#ownClock = clock.isFrozen ? clock : new SteadyClock(clock);
    this.#evidence = handedOver(source, tenantId);
    this.#assess();
  }

  /** Asks, and goes on asking, where there is an endpoint to ask. */
  #follow(): void {
    if (this.#config.source.kind !== 'endpoint') this.#polling.close();
    else if (this.#isConnected && !this.#polling.isOpen) this.#polling.open();
    else this.#polling.plan();
  }

  #forgetAnswer(): void {
    this.#evidence = null;
    this.#assessment = null;
    this.#access = ACCESS_TO_ALL;
    this.#held = null;
    this.#serverClock = null;
  }

  /** Makes the assessment from the evidence, by the policy and the time as they are now. */
  #assess(): void {
    const { policy } = this.#config;
    if (this.#evidence === null) {
      this.#inputFault = policyFault(policy);
    } else {
      const { assessment, fault } = assess(this.#evidence, policy, this.#lapseClock.now());
      this.#assessment = assessment;
      this.#inputFault = fault;
    }
    this.#awaitLapse();
  }

  /** The time by which an answer runs out. */
  get #lapseClock(): Clock {
    return this.#config.source.kind === 'endpoint' ? this.clock : this.#ownClock;
  }

  /** Waits for the instant from which the assessment holds no longer, or for the clock to be set back. */
  #awaitLapse(): void {
    this.#cancelLapse();
    if (!this.#isConnected || this.#assessment === null) return;
    if (this.#hasLapsed()) {
      if (!this.clock.isFrozen) this.#polling.renew();
      return;
    }
    this.#cancelLapse = this.#lapseClock.at(lastInstant(this.#assessment) + 1, () => {
      if (this.#config.source.kind === 'endpoint') {
        this.#polling.renew();
        this.#awaitLapse();
        this.#polling.plan();
      } else {
        // Run out; or the clock was set back, and rows show by the time they are resolved at that it is behind.
        this.#assess();
      }
      this.#publish();
    });
  }

  #hasLapsed(): boolean {
    return this.#assessment !== null && !(this.#lapseClock.now() <= lastInstant(this.#assessment));
  }

  /** What time-outs and pauses are measured by: requests go on while the time that is shown stands still. */
  #timerBase(): Clock {
    return this.#config.clock.isFrozen ? systemClock() : this.#config.clock;
  }

  /** This store as its polling knows it. */
  #inquirer(): Inquirer {
    const refreshSeconds = (): number => {
      const { source } = this.#config;
      return (source.kind === 'endpoint' ? source.refreshSeconds : undefined) ?? Infinity;
    };
    return {
      get refreshSeconds() {
        return refreshSeconds();
      },
      whereToAsk: () => this.#place(),
      mayAsk: () => {
        const fault = this.#fault();
        return fault === null || !UNTIL_TOLD.has(fault.code);
      },
      wentOffline: () => {
        if (this.#askingFault === null || !OF_WHO_ASKS.has(this.#askingFault.code)) {
          this.#askingFault = OFFLINE;
        }
      },
      changed: () => this.#publish(),
      ended: (outcome, ageMs) => this.#conclude(outcome, ageMs),
    };
  }

  #place(): Place | null {
    const { source, tenantId } = this.#config;
    if (source.kind !== 'endpoint') return null;
    try {
      this.#url ??= expandEndpoint(source.url, tenantId);
    } catch (error) {
      this.#decline(asFault(error));
      return null;
    }
    const clock = this.#timerBase();
    return {
      url: this.#url,
      credentials: source.credentials ?? 'same-origin',
      fetcher: source.fetcher ?? null,
      clock: clock === systemClock() ? null : clock,
    };
  }

  /** Takes over what came of asking, `ageMs` ago. */
  #conclude(outcome: Outcome, ageMs: number): Verdict {
    const reading = outcome.kind === 'fault' ? outcome.fault : readAnswer(outcome);
    const isAnswer = outcome.kind === 'answer' && !(reading instanceof EndpointFault);
    const fault = isAnswer
      ? this.#accept(reading as EndpointBody, outcome, ageMs)
      : (reading as Fault);
    const isCutOff = this.#page.isOffline() && !isOfThisMachine(this.#url ?? '');
    if (fault !== null) {
      this.#decline(fault.code === 'network' && this.#page.isOffline() ? OFFLINE : fault);
      return OF_WHO_ASKS.has(fault.code) ? 'final' : 'failed';
    }
    // Offline, it can only come from a store of the page's own, which does not know how things stand by now.
    this.#askingFault = isCutOff ? OFFLINE : null;
    return isCutOff ? 'failed' : 'good';
  }

  /** Takes over an answer; what stands against it, if anything does. */
  #accept(body: EndpointBody, answer: AnswerOutcome, ageMs: number): Fault | null {
    const evidence = answered(body, this.#config.tenantId);
    if (evidence.kind === 'fault') return evidence.fault;
    const madeAt = body.kind === 'records' ? body.now : instantOf(body.assessment.evaluatedAt);
    this.#setClock(madeAt, answer, ageMs);
    if (this.#held !== null && madeAt < this.#held.madeAt) {
      // Made before the one held, by a server that lags behind: it can add a caution, but it cannot calm.
      const { assessment } = assess(evidence, this.#config.policy, this.clock.now());
      if (assessment?.healthyClaimAllowed !== false) {
        this.#awaitLapse();
        return this.#askingFault;
      }
    }
    this.#held = { text: answer.text, madeAt };
    this.#evidence = evidence;
    this.#access = body.access;
    this.#assess();
    return null;
  }

  /**
   * Takes the server to show, when its answer comes, the latest time that is known of it, and then what the answer
   * took: rather ahead than behind. It is never behind what it has certainly come to since it told the last time; an
   * answer that tells nothing new leaves the time as it is.
   */
  #setClock(madeAt: number, answer: AnswerOutcome, ageMs: number): void {
    const { clock } = this.#config;
    if (clock.isFrozen) return;
    const before = this.#serverClock;
    const told = Math.max(madeAt, answer.servedAt ?? -Infinity);
    const isOld = answer.text === this.#held?.text && answer.servedAt === null;
    const certain = Math.max(told, before?.certain ?? -Infinity);
    const now = Math.max(
      told + answer.tookMs + ageMs,
      certain,
      isOld && before !== null ? before.now() : -Infinity,
    );
    this.#serverClock = new SteadyClock(clock, now, certain);
  }

  #decline(fault: Fault): void {
    const declined = withoutIds(plainFault(fault), this.#config.tenantId, this.#url);
    // The same one again is no news.
    if (!isSameFault(declined, this.#askingFault)) this.#askingFault = declined;
    if (OF_WHO_ASKS.has(fault.code)) this.#forgetAnswer();
  }

  #leave(): void {
    if (this.#isConnected) return;
    this.#polling.depart();
    this.#publish();
  }

  #publish(): void {
    const before = this.#snapshot;
    const now = this.#current();
    if (
      now.state === before.state &&
      now.assessment === before.assessment &&
      isSameAccess(now.access, before.access) &&
      isSameFault(now.fault, before.fault) &&
      now.retryAt === before.retryAt
    ) {
      return;
    }
    this.#snapshot = now;
    for (const listener of [...this.#listeners]) runIsolated(listener);
  }

  #current(): AssessmentSnapshot {
    const fault = this.#fault();
    return Object.freeze({
      state: this.#state(fault),
      assessment: this.#assessment,
      access: this.#access,
      fault,
      retryAt: this.#retryAt(fault),
    });
  }

  #retryAt(fault: Fault | null): number | null {
    const inMs = fault === null ? null : this.#polling.nextInMs;
    return inMs === null ? null : Math.ceil(this.clock.now() + inMs);
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
    return this.#polling.isAsking || this.#polling.isRenewalDue || this.#hasLapsed()
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
