import pg from 'pg';
import { StartError } from '../start-error.js';
import type { Database, Queryable } from './database.js';

const CONNECTION_TIMEOUT_MILLISECONDS = 5_000;

/** Any PostgreSQL, reached over the network. @throws {StartError} when it cannot be reached. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
  });
  // A connection lost while idle is replaced at the next query; unheard, its error would end the process.
  pool.on('error', (error) => console.error(`Lost a database connection: ${error.message}`));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StartError(`Cannot use the database of DATABASE_URL: ${causeOf(error)}.`);
  }
  return {
    ...queryable(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queryable(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <Result>(statement: string, parameters: readonly unknown[] = []) =>
      (await client.query(statement, [...parameters])).rows as Result[],
    run: async (script) => {
      await client.query(script);
    },
  };
}

/** A host name with several addresses fails with an error that has no message, only a list of errors. */
function causeOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message.replaceAll(/\s*\n\s*/g, ' ') : String(first);
}
