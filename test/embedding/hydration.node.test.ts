/** Pages that a server printed, in a browser: before their script runs, and after. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ManualClock, ScenarioName } from '../../src/testing/index.js';
import { modulesOf } from '../packaging/copies.js';
import { runDocumented } from '../packaging/documented.js';
import { assessmentOf, DAY, HOUR, iso, NOW, recordsOf } from '../support/fixtures/evidence.js';
import { findBrowser } from '../support/run/find-browser.js';
import { HostShell } from './host-shell.js';
import type { Found } from './watching-page.js';
import { attributesFor, element, print, printWithProperty, showing } from './printing.js';

const CAUTIOUS = [
  'absent',
  'stale-and-degraded',
  'healthy-with-schedule-follow-up',
  'everything-at-once',
  'right-to-left-names',
] as const satisfies readonly ScenarioName[];

const SCRIPTS = {
  hydrating: '<script type="module" src="/hydrating.js"></script>',
  plain: '<script type="module" src="/plain.js"></script>',
  none: '',
};

interface Options {
  readonly script?: keyof typeof SCRIPTS;
  readonly language?: string;
  /** What the page does before its modules run. */
  readonly first?: string;
  readonly policy?: string;
}

describe('a page that a server printed', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  const files = new Map<string, { type: string; body: string; policy?: string | undefined }>();
  const script = (path: string, body: string): void => {
    files.set(path, { type: 'text/javascript', body });
  };

  before(async () => {
    customElements.define('host-shell', HostShell);
    script('/hydrating.js', await modulesOf('0.0.0', 'test/embedding/hydrating-page.ts'));
    script('/plain.js', await modulesOf('0.0.0', 'test/embedding/plain-page.ts'));
    script('/watching.js', await modulesOf('0.0.0', 'test/embedding/watching-page.ts'));
    server = createServer((request, response) => {
      const file = files.get(request.url ?? '');
      response.writeHead(file === undefined ? 404 : 200, {
        'content-type': file?.type ?? 'text/plain',
        ...(file?.policy === undefined ? {} : { 'content-security-policy': file.policy }),
      });
      response.end(file?.body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { executablePath, environment } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  /** Opens a page, looks at it once everything in it has been drawn, and closes it. */
  async function open<Result>(
    body: string,
    { script: chosen = 'hydrating', language = 'en', first = '', policy }: Options,
    look: (page: Page, found: Found & { told: readonly string[] }) => Promise<Result>,
  ): Promise<Result> {
    script('/first.js', first);
    files.set('/', {
      type: 'text/html; charset=utf-8',
      body:
        `<!doctype html><html lang="${language}"><head><title>A host</title><link rel="icon" href="data:,">${SCRIPTS[chosen]}</head>` +
        `<body><main>${body}</main><script src="/watching.js"></script><script src="/first.js"></script></body></html>`,
      policy,
    });
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => {
      if (!message.text().includes('Lit is in dev mode')) told.push(message.text());
    });
    page.on('pageerror', (error) => told.push(String(error)));
    try {
      await page.goto(`${origin}/`, { waitUntil: 'load' });
      return await look(page, { ...(await page.evaluate(() => watched.find())), told });
    } finally {
      await page.close();
    }
  }

  it('shows every caution before the script, and keeps every node of it as it is', async () => {
    const printed = CAUTIOUS.flatMap((name) => {
      const given = attributesFor(name);
      const shared = showing.map((tag) => element(tag, {})).join('');
      return [
        ...showing.map((tag) => print(element(tag, given))),
        print(element('backup-health-provider', given, `<div>${shared}</div>`)),
      ];
    });
    await open(printed.join(''), {}, async (_page, found) => {
      assert.equal(found.printed, CAUTIOUS.length * showing.length * 2);
      assert.deepEqual(found.lost, []);
      assert.deepEqual(found.unlike, []);
      // The server could not know the language of the page; instants in full come when the page is at rest.
      const others = found.changes.filter((change) => !/^attributes (lang|title) of/.test(change));
      assert.deepEqual(others, []);
      assert.match(found.textBefore, /No backups.*Stale.*Schedule follow-up/);
      assert.deepEqual(found.told, []);
      assert.deepEqual(found.faults, []);
      assert.equal(found.styleElements, 0);
    });
  });

  it('is calm only once the script has looked at the time, and then keeps the frame', async () => {
    const given = attributesFor('healthy');
    const inside = showing.map((tag) => element(tag, { 'show-clear': '' })).join('');
    const body =
      showing.map((tag) => print(element(tag, { ...given, 'show-clear': '' }))).join('') +
      print(element('backup-health-provider', given, inside));
    await open(body, { script: 'none' }, async (_page, found) => {
      assert.match(found.textBefore, /Checking/);
      assert.doesNotMatch(found.textBefore, /healthy|no follow-up/i);
    });
    await open(body, {}, async (page, found) => {
      assert.doesNotMatch(found.textBefore, /healthy|no follow-up/i);
      assert.deepEqual([...new Set(found.tonesBefore)], ['neutral']);
      assert.equal(found.calm, showing.length * 2);
      assert.deepEqual(found.unlike, []);
      assert.deepEqual(found.told, []);
      assert.deepEqual(found.faults, []);
      const kept = await page.evaluate(() =>
        [...watched.printed]
          .filter(([shown, [frame]]) => shown.shadowRoot!.contains(frame!))
          .map(([shown]) => shown.localName),
      );
      assert.deepEqual(kept, [...showing, ...showing]);
    });
  });

  const changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'days later': { now: iso(NOW + 4 * DAY) },
    'an hour later': { now: iso(NOW + HOUR) },
    'by a clock that is behind': { now: iso(NOW - DAY) },
    'in another language': { locale: 'de' },
    'in a language of another direction, which the kit does not speak': { locale: 'ar' },
    'with what else has come to be': {
      assessment: JSON.stringify(assessmentOf('stale-and-degraded')),
    },
    'with what has been mended': { assessment: JSON.stringify(assessmentOf('healthy')) },
    'with what cannot be read': { assessment: '{' },
    'for another tenant': { 'tenant-id': 'somebody-else' },
    'by another policy': {
      assessment: '',
      records: JSON.stringify(recordsOf('healthy')),
      'freshness-hours': '1',
    },
  };
  for (const [how, changes] of Object.entries(changed)) {
    it(`comes to what holds where it is read ${how}`, async () => {
      const names = [
        'healthy',
        'healthy-with-schedule-follow-up',
        'degraded-several-families',
      ] as const;
      const pairs = names.flatMap((name) =>
        showing.map((tag) => [tag, { ...attributesFor(name), 'show-clear': '' }] as const),
      );
      // What stood in the page's markup when it was printed, and what stands there now.
      const body = pairs.map(([tag, given]) =>
        withAttributes(print(element(tag, given)), tag, { ...given, ...changes }),
      );
      await open(body.join(''), {}, async (_page, found) => {
        assert.equal(found.printed, pairs.length);
        assert.deepEqual(found.unlike, []);
        assert.deepEqual(found.told, []);
        assert.deepEqual(found.faults, []);
        assert.deepEqual(found.calmWithoutClaim, []);
        if (/days|behind|cannot|tenant|policy|else/.test(how)) assert.equal(found.calm, 0);
      });
    });
  }

  it('never keeps calm that somebody printed, whether built alike or not', async () => {
    const given = attributesFor('degraded-metadata-only');
    const honest = print(element('backup-health-kpi', given));
    const bodies = [
      // Built alike: a cache or a proxy has put other words in.
      honest
        .replaceAll('Degraded', 'Healthy')
        .replaceAll('data-tone="warning"', 'data-tone="success"'),
      // By another version of the kit, or something else altogether.
      honest
        .replaceAll(/<!--lit-part [^>]+-->/g, '<!--lit-part AAAAAAAAAAA=-->')
        .replaceAll('Degraded', 'Healthy'),
      honest.replace(
        /<template(.*?)>.*<\/template>/s,
        '<template$1><p data-tone="success">Healthy</p></template>',
      ),
      honest.replaceAll(/<!--.*?-->/gs, ''),
    ];
    for (const script of ['hydrating', 'plain'] as const) {
      for (const body of bodies) {
        await open(body, { script }, async (_page, found) => {
          assert.equal(found.printed, 1);
          assert.deepEqual(found.unlike, []);
          assert.deepEqual(found.calmWithoutClaim, []);
          assert.deepEqual(found.told, []);
        });
      }
    }
  });

  it('leaves nothing calm standing where even the fault cannot be told', async () => {
    const body = print(element('backup-health-kpi', attributesFor('degraded-metadata-only')));
    const first = `Object.defineProperty(document.querySelector('backup-health-kpi'), 'messages', {
      configurable: true, value: new Proxy({}, { get() { throw new Error('hostile'); }, ownKeys() { throw new Error('hostile'); } }) });`;
    await open(body.replaceAll('Degraded', 'Healthy'), { first }, async (page, found) => {
      assert.deepEqual(found.calmWithoutClaim, []);
      assert.doesNotMatch(await tileText(page), /Healthy/);
    });
  });

  it('is drawn anew where the host has not loaded what Lit hydrates with', async () => {
    const given = attributesFor('stale-and-degraded');
    const body = showing.map((tag) => print(element(tag, given))).join('');
    await open(body, { script: 'plain' }, async (_page, found) => {
      assert.deepEqual(found.unlike, []);
      assert.equal(found.styleElements, 0);
      assert.deepEqual(found.told, []);
      assert.deepEqual(found.faults, []);
    });
  });

  it('takes over properties that a script has set before the kit arrives', async () => {
    const assessment = assessmentOf('stale-and-degraded');
    const body = showing.map((tag) => printWithProperty(tag, { assessment })).join('');
    const first = `for (const shown of watched.printed.keys()) shown.assessment = ${JSON.stringify(assessment)};`;
    await open(body, { first }, async (_page, found) => {
      assert.deepEqual(found.lost, []);
      assert.match(found.textBefore, /Stale/);
      assert.deepEqual(found.told, []);
    });
    // Nothing was set: nothing that was printed is believed.
    await open(body, {}, async (page, found) => {
      assert.match(await tileText(page), /Unavailable/);
      assert.equal(found.calm, 0);
    });
  });

  it('hydrates inside an element of the host, when that hands over its rows', async () => {
    const rows = JSON.stringify(recordsOf('stale-and-degraded'));
    const body = print(element('host-shell', { rows, now: iso(NOW) }));
    await open(body, {}, async (_page, found) => {
      assert.equal(found.printed, 1);
      assert.match(found.textBefore, /Stale/);
      assert.deepEqual(found.lost, []);
      assert.deepEqual(found.told, []);
      assert.deepEqual(found.faults, []);
    });
  });

  it('asks its endpoint once it is alive', async () => {
    files.set('/health', {
      type: 'application/json',
      body: JSON.stringify({ version: 1, assessment: assessmentOf('stale', {}, Date.now()) }),
    });
    await open(
      print(element('backup-health-kpi', { endpoint: '/health' })),
      {},
      async (page, found) => {
        assert.match(found.textBefore, /Checking/);
        await page.waitForFunction(() =>
          document.querySelector('backup-health-kpi')!.matches(':state(ready)'),
        );
        assert.match(await tileText(page), /Stale/);
        assert.deepEqual(found.told, []);
      },
    );
  });

  it('keeps the focus, tells of its answer once, and goes on living', async () => {
    const body = print(element('backup-health-kpi', attributesFor('degraded-metadata-only')));
    const first = `document.querySelector('backup-health-kpi').shadowRoot.querySelector('a').focus();`;
    await open(body, { first }, async (page, found) => {
      assert.deepEqual(found.heard, ['backup-health-change']);
      const outcome = await page.evaluate(async () => {
        const tile = document.querySelector('backup-health-kpi')!;
        const root = tile.shadowRoot!;
        const link = root.querySelector('a')!;
        const isFocused = root.activeElement === link;
        addEventListener('backup-health-navigate', (event) => event.preventDefault());
        const heardBefore = watched.heard.length;
        link.click();
        const heardOfClick = watched.heard.slice(heardBefore);
        const clock = globalThis.createManualClock(Date.parse(tile.now as string));
        tile.clock = clock;
        tile.now = null;
        await tile.updateComplete;
        const time = root.querySelector('time')!;
        const told = [time.textContent];
        clock.advance(2 * 3_600_000);
        await tile.updateComplete;
        told.push(time.textContent);
        clock.advance(7 * 86_400_000);
        await tile.updateComplete;
        told.push(root.querySelector('[part=posture]')!.textContent.trim());
        const kept = [...watched.printed.get(tile)!].filter((node) => root.contains(node)).length;
        return { isFocused, told, kept, heardOfClick, link: link.isConnected };
      });
      assert.equal(outcome.isFocused, true);
      assert.deepEqual(outcome.told.slice(0, 2), ['6 hours ago', '8 hours ago']);
      assert.equal(outcome.told[2], 'Degraded');
      assert.deepEqual(outcome.heardOfClick, ['backup-health-navigate']);
      assert.ok(outcome.kept > 10 && outcome.link);
      assert.deepEqual(found.told, []);
    });
  });

  it('has its styles under a strict policy from the script on, and before it with their hashes', async () => {
    const body = showing.map((tag) => print(element(tag, attributesFor('stale')))).join('');
    const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";
    const styled = (page: Page): Promise<boolean> =>
      page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('backup-health-kpi')!.shadowRoot!.querySelector('.tile')!,
          ).display === 'grid',
      );
    const without = { policy: strict, script: 'none' } as const;
    await open(body, without, async (page) => assert.equal(await styled(page), false));
    await open(body, { policy: strict }, async (page, found) => {
      assert.equal(await styled(page), true);
      assert.deepEqual(found.lost, []);
    });
    const { hashes } = (await runDocumented('server-rendering', 2)) as { hashes: string[] };
    assert.equal(hashes.length, showing.length + 1);
    const withHashes = strict.replace("style-src 'self'", `style-src 'self' ${hashes.join(' ')}`);
    await open(body, { ...without, policy: withHashes }, async (page, found) => {
      assert.equal(await styled(page), true);
      assert.deepEqual(found.told, []);
      assert.deepEqual(found.faults, []);
    });
    await open(body, { policy: withHashes }, async (page, found) => {
      assert.equal(await styled(page), true);
      assert.deepEqual(found.faults, []);
    });
  });
});

/** What the first tile says. */
async function tileText(page: Page): Promise<string> {
  return await page.evaluate(
    () => document.querySelector('backup-health-kpi')!.shadowRoot!.textContent,
  );
}

/** Printed markup with other attributes on its element. */
function withAttributes(
  printed: string,
  tag: string,
  given: Readonly<Record<string, string>>,
): string {
  const kept = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => name !== 'assessment' || value !== ''),
  );
  const opening = element(tag, kept).replace(`</${tag}>`, '');
  return printed.replace(new RegExp(`<${tag}[^>]*>`), () => opening);
}

declare global {
  /** From the script that hydrates. */
  var createManualClock: (instant: number) => ManualClock;
}
