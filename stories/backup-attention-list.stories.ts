import type { Meta } from '@storybook/web-components-vite';
import { STATE_ARG_TYPES, STATE_ARGS, stateStory, type StateArgs } from './support/state-story.js';

export default {
  title: 'Elements/Attention list',
  component: 'backup-attention-list',
  tags: ['autodocs'],
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = stateStory('backup-attention-list', 'Absent');
export const Stale = stateStory('backup-attention-list', 'Stale');
export const Degraded = stateStory('backup-attention-list', 'Degraded');
export const Healthy = stateStory('backup-attention-list', 'Healthy');
export const HealthyWithScheduleFollowUp = stateStory(
  'backup-attention-list',
  'HealthyWithScheduleFollowUp',
);
export const StaleAndDegraded = stateStory('backup-attention-list', 'StaleAndDegraded');
export const EvidenceIncomplete = stateStory('backup-attention-list', 'EvidenceIncomplete');
export const Loading = stateStory('backup-attention-list', 'Loading');
export const RefreshingWithLastKnown = stateStory(
  'backup-attention-list',
  'RefreshingWithLastKnown',
);
export const Error = stateStory('backup-attention-list', 'Error');
export const ErrorWithLastKnown = stateStory('backup-attention-list', 'ErrorWithLastKnown');
export const Denied = stateStory('backup-attention-list', 'Denied');
export const Unavailable = stateStory('backup-attention-list', 'Unavailable');
export const NoLinkConfigured = stateStory('backup-attention-list', 'NoLinkConfigured');
export const LinkRefused = stateStory('backup-attention-list', 'LinkRefused');
export const LinkWithoutAccess = stateStory('backup-attention-list', 'LinkWithoutAccess');
export const LongNames = stateStory('backup-attention-list', 'LongNames');
export const HugeCounts = stateStory('backup-attention-list', 'HugeCounts');
export const ManySchedules = stateStory('backup-attention-list', 'ManySchedules');
