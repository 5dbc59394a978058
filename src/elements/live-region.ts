/**
 * The one polite live region of a page. It is there, and empty, from when the first element of the kit arrives until
 * the last one has left, since a region that arrives together with its text is not read out.
 */
const users = new Set<object>();
let region: HTMLElement | null = null;
let speaker: object | null = null;

/** Makes sure that there is a region for as long as `user` is on the page. */
export function useLiveRegion(user: object): void {
  users.add(user);
  if (region?.isConnected) return;
  region ??= createRegion();
  document.body.append(region);
}

/** `user` has left the page, or is only being moved: then it is back before this turn is over. */
export function leaveLiveRegion(user: object): void {
  users.delete(user);
  retract(user);
  queueMicrotask(() => {
    if (users.size > 0) return;
    region?.remove();
    region = null;
  });
}

/** Has a sentence read out when the reader comes to it. */
export function announce(user: object, sentence: string): void {
  if (region === null) return;
  if (!region.isConnected) document.body.append(region);
  region.textContent = sentence;
  speaker = user;
}

/** What `user` said last no longer holds: a reader that browses the page must not find it. */
export function retract(user: object): void {
  if (speaker !== user) return;
  speaker = null;
  if (region !== null) region.textContent = '';
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.setAttribute('data-backup-health-live-region', '');
  // By the object model: a style attribute is not allowed under a strict content security policy.
  Object.assign(element.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return element;
}
