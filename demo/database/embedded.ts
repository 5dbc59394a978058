import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.js';
import { migrate, readMigrations, type Migration } from './migrate.js';

const CACHE = new URL('../../node_modules/.cache/backup-health-demo/', import.meta.url);

/**
 * PostgreSQL in this process, in memory, its tables made. Making a new cluster takes seconds, so an image of the
 * migrated, empty database is kept and the next start begins with it.
 */
export async function openEmbedded(): Promise<Database> {
  const migrations = await readMigrations();
  const image = new URL(`${await imageName(migrations)}.tar`, CACHE);
  const restored = await restore(image);
  if (restored) return database(restored);

  const created = await PGlite.create();
  await migrate(database(created), migrations);
  await keep(created, image);
  return database(created);
}

async function imageName(migrations: readonly Migration[]): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const description = await readFile(new URL('../package.json', `file://${entry}`), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const hash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex');
  return `pglite-${version}-${hash.slice(0, 16)}`;
}

/** Null when there is no image yet, or none that works: the database is then made anew. */
async function restore(image: URL): Promise<PGlite | null> {
  try {
    return await PGlite.create({ loadDataDir: new Blob([await readFile(image)]) });
  } catch {
    await rm(image, { force: true });
    return null;
  }
}

/** The image appears under its name only when it is whole. One that cannot be kept costs time, and nothing else. */
async function keep(pglite: PGlite, image: URL): Promise<void> {
  const unfinished = new URL(`${image.href}.${process.pid}`);
  try {
    await mkdir(CACHE, { recursive: true });
    const dump = await pglite.dumpDataDir('none');
    await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
    await rename(unfinished, image);
  } catch (error) {
    await rm(unfinished, { force: true });
    console.warn(`No start image could be kept in ${fileURLToPath(CACHE)}: ${String(error)}`);
  }
}

function database(pglite: PGlite): Database {
  return {
    ...queryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queryable(transaction))),
    close: () => pglite.close(),
  };
}

function queryable(pglite: Pick<PGlite, 'query' | 'exec'>): Queryable {
  return {
    query: async <Result>(statement: string, parameters: readonly unknown[] = []) =>
      (await pglite.query<Result>(statement, [...parameters])).rows,
    run: async (script) => {
      await pglite.exec(script);
    },
  };
}
