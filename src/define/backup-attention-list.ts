import { BackupAttentionList } from '../elements/backup-attention-list.js';
import { defineElement } from './define-element.js';

defineElement('backup-attention-list', BackupAttentionList);

declare global {
  interface HTMLElementTagNameMap {
    'backup-attention-list': BackupAttentionList;
  }
}
