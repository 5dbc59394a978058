/** Pages move, copy and throw away what they hold; elements take it as it comes. */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, type ScenarioName } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  DAY,
  iso,
  NOW,
  recordsOf,
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

const providerOf = (name: ScenarioName): BackupHealthElement =>
  place(
    create('backup-health-provider', {
      properties: { records: recordsOf(name), clock: createManualClock(NOW) },
    }),
  );
const CALM = ['ready', 'healthy', 'calm'];

type Mover = (into: Element, element: Element) => void;
const WAYS: Readonly<Record<string, Mover>> = {
  append: (into, element) => into.append(element),
};
if ('moveBefore' in Element.prototype) {
  Object.assign(WAYS, {
    moveBefore: (into: Element & { moveBefore(node: Node, child: null): void }, element: Element) =>
      into.moveBefore(element, null),
  } satisfies Record<string, unknown>);
}

for (const [way, move] of Object.entries(WAYS)) {
  describe(`moved by ${way}`, () => {
    for (const { name, tag, attributes } of SUBJECTS) {
      it(`within one provider ${name} shows on what it showed`, async () => {
        const provider = providerOf('healthy');
        const other = place(document.createElement('div'), provider);
        const element = place(create(tag, { attributes }), provider);
        await settled();
        const shown = root(element);
        const seen = watched(element);
        move(other, element);
        expect(states(element)).to.deep.equal(CALM);
        await settled();
        expect(states(element)).to.deep.equal(CALM);
        expect(root(element)).to.equal(shown);
        expect(seen.flatMap(({ addedNodes }) => [...addedNodes])).to.deep.equal([]);
        provider.records = recordsOf('absent');
        await settled();
        expect(states(element), 'and follows').to.deep.equal(['ready', 'absent']);
      });

      it(`to another provider ${name} takes that one’s answer, and is not calm by the old one’s`, async () => {
        const one = providerOf('healthy');
        const other = providerOf('stale');
        const element = place(create(tag, { attributes }), one);
        await settled();
        expect(states(element)).to.deep.equal(CALM);
        move(other, element);
        await element.updateComplete;
        expect(states(element)).to.deep.equal(['ready', 'stale']);
        one.records = recordsOf('absent');
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'stale']);
        other.records = recordsOf('degraded-partial-set');
        await settled();
        expect(states(element)).to.deep.equal(['ready', 'degraded']);
      });

      it(`out of its provider ${name} has nothing`, async () => {
        const element = place(create(tag, { attributes }), providerOf('healthy'));
        await settled();
        move(onStage(), element);
        await element.updateComplete;
        expect(states(element)).to.deep.equal(['unavailable']);
        await settled();
        expect(states(element)).to.deep.equal(['unavailable']);
      });
    }

    it('a provider takes everything inside it along, and around it finds another', async () => {
      const outer = providerOf('stale');
      const inner = place(create('backup-health-provider'));
      const element = place(create('backup-health-kpi'), inner);
      await settled();
      expect(states(element)).to.deep.equal(['unavailable']);
      move(outer, inner);
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      move(onStage(), inner);
      await settled();
      expect(states(element)).to.deep.equal(['unavailable']);
    });

    it('an answer on its way is kept, and not asked for again', async () => {
      let asked = 0;
      let answerLate: (response: Response) => void = () => {};
      const element = place(
        create('backup-health-kpi', {
          attributes: { endpoint: '/health' },
          properties: {
            clock: createManualClock(NOW),
            fetcher: ({ signal }: Request) => {
              asked += 1;
              signal.addEventListener('abort', () => expect.fail('aborted'));
              return new Promise<Response>((answer) => (answerLate = answer));
            },
          },
        }),
      );
      const changes = heard(element, 'backup-health-change');
      await settled();
      move(place(document.createElement('div')), element);
      await settled();
      answerLate(assessmentAnswer('healthy'));
      await settled();
      expect(asked).to.equal(1);
      expect(states(element)).to.deep.equal(CALM);
      move(onStage(), element);
      await settled();
      expect(changes, 'a move is no change').to.have.length(1);
      expect(asked).to.equal(1);
    });
  });
}

describe('removed and brought back', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`much later, ${name} is never calm by what was`, async () => {
      const clock = createManualClock(NOW);
      const element = place(
        create(tag, { attributes, properties: { records: recordsOf('healthy'), clock } }),
      );
      await settled();
      expect(states(element)).to.deep.equal(CALM);
      element.remove();
      clock.advance(DAY);
      await settled();
      place(element);
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      expect(reads(root(element))).not.to.match(/\bhealthy\b/i);
      clock.advance(DAY);
      await settled();
      expect(clock.pending, 'it follows the clock again').to.be.greaterThan(0);
    });
  }

  it('a provider and what is inside it work on', async () => {
    const provider = providerOf('healthy');
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    for (let round = 0; round < 3; round += 1) {
      provider.remove();
      await settled();
      place(provider);
      await settled();
      expect(states(element)).to.deep.equal(CALM);
    }
    provider.records = recordsOf('stale');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
  });

  it('while it was away it took what it was given', async () => {
    const element = await mount('backup-health-kpi', {
      properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
    });
    element.remove();
    element.records = recordsOf('absent');
    element.setAttribute('heading', 'Later');
    await settled();
    place(element);
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['ready', 'absent']);
    expect(reads(part(element, 'heading'))).to.equal('Later');
  });

  it('an answer asked for before is asked for afresh, and the request given up', async () => {
    const signals: AbortSignal[] = [];
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: {
        clock: createManualClock(NOW),
        fetcher: ({ signal }: Request) => {
          signals.push(signal);
          return signals.length === 1
            ? new Promise(() => {})
            : Promise.resolve(assessmentAnswer('healthy'));
        },
      },
    });
    expect(states(element)).to.deep.equal(['loading']);
    element.remove();
    await settled();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    place(element);
    await settled();
    expect(signals).to.have.length(2);
    expect(states(element)).to.deep.equal(CALM);
  });
});

