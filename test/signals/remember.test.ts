import { expect } from '@open-wc/testing';
import { remember } from '../../src/signals/remember.js';

describe('remember', () => {
  it('makes a value once for a key', () => {
    const made: string[] = [];
    const get = remember((key) => ({ key: made.push(key) && key }));
    expect(get('a')).to.equal(get('a'));
    expect(get('b').key).to.equal('b');
    expect(made).to.deep.equal(['a', 'b']);
  });

  it('never holds more than its limit', () => {
    const made: string[] = [];
    const get = remember((key) => made.push(key), 2);
    for (const key of ['a', 'b', 'c', 'c', 'a']) get(key);
    expect(made).to.deep.equal(['a', 'b', 'c', 'a']);
  });
});
