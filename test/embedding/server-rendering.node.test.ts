/** What a server prints, where there is no page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { LitElementRenderer } from '@lit-labs/ssr';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { runDocumented } from '../packaging/documented.js';
import { DAY, iso, NOW, assessmentOf, recordsOf } from '../support/fixtures/evidence.js';
import {
  attributesFor,
  element,
  print,
  printWithProperty,
  shadowsOf,
  showing,
} from './printing.js';

const names = Object.keys(scenarios) as ScenarioName[];
const claimed = names.filter((name) => scenarios[name].expected.healthyClaimAllowed);
const cautious = names.filter((name) => !scenarios[name].expected.healthyClaimAllowed);

const CALM = /healthy|data-tone="success"/i;
const shown = (printed: string): string =>
  shadowsOf(printed).markup.replace(/<style>.*?<\/style>/gs, '');

/** What happens to be under way in this process; nothing here may add to it. */
const underWay = (): number => process.getActiveResourcesInfo().length;

describe('a server', () => {
  // First of all: what is started once would be under way already.
  it('starts no timer, and keeps nothing of what it has printed', () => {
    const before = underWay();
    for (const name of ['healthy', 'everything-at-once'] as const) {
      for (const tag of showing) print(element(tag, attributesFor(name)));
      print(
        element(
          'backup-health-provider',
          attributesFor(name),
          '<backup-health-kpi></backup-health-kpi>',
        ),
      );
    }
    assert.equal(underWay(), before);
    assert.equal(unanswered().size, 0);
  });

  for (const tag of showing) {
    it(`prints <${tag}> in every state, as markup alone`, () => {
      for (const name of names) {
        const printed = print(element(tag, { ...attributesFor(name), 'show-clear': '' }));
        assert.equal(
          printed.match(/<template shadowroot="open" shadowrootmode="open">/g)?.length,
          1,
        );
        assert.equal(printed.match(/<\/template>/g)?.length, 1);
        assert.doesNotMatch(printed, /<script|\sstyle=|\son[a-z]+=|\[object|undefined/);
        assert.ok(shadowsOf(printed).text.length > 0, name);
      }
    });

    it(`prints <${tag}> alike from an attribute, from a property and from a provider's answer`, () => {
      for (const name of ['stale-and-degraded', 'everything-at-once'] as const) {
        const assessment = assessmentOf(name);
        const now = iso(NOW);
        const attribute = print(element(tag, { assessment: JSON.stringify(assessment), now }));
        const property = printWithProperty(tag, { assessment });
        const rows = printWithProperty(tag, { records: recordsOf(name) });
        const own = element(tag, {});
        const inside = print(
          element(
            'backup-health-provider',
            { assessment: JSON.stringify(assessment), now },
            `<p>${own}</p>`,
          ),
        );
        const expected = shadowsOf(attribute).text;
        assert.doesNotMatch(expected, /unavailable|checking/i);
        assert.equal(shadowsOf(property).text, expected);
        assert.equal(shadowsOf(rows).text, expected);
        assert.equal(shadowsOf(inside).text, expected);
      }
    });

    it(`prints no calm in <${tag}>, whatever the answer: nobody knows when it will be read`, () => {
      assert.ok(claimed.length > 3);
      for (const name of claimed) {
        const printed = print(element(tag, attributesFor(name)));
        assert.doesNotMatch(shown(printed), CALM, name);
        const clear = print(element(tag, { ...attributesFor(name), 'show-clear': '' }));
        assert.match(shadowsOf(clear).text, /Checking backup health/, name);
      }
    });

    it(`prints what <${tag}> warns of`, () => {
      assert.ok(cautious.length > 20);
      for (const name of cautious) {
        const printed = print(element(tag, attributesFor(name)));
        assert.doesNotMatch(shown(printed), /data-tone="success"|Checking/, name);
      }
      const printed = shown(print(element(tag, attributesFor('everything-at-once'))));
      assert.match(printed, /data-tone="(warning|danger)"/);
    });

    it(`prints <${tag}> as loading where there is an endpoint, and asks nothing`, () => {
      const before = underWay();
      const printed = print(element(tag, { endpoint: '/health/{tenantId}', 'tenant-id': 't-1' }));
      assert.match(shadowsOf(printed).text, /Checking backup health/);
      const inside = print(
        element(
          'backup-health-provider',
          { endpoint: 'https://host.example/health' },
          element(tag, {}),
        ),
      );
      assert.match(shadowsOf(inside).text, /Checking backup health/);
      assert.equal(underWay(), before);
    });
  }

  it('holds back that a schedule is clear, or that a reason has gone, beside another that holds', () => {
    const badge = element('schedule-follow-up-badge', {
      ...attributesFor('stale'),
      'show-clear': '',
    });
    assert.match(shadowsOf(print(badge)).text, /^Checking/);
    const arrival = { ...attributesFor('stale'), reason: 'latest_backup_degraded' };
    assert.match(shadowsOf(print(element('backup-basis-confirmation', arrival))).text, /Checking/);
  });

  it('prints nothing for a badge that has nothing to tell', () => {
    const printed = print(element('schedule-follow-up-badge', attributesFor('healthy')));
    assert.equal(shadowsOf(printed).text, '');
  });

  it('prints an answer that has run out as the last known', () => {
    const late = { ...attributesFor('healthy'), now: iso(NOW + 3 * DAY) };
    const printed = print(element('backup-health-kpi', late));
    assert.match(shadowsOf(printed).text, /Last confirmed 3 days ago/);
    assert.doesNotMatch(shown(printed), /data-tone="success"/);
  });

  it('prints faults, and neutrally that nothing was given', () => {
    const tile = (attributes: Record<string, string>): string =>
      shown(print(element('backup-health-kpi', attributes)));
    for (const broken of [
      { assessment: '{' },
      { records: '{}' },
      { ...attributesFor('stale'), now: 'soon' },
      {},
    ]) {
      assert.match(tile(broken), /data-tone="neutral"/);
      assert.doesNotMatch(tile(broken), CALM);
    }
  });

  it('speaks the language it is told, and names it', () => {
    const printed = print(
      element('backup-health-kpi', { ...attributesFor('stale'), locale: 'de' }),
    );
    assert.match(shadowsOf(printed).text, /Veraltet/);
    assert.match(printed, /lang="de"/);
  });

  it('prints the same where a host has elements connected on the server', () => {
    const page = element(
      'backup-health-provider',
      attributesFor('everything-at-once'),
      showing.map((tag) => element(tag, {})).join(''),
    );
    const expected = print(page);
    const before = underWay();
    LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
    try {
      assert.equal(print(page), expected);
    } finally {
      LitElementRenderer.renderOptions.pop();
    }
    assert.equal(underWay(), before);
    assert.equal(unanswered().size, 0);
  });

  it('prints an element alone as loading where it has rows, each time, and as they are where a provider is imported', () => {
    for (const [also, expected] of [
      ['', 'loading,loading'],
      ["import './src/define/backup-health-provider.js';", 'stale,stale'],
    ] as const) {
      // A process of its own: in this one all of the kit is there.
      const code = `
        import './src/define/backup-health-kpi.js'; ${also}
        import { render } from '@lit-labs/ssr';
        import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
        import { html } from 'lit';
        const records = ${JSON.stringify(recordsOf('stale'))};
        const print = () => collectResultSync(render(
          html\`<backup-health-kpi .records=\${records} now=${iso(NOW)}></backup-health-kpi>\`));
        const first = print();
        await new Promise((done) => setTimeout(done, 300));
        const told = (printed) => /Checking backup health/.test(printed) ? 'loading' : /Stale/.test(printed) ? 'stale' : printed;
        console.log([first, print()].map(told).join());`;
      const options = ['--import', 'tsx', '--input-type=module', '--eval', code];
      assert.equal(execFileSync(process.execPath, options, { encoding: 'utf8' }).trim(), expected);
    }
  });

  it('prints what the documentation says', async () => {
    const { printed } = (await runDocumented('server-rendering', 0)) as { printed: string };
    assert.match(shadowsOf(printed).text, /No backups.*Needs attention 1 No backups/);
  });
});

/** Where elements wait for a provider that comes later. */
function unanswered(): Set<unknown> {
  return Reflect.get(globalThis, Symbol.for('backup-health-kit/unanswered/1')) as Set<unknown>;
}
