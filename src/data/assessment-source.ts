import type { Clock } from './clock.js';
import type { FaultCode } from '../assessment/index.js';

/** Sends a request of the kit; called for every attempt, so that a host can add its current token. */
export type Fetcher = (request: Request) => Promise<Response>;

/** Where an answer is asked for. */
export interface EndpointSource {
  readonly kind: 'endpoint';
  /** Template with `{tenantId}`, absolute or relative to the page's base. */
  readonly url: string;
  /** Seconds between regular requests, at least 5; without it only an answer that no longer holds is asked for again. */
  readonly refreshSeconds?: number | undefined;
  readonly fetcher?: Fetcher | undefined;
  /** `same-origin` unless told otherwise. */
  readonly credentials?: RequestCredentials | undefined;
}

/** Where an answer comes from: nothing, something unusable, rows, an answer made elsewhere, or an endpoint. */
export type AssessmentSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly code: FaultCode; readonly message: string }
  | { readonly kind: 'assessment'; readonly value: unknown }
  | { readonly kind: 'records'; readonly value: unknown }
  | EndpointSource;

/** Everything an answer depends on. */
export interface AssessmentStoreConfig {
  readonly source: AssessmentSource;
  /** Empty means not given. */
  readonly tenantId?: string | null | undefined;
  /** Part of a policy, not read yet. */
  readonly policy?: unknown;
  /** The page's own clock unless told otherwise. */
  readonly clock?: Clock | undefined;
}

/**
 * Whether both ask the same of the same place; how often and through which fetcher is not part of that, since hosts
 * make a new function for every rendering.
 */
export function isSameSource(one: AssessmentSource, other: AssessmentSource): boolean {
  switch (one.kind) {
    case 'none':
      return other.kind === 'none';
    case 'broken':
      return other.kind === 'broken' && one.code === other.code && one.message === other.message;
    case 'assessment':
    case 'records':
      return other.kind === one.kind && Object.is(one.value, other.value);
    case 'endpoint':
      return (
        other.kind === 'endpoint' &&
        one.url === other.url &&
        (one.credentials ?? 'same-origin') === (other.credentials ?? 'same-origin')
      );
  }
}

/** Whether both policies say the same, since hosts make a new object for every rendering. */
export function isSamePolicy(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]))
  );
}

/** Whether both clocks are one, or stand still at the same instant. */
export function isSameClock(one: Clock, other: Clock): boolean {
  if (one === other) return true;
  return one.isFrozen === true && other.isFrozen === true && one.now() === other.now();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
