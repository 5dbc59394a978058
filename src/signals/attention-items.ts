import type { BackupHealthAssessment, Reason } from '../assessment/types.js';
import { NO_LINK, type ResolvedLink, resolveLink } from './links.js';
import { english, german } from './messages/attention.js';
import { speak, text } from './messages/index.js';
import { shownName } from './names.js';
import { evidenceChips, familyChips, reasonPhrase, reasonTarget } from './reason-phrases.js';
import { namedFollowUps, scheduleIndex } from './schedule-phrases.js';
import {
  lastConfirmed,
  lastKnownOutlook,
  type NoAnswer,
  noAnswer,
  noAnswerSentence,
} from './standing.js';
import { durationPhrase, type Phrase, type TimedText, timedText } from './time-phrases.js';
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

/** What the attention list shows. All texts are plain text. */
export interface AttentionItems {
  readonly heading: string;
  /** How many reasons need attention. */
  readonly count: number;
  /** How the count looks: as the gravest reason does. */
  readonly tone: Tone;
  readonly icon: Icon;
  readonly items: readonly AttentionItem[];
  /** Milliseconds: the next instant at which anything here reads differently; null if time alone changes nothing. */
  readonly changesAt: number | null;
}

export interface AttentionItem {
  /** Unlike that of any other item in the list, and the same from one list to the next. */
  readonly key: string;
  readonly reason: Reason | null;
  readonly tone: Tone;
  readonly icon: Icon;
  readonly title: string;
  /** When the backup spoken of completed, or the answer was confirmed; stands before the sentence. */
  readonly when: TimedText | null;
  readonly sentence: string;
  readonly chips: readonly string[];
  readonly link: ResolvedLink;
}

export type Timed<Value> = Value & { readonly changesAt: number | null };
type AtLeastOne<Value> = [Value, ...Value[]];

/** One item a reason; or the one healthy line when, and only when, the claim stands right now; or what is in doubt. */
export function attentionItems(view: BackupHealthView): AttentionItems {
  const assessment = heldAnswer(view);
  const reasons = assessment?.reasons ?? [];
  const items: AtLeastOne<Timed<AttentionItem>> =
    assessment === null ? [itemWithoutAnswer(view)] : itemsOf(view, assessment);
  const gravest = reasons[0] === undefined ? items[0] : LOOKS[reasons[0]];
  return {
    heading: text(view, 'attention.heading'),
    count: reasons.length,
    tone: gravest.tone,
    icon: gravest.icon,
    items: items.map(({ changesAt: _, ...item }) => item),
    changesAt: earliest(
      view.now,
      standingChangesAt(view),
      ...items.map(({ changesAt }) => changesAt),
    ),
  };
}

function itemsOf(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): AtLeastOne<Timed<AttentionItem>> {
  if (isCalm(view)) return [healthyItem(view, assessment)];
  const items = assessment.reasons.map((reason) => reasonItem(view, assessment, reason));
  const [first, ...others] = items;
  return first !== undefined && isCurrent(view)
    ? [first, ...others]
    : [notConfirmedItem(view, assessment), ...items];
}

export function itemWithoutAnswer(view: BackupHealthView): Timed<AttentionItem> {
  const shown = noAnswer(view);
  return {
    ...neutralItem(view, shown),
    sentence: noAnswerSentence(view),
    when: null,
    changesAt: null,
  };
}

export function notConfirmedItem(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): Timed<AttentionItem> {
  const when = lastConfirmed(view, assessment);
  return {
    ...neutralItem(view, 'not_confirmed'),
    when,
    sentence: lastKnownOutlook(view, assessment),
    changesAt: when.changesAt,
  };
}

function neutralItem(
  view: BackupHealthView,
  shown: NoAnswer,
): Omit<AttentionItem, 'when' | 'sentence'> {
  return {
    key: shown,
    reason: null,
    ...LOOKS[shown],
    title: text(view, `attention.${shown}`),
    chips: [],
    link: NO_LINK,
  };
}

export function healthyItem(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): Timed<AttentionItem> {
  const when = completedWhen(view, assessment);
  const holds = holdsPhrase(view, assessment);
  const count = assessment.quality?.totalItems ?? 0;
  return {
    key: 'healthy',
    reason: null,
    ...LOOKS.healthy,
    title: text(view, 'healthy.sentence'),
    when,
    sentence: [...(count > 0 ? [text(view, 'healthy.items', { count })] : []), holds.text].join(
      ' ',
    ),
    chips: [],
    link: resolveLink(view, reasonTarget(assessment, null)),
    changesAt: earliest(view.now, when?.changesAt, holds.changesAt),
  };
}

/** How long the healthy line holds by time alone; it is calm, so there is an end to it. */
function holdsPhrase(
  view: BackupHealthView,
  { validUntil, freshness }: BackupHealthAssessment,
): Phrase {
  const ends = [validUntil, freshness?.freshUntil].flatMap((end) => (end ? [Date.parse(end)] : []));
  const duration = durationPhrase(view, Math.min(...ends));
  return {
    text: text(view, 'healthy.holds', { duration: duration.text }),
    changesAt: duration.changesAt,
  };
}

export function reasonItem(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  reason: Reason,
): Timed<AttentionItem> {
  const { followUps } = scheduleIndex(assessment);
  const when =
    reason === 'latest_backup_stale' || reason === 'latest_backup_degraded'
      ? completedWhen(view, assessment)
      : null;
  const sentence =
    reason === 'schedule_follow_up' && followUps.length > 0
      ? namedFollowUps(view, followUps)
      : reasonPhrase(view, assessment, reason);
  return {
    key: reason,
    reason,
    ...LOOKS[reason],
    title: text(view, `attention.${reason}`, { count: assessment.scheduleFollowUp.followUpCount }),
    when,
    sentence: sentence.text,
    chips: chipsOf(view, assessment, reason),
    link: resolveLink(view, reasonTarget(assessment, reason)),
    changesAt: earliest(view.now, when?.changesAt, sentence.changesAt),
  };
}

function chipsOf(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  reason: Reason,
): string[] {
  if (reason === 'latest_backup_degraded') return familyChips(view, assessment.quality);
  return reason === 'evidence_incomplete' ? evidenceChips(view, assessment) : [];
}

export function completedWhen(
  view: BackupHealthView,
  { governingSet }: BackupHealthAssessment,
): TimedText | null {
  if (governingSet === null) return null;
  const name = governingSet.name && shownName(view, governingSet.name);
  return name
    ? timedText(view, 'when.completed_named', governingSet.completedAt, { name })
    : timedText(view, 'when.completed', governingSet.completedAt);
}
