import type { Message } from './message.js';

/** English, and the list of all wordings there are. Data only. */
export const en = {
  // Small facts of the language: its BCP 47 tag, the direction it is written in (`ltr` or `rtl`), and how it joins
  'language.tag': 'en',
  'language.direction': 'ltr',
  'number.group': ',',
  'list.separator': ', ',
  'list.clause_separator': '; ',
  'list.more': 'and {count} more',
  'sentence.end': '{text}.',

  // The one word, or few, for each shown state
  'word.no_backup_basis': 'No backups',
  'word.latest_backup_stale': 'Stale',
  'word.latest_backup_degraded': 'Degraded',
  'word.schedule_follow_up': 'Schedule follow-up',
  'word.latest_attempt_failed': 'Latest attempt failed',
  'word.evidence_incomplete': 'Evidence incomplete',
  'word.healthy': 'Healthy',
  'word.not_confirmed': 'Not confirmed',
  'word.loading': 'Checking',
  'word.denied': 'No access',
  'word.unavailable': 'Unavailable',
  'word.never_succeeded': 'Never succeeded',
  'word.overdue': 'Overdue',
  'word.run_stuck': 'Run stuck',
  'word.last_run_failed': 'Last run failed',
  'word.no_next_run': 'No next run',
  'word.not_governing': 'Not the latest',
  'word.no_follow_up': 'No follow-up',
  'word.disabled': 'Disabled',
  'word.not_known': 'Not known',

  // Ages and durations
  'age.unknown': 'at an unknown time',
  'age.ahead': 'at a time ahead of this clock',
  'age.now': 'just now',
  'age.moment': 'less than a minute ago',
  'age.minutes': { one: '{count} minute ago', other: '{count} minutes ago' },
  'age.hours': { one: '{count} hour ago', other: '{count} hours ago' },
  'age.days': { one: '{count} day ago', other: '{count} days ago' },
  'age.months': { one: '{count} month ago', other: '{count} months ago' },
  'age.years': { one: '{count} year ago', other: '{count} years ago' },
  'duration.unknown': 'an unknown time',
  'duration.moment': 'less than a minute',
  'duration.minutes': { one: '{count} minute', other: '{count} minutes' },
  'duration.hours': { one: '{count} hour', other: '{count} hours' },
  'duration.days': { one: '{count} day', other: '{count} days' },
  'duration.months': { one: '{count} month', other: '{count} months' },
  'duration.years': { one: '{count} year', other: '{count} years' },
  'when.completed': 'Last backup completed {age}.',
  'when.completed_named': '{name} completed {age}.',
  'when.confirmed': 'Last confirmed {age}.',

  // The freshness window
  'window.moment': 'under-a-minute window',
  'window.minutes': '{count}-minute window',
  'window.hours': '{count}-hour window',
  'window.days': '{count}-day window',
  'window.left': '{duration} left',
  'window.used_up': 'used up',

  // The stat tile
  'kpi.heading': 'Backup health',
  'kpi.summary': '{heading}: {word}.',
  'kpi.also_degraded': 'Also degraded: {sentence}',
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

  // The attention list
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

  // The confirmation on the pages that links lead to
  'confirmation.heading': 'Backup health',
  'confirmation.holds': 'You came here about “{word}”: it still holds.',
  'confirmation.cleared': 'You came here about “{word}”: it no longer holds.',
  'confirmation.not_confirmed':
    'You came here about “{word}”: whether it still holds is not confirmed.',
  'confirmation.governs': 'Backup health goes by this backup set.',
  'confirmation.none_governs': 'This backup set does not count as a completed one.',
  'confirmation.not_governing': 'This is not the latest backup',
  'confirmation.another_governs': 'Backup health goes by that backup set, not by this one.',
  'confirmation.another_governed':
    'When last confirmed, backup health went by that backup set, not by this one.',
  'confirmation.no_follow_up': 'No schedule needs follow-up',
  'confirmation.schedules': {
    one: '{count} enabled schedule was checked.',
    other: '{count} enabled schedules were checked.',
  },

  // Schedules by name, and their badge
  'schedule.unnamed': 'Schedule {id}',
  'schedule.never_succeeded': '{name} has never succeeded',
  'schedule.overdue': '{name} is overdue',
  'schedule.overdue_by': '{name} is overdue by {late}',
  'schedule.run_stuck': '{name} has a run that is stuck',
  'schedule.last_run_failed': '{name} failed on its last run',
  'schedule.no_next_run': '{name} has no next run',
  'schedule.no_follow_up': '{name} needs no follow-up',
  'schedule.disabled': '{name} is disabled',
  'badge.overdue_by': 'Overdue by {late}',
  'badge.schedules': {
    one: '{count} schedule needs follow-up',
    other: '{count} schedules need follow-up',
  },
  'badge.no_follow_up': 'No schedule needs follow-up.',
  'badge.not_known': 'The latest answer does not list this schedule.',
  'badge.evidence_incomplete':
    'Part of what is known about schedules could not be read or trusted.',

  // Why there is no answer to rely on
  'notice.loading': 'Checking backup health.',
  'notice.could_not_refresh': 'Could not refresh. {fault}',
  'notice.trying_again': '{sentence} Trying again in {duration}.',
  'notice.refreshing': 'Checking again now.',
  'notice.clock_behind': 'The clock here is behind the time of the last check.',
  'notice.outlived': 'The last answer has run out and has not been renewed yet.',
  'fault.no_source': 'This page has not been given any backup information.',
  'fault.invalid_attribute': 'This page is set up with a value that cannot be read.',
  'fault.invalid_records': 'The backup records given to this page cannot be read.',
  'fault.invalid_assessment':
    'The backup answer given to this page cannot be read or contradicts itself.',
  'fault.invalid_policy': 'The limits for backup age are set to something that cannot be used.',
  'fault.missing_tenant': 'This page does not say which tenant to check.',
  'fault.wrong_tenant': 'The answer was about another tenant and was not used.',
  'fault.invalid_endpoint': 'The address to ask for backup health cannot be used.',
  'fault.invalid_response': 'The server sent an answer that cannot be read.',
  'fault.timeout': 'The server took too long to answer.',
  'fault.network': 'The server could not be reached.',
  'fault.offline': 'This device is offline.',
  'fault.server_error': 'The server could not answer.',
  'fault.denied': 'You do not have access to backup health here.',
  'fault.not_found': 'Backup health is not available here.',
  'fault.outlived': 'The last answer has run out and cannot be renewed on this page.',
  'fault.other': 'Backup health could not be checked.',

  // Links and actions
  'link.backup_sets': 'Open backup sets',
  'link.backup_set': 'Open latest backup',
  'link.backup_schedules': 'Open schedules',
  'target.backup_sets': 'Backup sets',
  'target.backup_set': 'Latest backup',
  'target.backup_schedules': 'Schedules',
  'link.no_access': 'No access',
  'action.check_again': 'Check again',
} as const satisfies Record<string, Message>;
