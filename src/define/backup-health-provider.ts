import { BackupHealthProvider } from '../elements/backup-health-provider.js';
import { defineElement } from './define-element.js';

defineElement('backup-health-provider', BackupHealthProvider);

declare global {
  interface HTMLElementTagNameMap {
    'backup-health-provider': BackupHealthProvider;
  }
}
