import { existsSync, readdirSync } from 'node:fs';

/** The TypeScript files under a folder, with forward slashes, sorted. */
export function typescriptFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort();
}

/** Whether a file under test runs on Node and never in a browser. */
export function isNodeSide(path: string): boolean {
  return (
    path.endsWith('.node.test.ts') || /^test\/(?:bench|demo|packaging|support\/run)\//.test(path)
  );
}
