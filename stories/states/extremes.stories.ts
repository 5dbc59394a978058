import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Extremes',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const EverythingAtOnce = scenarioStory('everything-at-once');
export const LongNames = scenarioStory('long-names');
export const HugeCounts = scenarioStory('huge-counts');
export const RightToLeftNames = scenarioStory('right-to-left-names');
