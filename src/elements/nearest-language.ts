/** The language of the nearest `lang` around an element, through shadow roots; English where nobody says. */
export function nearestLanguage(element: Element): string {
  let from: Element | null = element;
  while (from !== null) {
    const language: string | null | undefined = from.closest('[lang]')?.getAttribute('lang');
    if (language) return language;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}
