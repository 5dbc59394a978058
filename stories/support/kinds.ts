/** What an element can show beside the states that all have in common: each described once, like those. */
import type { ShownState } from '../../src/index.js';
import type { ScenarioName } from '../../src/testing/index.js';
import type { Tag } from './elements.js';

export interface Kind {
  readonly tag: Tag;
  readonly why: string;
  readonly scenario: ScenarioName;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it says in its one word; null when there is nothing to see. */
  readonly shows: ShownState | null;
}

const badge = (
  why: string,
  scenario: ScenarioName,
  shows: ShownState | null,
  attributes: Kind['attributes'] = { 'schedule-id': '7' },
): Kind => ({ tag: 'schedule-follow-up-badge', why, scenario, attributes, shows });

const confirmation = (
  why: string,
  scenario: ScenarioName,
  shows: ShownState,
  attributes: Kind['attributes'],
): Kind => ({ tag: 'backup-basis-confirmation', why, scenario, attributes, shows });

const badgeKinds = {
  NeverSucceeded: badge('It has never succeeded.', 'never-succeeded', 'never_succeeded'),
  Overdue: badge('It is late, and by how much.', 'healthy-with-schedule-follow-up', 'overdue'),
  RunStuck: badge('A run has been under way for too long.', 'run-stuck', 'run_stuck'),
  LastRunFailed: badge('Its last run failed.', 'last-run-failed', 'last_run_failed'),
  NoNextRun: badge('Nothing says when it will run again.', 'no-next-run', 'no_next_run'),
  NoFollowUp: badge(
    'Nothing to follow up, said because the page asks for it: neutral, never calm.',
    'healthy-with-a-punctual-schedule',
    'no_follow_up',
    { 'schedule-id': '7', 'show-clear': '' },
  ),
  NoFollowUpHidden: badge(
    'Nothing to follow up: nothing to see.',
    'healthy-with-a-punctual-schedule',
    null,
  ),
  Disabled: badge(
    'Switched off on purpose, said because the page asks for it.',
    'disabled-schedule',
    'disabled',
    { 'schedule-id': '7', 'show-clear': '' },
  ),
  DisabledHidden: badge('Switched off on purpose: nothing to see.', 'disabled-schedule', null),
  NotKnown: badge('The answer does not list it.', 'healthy', 'not_known'),
  ScheduleUnreadable: badge(
    'It could not be read.',
    'evidence-unreadable-schedule',
    'evidence_incomplete',
    { 'schedule-id': '8' },
  ),
  OneOfSeveral: badge(
    'One of four schedules, by its id.',
    'several-schedules-follow-up',
    'last_run_failed',
    { 'schedule-id': '9' },
  ),
  AllSchedules: badge(
    'How many of them all need follow-up.',
    'several-schedules-follow-up',
    'schedule_follow_up',
    {},
  ),
} satisfies Record<string, Kind>;

const confirmationKinds = {
  ReasonHolds: confirmation(
    'On arrival from the dashboard: its reason still holds.',
    'stale',
    'latest_backup_stale',
    { 'backup-set-id': '42', reason: 'latest_backup_stale' },
  ),
  ReasonCleared: confirmation(
    'The backup has been made meanwhile: the reason on arrival holds no longer.',
    'healthy',
    'healthy',
    { 'backup-set-id': '42', reason: 'latest_backup_stale' },
  ),
  AnotherSetGoverns: confirmation(
    'The page of a set that does not count any more.',
    'stale',
    'not_governing',
    { 'backup-set-id': '41' },
  ),
  ListOfSets: confirmation('The list of sets, without any basis.', 'absent', 'no_backup_basis', {
    reason: 'no_backup_basis',
  }),
  ListOfSchedules: confirmation(
    'The list of schedules, where one needs follow-up.',
    'healthy-with-schedule-follow-up',
    'schedule_follow_up',
    { surface: 'backup_schedules', reason: 'schedule_follow_up' },
  ),
} satisfies Record<string, Kind>;

export type KindName = keyof typeof badgeKinds | keyof typeof confirmationKinds;

export const KINDS: Readonly<Record<KindName, Kind>> = { ...badgeKinds, ...confirmationKinds };

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
