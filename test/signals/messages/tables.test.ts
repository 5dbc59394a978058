import { expect } from '@open-wc/testing';
import { FAULT_CODES } from '../../../src/assessment/fault-codes.js';
import { en, type Message, type MessageKey, resolveMessages } from '../../../src/signals/index.js';
import { EVERY_TABLE, TABLES } from '../../support/fixtures/languages.js';
import { CALM_WORDS, FORBIDDEN_CLAIMS, FORBIDDEN_STEMS } from '../forbidden-claims.js';

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const placeholders = (form: string): string[] =>
  [...form.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!).sort();

/** The number may be left out where the form itself says it. */
const withoutCount = (form: string): string[] =>
  placeholders(form).filter((name) => name !== 'count');

const union = (message: Message): string[] =>
  [...new Set(forms(message).flatMap(placeholders))].sort();

const entries = (table: object): [MessageKey, Message][] =>
  Object.entries(table) as [MessageKey, Message][];

for (const [language, table] of Object.entries(TABLES)) {
  describe(`the table of ${language}`, () => {
    it('holds every message, none but those, and in the same order', () => {
      expect(Object.keys(table)).to.deep.equal(Object.keys(en));
    });

    it('is what its language and every region of it resolve to', () => {
      for (const locale of [language, `${language}-AT`, `${language.toUpperCase()}_ch`]) {
        expect(resolveMessages(locale)).to.equal(table);
      }
    });

    it('says something in every message, and ends what is a sentence in English as one', () => {
      for (const [key, message] of entries(table)) {
        if (key === 'number.group') continue;
        for (const form of forms(message)) {
          if (!key.includes('separator')) expect(form, key).to.match(/^\S(?:.*\S)?$/u);
          expect(form.endsWith('.'), key).to.equal(forms(en[key]).at(-1)!.endsWith('.'));
        }
      }
    });

    it('words each fault without placeholders, and a refusal of existence without an id', () => {
      for (const code of FAULT_CODES) expect(table[`fault.${code}`]).to.match(/^\p{Lu}[^{}]+\.$/u);
      expect(table['fault.not_found']).not.to.match(/tenant|mandant|exist|\bid\b/i);
    });
  });
}

for (const [language, table] of Object.entries(EVERY_TABLE)) {
  describe(`every message in ${language}`, () => {
    it('is one that there is', () => {
      expect(Object.keys(en)).to.include.members(Object.keys(table));
      expect(table['language.tag']).to.equal(language);
      expect(table['language.direction']).to.match(/^(?:ltr|rtl)$/);
    });

    it('names the placeholders that English names, in every plural form, the number itself aside', () => {
      for (const [key, message] of entries(table)) {
        expect(union(message), key).to.deep.equal(union(en[key]));
        for (const form of forms(message)) {
          expect(withoutCount(form), `${key}: ${form}`).to.deep.equal(
            withoutCount(forms(en[key]).at(-1)!),
          );
        }
      }
    });

    it('has a form for each plural category of the language, and no other, where it has forms', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [key, message] of entries(table)) {
        if (typeof message === 'string') continue;
        expect(Object.keys(message), key).to.have.members(pluralCategories);
      }
    });

    it('claims nothing beyond backup inputs', () => {
      expect(FORBIDDEN_STEMS[language], 'there is a list of forbidden claims').to.not.equal(
        undefined,
      );
      for (const [key, message] of entries(table)) {
        // It says what is not claimed, and names it for that.
        if (key === 'healthy.scope') continue;
        for (const form of forms(message)) expect(form, key).not.to.match(FORBIDDEN_CLAIMS);
      }
    });

    it('says healthy in the two places where the claim is made, and nowhere else', () => {
      const calm = entries(table).filter(([, message]) =>
        forms(message).some((form) => CALM_WORDS[language]!.test(form)),
      );
      expect(calm.map(([key]) => key)).to.deep.equal(['word.healthy', 'healthy.sentence']);
    });
  });
}

describe('the forbidden claims', () => {
  it('are found in each language, and what sounds alike is not taken for them', () => {
    const forbidden = [
      'This tenant is recoverable.',
      'Restore will succeed.',
      'Safe and secure.',
      'Backups are proven.',
      'Der Mandant ist wiederherstellbar.',
      'Alles sicher.',
      'Das Backup ist abgesichert.',
      'Nachgewiesen und garantiert.',
      'Daten sind geschützt.',
      'Sauvegarde restaurable et garantie.',
      'C’est sûr.',
      'النسخة قابلة للاستعادة',
    ];
    for (const sentence of forbidden) expect(sentence).to.match(FORBIDDEN_CLAIMS);
    const allowed = [
      'Letzte Datensicherung',
      'Sicherung',
      'Already asked',
      'Bereits geprüft',
      'sur',
    ];
    for (const sentence of allowed) expect(sentence).not.to.match(FORBIDDEN_CLAIMS);
  });

  it('are denied in the one sentence that names them', () => {
    expect(TABLES['en']!['healthy.scope']).to.equal(
      'Describes backup inputs, not restore results.',
    );
    expect(TABLES['de']!['healthy.scope']).to.equal(
      'Beschreibt die Backups, nicht das Ergebnis einer Wiederherstellung.',
    );
  });
});
