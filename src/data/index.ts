export { isSameClock, isSamePolicy } from './assessment-source.js';
export type {
  AssessmentSource,
  AssessmentStoreConfig,
  EndpointSource,
  Fetcher,
} from './assessment-source.js';
export { AssessmentStore } from './assessment-store.js';
export type { AssessmentSnapshot, AssessmentState } from './assessment-store.js';
export { frozenClock } from './clock.js';
export { SteadyClock } from './steady-clock.js';
export { whenReached } from './when-reached.js';
export type { Clock } from './clock.js';
export { readEndpointBody } from './endpoint-body.js';
export type { EndpointAccess, EndpointBody } from './endpoint-body.js';
export { attempt } from './attempt.js';
export type { Attempt, Attempted } from './attempt.js';
export { fetchEndpoint } from './endpoint-client.js';
export type { EndpointAnswer, EndpointRequest } from './endpoint-client.js';
export { expandEndpoint } from './endpoint-url.js';
export { EndpointFault } from './faults.js';
export type { Fault } from './faults.js';
export { Heartbeat, systemClock } from './heartbeat.js';
export type { HeartbeatEnvironment } from './heartbeat.js';
export type { PageEnvironment } from './page-environment.js';
export { readAnswer } from './reading.js';
export { reportUncaught, runIsolated } from './report.js';
export { backoff, isTransient, readRetryAfter, retryPause } from './retries.js';
export { Membership } from './shared-requests.js';
export type { AnswerOutcome, Outcome, Place, Subscriber } from './shared-requests.js';
