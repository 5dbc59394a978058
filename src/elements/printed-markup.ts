/**
 * Makes markup that a server printed say what has been drawn here, node by node, so that every node of it is kept.
 * The two differ in comments, by which each template engine finds its places.
 *
 * @returns whether it does; false, with nothing changed, where the two are not built alike.
 */
export function settle(printed: ParentNode & Node, drawn: ParentNode & Node): boolean {
  const pairs: [Node, Node][] = [];
  if (!pairUp(printed, drawn, pairs)) return false;
  for (const [kept, wanted] of pairs) {
    if (kept instanceof Element) copyAttributes(kept, wanted as Element);
    else if (kept.nodeValue !== wanted.nodeValue) kept.nodeValue = wanted.nodeValue;
  }
  fillPlaces(printed);
  return true;
}

function pairUp(printed: Node, drawn: Node, pairs: [Node, Node][]): boolean {
  const wanted = contentOf(drawn);
  const kept = contentOf(printed);
  return (
    kept.length === wanted.length &&
    kept.every((node, place) => {
      const other = wanted[place];
      if (other?.nodeName !== node.nodeName) return false;
      pairs.push([node, other]);
      return pairUp(node, other, pairs);
    })
  );
}

function contentOf(node: Node): Node[] {
  return [...node.childNodes].filter(
    ({ nodeType, nodeValue }) => nodeType !== Node.COMMENT_NODE && nodeValue !== '',
  );
}

function copyAttributes(kept: Element, wanted: Element): void {
  for (const name of kept.getAttributeNames()) {
    if (!wanted.hasAttribute(name)) kept.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  }
}

/** Where an empty text was printed there is no node, and Lit would write the next one into its own end mark. */
function fillPlaces(printed: Node): void {
  const marks = document.createTreeWalker(printed, NodeFilter.SHOW_COMMENT);
  while (marks.nextNode()) {
    const mark = marks.currentNode as Comment;
    if (mark.data === 'lit-part' && mark.nextSibling instanceof Comment) mark.after('');
  }
}
