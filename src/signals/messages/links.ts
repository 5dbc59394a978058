import type { Message } from './message.js';

// Links and actions. Data only.

export const english = {
  'link.backup_sets': 'Open backup sets',
  'link.backup_set': 'Open latest backup',
  'link.backup_schedules': 'Open schedules',
  'target.backup_sets': 'Backup sets',
  'target.backup_set': 'Latest backup',
  'target.backup_schedules': 'Schedules',
  'link.no_access': 'No access',
  'action.check_again': 'Check again',
} as const satisfies Record<string, Message>;

export const german = {
  'link.backup_sets': 'Backup-Sätze öffnen',
  'link.backup_set': 'Letztes Backup öffnen',
  'link.backup_schedules': 'Zeitpläne öffnen',
  'target.backup_sets': 'Backup-Sätze',
  'target.backup_set': 'Letztes Backup',
  'target.backup_schedules': 'Zeitpläne',
  'link.no_access': 'Kein Zugriff',
  'action.check_again': 'Erneut prüfen',
} as const satisfies Record<keyof typeof english, Message>;
