import type { Meta } from '@storybook/web-components-vite';
import { STATE_ARG_TYPES, STATE_ARGS, stateStory, type StateArgs } from './support/state-story.js';

export default {
  title: 'Elements/Provider',
  component: 'backup-health-provider',
  tags: ['autodocs'],
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = stateStory('backup-health-provider', 'Absent');
export const Stale = stateStory('backup-health-provider', 'Stale');
export const Degraded = stateStory('backup-health-provider', 'Degraded');
export const Healthy = stateStory('backup-health-provider', 'Healthy');
export const HealthyWithScheduleFollowUp = stateStory(
  'backup-health-provider',
  'HealthyWithScheduleFollowUp',
);
export const StaleAndDegraded = stateStory('backup-health-provider', 'StaleAndDegraded');
export const EvidenceIncomplete = stateStory('backup-health-provider', 'EvidenceIncomplete');
export const Loading = stateStory('backup-health-provider', 'Loading');
export const RefreshingWithLastKnown = stateStory(
  'backup-health-provider',
  'RefreshingWithLastKnown',
);
export const Error = stateStory('backup-health-provider', 'Error');
export const ErrorWithLastKnown = stateStory('backup-health-provider', 'ErrorWithLastKnown');
export const Denied = stateStory('backup-health-provider', 'Denied');
export const Unavailable = stateStory('backup-health-provider', 'Unavailable');
export const NoLinkConfigured = stateStory('backup-health-provider', 'NoLinkConfigured');
export const LinkRefused = stateStory('backup-health-provider', 'LinkRefused');
export const LinkWithoutAccess = stateStory('backup-health-provider', 'LinkWithoutAccess');
export const LongNames = stateStory('backup-health-provider', 'LongNames');
export const HugeCounts = stateStory('backup-health-provider', 'HugeCounts');
export const ManySchedules = stateStory('backup-health-provider', 'ManySchedules');
