import type {
  BackupHealthPolicy,
  EvidenceIssueCode,
  FollowUpKind,
  Posture,
  QualityFamily,
  Reason,
} from '../assessment/types.js';
import { absent, degraded, healthy, stale } from './postures.js';
import { evidenceIncomplete, latestAttemptFailed, scheduleFollowUp } from './reasons.js';
import { backupSchedule, backupSet, type RecordsAt } from './rows.js';

/** One state a tenant can be in: the rows that make it, at any time, and what they come to. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Why operators meet it, or what it is there to show. */
  readonly why: string;
  /** The tenant's rows, such that `expected` holds at `now`. */
  readonly build: RecordsAt;
  /** What differs from the default policy. */
  readonly policy?: Partial<BackupHealthPolicy>;
  readonly expected: Expected;
}

/** What resolving the records must come to. A list left out is empty. */
export interface Expected {
  readonly posture: Posture;
  readonly reasons: readonly Reason[];
  readonly healthyClaimAllowed: boolean;
  readonly families?: readonly QualityFamily[];
  /** Every kind of follow-up that some schedule has. */
  readonly kinds?: readonly FollowUpKind[];
  /** Every code that some evidence issue has. */
  readonly issueCodes?: readonly EvidenceIssueCode[];
}

const LONG_NAME =
  'Nightly full backup of every device configuration, compliance and conditional access policy of the ' +
  'subsidiary formerly known as Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, ' +
  'kept for thirteen months because the contract of 2019 says so';

const TIMEZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const PUNCTUAL = backupSchedule({
  cadence: { timezone: 'Europe/Berlin', plannedHoursAgo: 6 },
  nextRunInHours: null,
});

const OVERDUE = backupSchedule({ lastRunHoursAgo: 26, nextRunInHours: -2 });

