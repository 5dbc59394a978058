import 'backup-health-kit/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA, EventEmitter, Input, Output } from '@angular/core';

@Component({
  selector: 'app-backup-health',
  templateUrl: './angular.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class BackupHealth {
  @Input() tenantId = '';
  @Input() links = {};
  @Output() changed = new EventEmitter();
  @Output() navigated = new EventEmitter<string>();
}
