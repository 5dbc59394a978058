import { policySpans } from '../assessment/policy-spans.js';
import type { BackupHealthAssessment } from '../assessment/types.js';
import type { BackupHealthAccess, BackupHealthLinks } from './links.js';
import type { Messages } from './messages/index.js';
import { durationPhrase, type Phrase } from './time-phrases.js';

/** What is known about the answer itself, whatever it says. */
export const VIEW_STATES = [
  /** Nothing yet. */
  'loading',
  /** The answer held is the latest. */
  'ready',
  /** Asking again; the answer held still counts until it runs out. */
  'refreshing',
  /** A fault: the answer held, if any, is the last known. */
  'error',
  /** Refused: nothing held is shown. */
  'denied',
  /** No source, nothing found, or an answer that has run out and cannot be renewed. */
  'unavailable',
] as const;
export type ViewState = (typeof VIEW_STATES)[number];

/**
 * Everything a signal is made from: the answer held, how far it can be relied on, the time, and how the host wants
 * it worded and linked. Plain data, so that a host can draw its own markup from the same signals.
 */
export interface BackupHealthView {
  readonly state: ViewState;
  /** The current answer, or the last known one beside any other state; null when there is none. */
  readonly assessment: BackupHealthAssessment | null;
  /** Whose backups were asked for; for links where the answer itself names nobody. */
  readonly tenantId?: string | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** BCP 47 tag of the wording's language. */
  readonly locale: string;
  /** IANA zone in which instants are told in full; the viewer's own if not given. */
  readonly timeZone?: string | null;
  readonly messages: Messages;
  readonly links: BackupHealthLinks;
  readonly access: BackupHealthAccess;
  /** Code of the fault behind `error`, `denied` or `unavailable`; chooses the sentence an operator reads. */
  readonly faultCode: string | null;
  /** Milliseconds: when it is asked again after a failure; not given where it is not. */
  readonly retryAt?: number | null;
}

/** The answer that may be shown, current or last known: nothing of one that was refused or is not found any more. */
export function heldAnswer({
  state,
  assessment,
  faultCode,
}: BackupHealthView): BackupHealthAssessment | null {
  const isGone = state === 'unavailable' && faultCode === 'not_found';
  return state === 'loading' || state === 'denied' || isGone ? null : assessment;
}

/** Whether the answer held counts right now: not in doubt, not run out, and not from ahead of this clock. */
export function isCurrent(view: BackupHealthView): boolean {
  const { state, assessment, now } = view;
  if (assessment === null || (state !== 'ready' && state !== 'refreshing')) return false;
  return (
    notBeforeInstant(assessment) <= now &&
    (assessment.validUntil === null || now <= Date.parse(assessment.validUntil))
  );
}

/**
 * The one home of calm: whether the healthy claim stands right now. Whatever shows the success tone or the healthy
 * sentence asks here. Written so that anything unreadable makes it false.
 */
export function isCalm(view: BackupHealthView): boolean {
  const { assessment } = view;
  return (
    assessment !== null &&
    assessment.healthyClaimAllowed === true &&
    assessment.posture === 'healthy' &&
    assessment.reasons.length === 0 &&
    assessment.freshness !== null &&
    isCurrent(view) &&
    view.now <= Date.parse(assessment.freshness.freshUntil)
  );
}

/** Whether this clock is behind the evidence by more than the policy allows. */
export function isClockBehind(assessment: BackupHealthAssessment, now: number): boolean {
  return now < notBeforeInstant(assessment);
}

/** How long it is until the next attempt after a failure; null where none is to come. */
export function untilRetry(view: BackupHealthView): Phrase | null {
  const { state, retryAt, now } = view;
  return state === 'error' && typeof retryAt === 'number' && now < retryAt
    ? durationPhrase(view, retryAt)
    : null;
}

/**
 * The next instant at which {@link isCurrent}, {@link isCalm} or {@link untilRetry} can change by time alone.
 */
export function standingChangesAt(view: BackupHealthView): number | null {
  const { state, assessment, now } = view;
  const retry = untilRetry(view);
  if (retry !== null) return earliest(now, view.retryAt, retry.changesAt);
  if (assessment === null || (state !== 'ready' && state !== 'refreshing')) return null;
  const { validUntil, freshness } = assessment;
  return earliest(
    now,
    notBeforeInstant(assessment),
    validUntil && Date.parse(validUntil) + 1,
    freshness && Date.parse(freshness.freshUntil) + 1,
  );
}

/** The earliest of the instants that is still to come, or null. */
export function earliest(
  now: number,
  ...instants: readonly (number | null | undefined | '')[]
): number | null {
  let next: number | null = null;
  for (const instant of instants) {
    if (typeof instant === 'number' && instant > now && (next === null || instant < next))
      next = instant;
  }
  return next;
}

function notBeforeInstant({ evaluatedAt, policy }: BackupHealthAssessment): number {
  return Date.parse(evaluatedAt) - policySpans(policy).tolerance;
}
