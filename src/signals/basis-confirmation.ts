import {
  type BackupHealthAssessment,
  type Reason,
  REASONS,
  type Surface,
} from '../assessment/types.js';
import {
  type AttentionItem,
  completedWhen,
  healthyItem,
  itemWithoutAnswer,
  notConfirmedItem,
  reasonItem,
  type Timed,
} from './attention-items.js';
import { NO_LINK, type ResolvedLink, resolveLink } from './links.js';
import { english, german } from './messages/confirmation.js';
import { speak, text } from './messages/index.js';
import { reasonPhrase, reasonTarget } from './reason-phrases.js';
import { scheduleIndex } from './schedule-phrases.js';
import { lastConfirmed, lastKnownSentence, type NoAnswer, noAnswer } from './standing.js';
import type { TimedText } from './time-phrases.js';
import { type Icon, LOOKS, type ShownState, type Tone } from './tones.js';
import {
  type BackupHealthView,
  earliest,
  heldAnswer,
  isCalm,
  isCurrent,
  standingChangesAt,
} from './view.js';

speak(english, german);

/** Which page it is, and what led there. All of it may come from an address: what is unknown counts as not given. */
export interface BasisConfirmationOptions {
  /** `backup_schedules` on the list of schedules. Else the page is one set's where an id is given, and the list of sets. */
  readonly surface?: Surface | (string & {}) | null | undefined;
  /** Whose page it is. */
  readonly backupSetId?: string | number | null | undefined;
  /** The reason that the link here was for. */
  readonly reason?: Reason | (string & {}) | null | undefined;
}

/** What a confirmation can be about. */
export type ConfirmationShown =
  Reason | NoAnswer | Extract<ShownState, 'healthy' | 'not_governing' | 'no_follow_up'>;

/** What a page that a link led to shows of backup health. All texts are plain text. */
export interface BasisConfirmation {
  readonly shown: ConfirmationShown;
  readonly tone: Tone;
  readonly icon: Icon;
  readonly heading: string;
  /** The one word, or few: the tile's own for the same reason. */
  readonly word: string;
  /** The attention list's own for the same reason. */
  readonly title: string;
  /** When the backup that counts completed; null when there is none. */
  readonly when: TimedText | null;
  readonly sentence: string;
  /** Further sentences, the most important first. */
  readonly details: readonly string[];
  readonly chips: readonly string[];
  /** What became of the reason on arrival; null without one, and while nothing is known. */
  readonly arrival: Arrival | null;
  /** The other reasons that hold, in their order. */
  readonly others: readonly OtherReason[];
  /** To where the rest can be seen; none where this is the place. */
  readonly link: ResolvedLink;
  /** Whether the answer shown counts right now. */
  readonly confirmed: boolean;
  /** When the answer shown was made, where it is only the last known. */
  readonly lastConfirmed: TimedText | null;
  /** Milliseconds: the next instant at which anything here reads differently; null if time alone changes nothing. */
  readonly changesAt: number | null;
}

export interface Arrival {
  readonly reason: Reason;
  readonly outcome: 'holds' | 'cleared' | 'not_confirmed';
  readonly sentence: string;
}

export type OtherReason = Omit<AttentionItem, 'link'> & { readonly reason: Reason };

interface Page {
  readonly surface: Surface;
  readonly backupSetId: string | null;
  readonly reason: Reason | null;
}

/** Confirms, on a page that a link leads to, why things stand as the dashboard says. */
export function basisConfirmation(
  view: BackupHealthView,
  options: BasisConfirmationOptions = {},
): BasisConfirmation {
  const page = readPage(options);
  const assessment = heldAnswer(view);
  return assessment === null
    ? confirmationWithoutAnswer(view, page)
    : confirmationOf(view, assessment, page);
}

function readPage({ surface, backupSetId, reason }: BasisConfirmationOptions): Page {
  const id = String(backupSetId ?? '').trim();
  const known = REASONS.find((candidate) => candidate === reason) ?? null;
  if (surface === 'backup_schedules') {
    return { surface: 'backup_schedules', backupSetId: null, reason: known };
  }
  return id === ''
    ? { surface: 'backup_sets', backupSetId: null, reason: known }
    : { surface: 'backup_set', backupSetId: id, reason: known };
}

