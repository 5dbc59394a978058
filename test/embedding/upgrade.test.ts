/** Before anything is registered: what the page does first, and the kit's tags then find. */
import { expect } from '@open-wc/testing';
import * as kit from '../../src/index.js';
import type { BackupHealthElement } from '../../src/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, iso, LINKS, NOW, recordsOf } from '../support/fixtures/evidence.js';

const TAGS = [
  'backup-health-provider',
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
] as const;

const calm = (element: Element): boolean => element.matches(':state(calm)');
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

describe('before anything is registered', () => {
  it('importing the package registers nothing, and leaves nothing on the page', () => {
    expect(kit.BackupHealthKpi).to.be.a('function');
    expect(TAGS.filter((tag) => customElements.get(tag) !== undefined)).to.deep.equal([]);
    expect(document.querySelector('[aria-live]')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('a tag that is taken is left alone, and the others are registered all the same', async () => {
    class OfAnotherCopy extends HTMLElement {}
    customElements.define('schedule-follow-up-badge', OfAnotherCopy);

    const page = document.createElement('main');
    document.body.append(page);

    // Properties that a framework set before there was anything to take them.
    const early = document.createElement('backup-health-kpi');
    Object.assign(early, {
      records: recordsOf('healthy'),
      clock: createManualClock(NOW),
      links: LINKS,
    });
    page.append(early);

    // Markup that the server printed.
    const printed = document.createElement('section');
    printed.innerHTML = `<backup-health-provider now="${iso(NOW)}"><div>
        <backup-health-kpi></backup-health-kpi><backup-attention-list></backup-attention-list>
      </div></backup-health-provider>`;
    page.append(printed);
    const provider = printed.firstElementChild as BackupHealthElement;
    provider.setAttribute('records', JSON.stringify(recordsOf('healthy')));

    // A provider whose own tag comes after those of its children, with its answer as a property.
    const late = document.createElement('backup-health-provider');
    Object.assign(late, { assessment: assessmentOf('healthy'), clock: createManualClock(NOW) });
    late.append(document.createElement('backup-health-kpi'));
    page.append(late);

    customElements.define('backup-health-kpi', kit.BackupHealthKpi);
    await turns();
    expect(calm(early)).to.equal(true);
    for (const waiting of [printed, late]) {
      const element = waiting.querySelector('backup-health-kpi')!;
      expect(element.matches(':state(loading)'), 'its provider is still to come').to.equal(true);
    }

    await import('../../src/define/index.js');
    await turns();
    expect(customElements.get('schedule-follow-up-badge')).to.equal(OfAnotherCopy);
    for (const tag of TAGS.slice(0, 3)) expect(customElements.get(tag)).to.be.a('function');
    for (const element of page.querySelectorAll('*')) {
      if (element.localName.startsWith('backup-')) expect(calm(element)).to.equal(true);
    }
    expect(Object.keys(early), 'no property hides the accessor any more').not.to.include.members([
      'records',
      'clock',
      'links',
    ]);
    early.records = recordsOf('absent');
    await turns();
    expect(early.matches(':state(absent)')).to.equal(true);

    // Markup that is parsed now.
    const second = document.createElement('section');
    second.innerHTML = `<backup-health-kpi now="${iso(NOW)}"></backup-health-kpi>`;
    second.firstElementChild!.setAttribute('assessment', JSON.stringify(assessmentOf('healthy')));
    page.append(second);
    await turns();
    expect(calm(second.firstElementChild!)).to.equal(true);

    const before = TAGS.map((tag) => customElements.get(tag));
    for (const module of ['define/index', 'define/backup-health-kpi', 'cdn']) {
      await import(/* @vite-ignore */ `../../src/${module}.ts?again`);
    }
    expect(TAGS.map((tag) => customElements.get(tag))).to.deep.equal(before);
    page.remove();
  });
});
