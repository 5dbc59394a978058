import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Schedule follow-up',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const HealthyWithScheduleFollowUp = scenarioStory('healthy-with-schedule-follow-up');
export const SkippedRun = scenarioStory('skipped-run');
export const NeverSucceeded = scenarioStory('never-succeeded');
export const RunsWithoutSuccess = scenarioStory('runs-without-success');
export const RunStuck = scenarioStory('run-stuck');
export const LastRunFailed = scenarioStory('last-run-failed');
export const NoNextRun = scenarioStory('no-next-run');
export const SeveralSchedulesFollowUp = scenarioStory('several-schedules-follow-up');
export const ManySchedules = scenarioStory('many-schedules');
