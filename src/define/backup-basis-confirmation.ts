import { BackupBasisConfirmation } from '../elements/backup-basis-confirmation.js';
import { defineElement } from './define-element.js';

defineElement('backup-basis-confirmation', BackupBasisConfirmation);

declare global {
  interface HTMLElementTagNameMap {
    'backup-basis-confirmation': BackupBasisConfirmation;
  }
}
