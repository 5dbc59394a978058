import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { checkMatrix, drawMatrix, SCENARIO_ROWS, STATE_ROWS } from './support/matrix.js';

export default {
  title: 'Matrix',
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** Every element in every state: for review, and for screenshots. */
export const AllElementsInAllStates: StoryObj = {
  render: () => drawMatrix(STATE_ROWS),
  play: ({ canvasElement, globals }) =>
    checkMatrix(STATE_ROWS, canvasElement, globals['language'] as string),
};

/** Every element on every scenario that hosts can build with the package’s own helpers. */
export const AllElementsOnAllScenarios: StoryObj = {
  render: () => drawMatrix(SCENARIO_ROWS),
  play: ({ canvasElement, globals }) =>
    checkMatrix(SCENARIO_ROWS, canvasElement, globals['language'] as string),
};
