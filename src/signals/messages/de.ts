import type { Message, MessageKey } from './index.js';

/** German. Durations stand where they read alike in every sentence: as the nominative and the accusative. Data only. */
export const de = {
  // Small facts of the language: its BCP 47 tag, the direction it is written in (`ltr` or `rtl`), and how it joins
  'language.tag': 'de',
  'language.direction': 'ltr',
  'number.group': '.',
  'list.separator': ', ',
  'list.clause_separator': '; ',
  'list.more': 'und {count} weitere',
  'sentence.end': '{text}.',

  // The one word, or few, for each shown state
  'word.no_backup_basis': 'Keine Backups',
  'word.latest_backup_stale': 'Veraltet',
  'word.latest_backup_degraded': 'Beeinträchtigt',
  'word.schedule_follow_up': 'Zeitplan prüfen',
  'word.latest_attempt_failed': 'Versuch fehlgeschlagen',
  'word.evidence_incomplete': 'Angaben unvollständig',
  'word.healthy': 'In Ordnung',
  'word.not_confirmed': 'Nicht bestätigt',
  'word.loading': 'Wird geprüft',
  'word.denied': 'Kein Zugriff',
  'word.unavailable': 'Nicht verfügbar',
  'word.never_succeeded': 'Nie erfolgreich',
  'word.overdue': 'Überfällig',
  'word.run_stuck': 'Lauf hängt',
  'word.last_run_failed': 'Letzter Lauf fehlgeschlagen',
  'word.no_next_run': 'Kein Lauf geplant',
  'word.not_governing': 'Nicht das letzte',
  'word.no_follow_up': 'Keine Prüfung nötig',
  'word.disabled': 'Deaktiviert',
  'word.not_known': 'Unbekannt',

  // Ages and durations
  'age.unknown': 'zu unbekannter Zeit',
  'age.ahead': 'laut dieser Uhr in der Zukunft',
  'age.now': 'gerade eben',
  'age.moment': 'vor weniger als einer Minute',
  'age.minutes': { one: 'vor {count} Minute', other: 'vor {count} Minuten' },
  'age.hours': { one: 'vor {count} Stunde', other: 'vor {count} Stunden' },
  'age.days': { one: 'vor {count} Tag', other: 'vor {count} Tagen' },
  'age.months': { one: 'vor {count} Monat', other: 'vor {count} Monaten' },
  'age.years': { one: 'vor {count} Jahr', other: 'vor {count} Jahren' },
  'duration.unknown': 'unbestimmte Zeit',
  'duration.moment': 'weniger als 1 Minute',
  'duration.minutes': { one: '{count} Minute', other: '{count} Minuten' },
  'duration.hours': { one: '{count} Stunde', other: '{count} Stunden' },
  'duration.days': { one: '{count} Tag', other: '{count} Tage' },
  'duration.months': { one: '{count} Monat', other: '{count} Monate' },
  'duration.years': { one: '{count} Jahr', other: '{count} Jahre' },
  'when.completed': 'Letztes Backup {age} abgeschlossen.',
  'when.completed_named': '{name} wurde {age} abgeschlossen.',
  'when.confirmed': 'Letzte Bestätigung {age}.',

  // The freshness window; the number stays with its unit where a line ends
  'window.moment': 'Fenster von unter 1 Minute',
  'window.minutes': '{count}\u2011Minuten-Fenster',
  'window.hours': '{count}\u2011Stunden-Fenster',
  'window.days': '{count}\u2011Tage-Fenster',
  'window.left': 'noch {duration}',
  'window.used_up': 'abgelaufen',

  // The stat tile
  'kpi.heading': 'Backup-Zustand',
  'kpi.summary': '{heading}: {word}.',
  'kpi.also_degraded': 'Zudem beeinträchtigt: {sentence}',
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

  // The attention list
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

  // The confirmation on the pages that links lead to
  'confirmation.heading': 'Backup-Zustand',
  'confirmation.holds': 'Sie sind wegen „{word}“ hier: Das trifft weiterhin zu.',
  'confirmation.cleared': 'Sie sind wegen „{word}“ hier: Das trifft nicht mehr zu.',
  'confirmation.not_confirmed':
    'Sie sind wegen „{word}“ hier: Ob das noch zutrifft, ist nicht bestätigt.',
  'confirmation.governs': 'Für den Backup-Zustand zählt dieser Backup-Satz.',
  'confirmation.none_governs': 'Dieser Backup-Satz zählt nicht als abgeschlossen.',
  'confirmation.not_governing': 'Dies ist nicht das letzte Backup',
  'confirmation.another_governs':
    'Für den Backup-Zustand zählt der genannte Backup-Satz, nicht dieser.',
  'confirmation.another_governed':
    'Bei der letzten Bestätigung zählte der genannte Backup-Satz, nicht dieser.',
  'confirmation.no_follow_up': 'Kein Zeitplan muss geprüft werden',
  'confirmation.schedules': {
    one: '{count} aktivierter Zeitplan wurde berücksichtigt.',
    other: '{count} aktivierte Zeitpläne wurden berücksichtigt.',
  },

  // Schedules by name, and their badge
  'schedule.unnamed': 'Zeitplan {id}',
  'schedule.never_succeeded': '{name} lief noch nie erfolgreich',
  'schedule.overdue': '{name} ist überfällig',
  'schedule.overdue_by': '{name} ist {late} überfällig',
  'schedule.run_stuck': '{name} hängt in einem Lauf',
  'schedule.last_run_failed': '{name} ist beim letzten Lauf fehlgeschlagen',
  'schedule.no_next_run': '{name} ist für keinen weiteren Lauf eingeplant',
  'schedule.no_follow_up': '{name} muss nicht geprüft werden',
  'schedule.disabled': '{name} ist deaktiviert',
  'badge.overdue_by': '{late} überfällig',
  'badge.schedules': { one: '{count} Zeitplan prüfen', other: '{count} Zeitpläne prüfen' },
  'badge.no_follow_up': 'Kein Zeitplan muss geprüft werden.',
  'badge.not_known': 'Die letzte Antwort führt diesen Zeitplan nicht auf.',
  'badge.evidence_incomplete':
    'Ein Teil der Angaben zu den Zeitplänen ist unlesbar oder unglaubwürdig.',

  // Why there is no answer to rely on
  'notice.loading': 'Der Backup-Zustand wird geprüft.',
  'notice.could_not_refresh': 'Aktualisierung fehlgeschlagen. {fault}',
  'notice.trying_again': '{sentence} Noch {duration} bis zum nächsten Versuch.',
  'notice.refreshing': 'Wird gerade erneut geprüft.',
  'notice.clock_behind': 'Die Uhr geht hier nach: Die letzte Prüfung läge in der Zukunft.',
  'notice.outlived': 'Die letzte Antwort ist abgelaufen und noch nicht erneuert.',
  'fault.no_source': 'Dieser Seite wurden keine Backup-Angaben übergeben.',
  'fault.invalid_attribute': 'Diese Seite ist mit einem unlesbaren Wert eingerichtet.',
  'fault.invalid_records':
    'Die Backup-Datensätze, die diese Seite erhalten hat, sind nicht lesbar.',
  'fault.invalid_assessment':
    'Die Bewertung der Backups, die diese Seite erhalten hat, ist nicht lesbar oder widerspricht sich.',
  'fault.invalid_policy': 'Die Grenzwerte für das Alter von Backups sind nicht verwendbar.',
  'fault.missing_tenant': 'Diese Seite gibt nicht an, welcher Mandant geprüft werden soll.',
  'fault.wrong_tenant': 'Die Antwort betraf einen anderen Mandanten und wurde verworfen.',
  'fault.invalid_endpoint': 'Die Adresse zum Abfragen des Backup-Zustands ist nicht verwendbar.',
  'fault.invalid_response': 'Die Antwort des Servers ist nicht lesbar.',
  'fault.timeout': 'Der Server hat nicht rechtzeitig geantwortet.',
  'fault.network': 'Der Server ist nicht erreichbar.',
  'fault.offline': 'Dieses Gerät ist offline.',
  'fault.server_error': 'Der Server konnte nicht antworten.',
  'fault.denied': 'Sie haben hier keinen Zugriff auf den Backup-Zustand.',
  'fault.not_found': 'Der Backup-Zustand ist hier nicht verfügbar.',
  'fault.outlived':
    'Die letzte Antwort ist abgelaufen und lässt sich auf dieser Seite nicht erneuern.',
  'fault.other': 'Der Backup-Zustand konnte nicht geprüft werden.',

  // Links and actions
  'link.backup_sets': 'Backup-Sätze öffnen',
  'link.backup_set': 'Letztes Backup öffnen',
  'link.backup_schedules': 'Zeitpläne öffnen',
  'target.backup_sets': 'Backup-Sätze',
  'target.backup_set': 'Letztes Backup',
  'target.backup_schedules': 'Zeitpläne',
  'link.no_access': 'Kein Zugriff',
  'action.check_again': 'Erneut prüfen',
} as const satisfies Record<MessageKey, Message>;
