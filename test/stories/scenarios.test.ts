import { storiesOf, testStory } from './support/stories.js';

describe('the stories of the scenarios', () => {
  for (const story of storiesOf('States')) testStory(story);
});
