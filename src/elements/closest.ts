import { isOnServer } from './on-server.js';

/** The nearest element around this one that matches, through shadow roots; or null. */
export function closestThroughRoots(element: Element, selector: string): Element | null {
  // There is nothing around it yet.
  if (isOnServer) return null;
  let from: Element | null = element;
  while (from !== null) {
    const found: Element | null = from.closest(selector);
    if (found !== null) return found;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language of the nearest `lang` around an element; null where nobody says. */
export function nearestLanguage(element: Element): string | null {
  return closestThroughRoots(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? null;
}

/** Whether there is a provider around an element whose tag is not defined yet. */
export function isProviderPending(element: Element): boolean {
  return closestThroughRoots(element, 'backup-health-provider:not(:defined)') !== null;
}
