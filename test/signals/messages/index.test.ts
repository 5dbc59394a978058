import { expect } from '@open-wc/testing';
import { en } from '../../../src/signals/messages/en.js';
import { resolveMessages } from '../../../src/signals/index.js';
import {
  type MessageOverrides,
  type Messages,
  text,
  textAround,
} from '../../../src/signals/messages/index.js';

const english = { locale: 'en', messages: resolveMessages('en') };
const worded = (overrides: MessageOverrides, locale = 'en') => ({
  locale,
  messages: resolveMessages(locale, overrides),
});

describe('resolveMessages', () => {
  it('gives the table of the language, whatever the region', () => {
    for (const locale of ['en', 'en-GB', 'EN_us', 'en-Latn-US-x-twain']) {
      expect(resolveMessages(locale)).to.equal(en);
    }
  });

  it('gives English where there is no table', () => {
    for (const locale of ['tlh', '', '-', 'constructor', '__proto__']) {
      expect(resolveMessages(locale)).to.equal(en);
    }
  });

  it('puts the wording of the host on top', () => {
    const messages = resolveMessages('en', { 'word.healthy': 'Fine' });
    expect(messages['word.healthy']).to.equal('Fine');
    expect(messages['word.overdue']).to.equal('Overdue');
    expect(en['word.healthy']).to.equal('Healthy');
  });

  it('gives the same object for the same overrides', () => {
    const overrides = { 'word.healthy': 'Fine' };
    const messages = resolveMessages('en', overrides);
    expect(resolveMessages('en-GB', overrides)).to.equal(messages);
    expect(resolveMessages('en', { ...overrides })).not.to.equal(messages);
  });

  it('keeps ours where an override is no message', () => {
    const broken = {
      'word.healthy': 5,
      'word.overdue': null,
      'word.disabled': ['a'],
      'age.hours': { one: 'an hour' },
      'age.days': { one: 1, other: '{count} d' },
      'age.months': () => 'x',
    } as unknown as MessageOverrides;
    expect(resolveMessages('en', broken)).to.deep.equal(en);
    for (const none of [null, undefined, 'text', 5]) {
      expect(resolveMessages('en', none as unknown as MessageOverrides)).to.equal(en);
    }
  });
});

describe('text', () => {
  it('fills in parameters', () => {
    expect(text(english, 'kpi.summary', { heading: 'H', word: 'W' })).to.equal('H: W.');
  });

  it('fills them in once: a value is never read as a pattern', () => {
    const parameters = { name: '{late} $& $1 {name}', late: 'LATE' };
    expect(text(english, 'schedule.overdue_by', parameters)).to.equal(
      '{late} $& $1 {name} is overdue by LATE',
    );
  });

  it('leaves placeholders alone that have no value', () => {
    const wording = worded({ 'word.healthy': 'a {b} {toString} {c}' });
    expect(text(wording, 'word.healthy', { c: 1 })).to.equal('a {b} {toString} 1');
  });

  it('chooses the plural form by count', () => {
    expect(text(english, 'age.hours', { count: 1 })).to.equal('1 hour ago');
    expect(text(english, 'age.hours', { count: 0 })).to.equal('0 hours ago');
    expect(text(english, 'age.hours', { count: '1' })).to.equal('1 hours ago');
    expect(text(english, 'age.hours')).to.equal('{count} hours ago');
  });

  it('chooses it by the rules of the locale', () => {
    const polish = worded(
      { 'age.hours': { one: '{count} godzinę', few: '{count} godziny', other: '{count} godzin' } },
      'pl',
    );
    const counts = [1, 2, 5, 22].map((count) => text(polish, 'age.hours', { count }));
    expect(counts).to.deep.equal(['1 godzinę', '2 godziny', '5 godzin', '22 godziny']);
  });

  it('counts in English where English stands in', () => {
    const japanese = { locale: 'ja', messages: resolveMessages('ja') };
    expect(text(japanese, 'age.hours', { count: 1 })).to.equal('1 hour ago');
  });

  it('counts in English where the locale is none', () => {
    const wording = worded({ 'age.hours': { one: 'an hour', other: 'hours' } }, 'not a locale');
    expect(text(wording, 'age.hours', { count: 1 })).to.equal('an hour');
  });

  it('groups numbers, with the separator of the language', () => {
    const shown = (count: number, wording = english) => text(wording, 'age.years', { count });
    expect(shown(999)).to.equal('999 years ago');
    expect(shown(1000)).to.equal('1,000 years ago');
    expect(shown(1_234_567)).to.equal('1,234,567 years ago');
    expect(shown(1_234_567, worded({ 'number.group': '$&' }))).to.equal('1$&234$&567 years ago');
    expect(shown(1234, worded({ 'number.group': { other: ' ' } }))).to.equal('1 234 years ago');
  });

  it('survives numbers that make no sense', () => {
    const shown = (count: number) => text(english, 'age.years', { count });
    expect(shown(NaN)).to.equal('0 years ago');
    expect(shown(-3)).to.equal('0 years ago');
    expect(shown(-0.5)).to.equal('0 years ago');
    expect(shown(2.9)).to.equal('2 years ago');
    expect(shown(1e300)).to.equal('9,007,199,254,740,991 years ago');
    expect(shown(Infinity)).to.equal('9,007,199,254,740,991 years ago');
  });

  it('is empty, and no error, where a table lacks a message', () => {
    const wording = { locale: 'en', messages: {} as Messages };
    expect(text(wording, 'word.healthy')).to.equal('');
  });
});

describe('textAround', () => {
  it('gives what stands before and after a parameter', () => {
    const parts = textAround(english, 'when.completed_named', 'age', { name: '{age}' });
    expect(parts).to.deep.equal(['{age} completed ', '.']);
  });

  it('is null where the message does not name it', () => {
    expect(textAround(worded({ 'when.completed': 'Done.' }), 'when.completed', 'age')).to.equal(
      null,
    );
  });
});
