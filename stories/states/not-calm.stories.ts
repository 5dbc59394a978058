import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Not calm for another reason',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const LatestAttemptFailed = scenarioStory('latest-attempt-failed');
export const EvidenceUnknownStatus = scenarioStory('evidence-unknown-status');
export const EvidenceUnreadableRow = scenarioStory('evidence-unreadable-row');
export const EvidenceUnreadableSchedule = scenarioStory('evidence-unreadable-schedule');
export const EvidenceFutureTimestamp = scenarioStory('evidence-future-timestamp');
export const EvidenceItemsMissing = scenarioStory('evidence-items-missing');
