import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { TONES } from '../../src/signals/index.js';
import { createManualClock, type ScenarioName } from '../../src/testing/index.js';
import { assessmentOf, HOUR, iso, LINKS, NOW } from '../support/fixtures/evidence.js';
import { emulateMedia, needsProtocol } from '../support/fixtures/engine.js';
import {
  create,
  mount,
  onStage,
  part,
  place,
  reads,
  root,
  settled,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';
import { listenToConsole } from '../support/fixtures/witness.js';

// Some elements here have nothing to assess, and say so.
listenToConsole();

const SCENARIOS: readonly ScenarioName[] = [
  'absent',
  'stale-and-degraded',
  'degraded-several-families',
  'healthy',
  'healthy-with-schedule-follow-up',
  'evidence-unknown-status',
  'everything-at-once',
  'right-to-left-names',
];

const ORDINARY = { 'forced-colors': 'none', 'prefers-reduced-motion': 'no-preference' };
const emulate = (features: Record<string, string>): Promise<void> =>
  emulateMedia(features, ORDINARY);

beforeEach(() => emulate({}));
afterEach(async () => {
  document.documentElement.style.colorScheme = '';
  await emulate({});
});

/** Everything that can be shown, in one page: what was answered, last known, loading, refused and faulty. */
async function everything(): Promise<BackupHealthElement[]> {
  const clock = createManualClock(NOW);
  const given: object[] = [
    ...SCENARIOS.map((name) => ({ assessment: assessmentOf(name) })),
    { assessment: assessmentOf('stale'), links: { backupSet: null } },
    { endpoint: '/loading', fetcher: () => new Promise(() => {}) },
    { endpoint: '/refused', fetcher: async () => new Response('', { status: 403 }) },
    { endpoint: '/faulty', fetcher: async () => new Response('', { status: 500 }) },
    { assessment: assessmentOf('stale', { evaluatedAt: iso(NOW + HOUR) }) },
    {},
  ];
  const elements = SUBJECTS.flatMap(({ tag, attributes }) =>
    given.map((properties) =>
      place(create(tag, { attributes, properties: { clock, links: LINKS, ...properties } })),
    ),
  );
  await settled();
  return elements;
}

describe('axe finds nothing', () => {
  for (const [name, scheme, features] of [
    ['in light', 'light', {}],
    ['in dark', 'dark', {}],
    ['in forced colours', 'light', { 'forced-colors': 'active' }],
  ] as const) {
    it(name, async function () {
      if (name === 'in forced colours') await needsProtocol.call(this);
      document.documentElement.style.colorScheme = scheme;
      await emulate(features);
      await everything();
      // What breathes is between two opacities.
      for (const animation of document.getAnimations()) animation.cancel();
      await expect(onStage()).to.be.accessible();
    }).timeout(30_000);
  }
});

type Colour = readonly [red: number, green: number, blue: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** A computed colour, whatever its notation, laid over others. */
function colour(...layers: string[]): Colour {
  canvas.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function luminance(parts: Colour): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours by WCAG. */
function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** What is painted behind the content of an element: every background from the page on. */
function behind(element: Element): string[] {
  const layers: string[] = [];
  for (let from: Element | null = element; from !== null;) {
    layers.unshift(getComputedStyle(from).backgroundColor);
    const parent: Node | null = from.parentNode;
    from = parent instanceof ShadowRoot ? parent.host : from.parentElement;
  }
  return ['Canvas', ...layers];
}

const textContrast = (element: Element): number =>
  contrast(colour(...behind(element), getComputedStyle(element).color), colour(...behind(element)));

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

for (const scheme of ['light', 'dark'] as const) {
  describe(`contrast in ${scheme}`, () => {
    beforeEach(() => {
      document.documentElement.style.colorScheme = scheme;
    });

    it('of every text is 4.5 : 1', async () => {
      const seen = new Set<string>();
      for (const element of await everything()) {
        for (const text of root(element).querySelectorAll('*')) {
          if (!hasText(text) || text.closest('.unseen')) continue;
          seen.add(text.className || (text.parentElement?.className ?? ''));
          expect(textContrast(text), reads(text)).to.be.at.least(4.5);
        }
      }
      expect([...seen]).to.include.members(['heading', 'title', 'link', 'chip', 'no-access-hint']);
    });

    it('of each tone is 4.5 : 1 for the text of a pill, and 3 : 1 for icons and the meter', async () => {
      const given = {
        assessment: assessmentOf('healthy-with-schedule-follow-up'),
        clock: createManualClock(NOW),
      };
      const badge = await mount('schedule-follow-up-badge', { properties: given });
      const list = await mount('backup-attention-list', { properties: given });
      const tile = await mount('backup-health-kpi', { properties: given });
      const colours = new Set<string>();
      for (const tone of TONES) {
        for (const element of [badge, list, tile]) {
          for (const toned of root(element).querySelectorAll<HTMLElement>('[data-tone]')) {
            toned.dataset['tone'] = tone;
          }
        }
        const pill = part(badge, 'badge')!;
        colours.add(getComputedStyle(pill).color);
        expect(textContrast(pill), tone).to.be.at.least(4.5);
        for (const icon of [
          ...root(badge).querySelectorAll('.icon'),
          ...root(list).querySelectorAll('.icon'),
          ...root(tile).querySelectorAll('.icon'),
        ]) {
          const ground = behind(icon);
          const stroke = getComputedStyle(icon).stroke;
          expect(contrast(colour(...ground, stroke), colour(...ground)), tone).to.be.at.least(3);
        }
        const bar = root(tile).querySelector('.bar')!;
        const ground = behind(bar);
        const fill = getComputedStyle(root(tile).querySelector('.fill')!).fill;
        expect(contrast(colour(...ground, fill), colour(...ground)), tone).to.be.at.least(3);
      }
      expect(colours.size, 'each tone has a colour of its own').to.equal(TONES.length);
    });
  });
}

describe('forced colours', () => {
  before(needsProtocol);

  it('give what is told by a background a line around it', async () => {
    await emulate({ 'forced-colors': 'active' });
    const given = {
      assessment: assessmentOf('degraded-several-families'),
      clock: createManualClock(NOW),
      links: LINKS,
    };
    const list = await mount('backup-attention-list', { properties: given });
    const tile = await mount('backup-health-kpi', { properties: given });
    for (const [element, selectors] of [
      [list, ['.card', '.pill', '.mark', '.chip']],
      [tile, ['.card', '.bar']],
    ] as const) {
      for (const selector of selectors) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(
          root(element).querySelector(selector)!,
        );
        expect([borderTopStyle, borderTopWidth], selector).to.deep.equal(['solid', '1px']);
      }
    }
    const system = document.createElement('a');
    system.style.cssText = 'color: LinkText; fill: CanvasText';
    onStage().append(system);
    const { color, fill } = getComputedStyle(system);
    expect(getComputedStyle(part(tile, 'link')!).color).to.equal(color);
    expect(getComputedStyle(root(tile).querySelector('.fill')!).fill).to.equal(fill);
  });
});

describe('motion', () => {
  before(needsProtocol);

  it('is there only for who has not asked for less', async () => {
    const element = await mount('backup-health-kpi', {
      properties: { endpoint: '/loading', fetcher: () => new Promise(() => {}) },
    });
    const shown = await mount('backup-health-kpi', {
      properties: {
        assessment: assessmentOf('stale'),
        clock: createManualClock(NOW),
        links: LINKS,
      },
    });
    const bones = (): string[] =>
      [...root(element).querySelectorAll('.bone')].map(
        (bone) => getComputedStyle(bone).animationName,
      );
    const arrow = (): string =>
      getComputedStyle(root(shown).querySelector('.arrow')!).transitionProperty;
    await emulate({ 'prefers-reduced-motion': 'no-preference' });
    expect(new Set(bones())).to.deep.equal(new Set(['breathe']));
    expect(arrow()).to.equal('translate');
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    expect(new Set(bones())).to.deep.equal(new Set(['none']));
    expect(arrow()).to.equal('none');
  });
});

describe('targets', () => {
  it('are 24 px high and wide at least, at any width', async () => {
    const elements = await everything();
    let count = 0;
    for (const width of [200, 640]) {
      onStage().style.width = `${width}px`;
      for (const element of elements) {
        for (const target of root(element).querySelectorAll('a, button')) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), reads(target)).to.be.at.least(24);
          count += 1;
        }
      }
    }
    expect(count).to.be.greaterThan(20);
  });

  it('are reached by the keyboard, in their order, and show it', async () => {
    const element = await mount('backup-attention-list', {
      properties: {
        assessment: assessmentOf('stale-and-degraded'),
        clock: createManualClock(NOW),
        links: LINKS,
      },
    });
    const anchors = [...root(element).querySelectorAll('a')];
    expect(anchors).to.have.length(2);
    for (const anchor of anchors) {
      await sendKeys({ press: 'Tab' });
      expect(root(element).activeElement).to.equal(anchor);
      const { outlineStyle, outlineWidth } = getComputedStyle(anchor);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    }
  });
});

