import { AssessmentStore } from '../data/index.js';
import { kpiSignal, languageTag } from '../signals/index.js';
import { announce, leaveLiveRegion, retract, useLiveRegion } from './live-region.js';
import type { OwnSources } from './own-sources.js';

export const sources: OwnSources = {
  makeStore: () => new AssessmentStore(),
  useLiveRegion,
  leaveLiveRegion,
  announcePosture: (user, view) => announce(user, kpiSignal(view).summary, languageTag(view)),
  retract,
};
