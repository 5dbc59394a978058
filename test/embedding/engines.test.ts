/** The engines that Turbo, htmx and Livewire morph pages with, over what a server printed. */
import { expect } from '@open-wc/testing';
import alpineMorph from '@alpinejs/morph';
import Alpine from 'alpinejs';
import { Idiomorph } from 'idiomorph';
import morphdom from 'morphdom';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { assessmentOf, iso, json, NOW, recordsOf } from '../support/fixtures/evidence.js';
import {
  onStage,
  pageAtRest,
  part,
  reads,
  root,
  settled,
  states,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';
import { heard, listenToConsole } from '../support/fixtures/witness.js';

listenToConsole();

Alpine.plugin(alpineMorph);

const ENGINES: Readonly<Record<string, (from: Element, to: string) => void>> = {
  idiomorph: (from, to) => void Idiomorph.morph(from, to),
  morphdom: (from, to) => void morphdom(from, to),
  'the morph of Alpine': (from, to) => Alpine.morph(from, to),
};

const CALM = ['ready', 'healthy', 'calm'];
const text = (value: unknown): string => JSON.stringify(value).replaceAll("'", '&#39;');
const attribute = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}='${value.replaceAll("'", '&#39;')}'`)
    .join(' ');

interface Page {
  readonly own?: Readonly<Record<string, string>>;
  readonly inside?: string;
  readonly before?: string;
  readonly keyed?: boolean;
}

