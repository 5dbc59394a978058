/** Stories out of the table of scenarios: all elements on one tenant. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { expectState } from './checks.js';
import { ELEMENTS } from './elements.js';
import { givenIn, type StateArgs } from './state-story.js';
import type { ReviewState } from './states.js';

/** A scenario as a state: its first reason is what an element says. */
export function stateOf(name: ScenarioName): ReviewState {
  const { title, why, expected } = scenarios[name];
  const hasFollowUp = expected.reasons.includes('schedule_follow_up');
  return {
    title,
    why,
    scenario: name,
    shows: expected.reasons[0] ?? 'healthy',
    badge: hasFollowUp ? 'schedule_follow_up' : null,
  };
}

export function scenarioStory(name: ScenarioName): StoryObj<StateArgs> {
  const state = stateOf(name);
  return {
    args: { scenario: name },
    parameters: { cell: `scenarios/${name}`, docs: { description: { story: state.why } } },
    render: (args) => {
      const { title, why } = scenarios[args.scenario];
      return html`<h1 class="title">${title}</h1>
        <p class="why">${why}</p>
        ${ELEMENTS['backup-health-provider'](givenIn(state, args))}`;
    },
    play: async ({ canvasElement, globals }) => {
      const language = globals['language'] as string;
      await expectState(canvasElement, 'backup-health-provider', state, language);
    },
  };
}
