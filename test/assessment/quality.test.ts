import { expect } from '@open-wc/testing';
import { compareFamilies, itemFamilies } from '../../src/assessment/quality.js';
import type { BackupItem, BackupQuality, BackupSet } from '../../src/assessment/index.js';
import { ago, HOUR, inputIssuesOf, issuesOf, ITEM, NOW, resolve, SET } from './resolving.js';

const GOOD = { snapshot_mode: 'full' };
const items = (...metadata: unknown[]) =>
  metadata.map((each, index) => ({ id: index + 1, backupSetId: '42', metadata: each }));

describe('the families of an item', () => {
  const table: readonly [metadata: unknown, families: string[]][] = [
    [GOOD, []],
    [{ snapshotMode: 'full' }, []],
    [
      {
        ...GOOD,
        assignments_fetch_failed: false,
        has_orphaned_assignments: false,
        integrity_warning: false,
      },
      [],
    ],
    [
      {
        ...GOOD,
        assignments_fetch_failed: null,
        has_orphaned_assignments: null,
        integrity_warning: null,
      },
      [],
    ],
    [{ ...GOOD, integrity_warning: '' }, []],
    [{ snapshot_mode: 'metadata_only' }, ['metadata_only']],
    [{ ...GOOD, assignments_fetch_failed: true }, ['assignment_capture_issue']],
    [{ ...GOOD, assignmentsFetchFailed: true }, ['assignment_capture_issue']],
    [{ ...GOOD, has_orphaned_assignments: true }, ['orphaned_assignments']],
    [{ ...GOOD, hasOrphanedAssignments: true }, ['orphaned_assignments']],
    [{ ...GOOD, integrity_warning: true }, ['integrity_warning']],
    [{ ...GOOD, integrity_warning: 'Checksum differs' }, ['integrity_warning']],
    [{ ...GOOD, integrityWarning: 'Checksum differs' }, ['integrity_warning']],
    // What is of the wrong type warns rather than calms.
    [{ ...GOOD, assignments_fetch_failed: 'yes' }, ['assignment_capture_issue']],
    [{ ...GOOD, has_orphaned_assignments: 1 }, ['orphaned_assignments']],
    [{ ...GOOD, integrity_warning: { code: 7 } }, ['integrity_warning']],
    // What differs between the two key styles counts, whichever it is.
    [{ snapshot_mode: 'full', snapshotMode: 'metadata_only' }, ['metadata_only']],
    [{ snapshot_mode: 'metadata_only', snapshotMode: 'full' }, ['metadata_only']],
    [{ ...GOOD, integrity_warning: 'Yes', integrityWarning: false }, ['integrity_warning']],
    [{ snapshot_mode: null, snapshotMode: 'full' }, []],
    // Nothing is known of the quality.
    [undefined, ['unknown_quality']],
    [null, ['unknown_quality']],
    ['full', ['unknown_quality']],
    ['{"snapshot_mode":"full"}', ['unknown_quality']],
    [1, ['unknown_quality']],
    [[], ['unknown_quality']],
    [[GOOD], ['unknown_quality']],
    [{}, ['unknown_quality']],
    [Object.create(null), ['unknown_quality']],
    [JSON.parse('{"__proto__":{"snapshot_mode":"full"}}'), ['unknown_quality']],
    [{ snapshot_mode: null }, ['unknown_quality']],
    [{ snapshot_mode: '' }, ['unknown_quality']],
    [{ snapshot_mode: 'Full' }, ['unknown_quality']],
    [{ snapshot_mode: 'partial' }, ['unknown_quality']],
    [{ snapshot_mode: true }, ['unknown_quality']],
    [{ snapshot_mode: ['full'] }, ['unknown_quality']],
    [{ snapshot_mode: 'full', snapshotMode: 'odd' }, ['unknown_quality']],
    // Several at once, in their order.
    [
      {
        snapshot_mode: 'metadata_only',
        assignments_fetch_failed: true,
        has_orphaned_assignments: true,
        integrity_warning: true,
      },
      ['metadata_only', 'assignment_capture_issue', 'orphaned_assignments', 'integrity_warning'],
    ],
    [{ integrity_warning: 'Yes' }, ['integrity_warning', 'unknown_quality']],
  ];
  for (const [metadata, families] of table) {
    it(`are [${families.join(', ')}] for ${JSON.stringify(metadata) ?? 'no metadata'}`, () => {
      expect(itemFamilies(metadata)).to.deep.equal(families);
      const { quality, posture } = resolve({ items: items(metadata) });
      expect(quality).to.deep.equal({
        totalItems: 1,
        degradedItems: families.length > 0 ? 1 : 0,
        families: families.map((family) => ({ family, count: 1 })),
      });
      expect(posture).to.equal(families.length > 0 ? 'degraded' : 'healthy');
    });
  }
});

