import type { Context } from 'hono';
import type { Database } from './database/database.js';
import type { Person, Rights } from './people.js';
import type { Tenant } from './queries.js';

/** What every part of the portal works with; tests give their own database and time. */
export interface PortalServices {
  readonly database: Database;
  readonly now: () => Date;
}

/** What middleware has found out about a request by the time a page is made. */
export interface PortalEnvironment {
  Variables: {
    /** Behind {@link requirePerson} only. */
    person: Person;
    /** Behind {@link requireMembership} only. */
    tenant: Tenant;
    rights: Rights;
    /** On the pages of hosts only: what their policy lets scripts or styles pass by. */
    nonce: string;
  };
}

export type PortalContext = Context<PortalEnvironment>;
