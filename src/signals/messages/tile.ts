import type { Message } from './message.js';

// The stat tile. Data only.

export const english = {
  'window.moment': 'under-a-minute window',
  'window.minutes': '{count}-minute window',
  'window.hours': '{count}-hour window',
  'window.days': '{count}-day window',
  'window.left': '{duration} left',
  'window.used_up': 'used up',
  'kpi.heading': 'Backup health',
  'kpi.summary': '{heading}: {word}.',
  'kpi.also_degraded': 'Also degraded: {sentence}',
} as const satisfies Record<string, Message>;

export const german = {
  'window.moment': 'Fenster von unter 1 Minute',
  'window.minutes': '{count}\u2011Minuten-Fenster',
  'window.hours': '{count}\u2011Stunden-Fenster',
  'window.days': '{count}\u2011Tage-Fenster',
  'window.left': 'noch {duration}',
  'window.used_up': 'abgelaufen',
  'kpi.heading': 'Backup-Zustand',
  'kpi.summary': '{heading}: {word}.',
  'kpi.also_degraded': 'Zudem beeinträchtigt: {sentence}',
} as const satisfies Record<keyof typeof english, Message>;
