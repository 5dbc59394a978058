import { expect } from '@open-wc/testing';
import { compareIds, compareText, isDigits, readId } from '../../src/assessment/ids.js';
import { ITEM, resolve, SET } from './resolving.js';

describe('readId', () => {
  const readable: readonly [value: unknown, id: string][] = [
    ['42', '42'],
    [' 42 ', ' 42 '],
    ['00042', '00042'],
    ['c1a7bb0e-7e5c-4f04-9d3b-3f3b7d3f0a11', 'c1a7bb0e-7e5c-4f04-9d3b-3f3b7d3f0a11'],
    ['__proto__', '__proto__'],
    ['\ud800', '\ud800'],
    ['📦', '📦'],
    [42, '42'],
    [0, '0'],
    [-0, '0'],
    [-7, '-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [9_007_199_254_740_993n, '9007199254740993'],
    [-1n, '-1'],
  ];
  for (const [value, id] of readable) {
    it(`reads ${typeof value} ${String(value)}`, () => expect(readId(value)).to.equal(id));
  }

  const unreadable: readonly unknown[] = [
    '',
    '  ',
    '\t\n',
    '\u00a0',
    1.5,
    NaN,
    Infinity,
    2 ** 53,
    -(2 ** 53),
    true,
    null,
    undefined,
    {},
    [42],
    new String('42'),
    Symbol('42'),
  ];
  for (const value of unreadable) {
    it(`does not read ${typeof value} ${JSON.stringify(value) ?? String(value)}`, () =>
      expect(readId(value)).to.equal(null));
  }

  it('makes a number and its text the same id', () => {
    for (const id of [42, '42', 42n]) {
      const { quality, governingSet } = resolve({
        sets: [{ ...SET, id }],
        items: [{ ...ITEM, backupSetId: 42n }, { ...ITEM, id: 2, backupSetId: 42 }, ITEM],
      });
      expect(governingSet?.id).to.equal('42');
      expect(quality?.totalItems).to.equal(3);
    }
  });

  it('keeps an id that only resembles another apart', () => {
    const { quality } = resolve({
      items: [
        { ...ITEM, backupSetId: '042' },
        { ...ITEM, backupSetId: '42 ' },
      ],
    });
    expect(quality?.families).to.deep.equal([{ family: 'empty_set', count: 1 }]);
  });
});

describe('compareIds', () => {
  const rising: readonly (readonly string[])[] = [
    ['2', '10', '1a'],
    ['9', '10', '11'],
    ['9007199254740993', '9007199254740994', '100000000000000000000'],
    ['07', '7', '08', '8'],
    ['0', '00', '1'],
    ['A', 'B', 'a', 'b'],
    ['-1', '-10', '-2', '1.5', 'x'],
    ['z', 'ä', '\ud83d', '\ue000'],
    ['7', ''],
  ];
  for (const ids of rising) {
    it(`has ${JSON.stringify(ids)} in this order`, () => {
      ids.forEach((left, leftIndex) => {
        ids.forEach((right, rightIndex) => {
          expect(Math.sign(compareIds(left, right)), `${left} and ${right}`).to.equal(
            Math.sign(leftIndex - rightIndex),
          );
        });
      });
    });
  }

  it('knows digits', () => {
    expect(['0', '042', '99999999999999999999'].every(isDigits)).to.equal(true);
    expect(['', '-1', '1.5', '1e3', '٤٢', ' 1', '1\n'].some(isDigits)).to.equal(false);
  });

  it('compares text by code unit, whatever the language', () => {
    expect(compareText('a', 'B')).to.equal(1);
    expect(compareText('a', 'ä')).to.equal(-1);
    expect(compareText('a', 'a')).to.equal(0);
  });
});
