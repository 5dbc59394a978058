/**
 * All that the demo's server takes from the kit. A host imports the same names from `backup-health-kit/resolver`; the
 * sources stand in for the package here, so that the server needs no build to be type-checked and tested.
 */
export {
  DEFAULT_POLICY,
  itemFamilies,
  nextRunAfter,
  resolveBackupHealth,
  type BackupHealthAssessment,
  type Posture,
  type QualityFamily,
  type Reason,
} from '../src/assessment/index.js';
export { scenarios, type ScenarioName } from '../src/testing/index.js';
