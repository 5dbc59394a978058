import { readdir, readFile } from 'node:fs/promises';
import { StartError } from '../start-error.js';
import type { Database } from './database.js';

export interface Migration {
  /** File name; its number gives the order. */
  readonly name: string;
  readonly script: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number of our own: two processes that start at once must not migrate at once. */
const LOCK = 8_241_173;

export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return await Promise.all(
    names.map(async (name) => ({ name, script: await readFile(new URL(name, FOLDER), 'utf8') })),
  );
}

/** Applies the migrations that this database has not seen yet, all of them or none. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [LOCK]);
    await transaction.run(
      'create table if not exists applied_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const applied = await transaction.query<{ name: string }>(
      'select name from applied_migrations',
    );
    const seen = new Set(applied.map(({ name }) => name));
    for (const { name, script } of migrations) {
      if (seen.has(name)) continue;
      try {
        await transaction.run(script);
      } catch (error) {
        throw new StartError(`Migration ${name} failed: ${(error as Error).message}.`);
      }
      await transaction.query('insert into applied_migrations (name) values ($1)', [name]);
    }
  });
}
