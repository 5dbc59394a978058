/** The table: every row, at every element, before and after an answer; and what is to be seen of it. */
import { expect } from '@open-wc/testing';
import type { FaultCode } from '../../src/assessment/index.js';
import { en } from '../../src/signals/index.js';
import { HOUR, NOW, OTHER_TENANT, TENANT } from '../support/fixtures/evidence.js';
import { part, reads, states } from '../support/fixtures/page.js';
import { requestsAt, script, type ScriptedAnswer } from '../support/fixtures/scripted.js';
import { tones } from '../support/fixtures/subjects.js';
import { Witness } from '../support/fixtures/witness.js';
import {
  arrive,
  conclude,
  expectStates,
  makePlaces,
  REFRESH_MS,
  until,
  type Place,
  type Shown,
} from './places.js';
import { HEALTHY_ANSWER, STALE_ANSWER, type Row } from './rows.js';

/** What is held when the row comes. */
interface Before {
  readonly name: string;
  readonly answer: ScriptedAnswer | null;
  readonly posture: 'healthy' | 'stale' | null;
}

const BEFORE: readonly Before[] = [
  { name: 'before any answer', answer: null, posture: null },
  { name: 'after a healthy answer', answer: HEALTHY_ANSWER, posture: 'healthy' },
  { name: 'after a stale answer', answer: STALE_ANSWER, posture: 'stale' },
];

const STATES: Readonly<Partial<Record<FaultCode, string>>> = {
  denied: 'denied',
  not_found: 'unavailable',
};

/** Whom, or what, nothing that is shown or told may give away. */
const TELLING = new RegExp(`${TENANT}|${OTHER_TENANT}|scripted|https?:|localhost|127\\.0`);

export function table(name: string, rows: readonly Row[]): void {
  describe(name, function () {
    this.timeout(20_000);
    for (const row of rows) {
      describe(row.name, () => {
        for (const before of BEFORE) {
          it(before.name, () => run(row, before));
        }
      });
    }
    after(() => {
      const elements = makePlaces().reduce(
        (sum, { subject }) => sum + (subject === null ? 5 : 1),
        0,
      );
      const size = `${rows.length} rows × ${elements} elements × ${BEFORE.length} before`;
      console.log(`${name}: ${size} = ${rows.length * elements * BEFORE.length}`);
    });
  });
}

async function run(row: Row, before: Before): Promise<void> {
  const places = makePlaces();
  const answers = [...(before.answer === null ? [] : [before.answer]), row.answer];
  await script(Object.fromEntries(places.map((asking) => [asking.name, answers])));
  for (const asking of places) arrive(asking);
  await Promise.all(places.map((asking) => runAt(asking, row, before)));
  for (const requests of await requestsAt(places.map((asking) => asking.name))) {
    for (const { method, headers } of requests) {
      expect(method).to.equal('GET');
      expect(headers['accept']).to.equal('application/json');
    }
    const taken = requests[answers.length - 1]!.sentBytes;
    if (row.mostBytes) expect(taken, 'bytes that were sent').to.be.lessThan(row.mostBytes);
  }
}

async function runAt(asking: Place, row: Row, before: Before): Promise<void> {
  const { asked, clock, shown } = asking;
  let first = 0;
  if (before.answer !== null) {
    await conclude(asking, 0);
    const calm = before.posture === 'healthy' ? ['calm'] : [];
    expectStates(asking, ['ready', before.posture!, ...calm]);
    first = 1;
    clock.advance(REFRESH_MS);
  }
  const isCalmBefore = before.posture === 'healthy';
  if (isCalmBefore && typeof row.outcome === 'object') {
    // Asking again withdraws nothing; what comes of it does.
    await until('a question', () => asked.length > first);
    expectCalm(shown);
  }
  const watches = shown.map((one) => new Watch(one));
  await conclude(asking, first, row.hangs);
  const begun = asked[first]!;
  expect(begun).to.equal(NOW + first * REFRESH_MS);
  expect(
    asked.slice(first).map((instant) => instant - begun),
    'questions',
  ).to.deep.equal(row.asked);
  for (const watch of watches) watch.expectCalmOnlyWhileCurrent();
  if (row.outcome === 'calm') {
    expectStates(asking, ['ready', 'healthy', 'calm']);
    expectCalm(shown);
    return;
  }
  // What was calm before the failure is behind it: from here on, nothing may be.
  if (isCalmBefore) for (const one of shown) one.witness = new Witness(one.element);
  if (row.outcome === 'not calm') {
    for (const { element, witness } of shown) {
      witness.expectNeverCalm();
      expect(states(element)).to.include.oneOf(['ready', 'refreshing']);
      expect(states(element)).to.not.include('calm');
    }
    return;
  }
  expectFault(asking, row, before);
  await expectGoingOn(asking, row);
  await expectRecovery(asking);
  expectStates(asking, ['ready', 'healthy', 'calm']);
  expect(asking.errors, 'errors told').to.have.length(1);
}

