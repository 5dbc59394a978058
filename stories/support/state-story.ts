/** Stories out of the tables of states and kinds. */
import type { StoryObj } from '@storybook/web-components-vite';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { expectKind, expectState } from './checks.js';
import { fromRecords, targetOf, type Circumstances, type Given } from './delivery.js';
import { ELEMENTS, type Tag } from './elements.js';
import { KINDS, type Kind, type KindName } from './kinds.js';
import { LINKS } from './moment.js';
import { STATES, type ReviewState, type StateName } from './states.js';

/** What the Controls of a state's story drive. */
export interface StateArgs {
  /** Whose rows. */
  readonly scenario: ScenarioName;
  /** Hours that have gone by since the rows were made. */
  readonly hoursLater: number;
  readonly freshnessHours: number;
  readonly scheduleGraceMinutes: number;
  readonly heading: string;
}

export const STATE_ARGS: Omit<StateArgs, 'scenario'> = {
  hoursLater: 0,
  freshnessHours: 24,
  scheduleGraceMinutes: 30,
  heading: '',
};

export const STATE_ARG_TYPES = {
  scenario: {
    description: 'Whose rows are shown.',
    control: 'select',
    options: Object.keys(scenarios),
  },
  hoursLater: {
    description: 'Hours that have gone by since the rows were made.',
    control: { type: 'range', min: 0, max: 96, step: 0.25 },
  },
  freshnessHours: {
    description: 'Policy: hours for which a completed backup set counts as fresh.',
    control: { type: 'range', min: 1, max: 96, step: 1 },
  },
  scheduleGraceMinutes: {
    description: 'Policy: minutes a schedule may be late.',
    control: { type: 'range', min: 0, max: 240, step: 5 },
  },
  heading: { description: 'Takes the place of the element’s own heading.', control: 'text' },
} as const;

/** What an element is given in a state, with whatever the Controls say. */
export function givenIn(
  { scenario, deliver = fromRecords, links = LINKS }: ReviewState,
  args: Partial<StateArgs> = {},
): Given {
  const rows = scenarios[args.scenario ?? scenario];
  const given = deliver(rows, circumstancesOf(args));
  return {
    ...given,
    properties: { ...given.properties, links, heading: args.heading ?? '' },
    target: targetOf(rows),
  };
}

/** Only what a Control was moved to overrides the scenario's own policy. */
function circumstancesOf(args: Partial<StateArgs>): Circumstances {
  const { hoursLater = 0, freshnessHours, scheduleGraceMinutes } = args;
  return {
    hoursLater,
    policy: {
      ...(isMoved(freshnessHours, STATE_ARGS.freshnessHours) && { freshnessHours }),
      ...(isMoved(scheduleGraceMinutes, STATE_ARGS.scheduleGraceMinutes) && {
        scheduleGraceMinutes,
      }),
    },
  };
}

function isMoved(value: number | undefined, from: number): boolean {
  return value !== undefined && value !== from;
}

/** The story of one element in one of the states. */
export function stateStory(tag: Tag, name: StateName): StoryObj<StateArgs> {
  const state = STATES[name];
  return {
    args: { scenario: state.scenario },
    parameters: {
      cell: `${tag}/${name}`,
      docs: { description: { story: state.why } },
    },
    render: (args) => ELEMENTS[tag](givenIn(state, args)),
    play: async ({ canvasElement, globals }) => {
      await expectState(canvasElement, tag, state, globals['language'] as string);
    },
  };
}

/** What an element is given to show one of its own kinds. */
export function givenFor(
  { scenario, attributes, shows }: Kind,
  args: Partial<StateArgs> = {},
): Given {
  const state = { title: '', why: '', scenario, shows: shows ?? 'no_follow_up' };
  return { ...givenIn(state, args), attributes };
}

/** The story of one of the kinds that only one element has. */
export function kindStory(name: KindName): StoryObj<StateArgs> {
  const kind = KINDS[name];
  return {
    args: { scenario: kind.scenario },
    parameters: { cell: `kinds/${name}`, docs: { description: { story: kind.why } } },
    render: (args) => ELEMENTS[kind.tag](givenFor(kind, args)),
    play: async ({ canvasElement, globals }) => {
      await expectKind(canvasElement, kind, globals['language'] as string);
    },
  };
}
