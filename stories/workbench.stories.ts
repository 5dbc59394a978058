import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import {
  QUALITY_FAMILIES,
  resolveBackupHealth,
  type BackupHealthRecords,
  type KnownQualityFamily,
} from '../src/index.js';
import { backupSchedule, backupSet, degraded } from '../src/testing/index.js';
import { expectNotCalm, find } from './support/checks.js';
import { everyElement } from './support/elements.js';
import { give } from './support/give.js';
import { HOUR, LINKS, NOW, TENANT } from './support/moment.js';

interface WorkbenchArgs {
  readonly ageHours: number;
  readonly hasBackup: boolean;
  readonly itemCount: number;
  readonly families: readonly KnownQualityFamily[];
  readonly laterAttemptFailed: boolean;
  readonly hasUnreadableRow: boolean;
  readonly hasSchedule: boolean;
  readonly scheduleIsEnabled: boolean;
  readonly nextRunInHours: number;
  readonly lastRunStatus: string;
  /** Milliseconds since 1970, as the Control for instants gives it; or text, as the address gives it. */
  readonly now: number | string;
  readonly freshnessHours: number;
  readonly scheduleGraceMinutes: number;
}

export default {
  title: 'Workbench',
  argTypes: {
    ageHours: group('Records', 'Hours since the backup completed, as the rows were made.', {
      control: { type: 'range', min: 0, max: 96, step: 0.05 },
    }),
    hasBackup: group('Records', 'Whether any backup has completed.'),
    itemCount: group('Records', 'Items in the backup.', {
      control: { type: 'range', min: 1, max: 500, step: 1 },
    }),
    families: group('Records', 'What four items each were captured badly by.', {
      control: 'inline-check',
      options: QUALITY_FAMILIES,
    }),
    laterAttemptFailed: group('Records', 'Whether an attempt after the backup failed.'),
    hasUnreadableRow: group('Records', 'Whether there is a row that cannot be read.'),
    hasSchedule: group('Records', 'Whether there is a schedule.'),
    scheduleIsEnabled: group('Records', 'Whether the schedule is enabled.'),
    nextRunInHours: group('Records', 'Hours to the next run; negative when it is late.', {
      control: { type: 'range', min: -72, max: 72, step: 0.25 },
    }),
    lastRunStatus: group('Records', 'How the last run ended.', {
      control: 'select',
      options: ['completed', 'running', 'failed', 'partial', 'skipped'],
    }),
    now: group('Time', 'What the clock says.', { control: 'date' }),
    freshnessHours: group('Policy', 'Hours for which a completed backup set counts as fresh.', {
      control: { type: 'range', min: 1, max: 96, step: 1 },
    }),
    scheduleGraceMinutes: group('Policy', 'Minutes a schedule may be late.', {
      control: { type: 'range', min: 0, max: 240, step: 5 },
    }),
  },
  args: {
    ageHours: 23.5,
    hasBackup: true,
    itemCount: 120,
    families: [],
    laterAttemptFailed: false,
    hasUnreadableRow: false,
    hasSchedule: true,
    scheduleIsEnabled: true,
    nextRunInHours: 0.5,
    lastRunStatus: 'completed',
    now: NOW,
    freshnessHours: 24,
    scheduleGraceMinutes: 30,
  },
} satisfies Meta<WorkbenchArgs>;

/**
 * All elements on one tenant whose rows, policy and time are set by the Controls. Drag the age over the end of the
 * freshness window, or the next run over the end of its grace, and watch. A backup is fresh up to and including the
 * last millisecond of its window.
 */
export const Workbench: StoryObj<WorkbenchArgs> = {
  render: (args) => {
    const records = recordsOf(args);
    const now = new Date(args.now);
    const { freshnessHours, scheduleGraceMinutes } = args;
    const policy = { freshnessHours, scheduleGraceMinutes };
    const { freshness, actionTarget } = resolveBackupHealth(records, { now, policy });
    const properties = { records, policy, now, tenantId: TENANT, links: LINKS };
    return html`<dl class="boundary">
        <dt>The clock says</dt>
        <dd>${now.toISOString()}</dd>
        <dt>Fresh up to and including</dt>
        <dd>${freshness?.freshUntil ?? 'There is no backup.'}</dd>
      </dl>
      <backup-health-provider ${give({ properties })}>
        ${everyElement({ target: actionTarget })}
      </backup-health-provider>`;
  },
  play: async ({ canvasElement, globals, args, step }) => {
    const language = globals['language'] as string;
    const provider = find(canvasElement, 'backup-health-provider');
    const tile = find(canvasElement, 'backup-health-kpi');
    const boundary = NOW + (args.freshnessHours - args.ageHours) * HOUR;
    const shows = (element: Element, state: string): Promise<void> =>
      waitFor(() => expect(element.matches(`:state(${state})`)).toBe(true));

    await step('Up to the end of the window it is healthy, and calm.', async () => {
      provider.now = new Date(boundary);
      await shows(tile, 'calm');
    });
    await step('A millisecond later it is stale.', async () => {
      provider.now = new Date(boundary + 1);
      await shows(tile, 'stale');
      for (const element of [tile, find(canvasElement, 'backup-attention-list')]) {
        await expectNotCalm(element, language);
      }
    });
    provider.now = new Date(args.now);
    await shows(tile, 'healthy');
  },
};

function group(category: string, description: string, more: object = {}): object {
  return { description, table: { category }, ...more };
}

/** Rows as they were at `NOW`; the clock moves on without them. */
function recordsOf(args: WorkbenchArgs): BackupHealthRecords {
  const { ageHours, itemCount, families, hasBackup } = args;
  const { backupSets, backupItems, backupSchedules } = degraded({
    ageHours,
    families,
    itemCount: families.includes('empty_set') ? 0 : itemCount,
    otherSets: args.laterAttemptFailed
      ? [backupSet({ id: '43', status: 'failed', completedHoursAgo: ageHours / 2 })]
      : [],
    schedules: [
      ...(args.hasSchedule ? [scheduleOf(args)] : []),
      ...(args.hasUnreadableRow ? [{ id: '8', isEnabled: 'maybe' }] : []),
    ],
  })(new Date(NOW));
  return {
    backupSets: hasBackup ? backupSets : backupSets.slice(1),
    backupItems: hasBackup ? backupItems : [],
    backupSchedules,
  };
}

function scheduleOf({
  ageHours,
  scheduleIsEnabled,
  nextRunInHours,
  lastRunStatus,
}: WorkbenchArgs): ReturnType<typeof backupSchedule> {
  return backupSchedule({
    isEnabled: scheduleIsEnabled,
    lastRunHoursAgo: ageHours,
    lastRunStatus,
    nextRunInHours,
  });
}
