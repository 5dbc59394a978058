import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, LINKS, NOW } from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  pageAtRest,
  part,
  place,
  reads,
  root,
  settled,
  states,
} from '../support/fixtures/page.js';
import { ar, fr } from '../support/fixtures/languages.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const given = () => ({ assessment: assessmentOf('stale'), clock: createManualClock(NOW) });
const COMPLETED = new Date(NOW - 72 * 3_600_000);

/** The instant of the last backup in full, as a language writes it. */
function inFull(language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'full',
    ...(timeZone && { timeZone }),
  }).format(COMPLETED);
}
const told = (element: Element): string => part(element, 'time')!.title;

const TITLED = [
  ['backup-health-kpi', 'tile', 'Backup health'],
  ['backup-attention-list', 'card', 'Needs attention'],
  ['backup-basis-confirmation', 'card', 'Backup health'],
] as const;

describe('headings', () => {
  for (const [tag, frame, own] of TITLED) {
    it(`of ${tag} are its own, the host's, and its own again where the host's is empty`, async () => {
      const element = await mount(tag, { properties: given() });
      const expectHeading = (heading: string): void => {
        expect(reads(part(element, 'heading'))).to.equal(heading);
        expect(part(element, frame)!.ariaLabel).to.equal(heading);
      };
      expectHeading(own);
      element.setAttribute('heading', 'Contoso <b>backups</b>');
      await settled();
      expectHeading('Contoso <b>backups</b>');
      element.setAttribute('heading', '');
      await settled();
      expectHeading(own);
      element.heading = null;
      await settled();
      expectHeading(own);
    });
  }
});