/** Every state there is, described once: stories, tests, demos and conformance vectors all read it here. */
export const scenarios = named({
  // Absent
  absent: {
    title: 'No backups',
    why: 'A tenant that was just taken on: no rows at all.',
    build: absent(),
    expected: absentFor(),
  },
  'absent-failed-attempts': {
    title: 'No backups, only failed attempts',
    why: 'Every attempt so far has failed, so nothing can be relied on.',
    build: absent({
      otherSets: [
        backupSet({ id: '1', status: 'failed', completedHoursAgo: 30 }),
        backupSet({ id: '2', status: 'failed', completedHoursAgo: 6 }),
      ],
    }),
    expected: absentFor('latest_attempt_failed'),
  },
  'absent-first-run-under-way': {
    title: 'No backups, first run under way',
    why: 'A run that has not completed is no backup, and a schedule is none either.',
    build: absent({
      otherSets: [backupSet({ status: 'running', completedHoursAgo: null, createdHoursAgo: 0.1 })],
      schedules: [backupSchedule({ lastRunHoursAgo: 0.1, lastRunStatus: 'running' })],
    }),
    expected: absentFor(),
  },

  // Stale
  stale: {
    title: 'Stale',
    why: 'The latest backup is three days old.',
    build: stale(),
    expected: staleWith(),
  },
  'stale-just-now': {
    title: 'Stale since a minute',
    why: 'The freshness window has just closed.',
    build: stale({ ageHours: 24 + 1 / 60 }),
    expected: staleWith(),
  },
  'stale-under-a-strict-policy': {
    title: 'Stale under a strict policy',
    why: 'Six hours old, where the host allows four.',
    build: stale({ ageHours: 6 }),
    policy: { freshnessHours: 4 },
    expected: staleWith(),
  },
  'stale-with-a-punctual-schedule': {
    title: 'Stale although the schedule is punctual',
    why: 'A schedule that does what it should proves nothing about the backup.',
    build: stale({
      ageHours: 50,
      schedules: [
        backupSchedule({
          name: 'Weekly tenant backup',
          lastRunHoursAgo: 50,
          nextRunInHours: null,
          cadence: { frequency: 'weekly', timezone: 'America/New_York', plannedHoursAgo: 50 },
        }),
      ],
    }),
    expected: staleWith(),
  },
  'stale-and-degraded': {
    title: 'Stale and degraded',
    why: 'Staleness comes first, and degradation stays visible beside it.',
    build: stale({ families: ['metadata_only', 'integrity_warning'] }),
    expected: {
      ...staleWith('latest_backup_degraded'),
      families: ['metadata_only', 'integrity_warning'],
    },
  },

  // Degraded
  'degraded-metadata-only': {
    title: 'Degraded: metadata only',
    why: 'Some items were captured without their settings.',
    build: degraded({ families: ['metadata_only'] }),
    expected: degradedBy('metadata_only'),
  },
  'degraded-assignment-capture-issue': {
    title: 'Degraded: assignments not captured',
    why: 'The assignments of some items could not be fetched.',
    build: degraded({ families: ['assignment_capture_issue'] }),
    expected: degradedBy('assignment_capture_issue'),
  },
  'degraded-orphaned-assignments': {
    title: 'Degraded: orphaned assignments',
    why: 'Some items are assigned to groups that no longer exist.',
    build: degraded({ families: ['orphaned_assignments'] }),
    expected: degradedBy('orphaned_assignments'),
  },
  'degraded-integrity-warning': {
    title: 'Degraded: integrity warning',
    why: 'Some items were captured with a warning.',
    build: degraded({ families: ['integrity_warning'] }),
    expected: degradedBy('integrity_warning'),
  },
  'degraded-unknown-quality': {
    title: 'Degraded: unknown quality',
    why: 'Some items say nothing about how they were captured.',
    build: degraded({ families: ['unknown_quality'] }),
    expected: degradedBy('unknown_quality'),
  },
  'degraded-partial-set': {
    title: 'Degraded: partial set',
    why: 'The run completed only in part.',
    build: degraded({ families: ['partial_set'] }),
    expected: degradedBy('partial_set'),
  },
  'degraded-empty-set': {
    title: 'Degraded: empty set',
    why: 'The run completed without capturing anything.',
    build: degraded({ families: ['empty_set'] }),
    expected: degradedBy('empty_set'),
  },
  'degraded-several-families': {
    title: 'Degraded in every way',
    why: 'Every family of flaws at once, and two of the host’s own.',
    build: degraded({
      set: {
        status: 'partial',
        quality: {
          totalItems: 120,
          degradedItems: 31,
          families: [
            { family: 'metadata_only', count: 12 },
            { family: 'assignment_capture_issue', count: 7 },
            { family: 'orphaned_assignments', count: 5 },
            { family: 'integrity_warning', count: 1 },
            { family: 'unknown_quality', count: 3 },
            { family: 'encrypted_settings', count: 2 },
            { family: 'throttled', count: 1 },
          ],
        },
      },
    }),
    expected: degradedBy(
      'metadata_only',
      'assignment_capture_issue',
      'orphaned_assignments',
      'integrity_warning',
      'unknown_quality',
      'partial_set',
      'encrypted_settings',
      'throttled',
    ),
  },

  // Healthy, and nothing against saying so
  healthy: {
    title: 'Healthy',
    why: 'The latest backup is recent and was captured in full.',
    build: healthy(),
    expected: claimed(),
  },
  'healthy-with-a-punctual-schedule': {
    title: 'Healthy with a punctual schedule',
    why: 'The everyday state of a tenant that is looked after.',
    build: healthy({ schedules: [PUNCTUAL] }),
    expected: claimed(),
  },
  'healthy-with-a-new-schedule': {
    title: 'Healthy with a new schedule',
    why: 'A schedule that is not due yet needs no look.',
    build: healthy({
      schedules: [backupSchedule({ createdHoursAgo: 1, lastRunHoursAgo: null })],
    }),
    expected: claimed(),
  },
  'healthy-nearly-stale': {
    title: 'Healthy for ten more minutes',
    why: 'The freshness window is about to close.',
    build: healthy({ ageHours: 24 - 10 / 60 }),
    expected: claimed(),
  },
  'disabled-schedule': {
    title: 'Healthy with a disabled schedule',
    why: 'A schedule that was switched off on purpose needs no look, whatever it says.',
    build: healthy({
      schedules: [
        backupSchedule({
          isEnabled: false,
          lastRunHoursAgo: 400,
          lastRunStatus: 'failed',
          nextRunInHours: -376,
        }),
      ],
    }),
    expected: claimed(),
  },

  // A healthy posture whose claim a schedule suppresses
  'healthy-with-schedule-follow-up': {
    title: 'Schedule follow-up: overdue',
    why: 'The backup is fine, but the next one is two hours late.',
    build: scheduleFollowUp(),
    expected: followUp('overdue'),
  },
  'skipped-run': {
    title: 'Schedule follow-up: a run was skipped',
    why: 'The scheduler moved the next run on without running; the cadence tells.',
    build: healthy({
      schedules: [
        backupSchedule({
          lastRunHoursAgo: 30,
          nextRunInHours: 18,
          cadence: { timezone: 'Europe/Berlin', plannedHoursAgo: 6 },
        }),
      ],
    }),
    expected: followUp('overdue'),
  },
  'never-succeeded': {
    title: 'Schedule follow-up: never succeeded',
    why: 'Set up three days ago, to run daily, and it never has.',
    build: healthy({
      schedules: [
        backupSchedule({
          createdHoursAgo: 72,
          lastRunHoursAgo: null,
          nextRunInHours: null,
          cadence: { timezone: 'America/New_York', plannedHoursAgo: 6 },
        }),
      ],
    }),
    expected: followUp('never_succeeded'),
  },
  'runs-without-success': {
    title: 'Schedule follow-up: runs, but never succeeded',
    why: 'Every run so far has failed.',
    build: healthy({
      schedules: [backupSchedule({ lastRunStatus: 'failed', lastSuccessHoursAgo: null })],
    }),
    expected: followUp('never_succeeded', 'last_run_failed'),
  },
  'run-stuck': {
    title: 'Schedule follow-up: run stuck',
    why: 'A run has been under way for longer than a day.',
    build: scheduleFollowUp({ kinds: ['run_stuck'] }),
    expected: followUp('run_stuck'),
  },
  'last-run-failed': {
    title: 'Schedule follow-up: last run failed',
    why: 'The backup came from elsewhere; the schedule’s own run failed.',
    build: scheduleFollowUp({ kinds: ['last_run_failed'] }),
    expected: followUp('last_run_failed'),
  },
  'no-next-run': {
    title: 'Schedule follow-up: no next run',
    why: 'It has run, and nothing says when it will again.',
    build: scheduleFollowUp({ kinds: ['no_next_run'] }),
    expected: followUp('no_next_run'),
  },
  'several-schedules-follow-up': {
    title: 'Schedule follow-up: several schedules',
    why: 'Three of four schedules need a look, each for another reason.',
    build: healthy({
      schedules: [
        PUNCTUAL,
        backupSchedule({
          id: '8',
          name: 'Conditional access, hourly',
          lastRunHoursAgo: 4,
          nextRunInHours: -3,
        }),
        backupSchedule({
          id: '9',
          name: 'Compliance policies',
          lastRunStatus: 'failed',
          lastSuccessHoursAgo: 30,
        }),
        backupSchedule({ id: '10', name: 'Device configuration', nextRunInHours: null }),
      ],
    }),
    expected: followUp('overdue', 'last_run_failed', 'no_next_run'),
  },
  'many-schedules': {
    title: 'Schedule follow-up: forty schedules',
    why: 'More schedules than fit, a quarter of them late, in zones all over the world.',
    build: healthy({
      schedules: Array.from({ length: 8 }, (_, round) =>
        TIMEZONES.map((timezone, place) => {
          const number = round * TIMEZONES.length + place + 1;
          const isLate = number % 4 === 0;
          return backupSchedule({
            id: String(number),
            name: `Site ${number} (${timezone})`,
            lastRunHoursAgo: isLate ? 30 + number : 6,
            nextRunInHours: isLate ? -6 - number : null,
            cadence: { timezone, plannedHoursAgo: 6 },
          });
        }),
      ).flat(),
    }),
    expected: followUp('overdue'),
  },

  // A healthy posture whose claim something else suppresses
  'latest-attempt-failed': {
    title: 'Latest attempt failed',
    why: 'The backup is recent, but the attempt after it failed.',
    build: latestAttemptFailed(),
    expected: suppressed('latest_attempt_failed'),
  },
  'evidence-unknown-status': {
    title: 'Evidence incomplete: unknown status',
    why: 'A set has a status that the kit does not know, so it may be anything.',
    build: evidenceIncomplete({ code: 'unknown_status' }),
    expected: incomplete('unknown_status'),
  },
  'evidence-unreadable-row': {
    title: 'Evidence incomplete: unreadable row',
    why: 'A set’s time of completion has no offset, so it can’t be told when it was.',
    build: evidenceIncomplete({ code: 'unreadable_row' }),
    expected: incomplete('unreadable_row'),
  },
  'evidence-unreadable-schedule': {
    title: 'Evidence incomplete: unreadable schedule',
    why: 'A schedule does not say whether it is enabled.',
    build: healthy({ schedules: [PUNCTUAL, { id: '8', name: 'Weekly', isEnabled: 'maybe' }] }),
    expected: incomplete('unreadable_row'),
  },
  'evidence-future-timestamp': {
    title: 'Evidence incomplete: dated in the future',
    why: 'A set completed two hours from now, so a clock is wrong.',
    build: evidenceIncomplete({ code: 'future_timestamp' }),
    expected: incomplete('future_timestamp'),
  },
  'evidence-items-missing': {
    title: 'Evidence incomplete: items missing',
    why: 'The set counts more items than were handed over.',
    build: evidenceIncomplete({ code: 'items_missing' }),
    expected: incomplete('items_missing'),
  },

  // Everything at once, and texts and numbers that put a layout to the test
  'everything-at-once': {
    title: 'Everything at once',
    why: 'Five reasons on one tenant, in their order.',
    build: stale({
      families: ['metadata_only', 'partial_set'],
      otherSets: [
        backupSet({ id: '43', status: 'failed', completedHoursAgo: 20 }),
        backupSet({ id: '44', status: 'archived', completedHoursAgo: 10 }),
      ],
      schedules: [OVERDUE],
    }),
    expected: {
      ...staleWith(
        'latest_backup_degraded',
        'schedule_follow_up',
        'latest_attempt_failed',
        'evidence_incomplete',
      ),
      families: ['metadata_only', 'partial_set'],
      kinds: ['overdue'],
      issueCodes: ['unknown_status'],
    },
  },
  'long-names': {
    title: 'Long names',
    why: 'Names that are sentences, with a word that fits no line.',
    build: degraded({
      set: { name: LONG_NAME },
      schedules: [
        backupSchedule({ name: LONG_NAME, lastRunHoursAgo: 26, nextRunInHours: -2 }),
        backupSchedule({ id: '8', name: 'x'.repeat(200), nextRunInHours: null }),
      ],
    }),
    expected: {
      ...degradedBy('metadata_only'),
      reasons: ['latest_backup_degraded', 'schedule_follow_up'],
      kinds: ['overdue', 'no_next_run'],
    },
  },
  'huge-counts': {
    title: 'Huge counts',
    why: 'Millions of items, summed up by the host.',
    build: degraded({
      itemCount: 0,
      set: {
        quality: {
          totalItems: 12_345_678,
          degradedItems: 1_234_567,
          families: [
            { family: 'metadata_only', count: 1_230_000 },
            { family: 'integrity_warning', count: 4_567 },
          ],
        },
      },
    }),
    expected: degradedBy('metadata_only', 'integrity_warning'),
  },
  'right-to-left-names': {
    title: 'Right-to-left names',
    why: 'Names in Arabic and Hebrew, with Latin letters and digits among them.',
    build: healthy({
      set: { name: 'نسخة احتياطية ليلية (Contoso 365)' },
      schedules: [
        backupSchedule({
          name: 'نسخة يومية – Intune 24/7',
          lastRunHoursAgo: 26,
          nextRunInHours: -2,
        }),
        backupSchedule({ id: '8', name: 'גיבוי שבועי (EU)', nextRunInHours: null }),
      ],
    }),
    expected: followUp('overdue', 'no_next_run'),
  },
});

