/** Signals: an assessment in, what a person sees out. No DOM, no Lit, no clock: a host can draw its own markup. */
export { type AttentionItem, type AttentionItems, attentionItems } from './attention-items.js';
export {
  type Arrival,
  basisConfirmation,
  type BasisConfirmation,
  type BasisConfirmationOptions,
  type ConfirmationShown,
  type OtherReason,
} from './basis-confirmation.js';
export { type KpiSignal, kpiSignal, type Meter } from './kpi-signal.js';
export {
  type BackupHealthAccess,
  type BackupHealthLinks,
  type FollowableLink,
  type LinkTarget,
  type ResolvedLink,
  resolveLink,
} from './links.js';
export { de } from './messages/de.js';
export { en } from './messages/en.js';
export {
  type FamilyMessageKey,
  languageTag,
  type Message,
  type MessageKey,
  type MessageOverrides,
  type Messages,
  type PluralMessage,
  primaryLanguage,
  text,
  textDirection,
  type Wording,
} from './messages/index.js';
export { resolveMessages } from './messages/whole.js';
export { shownName } from './names.js';
export { type ScheduleShown, type ScheduleSignal, scheduleSignal } from './schedule-signal.js';
export {
  absoluteTime,
  agePhrase,
  durationPhrase,
  isTimeZone,
  type Phrase,
  type TimedText,
} from './time-phrases.js';
export { type Icon, ICONS, LOOKS, type ShownState, type Tone, TONES } from './tones.js';
export {
  type BackupHealthView,
  heldAnswer,
  isCalm,
  isCurrent,
  standingChangesAt,
  VIEW_STATES,
  type ViewState,
} from './view.js';
