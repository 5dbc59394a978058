import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Absent',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const Absent = scenarioStory('absent');
export const AbsentFailedAttempts = scenarioStory('absent-failed-attempts');
export const AbsentFirstRunUnderWay = scenarioStory('absent-first-run-under-way');
