/** The element classes, their context and their events. Importing them registers nothing. */
export { BackupAttentionList } from './backup-attention-list.js';
export { BackupBasisConfirmation } from './backup-basis-confirmation.js';
export { BackupHealthElement } from './backup-health-element.js';
export { BackupHealthKpi } from './backup-health-kpi.js';
export { BackupHealthProvider } from './backup-health-provider.js';
export { backupHealthContext, type SharedBackupHealth } from './context.js';
export {
  BackupHealthChangeEvent,
  BackupHealthErrorEvent,
  BackupHealthNavigateEvent,
  type BackupHealthErrorDetail,
  type BackupHealthNavigateDetail,
} from './events.js';
export { ScheduleFollowUpBadge } from './schedule-follow-up-badge.js';