describe('copied', () => {
  it('an element has what its attributes say, and nothing of the properties', async () => {
    for (const { tag, attributes } of SUBJECTS) {
      const element = await mount(tag, {
        attributes: {
          ...attributes,
          assessment: JSON.stringify(assessmentOf('stale')),
          now: iso(NOW),
        },
      });
      const copy = place(element.cloneNode(true) as BackupHealthElement);
      await settled();
      expect(states(copy)).to.deep.equal(['ready', 'stale']);
      expect(reads(root(copy))).to.equal(reads(root(element)));

      const given = await mount(tag, {
        attributes,
        properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
      });
      expect(states(given)).to.deep.equal(CALM);
      const bare = place(given.cloneNode(true) as BackupHealthElement);
      await settled();
      expect(states(bare)).to.deep.equal(['unavailable']);
    }
  });

  it('a provider with everything inside works beside the first', async () => {
    const provider = place(
      create('backup-health-provider', {
        attributes: { records: JSON.stringify(recordsOf('healthy')), now: iso(NOW) },
      }),
    );
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    const copy = place(provider.cloneNode(true) as BackupHealthElement);
    await settled();
    const copied = copy.firstElementChild!;
    expect(states(copied)).to.deep.equal(CALM);
    provider.setAttribute('records', JSON.stringify(recordsOf('stale')));
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(states(copied)).to.deep.equal(CALM);
  });

  it('from a template it stands up on each page anew', async () => {
    const template = document.createElement('template');
    const provider = create('backup-health-provider', {
      attributes: { records: JSON.stringify(recordsOf('healthy')), now: iso(NOW) },
    });
    provider.append(create('backup-health-kpi'), create('backup-attention-list'));
    template.content.append(provider);
    await settled();
    onStage().append(document.importNode(template.content, true));
    await settled();
    const [shown] = onStage().children;
    expect([...shown!.children].map(states)).to.deep.equal([CALM, CALM]);
  });
});

describe('adopted into the document of a frame', () => {
  it('an element keeps its looks, there and when it comes back', async () => {
    const frame = place(document.createElement('iframe'));
    const element = await mount('backup-health-kpi', {
      properties: { assessment: assessmentOf('healthy'), clock: createManualClock(NOW) },
    });
    const colour = () => getComputedStyle(part(element, 'tile')!).color;
    const before = colour();
    frame.contentDocument!.body.append(element);
    await settled();
    expect(colour()).to.equal(before);
    expect(getComputedStyle(part(element, 'tile')!).display).to.equal('grid');
    onStage().append(element);
    await settled();
    expect(colour()).to.equal(before);
    expect(getComputedStyle(part(element, 'tile')!).display).to.equal('grid');
  });

  it('an element shows on what it showed, and follows', async () => {
    const frame = place(document.createElement('iframe'));
    const inside = frame.contentDocument!;
    const clock = createManualClock(NOW);
    const element = await mount('backup-health-kpi', {
      properties: { records: recordsOf('healthy'), clock },
    });
    inside.body.append(element);
    await settled();
    expect(element.ownerDocument).to.equal(inside);
    expect(states(element)).to.deep.equal(CALM);
    clock.advance(DAY);
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    element.remove();
    onStage().append(element);
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
  });
});

describe('in somebody else’s shadow root', () => {
  const shadowIn = (parent: Element): ShadowRoot => {
    const host = document.createElement('div');
    parent.append(host);
    return host.attachShadow({ mode: 'closed' });
  };

  it('elements find the provider outside, also through two', async () => {
    const provider = providerOf('healthy');
    const outer = shadowIn(provider);
    const between = document.createElement('section');
    outer.append(between);
    const inner = shadowIn(between);
    const elements = SUBJECTS.map(({ tag, attributes }) => create(tag, { attributes }));
    inner.append(...elements);
    await settled();
    for (const element of elements) expect(states(element)).to.deep.equal(CALM);
    provider.records = recordsOf('stale');
    await settled();
    for (const element of elements) expect(states(element)).to.deep.equal(['ready', 'stale']);
  });

  it('elements in its slots find the provider that the page or the shadow root gives', async () => {
    const host = document.createElement('div');
    onStage().append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const provider = create('backup-health-provider', {
      properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
    });
    provider.append(document.createElement('slot'));
    shadow.append(provider);
    const element = place(create('backup-health-kpi'), host);
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
  });

  it('a provider inside one shares with what is inside, and with nothing outside', async () => {
    const host = document.createElement('div');
    onStage().append(host);
    const provider = create('backup-health-provider', {
      properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
    });
    host.attachShadow({ mode: 'open' }).append(provider);
    const inside = place(create('backup-health-kpi'), provider);
    const outside = place(create('backup-health-kpi'));
    await settled();
    expect(states(inside)).to.deep.equal(CALM);
    expect(states(outside)).to.deep.equal(['unavailable']);
  });
});

function watched(element: Element): MutationRecord[] {
  const seen: MutationRecord[] = [];
  new MutationObserver((records) => seen.push(...records)).observe(root(element), {
    childList: true,
    subtree: true,
  });
  return seen;
}
