import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { DemoProcess, type Ending } from './support/demo-process.js';

/** A port that something else listens on, for as long as the work takes. */
async function withTakenPort<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

function assertOneLine({ code, output, errors }: Ending, expected: RegExp): void {
  assert.equal(code, 1);
  assert.equal(output, '');
  assert.match(errors, /^The demo cannot start\. [^\n]+\n$/);
  assert.match(errors, expected);
}

describe('starting the demo', () => {
  it('prints one line with an address that answers, and ends cleanly when told to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const demo = new DemoProcess({ PORT: '0' });
      const address = await demo.address();
      const page = await fetch(`${address}/sign-in`);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Choose who you are/);
      const kit = await fetch(`${address}/kit/backup-health-kit.js`);
      assert.match(kit.headers.get('content-type')!, /javascript/);
      assert.deepEqual(await demo.stop(signal), {
        code: 0,
        output: `The demo portal is at ${address}\n`,
        errors: '',
      });
    }
  });

  it('says in one line that the port makes no sense', async () => {
    assertOneLine(await new DemoProcess({ PORT: 'eighty' }).ended(), /PORT must be a whole number/);
  });

  it('says in one line that the port is taken', async () => {
    await withTakenPort(async (port) => {
      const ending = await new DemoProcess({ PORT: String(port) }).ended();
      assertOneLine(ending, new RegExp(`Port ${port} cannot be used: it is already in use`));
    });
  });

  it('says in one line that the address of the database makes no sense', async () => {
    const ending = await new DemoProcess({ PORT: '0', DATABASE_URL: 'portal.sqlite' }).ended();
    assertOneLine(ending, /DATABASE_URL must look like/);
  });

  it('says in one line that nothing answers at the address of the database', async () => {
    const closed = await withTakenPort(async (port) => port);
    for (const host of ['127.0.0.1', 'localhost']) {
      const DATABASE_URL = `postgres://me:secret@${host}:${closed}/portal`;
      const ending = await new DemoProcess({ PORT: '0', DATABASE_URL }).ended();
      assertOneLine(ending, /Cannot use the database of DATABASE_URL: .*ECONNREFUSED/);
      assert.doesNotMatch(ending.errors, /secret/);
    }
  });

  it('says in one line that what answers there is no database', async () => {
    await withTakenPort(async (port) => {
      const DATABASE_URL = `postgres://me:secret@127.0.0.1:${port}/portal`;
      const ending = await new DemoProcess({ PORT: '0', DATABASE_URL }).ended();
      assertOneLine(ending, /Cannot use the database of DATABASE_URL/);
    });
  });

  it('says in one line that the kit is not built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backup-health-demo-'));
    try {
      for (const path of ['demo', 'src', 'package.json', 'tsconfig.json']) {
        cpSync(path, join(folder, path), { recursive: true });
      }
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
      const ending = await new DemoProcess({ PORT: '0' }, folder).ended();
      assertOneLine(ending, /The kit is not built yet: run `npm run build` first/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
