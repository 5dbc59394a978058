import type { Message } from './message.js';

// Why, and that all is well. Data only.

export const english = {
  // All is well
  'healthy.sentence': 'Backups are recent and healthy',
  'healthy.scope': 'Describes backup inputs, not restore results.',
  'healthy.items': { one: '{count} item.', other: '{count} items.' },
  'healthy.holds': 'Holds for {duration} unless something changes.',

  // Why
  'reason.no_backup_basis': 'No completed backup to start from.',
  'reason.latest_backup_stale': 'Older than the {window}.',
  'reason.latest_attempt_failed': 'A backup attempt after the last completed one failed.',
  'reason.no_attempt_completed': 'A backup attempt failed, and none has completed.',
  'degraded.metadata_only': {
    one: '{count} of {total} items holds metadata only.',
    other: '{count} of {total} items hold metadata only.',
  },
  'degraded.assignment_capture_issue': {
    one: '{count} of {total} items is without its assignments.',
    other: '{count} of {total} items are without their assignments.',
  },
  'degraded.orphaned_assignments': {
    one: '{count} of {total} items has orphaned assignments.',
    other: '{count} of {total} items have orphaned assignments.',
  },
  'degraded.integrity_warning': {
    one: '{count} of {total} items carries an integrity warning.',
    other: '{count} of {total} items carry an integrity warning.',
  },
  'degraded.unknown_quality': {
    one: '{count} of {total} items is of unknown quality.',
    other: '{count} of {total} items are of unknown quality.',
  },
  'degraded.partial_set': 'The last backup finished only in part.',
  'degraded.empty_set': 'The last backup holds no items.',
  'degraded.items': {
    one: '{count} of {total} items was not captured in full.',
    other: '{count} of {total} items were not captured in full.',
  },
  'degraded.other': 'The last backup is degraded.',
  'family.metadata_only': '{count} metadata only',
  'family.assignment_capture_issue': '{count} without assignments',
  'family.orphaned_assignments': '{count} with orphaned assignments',
  'family.integrity_warning': '{count} with integrity warning',
  'family.unknown_quality': '{count} of unknown quality',
  'family.partial_set': 'Finished only in part',
  'family.empty_set': 'No items',
  'family.other': '{count} {family}',
  'schedules.follow_up': {
    one: '{count} of {total} schedules needs follow-up.',
    other: '{count} of {total} schedules need follow-up.',
  },
  'schedules.never_succeeded': {
    one: 'The schedule has never succeeded.',
    other: '1 of {count} schedules has never succeeded.',
  },
  'schedules.overdue': {
    one: 'The schedule is overdue.',
    other: '1 of {count} schedules is overdue.',
  },
  'schedules.overdue_by': {
    one: 'The schedule is overdue by {late}.',
    other: '1 of {count} schedules is overdue by {late}.',
  },
  'schedules.run_stuck': {
    one: 'The schedule has a run that is stuck.',
    other: '1 of {count} schedules has a run that is stuck.',
  },
  'schedules.last_run_failed': {
    one: 'The schedule failed on its last run.',
    other: '1 of {count} schedules failed on its last run.',
  },
  'schedules.no_next_run': {
    one: 'The schedule has no next run.',
    other: '1 of {count} schedules has no next run.',
  },
  'evidence.unreadable_row': {
    one: '{count} record could not be read.',
    other: '{count} records could not be read.',
  },
  'evidence.unknown_status': {
    one: '{count} record has a status that is not known.',
    other: '{count} records have a status that is not known.',
  },
  'evidence.future_timestamp': {
    one: '{count} record carries a time that lies in the future.',
    other: '{count} records carry a time that lies in the future.',
  },
  'evidence.items_missing': 'Some items of the last backup were not handed over.',
  'evidence.other': 'Part of the evidence could not be read or trusted.',
  'evidence.backupSets': '{count} in backup sets',
  'evidence.backupItems': '{count} in backup items',
  'evidence.backupSchedules': '{count} in schedules',
} as const satisfies Record<string, Message>;

