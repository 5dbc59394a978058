import type { FollowUpKind, Reason } from '../assessment/types.js';

/** How loudly a shown state speaks. */
export const TONES = ['danger', 'warning', 'success', 'neutral'] as const;
export type Tone = (typeof TONES)[number];

/** Names of the icon shapes, one shape a meaning, so that nothing is told by colour alone. */
export const ICONS = [
  'octagon',
  'clock',
  'triangle',
  'calendar',
  'cross',
  'question',
  'check',
  'dash',
  'dots',
  'lock',
  'exclamation',
  'hourglass',
] as const;
export type Icon = (typeof ICONS)[number];

/** Everything a signal can say in its one word. */
export type ShownState =
  | Reason
  | FollowUpKind
  | 'healthy'
  | 'not_confirmed'
  | 'loading'
  | 'denied'
  | 'unavailable'
  | 'not_governing'
  | 'no_follow_up'
  | 'disabled'
  | 'not_known';

export interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
}

/** The one table from shown state to tone and icon; nothing else maps tones. */
export const LOOKS: Readonly<Record<ShownState, Look>> = {
  no_backup_basis: { tone: 'danger', icon: 'octagon' },
  latest_backup_stale: { tone: 'warning', icon: 'clock' },
  latest_backup_degraded: { tone: 'warning', icon: 'triangle' },
  schedule_follow_up: { tone: 'warning', icon: 'calendar' },
  latest_attempt_failed: { tone: 'warning', icon: 'cross' },
  evidence_incomplete: { tone: 'warning', icon: 'question' },
  never_succeeded: { tone: 'warning', icon: 'exclamation' },
  overdue: { tone: 'warning', icon: 'clock' },
  run_stuck: { tone: 'warning', icon: 'hourglass' },
  last_run_failed: { tone: 'warning', icon: 'cross' },
  no_next_run: { tone: 'warning', icon: 'dash' },
  healthy: { tone: 'success', icon: 'check' },
  not_confirmed: { tone: 'neutral', icon: 'dash' },
  loading: { tone: 'neutral', icon: 'dots' },
  denied: { tone: 'neutral', icon: 'lock' },
  unavailable: { tone: 'neutral', icon: 'dash' },
  not_governing: { tone: 'neutral', icon: 'dash' },
  no_follow_up: { tone: 'neutral', icon: 'dash' },
  disabled: { tone: 'neutral', icon: 'dash' },
  not_known: { tone: 'neutral', icon: 'question' },
};
