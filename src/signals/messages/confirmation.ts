import type { Message } from './message.js';

// The confirmation on the pages that links lead to. Data only.

export const english = {
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
} as const satisfies Record<string, Message>;

export const german = {
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
} as const satisfies Record<keyof typeof english, Message>;
