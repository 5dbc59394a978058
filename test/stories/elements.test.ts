import { storiesOf, testStory } from './support/stories.js';

describe('the stories of the elements', () => {
  for (const story of storiesOf('Elements')) testStory(story);
});