function confirmationWithoutAnswer(view: BackupHealthView, page: Page): BasisConfirmation {
  const shown = noAnswer(view);
  const { title, sentence } = itemWithoutAnswer(view);
  return {
    ...frame(view, shown),
    title,
    when: null,
    sentence,
    details: [],
    chips: [],
    arrival: shown === 'loading' ? null : arrivalOf(view, page, null),
    others: [],
    link: NO_LINK,
    confirmed: false,
    lastConfirmed: null,
    changesAt: standingChangesAt(view),
  };
}

function confirmationOf(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  page: Page,
): BasisConfirmation {
  const shown = shownState(view, assessment, page);
  const subject = subjectOf(view, assessment, shown);
  const others = assessment.reasons
    .filter((reason) => reason !== shown)
    .map((reason) => otherReason(view, assessment, reason));
  const confirmed = isCurrent(view) && shown !== 'not_confirmed';
  const confirmedWhen = confirmed ? null : lastConfirmed(view, assessment);
  const when = page.surface === 'backup_schedules' ? subject.when : completedWhen(view, assessment);
  return {
    ...frame(view, shown),
    title: subject.title,
    when,
    sentence: subject.sentence,
    details: [
      ...(confirmed || shown === 'not_confirmed' ? [] : [lastKnownSentence(view, assessment)]),
      ...subject.details,
      ...aboutThisSet(view, assessment, page, shown),
    ],
    chips: subject.chips,
    arrival: arrivalOf(view, page, assessment),
    others: others.map(({ changesAt: _, ...other }) => other),
    link: resolveOnwardLink(view, assessment, page, shown),
    confirmed,
    lastConfirmed: confirmedWhen,
    changesAt: earliest(
      view.now,
      standingChangesAt(view),
      when?.changesAt,
      confirmedWhen?.changesAt,
      subject.changesAt,
      ...others.map(({ changesAt }) => changesAt),
    ),
  };
}

function frame(view: BackupHealthView, shown: ConfirmationShown) {
  return {
    shown,
    ...LOOKS[shown],
    heading: text(view, 'confirmation.heading'),
    word: text(view, `word.${shown}`),
  };
}

/**
 * On the page of a set that does not count, that; else the reason that led here while it holds; else the gravest
 * there is, or, on the list of schedules, what concerns schedules.
 */
function shownState(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  page: Page,
): Exclude<ConfirmationShown, 'loading' | 'denied' | 'unavailable'> {
  const { reasons } = assessment;
  if (isAnotherSetsPage(assessment, page)) {
    return isCurrent(view) ? 'not_governing' : 'not_confirmed';
  }
  if (page.reason !== null && reasons.includes(page.reason)) return page.reason;
  if (page.surface === 'backup_schedules' && page.reason === null) {
    return shownOfSchedules(view, assessment);
  }
  return reasons[0] ?? (isCalm(view) ? 'healthy' : 'not_confirmed');
}

function shownOfSchedules(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
): 'schedule_follow_up' | 'evidence_incomplete' | 'no_follow_up' | 'not_confirmed' {
  const { reasons, scheduleFollowUp } = assessment;
  const { hasIssues } = scheduleIndex(assessment);
  if (reasons.includes('schedule_follow_up')) return 'schedule_follow_up';
  if (hasIssues && reasons.includes('evidence_incomplete')) return 'evidence_incomplete';
  const isClear = isCurrent(view) && !hasIssues && !scheduleFollowUp.needsFollowUp;
  return isClear ? 'no_follow_up' : 'not_confirmed';
}

/** What is told of the one thing shown. */
type Subject = Timed<Pick<AttentionItem, 'title' | 'when' | 'sentence' | 'chips'>> & {
  readonly details: readonly string[];
};

