/**
 * A script at the end of a page that a server printed, before its modules run: it remembers what was printed, watches
 * what becomes of it, and compares that with elements made anew.
 */
import type { BackupHealthElement } from '../../src/index.js';

/** What has become of the elements that were printed with a shadow root. */
export interface Found {
  readonly printed: number;
  /** What was to be read before any script of the kit. */
  readonly textBefore: string;
  readonly tonesBefore: readonly string[];
  /** Those that have not kept every node. */
  readonly lost: readonly string[];
  /** Everything but style elements and marks that was changed. */
  readonly changes: readonly string[];
  /** Those that differ from an element made anew in their place. */
  readonly unlike: readonly string[];
  /** How many claim to be calm by their state. */
  readonly calm: number;
  /** Those that look calm and do not claim to be. */
  readonly calmWithoutClaim: readonly string[];
  readonly styleElements: number;
  readonly heard: readonly string[];
  readonly faults: readonly string[];
}

const KIT =
  'backup-health-kpi, backup-attention-list, schedule-follow-up-badge, backup-basis-confirmation';

const faults: string[] = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  faults.push(`${violatedDirective} ${blockedURI}`);
});
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

const heard: string[] = [];
for (const type of ['backup-health-change', 'backup-health-error', 'backup-health-navigate']) {
  addEventListener(type, () => heard.push(type));
}

const printed = new Map(
  elementsOfTheKit(document).flatMap((element) =>
    element.shadowRoot === null ? [] : [[element, contentOf(element.shadowRoot)] as const],
  ),
);
const textBefore = [...printed.values()]
  .flatMap((nodes) => nodes.filter((node) => node instanceof Text).map(({ data }) => data))
  .join(' ')
  .replace(/\s+/g, ' ');
const tonesBefore = [...printed.keys()].flatMap(tonesOf);

const changes: string[] = [];
const watch = new MutationObserver((records) => changes.push(...records.flatMap(toldOf)));
const everything = { childList: true, subtree: true, attributes: true, characterData: true };
for (const { shadowRoot } of printed.keys()) watch.observe(shadowRoot!, everything);

async function find(): Promise<Found> {
  const isDefined = customElements.get('backup-health-kpi') !== undefined;
  if (isDefined) for (const element of printed.keys()) await settled(element);
  const found = {
    printed: printed.size,
    textBefore,
    tonesBefore,
    lost: [...printed].filter(([element, nodes]) => !hasKept(element, nodes)).map(tagOf),
    changes: [...changes],
    calm: 0,
    calmWithoutClaim: [] as string[],
    styleElements: 0,
    heard: [...heard],
    faults,
  };
  for (const element of printed.keys()) {
    const root = element.shadowRoot!;
    const isCalm = isDefined && element.matches(':state(calm)');
    const looksCalm = tonesOf(element).includes('success') || /\bHealthy\b/.test(markupOf(root));
    if (isCalm) found.calm += 1;
    else if (looksCalm) found.calmWithoutClaim.push(markupOf(root));
    found.styleElements += root.querySelectorAll('style').length;
  }
  return { ...found, unlike: isDefined ? await unlike() : [] };
}

async function unlike(): Promise<string[]> {
  const differing: string[] = [];
  for (const element of printed.keys()) {
    const anew = document.createElement(element.localName) as BackupHealthElement;
    for (const { name, value } of element.attributes) anew.setAttribute(name, value);
    anew.assessment = element.assessment;
    element.after(anew);
    await settled(anew);
    await settled(element);
    const [is, wanted] = [element, anew].map(({ shadowRoot }) => markupOf(shadowRoot!));
    if (is !== wanted) differing.push(`${is}\nis not\n${wanted}`);
    anew.remove();
  }
  return differing;
}

async function settled(element: BackupHealthElement): Promise<void> {
  while (!(await element.updateComplete));
}

function elementsOfTheKit(root: ParentNode): BackupHealthElement[] {
  return [...root.querySelectorAll<BackupHealthElement>('*')].flatMap((element) => [
    ...(element.matches(KIT) ? [element] : []),
    ...(element.shadowRoot ? elementsOfTheKit(element.shadowRoot) : []),
  ]);
}

/** Everything in a shadow root but marks, style elements and empty texts. */
function contentOf(root: ShadowRoot): Node[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const content: Node[] = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const isStyle = node.nodeName === 'STYLE' || node.parentNode?.nodeName === 'STYLE';
    if (!isStyle && node.nodeValue !== '') content.push(node);
  }
  return content;
}

/** The order of attributes tells nothing. */
function markupOf(root: ShadowRoot): string {
  const open = contentOf(root).map((node) => {
    if (!(node instanceof Element)) return node.nodeValue?.replace(/\s+/g, ' ');
    const names = node.getAttributeNames().sort();
    return `<${node.localName} ${names.map((name) => `${name}="${node.getAttribute(name)}"`).join(' ')}>`;
  });
  return open.join('');
}

function hasKept({ shadowRoot }: BackupHealthElement, nodes: readonly Node[]): boolean {
  const content = contentOf(shadowRoot!);
  return content.length === nodes.length && nodes.every((node, place) => content[place] === node);
}

function tonesOf({ shadowRoot }: BackupHealthElement): string[] {
  const toned = shadowRoot!.querySelectorAll<HTMLElement>('[data-tone]');
  return [...toned].map(({ dataset }) => dataset['tone'] ?? '');
}

function tagOf([{ localName }]: readonly [BackupHealthElement, unknown]): string {
  return localName;
}

function toldOf(record: MutationRecord): string[] {
  if (record.type !== 'childList') {
    return [`${record.type} ${record.attributeName} of ${record.target.nodeName}`];
  }
  return [...record.addedNodes, ...record.removedNodes]
    .filter(({ nodeName, nodeType, nodeValue }) => {
      return nodeName !== 'STYLE' && nodeType !== Node.COMMENT_NODE && nodeValue !== '';
    })
    .map(({ nodeName }) => `child ${nodeName}`);
}

const watched = { printed, heard, find };
Object.assign(globalThis, { watched });

declare global {
  /** What this script has put on the page. */
  var watched: {
    readonly printed: ReadonlyMap<BackupHealthElement, readonly Node[]>;
    readonly heard: readonly string[];
    find(): Promise<Found>;
  };
}
