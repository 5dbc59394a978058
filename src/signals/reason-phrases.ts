import { actionTargetFor } from '../assessment/action-target.js';
import type { BackupHealthAssessment, BackupQuality, Reason } from '../assessment/types.js';
import { type LinkTarget } from './links.js';
import { english, german } from './messages/reasons.js';
import { type MessageKey, type Messages, speak, text, type Wording } from './messages/index.js';
import { shownName } from './names.js';
import { howLate, lateness, scheduleIndex } from './schedule-phrases.js';
import { type Phrase, type TimedWording, windowPhrase } from './time-phrases.js';

speak(english, german);

/** Why a reason holds, in one sentence. */
export function reasonPhrase(
  view: TimedWording,
  assessment: BackupHealthAssessment,
  reason: Reason,
): Phrase {
  if (reason === 'schedule_follow_up') return schedulesPhrase(view, assessment);
  return { text: timelessSentence(view, assessment, reason), changesAt: null };
}

function timelessSentence(
  wording: Wording,
  assessment: BackupHealthAssessment,
  reason: Exclude<Reason, 'schedule_follow_up'>,
): string {
  switch (reason) {
    case 'latest_backup_stale':
      return text(wording, 'reason.latest_backup_stale', {
        window: windowPhrase(wording, assessment.policy.freshnessHours),
      });
    case 'latest_backup_degraded':
      return degradedSentence(wording, assessment.quality);
    case 'evidence_incomplete':
      return evidenceSentence(wording, assessment);
    case 'latest_attempt_failed':
      return text(
        wording,
        assessment.governingSet === null
          ? 'reason.no_attempt_completed'
          : 'reason.latest_attempt_failed',
      );
    case 'no_backup_basis':
      return text(wording, 'reason.no_backup_basis');
  }
}

function degradedSentence(wording: Wording, quality: BackupQuality | null): string {
  if (quality === null) return text(wording, 'degraded.other');
  const { families, degradedItems: count, totalItems: total } = quality;
  const [first, ...others] = families;
  const key: string =
    first !== undefined && others.length === 0 ? `degraded.${first.family}` : 'degraded.items';
  if (isSetSentence(key)) return text(wording, key);
  // A sentence with a number in it needs one that makes sense.
  if (!(count > 0)) return text(wording, 'degraded.other');
  return text(wording, isItemSentence(key) ? key : 'degraded.items', { count, total });
}

function isSetSentence(key: string): key is 'degraded.partial_set' | 'degraded.empty_set' {
  return key === 'degraded.partial_set' || key === 'degraded.empty_set';
}

const ITEM_SENTENCES = [
  'degraded.metadata_only',
  'degraded.assignment_capture_issue',
  'degraded.orphaned_assignments',
  'degraded.integrity_warning',
  'degraded.unknown_quality',
] as const satisfies readonly MessageKey[];

function isItemSentence(key: string): key is (typeof ITEM_SENTENCES)[number] {
  return (ITEM_SENTENCES as readonly string[]).includes(key);
}

/** More than the kit has families of its own. */
const NAMED_FAMILIES = 10;

/** Each quality family in a few words, ten at most: "3 metadata only". */
export function familyChips(wording: Wording, quality: BackupQuality | null): string[] {
  const families = quality?.families ?? [];
  const chips = families
    .slice(0, NAMED_FAMILIES)
    .map(({ family, count }) => familyChip(wording, family, count));
  const more = families.length - chips.length;
  return more > 0 ? [...chips, text(wording, 'list.more', { count: more })] : chips;
}

function familyChip(wording: Wording, family: string, count: number): string {
  const key = `family.${family}` as const;
  if (isFamilyMessage(wording.messages, key))
    return text(wording, key, { count, family: shownName(wording, family) });
  const name = shownName(wording, family.replaceAll('_', ' '));
  return text(wording, 'family.other', { count, family: name });
}

function isFamilyMessage(messages: Messages, key: string): boolean {
  return key !== 'family.other' && Object.hasOwn(messages, key);
}

function schedulesPhrase(view: TimedWording, assessment: BackupHealthAssessment): Phrase {
  const { enabledCount, followUpCount } = assessment.scheduleFollowUp;
  const [first] = scheduleIndex(assessment).followUps;
  if (first !== undefined && followUpCount === 1) {
    const plain = `schedules.${first.kind}` as const;
    return lateness(view, howLate(view, first), plain, 'schedules.overdue_by', {
      count: enabledCount,
    });
  }
  return {
    text: text(view, 'schedules.follow_up', { count: followUpCount, total: enabledCount }),
    changesAt: null,
  };
}

function evidenceSentence(wording: Wording, { evidenceIssues }: BackupHealthAssessment): string {
  const [first] = evidenceIssues;
  if (first === undefined) return text(wording, 'evidence.other');
  const count = evidenceIssues.filter(({ code }) => code === first.code).length;
  return text(wording, `evidence.${first.code}`, { count });
}

/** How many evidence issues each table has: "2 in backup sets". */
export function evidenceChips(
  wording: Wording,
  { evidenceIssues }: BackupHealthAssessment,
): string[] {
  const tables = ['backupSets', 'backupItems', 'backupSchedules'] as const;
  return tables.flatMap((table) => {
    const count = evidenceIssues.filter((issue) => issue.table === table).length;
    return count > 0 ? [text(wording, `evidence.${table}`, { count })] : [];
  });
}

/** Where a reason, or the lack of one, can be confirmed, down to the schedule where that is known. */
export function reasonTarget(
  assessment: BackupHealthAssessment,
  reason: Reason | null,
): LinkTarget {
  const { governingSet, evidenceIssues } = assessment;
  const target = actionTargetFor(reason, governingSet && governingSet.id, evidenceIssues);
  if (target.surface !== 'backup_schedules') return target;
  const scheduleId =
    reason === 'schedule_follow_up'
      ? scheduleIndex(assessment).followUps[0]?.schedule.id
      : evidenceIssues[0]?.id;
  return { ...target, scheduleId: scheduleId ?? null };
}
