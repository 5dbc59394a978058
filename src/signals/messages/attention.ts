import type { Message } from './message.js';

// The attention list. Data only.

export const english = {
  'attention.heading': 'Needs attention',
  'attention.no_backup_basis': 'No backups',
  'attention.latest_backup_stale': 'Latest backup is stale',
  'attention.latest_backup_degraded': 'Latest backup is degraded',
  'attention.schedule_follow_up': {
    one: '{count} schedule needs follow-up',
    other: '{count} schedules need follow-up',
  },
  'attention.latest_attempt_failed': 'Latest backup attempt failed',
  'attention.evidence_incomplete': 'Evidence is incomplete',
  'attention.not_confirmed': 'Not confirmed',
  'attention.loading': 'Checking backup health',
  'attention.denied': 'No access to backup health',
  'attention.unavailable': 'Backup health is unavailable',
} as const satisfies Record<string, Message>;

export const german = {
  'attention.heading': 'Handlungsbedarf',
  'attention.no_backup_basis': 'Keine Backups',
  'attention.latest_backup_stale': 'Letztes Backup ist veraltet',
  'attention.latest_backup_degraded': 'Letztes Backup ist beeinträchtigt',
  'attention.schedule_follow_up': {
    one: '{count} Zeitplan muss geprüft werden',
    other: '{count} Zeitpläne müssen geprüft werden',
  },
  'attention.latest_attempt_failed': 'Letzter Backup-Versuch ist fehlgeschlagen',
  'attention.evidence_incomplete': 'Angaben sind unvollständig',
  'attention.not_confirmed': 'Nicht bestätigt',
  'attention.loading': 'Backup-Zustand wird geprüft',
  'attention.denied': 'Kein Zugriff auf den Backup-Zustand',
  'attention.unavailable': 'Backup-Zustand ist nicht verfügbar',
} as const satisfies Record<keyof typeof english, Message>;