describe('elements that an engine morphs', () => {
  // Until then instants are still to be told in full.
  before(pageAtRest);

  for (const [engine, morph] of Object.entries(ENGINES)) {
    describe(engine, () => {
      for (const { name, tag, attributes } of SUBJECTS) {
        const print = ({ own = {}, inside = '', before = '', keyed = true }: Page = {}): string =>
          `<section id="page"><h1>Tenant</h1>${before}<${tag} ${keyed ? 'id="health" key="health"' : ''} ${attribute({ ...attributes, now: iso(NOW), ...own })}>${inside}</${tag}><p>After</p></section>`;
        const healthy = { records: text(recordsOf('healthy')) };
        const show = async (printed: string): Promise<BackupHealthElement> => {
          onStage().innerHTML = printed;
          await settled();
          return onStage().querySelector(tag)!;
        };
        const morphTo = (printed: string): void => morph(onStage().firstElementChild!, printed);

        it(`leaves ${name} alone a hundred times when nothing has changed`, async () => {
          for (const keyed of [true, false]) {
            const printed = print({ own: healthy, inside: '<p slot="items">Mine</p>', keyed });
            const element = await show(printed);
            const changes = heard(element, 'backup-health-change');
            const written: MutationRecord[] = [];
            const watch = new MutationObserver((records) => written.push(...records));
            for (const target of [element, root(element)]) {
              watch.observe(target, {
                attributes: true,
                childList: true,
                characterData: true,
                subtree: true,
              });
            }
            for (let round = 0; round < 100; round += 1) morphTo(printed);
            expect(states(element)).to.deep.equal(CALM);
            await settled();
            expect(onStage().querySelector(tag)).to.equal(element);
            expect(states(element)).to.deep.equal(CALM);
            expect(written).to.deep.equal([]);
            expect(changes).to.deep.equal([]);
            expect(element.querySelectorAll('[slot]')).to.have.length(1);
          }
        });

        it(`has ${name} follow what is printed, also what is printed no more`, async () => {
          const element = await show(print({ own: healthy }));
          expect(states(element)).to.deep.equal(CALM);
          morphTo(print({ own: { records: text(recordsOf('stale')) } }));
          await element.updateComplete;
          expect(states(element)).to.deep.equal(['ready', 'stale']);
          morphTo(print({ own: { assessment: text(assessmentOf('absent')) } }));
          await settled();
          expect(states(element)).to.deep.equal(['ready', 'absent']);
          morphTo(print());
          await settled();
          expect(states(element)).to.deep.equal(['unavailable']);
          morphTo(print({ own: { records: '{' } }));
          await settled();
          expect(states(element)).to.deep.equal(['error']);
          morphTo(print({ own: healthy, before: '<div>New</div><div>Newer</div>' }));
          await settled();
          const now = onStage().querySelectorAll(tag);
          expect(now).to.have.length(1);
          expect(states(now[0]!)).to.deep.equal(CALM);
        });

        it(`keeps the properties of ${name}, and drops the attributes a script has added`, async () => {
          const element = await show(print());
          element.records = recordsOf('stale');
          element.setAttribute('freshness-hours', '500');
          element.classList.add('is-open');
          await settled();
          expect(states(element)).to.deep.equal(CALM);
          morphTo(print());
          await settled();
          expect(onStage().querySelector(tag)).to.equal(element);
          expect(element.classList).to.have.length(0);
          expect(states(element)).to.deep.equal(['ready', 'stale']);
        });

        it(`asks nothing again for ${name}, and never shows it loading`, async () => {
          const fetch = window.fetch.bind(window);
          let asked = 0;
          Object.assign(window, {
            fetch: async () => {
              asked += 1;
              return json({
                version: 1,
                assessment: assessmentOf('stale', { tenantId: 'one' }),
              });
            },
          });
          try {
            const printed = print({ own: { endpoint: '/t/{tenantId}', 'tenant-id': 'one' } });
            const element = await show(printed);
            expect(states(element)).to.deep.equal(['ready', 'stale']);
            const before = asked;
            for (let round = 0; round < 100; round += 1) {
              morphTo(printed);
              expect(states(element)).to.deep.equal(['ready', 'stale']);
            }
            await settled();
            expect(states(element)).to.deep.equal(['ready', 'stale']);
            expect(asked).to.equal(before);
          } finally {
            Object.assign(window, { fetch });
          }
        });
      }

      it('keeps the focus on a link inside an element, also while what it tells changes', async () => {
        const print = (name: 'stale' | 'stale-and-degraded'): string =>
          `<section id="page"><backup-health-kpi id="tile" now="${iso(NOW)}" backup-set-href="/s/{backupSetId}" records='${text(recordsOf(name))}'></backup-health-kpi></section>`;
        onStage().innerHTML = print('stale');
        await settled();
        const tile = onStage().querySelector('backup-health-kpi')!;
        const link = part(tile, 'link')!;
        link.focus();
        for (let round = 0; round < 10; round += 1)
          morph(onStage().firstElementChild!, print('stale'));
        morph(onStage().firstElementChild!, print('stale-and-degraded'));
        await settled();
        expect(document.activeElement).to.equal(tile);
        expect(root(tile).activeElement).to.equal(link);
        expect(reads(root(tile))).to.match(/degraded|metadata/i);
      });

      it('keeps a provider and what is inside it together', async () => {
        const print = (name: 'healthy' | 'absent', extra = ''): string =>
          `<section id="page"><backup-health-provider id="p" now="${iso(NOW)}" records='${text(recordsOf(name))}'>${extra}<backup-health-kpi id="k"></backup-health-kpi><schedule-follow-up-badge id="b" show-clear></schedule-follow-up-badge></backup-health-provider></section>`;
        onStage().innerHTML = print('healthy');
        await settled();
        const tile = onStage().querySelector('backup-health-kpi')!;
        for (let round = 0; round < 100; round += 1)
          morph(onStage().firstElementChild!, print('healthy'));
        expect(states(tile)).to.deep.equal(CALM);
        morph(onStage().firstElementChild!, print('absent', '<p>First</p>'));
        await settled();
        for (const inside of onStage().querySelectorAll(
          'backup-health-kpi, schedule-follow-up-badge',
        )) {
          expect(states(inside)).to.deep.equal(['ready', 'absent']);
        }
        expect(onStage().querySelectorAll('backup-health-kpi')).to.have.length(1);
      });

      // Alpine morphs what is in a body, never a body itself: it reads what is printed as a fragment.
      if (engine === 'the morph of Alpine') return;
      it('morphs the whole body: one live region stays, empty, and nothing of the page is taken for it', async () => {
        onStage().insertAdjacentHTML(
          'beforeend',
          `<backup-health-kpi id="tile" now="${iso(NOW)}" records='${text(recordsOf('healthy'))}'></backup-health-kpi>`,
        );
        await settled();
        const regions = (): Element[] => [
          ...document.querySelectorAll('[data-backup-health-live-region]'),
        ];
        expect(regions()).to.have.length(1);
        // What the server prints has a block of its own where the live region stands.
        const copy = document.body.cloneNode(true) as HTMLElement;
        copy.querySelector('[data-backup-health-live-region]')!.outerHTML =
          '<div id="of-the-page">Mine</div>';
        morph(document.body, copy.outerHTML);
        await settled();
        expect(regions(), 'it is back').to.have.length(1);
        const mine = document.getElementById('of-the-page')!;
        expect(mine.textContent).to.equal('Mine');
        const tile = document.querySelector<BackupHealthElement>('backup-health-kpi')!;
        tile.setAttribute('records', text(recordsOf('absent')));
        await settled();
        expect(mine.textContent, 'is not spoken into').to.equal('Mine');
        expect(reads(regions()[0])).to.match(/backup/i);
        // A page cache brings back a copy of the page, with a copy of the region in it, and of what it said.
        mine.remove();
        regions()[0]!.replaceWith(regions()[0]!.cloneNode(true));
        await settled();
        expect(regions()).to.have.length(1);
        expect(reads(regions()[0])).to.equal('');
        tile.setAttribute('records', text(recordsOf('stale')));
        await settled();
        expect(reads(regions()[0])).to.match(/stale/i);
      });
    });
  }
});