export type ScenarioName = keyof typeof scenarios;

function named<Name extends string>(
  table: Readonly<Record<Name, Omit<Scenario, 'name'>>>,
): Readonly<Record<Name, Scenario>> {
  const rows = Object.entries<Omit<Scenario, 'name'>>(table);
  return Object.fromEntries(rows.map(([name, row]) => [name, { name, ...row }])) as Readonly<
    Record<Name, Scenario>
  >;
}

function absentFor(...others: Reason[]): Expected {
  return {
    posture: 'absent',
    reasons: ['no_backup_basis', ...others],
    healthyClaimAllowed: false,
  };
}

function staleWith(...others: Reason[]): Expected {
  return {
    posture: 'stale',
    reasons: ['latest_backup_stale', ...others],
    healthyClaimAllowed: false,
  };
}

function degradedBy(...families: QualityFamily[]): Expected {
  return {
    posture: 'degraded',
    reasons: ['latest_backup_degraded'],
    healthyClaimAllowed: false,
    families,
  };
}

function suppressed(reason: Reason): Expected {
  return { posture: 'healthy', reasons: [reason], healthyClaimAllowed: false };
}

function followUp(...kinds: FollowUpKind[]): Expected {
  return { ...suppressed('schedule_follow_up'), kinds };
}

function incomplete(code: EvidenceIssueCode): Expected {
  return { ...suppressed('evidence_incomplete'), issueCodes: [code] };
}

function claimed(): Expected {
  return { posture: 'healthy', reasons: [], healthyClaimAllowed: true };
}