describe('the quality of the governing set', () => {
  it('counts items and families, and an item with several flaws once', () => {
    const { quality } = resolve({
      items: items(
        GOOD,
        { snapshot_mode: 'metadata_only', integrity_warning: true },
        { snapshot_mode: 'metadata_only' },
        null,
        GOOD,
      ),
    });
    expect(quality).to.deep.equal({
      totalItems: 5,
      degradedItems: 3,
      families: [
        { family: 'metadata_only', count: 2 },
        { family: 'integrity_warning', count: 1 },
        { family: 'unknown_quality', count: 1 },
      ],
    });
  });

  it('is degraded by one item of a hundred thousand', () => {
    const many = items(...Array.from({ length: 100_000 }, () => GOOD));
    expect(resolve({ items: many })).to.deep.include({
      posture: 'healthy',
      quality: { totalItems: 100_000, degradedItems: 0, families: [] },
    });
    many[99_999]!.metadata = null;
    expect(resolve({ items: many }).posture).to.equal('degraded');
  });

  it('counts only items of its own that are not deleted and not another tenant’s', () => {
    const { quality } = resolve({
      tenantId: 't-1',
      items: [
        ITEM,
        { ...ITEM, id: 2, backupSetId: '41', metadata: null },
        { ...ITEM, id: 3, deletedAt: ago(HOUR), metadata: null },
        { ...ITEM, id: 4, tenantId: 't-2', metadata: null },
        { ...ITEM, id: 5, tenantId: 't-1' },
      ],
    });
    expect(quality).to.deep.equal({ totalItems: 2, degradedItems: 0, families: [] });
  });

  it('has a family of its own for a partial set', () => {
    const { quality, posture, reasons } = resolve({ sets: [{ ...SET, status: 'partial' }] });
    expect(quality).to.deep.equal({
      totalItems: 1,
      degradedItems: 0,
      families: [{ family: 'partial_set', count: 1 }],
    });
    expect(posture).to.equal('degraded');
    expect(reasons).to.deep.equal(['latest_backup_degraded']);
  });

  it('has a family of its own for a set without items, unless the set counts some', () => {
    const empty = (itemCount: unknown) => resolve({ sets: [{ ...SET, itemCount }], items: [] });
    for (const itemCount of [undefined, null, 0]) {
      expect(empty(itemCount).quality).to.deep.equal({
        totalItems: 0,
        degradedItems: 0,
        families: [{ family: 'empty_set', count: 1 }],
      });
      expect(empty(itemCount).posture).to.equal('degraded');
    }
    expect(empty(1)).to.deep.include({
      posture: 'healthy',
      healthyClaimAllowed: false,
      reasons: ['evidence_incomplete'],
    });
    expect(issuesOf(empty(1))).to.deep.equal([
      { code: 'items_missing', table: 'backupSets', id: '42', path: 'itemCount' },
    ]);
  });

  it('lists both of its own families after those of the items', () => {
    const { quality } = resolve({
      sets: [{ ...SET, status: 'partial' }],
      items: items(null),
    });
    expect(quality?.families.map(({ family }) => family)).to.deep.equal([
      'unknown_quality',
      'partial_set',
    ]);
    const both = resolve({ sets: [{ ...SET, status: 'partial' }], items: [] });
    expect(both.quality?.families.map(({ family }) => family)).to.deep.equal([
      'partial_set',
      'empty_set',
    ]);
  });

  it('misses items as soon as the set counts one more than were handed over', () => {
    const missing = (itemCount: number, quality?: BackupQuality) =>
      issuesOf(resolve({ sets: [{ ...SET, itemCount, quality }], items: items(GOOD, GOOD) })).map(
        ({ code }) => code,
      );
    expect(missing(0)).to.deep.equal([]);
    expect(missing(2)).to.deep.equal([]);
    expect(missing(3)).to.deep.equal(['items_missing']);
    expect(missing(3, { totalItems: 3, degradedItems: 0, families: [] })).to.deep.equal([]);
  });

  it('misses items although the host has a rule of its own, which saw only a sample', () => {
    const { reasons } = resolve({
      sets: [{ ...SET, itemCount: 2 }],
      resolveQuality: () => ({ totalItems: 2, degradedItems: 0, families: [] }),
    });
    expect(reasons).to.deep.equal(['evidence_incomplete']);
  });
});

