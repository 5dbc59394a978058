/** The styles of a page are its own business; those of the kit are the kit's. */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, LINKS, NOW } from '../support/fixtures/evidence.js';
import { create, onStage, place, root, settled } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

/** What admin portals begin with: a reset, and whatever their own cards and texts need. */
const AGGRESSIVE = `
  *, ::before, ::after { margin: 0; padding: 0; border: 0 solid; box-sizing: content-box; list-style: square inside }
  * { background: rgb(1 2 3) }
  body, main {
    text-transform: uppercase; letter-spacing: 3px; word-spacing: 9px; text-align: center; text-indent: 2em;
    line-height: 3; white-space: pre; font-size: 31px; font-weight: 900; font-style: italic; font-variant: small-caps;
    cursor: wait; color: rgb(255 0 255); word-break: break-all; text-shadow: 1px 1px red; hyphens: auto;
  }
  a, button, p, ul, li, span, svg, time { color: rgb(0 255 0); display: block; font: 50px fantasy; text-decoration: overline }
  .root, .card, .tile, .link, .item, .pill, .icon { display: none }
  button { all: unset }
  svg { width: 300px; height: 300px; vertical-align: top; display: block }
  [part] { opacity: 0.1 }
  [hidden] { display: revert }
`;

const KEPT = [
  'display',
  'width',
  'height',
  'padding-top',
  'padding-left',
  'margin-top',
  'margin-bottom',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
  'background-color',
  'color',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-transform',
  'text-decoration-line',
  'white-space-collapse',
  'text-wrap-mode',
  'font-variant-caps',
  'word-break',
  'text-shadow',
  'hyphens',
  'visibility',
  'cursor',
  'opacity',
  'box-sizing',
  'stroke',
  'fill',
];

/** What every element in a shadow root looks like, as far as a page must not have a say in it. */
function looks(element: Element): Record<string, string>[] {
  return [...root(element).querySelectorAll('*')]
    .filter((inner) => !inner.matches('slot'))
    .map((inner) => {
      const style = getComputedStyle(inner);
      const name = `${inner.localName}.${inner.getAttribute('class') ?? ''}`;
      return Object.fromEntries([
        ['name', name],
        ...KEPT.map((property) => [property, style.getPropertyValue(property)]),
        // Only a list shows it.
        ['list-style-type', inner.matches('ul, li') ? style.listStyleType : ''],
      ]) as Record<string, string>;
    });
}

describe('under an aggressive stylesheet of the page', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(AGGRESSIVE);
  beforeEach(() => {
    document.documentElement.style.fontFamily = 'sans-serif';
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontFamily = '';
  });

  const given = (properties: object): BackupHealthElement[] =>
    SUBJECTS.map(({ tag, attributes }) =>
      create(tag, {
        attributes,
        properties: { clock: createManualClock(NOW), links: LINKS, ...properties },
      }),
    );
  const SHOWN: Readonly<Record<string, object>> = {
    healthy: { assessment: assessmentOf('healthy') },
    'everything at once': { assessment: assessmentOf('everything-at-once') },
    'no access': { assessment: assessmentOf('stale'), links: { backupSet: null } },
    refused: { endpoint: '/health', fetcher: async () => new Response('', { status: 403 }) },
    loading: { endpoint: '/health', fetcher: () => new Promise(() => {}) },
  };
  for (const [name, properties] of Object.entries(SHOWN)) {
    it(`${name} looks as it did`, async () => {
      onStage().style.width = '640px';
      const elements = given(properties);
      for (const element of elements) place(element);
      await settled();
      // What breathes looks different from one moment to the next.
      for (const animation of document.getAnimations()) animation.cancel();
      const before = elements.map(looks);
      document.adoptedStyleSheets = [sheet];
      expect(getComputedStyle(onStage()).letterSpacing, 'the page has its way').to.equal('3px');
      for (const [index, element] of elements.entries()) {
        for (const [place, look] of looks(element).entries()) {
          expect(look).to.deep.equal(before[index]![place]);
        }
      }
    });
  }

  it('hidden elements stay hidden unless the page itself shows them', async () => {
    const [tile] = given({ assessment: assessmentOf('stale') });
    tile!.hidden = true;
    place(tile!);
    await settled();
    expect(tile!.getClientRects()).to.have.length(0);
  });
});

