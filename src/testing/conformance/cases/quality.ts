/** How well the governing set was captured (§5.4). */
import { degraded, incomplete, ITEM, SET, type ResolvingCase } from '../resolving.js';

const FULL = { snapshot_mode: 'full' };

/** Metadata of one item, and the families it falls into. */
const ITEMS: readonly (readonly [what: string, metadata: unknown, families: readonly string[]])[] =
  [
    ['metadata only', { snapshot_mode: 'metadata_only' }, ['metadata_only']],
    ['metadata only in camel case', { snapshotMode: 'metadata_only' }, ['metadata_only']],
    [
      'assignments that could not be fetched',
      { ...FULL, assignments_fetch_failed: true },
      ['assignment_capture_issue'],
    ],
    [
      'the same in camel case',
      { ...FULL, assignmentsFetchFailed: true },
      ['assignment_capture_issue'],
    ],
    ['orphaned assignments', { ...FULL, has_orphaned_assignments: true }, ['orphaned_assignments']],
    [
      'orphaned assignments in camel case',
      { ...FULL, hasOrphanedAssignments: true },
      ['orphaned_assignments'],
    ],
    [
      'an integrity warning as text',
      { ...FULL, integrity_warning: 'Checksum differs.' },
      ['integrity_warning'],
    ],
    ['an integrity warning as a flag', { ...FULL, integrityWarning: true }, ['integrity_warning']],
    ['no metadata', null, ['unknown_quality']],
    ['metadata that are text', 'full', ['unknown_quality']],
    ['metadata that are a list', ['full'], ['unknown_quality']],
    ['empty metadata', {}, ['unknown_quality']],
    ['no snapshot mode', { integrity_warning: false }, ['unknown_quality']],
    ['a snapshot mode that is null', { snapshot_mode: null }, ['unknown_quality']],
    ['an unknown snapshot mode', { snapshot_mode: 'partial' }, ['unknown_quality']],
    ['a snapshot mode in capital letters', { snapshot_mode: 'FULL' }, ['unknown_quality']],
    ['a snapshot mode that is a flag', { snapshot_mode: true }, ['unknown_quality']],
    [
      'a known and an unknown snapshot mode',
      { snapshot_mode: 'full', snapshotMode: 'half' },
      ['unknown_quality'],
    ],
    ['a flag that is 1', { ...FULL, assignments_fetch_failed: 1 }, ['assignment_capture_issue']],
    ['a flag that is text', { ...FULL, has_orphaned_assignments: 'no' }, ['orphaned_assignments']],
    [
      'a flag that differs in the two key styles',
      { ...FULL, integrityWarning: false, integrity_warning: true },
      ['integrity_warning'],
    ],
    [
      'two families',
      { snapshot_mode: 'metadata_only', integrity_warning: 'Truncated.' },
      ['metadata_only', 'integrity_warning'],
    ],
    [
      'an unknown mode and a flag',
      { snapshot_mode: 'half', assignments_fetch_failed: true },
      ['assignment_capture_issue', 'unknown_quality'],
    ],
  ];

/** Metadata of one item that was captured in full. */
const SOUND: readonly (readonly [what: string, metadata: unknown])[] = [
  ['a mode in camel case', { snapshotMode: 'full' }],
  ['the same mode twice', { snapshotMode: 'full', snapshot_mode: 'full' }],
  [
    'flags that are false',
    { ...FULL, assignments_fetch_failed: false, has_orphaned_assignments: false },
  ],
  ['flags that are null', { ...FULL, assignments_fetch_failed: null, integrity_warning: null }],
  ['an empty integrity warning', { ...FULL, integrity_warning: '' }],
  ['a flag that is 0', { ...FULL, has_orphaned_assignments: 0 }],
];

const quality = (totalItems: number, degradedItems: number, families: Record<string, number>) => ({
  totalItems,
  degradedItems,
  families: Object.entries(families).map(([family, count]) => ({ family, count })),
});

