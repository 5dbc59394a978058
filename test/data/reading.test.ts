import { expect } from '@open-wc/testing';
import { EndpointFault, readAnswer, type AnswerOutcome } from '../../src/data/index.js';
import { NOW, recordsBody } from './answers.js';

function answer(text: string): AnswerOutcome {
  return { kind: 'answer', text, servedAt: null, tookMs: 0, at: NOW, chance: 0 };
}

describe('readAnswer', () => {
  it('reads an answer once, however many share it', () => {
    const shared = answer(JSON.stringify(recordsBody()));
    expect(readAnswer(shared)).to.include({ kind: 'records', now: NOW });
    expect(readAnswer(shared)).to.equal(readAnswer(shared));
  });

  const unreadable: [what: string, text: string][] = [
    ['an empty body', ''],
    ['a login page', '<!doctype html><title>Sign in</title>'],
    ['JSON cut short', '{"version":1,'],
    ['another shape', '{"status":"healthy"}'],
    ['another version', JSON.stringify(recordsBody(NOW, { version: 2 }))],
  ];
  for (const [what, text] of unreadable) {
    it(`makes invalid_response of ${what}`, () => {
      const fault = readAnswer(answer(text));
      expect(fault).to.be.instanceOf(EndpointFault);
      expect(fault).to.include({ code: 'invalid_response' });
      expect((fault as EndpointFault).status).to.equal(undefined);
    });
  }

  it('names the path of what is wrong in an answer', () => {
    const fault = readAnswer(answer(JSON.stringify(recordsBody(NOW, { now: 'noon' }))));
    expect((fault as EndpointFault).message).to.contain('now: expected');
  });
});
