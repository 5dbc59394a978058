/** Runs before anything else in a page: counts the timers that are set, and how often one wakes the page. */
interface Counted {
  readonly timers: Set<unknown>;
  wakeUps: number;
}

declare global {
  interface Window {
    counted: Counted;
  }
}

const counted: Counted = { timers: new Set(), wakeUps: 0 };

type SetTimer = (run: () => void, delay?: number) => number;

function counting(set: SetTimer, isOnce: boolean): SetTimer {
  return (run, delay) => {
    const timer = set(() => {
      counted.wakeUps += 1;
      if (isOnce) counted.timers.delete(timer);
      run();
    }, delay);
    counted.timers.add(timer);
    return timer;
  };
}

function forgetting(clear: (timer?: number) => void): (timer?: number) => void {
  return (timer) => {
    counted.timers.delete(timer);
    clear(timer);
  };
}

Object.assign(window, {
  counted,
  setTimeout: counting(window.setTimeout.bind(window) as SetTimer, true),
  setInterval: counting(window.setInterval.bind(window) as SetTimer, false),
  clearTimeout: forgetting(window.clearTimeout.bind(window)),
  clearInterval: forgetting(window.clearInterval.bind(window)),
});

export {};
