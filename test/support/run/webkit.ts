import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BrowserLauncher } from '@web/test-runner';
import { onPath } from './on-path.js';

interface Installed {
  readonly driver: string;
  readonly display: string;
  /** The browser that comes with WebKitGTK. */
  readonly browser: string;
}

/** An installed WebKitGTK, driven by WebDriver on a display that nobody sees; null where there is none. */
export function findWebKit(): BrowserLauncher | null {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const browser = findMiniBrowser();
  if (driver === null || display === null || browser === null) return null;
  return new WebKitLauncher({ driver, display, browser });
}

function findMiniBrowser(): string | null {
  const folders = ['/usr/lib', '/usr/libexec', ...subfolders('/usr/lib', /-linux-gnu/)];
  return (
    folders
      .flatMap((folder) => subfolders(folder, /^webkit2?gtk-/))
      .map((folder) => join(folder, 'MiniBrowser'))
      .find((path) => existsSync(path)) ?? null
  );
}

function subfolders(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((entry) => name.test(entry));
  return found.map((entry) => join(folder, entry)).reverse();
}

/** The keys that tests press, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = { Tab: '\uE004', Enter: '\uE007', Space: ' ' };

const LONGEST_START_MS = 20_000;

/**
 * What the tests need of WebDriver is to open a page and to press a key: a client for all of it would bring more
 * packages than everything else together.
 */
class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'webdriver';
  readonly concurrency = 1;
  readonly #installed: Installed;
  readonly #processes: ChildProcess[] = [];
  /** Where the driver listens. */
  #driver: Promise<string> | null = null;
  /** The browsers that are open, by the runner's session: their addresses at the driver. */
  readonly #browsers = new Map<string, string>();

  constructor(installed: Installed) {
    this.#installed = installed;
  }

  /** A browser for each: a page that hangs would keep the next one from being opened. */
  async startSession(id: string, url: string): Promise<void> {
    const driver = await (this.#driver ??= this.#start());
    const { sessionId } = await send(`${driver}/session`, 'POST', this.#capabilities);
    const browser = `${driver}/session/${sessionId}`;
    this.#browsers.set(id, browser);
    await send(`${browser}/url`, 'POST', { url });
  }

  isActive(id: string): boolean {
    return this.#browsers.has(id);
  }

  getBrowserUrl(): undefined {
    return undefined;
  }

  async stopSession(id: string): Promise<object> {
    const browser = this.#browsers.get(id);
    this.#browsers.delete(id);
    if (browser !== undefined) await send(browser, 'DELETE');
    return {};
  }

  startDebugSession(): Promise<void> {
    throw new Error('WebKit cannot be debugged from here.');
  }

  /** As the runner's command of this name wants it. */
  async sendKeys(id: string, keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((key) =>
      ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
    );
    await send(`${this.#browsers.get(id)}/actions`, 'POST', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async stop(): Promise<void> {
    await Promise.allSettled([...this.#browsers.keys()].map((id) => this.stopSession(id)));
    for (const process of this.#processes) process.kill();
  }

  get #capabilities(): object {
    const options = { binary: this.#installed.browser, args: ['--automation'] };
    // The runner waits for its page itself.
    const wanted = { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': options };
    return { capabilities: { alwaysMatch: wanted } };
  }

  async #start(): Promise<string> {
    const { driver, display } = this.#installed;
    const screen = this.#spawn(display, '-displayfd 3 -screen 0 1280x1024x24 -nolisten tcp', {});
    const [number] = (await once(
      createInterface({ input: screen.stdio[3] as Readable }),
      'line',
    )) as [string];
    const port = await freePort();
    this.#spawn(driver, `--host=127.0.0.1 --port=${port}`, { DISPLAY: `:${number}` });
    const address = `http://127.0.0.1:${port}`;
    await untilReady(`${address}/status`);
    return address;
  }

  #spawn(program: string, options: string, environment: Record<string, string>): ChildProcess {
    const started = spawn(program, options.split(' '), {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.#processes.push(started);
    return started;
  }
}

async function send(
  address: string,
  method: 'POST' | 'DELETE',
  body: object = {},
): Promise<{ sessionId?: string }> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: { sessionId?: string; message?: string } };
  if (!response.ok) throw new Error(`WebKit: ${value.message ?? response.status}`);
  return value;
}

async function untilReady(address: string): Promise<void> {
  const latest = Date.now() + LONGEST_START_MS;
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch (error) {
      if (Date.now() > latest) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
