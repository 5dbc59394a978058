import type { Posture, Reason } from '../kit.js';
import type { ScheduleIntent } from './schedule-times.js';

/** Ways in which an item of the seed was captured less than fully. */
export type Flaw =
  | 'metadata_only'
  | 'assignments_fetch_failed'
  | 'orphaned_assignments'
  | 'integrity_warning'
  | 'no_metadata';

export interface SetSeed {
  readonly name: string;
  readonly status: string;
  /** Since it ended or, still under way, since it began. */
  readonly hoursAgo: number;
  readonly items: number;
  /** How many of the items have each flaw; one flaw after the other, from the first item on. */
  readonly flaws?: Readonly<Partial<Record<Flaw, number>>>;
}

export interface ScheduleSeed extends ScheduleIntent {
  readonly name: string;
}

export interface TenantSeed {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  /** What the kit is to say of it right after seeding; the tests hold every entry to it. */
  readonly shows: { readonly posture: Posture; readonly reasons: readonly Reason[] };
  readonly hiddenFromViewer?: true;
  readonly backupSets: readonly SetSeed[];
  readonly backupSchedules: readonly ScheduleSeed[];
}

/** Every tenant of the demo and what it is there to show: the one place where that stands. */
export const TENANTS: readonly TenantSeed[] = [
  {
    id: 'aldergate-insurance',
    name: 'Aldergate Insurance',
    domain: 'aldergate.example',
    country: 'United Kingdom',
    shows: { posture: 'healthy', reasons: [] },
    backupSets: nightlies({ hoursAgo: 5, items: 96, nights: 2 }),
    backupSchedules: [
      daily('Nightly configuration', 'Europe/London', 'punctual', 5),
      weekly('Weekly full export', 'Europe/London', 'punctual', 53),
    ],
  },
  {
    id: 'brightwater-hospitals',
    name: 'Brightwater Hospitals',
    domain: 'brightwater.example',
    country: 'Ireland',
    shows: { posture: 'absent', reasons: ['no_backup_basis'] },
    backupSets: [],
    backupSchedules: [daily('Nightly configuration', 'Europe/Dublin', 'not_due_yet', 6)],
  },
  {
    id: 'cobalt-ridge-mining',
    name: 'Cobalt Ridge Mining',
    domain: 'cobaltridge.example',
    country: 'Australia',
    shows: { posture: 'absent', reasons: ['no_backup_basis', 'latest_attempt_failed'] },
    backupSets: [
      { name: 'First full backup', status: 'failed', hoursAgo: 2, items: 0 },
      { name: 'First full backup', status: 'failed', hoursAgo: 26, items: 0 },
      { name: 'Trial run', status: 'cancelled', hoursAgo: 49, items: 0 },
    ],
    backupSchedules: [],
  },
  {
    id: 'danehill-schools',
    name: 'Danehill Schools Federation',
    domain: 'danehill.example',
    country: 'United Kingdom',
    shows: { posture: 'stale', reasons: ['latest_backup_stale'] },
    backupSets: nightlies({ hoursAgo: 75, items: 64, nights: 2 }),
    backupSchedules: [daily('Nightly configuration', 'Europe/London', 'disabled', 75)],
  },
  {
    id: 'elmstead-energy',
    name: 'Elmstead Energy',
    domain: 'elmstead.example',
    country: 'United States',
    shows: {
      posture: 'stale',
      reasons: ['latest_backup_stale', 'latest_backup_degraded', 'schedule_follow_up'],
    },
    backupSets: nightlies({
      hoursAgo: 50,
      items: 120,
      nights: 2,
      flaws: { metadata_only: 3, assignments_fetch_failed: 1 },
    }),
    backupSchedules: [daily('Nightly configuration', 'America/Chicago', 'overdue', 26)],
  },
  {
    id: 'fjordlys-seafood',
    name: 'Fjordlys Seafood AS',
    domain: 'fjordlys.example',
    country: 'Norway',
    shows: { posture: 'degraded', reasons: ['latest_backup_degraded'] },
    backupSets: nightlies({
      hoursAgo: 6,
      items: 88,
      nights: 2,
      flaws: { metadata_only: 4, assignments_fetch_failed: 2 },
    }),
    backupSchedules: [daily('Nattlig konfigurasjon', 'Europe/Oslo', 'punctual', 6)],
  },
  {
    id: 'granville-private-bank',
    name: 'Granville & Sons Private Bank',
    domain: 'granville.example',
    country: 'Switzerland',
    hiddenFromViewer: true,
    shows: { posture: 'degraded', reasons: ['latest_backup_degraded'] },
    backupSets: nightlies({
      hoursAgo: 3,
      items: 140,
      nights: 2,
      flaws: { orphaned_assignments: 5, integrity_warning: 2, no_metadata: 1 },
    }),
    backupSchedules: [
      daily('Nightly configuration', 'Europe/Zurich', 'punctual', 3),
      weekly('Audit snapshot', 'Europe/Zurich', 'punctual', 75),
    ],
  },
  {
    id: 'harrow-lane-media',
    name: 'Harrow Lane Media',
    domain: 'harrowlane.example',
    country: 'Canada',
    shows: { posture: 'degraded', reasons: ['latest_backup_degraded'] },
    backupSets: [
      { name: 'Nightly configuration', status: 'partial', hoursAgo: 8, items: 41 },
      ...nightlies({ hoursAgo: 32, items: 72, nights: 2 }),
    ],
    backupSchedules: [daily('Nightly configuration', 'America/Toronto', 'punctual', 8)],
  },
  {
    id: 'ibex-outdoor',
    name: 'Ibex Outdoor GmbH',
    domain: 'ibex-outdoor.example',
    country: 'Austria',
    shows: { posture: 'degraded', reasons: ['latest_backup_degraded'] },
    backupSets: [
      { name: 'Nächtliche Sicherung', status: 'completed', hoursAgo: 4, items: 0 },
      ...nightlies({ hoursAgo: 28, items: 58, nights: 2 }),
    ],
    backupSchedules: [daily('Nächtliche Sicherung', 'Europe/Vienna', 'punctual', 4)],
  },
  {
    id: 'juniper-street-retail',
    name: 'Juniper Street Retail',
    domain: 'juniperstreet.example',
    country: 'United States',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up'] },
    backupSets: [
      { name: 'Before change freeze', status: 'completed', hoursAgo: 5, items: 110 },
      ...nightlies({ hoursAgo: 27, items: 110, nights: 2 }),
    ],
    backupSchedules: [
      daily('Nightly configuration', 'America/New_York', 'overdue', 2),
      weekly('Store devices', 'America/New_York', 'punctual', 30),
    ],
  },
  {
    id: 'kailash-telecom',
    name: 'Kailash Telecom',
    domain: 'kailash.example',
    country: 'Nepal',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up'] },
    backupSets: [{ name: 'Onboarding backup', status: 'completed', hoursAgo: 9, items: 83 }],
    backupSchedules: [
      daily('Nightly configuration', 'Asia/Kathmandu', 'never_ran', 9),
      daily('Conditional access only', 'Asia/Kathmandu', 'never_succeeded', 4),
    ],
  },
  {
    id: 'lakeshore-transit',
    name: 'Lakeshore Transit Authority',
    domain: 'lakeshore.example',
    country: 'United States',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up'] },
    backupSets: [
      { name: 'Manual backup', status: 'completed', hoursAgo: 7, items: 92 },
      { name: 'Weekly full export', status: 'running', hoursAgo: 30, items: 0 },
      { name: 'Weekly full export', status: 'completed', hoursAgo: 198, items: 90 },
    ],
    backupSchedules: [weekly('Weekly full export', 'America/Chicago', 'run_stuck', 30)],
  },
  {
    id: 'marlowe-pharma',
    name: 'Marlowe Pharma',
    domain: 'marlowe.example',
    country: 'Denmark',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up', 'latest_attempt_failed'] },
    backupSets: [
      { name: 'Nightly configuration', status: 'failed', hoursAgo: 3, items: 0 },
      ...nightlies({ hoursAgo: 15, items: 104, nights: 2 }),
    ],
    backupSchedules: [daily('Nightly configuration', 'Europe/Copenhagen', 'last_run_failed', 3)],
  },
  {
    id: 'nordkraft-robotik',
    name: 'Nordkraft Robotik',
    domain: 'nordkraft.example',
    country: 'Germany',
    shows: { posture: 'healthy', reasons: ['latest_attempt_failed'] },
    backupSets: [
      { name: 'Manual backup before rollout', status: 'failed', hoursAgo: 1, items: 0 },
      ...nightlies({ hoursAgo: 10, items: 77, nights: 2 }),
    ],
    backupSchedules: [daily('Nightly configuration', 'Europe/Berlin', 'punctual', 10)],
  },
  {
    id: 'oakhurst-legal',
    name: 'Oakhurst Legal LLP',
    domain: 'oakhurst.example',
    country: 'United States',
    shows: { posture: 'healthy', reasons: ['evidence_incomplete'] },
    backupSets: [
      { name: 'Imported from the old portal', status: 'verifying', hoursAgo: 2, items: 12 },
      ...nightlies({ hoursAgo: 11, items: 69, nights: 2 }),
    ],
    backupSchedules: [daily('Nightly configuration', 'America/Los_Angeles', 'punctual', 11)],
  },
  {
    id: 'pacific-crest-airways',
    name: 'Pacific Crest Airways',
    domain: 'pacificcrest.example',
    country: 'United States',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up'] },
    backupSets: nightlies({ hoursAgo: 2, items: 134, nights: 2 }),
    backupSchedules: [
      daily('Ground operations Berlin', 'Europe/Berlin', 'punctual', 2),
      daily('Ground operations New York', 'America/New_York', 'overdue', 3),
      daily('Ground operations Kathmandu', 'Asia/Kathmandu', 'punctual', 12),
      daily('Ground operations Sydney', 'Australia/Sydney', 'overdue', 8),
      daily('Crew tablets São Paulo', 'America/Sao_Paulo', 'punctual', 4),
      daily('Crew tablets Nairobi', 'Africa/Nairobi', 'last_run_failed', 6),
      daily('Crew tablets Tokyo', 'Asia/Tokyo', 'punctual', 17),
      daily('Crew tablets Kolkata', 'Asia/Kolkata', 'never_ran', 6),
      weekly('Maintenance hangar Auckland', 'Pacific/Auckland', 'punctual', 40),
      weekly("Maintenance hangar St. John's", 'America/St_Johns', 'run_stuck', 29),
      weekly('Maintenance hangar Honolulu', 'Pacific/Honolulu', 'punctual', 100),
      daily('Lounge kiosks Dubai', 'Asia/Dubai', 'not_due_yet', 9),
      daily('Lounge kiosks Chatham Islands', 'Pacific/Chatham', 'disabled', 60),
      daily('Started by hand, was scheduled in UTC', 'UTC', 'no_next_run', 20),
    ],
  },
  {
    id: 'meridian-federal-services',
    name: 'Meridian Federal Services',
    domain: 'meridian.example',
    country: 'United States',
    hiddenFromViewer: true,
    shows: { posture: 'degraded', reasons: ['latest_backup_degraded'] },
    backupSets: [
      {
        name: 'Nightly configuration, all agencies',
        status: 'completed',
        hoursAgo: 4,
        items: 1_980,
        flaws: {
          metadata_only: 807,
          assignments_fetch_failed: 319,
          orphaned_assignments: 188,
          integrity_warning: 17,
          no_metadata: 64,
        },
      },
      ...nightlies({ hoursAgo: 28, items: 12, nights: 29 }),
    ],
    backupSchedules: [
      daily('Nightly configuration, all agencies', 'America/New_York', 'punctual', 4),
    ],
  },
  {
    id: 'rheinische-versicherung',
    name: 'Niederrheinisch-Westfälische Rückversicherungs- und Haftpflichtversicherungsgesellschaft für Binnenschifffahrtsunternehmen auf Gegenseitigkeit',
    domain: 'niederrheinisch-westfaelische-rueckversicherungsgesellschaft.example',
    country: 'Germany',
    shows: { posture: 'healthy', reasons: ['schedule_follow_up'] },
    backupSets: [
      {
        name: 'Vollständige Konfigurationssicherung aller Endgeräterichtlinien, Compliance-Vorgaben und Zugriffsregeln der Hauptverwaltung einschließlich der angeschlossenen Schifffahrtsagenturen',
        status: 'completed',
        hoursAgo: 7,
        items: 101,
      },
      ...nightlies({ hoursAgo: 31, items: 101, nights: 2 }),
    ],
    backupSchedules: [
      daily(
        'Nächtliche Konfigurationssicherung der Hauptverwaltung und der angeschlossenen Schifffahrtsagenturen am Niederrhein',
        'Europe/Berlin',
        'overdue',
        7,
      ),
    ],
  },
  {
    id: 'alnoor-logistics',
    name: 'شركة النور للخدمات اللوجستية',
    domain: 'alnoor.example',
    country: 'United Arab Emirates',
    shows: { posture: 'stale', reasons: ['latest_backup_stale', 'schedule_follow_up'] },
    backupSets: [
      { name: 'النسخ الاحتياطي الليلي', status: 'completed', hoursAgo: 33, items: 52 },
      { name: 'النسخ الاحتياطي الليلي', status: 'completed', hoursAgo: 57, items: 52 },
    ],
    backupSchedules: [daily('الجدول الليلي', 'Asia/Dubai', 'overdue', 9)],
  },
];

function daily(
  name: string,
  timezone: string,
  state: ScheduleSeed['state'],
  hoursAgo: number,
): ScheduleSeed {
  return { name, frequency: 'daily', timezone, state, hoursAgo };
}

function weekly(
  name: string,
  timezone: string,
  state: ScheduleSeed['state'],
  hoursAgo: number,
): ScheduleSeed {
  return { name, frequency: 'weekly', timezone, state, hoursAgo };
}

/** A completed set every night; only the latest has the flaws. */
function nightlies({
  hoursAgo,
  items,
  nights,
  flaws = {},
}: Pick<SetSeed, 'hoursAgo' | 'items' | 'flaws'> & { nights: number }): SetSeed[] {
  return Array.from({ length: nights }, (_, night) => ({
    name: 'Nightly configuration',
    status: 'completed',
    hoursAgo: hoursAgo + 24 * night,
    items,
    flaws: night === 0 ? flaws : {},
  }));
}
