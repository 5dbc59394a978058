import { FAULT_CODES, type FaultCode } from '../assessment/fault-codes.js';
import type { BackupHealthAssessment } from '../assessment/types.js';
import { text } from './messages/index.js';
import { type TimedText, timedText } from './time-phrases.js';
import type { ShownState } from './tones.js';
import { type BackupHealthView, isClockBehind, untilRetry } from './view.js';

/** What is shown instead of an answer when none is held. */
export type NoAnswer = Extract<ShownState, 'loading' | 'denied' | 'unavailable' | 'not_confirmed'>;

export function noAnswer({ state }: BackupHealthView): NoAnswer {
  return state === 'loading' || state === 'denied' || state === 'unavailable'
    ? state
    : 'not_confirmed';
}

/** Why no answer is held, in one sentence an operator understands. */
export function noAnswerSentence(view: BackupHealthView): string {
  if (view.state === 'loading' || view.state === 'refreshing') return text(view, 'notice.loading');
  return withRetry(view, faultSentence(view));
}

/** Why the answer held is only the last known, and when it is asked for again. */
export function lastKnownOutlook(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): string {
  return withRetry(view, lastKnownSentence(view, assessment));
}

/** Why the answer held is only the last known. */
export function lastKnownSentence(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): string {
  switch (view.state) {
    case 'refreshing':
      return text(view, 'notice.refreshing');
    case 'ready':
      return text(
        view,
        isClockBehind(assessment, view.now) ? 'notice.clock_behind' : 'notice.outlived',
      );
    case 'error':
      return text(view, 'notice.could_not_refresh', { fault: faultSentence(view) });
    default:
      return faultSentence(view);
  }
}

export function lastConfirmed(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): TimedText {
  return timedText(view, 'when.confirmed', assessment.evaluatedAt);
}

function withRetry(view: BackupHealthView, sentence: string): string {
  const retry = untilRetry(view);
  if (retry === null) return sentence;
  return text(view, 'notice.trying_again', { sentence, duration: retry.text });
}

function faultSentence(view: BackupHealthView): string {
  if (isFaultCode(view.faultCode)) return text(view, `fault.${view.faultCode}`);
  if (view.state === 'denied') return text(view, 'fault.denied');
  return text(view, view.state === 'unavailable' ? 'fault.not_found' : 'fault.other');
}

function isFaultCode(code: string | null): code is FaultCode {
  return (FAULT_CODES as readonly (string | null)[]).includes(code);
}
