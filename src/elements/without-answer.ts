import { systemClock, type AssessmentSnapshot } from '../data/index.js';
import type { SharedBackupHealth } from './context.js';

export function withoutAnswer(
  state: AssessmentSnapshot['state'],
  fault: AssessmentSnapshot['fault'],
): AssessmentSnapshot {
  return { state, assessment: null, access: {}, fault, retryAt: null };
}

export const LOADING = withoutAnswer('loading', null);

/** Nothing is given to the element, and there is no provider. */
export const NO_SOURCE = withoutAnswer('unavailable', {
  code: 'no_source',
  message: 'Nothing is given to assess: no assessment, records, endpoint or provider.',
});

/** What counts where nobody shares anything. */
export const NOBODY: SharedBackupHealth = shareOf(NO_SOURCE);
/** And where somebody will: as soon as its tag is defined, or it has looked at what is set on it. */
export const PENDING: SharedBackupHealth = shareOf(LOADING);

function shareOf(snapshot: AssessmentSnapshot): SharedBackupHealth {
  const clock = systemClock();
  return {
    snapshot,
    clock,
    baseClock: clock,
    tenantId: null,
    locale: null,
    timeZone: null,
    messages: undefined,
    links: {},
    policy: {},
    refresh: null,
  };
}
