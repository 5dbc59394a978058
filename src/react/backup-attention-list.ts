import '../define/backup-attention-list.js';
import { BackupAttentionList as BackupAttentionListElement } from '../elements/backup-attention-list.js';
import { createWrapper, LINK_EVENTS, type Wrapper } from './create-wrapper.js';

/** `<backup-attention-list>` for React before 19; importing it registers the tag. */
export const BackupAttentionList: Wrapper<BackupAttentionListElement, typeof LINK_EVENTS> =
  createWrapper('backup-attention-list', BackupAttentionListElement, LINK_EVENTS);
