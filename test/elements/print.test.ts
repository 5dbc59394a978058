/** On paper. */
import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  LINKS,
  NOW,
  failed,
} from '../support/fixtures/evidence.js';
import { emulateMedia, needsProtocol } from '../support/fixtures/engine.js';
import { create, mount, onStage, part, place, root, settled } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const emulate = (media: string): Promise<void> => emulateMedia(media === '' ? {} : { media });

/** What a dark host makes of the elements. */
const DARK = new CSSStyleSheet();
DARK.replaceSync(`
  main {
    color-scheme: dark; background: #000; --backup-health-surface: #111; --backup-health-text: #fafafa;
    --backup-health-muted: #ccc; --backup-health-link: #8cf; --backup-health-warning: #fd0; --backup-health-danger: #faa;
    --backup-health-success: #8f8; --backup-health-neutral: #ddd;
  }
`);

before(needsProtocol);
beforeEach(async () => {
  document.adoptedStyleSheets = [DARK];
  await emulate('print');
});
afterEach(async () => {
  document.adoptedStyleSheets = [];
  await emulate('');
});

const given = () => ({
  assessment: assessmentOf('everything-at-once'),
  clock: createManualClock(NOW),
  links: LINKS,
});

/** 0 for black to 255 for white. */
function brightness(colour: string): number {
  const parts = colour.match(/[\d.]+/g)!.map(Number);
  return Math.max(...parts.slice(0, 3));
}

describe('on paper', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`${name} is dark on white, also where the page is dark`, async () => {
      const element = await mount(tag, { attributes, properties: given() });
      let texts = 0;
      for (const inner of root(element).querySelectorAll('*')) {
        if (inner.matches('.unseen, slot')) continue;
        const { color, backgroundColor, stroke, fill } = getComputedStyle(inner);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') {
          expect(backgroundColor, inner.outerHTML).to.equal('rgb(255, 255, 255)');
        }
        expect(brightness(color), inner.outerHTML).to.be.at.most(0x55);
        if (inner.matches('.icon')) expect(brightness(stroke)).to.be.at.most(0x55);
        if (inner.matches('.fill')) expect(brightness(fill)).to.be.at.most(0x55);
        texts += 1;
      }
      expect(texts).to.be.greaterThan(1);
    });
  }

  it('boxes that are told by their ground on a screen have lines', async () => {
    const list = await mount('backup-attention-list', { properties: given() });
    const tile = await mount('backup-health-kpi', { properties: given() });
    for (const [element, selectors] of [
      [list, ['.card', '.pill', '.mark', '.chip']],
      [tile, ['.card', '.bar']],
    ] as const) {
      for (const selector of selectors) {
        const { borderTopStyle } = getComputedStyle(root(element).querySelector(selector)!);
        expect(borderTopStyle, selector).to.equal('solid');
      }
    }
  });

  it('cards and items are not torn apart', async () => {
    const list = await mount('backup-attention-list', { properties: given() });
    for (const name of ['card', 'item']) {
      expect(getComputedStyle(part(list, name)!).breakInside).to.equal('avoid');
    }
  });

  it('there is nothing to press, and where links lead is text', async () => {
    const answers = [assessmentAnswer('stale'), failed()];
    const tile = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: {
        clock: createManualClock(NOW),
        links: LINKS,
        fetcher: async () => answers.shift()!,
      },
    });
    await tile.refresh();
    await settled();
    expect(part(tile, 'check-again')!.checkVisibility()).to.equal(false);
    expect(part(tile, 'link')!.checkVisibility()).to.equal(true);
    expect(root(tile).querySelector('.arrow')!.checkVisibility()).to.equal(false);
    await emulate('');
    expect(part(tile, 'check-again')!.checkVisibility()).to.equal(true);
  });

  it('what is loading says so in words', async () => {
    for (const tag of ['backup-health-kpi', 'backup-attention-list'] as const) {
      const element = place(
        create(tag, { properties: { endpoint: '/health', fetcher: () => new Promise(() => {}) } }),
      );
      await settled();
      for (const bone of root(element).querySelectorAll('.bone')) {
        expect(bone.checkVisibility()).to.equal(false);
      }
      const notice = root(element).querySelector('.notice')!;
      expect(notice.textContent).to.equal('Checking backup health.');
      expect(notice.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(getComputedStyle(notice).clipPath).to.equal('none');
    }
    expect(onStage().textContent).to.equal('');
  });
});