describe('wordings of the host', () => {
  it('come by property or from the provider, and the nearest has its way', async () => {
    const provider = place(
      create('backup-health-provider', {
        properties: { ...given(), messages: { 'word.latest_backup_stale': 'Too old' } },
      }),
    );
    const shared = place(create('backup-health-kpi'), provider);
    const own = place(
      create('backup-health-kpi', {
        properties: { messages: { 'word.latest_backup_stale': 'Way too old' } },
      }),
      provider,
    );
    await settled();
    expect(reads(part(shared, 'posture'))).to.equal('Too old');
    expect(reads(part(own, 'posture'))).to.equal('Way too old');
    provider.messages = null;
    own.messages = null;
    await settled();
    for (const element of [shared, own]) expect(reads(part(element, 'posture'))).to.equal('Stale');
  });

  it('are text, whatever they hold', async () => {
    const element = await mount('backup-health-kpi', {
      properties: { ...given(), messages: { 'word.latest_backup_stale': '<img src=x> {count}' } },
    });
    expect(reads(part(element, 'posture'))).to.equal('<img src=x> {count}');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('the language', () => {
  before(pageAtRest);

  it('is that of the nearest lang, of each element by itself', async () => {
    onStage().lang = 'de';
    const provider = place(create('backup-health-provider', { properties: given() }));
    const near = document.createElement('div');
    near.lang = 'fr';
    provider.append(near);
    const german = place(create('backup-health-kpi'), provider);
    const french = place(create('backup-attention-list'), near);
    await settled();
    expect(told(german)).to.equal(inFull('de'));
    expect(told(french)).to.equal(inFull('fr'));
    expect(inFull('de')).not.to.equal(inFull('fr'));
  });

  it('is that of the locale the provider is given, and an element can still have its own', async () => {
    onStage().lang = 'fr';
    const provider = place(
      create('backup-health-provider', { attributes: { locale: 'de' }, properties: given() }),
    );
    const near = document.createElement('div');
    near.lang = 'ja';
    provider.append(near);
    const shared = place(create('backup-health-kpi'), near);
    const own = place(create('backup-health-kpi', { attributes: { locale: 'sv' } }), near);
    await settled();
    expect(told(shared)).to.equal(inFull('de'));
    expect(told(own)).to.equal(inFull('sv'));
    provider.removeAttribute('locale');
    await settled();
    expect(told(shared)).to.equal(inFull('ja'));
  });

  it('is found through shadow roots', async () => {
    const host = document.createElement('div');
    host.lang = 'de';
    onStage().append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const element = create('backup-health-kpi', { properties: given() });
    shadow.append(element);
    await settled();
    expect(told(element)).to.equal(inFull('de'));
  });

  it('that nobody knows reads English and tells the instant all the same', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { locale: 'not a language' },
      properties: given(),
    });
    expect(reads(part(element, 'posture'))).to.equal('Stale');
    expect(told(element)).to.equal(inFull('en'));
  });
});

describe('the language of texts', () => {
  const frame = (element: Element): Element => root(element).querySelector('.root')!;

  async function shown(page: { lang?: string; dir?: string }, attributes = {}, properties = {}) {
    onStage().lang = page.lang ?? '';
    if (page.dir) onStage().dir = page.dir;
    const elements = SUBJECTS.map(({ tag, attributes: own }) =>
      place(
        create(tag, {
          attributes: { ...own, ...attributes },
          properties: { ...given(), links: LINKS, ...properties },
        }),
      ),
    );
    await settled();
    return elements;
  }

  const MARKS: readonly [page: string, locale: string, mark: string | null][] = [
    ['en', 'en', null],
    ['en-GB', 'en', null],
    ['de', 'de', null],
    ['de-AT', 'de-CH', null],
    ['en', 'de', 'de'],
    ['de', 'en', 'en'],
    ['fr', 'fr', 'en'],
    ['en', 'not a language', null],
    ['not a language', 'not a language', 'en'],
  ];
  for (const [page, locale, mark] of MARKS) {
    it(`is marked as ${mark ?? 'nothing else'} on a page in ${page} that asks for ${locale}`, async () => {
      for (const element of await shown({ lang: page }, { locale })) {
        expect(frame(element).getAttribute('lang')).to.equal(mark);
        expect(element.hasAttribute('lang')).to.equal(false);
        expect(element.hasAttribute('dir')).to.equal(false);
      }
    });
  }

  it('is marked where the page does not say its own, and a heading of the host’s as unknown', async () => {
    const before = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    try {
      const [tile] = await shown({}, { heading: 'Contoso' });
      expect(frame(tile!).getAttribute('lang')).to.equal('en');
      expect(part(tile!, 'heading')!.getAttribute('lang')).to.equal('');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('is the page’s for a heading of the host’s', async () => {
    const [tile] = await shown({ lang: 'fr' }, { heading: 'Sauvegardes', locale: 'de' });
    expect(part(tile!, 'heading')!.lang).to.equal('fr');
    expect(frame(tile!).getAttribute('lang')).to.equal('de');
  });

  it('is the one that the host’s wording says it is in', async () => {
    for (const element of await shown({ lang: 'fr' }, {}, { messages: fr })) {
      expect(frame(element).getAttribute('lang')).to.equal(null);
    }
  });

  /** From where to where the letters of a text stand. */
  function extent(element: Element): DOMRect {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  }

  /** Where the last letter of a text stands. */
  function lastLetter(element: Element): DOMRect {
    const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let last: Text | null = null;
    while (letters.nextNode()) {
      const text = letters.currentNode as Text;
      if (text.data.trim() !== '') last = text;
    }
    const range = document.createRange();
    const end = last!.data.trimEnd().length;
    range.setStart(last!, end - 1);
    range.setEnd(last!, end);
    return range.getBoundingClientRect();
  }

  const SENTENCES = [
    ['backup-health-kpi', '.told .when'],
    ['backup-attention-list', '.told'],
    ['backup-basis-confirmation', '.told [part=sentence]'],
  ] as const;

  for (const [tag, selector] of SENTENCES) {
    it(`keeps the full stop of an English sentence at its end on a page from right to left, in ${tag}`, async () => {
      onStage().style.width = '640px';
      const elements = await shown({ lang: 'ar', dir: 'rtl' });
      const element = elements.find(({ localName }) => localName === tag)!;
      const sentence = root(element).querySelector(selector)!;
      const whole = extent(sentence);
      expect(reads(sentence)).to.match(/\.$/);
      expect(lastLetter(sentence).right).to.be.closeTo(whole.right, 1);
      const box = sentence.getBoundingClientRect();
      expect(whole.right, 'begins where the layout does').to.be.closeTo(box.right, 1);
      expect(whole.left).to.be.greaterThan(box.left + 20);
    });

    it(`keeps that of an Arabic sentence at its end on a page from left to right, in ${tag}`, async () => {
      onStage().style.width = '640px';
      const elements = await shown({ lang: 'en', dir: 'ltr' }, { locale: 'ar' }, { messages: ar });
      const element = elements.find(({ localName }) => localName === tag)!;
      const sentence = root(element).querySelector(selector)!;
      const whole = extent(sentence);
      expect(reads(sentence)).to.match(/\.$/);
      expect(lastLetter(sentence).left).to.be.closeTo(whole.left, 1);
      const box = sentence.getBoundingClientRect();
      expect(whole.left, 'begins where the layout does').to.be.closeTo(box.left, 1);
    });
  }

  it('is told to readers of announcements as well', async () => {
    onStage().lang = 'en';
    const tile = await mount('backup-health-kpi', {
      attributes: { locale: 'de' },
      properties: given(),
    });
    tile.assessment = assessmentOf('absent');
    await settled();
    const region = document.querySelector('[data-backup-health-live-region]')!;
    const said = [...region.querySelectorAll('*'), region].find(
      (element) => element.getAttribute('lang') === 'de',
    );
    expect(reads(said)).to.match(/Backup-Zustand: Keine Backups\./);
  });
});

describe('instants in full', () => {
  before(pageAtRest);

  it('are told in the zone of the element, else of the provider, else of the viewer', async () => {
    const provider = place(create('backup-health-provider', { properties: given() }));
    const shared = place(create('backup-health-kpi'), provider);
    const own = place(
      create('backup-health-kpi', { attributes: { 'time-zone': 'Asia/Kolkata' } }),
      provider,
    );
    await settled();
    expect(told(shared)).to.equal(inFull('en'));
    expect(told(own)).to.equal(inFull('en', 'Asia/Kolkata'));
    expect(told(own)).to.match(/India Standard Time$/);
    provider.timeZone = 'America/New_York';
    await settled();
    expect(told(shared)).to.equal(inFull('en', 'America/New_York'));
    expect(told(own)).to.equal(inFull('en', 'Asia/Kolkata'));
    own.timeZone = null;
    provider.setAttribute('time-zone', '');
    await settled();
    expect(told(shared)).to.equal(inFull('en'));
    expect(told(own)).to.equal(inFull('en'));
  });

  it('are told in UTC where the zone is unknown, with one hint for the developer, and health is untouched', async () => {
    const hints: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => void hints.push(message);
    try {
      const elements = ['backup-health-kpi', 'backup-attention-list'].map((tag) =>
        place(
          create(tag as 'backup-health-kpi', {
            attributes: { 'time-zone': 'Mars/Olympus' },
            properties: given(),
          }),
        ),
      );
      await settled();
      for (const element of elements) {
        expect(told(element)).to.equal(inFull('en', 'UTC'));
        expect(states(element)).to.deep.equal(['ready', 'stale']);
      }
      expect(hints).to.have.length(1);
      expect(hints[0]).to.contain('time zone "Mars/Olympus"');
    } finally {
      console.warn = warn;
    }
  });
});
