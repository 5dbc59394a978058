/** The states in which every element is reviewed: each described once, for stories, matrix and tests alike. */
import type { BackupHealthLinks, ShownState } from '../../src/index.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { fromEndpoint, type Delivery } from './delivery.js';

export interface ReviewState {
  readonly title: string;
  readonly why: string;
  /** Whose rows are shown. */
  readonly scenario: ScenarioName;
  /** How the element comes by its answer; rows, if not given. */
  readonly deliver?: Delivery;
  readonly links?: BackupHealthLinks;
  /** What the element says in its one word. */
  readonly shows: ShownState;
  /** What the badge of all schedules says; that there is no follow-up, if not given; null for whatever it says. */
  readonly badge?: ShownState | null;
  /** How far the answer can be relied on; `ready`, if not given. */
  readonly standing?: 'loading' | 'refreshing' | 'error' | 'denied' | 'unavailable';
  /** What stands in the place of the link; a link, if not given. */
  readonly link?: 'none' | 'no-access';
}

const HOUR = 3_600_000;

/** Past the freshness window of a backup that was six hours old. */
const OUTLIVED = 30 * HOUR;

const refused = 'javascript:alert(document.domain)';

const states = {
  Absent: {
    title: 'Absent',
    why: 'No backup has ever completed.',
    scenario: 'absent',
    shows: 'no_backup_basis',
  },
  Stale: {
    title: 'Stale',
    why: 'The latest backup is older than the policy allows.',
    scenario: 'stale',
    shows: 'latest_backup_stale',
  },
  Degraded: {
    title: 'Degraded',
    why: 'The latest backup is recent, but some of it was captured badly.',
    scenario: 'degraded-metadata-only',
    shows: 'latest_backup_degraded',
  },
  Healthy: {
    title: 'Healthy',
    why: 'Recent, captured in full, and nothing against saying so: the only calm state.',
    scenario: 'healthy-with-a-punctual-schedule',
    shows: 'healthy',
  },
  HealthyWithScheduleFollowUp: {
    title: 'Healthy with schedule follow-up',
    why: 'The backup is fine, but the next one is late: not calm.',
    scenario: 'healthy-with-schedule-follow-up',
    shows: 'schedule_follow_up',
    badge: 'schedule_follow_up',
  },
  StaleAndDegraded: {
    title: 'Stale and degraded',
    why: 'Staleness comes first, and degradation stays visible beside it.',
    scenario: 'stale-and-degraded',
    shows: 'latest_backup_stale',
  },
  EvidenceIncomplete: {
    title: 'Evidence incomplete',
    why: 'A record could not be read, so that nothing calm can be said.',
    scenario: 'evidence-unreadable-schedule',
    shows: 'evidence_incomplete',
    badge: 'evidence_incomplete',
  },
  Loading: {
    title: 'Loading',
    why: 'Asked, and not answered yet: as high as an answer will be.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'pending' }),
    shows: 'loading',
    badge: 'loading',
    standing: 'loading',
    link: 'none',
  },
  RefreshingWithLastKnown: {
    title: 'Refreshing with last known',
    why: 'A healthy answer has run out while the next one is on its way: last known, without calm.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'answer', passes: OUTLIVED, next: 'pending' }),
    shows: 'not_confirmed',
    badge: 'not_confirmed',
    standing: 'refreshing',
  },
  Error: {
    title: 'Error',
    why: 'The endpoint sent something that cannot be read.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'unreadable' }),
    shows: 'not_confirmed',
    badge: 'not_confirmed',
    standing: 'error',
    link: 'none',
  },
  ErrorWithLastKnown: {
    title: 'Error with last known',
    why: 'A good answer, then one that cannot be read: last known, with its age, without calm.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'answer', passes: OUTLIVED, next: 'unreadable' }),
    shows: 'not_confirmed',
    badge: 'not_confirmed',
    standing: 'error',
  },
  Denied: {
    title: 'Denied',
    why: 'The endpoint refused this operator.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'denied' }),
    shows: 'denied',
    badge: 'denied',
    standing: 'denied',
    link: 'none',
  },
  Unavailable: {
    title: 'Unavailable',
    why: 'There is no such tenant, or none for this operator: worded alike.',
    scenario: 'healthy',
    deliver: fromEndpoint({ first: 'not-found' }),
    shows: 'unavailable',
    badge: 'unavailable',
    standing: 'unavailable',
    link: 'none',
  },
  NoLinkConfigured: {
    title: 'No link configured',
    why: 'The page has given no link: the same words, and nowhere to click.',
    scenario: 'stale',
    links: {},
    shows: 'latest_backup_stale',
    link: 'none',
  },
  LinkRefused: {
    title: 'Link refused',
    why: 'The page has given links that run scripts: none is shown.',
    scenario: 'stale',
    links: { backupSets: refused, backupSet: refused, backupSchedules: refused },
    shows: 'latest_backup_stale',
    link: 'none',
  },
  LinkWithoutAccess: {
    title: 'Link without access',
    why: 'The operator may know, but may not go there: the target as text, with a hint.',
    scenario: 'stale',
    links: { backupSets: null, backupSet: null, backupSchedules: null },
    shows: 'latest_backup_stale',
    link: 'no-access',
  },
  LongNames: {
    title: 'Long names',
    why: 'Names that are sentences, with a word that fits no line.',
    scenario: 'long-names',
    shows: 'latest_backup_degraded',
    badge: 'schedule_follow_up',
  },
  HugeCounts: {
    title: 'Huge counts',
    why: 'Millions of items, summed up by the host.',
    scenario: 'huge-counts',
    shows: 'latest_backup_degraded',
  },
  ManySchedules: {
    title: 'Many schedules',
    why: 'More schedules than fit, a quarter of them late.',
    scenario: 'many-schedules',
    shows: 'schedule_follow_up',
    badge: 'schedule_follow_up',
  },
} satisfies Record<string, ReviewState>;

export type StateName = keyof typeof states;

export const STATES: Readonly<Record<StateName, ReviewState>> = states;

export const STATE_NAMES = Object.keys(STATES) as readonly StateName[];
