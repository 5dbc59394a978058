import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCES: Readonly<Record<string, string>> = {
  'backup-health-kit': 'src/index.ts',
  'backup-health-kit/define': 'src/define/index.ts',
  'backup-health-kit/resolver': 'src/assessment/index.ts',
};

/** Runs one of the scripts on a page of documentation, counted from 0, in this process; what it exports. */
export async function runDocumented(page: string, place: number): Promise<unknown> {
  const text = readFileSync(`stories/documentation/${page}.mdx`, 'utf8');
  const code = [...text.matchAll(/^```js\n(.*?)^```/gms)][place]?.[1];
  if (code === undefined) throw new Error(`${page} has no script ${place}.`);
  const folder = mkdtempSync(resolve('test/packaging/.documented-'));
  try {
    const file = join(folder, 'script.ts');
    const written = code.replace(/'(backup-health-kit[^']*)'/g, (whole, name: string) => {
      const source = SOURCES[name];
      return source === undefined ? whole : `'${pathToFileURL(resolve(source)).href}'`;
    });
    writeFileSync(file, written);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
