import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { readConfiguration } from './configuration.js';
import { openDatabase } from './database/open.js';
import type { Database } from './database/database.js';
import { plantTenants } from './seed/plant.js';
import { createPortal, KIT_FOLDER } from './server.js';
import { StartError } from './start-error.js';

const HOST = '127.0.0.1';

try {
  await start();
} catch (error) {
  console.error(`The demo cannot start. ${(error as Error).message.replaceAll(/\s*\n\s*/g, ' ')}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const { port, databaseUrl } = readConfiguration(process.env);
  if (!existsSync(new URL('backup-health-kit.js', KIT_FOLDER))) {
    throw new StartError('The kit is not built yet: run `npm run build` first.');
  }
  process.once('SIGINT', () => process.exit(0)).once('SIGTERM', () => process.exit(0));

  // The port is taken at once, so that one in use is known before the database has cost seconds.
  const prepared = prepare(databaseUrl);
  const [server, { database }] = await Promise.all([
    listen(port, async (request) => (await prepared).portal.fetch(request)),
    prepared,
  ]);
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  process.once('SIGINT', () => void stop(server, database));
  process.once('SIGTERM', () => void stop(server, database));
  console.log(`The demo portal is at http://${HOST}:${(server.address() as AddressInfo).port}`);
}

async function prepare(
  databaseUrl: string | null,
): Promise<{ database: Database; portal: ReturnType<typeof createPortal> }> {
  const now = (): Date => new Date();
  const database = await openDatabase(databaseUrl);
  await plantTenants(database, now());
  return { database, portal: createPortal({ database, now }) };
}

async function listen(
  port: number,
  fetch: (request: Request) => Promise<Response>,
): Promise<ServerType> {
  const server = createAdaptorServer({ fetch });
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is already in use' : error.message;
      reject(new StartError(`Port ${port} cannot be used: ${reason}. Choose another with PORT.`));
    });
    server.listen(port, HOST, () => {
      resolve(server);
    });
  });
}

/** Open pages keep connections alive; they are cut, since nothing of theirs is lost. */
async function stop(server: ServerType, database: Database): Promise<void> {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await database.close();
  process.exit(0);
}
