import { expect } from '@open-wc/testing';
import { ago, ahead, HOUR, issuesOf, MINUTE, resolve, SET, TOLERANCE } from './resolving.js';

const set = (id: unknown, completedAt: unknown, rest = {}) => ({
  ...SET,
  id,
  completedAt,
  ...rest,
});
const governingId = (...sets: unknown[]) => resolve({ sets }).governingSet?.id ?? null;

/** Every order of some rows. */
function orders<Row>(rows: readonly Row[]): Row[][] {
  return rows.length < 2
    ? [[...rows]]
    : rows.flatMap((row, index) => orders(rows.toSpliced(index, 1)).map((rest) => [row, ...rest]));
}

describe('the governing set', () => {
  it('is reported as the row says', () => {
    expect(resolve().governingSet).to.deep.equal({
      id: '42',
      name: 'Nightly',
      status: 'completed',
      completedAt: ago(6 * HOUR),
    });
    const { governingSet } = resolve({
      sets: [{ id: 1, status: 'PARTIAL', completedAt: '2026-11-23 09:00:00+01' }],
    });
    expect(governingSet).to.deep.equal({
      id: '1',
      name: null,
      status: 'partial',
      completedAt: '2026-11-23T08:00:00.000Z',
    });
  });

  it('is the one completed last, by a millisecond too, and however its time is written', () => {
    expect(governingId(set('b', ago(2)), set('a', ago(1)), set('c', ago(3)))).to.equal('a');
    expect(
      governingId(
        set('a', '2026-11-23T09:00:00.001+01:00'),
        set('b', '2026-11-23T08:00:00Z'),
        set('c', '2026-11-23T08:59:59.999+01'),
      ),
    ).to.equal('a');
  });

  const ties: readonly (readonly [ids: readonly unknown[], governing: string])[] = [
    [['9', '10'], '10'],
    [[9, 10], '10'],
    [[9, '10', 11n], '11'],
    [['9007199254740993', '9007199254740992'], '9007199254740993'],
    [['100000000000000000000', '99999999999999999999'], '100000000000000000000'],
    [['a', 'b'], 'b'],
    [['B', 'a'], 'a'],
    [['-1', '-2'], '-2'],
    [['10', '1a'], '1a'],
    [['2', '1a'], '2'],
    [['07', '7'], '7'],
  ];
  for (const [ids, governing] of ties) {
    it(`is, of ${ids.map(String).join(' and ')} at the same time, ${governing}`, () => {
      for (const order of orders(ids)) {
        expect(governingId(...order.map((id) => set(id, ago(HOUR))))).to.equal(governing);
      }
    });
  }

  it('is one and the same in every order, where ids of both sorts go round in a circle', () => {
    for (const ids of [
      ['2', '10', '1a'],
      ['2', '10', '1a', '3z', 'A'],
    ]) {
      const sets = ids.map((id) => set(id, ago(HOUR)));
      const found = orders(sets).map((order) => governingId(...order));
      expect(new Set(found).size).to.equal(1);
    }
  });

  it('is, of one id handed over twice, the worse account, in either order', () => {
    // Its name alone would put it first.
    const good = set('42', ago(HOUR), { name: 'Z' });
    for (const bad of [
      set('42', ago(HOUR), { status: 'partial' }),
      set('42', ago(HOUR), {
        quality: {
          totalItems: 1,
          degradedItems: 1,
          families: [{ family: 'metadata_only', count: 1 }],
        },
      }),
    ]) {
      expect(resolve({ sets: [good, bad] }).posture).to.equal('degraded');
      expect(resolve({ sets: [bad, good] })).to.deep.equal(resolve({ sets: [good, bad] }));
    }
    const renamed = set('42', ago(HOUR), { name: 'Weekly' });
    expect(resolve({ sets: [renamed, good] })).to.deep.equal(resolve({ sets: [good, renamed] }));
    expect(resolve({ sets: [good, good] })).to.deep.equal(resolve({ sets: [good] }));
  });

  it('is never an older set, however good', () => {
    const poor = set('43', ago(HOUR), { status: 'partial' });
    const assessment = resolve({ sets: [poor] });
    expect(assessment.posture).to.equal('degraded');
    expect(resolve({ sets: [poor, SET, set('99', ago(2 * HOUR))] })).to.deep.equal(assessment);
  });

  it('is none where no set completed: the posture is absent', () => {
    for (const sets of [
      [],
      [set('1', null)],
      [set('1', undefined)],
      [set('1', ago(HOUR), { status: 'running' })],
      [set('1', ago(HOUR), { status: 'failed' })],
      [set('1', ago(HOUR), { deletedAt: ago(MINUTE) })],
      [set('1', ago(HOUR), { deletedAt: ahead(HOUR) })],
    ]) {
      const { governingSet, freshness, quality, posture, primaryReason } = resolve({ sets });
      expect({ governingSet, freshness, quality, posture, primaryReason }).to.deep.equal({
        governingSet: null,
        freshness: null,
        quality: null,
        posture: 'absent',
        primaryReason: 'no_backup_basis',
      });
    }
  });

  it('may be as far ahead as clocks may differ, and not a millisecond more', () => {
    const early = resolve({ sets: [SET, set('43', ahead(TOLERANCE))] });
    expect(early.governingSet?.id).to.equal('43');
    expect(early.reasons).to.not.include('evidence_incomplete');

    const tooEarly = resolve({ sets: [SET, set('43', ahead(TOLERANCE + 1))] });
    expect(tooEarly.governingSet?.id).to.equal('42');
    expect(tooEarly.reasons).to.deep.equal(['evidence_incomplete']);
    expect(issuesOf(tooEarly)).to.deep.equal([
      { code: 'future_timestamp', table: 'backupSets', id: '43', path: 'completedAt' },
    ]);
  });

  it('is no other tenant’s', () => {
    const sets = [{ ...SET, tenantId: 't-1' }, set('43', ago(HOUR), { tenantId: 't-2' })];
    expect(resolve({ sets, tenantId: 't-1' }).governingSet?.id).to.equal('42');
    expect(resolve({ sets, tenantId: 't-2' }).governingSet?.id).to.equal('43');
    expect(resolve({ sets, tenantId: 't-3' }).posture).to.equal('absent');
  });
});
