/**
 * The one polite live region of a page. It is there, and empty, from when the first element that may have something to
 * say arrives until the last one has left, since a region that arrives together with its text is not read out. What several say alike
 * is read out once; what they say apart, each, because only what is added is read.
 */
const users = new Set<object>();
const said = new Map<object, { readonly sentence: string; readonly language: string }>();
const MARK = 'data-backup-health-live-region';
let region: HTMLElement | null = null;
let watch: MutationObserver | null = null;

/** Makes sure that there is a region for as long as `user` is on the page. */
export function useLiveRegion(user: object): void {
  users.add(user);
  findRegion();
}

/**
 * The region, in its place. A morphing engine may have taken it away or made it into something of the page's own, and
 * another copy of the kit, or of the page, may have brought one along.
 */
function findRegion(): HTMLElement {
  if (region?.isConnected && region.hasAttribute(MARK)) return region;
  const other = document.querySelector<HTMLElement>(`[${MARK}]`);
  other?.replaceChildren();
  region = other ?? createRegion();
  if (other === null) document.body.append(region);
  watch?.disconnect();
  watch = new MutationObserver(() => {
    if (users.size > 0) findRegion();
  });
  watch.observe(document.body, { childList: true });
  watch.observe(region, { attributeFilter: [MARK] });
  return region;
}

/** `user` has left the page, or is only being moved: then it is back before this turn is over. */
export function leaveLiveRegion(user: object): void {
  users.delete(user);
  retract(user);
  queueMicrotask(() => {
    if (users.size > 0) return;
    watch?.disconnect();
    if (region?.hasAttribute(MARK)) region.remove();
    watch = region = null;
  });
}

/** Has a sentence in `language` (BCP 47) read out when the reader comes to it. */
export function announce(user: object, sentence: string, language: string): void {
  if (!users.has(user)) return;
  const place = findRegion();
  said.set(user, { sentence, language });
  write(place);
}

/** What `user` said last no longer holds: a reader that browses the page must not find it. */
export function retract(user: object): void {
  if (said.delete(user) && region?.hasAttribute(MARK)) write(region);
}

/** One line a sentence; those that stand already are left alone, or they would be read out again. */
function write(place: HTMLElement): void {
  const missing = new Map([...said.values()].map(({ sentence, language }) => [sentence, language]));
  for (const line of [...place.children]) {
    if (!missing.delete(line.textContent)) line.remove();
  }
  for (const [sentence, language] of missing) {
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = sentence;
    place.append(line);
  }
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.setAttribute('aria-atomic', 'false');
  element.setAttribute(MARK, '');
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