describe('the kit', () => {
  it('leaves the styles of the page alone', async () => {
    const paragraph = document.createElement('p');
    paragraph.className = 'root card tile link item pill icon bone';
    paragraph.textContent = 'The page’s own.';
    onStage().append(paragraph);
    const all = (): string[] =>
      [...getComputedStyle(paragraph)].map((property) =>
        getComputedStyle(paragraph).getPropertyValue(property),
      );
    const before = all();
    for (const { tag, attributes } of SUBJECTS) {
      place(
        create(tag, {
          attributes,
          properties: { assessment: assessmentOf('stale'), clock: createManualClock(NOW) },
        }),
      );
    }
    await settled();
    expect(all()).to.deep.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(document.querySelector('style[data-backup-health], link[rel=stylesheet]')).to.equal(
      null,
    );
  });

  it('takes the font of the page, and its themes by custom properties and parts', async () => {
    const theme = new CSSStyleSheet();
    theme.replaceSync(`
      main {
        font-family: monospace;
        --backup-health-surface: rgb(250 240 230); --backup-health-text: rgb(1 1 1);
        --backup-health-muted: rgb(2 2 2); --backup-health-ring: rgb(3 3 3); --backup-health-link: rgb(4 4 4);
        --backup-health-radius: 3px; --backup-health-warning: rgb(5 5 5); --backup-health-danger: rgb(6 6 6);
        --backup-health-success: rgb(7 7 7); --backup-health-neutral: rgb(8 8 8);
      }
      backup-health-kpi::part(posture) { text-transform: uppercase }
      backup-health-kpi:state(absent)::part(tile) { border-style: dashed }
    `);
    document.adoptedStyleSheets = [theme];
    const tone = async (properties: object): Promise<string> => {
      const element = place(
        create('backup-health-kpi', {
          properties: { clock: createManualClock(NOW), ...properties },
        }),
      );
      await settled();
      return getComputedStyle(root(element).querySelector('.icon')!).color;
    };
    expect(await tone({ assessment: assessmentOf('absent') })).to.equal('rgb(6, 6, 6)');
    expect(await tone({ assessment: assessmentOf('stale'), links: LINKS })).to.equal(
      'rgb(5, 5, 5)',
    );
    expect(await tone({ assessment: assessmentOf('healthy') })).to.equal('rgb(7, 7, 7)');
    expect(await tone({ records: {} })).to.equal('rgb(8, 8, 8)');
    const [absent, stale] = onStage().querySelectorAll('backup-health-kpi');
    const style = (element: Element, selector: string): CSSStyleDeclaration =>
      getComputedStyle(root(element).querySelector(selector)!);
    const tile = style(stale!, '.tile');
    expect(tile.fontFamily).to.equal('monospace');
    expect(tile.backgroundColor).to.equal('rgb(250, 240, 230)');
    expect(tile.color).to.equal('rgb(1, 1, 1)');
    expect(tile.borderTopColor).to.equal('rgb(3, 3, 3)');
    expect(tile.borderTopLeftRadius).to.equal('3px');
    expect(style(stale!, '.told').color).to.equal('rgb(2, 2, 2)');
    expect(style(stale!, 'a').color).to.equal('rgb(4, 4, 4)');
    expect(style(stale!, '.word').textTransform).to.equal('uppercase');
    expect(tile.borderTopStyle).to.equal('solid');
    expect(style(absent!, '.tile').borderTopStyle).to.equal('dashed');
    document.adoptedStyleSheets = [];
  });

  it('follows the colour scheme of the page around it', async () => {
    const tile = place(
      create('backup-health-kpi', {
        properties: { assessment: assessmentOf('stale'), clock: createManualClock(NOW) },
      }),
    );
    await settled();
    const ground = (): string =>
      getComputedStyle(root(tile).querySelector('.tile')!).backgroundColor;
    onStage().style.colorScheme = 'light';
    expect(ground()).to.equal('rgb(255, 255, 255)');
    onStage().style.colorScheme = 'dark';
    expect(ground()).to.equal('rgb(19, 28, 46)');
  });
});