export const qualities: readonly ResolvingCase[] = [
  ...ITEMS.map(([what, metadata, families]): ResolvingCase => ({
    name: `an item with ${what}`,
    why: `It falls into ${families.join(' and ')}, and any family makes the set degraded.`,
    items: [ITEM, { ...ITEM, id: '2', metadata }],
    expected: degraded(Object.fromEntries(families.map((family) => [family, 1])), 2, 1),
  })),
  ...SOUND.map(([what, metadata]): ResolvingCase => ({
    name: `an item with ${what}`,
    why: 'Nothing speaks against it: it was captured in full.',
    items: [{ ...ITEM, metadata }],
    expected: { totals: [1, 0] },
  })),
  {
    name: 'an item whose metadata are missing',
    why: 'Nothing known about an item is no sign that it is good.',
    items: [{ id: '1', backupSetId: '42' }],
    expected: degraded({ unknown_quality: 1 }, 1, 1),
  },
  {
    name: 'every item family at once',
    why: 'Families come in their order, and an item in several counts once among the degraded.',
    items: [
      { ...ITEM, metadata: null },
      { ...ITEM, id: '2', metadata: { ...FULL, integrity_warning: true } },
      { ...ITEM, id: '3', metadata: { ...FULL, has_orphaned_assignments: true } },
      { ...ITEM, id: '4', metadata: { ...FULL, assignments_fetch_failed: true } },
      { ...ITEM, id: '5', metadata: { snapshot_mode: 'metadata_only', integrity_warning: true } },
      { ...ITEM, id: '6' },
    ],
    expected: degraded(
      {
        metadata_only: 1,
        assignment_capture_issue: 1,
        orphaned_assignments: 1,
        integrity_warning: 2,
        unknown_quality: 1,
      },
      6,
      5,
    ),
  },

  // Empty sets, and items that are missing
  {
    name: 'no items and no count',
    why: 'A set of nothing is an empty set.',
    items: [],
    expected: degraded({ empty_set: 1 }, 0, 0),
  },
  {
    name: 'no items and a count of 0',
    why: 'The same when the set says so.',
    sets: [{ ...SET, itemCount: 0 }],
    items: [],
    expected: degraded({ empty_set: 1 }, 0, 0),
  },
  {
    name: 'no items and a count of 5',
    why: 'The set is not empty; its items were not handed over.',
    sets: [{ ...SET, itemCount: 5 }],
    items: [],
    expected: { ...incomplete('items_missing backupSets 42 itemCount'), totals: [0, 0] },
  },
  {
    name: 'one item fewer than counted',
    why: 'What was not handed over may be anything.',
    sets: [{ ...SET, item_count: 2 }],
    expected: { ...incomplete('items_missing backupSets 42 itemCount'), target: 'backup_sets' },
  },
  {
    name: 'as many items as counted',
    why: 'Nothing is missing.',
    sets: [{ ...SET, itemCount: 1 }],
  },
  {
    name: 'more items than counted',
    why: 'Nothing is missing either.',
    sets: [{ ...SET, itemCount: 1 }],
    items: [ITEM, { ...ITEM, id: '2' }],
    expected: { totals: [2, 0] },
  },
  {
    name: 'deleted items and a count',
    why: 'A deleted item is not among those handed over.',
    sets: [{ ...SET, itemCount: 2 }],
    items: [ITEM, { ...ITEM, id: '2', deletedAt: '2026-03-02T04:00:00Z' }],
    expected: incomplete('items_missing backupSets 42 itemCount'),
  },
  {
    name: 'all items deleted',
    why: 'What is left is an empty set.',
    items: [{ ...ITEM, deletedAt: '2026-03-02T04:00:00Z' }],
    expected: degraded({ empty_set: 1 }, 0, 0),
  },
  {
    name: 'a partial set with a flawed item',
    why: 'The families of the set come after those of the items.',
    sets: [{ ...SET, status: 'partial' }],
    items: [{ ...ITEM, metadata: null }],
    expected: degraded({ unknown_quality: 1, partial_set: 1 }, 1, 1),
  },
  {
    name: 'a partial, empty set',
    why: 'Both families of the set, partial first.',
    sets: [{ ...SET, status: 'partial' }],
    items: [],
    expected: degraded({ partial_set: 1, empty_set: 1 }, 0, 0),
  },

  // A summary of the host's own
  {
    name: 'a host’s summary without flaws',
    why: 'The summary comes before the items, which are then not needed.',
    sets: [{ ...SET, itemCount: 120, quality: quality(120, 0, {}) }],
    items: [],
    expected: { totals: [120, 0] },
  },
  {
    name: 'a host’s summary beside worse items',
    why: 'The summary alone decides.',
    sets: [{ ...SET, quality: quality(120, 0, {}) }],
    items: [{ ...ITEM, metadata: null }],
    expected: { totals: [120, 0] },
  },
  {
    name: 'a host’s summary beside better items',
    why: 'Also when it is the worse account.',
    sets: [{ ...SET, quality: quality(120, 3, { metadata_only: 3 }) }],
    expected: degraded({ metadata_only: 3 }, 120, 3),
  },
  {
    name: 'a host’s summary in snake case',
    why: 'Its fields come in either key style.',
    sets: [
      {
        ...SET,
        quality: {
          total_items: 9,
          degraded_items: 1,
          families: [{ family: 'throttled', count: 1 }],
        },
      },
    ],
    expected: degraded({ throttled: 1 }, 9, 1),
  },
  {
    name: 'a host’s own families',
    why: 'They are kept and come last, in alphabetical order; known ones come in theirs.',
    sets: [
      {
        ...SET,
        status: 'partial',
        quality: quality(9, 4, { zipped: 1, encrypted: 2, integrity_warning: 3, metadata_only: 1 }),
      },
    ],
    expected: degraded(
      { metadata_only: 1, integrity_warning: 3, partial_set: 1, encrypted: 2, zipped: 1 },
      9,
      4,
    ),
  },
  {
    name: 'degraded items of no family',
    why: 'Degraded without a reason is degraded: their quality is unknown.',
    sets: [{ ...SET, quality: quality(9, 4, {}) }],
    expected: degraded({ unknown_quality: 4 }, 9, 4),
  },
  {
    name: 'a family that occurs no time',
    why: 'A count of 0 is no family.',
    sets: [{ ...SET, quality: quality(9, 0, { metadata_only: 0 }) }],
    expected: { totals: [9, 0] },
  },
  {
    name: 'a family without a degraded item',
    why: 'Any family makes the set degraded.',
    sets: [{ ...SET, quality: quality(9, 0, { integrity_warning: 2 }) }],
    expected: degraded({ integrity_warning: 2 }, 9, 0),
  },
  {
    name: 'the same family twice',
    why: 'Counts of one family are added up.',
    sets: [
      {
        ...SET,
        quality: {
          totalItems: 9,
          degradedItems: 3,
          families: [
            { family: 'throttled', count: 1 },
            { family: 'throttled', count: 2 },
          ],
        },
      },
    ],
    expected: degraded({ throttled: 3 }, 9, 3),
  },
  {
    name: 'a host’s summary of nothing',
    why: 'An empty set is one however it is told.',
    sets: [{ ...SET, quality: quality(0, 0, {}) }],
    items: [],
    expected: degraded({ empty_set: 1 }, 0, 0),
  },
  {
    name: 'a host’s summary of nothing beside a count',
    why: 'With a count the set is not empty, and with a summary no item is missing.',
    sets: [{ ...SET, itemCount: 5, quality: quality(0, 0, {}) }],
    items: [],
    expected: { totals: [0, 0] },
  },
  {
    name: 'a host’s summary that counts the partial set itself',
    why: 'It is not counted a second time.',
    sets: [{ ...SET, status: 'partial', quality: quality(9, 2, { partial_set: 2 }) }],
    expected: degraded({ partial_set: 2 }, 9, 2),
  },
  ...(
    [
      ['that is text', 'good', 'quality'],
      ['without families', { totalItems: 9, degradedItems: 0 }, 'quality.families'],
      ['with more degraded items than items', quality(3, 4, {}), 'quality.degradedItems'],
      ['with a negative count', quality(3, 1, { throttled: -1 }), 'quality.families[0].count'],
      ['with a blank family', quality(3, 1, { ' ': 1 }), 'quality.families[0].family'],
      ['with a fraction of an item', quality(3.5, 0, {}), 'quality.totalItems'],
    ] as const
  ).map(([what, summary, path]): ResolvingCase => ({
    name: `a host’s summary ${what}`,
    why: 'A summary that can’t be read makes its set unreadable, and that governs no more.',
    sets: [SET, { ...SET, id: '43', completedAt: '2026-03-02T03:00:00Z', quality: summary }],
    expected: incomplete(`unreadable_row backupSets 43 ${path}`),
  })),
];
