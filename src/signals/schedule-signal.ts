import type { BackupHealthAssessment, FollowUpKind } from '../assessment/types.js';
import { english, german } from './messages/badge.js';
import { speak, text } from './messages/index.js';
import {
  howLate,
  lateness,
  namedFollowUp,
  namedFollowUps,
  scheduleIndex,
  scheduleName,
} from './schedule-phrases.js';
import { lastConfirmed, noAnswer, noAnswerSentence, lastKnownOutlook } from './standing.js';
import { type Icon, LOOKS, type ShownState, type Tone } from './tones.js';
import {
  type BackupHealthView,
  earliest,
  heldAnswer,
  isCurrent,
  standingChangesAt,
} from './view.js';

speak(english, german);

/** What a schedule's badge can stand for. */
export type ScheduleShown =
  | FollowUpKind
  | Extract<
      ShownState,
      | 'schedule_follow_up'
      | 'evidence_incomplete'
      | 'no_follow_up'
      | 'disabled'
      | 'not_known'
      | 'not_confirmed'
      | 'loading'
      | 'denied'
      | 'unavailable'
    >;

/** What the schedule badge shows. All texts are plain text. */
export interface ScheduleSignal {
  readonly kind: ScheduleShown;
  /** False for `no_follow_up` and `disabled`, which are only shown when asked for. */
  readonly visible: boolean;
  readonly tone: Tone;
  readonly icon: Icon;
  readonly text: string;
  /** The same in whole sentences, with the schedules' names. */
  readonly title: string;
  /** Milliseconds: the next instant at which anything here reads differently; null if time alone changes nothing. */
  readonly changesAt: number | null;
}

interface Finding {
  readonly kind: ScheduleShown;
  readonly text?: string;
  readonly title: string;
  readonly changesAt?: number | null;
}

/** The badge of one schedule, or, without an id, of them all. */
export function scheduleSignal(view: BackupHealthView, scheduleId?: string | null): ScheduleSignal {
  const assessment = heldAnswer(view);
  if (assessment === null) {
    return signalOf(
      view,
      { kind: noAnswer(view), title: noAnswerSentence(view) },
      standingChangesAt(view),
    );
  }
  const finding =
    scheduleId === undefined || scheduleId === null
      ? findingOfAll(view, assessment)
      : findingOfOne(view, assessment, scheduleId);
  if (isCurrent(view)) {
    return signalOf(view, finding, earliest(view.now, finding.changesAt, standingChangesAt(view)));
  }
  const confirmed = lastConfirmed(view, assessment);
  // Caution outlives the answer it came from; everything milder is in doubt.
  const known: Finding = isCautious(finding)
    ? finding
    : { kind: 'not_confirmed', title: lastKnownOutlook(view, assessment) };
  return signalOf(
    view,
    { ...known, title: `${known.title} ${confirmed.text}` },
    earliest(view.now, known.changesAt, confirmed.changesAt, standingChangesAt(view)),
  );
}

function findingOfOne(
  view: BackupHealthView,
  assessment: BackupHealthAssessment,
  id: string,
): Finding {
  const { byId, issueIds } = scheduleIndex(assessment);
  const schedule = byId.get(id);
  const kind = schedule?.kinds[0];
  if (schedule !== undefined && kind !== undefined) {
    const followUp = { schedule, kind };
    const late = howLate(view, followUp);
    const title = namedFollowUp(view, followUp, late).text;
    return {
      kind,
      text: lateness(view, late, `word.${kind}`, 'badge.overdue_by').text,
      title: text(view, 'sentence.end', { text: title }),
      changesAt: late && late.changesAt,
    };
  }
  if (issueIds.has(id)) return evidenceFinding(view);
  if (schedule === undefined) return { kind: 'not_known', title: text(view, 'badge.not_known') };
  const clear = schedule.isEnabled ? 'no_follow_up' : 'disabled';
  const name = scheduleName(view, schedule);
  return {
    kind: clear,
    title: text(view, 'sentence.end', { text: text(view, `schedule.${clear}`, { name }) }),
  };
}

function findingOfAll(view: BackupHealthView, assessment: BackupHealthAssessment): Finding {
  const { followUps, hasIssues } = scheduleIndex(assessment);
  const { needsFollowUp, followUpCount } = assessment.scheduleFollowUp;
  if (needsFollowUp) {
    const named = namedFollowUps(view, followUps);
    return {
      kind: 'schedule_follow_up',
      text: text(view, 'badge.schedules', { count: followUpCount }),
      title: hasIssues ? `${named.text} ${evidenceFinding(view).title}` : named.text,
      changesAt: named.changesAt,
    };
  }
  if (hasIssues) return evidenceFinding(view);
  return { kind: 'no_follow_up', title: text(view, 'badge.no_follow_up') };
}

function evidenceFinding(view: BackupHealthView): Finding {
  return { kind: 'evidence_incomplete', title: text(view, 'badge.evidence_incomplete') };
}

function isCautious({ kind }: Finding): boolean {
  return LOOKS[kind].tone !== 'neutral';
}

function signalOf(
  view: BackupHealthView,
  { kind, text: shown, title }: Finding,
  changesAt: number | null,
): ScheduleSignal {
  const { tone, icon } = LOOKS[kind];
  return {
    kind,
    visible: kind !== 'no_follow_up' && kind !== 'disabled',
    tone,
    icon,
    text: shown ?? text(view, `word.${kind}`),
    title,
    changesAt,
  };
}
