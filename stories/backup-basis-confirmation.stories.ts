import type { Meta } from '@storybook/web-components-vite';
import {
  kindStory,
  STATE_ARG_TYPES,
  STATE_ARGS,
  stateStory,
  type StateArgs,
} from './support/state-story.js';

export default {
  title: 'Elements/Basis confirmation',
  component: 'backup-basis-confirmation',
  tags: ['autodocs'],
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = stateStory('backup-basis-confirmation', 'Absent');
export const Stale = stateStory('backup-basis-confirmation', 'Stale');
export const Degraded = stateStory('backup-basis-confirmation', 'Degraded');
export const Healthy = stateStory('backup-basis-confirmation', 'Healthy');
export const HealthyWithScheduleFollowUp = stateStory(
  'backup-basis-confirmation',
  'HealthyWithScheduleFollowUp',
);
export const StaleAndDegraded = stateStory('backup-basis-confirmation', 'StaleAndDegraded');
export const EvidenceIncomplete = stateStory('backup-basis-confirmation', 'EvidenceIncomplete');
export const Loading = stateStory('backup-basis-confirmation', 'Loading');
export const RefreshingWithLastKnown = stateStory(
  'backup-basis-confirmation',
  'RefreshingWithLastKnown',
);
export const Error = stateStory('backup-basis-confirmation', 'Error');
export const ErrorWithLastKnown = stateStory('backup-basis-confirmation', 'ErrorWithLastKnown');
export const Denied = stateStory('backup-basis-confirmation', 'Denied');
export const Unavailable = stateStory('backup-basis-confirmation', 'Unavailable');
export const NoLinkConfigured = stateStory('backup-basis-confirmation', 'NoLinkConfigured');
export const LinkRefused = stateStory('backup-basis-confirmation', 'LinkRefused');
export const LinkWithoutAccess = stateStory('backup-basis-confirmation', 'LinkWithoutAccess');
export const LongNames = stateStory('backup-basis-confirmation', 'LongNames');
export const HugeCounts = stateStory('backup-basis-confirmation', 'HugeCounts');
export const ManySchedules = stateStory('backup-basis-confirmation', 'ManySchedules');

export const ReasonHolds = kindStory('ReasonHolds');
export const ReasonCleared = kindStory('ReasonCleared');
export const AnotherSetGoverns = kindStory('AnotherSetGoverns');
export const ListOfSets = kindStory('ListOfSets');
export const ListOfSchedules = kindStory('ListOfSchedules');
