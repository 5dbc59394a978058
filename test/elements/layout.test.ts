import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock } from '../../src/testing/index.js';
import {
  assess,
  assessmentOf,
  everyScenario,
  LINKS,
  NOW,
  recordsOf,
  assessmentAnswer,
  failed,
} from '../support/fixtures/evidence.js';
import { FONT, FONTS, fontsAreThere } from '../support/fixtures/fonts.js';
import {
  create,
  mount,
  onStage,
  part,
  place,
  root,
  settled,
  type Tag,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const never = (): Promise<Response> => new Promise(() => {});

before(fontsAreThere);

function stageOf(width: number, font = FONT): void {
  onStage().style.width = `${width}px`;
  onStage().style.fontFamily = font;
}

function loading(tag: Tag): BackupHealthElement {
  return place(
    create(tag, {
      attributes: { endpoint: '/health', 'show-clear': '' },
      properties: { fetcher: never, clock: createManualClock(NOW) },
    }),
  );
}

function everyScenarioOf(tag: Tag, more = {}): { name: string; element: BackupHealthElement }[] {
  return everyScenario.map((scenario) => ({
    name: scenario.name,
    element: place(
      create(tag, {
        attributes: { 'show-clear': '', ...more },
        properties: {
          assessment: assess(scenario),
          clock: createManualClock(NOW),
          links: LINKS,
        },
      }),
    ),
  }));
}

const box = (element: Element): DOMRect => element.getBoundingClientRect();

/** Where the rows of a stat tile stand, below its upper edge; the last one stands on its lower edge. */
function rows(tile: Element): number[] {
  const { top } = box(tile);
  const row = (name: string): DOMRect => box(root(tile).querySelector(`.${name}`)!);
  const tops = ['heading', 'word', 'told', 'meter'].map((name) => row(name).top - top);
  return [...tops, row('action').bottom - top];
}

/** Whatever sticks out of an element sideways. */
function stickingOut(element: Element): string[] {
  const { left, right } = box(element);
  const frame = root(element).firstElementChild;
  const found = [...root(element).querySelectorAll('*')].filter((inner) => {
    if (inner.matches('slot, svg *, .unseen')) return false;
    return box(inner).left < left - 0.5 || box(inner).right > right + 0.5;
  });
  const names = found.map((inner) => `${inner.localName}.${inner.getAttribute('class') ?? ''}`);
  return frame !== null && frame.scrollWidth > frame.clientWidth + 1 ? [...names, 'frame'] : names;
}

/** What no tile can keep room for without being mostly empty: two or more things at a time, spelled out, or long names. */
const TALKATIVE: readonly string[] = [
  'long-names',
  'stale-and-degraded',
  'degraded-several-families',
  'everything-at-once',
  'huge-counts',
];

describe('the stat tile', () => {
  const cases = ['en', 'de'].flatMap((locale) =>
    [200, 240, 320, 480, 640, 1200].map((width) => ({ locale, width })),
  );
  for (const { locale, width } of cases) {
    it(`has one height and its rows in one place at ${width} px in ${locale}, unless it has more to tell`, async () => {
      onStage().lang = locale;
      const waiting = loading('backup-health-kpi');
      const answers = everyScenarioOf('backup-health-kpi');
      await settled();
      for (const font of FONTS) {
        stageOf(width, font);
        const { height } = box(waiting);
        expect(height).to.be.greaterThan(100);
        const wanted = rows(waiting);
        for (const { name, element } of answers) {
          if (TALKATIVE.includes(name)) {
            expect(box(element).height, `${name}, ${font}`).to.be.at.least(height - 0.5);
            continue;
          }
          expect(box(element).height, `${name}, ${font}`).to.be.closeTo(height, 0.5);
          for (const [index, top] of rows(element).entries()) {
            expect(top, `row ${index} of ${name}, ${font}`).to.be.closeTo(wanted[index]!, 0.5);
          }
        }
      }
    });
  }

  it('does not grow when an answer can no longer be confirmed and may be asked for again', async () => {
    const clock = createManualClock(NOW);
    const answers = [assessmentAnswer('stale'), failed()];
    const tile = place(
      create('backup-health-kpi', {
        attributes: { endpoint: '/health' },
        properties: { clock, links: LINKS, fetcher: async () => answers.shift()! },
      }),
    );
    await settled();
    const heights = (): number[] =>
      FONTS.flatMap((font) =>
        [200, 240, 320, 640, 1200].map((width) => {
          stageOf(width, font);
          return box(tile).height;
        }),
      );
    const before = heights();
    await tile.refresh();
    await settled();
    expect(part(tile, 'check-again')).to.not.equal(null);
    for (const [index, height] of heights().entries()) {
      expect(height).to.be.closeTo(before[index]!, 0.5);
    }
  });

  it('has that height without an answer and without a link as well', async () => {
    const waiting = loading('backup-health-kpi');
    const clock = createManualClock(NOW);
    const others = [
      create('backup-health-kpi', { properties: { records: {} } }),
      create('backup-health-kpi', { properties: { assessment: assessmentOf('stale'), clock } }),
      create('backup-health-kpi', {
        properties: { assessment: assessmentOf('stale'), clock, links: { backupSet: null } },
      }),
      ...[403, 404, 500].map((status) =>
        create('backup-health-kpi', {
          attributes: { endpoint: `/${status}` },
          properties: { clock, fetcher: async () => new Response('', { status }) },
        }),
      ),
    ];
    for (const element of others) place(element);
    await settled();
    for (const width of [200, 240, 320, 640, 1200]) {
      stageOf(width);
      const { height } = box(waiting);
      for (const element of others) expect(box(element).height).to.be.closeTo(height, 0.5);
    }
  });

  it('cuts nothing off of what it tells, however much it is', async () => {
    const answers = everyScenarioOf('backup-health-kpi');
    await settled();
    for (const size of ['16px', '32px']) {
      document.documentElement.style.fontSize = size;
      for (const width of [200, 320, 640]) {
        stageOf(width);
        for (const { name, element } of answers) {
          const told = root(element).querySelector('.told')!;
          const about = `${name} at ${width} px and ${size}`;
          expect(getComputedStyle(told).overflow, about).to.equal('visible');
          for (const row of told.children) {
            expect(box(row).bottom, about).to.be.at.most(box(told).bottom + 0.5);
            expect(row.scrollWidth, about).to.be.at.most(row.clientWidth);
          }
          const below = box(root(element).querySelector('.action')!);
          expect(box(told).bottom, about).to.be.at.most(
            width < 768 ? below.top + 0.5 : box(element).bottom,
          );
        }
      }
    }
    document.documentElement.style.fontSize = '';
  });
});

describe('the attention list', () => {
  for (const width of [320, 640, 1200]) {
    it(`has the height of the healthy line while it loads at ${width} px`, async () => {
      const waiting = loading('backup-attention-list');
      const healthy = await mount('backup-attention-list', {
        properties: { records: recordsOf('healthy'), clock: createManualClock(NOW), links: LINKS },
      });
      stageOf(width);
      expect(box(waiting).height).to.be.greaterThan(100);
      expect(box(healthy).height).to.be.closeTo(box(waiting).height, 0.5);
    });
  }

  it('keeps its items apart from one another, and the link beside or below what is told', async () => {
    const { element } = everyScenarioOf('backup-attention-list').find(
      ({ name }) => name === 'everything-at-once',
    )!;
    await settled();
    for (const width of [200, 320, 640, 1200]) {
      stageOf(width);
      const items = [...root(element).querySelectorAll('.item')];
      for (const [index, item] of items.entries()) {
        const next = items[index + 1];
        if (next !== undefined) expect(box(item).bottom).to.be.at.most(box(next).top + 0.5);
        const texts = ['.title', '.told', '.chips', '.link'].flatMap((selector) => {
          const text = item.querySelector(selector);
          return text === null ? [] : [box(text)];
        });
        for (const [place, text] of texts.entries()) {
          expect(text.bottom).to.be.at.most(box(item).bottom + 0.5);
          for (const other of texts.slice(place + 1)) {
            const overlaps =
              text.left < other.right - 0.5 &&
              other.left < text.right - 0.5 &&
              text.top < other.bottom - 0.5 &&
              other.top < text.bottom - 0.5;
            expect(overlaps, `${width} px, item ${index}`).to.equal(false);
          }
        }
      }
    }
  });
});

describe('nothing sticks out sideways', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`of ${name}, from 200 px up`, async () => {
      const answers = ['en', 'de'].flatMap((locale) =>
        everyScenarioOf(tag, { ...attributes, locale }),
      );
      const heading = 'x'.repeat(120);
      const more = [
        create(tag, {
          attributes: { ...attributes, heading },
          properties: {
            assessment: assessmentOf('huge-counts'),
            clock: createManualClock(NOW),
            links: { backupSet: null },
          },
        }),
        create(tag, { attributes: { ...attributes, heading }, properties: { records: {} } }),
      ].map((element) => ({ name: 'with a long heading', element: place(element) }));
      await settled();
      for (const font of [...FONTS, 'monospace']) {
        for (const width of [200, 320, 1200]) {
          stageOf(width, font);
          for (const shown of [...answers, ...more]) {
            expect(stickingOut(shown.element), `${shown.name} at ${width} px`).to.deep.equal([]);
            expect(box(shown.element).width).to.be.at.most(width + 0.5);
          }
        }
      }
      expect(onStage().scrollWidth).to.be.at.most(1200);
    });
  }

  it('of anything while it loads', async () => {
    const waiting = [
      loading('backup-health-kpi'),
      loading('backup-attention-list'),
      loading('schedule-follow-up-badge'),
    ];
    await settled();
    stageOf(200);
    for (const element of waiting) expect(stickingOut(element)).to.deep.equal([]);
  });
});

