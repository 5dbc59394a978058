import { remember } from '../remember.js';
import { english, german } from './common.js';
import type { en } from './en.js';
import type { Message, PluralMessage } from './message.js';

export type { Message, PluralMessage } from './message.js';

export type MessageKey = keyof typeof en;
/** Chips for quality families of the host's own can be worded by adding a message of this kind. */
export type FamilyMessageKey = `family.${string}`;
/**
 * The whole wording in one language. For a language of the host's own: what `en` and `de` hold, translated, with the
 * language's own `language.tag` and `language.direction`, and in each plural message the forms that
 * `new Intl.PluralRules(tag).resolvedOptions().pluralCategories` lists.
 */
export type Messages = Readonly<Record<MessageKey, Message>> &
  Readonly<Partial<Record<FamilyMessageKey, Message>>>;
/** Part of a wording; English, or the kit's own table of the locale, fills the gaps. */
export type MessageOverrides = Partial<Messages>;
/** Numbers are printed whole and grouped; `count` also chooses the plural form. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** What is needed to put anything into words. */
export interface Wording {
  readonly locale: string;
  readonly messages: Messages;
}

const LANGUAGE_TAG = english['language.tag'];

/**
 * The tables there are, by language; a language that is not here reads English. They hold what all signals need, and
 * what those that are in use have brought along.
 */
const TABLES: ReadonlyMap<string, Partial<Record<MessageKey, Message>>> = new Map([
  [LANGUAGE_TAG, { ...english }],
  [german['language.tag'], { ...german }],
]);

let merged = new WeakMap<object, Map<Messages, Messages>>();

/** Brings along what a signal needs beside what all do. */
export function speak<Key extends MessageKey>(
  inEnglish: Readonly<Record<Key, Message>>,
  inGerman: Readonly<Record<Key, Message>>,
): void {
  Object.assign(tableOf(LANGUAGE_TAG), inEnglish);
  Object.assign(tableOf(german['language.tag']), inGerman);
  // What was made before lacks them.
  merged = new WeakMap();
}

function tableOf(locale: string): Messages {
  return (TABLES.get(primaryLanguage(locale)) ?? TABLES.get(LANGUAGE_TAG)) as Messages;
}

/** The wording for a locale, of the signals in use, with the host's own on top. */
export function wordingOf(locale: string, overrides?: MessageOverrides | null): Messages {
  return withOverrides(tableOf(locale), overrides);
}

/** A table with a host's own on top; always the same for the same two. */
export function withOverrides(table: Messages, overrides?: MessageOverrides | null): Messages {
  if (typeof overrides !== 'object' || overrides === null) return table;
  let byTable = merged.get(overrides);
  if (byTable === undefined) merged.set(overrides, (byTable = new Map<Messages, Messages>()));
  let messages = byTable.get(table);
  if (messages === undefined) {
    const own = Object.entries(overrides).filter(([, message]) => isMessage(message));
    byTable.set(table, (messages = { ...table, ...Object.fromEntries(own) }));
  }
  return messages;
}

/** The language itself out of a tag: `de` of `de-AT`. */
export const primaryLanguage: (tag: string) => string = remember((tag) =>
  tag.replace(/[-_].*$/s, '').toLowerCase(),
);

/** A message in words. Parameters are filled in once and never read again, so they may hold braces. */
export function text(
  wording: Wording,
  key: MessageKey | FamilyMessageKey,
  parameters: MessageParameters = {},
): string {
  return fill(wording, template(wording, key, parameters), parameters);
}

/** A message in words, in two parts: what stands before and after `{name}`; null when it does not name it. */
export function textAround(
  wording: Wording,
  key: MessageKey,
  name: string,
  parameters: MessageParameters = {},
): readonly [before: string, after: string] | null {
  const whole = template(wording, key, parameters);
  const at = whole.indexOf(`{${name}}`);
  if (at < 0) return null;
  return [
    fill(wording, whole.slice(0, at), parameters),
    fill(wording, whole.slice(at + name.length + 2), parameters),
  ];
}

/** BCP 47 tag of the language that a wording is in, which need not be that of the locale: English may stand in. */
export function languageTag(wording: Wording): string {
  return template(wording, 'language.tag', {});
}

/** The direction in which a wording's sentences are written. */
export function textDirection(wording: Wording): 'ltr' | 'rtl' {
  return template(wording, 'language.direction', {}) === 'rtl' ? 'rtl' : 'ltr';
}

function template(
  wording: Wording,
  key: MessageKey | FamilyMessageKey,
  { count }: MessageParameters,
): string {
  const message: Message = wording.messages[key] ?? '';
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[pluralRules(countingLanguage(wording, key)).select(count)] || message.other;
}

/** By whose rules a message counts: English's where it stands in; else its language's, which is the locale's where the host does not say. */
function countingLanguage(wording: Wording, key: MessageKey | FamilyMessageKey): string {
  if (wording.messages[key] === tableOf(LANGUAGE_TAG)[key]) return LANGUAGE_TAG;
  const tag = languageTag(wording);
  return tag === LANGUAGE_TAG ? wording.locale : tag;
}

/** A pattern in pieces: its own texts, and between them the names of parameters. */
const piecesOf = remember((pattern) => pattern.split(/\{(\w+)\}/), 200);

function fill(wording: Wording, pattern: string, parameters: MessageParameters): string {
  if (!pattern.includes('{')) return pattern;
  let filled = '';
  let isName = false;
  for (const piece of piecesOf(pattern)) {
    filled += isName ? filling(wording, piece, parameters) : piece;
    isName = !isName;
  }
  return filled;
}

function filling(wording: Wording, name: string, parameters: MessageParameters): string {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined) return `{${name}}`;
  return typeof value === 'number' ? wholeNumber(wording, value) : value;
}

function wholeNumber(wording: Wording, value: number): string {
  const whole = Math.trunc(Math.min(Math.max(value, 0), Number.MAX_SAFE_INTEGER)) || 0;
  if (whole < 1000) return String(whole);
  const separator = template(wording, 'number.group', {});
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, () => separator);
}

function isMessage(value: unknown): value is Message {
  if (typeof value === 'string') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<PluralMessage>).other === 'string' &&
    Object.values(value).every((form) => typeof form === 'string')
  );
}

const pluralRules = remember((locale) => {
  try {
    return new Intl.PluralRules(locale);
  } catch {
    return new Intl.PluralRules('en');
  }
});
