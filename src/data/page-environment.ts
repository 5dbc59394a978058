/** What asking an endpoint needs to know of the page it is asked from; tests bring their own. */
export interface PageEnvironment {
  /** Nobody can see the page. */
  isHidden(): boolean;
  /** The browser says that there is no network. That it does not say so proves nothing. */
  isOffline(): boolean;
  /** 0 up to, and not including, 1. */
  random(): number;
  /**
   * Calls `listener` within each event after which one of these may be different, or the page is awake again;
   * `isRestored` when it comes out of the back-forward cache or was frozen.
   *
   * @returns ends that.
   */
  watch(listener: (isRestored: boolean) => void): () => void;
}

const EVENTS = ['visibilitychange', 'pageshow', 'resume', 'online', 'offline'] as const;

const listeners = new Set<(isRestored: boolean) => void>();

function tell(event: Event): void {
  const isRestored =
    event.type === 'resume' ||
    (event.type === 'pageshow' && (event as PageTransitionEvent).persisted);
  for (const listener of [...listeners]) listener(isRestored);
}

const page: PageEnvironment = {
  isHidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
  isOffline: () => typeof navigator !== 'undefined' && navigator.onLine === false,
  random: () => Math.random(),
  watch(listener) {
    if (typeof window === 'undefined') return () => {};
    // Capturing, since on its way to the document every one of them passes the window.
    if (listeners.size === 0) {
      for (const type of EVENTS) window.addEventListener(type, tell, { capture: true });
    }
    listeners.add(listener);
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      for (const type of EVENTS) window.removeEventListener(type, tell, { capture: true });
    };
  },
};

/** The page that the kit runs in: one listener an event for everything of the kit in it, none while nobody asks. */
export function pageEnvironment(): PageEnvironment {
  return page;
}