function expectFault(asking: Place, row: Row, before: Before): void {
  const { code, status } = row.outcome as { code: FaultCode; status?: number };
  const state = STATES[code] ?? 'error';
  const posture = state === 'error' ? before.posture : null;
  expectStates(asking, posture === null ? [state] : [state, posture]);
  expect(asking.errors).to.have.length(1);
  const { message, ...told } = asking.errors[0]!;
  expect(told).to.deep.equal(status === undefined ? { code } : { code, status });
  expect(message).not.to.match(TELLING);
  const fault = en[`fault.${code}`];
  for (const { subject, element } of asking.shown) {
    const shown = reads(element.shadowRoot) + subject.sentences(element).join(' ');
    expect(shown, subject.name).to.contain(fault).and.not.match(TELLING);
    expect(shown).not.to.match(/undefined|null|NaN|\[object|[{}]/);
    expect(tones(element).slice(0, 2)).to.include(
      posture === 'stale' && subject.tag !== 'schedule-follow-up-badge' ? 'warning' : 'neutral',
    );
    // What was known is still told, and as of when.
    const confirmed = en['when.confirmed'].split(' {')[0]!;
    if (posture === null) expect(shown).not.to.contain(confirmed);
    else if (!subject.tag.endsWith('badge')) expect(shown, subject.name).to.contain(confirmed);
  }
}

/** It is asked again at the very time, or never, and until then nothing calms; then a good answer is given. */
async function expectGoingOn(asking: Place, row: Row): Promise<void> {
  const { name, clock, asked, shown, owner, subject } = asking;
  const questions = asked.length;
  await script({ [name]: [HEALTHY_ANSWER] });
  // At the others somebody is quicker; what has nothing to press is asked by the page.
  if (subject?.tag === 'backup-attention-list') {
    clock.advance((row.next ?? 24 * HOUR) - 1);
    await Promise.all(shown.map(({ element }) => element.updateComplete));
    for (const { witness } of shown) witness.expectNeverCalm();
    expect(asked, 'not yet asked again').to.have.length(questions);
    if (row.next !== null) clock.advance(1);
  }
  for (const { witness } of shown) witness.expectNeverCalm();
  if (asked.length > questions) return;
  if (subject?.tag === 'backup-attention-list' && row.next !== null) expect.fail('not asked again');
  if (subject?.tag === 'schedule-follow-up-badge') void owner.refresh();
  else press(shown);
}

function press(shown: readonly Shown[]): void {
  const button = shown.map(({ element }) => part(element, 'check-again')).find(Boolean);
  expect(button?.textContent.trim(), 'a button').to.equal(en['action.check_again']);
  button!.click();
}

async function expectRecovery({ name, owner, shown }: Place): Promise<void> {
  await until(`calm at ${name}`, () => owner.matches(':state(calm)'));
  await until('its elements', () => shown.every(({ element }) => element.matches(':state(calm)')));
  expectCalm(shown);
}

/** What the witness is there to see, so that its silence means something. */
function expectCalm(shown: readonly Shown[]): void {
  for (const { subject, element } of shown) {
    const seen = new Witness(element);
    expect(() => seen.expectNeverCalm(), subject.name).to.throw();
  }
}

/** Sees each rendering, and whether calm was shown in one that no current answer stood behind. */
class Watch {
  readonly #shown: Shown;
  readonly #observer: MutationObserver;
  readonly #wrong: string[] = [];

  constructor(shown: Shown) {
    this.#shown = shown;
    this.#observer = new MutationObserver(() => this.#look());
    this.#observer.observe(shown.element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    this.#look();
  }

  expectCalmOnlyWhileCurrent(): void {
    this.#look();
    this.#observer.disconnect();
    expect(this.#wrong).to.deep.equal([]);
  }

  #look(): void {
    const { element } = this.#shown;
    const held = states(element);
    const looksCalm =
      tones(element).includes('success') || /\bhealthy\b/i.test(reads(element.shadowRoot));
    if (
      (looksCalm || held.includes('calm')) &&
      !(held.includes('ready') || held.includes('refreshing'))
    ) {
      this.#wrong.push(`${held.join(' ')}: ${reads(element.shadowRoot)}`);
    }
    if (looksCalm && !held.includes('calm'))
      this.#wrong.push(`not calm: ${reads(element.shadowRoot)}`);
  }
}
