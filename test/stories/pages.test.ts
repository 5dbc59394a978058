import { THEMES } from '../../stories/support/host.js';
import { storiesOf, testStory } from './support/stories.js';

describe('the pages of stories', () => {
  for (const story of storiesOf('pages')) {
    // Every theme of the toolbar, where everything is in one view.
    if (story.exportName === 'AllElementsInAllStates') testStory(story, Object.keys(THEMES));
    else testStory(story);
  }
});
