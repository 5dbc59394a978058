import type { BackupHealthAssessment, Posture, Reason } from '../assessment/types.js';
import { NO_LINK, type ResolvedLink, resolveLink } from './links.js';
import { english, german } from './messages/tile.js';
import { speak, text } from './messages/index.js';
import { familyChips, reasonPhrase, reasonTarget } from './reason-phrases.js';
import {
  lastConfirmed,
  lastKnownOutlook,
  lastKnownSentence,
  noAnswer,
  noAnswerSentence,
} from './standing.js';
import {
  durationPhrase,
  type Phrase,
  type TimedText,
  timedText,
  windowPhrase,
} from './time-phrases.js';
import { type Icon, LOOKS, type Tone } from './tones.js';
import {
  type BackupHealthView,
  earliest,
  heldAnswer,
  isCalm,
  isCurrent,
  standingChangesAt,
} from './view.js';

speak(english, german);

/** What the stat tile shows. All texts are plain text. */
export interface KpiSignal {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly heading: string;
  /** The one word, or few, that tell how things stand. */
  readonly word: string;
  /** When the last backup completed; null when there is none. */
  readonly when: TimedText | null;
  /** Why, in one sentence. */
  readonly sentence: string;
  /** Further sentences, the most important first. */
  readonly details: readonly string[];
  /** How much of the freshness window is used; null where there is nothing to measure. */
  readonly meter: Meter | null;
  readonly link: ResolvedLink;
  /** Whether the answer shown counts right now. */
  readonly confirmed: boolean;
  /** When the answer shown was made, where it is only the last known. */
  readonly lastConfirmed: TimedText | null;
  /** The whole signal read aloud. */
  readonly summary: string;
  /** Milliseconds: the next instant at which anything here reads differently; null if time alone changes nothing. */
  readonly changesAt: number | null;
}

export interface Meter {
  /** 0 to 1, in whole hundredths, so that a redraw a moment later changes nothing. */
  readonly fraction: number;
  /** "24-hour window" */
  readonly label: string;
  /** "19 hours left", "used up" */
  readonly remaining: string;
}

const REASON_OF_POSTURE: Readonly<Record<Exclude<Posture, 'healthy'>, Reason>> = {
  absent: 'no_backup_basis',
  stale: 'latest_backup_stale',
  degraded: 'latest_backup_degraded',
};

/** The tile's signal: one word, one reason, one link. */
export function kpiSignal(view: BackupHealthView): KpiSignal {
  const assessment = heldAnswer(view);
  return assessment === null ? signalWithoutAnswer(view) : signalOf(view, assessment);
}

function signalWithoutAnswer(view: BackupHealthView): KpiSignal {
  const shown = noAnswer(view);
  const heading = text(view, 'kpi.heading');
  const word = text(view, `word.${shown}`);
  const sentence = noAnswerSentence(view);
  return {
    ...LOOKS[shown],
    heading,
    word,
    when: null,
    sentence,
    details: [],
    meter: null,
    link: NO_LINK,
    confirmed: false,
    lastConfirmed: null,
    summary: summarise(view, word, [sentence]),
    changesAt: standingChangesAt(view),
  };
}

function signalOf(view: BackupHealthView, assessment: BackupHealthAssessment): KpiSignal {
  const shown = shownState(view, assessment);
  const confirmed = isCurrent(view) && shown !== 'not_confirmed';
  const { governingSet } = assessment;
  const when = governingSet && timedText(view, 'when.completed', governingSet.completedAt);
  const confirmedWhen = confirmed ? null : lastConfirmed(view, assessment);
  const why = whyPhrase(view, assessment, shown);
  const others = assessment.reasons
    .filter((reason) => reason !== shown)
    .map((reason) => otherPhrase(view, assessment, reason));
  const meter = confirmed ? meterOf(view, assessment) : null;
  const word = text(view, `word.${shown}`);
  return {
    ...LOOKS[shown],
    heading: text(view, 'kpi.heading'),
    word,
    when,
    sentence: why.text,
    details: [
      ...(confirmed || shown === 'not_confirmed' ? [] : [lastKnownSentence(view, assessment)]),
      ...others.map((phrase) => phrase.text),
      ...supportingDetails(view, assessment, shown),
    ],
    meter: meter && meter.shown,
    link: resolveLink(view, reasonTarget(assessment, assessment.actionTarget.reason)),
    confirmed,
    lastConfirmed: confirmedWhen,
    summary: summarise(view, word, [when?.text, confirmedWhen?.text, why.text]),
    changesAt: earliest(
      view.now,
      standingChangesAt(view),
      when?.changesAt,
      confirmedWhen?.changesAt,
      why.changesAt,
      ...others.map((phrase) => phrase.changesAt),
      meter?.changesAt,
    ),
  };
}

type Headline = Reason | 'healthy' | 'not_confirmed';

/**
 * A healthy posture is only ever shown as such while it is calm; else its reason, which outlives the answer as every
 * caution does; and without one it is in doubt.
 */
function shownState(
  view: BackupHealthView,
  { posture, reasons }: BackupHealthAssessment,
): Headline {
  if (posture !== 'healthy') return REASON_OF_POSTURE[posture];
  if (isCalm(view)) return 'healthy';
  return reasons[0] ?? 'not_confirmed';
}

function whyPhrase(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  shown: Headline,
): Phrase {
  if (shown === 'healthy') return { text: text(view, 'healthy.sentence'), changesAt: null };
  if (shown !== 'not_confirmed') return reasonPhrase(view, assessment, shown);
  return { text: lastKnownOutlook(view, assessment), changesAt: null };
}

function otherPhrase(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  reason: Reason,
): Phrase {
  const { text: sentence, changesAt } = reasonPhrase(view, assessment, reason);
  if (reason !== 'latest_backup_degraded') return { text: sentence, changesAt };
  return { text: text(view, 'kpi.also_degraded', { sentence }), changesAt };
}

function supportingDetails(
  view: BackupHealthView,
  { reasons, quality }: BackupHealthAssessment,
  shown: Headline,
): string[] {
  if (shown === 'healthy') return [text(view, 'healthy.scope')];
  const chips = reasons.includes('latest_backup_degraded') ? familyChips(view, quality) : [];
  // A single family is already in the sentence.
  return chips.length > 1
    ? [text(view, 'sentence.end', { text: chips.join(text(view, 'list.separator')) })]
    : [];
}

function meterOf(
  view: BackupHealthView,
  { governingSet, freshness, policy }: BackupHealthAssessment,
): { shown: Meter; changesAt: number | null } | null {
  if (governingSet === null || freshness === null) return null;
  const from = Date.parse(governingSet.completedAt);
  const until = Date.parse(freshness.freshUntil);
  const used = Math.floor(((view.now - from) / (until - from)) * 100) / 100;
  const left = view.now <= until ? durationPhrase(view, until) : null;
  return {
    shown: {
      fraction: left === null ? 1 : Math.min(Math.max(used, 0), 1) || 0,
      label: windowPhrase(view, policy.freshnessHours),
      remaining:
        left === null
          ? text(view, 'window.used_up')
          : text(view, 'window.left', { duration: left.text }),
    },
    changesAt: left && left.changesAt,
  };
}

function summarise(
  view: BackupHealthView,
  word: string,
  parts: readonly (string | undefined)[],
): string {
  const heading = text(view, 'kpi.heading');
  const end = text(view, 'sentence.end', { text: '' });
  return [text(view, 'kpi.summary', { heading, word }), ...parts]
    .filter((part) => part !== undefined)
    .map((part) => (part.endsWith(end) ? part : text(view, 'sentence.end', { text: part })))
    .join(' ');
}
