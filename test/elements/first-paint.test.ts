/** The first formatter of a page costs more than the whole kit: none is made before the page has come to rest. */
import { expect } from '@open-wc/testing';
import { assessmentOf, iso, LINKS, NOW, everyScenario } from '../support/fixtures/evidence.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { create, part, place, settled } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const FORMATTERS = [
  'DateTimeFormat',
  'RelativeTimeFormat',
  'NumberFormat',
  'ListFormat',
  'DisplayNames',
  'Collator',
] as const;

/** Where methods build a formatter anew with every call. */
const LOCALISED: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [Number.prototype, ['toLocaleString']],
  [Array.prototype, ['toLocaleString']],
  [String.prototype, ['localeCompare']],
];

/** Counts every formatter that is made, and every call that makes one. */
function countFormatters(): { made: string[]; restore(): void } {
  const made: string[] = [];
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, by: (before: object) => unknown): void => {
    const before = (owner as Record<string, object>)[name]!;
    Object.assign(owner, { [name]: by(before) });
    undo.push(() => Object.assign(owner, { [name]: before }));
  };
  for (const name of FORMATTERS) {
    const count = (): void => void made.push(name);
    replace(
      Intl,
      name,
      (before) =>
        new Proxy(before, {
          construct(target, given) {
            count();
            return Reflect.construct(target as new () => object, given) as object;
          },
        }),
    );
  }
  for (const [prototype, names] of LOCALISED) {
    for (const name of names) {
      replace(
        prototype,
        name,
        (before) =>
          function (this: unknown, ...given: unknown[]): unknown {
            made.push(name);
            return Reflect.apply(before as () => unknown, this, given);
          },
      );
    }
  }
  return { made, restore: () => undo.forEach((put) => put()) };
}

it('nothing is formatted by Intl before the page comes to rest, and then by one formatter for all', async () => {
  const whenIdle: IdleRequestCallback[] = [];
  const requestIdleCallback = window.requestIdleCallback.bind(window);
  Object.assign(window, { requestIdleCallback: (run: IdleRequestCallback) => whenIdle.push(run) });
  const assessments = everyScenario.map(({ name }) => assessmentOf(name as ScenarioName));
  const formatters = countFormatters();
  try {
    const elements = assessments.flatMap((assessment) =>
      SUBJECTS.map(({ tag, attributes }) =>
        place(
          create(tag, {
            attributes: { ...attributes, now: iso(NOW), locale: 'de' },
            properties: { assessment, links: LINKS },
          }),
        ),
      ),
    );
    await settled();
    const times = (): HTMLElement[] =>
      elements.flatMap<HTMLElement>((element) => part(element, 'time') ?? []);
    expect(times().length, 'ages are told').to.be.greaterThan(20);
    expect(times().filter(({ title }) => title !== '')).to.have.length(0);
    expect(formatters.made).to.deep.equal([]);

    expect(whenIdle, 'all wait for the same').to.have.length(1);
    whenIdle[0]!({ didTimeout: false, timeRemaining: () => 50 });
    await settled();
    expect(times().filter(({ title }) => title === '')).to.have.length(0);
    expect(formatters.made).to.deep.equal(['DateTimeFormat']);
  } finally {
    formatters.restore();
    Object.assign(window, { requestIdleCallback });
  }
});
