/** The elements as components of React, for versions before 19; later ones need none. */
export { BackupAttentionList } from './backup-attention-list.js';
export { BackupBasisConfirmation } from './backup-basis-confirmation.js';
export { BackupHealthKpi } from './backup-health-kpi.js';
export { BackupHealthProvider } from './backup-health-provider.js';
export { ScheduleFollowUpBadge } from './schedule-follow-up-badge.js';
export type { Wrapper } from './create-wrapper.js';
