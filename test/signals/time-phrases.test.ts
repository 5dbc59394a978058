import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { resolveMessages } from '../../src/signals/index.js';
import {
  absoluteTime,
  agePhrase,
  durationPhrase,
  isTimeZone,
  timedText,
  windowPhrase,
} from '../../src/signals/time-phrases.js';
import { DAY, HOUR, iso, MINUTE, NOW } from './literals.js';

const wording = { locale: 'en', messages: resolveMessages('en'), now: NOW };
const german = { locale: 'de', messages: resolveMessages('de'), now: NOW };
const age = (milliseconds: number) => agePhrase(wording, NOW - milliseconds).text;
const duration = (milliseconds: number) => durationPhrase(wording, NOW - milliseconds).text;

describe('agePhrase', () => {
  it('chooses the unit by fixed limits, to the millisecond', () => {
    const ages: [number, string][] = [
      [0, 'less than a minute ago'],
      [MINUTE - 1, 'less than a minute ago'],
      [MINUTE, '1 minute ago'],
      [2 * MINUTE - 1, '1 minute ago'],
      [HOUR - 1, '59 minutes ago'],
      [HOUR, '1 hour ago'],
      [47 * HOUR, '47 hours ago'],
      [2 * DAY - 1, '47 hours ago'],
      [2 * DAY, '2 days ago'],
      [60 * DAY - 1, '59 days ago'],
      [60 * DAY, '2 months ago'],
      [729 * DAY, '24 months ago'],
      [730 * DAY, '2 years ago'],
      [10 * 365 * DAY, '10 years ago'],
    ];
    for (const [milliseconds, words] of ages) expect(age(milliseconds), words).to.equal(words);
  });

  it('reads just now slightly ahead of the clock, and says so when it is far ahead', () => {
    expect(age(-1)).to.equal('just now');
    expect(age(-HOUR)).to.equal('just now');
    expect(age(-HOUR - 1)).to.equal('at a time ahead of this clock');
  });

  it('does not know instants that are none', () => {
    for (const instant of [NaN, Infinity, -Infinity]) {
      expect(agePhrase(wording, instant)).to.deep.equal({
        text: 'at an unknown time',
        changesAt: null,
      });
    }
  });
});

describe('durationPhrase', () => {
  it('measures back and ahead alike', () => {
    for (const sign of [1, -1]) {
      expect(duration(sign * (MINUTE - 1))).to.equal('less than a minute');
      expect(duration(sign * MINUTE)).to.equal('1 minute');
      expect(duration(sign * (3 * HOUR - 1))).to.equal('2 hours');
      expect(duration(sign * 72 * HOUR)).to.equal('3 days');
    }
  });

  it('does not know instants that are none', () => {
    expect(durationPhrase(wording, NaN)).to.deep.equal({
      text: 'an unknown time',
      changesAt: null,
    });
  });
});

describe('changesAt', () => {
  const near = fc
    .tuple(
      fc.constantFrom(
        0,
        MINUTE,
        HOUR,
        5 * HOUR,
        2 * DAY,
        59 * DAY,
        60 * DAY,
        720 * DAY,
        730 * DAY,
        1095 * DAY,
      ),
      fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -DAY, max: DAY })),
      fc.constantFrom(1, -1),
    )
    .map(([size, offset, sign]) => NOW + sign * (size + offset));

  const phrases = [
    ['agePhrase in English', agePhrase, wording],
    ['agePhrase in German', agePhrase, german],
    ['durationPhrase in English', durationPhrase, wording],
    ['durationPhrase in German', durationPhrase, german],
  ] as const;
  for (const [name, phrase, spoken] of phrases) {
    it(`is the exact next instant at which ${name} reads differently`, () => {
      fc.assert(
        fc.property(near, fc.double({ min: 0, max: 1, noNaN: true }), (instant, part) => {
          const { text, changesAt } = phrase(spoken, instant);
          const at = (now: number) => phrase({ ...spoken, now }, instant).text;
          expect(changesAt).to.be.greaterThan(NOW);
          expect(at(NOW + Math.floor((changesAt! - 1 - NOW) * part))).to.equal(text);
          expect(at(changesAt! - 1)).to.equal(text);
          expect(at(changesAt!)).not.to.equal(text);
        }),
        { numRuns: 500 },
      );
    });
  }
});

describe('timedText', () => {
  it('gives the age apart, with its instant', () => {
    const instant = iso(NOW - 3 * DAY);
    expect(timedText(wording, 'when.completed_named', instant, { name: 'Nightly' })).to.deep.equal({
      text: 'Nightly completed 3 days ago.',
      before: 'Nightly completed ',
      age: '3 days ago',
      after: '.',
      instant,
      changesAt: NOW + DAY,
    });
  });

  it('carries the instant on the whole text where the wording leaves out the age', () => {
    const messages = resolveMessages('en', { 'when.completed': 'There is one.' });
    const {
      before,
      age: shown,
      after,
    } = timedText({ ...wording, messages }, 'when.completed', iso(NOW));
    expect([before, shown, after]).to.deep.equal(['', 'There is one.', '']);
  });
});

describe('windowPhrase', () => {
  it('names the window in the largest unit that fits exactly', () => {
    const windows: [number, string][] = [
      [24, '24-hour window'],
      [1, '1-hour window'],
      [36, '36-hour window'],
      [48, '2-day window'],
      [168, '7-day window'],
      [49, '49-hour window'],
      [0.5, '30-minute window'],
      [1.5, '90-minute window'],
      [0.001, 'under-a-minute window'],
      [NaN, 'under-a-minute window'],
    ];
    for (const [hours, words] of windows) expect(windowPhrase(wording, hours)).to.equal(words);
  });
});

describe('absoluteTime', () => {
  it('is in the language and zone asked for, with the zone named', () => {
    const shown = absoluteTime(NOW, 'en-US', 'Europe/Berlin');
    expect(shown).to.match(/^Nov 23, 2026, 11:00:00\sAM Central European Standard Time$/);
    expect(absoluteTime(iso(NOW), 'en-US', 'Europe/Berlin')).to.equal(shown);
    expect(absoluteTime(NOW, 'de', 'Asia/Kolkata')).to.equal(
      '23.11.2026, 15:30:00 Indische Normalzeit',
    );
  });

  it('reads the zone of the machine when none is given', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    for (const none of [undefined, null, '']) {
      expect(absoluteTime(NOW, 'en', none)).to.equal(absoluteTime(NOW, 'en', timeZone));
    }
  });

  it('is told in English where the language is not known', () => {
    for (const locale of ['not a locale', '', 'tlh', 'de\nUTC']) {
      expect(absoluteTime(NOW, locale, 'Asia/Kolkata'), locale).to.equal(
        absoluteTime(NOW, 'en', 'Asia/Kolkata'),
      );
    }
  });

  it('is told in UTC where the zone is not known', () => {
    for (const timeZone of ['Mars/Olympus', 'Europe/Berlin\n', ' ', '__proto__']) {
      expect(isTimeZone(timeZone), timeZone).to.equal(false);
      expect(absoluteTime(NOW, 'en', timeZone), timeZone).to.match(
        /10:00:00\sAM Coordinated Universal Time$/,
      );
    }
    expect(isTimeZone('Europe/Berlin')).to.equal(true);
  });

  it('is empty where there is no instant', () => {
    expect(absoluteTime(NaN, 'en')).to.equal('');
    expect(absoluteTime('soon', 'en')).to.equal('');
  });
});
