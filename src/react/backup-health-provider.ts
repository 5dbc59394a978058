import '../define/backup-health-provider.js';
import { BackupHealthProvider as BackupHealthProviderElement } from '../elements/backup-health-provider.js';
import { createWrapper, ANSWER_EVENTS, type Wrapper } from './create-wrapper.js';

/** `<backup-health-provider>` for React before 19; importing it registers the tag. */
export const BackupHealthProvider: Wrapper<BackupHealthProviderElement, typeof ANSWER_EVENTS> =
  createWrapper('backup-health-provider', BackupHealthProviderElement, ANSWER_EVENTS);
