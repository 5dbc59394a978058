import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The demo as its users start it. */
export class DemoProcess {
  readonly #process: ChildProcess;
  #output = '';
  #errors = '';

  constructor(environment: Readonly<Record<string, string>>, folder = process.cwd()) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'demo/main.ts'], {
      cwd: folder,
      env: { ...process.env, PORT: '', DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout!.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#process.stderr!.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
  }

  /** Waits for the line with the address. */
  async address(): Promise<string> {
    const ended = this.ended();
    for (;;) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(this.#output)?.[0];
      if (address !== undefined) return address;
      const ending = await Promise.race([ended, once(this.#process.stdout!, 'data')]);
      if ('code' in ending) throw new Error(`The demo did not start: ${ending.errors}`);
    }
  }

  async ended(): Promise<Ending> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await once(this.#process, 'close');
    }
    return { code: this.#process.exitCode, output: this.#output, errors: this.#errors };
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    this.#process.kill(signal);
    return await this.ended();
  }
}
