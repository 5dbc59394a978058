/**
 * Random lives of a page, against a small model of what may be shown: calm only while the latest word about this very
 * tenant is a good one that still holds, and nothing has failed since.
 */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { pageAtRest, states } from '../../support/fixtures/page.js';
import { runs, seed } from '../holds.js';
import { Page, steps } from './steps.js';

const LIVES = 60;

describe('a page that anything may happen to', function () {
  this.timeout(120_000 * runs(1));
  before(pageAtRest);

  it('is never calmer than the evidence, and comes back to the truth', async () => {
    let calm = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 25 }), async (life) => {
        const page = new Page();
        try {
          await page.settle();
          page.look('the beginning');
          for (const step of life) await page.take(step);
          if (page.wasCalm) calm += 1;
          await page.recover();
          expect(page.wrong.slice(0, 3)).to.deep.equal([]);
          for (const element of page.elements) {
            expect(states(element), element.localName).to.deep.equal(['ready', 'healthy', 'calm']);
          }
        } finally {
          page.close();
        }
      }),
      { seed, numRuns: runs(LIVES), includeErrorInReport: true },
    );
    expect(calm, 'lives that were calm for a while').to.be.greaterThan(runs(LIVES) / 2);
  });
});
