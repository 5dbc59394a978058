import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Healthy',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Healthy = scenarioStory('healthy');
export const HealthyWithAPunctualSchedule = scenarioStory('healthy-with-a-punctual-schedule');
export const HealthyWithANewSchedule = scenarioStory('healthy-with-a-new-schedule');
export const HealthyNearlyStale = scenarioStory('healthy-nearly-stale');
export const DisabledSchedule = scenarioStory('disabled-schedule');
