import type { Meta } from '@storybook/web-components-vite';
import { STATE_ARG_TYPES, STATE_ARGS, stateStory, type StateArgs } from './support/state-story.js';

export default {
  title: 'Elements/Stat tile',
  component: 'backup-health-kpi',
  tags: ['autodocs'],
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = stateStory('backup-health-kpi', 'Absent');
export const Stale = stateStory('backup-health-kpi', 'Stale');
export const Degraded = stateStory('backup-health-kpi', 'Degraded');
export const Healthy = stateStory('backup-health-kpi', 'Healthy');
export const HealthyWithScheduleFollowUp = stateStory(
  'backup-health-kpi',
  'HealthyWithScheduleFollowUp',
);
export const StaleAndDegraded = stateStory('backup-health-kpi', 'StaleAndDegraded');
export const EvidenceIncomplete = stateStory('backup-health-kpi', 'EvidenceIncomplete');
export const Loading = stateStory('backup-health-kpi', 'Loading');
export const RefreshingWithLastKnown = stateStory('backup-health-kpi', 'RefreshingWithLastKnown');
export const Error = stateStory('backup-health-kpi', 'Error');
export const ErrorWithLastKnown = stateStory('backup-health-kpi', 'ErrorWithLastKnown');
export const Denied = stateStory('backup-health-kpi', 'Denied');
export const Unavailable = stateStory('backup-health-kpi', 'Unavailable');
export const NoLinkConfigured = stateStory('backup-health-kpi', 'NoLinkConfigured');
export const LinkRefused = stateStory('backup-health-kpi', 'LinkRefused');
export const LinkWithoutAccess = stateStory('backup-health-kpi', 'LinkWithoutAccess');
export const LongNames = stateStory('backup-health-kpi', 'LongNames');
export const HugeCounts = stateStory('backup-health-kpi', 'HugeCounts');
export const ManySchedules = stateStory('backup-health-kpi', 'ManySchedules');