describe('roles and names', () => {
  const given = (name: ScenarioName) => ({
    properties: { assessment: assessmentOf(name), clock: createManualClock(NOW), links: LINKS },
  });

  it('of the stat tile: a group by its heading, a meter that says its value, a link', async () => {
    const element = await mount('backup-health-kpi', given('healthy'));
    const group = root(element).firstElementChild!;
    expect([group.role, group.ariaLabel]).to.deep.equal(['group', 'Backup health']);
    const meters = [...root(element).querySelectorAll('[role=meter]')];
    expect(
      meters.map((meter) => [
        meter.ariaLabel,
        meter.ariaValueMin,
        meter.ariaValueNow,
        meter.ariaValueMax,
        meter.ariaValueText,
      ]),
    ).to.deep.equal([['24-hour window', '0', '25', '100', '18 hours left']]);
    for (const said of part(element, 'meter')!.querySelectorAll('span')) {
      expect(said.ariaHidden, 'said by the meter').to.equal('true');
    }
    expect([...root(element).querySelectorAll('a')].map(reads)).to.deep.equal([
      'Open latest backup',
    ]);
  });

  it('of the attention list: a group by its heading, and an item a reason', async () => {
    const element = await mount('backup-attention-list', given('everything-at-once'));
    const group = root(element).firstElementChild!;
    expect([group.role, group.ariaLabel]).to.deep.equal(['group', 'Needs attention']);
    const list = part(element, 'items')!;
    expect(list.localName).to.equal('ul');
    expect([...list.children].map(({ localName }) => localName)).to.deep.equal(
      Array.from({ length: 5 }, () => 'li'),
    );
    for (const chips of root(element).querySelectorAll('.chips')) {
      expect(chips.localName).to.equal('ul');
      expect(chips.children.length).to.be.greaterThan(0);
      for (const chip of chips.children) expect(chip.localName).to.equal('li');
    }
  });

  it('are busy while loading, and no longer', async () => {
    for (const [tag, frame] of [
      ['backup-health-kpi', 'tile'],
      ['backup-attention-list', 'card'],
      ['backup-basis-confirmation', 'card'],
    ] as const) {
      const element = await mount(tag, {
        properties: { endpoint: '/loading', fetcher: () => new Promise(() => {}) },
      });
      expect(part(element, frame)!.ariaBusy).to.equal('true');
      expect(part(element, frame)!.role).to.equal('group');
      expect(reads(root(element)), 'and says so').to.match(/Checking/);
      element.assessment = assessmentOf('absent');
      await settled();
      expect(part(element, frame)!.ariaBusy).to.equal(null);
    }
  });

  it('of decoration are hidden', async () => {
    for (const element of await everything()) {
      for (const drawing of root(element).querySelectorAll('svg:not([role=meter])')) {
        expect(drawing.getAttribute('aria-hidden')).to.equal('true');
      }
      for (const bone of root(element).querySelectorAll('.word .bone, .meter .bone')) {
        expect(bone.closest('[aria-hidden=true]')).not.to.equal(null);
      }
    }
  });

  it('an instant is a time that machines can read', async () => {
    const element = await mount('backup-health-kpi', given('stale'));
    const times = [...root(element).querySelectorAll('time')];
    expect(times.map(({ dateTime }) => dateTime)).to.deep.equal([iso(NOW - 72 * HOUR)]);
  });
});
