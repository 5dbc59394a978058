const given = new Set<string>();

/** Tells the developer once per cause what an element lacks, with the element. */
export function hintOnce(cause: string, message: string, element: Element): void {
  if (given.has(cause)) return;
  given.add(cause);
  console.warn(`<${element.localName}> ${message}`, element);
}
