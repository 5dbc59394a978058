import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is that can be started by its name; null where it cannot. */
export function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
