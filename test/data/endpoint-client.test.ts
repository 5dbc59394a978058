import { expect } from '@open-wc/testing';
import { EndpointFault, fetchEndpoint, type EndpointRequest } from '../../src/data/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/manual-clock.js';
import { createServer, json, NOW, recordsBody, settled } from './answers.js';

const URL = 'https://portal.example/health';

describe('fetchEndpoint', () => {
  let clock: ManualClock;
  beforeEach(() => {
    clock = createManualClock(NOW);
  });

  function ask(attempt: Partial<EndpointRequest> = {}) {
    return fetchEndpoint({ url: URL, signal: new AbortController().signal, clock, ...attempt });
  }
  async function faultOf(asking: Promise<unknown>): Promise<EndpointFault> {
    const fault = await asking.then(
      () => expect.fail('should be a fault'),
      (error: unknown) => error,
    );
    expect(fault).to.be.instanceOf(EndpointFault);
    return fault as EndpointFault;
  }

  it('asks by GET for JSON, past the cache of another origin, with the credentials of the page only', async () => {
    let asked: Request | undefined;
    const body = await ask({
      fetcher: (request) => {
        asked = request;
        return Promise.resolve(json(recordsBody()));
      },
    });
    expect(JSON.parse(body.text)).to.include({ version: 1 });
    expect(asked).to.include({
      method: 'GET',
      url: URL,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    expect(asked!.headers.get('accept')).to.equal('application/json');
    expect(clock.pending).to.equal(0);
  });

  it('takes over the credentials a host wants', async () => {
    const { asked, fetcher } = createServer();
    void ask({ fetcher, credentials: 'include' });
    expect(asked[0]!.request.credentials).to.equal('include');
  });

  it('asks by fetch when it is given no fetcher', async () => {
    const url = window.URL.createObjectURL(new Blob([JSON.stringify(recordsBody())]));
    expect(JSON.parse((await ask({ url })).text)).to.include({ version: 1 });
    window.URL.revokeObjectURL(url);
  });

  const refusals: [status: number, code: string][] = [
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not_found'],
    [400, 'server_error'],
    [429, 'server_error'],
    [500, 'server_error'],
    [503, 'server_error'],
  ];
  for (const [status, code] of refusals) {
    it(`makes ${code} of ${status}, whatever the body says`, async () => {
      const fetcher = () => Promise.resolve(json(recordsBody(), { status }));
      expect(await faultOf(ask({ fetcher }))).to.include({ code, status });
    });
  }

  it('has the cache of the page ask the server whether an answer is still so', async () => {
    const { asked, fetcher } = createServer();
    void ask({ fetcher, url: `${location.origin}/health` });
    expect(asked[0]!.request.cache).to.equal('no-cache');
  });

  it('tells when an answer was served, with what it has spent in caches', async () => {
    const sent = async (headers: Record<string, string>): Promise<number | null> =>
      (await ask({ fetcher: () => Promise.resolve(json(recordsBody(), { headers })) })).servedAt;
    const date = new Date(NOW).toUTCString();
    expect(await sent({ Date: date })).to.equal(NOW);
    expect(await sent({ Date: date, Age: '90' })).to.equal(NOW + 90_000);
    expect(await sent({})).to.equal(null);
    expect(await sent({ Date: 'now' })).to.equal(null);
  });

  it('makes network of a failed request, and of whatever else a fetcher throws', async () => {
    const lost = new TypeError('Failed to fetch');
    expect(await faultOf(ask({ fetcher: () => Promise.reject(lost) }))).to.include({
      code: 'network',
      cause: lost,
    });
    const thrown = ask({
      fetcher: () => {
        throw 'no token';
      },
    });
    const fault = await faultOf(thrown);
    expect(fault.code).to.equal('network');
    expect(fault.message).to.contain('no token');
    const nothing = () => Promise.resolve(undefined as unknown as Response);
    expect((await faultOf(ask({ fetcher: nothing }))).code).to.equal('network');
  });

  it('reads an answer that comes in pieces, cut inside a character', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(recordsBody(NOW, { tenantId: 'größe' })));
    const cut = bytes.indexOf(0xc3) + 1;
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    const body = await ask({ fetcher: () => Promise.resolve(new Response(stream)) });
    expect(JSON.parse(body.text)).to.include({ tenantId: 'größe' });
  });

  it('takes 8 MiB, and stops reading at the first byte more', async () => {
    const text = JSON.stringify(recordsBody());
    const mebibyte = new Uint8Array(1024 * 1024).fill(32);
    const padded = (extra: number): { response: Response; wasCancelled: () => boolean } => {
      let wasCancelled = false;
      let parts = 0;
      const stream = new ReadableStream(
        {
          pull(controller) {
            parts += 1;
            if (parts < 8) controller.enqueue(mebibyte);
            else if (parts === 8) {
              controller.enqueue(new TextEncoder().encode(text.padEnd(mebibyte.length + extra)));
            } else if (extra === 0) controller.close();
          },
          cancel() {
            wasCancelled = true;
          },
        },
        { highWaterMark: 0 },
      );
      return { response: new Response(stream), wasCancelled: () => wasCancelled };
    };
    const largest = padded(0);
    const { length } = (await ask({ fetcher: () => Promise.resolve(largest.response) })).text;
    expect(length).to.equal(8 * 1024 * 1024);
    const larger = padded(1);
    const fault = await faultOf(ask({ fetcher: () => Promise.resolve(larger.response) }));
    expect(fault.code).to.equal('invalid_response');
    expect(larger.wasCancelled()).to.equal(true);
  });

  it('times out after ten seconds, even with a fetcher that does not listen', async () => {
    const { asked, fetcher } = createServer();
    const asking = ask({ fetcher });
    clock.advance(9_999);
    await settled();
    expect(asked[0]!.request.signal.aborted).to.equal(false);
    clock.advance(1);
    expect((await faultOf(asking)).code).to.equal('timeout');
    expect(asked[0]!.request.signal.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('times out while the body drips, and stops reading it', async () => {
    let wasCancelled = false;
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"version":1,'));
      },
      cancel() {
        wasCancelled = true;
      },
    });
    const asking = ask({ fetcher: () => Promise.resolve(new Response(stream)), timeoutMs: 50 });
    await settled();
    clock.advance(50);
    expect((await faultOf(asking)).code).to.equal('timeout');
    expect(wasCancelled).to.equal(true);
  });

  it('passes an abort on and makes no fault of it', async () => {
    const { asked, fetcher } = createServer();
    const controller = new AbortController();
    const asking = ask({ fetcher, signal: controller.signal });
    const reason = new Error('left');
    controller.abort(reason);
    const error = await asking.catch((thrown: unknown) => thrown);
    expect(error).to.equal(reason);
    expect(asked[0]!.request.signal.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('does not ask at all when it is aborted before', async () => {
    const { asked, fetcher } = createServer();
    const error = await ask({ fetcher, signal: AbortSignal.abort('gone') }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.equal('gone');
    expect(asked).to.be.empty;
  });
});
