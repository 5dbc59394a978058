import type { Message } from './message.js';

// The badge of schedules. Data only.

export const english = {
  'badge.overdue_by': 'Overdue by {late}',
  'badge.schedules': {
    one: '{count} schedule needs follow-up',
    other: '{count} schedules need follow-up',
  },
  'badge.no_follow_up': 'No schedule needs follow-up.',
  'badge.not_known': 'The latest answer does not list this schedule.',
  'badge.evidence_incomplete':
    'Part of what is known about schedules could not be read or trusted.',
} as const satisfies Record<string, Message>;

export const german = {
  'badge.overdue_by': '{late} überfällig',
  'badge.schedules': { one: '{count} Zeitplan prüfen', other: '{count} Zeitpläne prüfen' },
  'badge.no_follow_up': 'Kein Zeitplan muss geprüft werden.',
  'badge.not_known': 'Die letzte Antwort führt diesen Zeitplan nicht auf.',
  'badge.evidence_incomplete':
    'Ein Teil der Angaben zu den Zeitplänen ist unlesbar oder unglaubwürdig.',
} as const satisfies Record<keyof typeof english, Message>;
