const SVG = 'http://www.w3.org/2000/svg';

type Child = Node | string;

/** An element of HTML. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): Element {
  return withAll(document.createElement(tag), attributes, children);
}

/** One of the kit's icons: lines on a grid of 20. */
export function icon(path: string): Element {
  return withAll(
    document.createElementNS(SVG, 'svg'),
    { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    [withAll(document.createElementNS(SVG, 'path'), { d: path }, [])],
  );
}

function withAll(
  made: Element,
  attributes: Readonly<Record<string, string>>,
  children: Child[],
): Element {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