function subjectOf(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  shown: ReturnType<typeof shownState>,
): Subject {
  const nothing = { when: null, chips: [], details: [], changesAt: null };
  switch (shown) {
    case 'not_governing':
      return {
        ...nothing,
        title: text(view, 'confirmation.not_governing'),
        sentence: text(view, 'confirmation.another_governs'),
      };
    case 'no_follow_up': {
      const count = assessment.scheduleFollowUp.enabledCount;
      return {
        ...nothing,
        title: text(view, 'confirmation.no_follow_up'),
        sentence: text(view, 'confirmation.schedules', { count }),
      };
    }
    case 'not_confirmed':
      return { ...notConfirmedItem(view, assessment), when: null, details: [] };
    case 'healthy':
      return { ...healthyItem(view, assessment), details: [text(view, 'healthy.scope')] };
    default:
      return reasonSubject(view, assessment, shown);
  }
}

/** In the tile's sentence, and in the attention list's where that is another one. */
function reasonSubject(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  reason: Reason,
): Subject {
  const item = reasonItem(view, assessment, reason);
  const why = reasonPhrase(view, assessment, reason);
  return {
    ...item,
    sentence: why.text,
    details: item.sentence === why.text ? [] : [item.sentence],
    changesAt: earliest(view.now, item.changesAt, why.changesAt),
  };
}

function otherReason(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  reason: Reason,
): Timed<OtherReason> {
  const { link: _, ...item } = reasonItem(view, assessment, reason);
  return { ...item, reason };
}

/** How the set whose page this is counts, as far as that is known: an assessment holds the one set that does. */
function aboutThisSet(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  page: Page,
  shown: ConfirmationShown,
): string[] {
  if (page.surface !== 'backup_set' || shown === 'not_governing') return [];
  if (isAnotherSetsPage(assessment, page)) return [text(view, 'confirmation.another_governed')];
  if (!isCurrent(view)) return [];
  const isThisOne = assessment.governingSet !== null;
  return [text(view, isThisOne ? 'confirmation.governs' : 'confirmation.none_governs')];
}

function isAnotherSetsPage(
  { governingSet }: BackupHealthAssessment,
  { surface, backupSetId }: Page,
): boolean {
  return surface === 'backup_set' && governingSet !== null && governingSet.id !== backupSetId;
}

/** Only a current answer can tell that a reason has cleared, or that it still holds. */
function arrivalOf(
  view: BackupHealthView,
  { reason }: Page,
  assessment: BackupHealthAssessment | null,
): Arrival | null {
  if (reason === null) return null;
  const holds = assessment?.reasons.includes(reason) === true;
  const isKnown = isCurrent(view) && assessment !== null && (holds || isSound(view, assessment));
  const outcome = isKnown ? (holds ? 'holds' : 'cleared') : 'not_confirmed';
  const word = text(view, `word.${reason}`);
  return { reason, outcome, sentence: text(view, `confirmation.${outcome}`, { word }) };
}

/** An answer without any reason is only one when its claim stands. */
function isSound(view: BackupHealthView, { reasons }: BackupHealthAssessment): boolean {
  return reasons.length > 0 || isCalm(view);
}

/** To the place where what is shown is confirmed; where that is here, from the list of sets on to the set that counts. */
function resolveOnwardLink(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  page: Page,
  shown: ConfirmationShown,
): ResolvedLink {
  const { governingSet, reasons } = assessment;
  const isAnothers = isAnotherSetsPage(assessment, page);
  const leadsNowhere = shown === 'no_follow_up' || shown === 'not_confirmed';
  if (leadsNowhere && !isAnothers) return NO_LINK;
  const reason = reasons.find((held) => held === (isAnothers ? page.reason : shown)) ?? null;
  const target = reasonTarget(assessment, reason);
  if (!isAnothers && target.surface !== page.surface) return resolveLink(view, target);
  const isOnward = isAnothers || page.surface === 'backup_sets';
  return isOnward && governingSet !== null
    ? resolveLink(view, { surface: 'backup_set', recordId: governingSet.id, reason })
    : NO_LINK;
}
