import { expect } from '@open-wc/testing';
import { reportUncaught } from '../../src/data/index.js';

describe('reportUncaught', () => {
  const { reportError, queueMicrotask } = globalThis;
  afterEach(() => {
    Object.assign(globalThis, { reportError, queueMicrotask });
  });

  it('hands the error to the page', () => {
    const reported: unknown[] = [];
    globalThis.reportError = (error) => reported.push(error);
    const error = new Error('broken');
    reportUncaught(error);
    expect(reported).to.deep.equal([error]);
  });

  it('throws it out of a microtask where pages take none', () => {
    const tasks: (() => void)[] = [];
    Reflect.deleteProperty(globalThis, 'reportError');
    globalThis.queueMicrotask = (task) => tasks.push(task);
    const error = new Error('broken');
    reportUncaught(error);
    expect(tasks.length).to.equal(1);
    expect(tasks[0]).to.throw(error);
  });
});
