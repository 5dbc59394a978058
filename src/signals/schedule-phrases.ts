import type {
  BackupHealthAssessment,
  FollowUpKind,
  ScheduleAssessment,
} from '../assessment/types.js';
import { type MessageKey, text, type Wording } from './messages/index.js';
import { shownName } from './names.js';
import { durationPhrase, type Phrase, type TimedWording } from './time-phrases.js';
import { earliest } from './view.js';

/** A schedule that needs follow-up, with the kind that is shown for it. */
export interface FollowUp {
  readonly schedule: ScheduleAssessment;
  readonly kind: FollowUpKind;
}

export interface ScheduleIndex {
  readonly byId: ReadonlyMap<string, ScheduleAssessment>;
  /** In the order of the assessment: most overdue first. */
  readonly followUps: readonly FollowUp[];
  readonly hasIssues: boolean;
  /** Ids of schedules with an evidence issue. */
  readonly issueIds: ReadonlySet<string>;
}

const indexes = new WeakMap<BackupHealthAssessment, ScheduleIndex>();

/** The schedules of an assessment by id; built once for each assessment, since badges come by the thousand. */
export function scheduleIndex(assessment: BackupHealthAssessment): ScheduleIndex {
  let index = indexes.get(assessment);
  if (index === undefined) indexes.set(assessment, (index = buildIndex(assessment)));
  return index;
}

function buildIndex({ scheduleFollowUp, evidenceIssues }: BackupHealthAssessment): ScheduleIndex {
  const { schedules } = scheduleFollowUp;
  const issues = evidenceIssues.filter(({ table }) => table === 'backupSchedules');
  return {
    // Of two schedules with one id the first counts: it is the one that needs follow-up, if either does.
    byId: new Map([...schedules].reverse().map((schedule) => [schedule.id, schedule])),
    followUps: schedules.flatMap((schedule) => {
      const [kind] = schedule.kinds;
      return kind === undefined ? [] : [{ schedule, kind }];
    }),
    hasIssues: issues.length > 0,
    issueIds: new Set(issues.flatMap(({ id }) => (id === undefined ? [] : [id]))),
  };
}

export function scheduleName(wording: Wording, { id, name }: ScheduleAssessment): string {
  const shown = name && shownName(wording, name);
  return shown || text(wording, 'schedule.unnamed', { id: shownName(wording, id) });
}

/** How late a run is that is overdue and known to be due; null for every other follow-up. */
export function howLate(view: TimedWording, { schedule, kind }: FollowUp): Phrase | null {
  if (kind !== 'overdue' || schedule.dueAt === null) return null;
  const dueAt = Date.parse(schedule.dueAt);
  if (dueAt <= view.now) return durationPhrase(view, dueAt);
  return dueAt > view.now ? { text: '', changesAt: dueAt } : null;
}

/** What a schedule needs, in the words of `plain`, or of `withLateness` where it is known how late the run is. */
export function lateness(
  view: TimedWording,
  late: Phrase | null,
  plain: MessageKey,
  withLateness: MessageKey,
  parameters: Readonly<Record<string, string | number>> = {},
): Phrase {
  return {
    text: late?.text
      ? text(view, withLateness, { ...parameters, late: late.text })
      : text(view, plain, parameters),
    changesAt: late && late.changesAt,
  };
}

const NAMED = 3;

/** Every schedule that needs follow-up by name, three at most: "Daily is overdue by 2 hours; Weekly has never succeeded". */
export function namedFollowUps(view: TimedWording, followUps: readonly FollowUp[]): Phrase {
  const named = followUps
    .slice(0, NAMED)
    .map((followUp) => namedFollowUp(view, followUp, howLate(view, followUp)));
  const clauses = named.map((phrase) => phrase.text);
  const more = followUps.length - named.length;
  if (more > 0) clauses.push(text(view, 'list.more', { count: more }));
  return {
    text: text(view, 'sentence.end', { text: clauses.join(text(view, 'list.clause_separator')) }),
    changesAt: earliest(view.now, ...named.map((phrase) => phrase.changesAt)),
  };
}

/** One of them: "Daily is overdue by 2 hours". */
export function namedFollowUp(
  view: TimedWording,
  { schedule, kind }: FollowUp,
  late: Phrase | null,
): Phrase {
  const name = scheduleName(view, schedule);
  return lateness(view, late, `schedule.${kind}`, 'schedule.overdue_by', { name });
}
