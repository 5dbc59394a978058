import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { BUDGETS, PART_BUDGETS } from '../../.config/budgets.js';
import { minify } from '../../.config/minify-styles.js';
import { entrySizes, origins, shares, type EntrySize } from '../../.config/sizes.js';

const ALONE = [
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
];
/** The resolver, what fetches and reads answers, and what speaks. */
const SOURCES = [
  'assessment/resolve-backup-health.js',
  'assessment/parse-assessment.js',
  'assessment/generated/',
  'data/assessment-store.js',
  'data/endpoint-client.js',
  'data/polling.js',
  'data/reading.js',
  'elements/live-region.js',
  'elements/own-sources-bundle.js',
];

describe('what is shipped', () => {
  let sizes: readonly EntrySize[];
  before(async () => {
    sizes = await entrySizes();
  });

  it('weighs no more than its budgets, none of which is generous', () => {
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

  it('leaves what reads sources out of an element alone, until it is needed', () => {
    for (const tag of ALONE) {
      const { onDemand, modules } = sizes.find(({ name }) => name === `./define/${tag}`)!;
      assert.ok(onDemand > 10_000, `${tag}: ${onDemand} bytes on demand`);
      assert.ok(modules.includes('elements/own-sources.js'), modules.join());
      assert.deepEqual(
        modules.filter((path) => SOURCES.some((part) => path.startsWith(part))),
        [],
        tag,
      );
    }
  });

  it('has everything at once in all other entries', () => {
    const others = sizes.filter(({ name }) => !ALONE.some((tag) => name === `./define/${tag}`));
    assert.ok(others.length >= 6);
    assert.deepEqual(
      others.filter(({ onDemand }) => onDemand > 0),
      [],
    );
    for (const name of ['.', './define', './define/backup-health-provider']) {
      const { modules } = sizes.find((entry) => entry.name === name)!;
      // By which the names that no element alone may have are known to be right.
      const missing = SOURCES.filter((part) => !modules.some((path) => path.startsWith(part)));
      assert.deepEqual(missing, [], name);
    }
    assert.doesNotMatch(readFileSync('dist/cdn/backup-health-kit.js', 'utf8'), /\bimport\b/);
  });

  it('is made of parts none of which takes up more than its budget, or far less', () => {
    const parts = shares();
    assert.deepEqual(
      parts.filter(({ name, minified }) => {
        const budget = PART_BUDGETS[name] ?? 0;
        return minified > budget || (budget > 500 && minified < budget * 0.9);
      }),
      [],
    );
    assert.deepEqual(
      Object.keys(PART_BUDGETS).filter((name) => !parts.some((part) => part.name === name)),
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
