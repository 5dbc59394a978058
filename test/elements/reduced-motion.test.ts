/** For who has asked for less motion, nothing moves. */
import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, LINKS, NOW } from '../support/fixtures/evidence.js';
import { emulateMedia, needsProtocol } from '../support/fixtures/engine.js';
import { create, place, root, settled } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const prefer = (value: string): Promise<void> => emulateMedia({ 'prefers-reduced-motion': value });

before(needsProtocol);
afterEach(() => emulateMedia({}));

describe('motion', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`of ${name} is none where less is preferred`, async () => {
      const shown = [
        {
          assessment: assessmentOf('everything-at-once'),
          clock: createManualClock(NOW),
          links: LINKS,
        },
        { endpoint: '/loading', fetcher: () => new Promise(() => {}) },
      ].map((properties) => place(create(tag, { attributes, properties })));
      await settled();
      const moving = (): string[] =>
        shown.flatMap((element) =>
          [...root(element).querySelectorAll('*')].flatMap((inner) => {
            const { animationName, transitionDuration, transitionProperty } =
              getComputedStyle(inner);
            const isStill =
              animationName === 'none' &&
              (transitionProperty === 'none' || /^0s(, 0s)*$/.test(transitionDuration));
            return isStill ? [] : [inner.getAttribute('class') ?? inner.localName];
          }),
        );
      await prefer('no-preference');
      const ordinarily = moving();
      if (tag !== 'schedule-follow-up-badge') expect(ordinarily).to.include('bone');
      await prefer('reduce');
      expect(moving()).to.deep.equal([]);
      for (const element of shown) {
        expect(root(element).getAnimations?.() ?? []).to.deep.equal([]);
      }
    });
  }
});
