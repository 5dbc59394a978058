import type { Crowd, Fixtures, Kind, Subject } from './crowd.js';

/** What the runner calls in a page, one step at a time, to look between them at what each has cost. */
export interface Driver {
  /** Puts everything in place that is not measured. */
  prepare(kind: Kind): Promise<void>;
  /** Each of these ends with all that follows from it, but layout: that is not asked for before `show`. */
  add(): Promise<void>;
  change(turn: number): Promise<void>;
  show(): void;
  hide(): void;
  /** Moves everything into another parent. */
  move(): Promise<void>;
  clear(): Promise<void>;
  /** How many elements show something. */
  shown(): number;
}

declare global {
  interface Window {
    bench: Driver;
    gc?: () => void;
  }
}

/** Runs a subject in a page of its own. */
export function drive(subject: Subject): void {
  let crowd: Crowd;
  let stage: HTMLElement;
  window.bench = {
    async prepare(kind) {
      const fixtures = (await (await fetch('/fixtures.json')).json()) as Fixtures;
      stage = document.body.appendChild(document.createElement('main'));
      stage.hidden = true;
      const make = subject[kind];
      if (make === undefined) throw new Error(`This subject has no ${kind}.`);
      crowd = await make(stage, fixtures);
      await quiet();
      await new Promise((resolve) => requestFrame(resolve));
      window.gc?.();
    },
    async add() {
      crowd.add();
      await quiet();
    },
    async change(turn) {
      crowd.change!(turn);
      await quiet();
    },
    show() {
      stage.hidden = false;
      stage.getBoundingClientRect();
    },
    hide() {
      stage.hidden = true;
      stage.getBoundingClientRect();
    },
    async move() {
      const other = document.createElement('section');
      stage.append(other);
      for (const child of [...stage.children]) if (child !== other) other.append(child);
      await quiet();
    },
    async clear() {
      stage.remove();
      await quiet();
    },
    shown: () => crowd.shown(),
  };
}

let framesToCome = 0;
const requestFrame = window.requestAnimationFrame.bind(window);
// Some libraries draw in the next frame.
window.requestAnimationFrame = (run) => {
  framesToCome += 1;
  return requestFrame((time) => {
    framesToCome -= 1;
    run(time);
  });
};

/** Waits for all microtasks, and for the frames that have been asked for. */
async function quiet(): Promise<void> {
  await nextTask();
  for (let frame = 0; frame < 10 && framesToCome > 0; frame += 1) {
    await new Promise((resolve) => requestFrame(resolve));
    await nextTask();
  }
}

/** The turn after all microtasks. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
