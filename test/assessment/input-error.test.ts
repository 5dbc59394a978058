import { expect } from '@open-wc/testing';
import { BackupHealthInputError, inputIssue } from '../../src/assessment/index.js';
import { describeType } from '../../src/assessment/input-error.js';

describe('BackupHealthInputError', () => {
  it('says each path and what was expected there, and lists the same', () => {
    const issues = [inputIssue('options.now', 'a Date'), inputIssue('policy', 'an object')];
    const error = new BackupHealthInputError(issues);
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('BackupHealthInputError');
    expect(error.message).to.equal('options.now: expected a Date; policy: expected an object');
    expect(error.issues).to.deep.equal([
      { path: 'options.now', expected: 'a Date', message: 'options.now: expected a Date' },
      { path: 'policy', expected: 'an object', message: 'policy: expected an object' },
    ]);
  });

  it('names the type of what came', () => {
    const values = [null, undefined, [], {}, new Date(), 7, 'x', 7n, true, () => 7];
    expect(values.map(describeType)).to.deep.equal([
      ...['null', 'undefined', 'an array', 'an object', 'an object', 'number', 'string', 'bigint'],
      ...['boolean', 'function'],
    ]);
  });
});
