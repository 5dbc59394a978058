import { expect } from '@open-wc/testing';
import { en } from '../../../src/signals/messages/en.js';

describe('English', () => {
  it('has the healthy sentence as it is specified', () => {
    expect(en['healthy.sentence']).to.equal('Backups are recent and healthy');
  });
});