describe('a summary that came with the set', () => {
  const withSummary = (quality: unknown, set = {}) =>
    resolve({ sets: [{ ...SET, ...set, quality }] });

  it('comes before the host’s own rule and before the items', () => {
    const { quality, posture } = resolve({
      sets: [{ ...SET, quality: { totalItems: 9, degradedItems: 0, families: [] } }],
      items: items(null, null),
      resolveQuality: () => expect.fail('was asked'),
    });
    expect(quality).to.deep.equal({ totalItems: 9, degradedItems: 0, families: [] });
    expect(posture).to.equal('healthy');
  });

  it('counts as not given when it is null', () => {
    expect(withSummary(null).quality).to.deep.equal({
      totalItems: 1,
      degradedItems: 0,
      families: [],
    });
  });

  it('may be written in snake_case', () => {
    const quality = {
      total_items: 9,
      degraded_items: 2,
      families: [{ family: 'throttled', count: 2 }],
    };
    expect(withSummary(quality).quality).to.deep.equal({
      totalItems: 9,
      degradedItems: 2,
      families: [{ family: 'throttled', count: 2 }],
    });
  });

  it('has its families put in order, the host’s own last and by name', () => {
    const families = ['zeta', 'empty_set', 'Alpha', 'alpha', 'integrity_warning', 'metadata_only'];
    const quality = {
      totalItems: 9,
      degradedItems: 6,
      families: families.map((family) => ({ family, count: 1 })),
    };
    expect(withSummary(quality).quality?.families.map(({ family }) => family)).to.deep.equal([
      'metadata_only',
      'integrity_warning',
      'empty_set',
      'Alpha',
      'alpha',
      'zeta',
    ]);
    expect(['b', 'a', 'partial_set', 'metadata_only'].sort(compareFamilies)).to.deep.equal([
      'metadata_only',
      'partial_set',
      'a',
      'b',
    ]);
  });

  it('has a family listed twice added up, and one that never occurs left out', () => {
    const quality = {
      totalItems: 9,
      degradedItems: 5,
      families: [
        { family: 'throttled', count: 2 },
        { family: 'metadata_only', count: 0 },
        { family: 'throttled', count: 3 },
      ],
    };
    expect(withSummary(quality).quality?.families).to.deep.equal([
      { family: 'throttled', count: 5 },
    ]);
    const none = { totalItems: 9, degradedItems: 0, families: [{ family: 'throttled', count: 0 }] };
    expect(withSummary(none).posture).to.equal('healthy');
  });

  it('is degraded when it counts degraded items and names no family', () => {
    const { quality, posture } = withSummary({ totalItems: 9, degradedItems: 2, families: [] });
    expect(quality?.families).to.deep.equal([{ family: 'unknown_quality', count: 2 }]);
    expect(posture).to.equal('degraded');
  });

  it('is degraded by a family although it counts no degraded item', () => {
    const families = [{ family: 'throttled', count: 1 }];
    expect(withSummary({ totalItems: 9, degradedItems: 0, families }).posture).to.equal('degraded');
  });

  it('is degraded by what the set itself tells, which it need not repeat', () => {
    const good = { totalItems: 9, degradedItems: 0, families: [] };
    expect(withSummary(good, { status: 'partial' }).quality?.families).to.deep.equal([
      { family: 'partial_set', count: 1 },
    ]);
    const repeated = { ...good, families: [{ family: 'partial_set', count: 1 }] };
    expect(withSummary(repeated, { status: 'partial' }).quality?.families).to.deep.equal([
      { family: 'partial_set', count: 1 },
    ]);
    const empty = { ...good, totalItems: 0 };
    expect(withSummary(empty).quality?.families).to.deep.equal([{ family: 'empty_set', count: 1 }]);
  });

  const unreadable: readonly [quality: unknown, path: string][] = [
    ['good', 'quality'],
    [[], 'quality'],
    [7, 'quality'],
    [{}, 'quality.totalItems'],
    [{ totalItems: -1, degradedItems: 0, families: [] }, 'quality.totalItems'],
    [{ totalItems: 1.5, degradedItems: 0, families: [] }, 'quality.totalItems'],
    [{ totalItems: '9', degradedItems: 0, families: [] }, 'quality.totalItems'],
    [{ totalItems: 1, degradedItems: 2, families: [] }, 'quality.degradedItems'],
    [{ totalItems: 1, degradedItems: null, families: [] }, 'quality.degradedItems'],
    [{ totalItems: 1, degradedItems: 0 }, 'quality.families'],
    [{ totalItems: 1, degradedItems: 0, families: {} }, 'quality.families'],
    [{ totalItems: 1, degradedItems: 0, families: ['throttled'] }, 'quality.families[0]'],
    [
      { totalItems: 1, degradedItems: 0, families: [{ family: ' ', count: 1 }] },
      'quality.families[0].family',
    ],
    [
      { totalItems: 1, degradedItems: 0, families: [{ family: 'x', count: -1 }] },
      'quality.families[0].count',
    ],
    [{ totalItems: 1, total_items: 2, degradedItems: 0, families: [] }, 'quality.totalItems'],
  ];
  for (const [quality, path] of unreadable) {
    it(`makes its row unreadable when it is ${JSON.stringify(quality)}`, () => {
      const assessment = withSummary(quality);
      expect(assessment.posture).to.equal('absent');
      expect(issuesOf(assessment).map(({ code, path: at }) => [code, at])).to.deep.include([
        'unreadable_row',
        path,
      ]);
    });
  }
});

