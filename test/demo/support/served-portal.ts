import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { TestPortal } from './test-portal.js';

/** The portal on a free port of this machine, for a real browser. */
export async function servePortal(
  portal: Pick<TestPortal, 'fetch'>,
): Promise<{ readonly origin: string; readonly server: ServerType }> {
  const server = createAdaptorServer({ fetch: (request) => portal.fetch(request) });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
