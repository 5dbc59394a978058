export interface Gate {
  close(): void;
  open(): void;
}

/** Holds back what the endpoint would answer, a tenant each. */
export class Gates {
  readonly #closed = new Map<string, Opening>();

  of(tenantId: string): Gate {
    return {
      close: () => {
        this.#closed.set(tenantId, opening());
      },
      open: () => {
        this.#closed.get(tenantId)?.resolve();
        this.#closed.delete(tenantId);
      },
    };
  }

  async passing(url: string): Promise<void> {
    const tenantId = /\/api\/tenants\/([^/]+)\//.exec(url)?.[1] ?? '';
    await this.#closed.get(tenantId)?.promise;
  }
}

interface Opening {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function opening(): Opening {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