describe('the host’s own rule', () => {
  it('is asked about the set and its items as they were read, and once', () => {
    const asked: [BackupSet, readonly BackupItem[]][] = [];
    const { quality } = resolve({
      sets: [
        {
          id: 42,
          tenant_id: 't-1',
          name: 'Nightly',
          status: 'Completed',
          completed_at: ago(HOUR),
          item_count: 1,
        },
        { ...SET, id: 41 },
      ],
      items: [
        { id: 1, backup_set_id: 42, name: 'Policy', metadata: { anything: 1 } },
        { id: 2, backup_set_id: 41 },
      ],
      resolveQuality: (set, itemsOfSet) => {
        asked.push([set, itemsOfSet]);
        return { totalItems: 1, degradedItems: 1, families: [{ family: 'odd', count: 1 }] };
      },
    });
    expect(asked).to.deep.equal([
      [
        {
          id: '42',
          tenantId: 't-1',
          name: 'Nightly',
          status: 'completed',
          completedAt: NOW - HOUR,
          createdAt: null,
          deletedAt: null,
          itemCount: 1,
          quality: null,
        },
        [
          {
            id: '1',
            backupSetId: '42',
            name: 'Policy',
            deletedAt: null,
            metadata: { anything: 1 },
          },
        ],
      ],
    ]);
    expect(quality).to.deep.equal({
      totalItems: 1,
      degradedItems: 1,
      families: [{ family: 'odd', count: 1 }],
    });
  });

  it('is not asked when no set governs', () => {
    const { quality } = resolve({ sets: [], resolveQuality: () => expect.fail('was asked') });
    expect(quality).to.equal(null);
  });

  it('cannot talk a partial or an empty set well', () => {
    const well = () => ({ totalItems: 0, degradedItems: 0, families: [] });
    const { quality } = resolve({
      sets: [{ ...SET, status: 'partial' }],
      items: [],
      resolveQuality: well,
    });
    expect(quality?.families.map(({ family }) => family)).to.deep.equal([
      'partial_set',
      'empty_set',
    ]);
  });

  for (const answer of [
    null,
    undefined,
    'good',
    1,
    [],
    {},
    { totalItems: 1, degradedItems: 2, families: [] },
  ]) {
    it(`is at fault when it answers ${JSON.stringify(answer) ?? 'nothing'}`, () => {
      const resolveQuality = () => answer as never;
      expect(inputIssuesOf(() => resolve({ resolveQuality }))[0]?.path).to.equal(
        'options.resolveQuality',
      );
    });
  }

  it('has its own error passed on', () => {
    const resolveQuality = () => {
      throw new RangeError('of the host');
    };
    expect(() => resolve({ resolveQuality })).to.throw(RangeError, 'of the host');
  });
});
