import { expect } from '@open-wc/testing';
import { FAULT_CODES } from '../../../src/assessment/index.js';
import { en } from '../../../src/signals/messages/en.js';
import type { Message } from '../../../src/signals/messages/index.js';
import { FORBIDDEN_CLAIMS } from '../forbidden-claims.js';

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

describe('English', () => {
  it('has the healthy sentence as it is specified', () => {
    expect(en['healthy.sentence']).to.equal('Backups are recent and healthy');
  });

  it('claims nothing beyond backup inputs', () => {
    for (const [key, message] of Object.entries(en)) {
      for (const form of forms(message)) {
        if (key !== 'healthy.scope') expect(form, key).not.to.match(FORBIDDEN_CLAIMS);
      }
    }
    expect(en['healthy.scope']).to.equal('Describes backup inputs, not restore results.');
  });

  it('says healthy in the two places where the claim is made, and nowhere else', () => {
    const healthy = Object.entries(en).filter(([, message]) =>
      forms(message).some((form) => /healthy/i.test(form)),
    );
    expect(healthy.map(([key]) => key)).to.deep.equal(['word.healthy', 'healthy.sentence']);
  });

  it('names the same parameters in every plural form, the number itself aside', () => {
    const parameters = (form: string) =>
      [...form.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .filter((name) => name !== 'count')
        .sort();
    for (const [key, message] of Object.entries(en)) {
      for (const form of forms(message)) {
        expect(parameters(form), key).to.deep.equal(parameters(forms(message).at(-1)!));
      }
    }
  });

  it('has a whole sentence without placeholders for every fault, and words a refusal of existence without an id', () => {
    for (const code of FAULT_CODES) expect(en[`fault.${code}`]).to.match(/^[A-Z][^{}]+\.$/);
    expect(en['fault.not_found']).not.to.match(/tenant|exist|id\b/i);
  });
});
