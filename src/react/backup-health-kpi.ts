import '../define/backup-health-kpi.js';
import { BackupHealthKpi as BackupHealthKpiElement } from '../elements/backup-health-kpi.js';
import { createWrapper, LINK_EVENTS, type Wrapper } from './create-wrapper.js';

/** `<backup-health-kpi>` for React before 19; importing it registers the tag. */
export const BackupHealthKpi: Wrapper<BackupHealthKpiElement, typeof LINK_EVENTS> = createWrapper(
  'backup-health-kpi',
  BackupHealthKpiElement,
  LINK_EVENTS,
);
