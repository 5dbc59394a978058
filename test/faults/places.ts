/** What the rows befall: elements with an answer of their own, and elements that share a provider's. */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement, BackupHealthErrorDetail } from '../../src/elements/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import { LINKS, NOW, TENANT } from '../support/fixtures/evidence.js';
import { create, place, states, type Tag } from '../support/fixtures/page.js';
import { addressOf } from '../support/fixtures/scripted.js';
import { SUBJECTS, type Subject } from '../support/fixtures/subjects.js';
import { faultsHeard, Witness } from '../support/fixtures/witness.js';

/** How long, in real milliseconds, something real may take. */
const LONGEST_WAIT_MS = 15_000;
/** Within an attempt. */
const ATTEMPT_MS = 10_000;
export const REFRESH_MS = 60_000;

export interface Shown {
  readonly subject: Subject;
  readonly element: BackupHealthElement;
  witness: Witness;
}

/** Somebody who asks, with all that shows what comes of it, and a time of its own. */
export interface Place {
  /** Of its script. */
  readonly name: string;
  readonly owner: BackupHealthElement;
  /** What it is itself, unless it is a provider. */
  readonly subject: Subject | null;
  readonly shown: Shown[];
  readonly clock: WatchedClock;
  readonly errors: BackupHealthErrorDetail[];
  /** When it has asked, by its clock. */
  readonly asked: number[];
}

interface WatchedClock extends ManualClock {
  /** What has been planned since `forget`, in the order in which it was, and is not cancelled. */
  readonly planned: Set<number>;
}

/** A clock that tells what it is waited for. */
function watchedClock(): WatchedClock {
  const clock = createManualClock(NOW);
  const planned = new Set<number>();
  const at: ManualClock['at'] = (instant, run) => {
    planned.add(instant);
    const cancel = clock.at(instant, () => {
      planned.delete(instant);
      run();
    });
    return () => {
      planned.delete(instant);
      cancel();
    };
  };
  return Object.defineProperties({} as WatchedClock, {
    ...Object.getOwnPropertyDescriptors(clock),
    at: { value: at },
    planned: { value: planned },
  });
}

const places = new Map<string, Place>();
const realFetch = window.fetch.bind(window);
const realRandom = Math.random.bind(Math);

/** Notes the time of every question on its way to the network, and has chance always draw 0. */
export function watchRequests(): void {
  before(() => {
    Math.random = () => 0;
    window.fetch = (...given) => {
      const [request] = given;
      const name = request instanceof Request ? /\/scripted\/([^?]+)/.exec(request.url)?.[1] : null;
      const asking = places.get(name ?? '');
      if (asking !== undefined) {
        asking.asked.push(asking.clock.now());
        asking.clock.planned.clear();
      }
      return realFetch(...given);
    };
  });
  after(() => {
    Math.random = realRandom;
    window.fetch = realFetch;
  });
  afterEach(() => places.clear());
}

/** The server is the same for all files of tests that run at once. */
const file = crypto.randomUUID();
let count = 0;

/** Each element alone, and all of them in one provider. */
export function makePlaces(): readonly Place[] {
  return [...SUBJECTS.map((subject) => make(subject.tag, subject)), make('backup-health-provider')];
}

function make(tag: Tag, subject: Subject | null = null): Place {
  const name = `${file}-${tag}-${(count += 1)}`;
  const clock = watchedClock();
  const owner = create(tag, {
    attributes: {
      'tenant-id': TENANT,
      endpoint: addressOf(name),
      'refresh-seconds': String(REFRESH_MS / 1000),
      ...subject?.attributes,
    },
    properties: { clock, links: LINKS },
  });
  const made = { name, owner, subject, shown: [], clock, errors: faultsHeard(owner), asked: [] };
  places.set(name, made);
  return made;
}

/** Puts it on the page, with a witness at everything from before the first rendering on. */
export function arrive({ owner, subject, shown }: Place): void {
  place(owner);
  if (subject !== null) {
    shown.push({ subject, element: owner, witness: new Witness(owner) });
    return;
  }
  for (const inner of SUBJECTS) {
    const element = place(create(inner.tag, { attributes: inner.attributes }), owner);
    shown.push({ subject: inner, element, witness: new Witness(element) });
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Until `holds`, in real time. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > LONGEST_WAIT_MS) throw new Error(`Waited too long for ${what}`);
    await turn();
  }
}

function isAsking({ owner }: Place): boolean {
  return owner.matches(':state(loading), :state(refreshing)');
}

/** Lets what is asked after the first `before` questions come to its end, moving the time over every pause. */
export async function conclude(asking: Place, before: number, hangs = false): Promise<void> {
  const { clock, asked } = asking;
  await until('a question', () => asked.length > before);
  const begun = asked[before]!;
  if (hangs) {
    // What does come, comes.
    for (let turns = 0; turns < 5; turns += 1) await turn();
    clock.advance(begun + ATTEMPT_MS - clock.now());
  }
  await until(`an end at ${asking.name}`, () => {
    const pause = [...clock.planned].find(
      (instant) => instant > clock.now() && instant < begun + ATTEMPT_MS,
    );
    // An answer that holds no longer leaves it refreshing: but the next question is planned then.
    const isOver =
      !isAsking(asking) ||
      [...clock.planned].some(
        (instant) => instant > begun + ATTEMPT_MS && instant <= begun + REFRESH_MS,
      );
    if (!isOver && pause !== undefined) clock.advance(pause - clock.now());
    return isOver;
  });
  await turn();
  await Promise.all(asking.shown.map(({ element }) => element.updateComplete));
}

export function expectStates(asking: Place, expected: readonly string[]): void {
  for (const element of [asking.owner, ...asking.shown.map((one) => one.element)]) {
    expect(states(element), element.localName).to.deep.equal(expected);
  }
}
