import { BackupHealthKpi } from '../elements/backup-health-kpi.js';
import { defineElement } from './define-element.js';

defineElement('backup-health-kpi', BackupHealthKpi);

declare global {
  interface HTMLElementTagNameMap {
    'backup-health-kpi': BackupHealthKpi;
  }
}
