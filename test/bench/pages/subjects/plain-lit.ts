import '../plain-lit/badge.js';
import { drive } from '../driver.js';
import { badgesInProvider } from '../in-provider.js';

const TAGS = { provider: 'plain-provider', badge: 'plain-badge' };

drive({
  badges: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue),
  sparse: (stage, { sparse }) => badgesInProvider(TAGS, stage, sparse),
});
