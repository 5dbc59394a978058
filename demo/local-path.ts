/** The path to go back to if it is one of this portal; else the fallback. Never leads to another host. */
export function localPath(candidate: unknown, fallback: string): string {
  if (typeof candidate !== 'string' || !candidate.startsWith('/')) return fallback;
  // A browser reads `//host`, `/\host` and `/<tab>/host` as another host, so what it would read decides.
  const base = 'http://portal.invalid';
  if (!URL.canParse(candidate, base)) return fallback;
  const url = new URL(candidate, base);
  return url.origin === base ? url.pathname + url.search : fallback;
}
