import { expect } from '@open-wc/testing';
import { nextRunAfter } from '../../src/assessment/index.js';
import { readCadence } from '../../src/assessment/cadence.js';
import { DAY, iso, wrongPaths } from './resolving.js';

const next = (schedule: unknown, after: string): string | null =>
  nextRunAfter(schedule, after)?.toISOString().replace('.000Z', 'Z') ?? null;

const daily = (timeOfDay: string, timezone?: string) => ({
  frequency: 'daily',
  timeOfDay,
  timezone,
});
const weekly = (daysOfWeek: unknown, timeOfDay: string, timezone?: string) => ({
  frequency: 'weekly',
  daysOfWeek,
  timeOfDay,
  timezone,
});

describe('nextRunAfter', () => {
  type Row = readonly [title: string, schedule: unknown, after: string, run: string];
  const table: readonly Row[] = [
    // Strictly after, to the millisecond.
    ['today', daily('10:00'), '2026-11-23T09:59:59.999Z', '2026-11-23T10:00:00Z'],
    [
      'tomorrow, when it is that time',
      daily('10:00'),
      '2026-11-23T10:00:00.000Z',
      '2026-11-24T10:00:00Z',
    ],
    ['tomorrow', daily('10:00'), '2026-11-23T10:00:00.001Z', '2026-11-24T10:00:00Z'],
    ['seconds', daily('10:00:30'), '2026-11-23T10:00:29.999Z', '2026-11-23T10:00:30Z'],
    ['the first minute', daily('00:00'), '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
    ['the last second', daily('23:59:59'), '2026-11-23T23:59:59Z', '2026-11-24T23:59:59Z'],
    ['over the end of a year', daily('01:00'), '2026-12-31T02:00:00Z', '2027-01-01T01:00:00Z'],
    ['on a leap day', daily('01:00'), '2024-02-28T02:00:00Z', '2024-02-29T01:00:00Z'],
    ['before 1970', daily('01:00'), '1969-12-31T01:00:00Z', '1970-01-01T01:00:00Z'],
    ['in the first year', daily('01:00'), '0000-01-01T00:00:00Z', '0000-01-01T01:00:00Z'],
    // In the schedule's own zone.
    [
      'ahead of UTC',
      daily('01:00', 'Asia/Kolkata'),
      '2026-11-23T10:00:00Z',
      '2026-11-23T19:30:00Z',
    ],
    [
      'behind UTC',
      daily('20:00', 'America/Los_Angeles'),
      '2026-11-23T10:00:00Z',
      '2026-11-24T04:00:00Z',
    ],
    [
      'fourteen hours ahead',
      daily('00:30', 'Pacific/Kiritimati'),
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:30:00Z',
    ],
    [
      'eleven hours behind',
      daily('23:30', 'Pacific/Pago_Pago'),
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:30:00Z',
    ],
    [
      'a zone in lower case',
      daily('12:00', 'europe/berlin'),
      '2026-11-23T10:00:00Z',
      '2026-11-23T11:00:00Z',
    ],
    [
      'a zone by its old name',
      daily('12:00', 'Asia/Calcutta'),
      '2026-11-23T10:00:00Z',
      '2026-11-24T06:30:00Z',
    ],
    [
      'UTC by another name',
      daily('12:00', 'Etc/UTC'),
      '2026-11-23T10:00:00Z',
      '2026-11-23T12:00:00Z',
    ],
    // Weekly, by the weekday of the schedule's own zone. 2026-11-23 is a Monday.
    ['later this day', weekly([1], '12:00'), '2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z'],
    ['a week from now', weekly([1], '10:00'), '2026-11-23T10:00:00Z', '2026-11-30T10:00:00Z'],
    ['on a Sunday', weekly([7], '10:00'), '2026-11-23T10:00:00Z', '2026-11-29T10:00:00Z'],
    [
      'on the nearest of several',
      weekly([7, 3, 1], '10:00'),
      '2026-11-23T10:00:00Z',
      '2026-11-25T10:00:00Z',
    ],
    [
      'on a day given twice',
      weekly([2, 2], '10:00'),
      '2026-11-23T10:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'before 1970, on a Wednesday',
      weekly([3], '10:00'),
      '1969-12-29T00:00:00Z',
      '1969-12-31T10:00:00Z',
    ],
    [
      'Monday, where it is Monday already',
      weekly([1], '08:00', 'Pacific/Auckland'),
      '2026-11-22T10:00:00Z',
      '2026-11-22T19:00:00Z',
    ],
    [
      'Sunday, where it is Sunday still',
      weekly([7], '20:00', 'America/Los_Angeles'),
      '2026-11-23T03:00:00Z',
      '2026-11-23T04:00:00Z',
    ],
    [
      'every day, when all are given',
      weekly([1, 2, 3, 4, 5, 6, 7], '10:00'),
      '2026-11-23T10:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'daily, whatever days are given',
      { ...daily('10:00'), daysOfWeek: [9] },
      '2026-11-23T10:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    // Clocks go ahead: a time that is skipped moves on by what was skipped.
    [
      'Berlin, 02:30 as 03:30',
      daily('02:30', 'Europe/Berlin'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'Berlin, 02:00 as 03:00',
      daily('02:00', 'Europe/Berlin'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00Z',
    ],
    [
      'Berlin, the last second skipped',
      daily('02:59:59', 'Europe/Berlin'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:59:59Z',
    ],
    [
      'Berlin, the last second before',
      daily('01:59:59', 'Europe/Berlin'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T00:59:59Z',
    ],
    [
      'Berlin, the first second after',
      daily('03:00', 'Europe/Berlin'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00Z',
    ],
    [
      'Berlin, the day after as planned',
      daily('02:30', 'Europe/Berlin'),
      '2026-03-29T01:30:00Z',
      '2026-03-30T00:30:00Z',
    ],
    [
      'Berlin, on a Sunday',
      weekly([7], '02:30', 'Europe/Berlin'),
      '2026-03-23T00:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'New York, 02:30 as 03:30',
      daily('02:30', 'America/New_York'),
      '2026-03-07T12:00:00Z',
      '2026-03-08T07:30:00Z',
    ],
    [
      'Lord Howe, 02:15 as 02:45',
      daily('02:15', 'Australia/Lord_Howe'),
      '2026-10-03T00:00:00Z',
      '2026-10-03T15:45:00Z',
    ],
    [
      'Beirut, where midnight is skipped',
      daily('00:00', 'Asia/Beirut'),
      '2026-03-28T12:00:00Z',
      '2026-03-28T22:00:00Z',
    ],
    // Clocks go back: a time that comes twice runs at the first.
    [
      'Berlin, the first 02:30',
      daily('02:30', 'Europe/Berlin'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'Berlin, not the second 02:30',
      daily('02:30', 'Europe/Berlin'),
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ],
    [
      'Berlin, the first 02:00',
      daily('02:00', 'Europe/Berlin'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:00:00Z',
    ],
    [
      'Berlin, the only 03:00',
      daily('03:00', 'Europe/Berlin'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T02:00:00Z',
    ],
    [
      'New York, the first 01:30',
      daily('01:30', 'America/New_York'),
      '2026-10-31T12:00:00Z',
      '2026-11-01T05:30:00Z',
    ],
    [
      'Lord Howe, the first 01:45',
      daily('01:45', 'Australia/Lord_Howe'),
      '2026-04-04T00:00:00Z',
      '2026-04-04T14:45:00Z',
    ],
    [
      'Lord Howe, not the second 01:45',
      daily('01:45', 'Australia/Lord_Howe'),
      '2026-04-04T14:45:00Z',
      '2026-04-05T15:15:00Z',
    ],
    // Apia went from 29 to 31 December 2011: the skipped Friday moves on by 24 hours.
    [
      'Apia, the day before',
      daily('12:00', 'Pacific/Apia'),
      '2011-12-29T00:00:00Z',
      '2011-12-29T22:00:00Z',
    ],
    [
      'Apia, the skipped day as the day after',
      daily('12:00', 'Pacific/Apia'),
      '2011-12-29T22:00:00Z',
      '2011-12-30T22:00:00Z',
    ],
    [
      'Apia, as usual again',
      daily('12:00', 'Pacific/Apia'),
      '2011-12-30T22:00:00Z',
      '2011-12-31T22:00:00Z',
    ],
    [
      'Apia, on the Friday that never was',
      weekly([5], '12:00', 'Pacific/Apia'),
      '2011-12-29T00:00:00Z',
      '2011-12-30T22:00:00Z',
    ],
    [
      'Apia, on that Friday, when it is Saturday there',
      weekly([5], '12:00', 'Pacific/Apia'),
      '2011-12-30T12:00:00Z',
      '2011-12-30T22:00:00Z',
    ],
    [
      'Apia, on that Saturday',
      weekly([6], '12:00', 'Pacific/Apia'),
      '2011-12-29T00:00:00Z',
      '2011-12-30T22:00:00Z',
    ],
    [
      'Apia, on the Friday after',
      weekly([5], '12:00', 'Pacific/Apia'),
      '2011-12-30T22:00:00Z',
      '2012-01-05T22:00:00Z',
    ],
  ];
  for (const [title, schedule, after, run] of table) {
    it(`plans ${title}`, () => expect(next(schedule, after)).to.equal(run));
  }

  it('reads a schedule row in either key style, among other fields', () => {
    const row = {
      id: 7,
      name: 'Weekly',
      frequency: 'weekly',
      time_of_day: '02:00',
      days_of_week: [2],
    };
    expect(next(row, '2026-11-23T10:00:00Z')).to.equal('2026-11-24T02:00:00Z');
  });

  it('takes a Date, and returns a new one', () => {
    const after = new Date('2026-11-23T10:00:00Z');
    expect(nextRunAfter(daily('10:00'), after)).to.deep.equal(new Date('2026-11-24T10:00:00Z'));
    expect(after.toISOString()).to.equal('2026-11-23T10:00:00.000Z');
  });

  it('steps from run to run, one a local day, over years of clock changes', () => {
    for (const timezone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC']) {
      let run = new Date('2025-12-31T12:00:00Z');
      for (let days = 0; days < 800; days += 1) {
        const following = nextRunAfter(daily('02:30', timezone), run)!;
        const step = following.getTime() - run.getTime();
        if (days > 0) expect(Math.abs(step - DAY)).to.be.at.most(DAY / 24);
        run = following;
      }
    }
  });

  const impossible: readonly unknown[] = [
    {},
    null,
    undefined,
    'daily',
    [daily('10:00')],
    { frequency: 'daily' },
    { timeOfDay: '10:00' },
    { timezone: 'Europe/Berlin' },
    { ...daily('10:00'), frequency: 'monthly' },
    { ...daily('10:00'), frequency: 'Daily' },
    { ...daily('10:00'), frequency: ['daily'] },
    daily('24:00'),
    daily('24:59'),
    daily('7:00'),
    daily('07:60'),
    daily('07:00:60'),
    daily('07:00:00.5'),
    daily('07:00Z'),
    daily(' 07:00'),
    daily('07:00\n'),
    daily(''),
    { frequency: 'daily', timeOfDay: 700 },
    { frequency: 'daily', timeOfDay: ['07:00'] },
    weekly(undefined, '10:00'),
    weekly(null, '10:00'),
    weekly([], '10:00'),
    weekly([0], '10:00'),
    weekly([8], '10:00'),
    weekly([1, 8], '10:00'),
    weekly([1.5], '10:00'),
    weekly(['1'], '10:00'),
    weekly([NaN], '10:00'),
    weekly('1', '10:00'),
    weekly(1, '10:00'),
    daily('10:00', ''),
    daily('10:00', ' '),
    daily('10:00', 'Mars/Olympus'),
    daily('10:00', 'constructor'),
    daily('10:00', '__proto__'),
    daily('10:00', '+02:00'),
    daily('10:00', '-0530'),
    daily('10:00', 'UTC+2'),
    daily('10:00', 'Europe/Berlin '),
    { ...daily('10:00'), timezone: 2 },
    { ...daily('10:00'), timezone: ['UTC'] },
  ];
  for (const schedule of impossible) {
    it(`is null for ${JSON.stringify(schedule) ?? 'nothing'}`, () =>
      expect(nextRunAfter(schedule, '2026-11-23T10:00:00Z')).to.equal(null));
  }

  it('is UTC where no zone is given', () => {
    for (const timezone of [undefined, null, 'UTC']) {
      const schedule = { frequency: 'daily', timeOfDay: '12:00', timezone };
      expect(next(schedule, '2026-07-01T10:00:00Z')).to.equal('2026-07-01T12:00:00Z');
    }
  });

  for (const after of ['2026-11-23T10:00:00', 'now', '', 0, null, undefined, new Date(NaN)]) {
    it(`refuses ${JSON.stringify(after) ?? 'nothing'} to start from`, () => {
      expect(wrongPaths(() => nextRunAfter(daily('10:00'), after as string))).to.deep.equal([
        'after',
      ]);
      expect(wrongPaths(() => nextRunAfter({}, after as string))).to.deep.equal(['after']);
    });
  }

  it('knows at most so many zones by heart, and still tells the rest', () => {
    for (let index = 0; index < 1100; index += 1) {
      expect(nextRunAfter(daily('10:00', `Nowhere/${index}`), iso(0))).to.equal(null);
    }
    expect(next(daily('12:00', 'Europe/Berlin'), '2026-11-23T10:00:00Z')).to.equal(
      '2026-11-23T11:00:00Z',
    );
  });
});

describe('readCadence', () => {
  it('tells none given from one that cannot be computed, and which part is at fault', () => {
    expect(readCadence({})).to.deep.equal({ kind: 'none' });
    expect(readCadence({ frequency: null, timeOfDay: null, daysOfWeek: null })).to.deep.equal({
      kind: 'none',
    });
    expect(readCadence({ timezone: 'Nowhere' })).to.deep.equal({ kind: 'none' });
    const faults = [
      { timeOfDay: '10:00' },
      { daysOfWeek: [1] },
      { frequency: 'daily' },
      weekly([], '10:00'),
      daily('10:00', 'Nowhere'),
    ].map((cadence) => readCadence(cadence));
    expect(faults.map((reading) => reading.kind === 'unreadable' && reading.path)).to.deep.equal([
      'frequency',
      'frequency',
      'timeOfDay',
      'daysOfWeek',
      'timezone',
    ]);
  });
});
