import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Stale',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Stale = scenarioStory('stale');
export const StaleJustNow = scenarioStory('stale-just-now');
export const StaleUnderAStrictPolicy = scenarioStory('stale-under-a-strict-policy');
export const StaleWithAPunctualSchedule = scenarioStory('stale-with-a-punctual-schedule');
export const StaleAndDegraded = scenarioStory('stale-and-degraded');
