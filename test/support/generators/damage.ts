/** Values that came from elsewhere, from sound to badly damaged. */
import * as fc from 'fast-check';

/** What nobody expects where it stands, and some of what is expected elsewhere. */
const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  -1.5,
  2 ** 53,
  NaN,
  Infinity,
  3n,
  '',
  ' ',
  '\u2003',
  '7',
  'x',
  'failed',
  ' COMPLETED\t',
  'healthy',
  '2026-03-01T02:00:00Z',
  '2026-03-01 02:00:00.123456+0530',
  '2026-02-30T02:00:00Z',
  '2026-03-01T02:00:00',
  new Date(0),
  new Date(NaN),
  [],
  ['x', 2, null],
  [1, 2, 7],
  // eslint-disable-next-line no-sparse-arrays -- a list with a hole in it is what is wanted
  [1, , 3],
  {},
  { family: 'own', count: 3 },
  { totalItems: 3, degradedItems: 4, families: [{ family: ' ', count: -1 }] },
  { total_items: 3, degraded_items: 1, families: [] },
  Object.freeze(Object.create({ id: '7', status: 'ok' })),
  () => 1,
];

type Container = Record<string, unknown>;

/** Copies of `sound` in which up to three places hold something else, nothing, or something more. */
export function damaged(sound: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(sound);
  const edit = fc.record({
    place: fc.constantFrom(...places),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'other key style', 'add'),
    value: fc.constantFrom(...ODD_VALUES),
  });
  return fc.array(edit, { maxLength: 3 }).map((edits) => {
    const copy = copyOf(sound);
    let root: unknown = copy;
    for (const { place, how, value: odd } of edits) {
      const last = place.at(-1);
      const value = copyOf(odd);
      if (last === undefined) {
        if (how === 'replace' && edits.length === 1) root = value;
        continue;
      }
      // An earlier edit may have taken the place away.
      const container = place.slice(0, -1).reduce<unknown>(entryOf, copy);
      if (!isContainer(container)) continue;
      const otherKey = last.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      if (how === 'replace') Reflect.set(container, last, value);
      else if (how === 'remove') Reflect.deleteProperty(container, last);
      else if (how === 'add') Reflect.set(container, `${last} more`, value);
      else if (value === 'x') Reflect.set(container, otherKey, container[last]);
      else {
        Reflect.set(container, otherKey, value);
        Reflect.deleteProperty(container, last);
      }
    }
    return root;
  });
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function entryOf(value: unknown, key: string): unknown {
  return isContainer(value) ? value[key] : undefined;
}

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner).map((place) => [key, ...place]),
    ),
  ];
}

function copyOf(value: unknown): unknown {
  if (!isContainer(value) || value instanceof Date || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}
