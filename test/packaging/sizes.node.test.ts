import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BUDGETS } from '../../.config/budgets.js';
import { minify } from '../../.config/minify-styles.js';
import { entrySizes, origins } from '../../.config/sizes.js';

describe('what is shipped', () => {
  it('weighs no more than its budgets, none of which is generous', async () => {
    const sizes = await entrySizes();
    assert.deepEqual(
      sizes.filter(({ size, budget }) => size > budget || size < budget * 0.9),
      [],
    );
    assert.deepEqual(
      Object.keys(BUDGETS).filter((name) => !sizes.some((entry) => entry.name === name)),
      [],
      'a budget for nothing',
    );
  });

  it('comes from our sources, lit and date-fns in the self-contained file', () => {
    const foreign = origins().filter(
      (name) => !/^(?:src|lit-|@lit\/|date-fns$|@date-fns\/tz$)/.test(name),
    );
    assert.deepEqual(foreign, []);
  });
});

describe('styles', () => {
  it('lose their layout and comments, and nothing else', () => {
    const sheet = `
      /* The page's own: "; } */
      .root :dir(rtl),
      a:hover > b {
        grid-template: 'heading  meter' auto / 1fr;
        inline-size: calc(100% - 2px);
        content: '; }  /* · */ ';
      }

      @media (forced-colors: active) {
        :host([hidden]) { color: CanvasText; }
      }`;
    assert.equal(
      minify(sheet),
      ".root :dir(rtl),a:hover > b{grid-template:'heading  meter' auto / 1fr;" +
        "inline-size:calc(100% - 2px);content:'; }  /* · */ '}" +
        '@media (forced-colors:active){:host([hidden]){color:CanvasText}}',
    );
  });
});
