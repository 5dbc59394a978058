import { de } from './de.js';
import { en } from './en.js';
import {
  primaryLanguage,
  speak,
  withOverrides,
  type MessageOverrides,
  type Messages,
} from './index.js';

speak(en, de);

/** By language; one that is not here reads English. */
const TABLES: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  [en['language.tag'], en],
  [de['language.tag'], de],
]);

/**
 * The whole wording for a locale, with the host's own on top. The same locale and the same overrides object always give
 * the same table, so overrides must not be changed in place. An override that is no message is ignored.
 */
export function resolveMessages(locale: string, overrides?: MessageOverrides | null): Messages {
  return withOverrides(TABLES.get(primaryLanguage(locale)) ?? en, overrides);
}