export const german = {
  // All is well
  'healthy.sentence': 'Backups sind aktuell und in Ordnung',
  'healthy.scope': 'Beschreibt die Backups, nicht das Ergebnis einer Wiederherstellung.',
  'healthy.items': { one: '{count} Element.', other: '{count} Elemente.' },
  'healthy.holds': 'Gilt noch {duration}, sofern sich nichts ändert.',

  // Why
  'reason.no_backup_basis': 'Kein abgeschlossenes Backup vorhanden.',
  'reason.latest_backup_stale': 'Älter, als das {window} erlaubt.',
  'reason.latest_attempt_failed':
    'Nach dem letzten abgeschlossenen Backup ist ein Versuch fehlgeschlagen.',
  'reason.no_attempt_completed':
    'Ein Backup-Versuch ist fehlgeschlagen, abgeschlossen wurde keiner.',
  'degraded.metadata_only': {
    one: '{count} von {total} Elementen enthält nur Metadaten.',
    other: '{count} von {total} Elementen enthalten nur Metadaten.',
  },
  'degraded.assignment_capture_issue': 'Bei {count} von {total} Elementen fehlen die Zuweisungen.',
  'degraded.orphaned_assignments': {
    one: '{count} von {total} Elementen hat verwaiste Zuweisungen.',
    other: '{count} von {total} Elementen haben verwaiste Zuweisungen.',
  },
  'degraded.integrity_warning': {
    one: '{count} von {total} Elementen hat eine Integritätswarnung.',
    other: '{count} von {total} Elementen haben eine Integritätswarnung.',
  },
  'degraded.unknown_quality': 'Bei {count} von {total} Elementen ist die Qualität unbekannt.',
  'degraded.partial_set': 'Das letzte Backup wurde nur teilweise abgeschlossen.',
  'degraded.empty_set': 'Das letzte Backup enthält keine Elemente.',
  'degraded.items': {
    one: '{count} von {total} Elementen wurde nicht vollständig erfasst.',
    other: '{count} von {total} Elementen wurden nicht vollständig erfasst.',
  },
  'degraded.other': 'Das letzte Backup ist beeinträchtigt.',
  'family.metadata_only': '{count} nur mit Metadaten',
  'family.assignment_capture_issue': '{count} ohne Zuweisungen',
  'family.orphaned_assignments': '{count} mit verwaisten Zuweisungen',
  'family.integrity_warning': '{count} mit Integritätswarnung',
  'family.unknown_quality': '{count} mit unbekannter Qualität',
  'family.partial_set': 'Nur teilweise abgeschlossen',
  'family.empty_set': 'Keine Elemente',
  'family.other': '{count} {family}',
  'schedules.follow_up': {
    one: '{count} von {total} Zeitplänen muss geprüft werden.',
    other: '{count} von {total} Zeitplänen müssen geprüft werden.',
  },
  'schedules.never_succeeded': {
    one: 'Der Zeitplan lief noch nie erfolgreich.',
    other: '1 von {count} Zeitplänen lief noch nie erfolgreich.',
  },
  'schedules.overdue': {
    one: 'Der Zeitplan ist überfällig.',
    other: '1 von {count} Zeitplänen ist überfällig.',
  },
  'schedules.overdue_by': {
    one: 'Der Zeitplan ist {late} überfällig.',
    other: '1 von {count} Zeitplänen ist {late} überfällig.',
  },
  'schedules.run_stuck': {
    one: 'Beim Zeitplan hängt ein Lauf.',
    other: 'Bei 1 von {count} Zeitplänen hängt ein Lauf.',
  },
  'schedules.last_run_failed': {
    one: 'Der letzte Lauf des Zeitplans ist fehlgeschlagen.',
    other: 'Bei 1 von {count} Zeitplänen ist der letzte Lauf fehlgeschlagen.',
  },
  'schedules.no_next_run': {
    one: 'Für den Zeitplan ist kein weiterer Lauf geplant.',
    other: 'Für 1 von {count} Zeitplänen ist kein weiterer Lauf geplant.',
  },
  'evidence.unreadable_row': {
    one: '{count} Datensatz konnte nicht gelesen werden.',
    other: '{count} Datensätze konnten nicht gelesen werden.',
  },
  'evidence.unknown_status': {
    one: '{count} Datensatz hat einen unbekannten Status.',
    other: '{count} Datensätze haben einen unbekannten Status.',
  },
  'evidence.future_timestamp': {
    one: '{count} Datensatz nennt einen Zeitpunkt in der Zukunft.',
    other: '{count} Datensätze nennen einen Zeitpunkt in der Zukunft.',
  },
  'evidence.items_missing': 'Einige Elemente des letzten Backups wurden nicht übergeben.',
  'evidence.other': 'Ein Teil der Angaben ist unlesbar oder unglaubwürdig.',
  'evidence.backupSets': '{count} in Backup-Sätzen',
  'evidence.backupItems': '{count} in Backup-Elementen',
  'evidence.backupSchedules': '{count} in Zeitplänen',
} as const satisfies Record<keyof typeof english, Message>;
