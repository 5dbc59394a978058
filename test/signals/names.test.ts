import { expect } from '@open-wc/testing';
import {
  attentionItems,
  resolveMessages,
  scheduleSignal,
  shownName,
} from '../../src/signals/index.js';
import { ar } from '../support/fixtures/languages.js';
import { healthy, NOW, overdue, stale, view, withSchedules } from './literals.js';

const english = { locale: 'en', messages: resolveMessages('en') };
const arabic = { locale: 'ar', messages: resolveMessages('ar', ar) };
const shown = (name: string): string => shownName(english, name);

/** A text whose isolates, embeddings and overrides are all closed, and none is closed that was not opened. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (/[\u202A-\u202E\u2066\u2067]/.test(character)) return false;
    if (character === '\u2068') open += 1;
    if (character === '\u2069') open -= 1;
    if (open < 0 || open > 1) return false;
  }
  return open === 0;
}

const HOSTILE = [
  'gpj.\u202Eexe',
  '\u202Bnightly',
  'weekly \u2066 plan',
  'a \u2067\u2068 b',
  'closed twice \u2069\u202C\u2069',
  '\uD800 alone',
  'alone \uDC00\uDC00',
  'نسخة \u202E يومية',
  'גיבוי\u2029second line',
  'first\r\nsecond',
];

describe('names out of records', () => {
  it('stay as they are where they are written as the sentence is', () => {
    for (const name of ['Nightly', 'Täglich 24/7', '毎日', '…', '(EU) – 2', '😀'])
      expect(shown(name)).to.equal(name);
    expect(shownName(arabic, 'نسخة يومية')).to.equal('نسخة يومية');
  });

  it('are set apart where they are not', () => {
    for (const name of ['نسخة يومية', 'Daily (גיבוי)', 'ޑޭލީ', '𞤀𞤣']) {
      expect(shown(name)).to.equal(`\u2068${name}\u2069`);
    }
    for (const name of ['Nightly', '24/7', 'نسخة Intune']) {
      expect(shownName(arabic, name)).to.equal(`\u2068${name}\u2069`);
    }
  });

  it('lose what would turn the text around them, and line ends, at which isolation would end', () => {
    expect(shown('gpj.\u202Eexe')).to.equal('gpj.exe');
    expect(shown('weekly \u2066plan')).to.equal('weekly plan');
    expect(shown('first\r\nsecond\u2029third')).to.equal('first second third');
  });

  it('are well-formed', () => {
    expect(shown('\uD800 alone')).to.equal('\uFFFD alone');
    for (const name of HOSTILE) expect(() => encodeURIComponent(shown(name)), name).not.to.throw();
  });

  it('leave every sentence balanced, whatever they hold', () => {
    for (const name of HOSTILE) {
      const assessment = withSchedules([overdue({ name })], {
        governingSet: { ...healthy().governingSet!, name },
      });
      const { governingSet } = stale();
      const { items } = attentionItems(view(stale({ governingSet: { ...governingSet!, name } })));
      const { title } = scheduleSignal(view(assessment), '7');
      const texts = [title, items[0]!.when!.text, items[0]!.when!.before];
      for (const text of texts) expect(isBalanced(text), JSON.stringify(text)).to.equal(true);
      expect(title).to.match(/ is overdue by 2 hours\.$/);
    }
  });

  it('that are nothing but that give way to the id', () => {
    const assessment = withSchedules([overdue({ name: '\u202E\u2066 \u2069' })]);
    expect(scheduleSignal(view(assessment, { now: NOW }), '7').title).to.equal(
      'Schedule 7 is overdue by 2 hours.',
    );
  });
});
