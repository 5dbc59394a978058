import { expect } from '@open-wc/testing';
import { ago, ahead, DAY, HOUR, ITEM, resolve, SET, type Input } from './resolving.js';

describe('the action target', () => {
  const late = { id: 7, isEnabled: true, lastRunAt: ago(DAY), nextRunAt: ago(HOUR) };
  const punctual = { id: 7, isEnabled: true, nextRunAt: ahead(HOUR) };

  const table: readonly [title: string, input: Input, surface: string, recordId: string | null][] =
    [
      ['the set, when there is no reason', {}, 'backup_set', '42'],
      ['the list of sets, when there is no basis', { sets: [] }, 'backup_sets', null],
      [
        'the set, when it is stale',
        { sets: [{ ...SET, completedAt: ago(3 * DAY) }] },
        'backup_set',
        '42',
      ],
      [
        'the set, when it is degraded',
        { sets: [{ ...SET, status: 'partial' }] },
        'backup_set',
        '42',
      ],
      ['the schedules, when they need follow-up', { schedules: [late] }, 'backup_schedules', null],
      [
        'the list of sets, when the latest attempt failed',
        { sets: [SET, { id: 43, status: 'failed', completedAt: ago(HOUR) }] },
        'backup_sets',
        null,
      ],
      ['the list of sets, for an issue of a set', { sets: [SET, null] }, 'backup_sets', null],
      ['the set, for an issue of an item', { items: [ITEM, null] }, 'backup_set', '42'],
      [
        'the schedules, for an issue of a schedule',
        { schedules: [{ ...punctual, lastRunStatus: 'odd' }] },
        'backup_schedules',
        null,
      ],
      [
        'the list of sets, for issues of every table',
        { sets: [SET, null], items: [ITEM, null], schedules: [null] },
        'backup_sets',
        null,
      ],
      [
        'the list of sets, when items are missing',
        { sets: [{ ...SET, itemCount: 2 }] },
        'backup_sets',
        null,
      ],
      ['the surface of the first reason', { sets: [null], schedules: [late] }, 'backup_sets', null],
    ];
  for (const [title, input, surface, recordId] of table) {
    it(`is ${title}`, () => {
      const { actionTarget, primaryReason } = resolve(input);
      expect(actionTarget).to.deep.equal({ surface, recordId, reason: primaryReason });
    });
  }
});
