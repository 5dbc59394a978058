import type { Database } from './database.js';
import { openEmbedded } from './embedded.js';
import { migrate, readMigrations } from './migrate.js';
import { openPostgres } from './postgres.js';

/** The database of the configuration, its tables made. @throws {StartError} when it cannot be used. */
export async function openDatabase(databaseUrl: string | null): Promise<Database> {
  if (databaseUrl === null) return await openEmbedded();
  const database = await openPostgres(databaseUrl);
  await migrate(database, await readMigrations());
  return database;
}