describe('with text of 200 %', () => {
  beforeEach(() => {
    document.documentElement.style.fontSize = '32px';
  });
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  for (const { name, tag, attributes } of SUBJECTS) {
    it(`no word, link or button of ${name} is cut off`, async () => {
      const answers = everyScenarioOf(tag, attributes);
      const refused = place(
        create(tag, {
          attributes: { ...attributes, endpoint: '/health' },
          properties: { fetcher: async () => new Response('', { status: 403 }) },
        }),
      );
      await settled();
      for (const width of [320, 640, 1200]) {
        stageOf(width);
        for (const shown of [...answers, { name: 'refused', element: refused }]) {
          const about = `${shown.name} at ${width} px`;
          expect(stickingOut(shown.element), about).to.deep.equal([]);
          const frame = box(shown.element);
          const words = root(shown.element).querySelectorAll<HTMLElement>(
            '.heading, .word, .word span, .title, a, button, .no-access, .pill span, .chip',
          );
          for (const word of words) {
            expect(box(word).bottom, about).to.be.at.most(frame.bottom + 0.5);
            expect(word.scrollWidth, about).to.be.at.most(
              Math.max(word.clientWidth, 0) || Infinity,
            );
            expect(getComputedStyle(word).textOverflow).to.equal('clip');
            expect(getComputedStyle(word).overflow, about).to.equal('visible');
            expect(parseFloat(getComputedStyle(word).fontSize), about).to.be.at.least(24);
          }
        }
      }
    });
  }

  it('the rows of the stat tile do not run into one another', async () => {
    const answers = everyScenarioOf('backup-health-kpi');
    await settled();
    for (const width of [320, 640]) {
      stageOf(width);
      for (const { name, element } of answers) {
        const boxes = ['.heading', '.word', '.told', '.meter', '.action'].map((selector) =>
          box(root(element).querySelector(selector)!),
        );
        for (const [index, { bottom }] of boxes.entries()) {
          const below = boxes[index + 1]?.top ?? box(element).bottom;
          expect(bottom, `row ${index} of ${name} at ${width} px`).to.be.at.most(below + 0.5);
        }
      }
    }
  });
});

