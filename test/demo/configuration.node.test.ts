import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../demo/configuration.js';
import { StartError } from '../../demo/start-error.js';

describe('the configuration', () => {
  it('needs nothing: a port of its own and the embedded database', () => {
    assert.deepEqual(readConfiguration({}), { port: 4173, databaseUrl: null });
    assert.deepEqual(readConfiguration({ PORT: ' ', DATABASE_URL: '' }), {
      port: 4173,
      databaseUrl: null,
    });
  });

  it('takes a port and the address of a database', () => {
    const databaseUrl = 'postgresql://me:secret@localhost:5433/portal?sslmode=disable';
    assert.deepEqual(readConfiguration({ PORT: '0', DATABASE_URL: databaseUrl }), {
      port: 0,
      databaseUrl,
    });
    assert.equal(readConfiguration({ PORT: '65535' }).port, 65_535);
  });

  for (const port of ['65536', '-1', '80.5', '0x50', 'http', '1e3', '999999']) {
    it(`refuses the port ${port}`, () => {
      assert.throws(() => readConfiguration({ PORT: port }), StartError);
    });
  }

  it('refuses an address that is none of PostgreSQL, without repeating it', () => {
    for (const address of ['localhost', 'mysql://me:secret@localhost/portal', 'postgres//secret']) {
      assert.throws(
        () => readConfiguration({ DATABASE_URL: address }),
        (error: unknown) => {
          assert.ok(error instanceof StartError);
          assert.match(error.message, /^DATABASE_URL must look like postgres:/);
          assert.ok(!error.message.includes('secret'));
          return true;
        },
      );
    }
  });
});
