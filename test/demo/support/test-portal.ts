import { addMilliseconds } from 'date-fns/addMilliseconds';
import type { Database } from '../../../demo/database/database.js';
import { openEmbedded } from '../../../demo/database/embedded.js';
import { plantTenants } from '../../../demo/seed/plant.js';
import type { TenantSeed } from '../../../demo/seed/tenants.js';
import { createPortal } from '../../../demo/server.js';
import type { BackupHealthAssessment } from '../../../src/assessment/types.js';

export const ORIGIN = 'http://portal.test';

export interface EndpointAnswer {
  readonly version: number;
  readonly assessment: BackupHealthAssessment;
  readonly access: { readonly backupSets: boolean; readonly backupSchedules: boolean };
}

/** The demo portal without a socket, at a time of the test's choosing, over a database that counts its queries. */
export class TestPortal {
  now: Date;
  /** Statements sent since it was last set to 0. */
  queries = 0;
  readonly database: Database;
  readonly #portal: ReturnType<typeof createPortal>;

  private constructor(database: Database, now: Date, packageFolder?: URL) {
    this.now = now;
    this.database = this.#counting(database);
    const services = { database: this.database, now: () => this.now };
    this.#portal = createPortal(services, packageFolder);
  }

  /** @param packageFolder - Where the kit of the pages is installed; else it is the one that was built here. */
  static async open(now: Date, packageFolder?: URL): Promise<TestPortal> {
    return new TestPortal(await openEmbedded(), now, packageFolder);
  }

  async plant(...tenants: readonly TenantSeed[]): Promise<void> {
    await plantTenants(this.database, this.now, ...(tenants.length > 0 ? [tenants] : []));
  }

  pass(milliseconds: number): void {
    this.now = addMilliseconds(this.now, milliseconds);
  }

  async request(path: string, init?: RequestInit): Promise<Response> {
    return await this.#portal.request(ORIGIN + path, init);
  }

  async fetch(request: Request): Promise<Response> {
    return await this.#portal.fetch(request);
  }

  async signIn(person: 'operator' | 'viewer' | 'outsider'): Promise<Visitor> {
    const visitor = new Visitor(this);
    await visitor.post('/sign-in', { person });
    return visitor;
  }

  async close(): Promise<void> {
    await this.database.close();
  }

  #counting(database: Database): Database {
    return {
      ...database,
      query: async (statement, parameters) => {
        this.queries += 1;
        return await database.query(statement, parameters);
      },
    };
  }
}

/** A browser as far as cookies and forms go. */
export class Visitor {
  readonly #portal: TestPortal;
  readonly #cookies = new Map<string, string>();

  constructor(portal: TestPortal) {
    this.#portal = portal;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await this.#send(path, { headers });
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { origin: ORIGIN },
  ): Promise<Response> {
    return await this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    });
  }

  async backupHealth(tenantId: string): Promise<EndpointAnswer> {
    const response = await this.get(`/api/tenants/${tenantId}/backup-health`);
    if (response.status !== 200) throw new Error(`The endpoint answered ${response.status}.`);
    return (await response.json()) as EndpointAnswer;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#portal.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name!);
    else this.#cookies.set(name!, value!);
  }
}
