import type { Meta } from '@storybook/web-components-vite';
import {
  kindStory,
  STATE_ARG_TYPES,
  STATE_ARGS,
  stateStory,
  type StateArgs,
} from './support/state-story.js';

export default {
  title: 'Elements/Schedule badge',
  component: 'schedule-follow-up-badge',
  tags: ['autodocs'],
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = stateStory('schedule-follow-up-badge', 'Absent');
export const Stale = stateStory('schedule-follow-up-badge', 'Stale');
export const Degraded = stateStory('schedule-follow-up-badge', 'Degraded');
export const Healthy = stateStory('schedule-follow-up-badge', 'Healthy');
export const HealthyWithScheduleFollowUp = stateStory(
  'schedule-follow-up-badge',
  'HealthyWithScheduleFollowUp',
);
export const StaleAndDegraded = stateStory('schedule-follow-up-badge', 'StaleAndDegraded');
export const EvidenceIncomplete = stateStory('schedule-follow-up-badge', 'EvidenceIncomplete');
export const Loading = stateStory('schedule-follow-up-badge', 'Loading');
export const RefreshingWithLastKnown = stateStory(
  'schedule-follow-up-badge',
  'RefreshingWithLastKnown',
);
export const Error = stateStory('schedule-follow-up-badge', 'Error');
export const ErrorWithLastKnown = stateStory('schedule-follow-up-badge', 'ErrorWithLastKnown');
export const Denied = stateStory('schedule-follow-up-badge', 'Denied');
export const Unavailable = stateStory('schedule-follow-up-badge', 'Unavailable');
export const NoLinkConfigured = stateStory('schedule-follow-up-badge', 'NoLinkConfigured');
export const LinkRefused = stateStory('schedule-follow-up-badge', 'LinkRefused');
export const LinkWithoutAccess = stateStory('schedule-follow-up-badge', 'LinkWithoutAccess');
export const LongNames = stateStory('schedule-follow-up-badge', 'LongNames');
export const HugeCounts = stateStory('schedule-follow-up-badge', 'HugeCounts');
export const ManySchedules = stateStory('schedule-follow-up-badge', 'ManySchedules');

export const NeverSucceeded = kindStory('NeverSucceeded');
export const Overdue = kindStory('Overdue');
export const RunStuck = kindStory('RunStuck');
export const LastRunFailed = kindStory('LastRunFailed');
export const NoNextRun = kindStory('NoNextRun');
export const NoFollowUp = kindStory('NoFollowUp');
export const NoFollowUpHidden = kindStory('NoFollowUpHidden');
export const Disabled = kindStory('Disabled');
export const DisabledHidden = kindStory('DisabledHidden');
export const NotKnown = kindStory('NotKnown');
export const ScheduleUnreadable = kindStory('ScheduleUnreadable');
export const OneOfSeveral = kindStory('OneOfSeveral');
export const AllSchedules = kindStory('AllSchedules');
