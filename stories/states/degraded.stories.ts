import type { Meta } from '@storybook/web-components-vite';
import { scenarioStory } from '../support/scenario-story.js';
import { STATE_ARG_TYPES, STATE_ARGS, type StateArgs } from '../support/state-story.js';

export default {
  title: 'States/Degraded',
  args: STATE_ARGS,
  argTypes: STATE_ARG_TYPES,
} satisfies Meta<StateArgs>;

export const DegradedMetadataOnly = scenarioStory('degraded-metadata-only');
export const DegradedAssignmentCaptureIssue = scenarioStory('degraded-assignment-capture-issue');
export const DegradedOrphanedAssignments = scenarioStory('degraded-orphaned-assignments');
export const DegradedIntegrityWarning = scenarioStory('degraded-integrity-warning');
export const DegradedUnknownQuality = scenarioStory('degraded-unknown-quality');
export const DegradedPartialSet = scenarioStory('degraded-partial-set');
export const DegradedEmptySet = scenarioStory('degraded-empty-set');
export const DegradedSeveralFamilies = scenarioStory('degraded-several-families');