describe('with the text spacing of a reader', () => {
  /** By WCAG 1.4.12, put where a reader's own style sheet would be, which reaches into shadow roots. */
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
  `);
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`nothing of ${name} is lost or overlaps`, async () => {
      const answers = everyScenarioOf(tag, attributes);
      await settled();
      stageOf(320);
      for (const { name: scenario, element } of answers) {
        root(element).adoptedStyleSheets.push(spacing);
        expect(stickingOut(element), scenario).to.deep.equal([]);
        for (const text of root(element).querySelectorAll('p, a, .chip, .pill')) {
          if (text.matches('.unseen')) continue;
          expect(box(text).bottom, scenario).to.be.at.most(box(element).bottom + 0.5);
          expect(getComputedStyle(text).overflow, scenario).to.equal('visible');
        }
        const rows = ['.told', '.meter', '.action'].flatMap((selector) => {
          const row = root(element).querySelector(selector);
          return row === null || tag !== 'backup-health-kpi' ? [] : [box(row)];
        });
        for (const [index, row] of rows.entries()) {
          expect(row.bottom, scenario).to.be.at.most((rows[index + 1]?.top ?? Infinity) + 0.5);
        }
      }
    });
  }
});

describe('from right to left', () => {
  async function both(tag: Tag) {
    // Its further reasons stand in rows of their own, which have a direction to mind too.
    const scenario =
      tag === 'backup-basis-confirmation'
        ? 'stale-and-degraded'
        : 'healthy-with-schedule-follow-up';
    const one = await Promise.all(
      ['ltr', 'rtl'].map(async (dir) => {
        const page = document.createElement('div');
        page.dir = dir;
        page.style.width = '600px';
        onStage().append(page);
        const element = place(
          create(tag, {
            properties: {
              assessment: assessmentOf(scenario),
              clock: createManualClock(NOW),
              links: LINKS,
            },
          }),
          page,
        );
        await settled();
        return element;
      }),
    );
    return one as [BackupHealthElement, BackupHealthElement];
  }

  /** How far something begins from the left, and how far from the right. */
  function gaps(element: Element, selector: string): [left: number, right: number] {
    const outer = box(element);
    const inner = box(root(element).querySelector(selector)!);
    return [inner.left - outer.left, outer.right - inner.right];
  }

  const MIRRORED: readonly [Tag, readonly string[]][] = [
    [
      'backup-health-kpi',
      ['.word .icon', '.word span', '.fill', '.meter span:last-child', '.link', '.arrow'],
    ],
    ['backup-attention-list', ['.heading', '.pill', '.mark', '.title', '.link', '.arrow']],
    ['schedule-follow-up-badge', ['.pill .icon', '.pill span']],
    [
      'backup-basis-confirmation',
      ['.mark', '.heading', '.pill', '.title', '.other .icon', '.other-title', '.other-sentence'],
    ],
  ];
  for (const [tag, selectors] of MIRRORED) {
    it(`${tag} is its own mirror image`, async () => {
      const [ltr, rtl] = await both(tag);
      for (const selector of selectors) {
        const [left, right] = gaps(ltr, selector);
        const [mirroredLeft, mirroredRight] = gaps(rtl, selector);
        expect(left, `${selector} is off the middle`).not.to.be.closeTo(right, 1);
        expect(mirroredLeft, selector).to.be.closeTo(right, 1);
        expect(mirroredRight, selector).to.be.closeTo(left, 1);
      }
    });
  }

  it('arrows point to where reading goes on', async () => {
    for (const tag of ['backup-health-kpi', 'backup-attention-list'] as const) {
      const [ltr, rtl] = await both(tag);
      expect(getComputedStyle(root(ltr).querySelector('.arrow')!).scale).to.equal('none');
      expect(getComputedStyle(root(rtl).querySelector('.arrow')!).scale).to.equal('-1 1');
    }
  });

  it('is followed when the page turns round', async () => {
    const [element] = await both('backup-health-kpi');
    const [left] = gaps(element, '.fill');
    element.parentElement!.dir = 'rtl';
    expect(gaps(element, '.fill')[1]).to.be.closeTo(left, 1);
  });
});

describe('boxes', () => {
  it('a provider makes none, and hides everything inside it when it is hidden', async () => {
    const provider = place(
      create('backup-health-provider', {
        properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
      }),
    );
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    expect(provider.getClientRects()).to.have.length(0);
    expect(element.checkVisibility()).to.equal(true);
    provider.hidden = true;
    expect(element.checkVisibility()).to.equal(false);
    provider.hidden = false;
    expect(element.checkVisibility()).to.equal(true);
  });

  it('an element that is hidden takes no room', async () => {
    for (const { tag, attributes } of SUBJECTS) {
      const element = await mount(tag, {
        attributes: { ...attributes, hidden: '' },
        properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
      });
      expect(element.getClientRects()).to.have.length(0);
    }
  });

  it('a badge without anything to tell takes no room', async () => {
    const badge = await mount('schedule-follow-up-badge', {
      properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
    });
    expect(badge.matches(':state(hidden)')).to.equal(true);
    expect(badge.getClientRects()).to.have.length(0);
    badge.setAttribute('show-clear', '');
    await settled();
    expect(badge.matches(':state(hidden)')).to.equal(false);
    expect(part(badge, 'badge')!.getClientRects()).to.have.length(1);
  });

  it('the slots of the list take the place of items', async () => {
    const list = create('backup-attention-list', {
      properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
    });
    for (const slot of ['checks', 'items']) {
      const own = document.createElement('div');
      own.slot = slot;
      own.textContent = slot;
      list.append(own);
    }
    place(list);
    await settled();
    stageOf(640);
    const [checks, items] = [...list.children] as [HTMLElement, HTMLElement];
    expect(box(items).top).to.be.at.least(box(part(list, 'items')!).bottom - 0.5);
    expect(box(checks).top).to.be.at.least(box(items).bottom - 0.5);
    expect(box(items).left).to.be.closeTo(box(part(list, 'item')!).left, 1);
    expect(getComputedStyle(items).borderTopWidth).to.equal('1px');
  });
});
