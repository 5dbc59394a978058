// What the tests use of two packages that bring no types.
declare module 'alpinejs' {
  interface Alpine {
    plugin(plugin: unknown): void;
    morph(
      from: Element,
      to: string | Element,
      options?: { key?: (element: Element) => string },
    ): void;
  }
  const alpine: Alpine;
  export default alpine;
}
declare module '@alpinejs/morph' {
  const morph: unknown;
  export default morph;
}
