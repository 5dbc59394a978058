/** Every state there is, and what builds them: for a host's own tests, stories and demos. No DOM, no Lit. */
export {
  assess,
  endpointAnswer,
  type AnswerOptions,
  type AssessmentAnswer,
  type AssessOptions,
} from './answers.js';
export { createManualClock, type ManualClock } from './manual-clock.js';
export {
  absent,
  degraded,
  healthy,
  stale,
  type BasisOptions,
  type DegradedOptions,
} from './postures.js';
export {
  evidenceIncomplete,
  latestAttemptFailed,
  scheduleFollowUp,
  type EvidenceIncompleteOptions,
  type ScheduleFollowUpOptions,
} from './reasons.js';
export {
  backupItems,
  backupSchedule,
  backupSet,
  records,
  type BackupScheduleOptions,
  type BackupSetOptions,
  type CadenceOptions,
  type ItemFamily,
  type RecordsAt,
  type Row,
  type RowAt,
} from './rows.js';
export { scenarios, type Expected, type Scenario, type ScenarioName } from './scenarios.js';
