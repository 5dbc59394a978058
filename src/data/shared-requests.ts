/**
 * One request a place, and one answer for everybody who asks there: however many elements, and however many copies of
 * the kit are loaded. So what copies pass to one another is plain data that never changes its shape: each copy reads
 * the answer's text by its own contract, and decides by itself when to ask next.
 */
import type { FaultCode } from '../assessment/index.js';
import type { Fetcher } from './assessment-source.js';
import type { Attempted } from './attempt.js';
import type { Clock } from './clock.js';
import { plainFault, type Fault } from './faults.js';
import { runIsolated } from './report.js';

/** What has to be the same for two to share a request. */
export interface Place {
  readonly url: string;
  readonly credentials: RequestCredentials;
  /** Whoever sends may add who asks: answers to two fetchers are never mixed. */
  readonly fetcher: Fetcher | null;
  /** The clock that instants here are told by; null for the page's own, which all copies of the kit have in common. */
  readonly clock: Clock | null;
}

interface Ended {
  /** When, by the clock of the place. */
  readonly at: number;
  /** Drawn once for all, 0 up to 1, so that all who share it plan the same next time. */
  readonly chance: number;
}

export interface AnswerOutcome extends Ended {
  readonly kind: 'answer';
  readonly text: string;
  readonly servedAt: number | null;
  readonly tookMs: number;
}

export interface FaultOutcome extends Ended {
  readonly kind: 'fault';
  readonly fault: Fault & { readonly code: FaultCode };
  /** Attempts in a row that have failed, with this one. */
  readonly failures: number;
  /** Milliseconds for which the server wants to be left alone. */
  readonly retryAfterMs: number;
}

/** What came of asking. */
export type Outcome = AnswerOutcome | FaultOutcome;

/** Somebody who wants the answer of a place. */
export interface Subscriber {
  /** An attempt has begun, whoever wanted it. */
  began(): void;
  ended(outcome: Outcome): void;
}

interface Channel {
  readonly place: Place;
  readonly subscribers: Set<Subscriber>;
  asking: { readonly controller: AbortController; readonly done: Promise<void> } | null;
  latest: Outcome | null;
}

type Registry = Map<string, Channel[]>;

/** Where every copy of the kit on a page finds the others' requests. The number changes with the shapes above. */
const REGISTRY = Symbol.for('backup-health-kit/requests/1');

function registry(): Registry {
  const found = Reflect.get(globalThis, REGISTRY) as Registry | undefined;
  if (found !== undefined) return found;
  const made: Registry = new Map();
  Reflect.set(globalThis, REGISTRY, made);
  return made;
}

/** Being one of those who share what is asked at a place. An answer is kept only as long as somebody is. */
export class Membership {
  readonly #channel: Channel;
  readonly #subscriber: Subscriber;

  constructor(place: Place, subscriber: Subscriber) {
    this.#channel = channelOf(place);
    this.#subscriber = subscriber;
    this.#channel.subscribers.add(subscriber);
  }

  /** What came of asking here last. */
  get latest(): Outcome | null {
    return this.#channel.latest;
  }

  get isAsking(): boolean {
    return this.#channel.asking !== null;
  }

  isOf(place: Place): boolean {
    return isSamePlace(this.#channel.place, place);
  }

  /**
   * Joins the attempt that is under way, else makes one. `now` tells the time of the place.
   *
   * @returns when it has ended and everybody knows, or it was aborted because all have left.
   */
  ask(
    make: (signal: AbortSignal) => Promise<Attempted>,
    now: () => number,
    random: () => number,
  ): Promise<void> {
    const channel = this.#channel;
    if (channel.asking !== null) return channel.asking.done;
    const asking = { controller: new AbortController(), done: Promise.resolve() };
    channel.asking = asking;
    asking.done = conclude(asking.controller.signal);
    for (const subscriber of [...channel.subscribers]) runIsolated(() => subscriber.began());
    return asking.done;

    async function conclude(signal: AbortSignal): Promise<void> {
      let attempted: Attempted;
      try {
        attempted = await make(signal);
      } catch {
        // Aborted: everybody has left.
        return;
      }
      if (signal.aborted) return;
      const outcome = outcomeOf(attempted, channel.latest, { at: now(), chance: random() });
      channel.asking = null;
      channel.latest = outcome;
      for (const subscriber of [...channel.subscribers]) {
        if (channel.subscribers.has(subscriber)) runIsolated(() => subscriber.ended(outcome));
      }
    }
  }

  /** The last one to leave aborts what is under way and takes the answer along. */
  leave(): void {
    const channel = this.#channel;
    if (!channel.subscribers.delete(this.#subscriber) || channel.subscribers.size > 0) return;
    channel.asking?.controller.abort();
    channel.asking = null;
    forget(channel);
  }
}

function outcomeOf(attempted: Attempted, before: Outcome | null, ended: Ended): Outcome {
  if (attempted.kind === 'answer') return { ...attempted, ...ended };
  const { fault } = attempted;
  return {
    kind: 'fault',
    fault: plainFault(fault),
    failures: (before?.kind === 'fault' ? before.failures : 0) + 1,
    retryAfterMs: fault.retryAfterMs,
    ...ended,
  };
}

function channelOf(place: Place): Channel {
  const channels = registry();
  const found = channels.get(place.url)?.find((channel) => isSamePlace(channel.place, place));
  if (found) return found;
  const channel: Channel = { place, subscribers: new Set(), asking: null, latest: null };
  channels.set(place.url, [...(channels.get(place.url) ?? []), channel]);
  return channel;
}

function forget(channel: Channel): void {
  const channels = registry();
  const { url } = channel.place;
  const others = (channels.get(url) ?? []).filter((other) => other !== channel);
  if (others.length > 0) channels.set(url, others);
  else channels.delete(url);
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.url === other.url &&
    one.credentials === other.credentials &&
    one.fetcher === other.fetcher &&
    one.clock === other.clock
  );
}
