import type { BackupHealthAssessment } from '../assessment/types.js';
import type { Messages } from './messages/index.js';
import type { BackupHealthAccess, BackupHealthLinks } from './links.js';

/** What is known about the answer itself, whatever it says. */
export const VIEW_STATES = [
  'loading',
  'ready',
  'refreshing',
  'error',
  'denied',
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
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** BCP 47 tag of the wording's language. */
  readonly locale: string;
  readonly messages: Messages;
  readonly links: BackupHealthLinks;
  readonly access: BackupHealthAccess;
  /** Code of the fault behind `error`, `denied` or `unavailable`; chooses the sentence an operator reads. */
  readonly faultCode: string | null;
}
