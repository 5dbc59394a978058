import '../define/backup-basis-confirmation.js';
import { BackupBasisConfirmation as BackupBasisConfirmationElement } from '../elements/backup-basis-confirmation.js';
import { createWrapper, LINK_EVENTS, type Wrapper } from './create-wrapper.js';

/** `<backup-basis-confirmation>` for React before 19; importing it registers the tag. */
export const BackupBasisConfirmation: Wrapper<BackupBasisConfirmationElement, typeof LINK_EVENTS> =
  createWrapper('backup-basis-confirmation', BackupBasisConfirmationElement, LINK_EVENTS);
