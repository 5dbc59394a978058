/** When an element that is imported alone fetches what reads sources, and what it is until that has come. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { resolveMessages, text } from '../../../src/signals/index.js';
import { iso, NOW, recordsOf } from '../../support/fixtures/evidence.js';
import { ALONE } from './cases.js';
import { Site, type Answer, type Bundle, type Way } from './site.js';

const healthy = JSON.stringify(recordsOf('healthy'));
const stale = JSON.stringify(recordsOf('stale'));
const now = iso(NOW);
const own = (tag: string, records = healthy): string =>
  `<${tag} now="${now}" records='${records}' show-clear></${tag}>`;
const KPI = 'backup-health-kpi';
const FAILS: readonly Answer[] = ['missing', 'cut off'];
const UNREACHABLE = text({ locale: 'en', messages: resolveMessages('en') }, 'fault.network');

describe('an element that is imported alone', () => {
  const site = new Site();
  const alone = new Map<string, Bundle>();
  let everything: Bundle;
  let beside: Bundle;
  let page: Page;

  before(async () => {
    await site.open();
    for (const tag of ALONE) {
      alone.set(tag, await site.bundle(tag, `import 'backup-health-kit/define/${tag}';`));
    }
    alone.set(
      'modules',
      await site.bundle(KPI, `import 'backup-health-kit/define/${KPI}';`, 'modules'),
    );
    everything = await site.bundle('all', "import 'backup-health-kit/define';");
    beside = await site.bundle(
      'beside',
      `import 'backup-health-kit/define/${KPI}'; import 'backup-health-kit/define/backup-health-provider';`,
    );
  });
  afterEach(async () => {
    site.release('there');
    assert.deepEqual(await page.evaluate('faults'), []);
    await page.close();
  });
  after(() => site.close());

  async function visit(bundles: readonly Bundle[], body = ''): Promise<void> {
    page = await site.visit(
      bundles.map(({ entry }) => entry),
      body,
    );
  }
  const reaches = (state: string, tag = KPI): Promise<unknown> =>
    page.waitForSelector(`${tag}:state(${state})`, { timeout: 5_000 });
  const heard = (): Promise<unknown> => page.evaluate('heard');
  const isTrue = async (expression: string): Promise<void> =>
    assert.equal(await page.evaluate(expression), true, expression);
  const says = async (sentence: string, tag = KPI): Promise<void> =>
    isTrue(
      `document.querySelector('${tag}').shadowRoot.innerHTML.includes(${JSON.stringify(sentence)})`,
    );
  /** Lets everything arrive that is on its way. */
  const rest = (): Promise<unknown> =>
    page.evaluate(
      'new Promise((done) => requestIdleCallback(() => setTimeout(done, 50), { timeout: 1000 }))',
    );
  const regions = (): Promise<unknown> =>
    page.evaluate("document.querySelectorAll('[data-backup-health-live-region]').length");

  for (const tag of ALONE) {
    it(`<${tag}> is loading until that has come, and then what its source says`, async () => {
      site.answer = 'held back';
      await visit([alone.get(tag)!], own(tag));
      await reaches('loading', tag);
      await rest();
      await reaches('loading', tag);
      await isTrue('wasCalm === false');
      assert.deepEqual(site.asked, alone.get(tag)!.onDemand);
      site.release('there');
      await reaches('calm', tag);
      assert.deepEqual(await heard(), ['backup-health-change healthy']);
      assert.equal(await regions(), 1);
      assert.equal(site.asked.length, 1);
    });
  }

  for (const way of ['application', 'modules'] as const satisfies readonly Way[]) {
    const entry = (): Bundle => alone.get(way === 'modules' ? 'modules' : KPI)!;

    for (const fails of FAILS) {
      it(`says so where that is ${fails}, and mends it when asked to; bundled as ${way}`, async () => {
        site.answer = fails;
        await visit([entry()], own(KPI));
        await reaches('error');
        await says(UNREACHABLE);
        assert.deepEqual(await heard(), ['backup-health-error network']);
        // In vain once more: one further event, and no answer.
        await page.evaluate(`document.querySelector('${KPI}').refresh()`);
        await rest();
        await reaches('error');
        assert.deepEqual(await heard(), [
          'backup-health-error network',
          'backup-health-error network',
        ]);
        await isTrue('wasCalm === false');
        site.answer = 'there';
        await page.evaluate(`document.querySelector('${KPI}').refresh()`);
        await reaches('calm');
        assert.deepEqual(((await heard()) as string[]).slice(2), ['backup-health-change healthy']);
      });
    }
  }

  it('has a button to ask for it again', async () => {
    site.answer = 'missing';
    await visit([alone.get(KPI)!], own(KPI));
    await reaches('error');
    site.answer = 'there';
    await page.click(`${KPI} >>> [part=check-again]`);
    await reaches('calm');
  });

  it('is mended with another that asks for it again', async () => {
    site.answer = 'missing';
    await visit([alone.get(KPI)!], own(KPI).repeat(3));
    await reaches('error');
    await rest();
    site.answer = 'there';
    await page.evaluate(`document.querySelector('${KPI}').refresh()`);
    await reaches('calm');
    await rest();
    await isTrue(`document.querySelectorAll('${KPI}:state(calm)').length === 3`);
  });

  it('asks its endpoint once, also where that was asked for meanwhile', async () => {
    site.answer = 'held back';
    await visit([alone.get(KPI)!], `<${KPI} endpoint="/api/{tenantId}" tenant-id="t-1"></${KPI}>`);
    await reaches('loading');
    const refreshed = page.evaluate(`document.querySelector('${KPI}').refresh()`);
    await rest();
    assert.deepEqual(site.asked, alone.get(KPI)!.onDemand);
    site.release('there');
    await refreshed;
    await reaches('unavailable');
    assert.deepEqual(site.asked, [...alone.get(KPI)!.onDemand, '/api/t-1']);
    assert.deepEqual(await heard(), ['backup-health-error not_found']);
  });

  for (const then of ['there', 'missing'] as const) {
    it(`forgets its source when that is taken away meanwhile, and what was asked for is ${then}`, async () => {
      site.answer = 'held back';
      await visit([alone.get(KPI)!], own(KPI));
      await reaches('loading');
      await page.evaluate(`document.querySelector('${KPI}').removeAttribute('records')`);
      await reaches('unavailable');
      site.release(then);
      await rest();
      await reaches('unavailable');
      await isTrue('wasCalm === false');
      assert.deepEqual(await heard(), []);
      site.answer = 'there';
    });

    it(`leaves nothing behind when it is taken away meanwhile, and what was asked for is ${then}`, async () => {
      site.answer = 'held back';
      await visit(
        [alone.get(KPI)!],
        `<${KPI} endpoint="/api/{tenantId}" tenant-id="t-1"></${KPI}>`,
      );
      await reaches('loading');
      await page.evaluate(
        `globalThis.gone = document.querySelector('${KPI}'); globalThis.told = 0;
         gone.addEventListener('backup-health-error', () => { told += 1; }); gone.remove();`,
      );
      site.release(then);
      await rest();
      // What is missing has been asked for under another address as well.
      assert.deepEqual([...new Set(site.asked)], alone.get(KPI)!.onDemand);
      assert.equal(await regions(), 0);
      await isTrue('told === 0');
      // And it can come back.
      site.answer = 'there';
      await page.evaluate(
        `gone.endpoint = null; gone.now = '${now}'; gone.records = ${healthy}; gone.tenantId = null; document.body.append(gone);`,
      );
      await rest();
      await reaches('calm');
      assert.equal(await regions(), 1);
      await page.evaluate('gone.remove()');
      await rest();
      assert.equal(await regions(), 0);
    });
  }

  it('fetches nothing without a source, whatever else is set', async () => {
    await visit(
      ALONE.map((tag) => alone.get(tag)!),
      ALONE.map(
        (tag) =>
          `<${tag}></${tag}><${tag} now="${now}" locale="de" tenant-id="t-1" freshness-hours="4" heading="Ours"></${tag}>`,
      ).join(''),
    );
    for (const tag of ALONE) await reaches('unavailable', tag);
    await rest();
    assert.deepEqual(site.asked, []);
  });

  it('fetches nothing beside a provider, which brings it along', async () => {
    await visit(
      [beside],
      `<backup-health-provider now="${now}" records='${healthy}'><${KPI}></${KPI}></backup-health-provider>${own(KPI)}`,
    );
    await reaches('calm');
    await rest();
    await isTrue(`document.querySelectorAll('${KPI}:state(calm)').length === 2`);
    assert.deepEqual(beside.onDemand, []);
    assert.deepEqual(everything.onDemand, []);
  });

  describe('inside a provider of another copy of the kit', () => {
    const inside = `<backup-health-provider now="${now}" records='${healthy}'><${KPI} time-zone="UTC"></${KPI}></backup-health-provider>`;

    it('fetches nothing while it takes its answer from there', async () => {
      await visit([alone.get(KPI)!, everything], inside);
      await reaches('calm');
      await rest();
      assert.deepEqual(site.asked, []);
      assert.equal(await regions(), 1);
    });

    it('is no longer calm from when it is given a source of its own', async () => {
      site.answer = 'held back';
      await visit([alone.get(KPI)!, everything], inside);
      await reaches('calm');
      await page.evaluate(`document.querySelector('${KPI}').records = ${stale}`);
      await reaches('loading');
      await isTrue(`document.querySelector('${KPI}:state(calm)') === null`);
      site.release('missing');
      await reaches('error');
      await page.evaluate(`document.querySelector('${KPI}').records = null`);
      await reaches('calm');
      site.answer = 'there';
      await page.evaluate(
        `document.querySelector('${KPI}').records = ${stale}; document.querySelector('${KPI}').refresh()`,
      );
      await reaches('stale');
      assert.equal(await regions(), 1);
    });
  });

  it('has its messages when it comes later than a provider that has wordings of its own', async () => {
    const later = await site.bundle(
      'later',
      `import 'backup-health-kit/define/backup-health-provider';
       import 'backup-health-kit/define/schedule-follow-up-badge';
       globalThis.more = () => import('backup-health-kit/define/backup-attention-list');`,
    );
    const tags =
      '<schedule-follow-up-badge show-clear></schedule-follow-up-badge><backup-attention-list></backup-attention-list>';
    await visit([later], `<backup-health-provider now="${now}">${tags}</backup-health-provider>`);
    await page.evaluate(
      `Object.assign(document.querySelector('backup-health-provider'), { records: ${stale}, messages: { 'link.backup_set': 'To it' } })`,
    );
    await reaches('stale', 'schedule-follow-up-badge');
    await page.evaluate('more()');
    await reaches('stale', 'backup-attention-list');
    await says('Needs attention', 'backup-attention-list');
    await says('Latest backup is stale', 'backup-attention-list');
  });
});
