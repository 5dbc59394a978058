/** What an element that is imported alone draws is what it draws where all of the kit is: it lacks no message. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { en, type Message } from '../../../src/signals/index.js';
import { english as common } from '../../../src/signals/messages/common.js';
import { ALONE, casesOf, DRAW, type Case } from './cases.js';
import { Site } from './site.js';

interface Drawn {
  readonly states: string;
  readonly markup: string;
}

/** What a language is, for marking texts up; numbers and lists are put together with the rest. */
const FACTS = ['language.tag', 'language.direction'];
/** What is there for other answers than the kit's own, and for other markup: the tests of signals say these. */
const NOT_DRAWN = ['degraded.other', 'schedules.overdue', 'evidence.other', 'attention.loading'];

const MARK = /‹(.+?)›/g;
/** English in which each text tells its key. */
const marked = Object.fromEntries(
  Object.entries<Message>(en)
    .filter(([key]) => !FACTS.includes(key))
    .map(([key, message]) => [
      key,
      typeof message === 'string'
        ? `${message}‹${key}›`
        : Object.fromEntries(
            Object.entries(message).map(([form, text]) => [form, `${text}‹${key}›`]),
          ),
    ]),
);

describe('an element that is imported alone', () => {
  const site = new Site();
  let everything: string;

  before(async () => {
    await site.open();
    site.serve('/draw.js', 'text/javascript', DRAW);
    ({ entry: everything } = await site.bundle('all', "import 'backup-health-kit/define';"));
  });
  after(() => site.close());

  async function draw(
    script: string,
    cases: readonly Case[],
    messages: object | null = null,
  ): Promise<Drawn[]> {
    const page = await site.visit([script, '/draw.js']);
    await page.waitForFunction('globalThis.isReadyToDraw');
    const drawn = (await page.evaluate(
      `draw(${JSON.stringify(cases)}, ${JSON.stringify(messages)})`,
    )) as Drawn[];
    assert.deepEqual(await page.evaluate('faults'), []);
    await page.close();
    return drawn;
  }

  for (const tag of ALONE) {
    const expected = new Map<string, Promise<Drawn[]>>();
    for (const [place, code] of Object.entries({
      'by its own entry': `import 'backup-health-kit/define/${tag}';`,
      'by its class': `import { ${classOf(tag)} as It } from 'backup-health-kit'; customElements.define('${tag}', It);`,
    })) {
      it(`<${tag}>, ${place}, draws all that it draws beside the others`, async () => {
        const alone = await site.bundle(`${tag}-${place.length}`, code);
        assert.equal(alone.onDemand.length, 1);
        for (const locale of ['en', 'de']) {
          const cases = casesOf(tag, locale);
          if (!expected.has(locale)) expected.set(locale, draw(everything, cases));
          const beside = await expected.get(locale)!;
          const drawn = await draw(alone.entry, cases);
          assert.ok(new Set(beside.map(({ markup }) => markup)).size > 50);
          for (const [at, { name }] of cases.entries()) {
            assert.deepEqual(drawn[at], beside[at], `${locale}: ${name}`);
          }
        }
      });
    }
  }

  it('is compared in every message that not all elements bring', async () => {
    const said = new Set<string>();
    for (const tag of ALONE) {
      for (const { markup } of await draw(everything, casesOf(tag, 'en'), marked)) {
        for (const [, key] of markup.matchAll(MARK)) said.add(key!);
      }
    }
    // What all elements have in common cannot be lacking in one of them.
    const unsaid = Object.keys(en).filter((key) => !said.has(key) && !(key in common));
    assert.deepEqual(unsaid, NOT_DRAWN);
  });
});

function classOf(tag: string): string {
  return tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
