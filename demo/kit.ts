/**
 * All that the demo's server takes from the kit. A host imports the same names from `backup-health-kit/resolver`; the
 * sources stand in for the package here, so that the server needs no build to be type-checked and tested.
 */
export { itemFamilies } from '../src/assessment/quality.js';
export {
  DEFAULT_POLICY,
  nextRunAfter,
  resolveBackupHealth,
  type BackupHealthAssessment,
  type Posture,
  type QualityFamily,
  type Reason,
} from '../src/assessment/index.js';
