import { expect } from '@open-wc/testing';
import { formatInstant, parseInstant } from '../../src/assessment/index.js';
import {
  formatOptionalInstant,
  isWritable,
  readInstantText,
} from '../../src/assessment/instants.js';

describe('parseInstant', () => {
  const readable: readonly [text: string, instant: string][] = [
    ['2026-03-01T02:00:00Z', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01 02:00:00Z', '2026-03-01T02:00:00.000Z'],
    // As Laravel's JSON and PostgreSQL's text form print it.
    ['2026-03-01T02:00:00.000000Z', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01 02:00:00+00', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01 02:00:00.123456+00', '2026-03-01T02:00:00.123Z'],
    ['2026-03-01 02:00:00-03:30', '2026-03-01T05:30:00.000Z'],
    // Offsets in their three forms, and at their extremes.
    ['2026-03-01T02:00:00+02', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T02:00:00+0230', '2026-02-28T23:30:00.000Z'],
    ['2026-03-01T02:00:00+02:30', '2026-02-28T23:30:00.000Z'],
    ['2026-03-01T02:00:00-00:00', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01T02:00:00+23:59', '2026-02-28T02:01:00.000Z'],
    ['2026-03-01T02:00:00-2359', '2026-03-02T01:59:00.000Z'],
    // One to nine fraction digits; what is less than a millisecond is cut off, before 1970 too.
    ['2026-03-01T02:00:00.1Z', '2026-03-01T02:00:00.100Z'],
    ['2026-03-01T02:00:00.12Z', '2026-03-01T02:00:00.120Z'],
    ['2026-03-01T02:00:00.999999999Z', '2026-03-01T02:00:00.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    // Leap days.
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0000-02-29T00:00:00Z', '0000-02-29T00:00:00.000Z'],
    // The years of two digits are not those of the twentieth century.
    ['0099-12-31T00:00:00Z', '0099-12-31T00:00:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['0000-01-01T23:59:00+23:59', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['9999-12-31T00:00:59.999-23:59', '9999-12-31T23:59:59.999Z'],
  ];
  for (const [text, instant] of readable) {
    it(`reads ${text}`, () => expect(parseInstant(text)).to.equal(Date.parse(instant)));
  }

  const unreadable: readonly [value: unknown, why: string][] = [
    ['2026-03-01T02:00:00', 'no offset'],
    ['2026-03-01 02:00:00.123456', 'no offset'],
    ['2026-03-01', 'no time'],
    ['2026-03-01T02:00Z', 'no seconds'],
    ['2026-03-01T02:00:00.Z', 'no fraction after the point'],
    ['2026-03-01T02:00:00.1234567890Z', 'ten fraction digits'],
    ['2026-03-01T02:00:00,5Z', 'a comma'],
    ['2026-03-01T02:00:00+2', 'an offset of one digit'],
    ['2026-03-01T02:00:00+02:3', 'half an offset'],
    ['2026-03-01T02:00:00+24:00', 'an offset of a day'],
    ['2026-03-01T02:00:00-02:60', 'an offset of sixty minutes'],
    ['2026-03-01T02:00:00Z+01:00', 'two offsets'],
    ['2026-03-01T02:00:00Europe/Berlin', 'a zone'],
    ['2026-03-01_02:00:00Z', 'another letter between'],
    [' 2026-03-01T02:00:00Z', 'space before'],
    ['2026-03-01T02:00:00Z\n', 'space after'],
    ['2026-02-29T00:00:00Z', 'no leap year'],
    ['1900-02-29T00:00:00Z', 'no leap year either'],
    ['2024-02-30T00:00:00Z', 'no such day'],
    ['2026-04-31T00:00:00Z', 'no such day'],
    ['2026-01-00T00:00:00Z', 'no such day'],
    ['2026-01-32T00:00:00Z', 'no such day'],
    ['2026-00-01T00:00:00Z', 'no such month'],
    ['2026-13-01T00:00:00Z', 'no such month'],
    ['2026-03-01T24:00:00Z', 'no such hour'],
    ['2026-03-01T02:60:00Z', 'no such minute'],
    ['2016-12-31T23:59:60Z', 'a leap second, which no clock here counts'],
    ['10000-01-01T00:00:00Z', 'five digits'],
    ['+002026-03-01T02:00:00Z', 'six digits'],
    ['-000001-03-01T02:00:00Z', 'a year before the first'],
    ['0000-01-01T00:00:00+00:01', 'before the first year'],
    ['9999-12-31T23:59:59.999-00:01', 'after the last year'],
    ['\u0662\u0660\u0662\u0666-03-01T02:00:00Z', 'other digits'],
    ['', 'nothing'],
    ['now', 'a word'],
    [0, 'a number'],
    [1_772_330_400_000, 'a number'],
    [10n, 'a bigint'],
    [true, 'a boolean'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{}, 'an object'],
    [['2026-03-01T02:00:00Z'], 'a list'],
    [{ getTime: () => 0 }, 'what only looks like a date'],
    [Object.create(Date.prototype), 'what only inherits from Date'],
    [new Date(NaN), 'an invalid date'],
    [new Date(Date.UTC(10000, 0)), 'a date after the last year'],
    [new Date(-62_167_219_200_001), 'a date before the first year'],
  ];
  for (const [value, why] of unreadable) {
    it(`does not read ${why}${typeof value === 'string' ? ` (${JSON.stringify(value)})` : ''}`, () =>
      expect(parseInstant(value)).to.equal(null));
  }

  it('reads a Date, the first and the last included', () => {
    for (const text of ['2026-03-01T02:00:00.001Z', '0000-01-01T00:00:00.000Z']) {
      expect(parseInstant(new Date(text))).to.equal(Date.parse(text));
    }
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
    expect(parseInstant(new Date(last))).to.equal(last);
  });

  it('reads a Date of another frame', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { Date: OtherDate } = frame.contentWindow as unknown as { Date: typeof Date };
    const date = new OtherDate('2026-03-01T02:00:00Z');
    expect(date).not.to.be.instanceOf(Date);
    expect(parseInstant(date)).to.equal(Date.parse('2026-03-01T02:00:00Z'));
    frame.remove();
  });

  it('asks a Date for its time by no method of its own', () => {
    const date = new Date('2026-03-01T02:00:00Z');
    date.getTime = () => 0;
    date.valueOf = () => 0;
    expect(parseInstant(date)).to.equal(Date.parse('2026-03-01T02:00:00Z'));
  });
});

describe('readInstantText', () => {
  const dates = ['2026-03-01', '0000-01-01', '2024-02-29', '2025-02-29', '9999-12-31'];
  const times = ['02:00:00', '23:59:59', '24:00:00'];
  const fractions = ['', '.1', '.12', '.123', '.1234', '.000', '.123456789'];
  const offsets = ['Z', '+00', '+00:00', '-0130', '+23:59', 'z', ''];
  const texts = dates.flatMap((date) =>
    ['T', ' '].flatMap((between) =>
      times.flatMap((time) =>
        fractions.flatMap((fraction) =>
          offsets.map((offset) => date + between + time + fraction + offset),
        ),
      ),
    ),
  );

  it(`writes whatever can be read anew, however it was written (${texts.length} texts)`, () => {
    const read = texts.filter((text) => parseInstant(text) !== null);
    expect(read.length).to.be.within(500, 1000);
    for (const text of texts) {
      expect(readInstantText(text), text).to.equal(formatOptionalInstant(parseInstant(text)));
    }
    expect(readInstantText(new Date(0))).to.equal(null);
  });
});

describe('formatInstant', () => {
  it('writes UTC with milliseconds', () => {
    expect(formatInstant(0)).to.equal('1970-01-01T00:00:00.000Z');
    expect(formatInstant(1)).to.equal('1970-01-01T00:00:00.001Z');
    expect(formatInstant(-1)).to.equal('1969-12-31T23:59:59.999Z');
  });

  it('cuts what four-digit years cannot write, so that it can be read again', () => {
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
    const first = Date.parse('0000-01-01T00:00:00Z');
    for (const late of [last, last + 1, Number.MAX_VALUE, Infinity]) {
      expect(formatInstant(late)).to.equal('9999-12-31T23:59:59.999Z');
    }
    for (const early of [first, first - 1, -Infinity]) {
      expect(formatInstant(early)).to.equal('0000-01-01T00:00:00.000Z');
    }
    expect([first - 1, first, last, last + 1].map(isWritable)).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('has null for nothing', () => {
    expect(formatOptionalInstant(null)).to.equal(null);
    expect(formatOptionalInstant(0)).to.equal('1970-01-01T00:00:00.000Z');
  });
});
