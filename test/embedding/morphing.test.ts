/**
 * Morphing engines (Livewire, Turbo, LiveView) bring a page to what the server printed last: they set the attributes
 * it printed, strip all others, put in and take out neighbours, and call nothing. Here that is done by hand.
 */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  DAY,
  iso,
  MINUTE,
  NOW,
  recordsOf,
  failed,
} from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  part,
  place,
  reads,
  root,
  settled,
  states,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';
import { heard, listenToConsole } from '../support/fixtures/witness.js';

listenToConsole();

/** What is written on an element itself or among its children. */
function writtenOn(element: Element): MutationRecord[] {
  const records: MutationRecord[] = [];
  new MutationObserver((seen) => records.push(...seen)).observe(element, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  });
  return records;
}

/** Brings an element to what the server printed. */
function morph(element: Element, printed: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!printed.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const name of printed.getAttributeNames()) {
    const value = printed.getAttribute(name)!;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const children = [...element.childNodes];
  const wanted = [...printed.childNodes];
  for (const [index, want] of wanted.entries()) {
    const child = children[index];
    if (child === undefined) element.append(want.cloneNode(true));
    else if (
      child instanceof Element &&
      want instanceof Element &&
      child.localName === want.localName
    )
      morph(child, want);
    else child.replaceWith(want.cloneNode(true));
  }
  for (const extra of children.slice(wanted.length)) extra.remove();
}

describe('elements write nothing on themselves', () => {
  for (const { name, tag, attributes } of [
    ...SUBJECTS,
    { name: 'the provider', tag: 'backup-health-provider', attributes: {} } as const,
  ]) {
    it(`${name}, over a whole life`, async () => {
      const clock = createManualClock(NOW);
      const answers = [
        () => assessmentAnswer('healthy'),
        () => assessmentAnswer('everything-at-once'),
        () => failed(),
        () => new Response('', { status: 403 }),
      ];
      const element = create(tag, {
        attributes: { ...attributes, endpoint: '/health', 'refresh-seconds': '60' },
        properties: { clock, fetcher: async () => answers.shift()!() },
      });
      const written = writtenOn(element);
      place(element);
      await settled();
      for (let minute = 0; minute < 3; minute += 1) {
        clock.advance(MINUTE);
        await settled();
      }
      expect(answers, 'it has seen everything').to.have.length(0);
      expect(states(element)).to.deep.equal(['denied']);
      element.records = recordsOf('healthy');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      clock.advance(DAY);
      await settled();
      element.assessment = assessmentOf('absent');
      element.heading = 'Backups';
      element.tenantId = 'another';
      element.locale = 'de';
      element.now = new Date(NOW);
      element.links = { backupSets: '/sets' };
      element.policy = { freshnessHours: 4 };
      await settled();
      place(document.createElement('div')).append(element);
      await settled();
      element.remove();
      await settled();
      expect(written).to.deep.equal([]);
    });
  }
});

describe('a page that is morphed', () => {
  const printed = (attributes: Record<string, string>, tag = 'backup-health-kpi'): HTMLElement => {
    const element = new DOMParser().parseFromString(`<${tag}></${tag}>`, 'text/html').body
      .firstElementChild as HTMLElement;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  for (const { name, tag, attributes } of SUBJECTS) {
    it(`printed the same again, leaves ${name} as it is and asks for nothing`, async () => {
      let asked = 0;
      const server = { ...attributes, endpoint: '/health', 'tenant-id': 'one' };
      const element = await mount(tag, {
        attributes: server,
        properties: {
          clock: createManualClock(NOW),
          fetcher: async () => {
            asked += 1;
            return assessmentAnswer('stale', {
              assessment: assessmentOf('stale', { tenantId: 'one' }),
            });
          },
        },
      });
      const changes = heard(element, 'backup-health-change');
      const shown = reads(root(element));
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      for (let round = 0; round < 3; round += 1) {
        morph(element, printed(server, tag));
        // Some engines set every attribute again, whether it has changed or not.
        for (const [attribute, value] of Object.entries(server)) {
          element.setAttribute(attribute, value);
        }
        await settled();
      }
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      expect(reads(root(element))).to.equal(shown);
      expect(asked).to.equal(1);
      expect(changes).to.have.length(0);
    });

    it(`printed new records, has ${name} follow`, async () => {
      const clock = createManualClock(NOW);
      const server = (records: object) => ({ ...attributes, records: JSON.stringify(records) });
      const element = await mount(tag, {
        attributes: server(recordsOf('healthy')),
        properties: { clock },
      });
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      morph(element, printed(server(recordsOf('stale')), tag));
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      morph(element, printed({ ...attributes }, tag));
      await element.updateComplete;
      expect(states(element), 'nothing is printed any more').to.deep.equal(['unavailable']);
      morph(element, printed(server(recordsOf('healthy')), tag));
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    });
  }

  it('strips what a script has put on an element, and its properties stay', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { 'backup-set-href': '/sets/{backupSetId}' },
      properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
    });
    element.className = 'is-open';
    element.setAttribute('freshness-hours', '100');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    morph(element, printed({ 'backup-set-href': '/sets/{backupSetId}' }));
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(part(element, 'link')!.getAttribute('href')).to.equal('/sets/42');
  });

  it('puts in, takes out and swaps neighbours, and what stays is what it was', async () => {
    const provider = place(
      create('backup-health-provider', {
        attributes: { records: JSON.stringify(recordsOf('healthy')), now: iso(NOW) },
      }),
    );
    const [tile, list] = [create('backup-health-kpi'), create('backup-attention-list')];
    provider.append(tile, list);
    await settled();
    const print = (...tags: string[]): HTMLElement => {
      const page = printed(
        { records: JSON.stringify(recordsOf('healthy')), now: iso(NOW) },
        'backup-health-provider',
      );
      page.append(...tags.map((tag) => page.ownerDocument.createElement(tag)));
      return page;
    };
    morph(provider, print('backup-health-kpi', 'p', 'backup-attention-list'));
    await settled();
    expect(provider.firstElementChild).to.equal(tile);
    expect(list.isConnected).to.equal(false);
    const calm = (): boolean[] =>
      [...provider.children]
        .filter(({ localName }) => localName.startsWith('backup-'))
        .map((element) => element.matches(':state(calm)'));
    expect(calm()).to.deep.equal([true, true]);
    morph(provider, print('section', 'backup-health-kpi'));
    await settled();
    expect(calm()).to.deep.equal([true]);
    morph(provider, print('backup-attention-list', 'backup-health-kpi'));
    await settled();
    expect(calm()).to.deep.equal([true, true]);
  });

  it('switches the tenant of a reused element without showing the one before', async () => {
    const element: BackupHealthElement = await mount('backup-health-kpi', {
      attributes: { endpoint: '/t/{tenantId}', 'tenant-id': 'one' },
      properties: {
        clock: createManualClock(NOW),
        fetcher: ({ url }: Request) =>
          url.endsWith('/one')
            ? Promise.resolve(
                assessmentAnswer('healthy', {
                  assessment: assessmentOf('healthy', { tenantId: 'one' }),
                }),
              )
            : new Promise(() => {}),
      },
    });
    expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    morph(element, printed({ endpoint: '/t/{tenantId}', 'tenant-id': 'two' }));
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['loading']);
    expect(onStage().textContent).to.equal('');
  });
});
