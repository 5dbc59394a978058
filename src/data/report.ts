/** Hands an error to the page's own error handling, so that it is neither lost nor stops whoever called. */
export function reportUncaught(error: unknown): void {
  if (typeof reportError === 'function') {
    reportError(error);
    return;
  }
  queueMicrotask(() => {
    throw error;
  });
}

/** Calls one of many: an error of its own does not keep the call from the others. */
export function runIsolated(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportUncaught(error);
  }
}
