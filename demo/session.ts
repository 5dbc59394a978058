import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { PEOPLE, RIGHTS, type Person } from './people.js';
import type { PortalContext, PortalEnvironment, PortalServices } from './portal-environment.js';
import { findMembership } from './queries.js';

const COOKIE = 'session';
const HOURS_A_SESSION_LASTS = 12;

/** Keeps who is signed in, in a cookie that only this process can sign. */
export class Sessions {
  readonly #secret = crypto.randomUUID() + crypto.randomUUID();

  async signIn(context: PortalContext, person: Person): Promise<void> {
    await setSignedCookie(context, COOKIE, person.id, this.#secret, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: HOURS_A_SESSION_LASTS * 3600,
    });
  }

  signOut(context: PortalContext): void {
    deleteCookie(context, COOKIE, { path: '/' });
  }

  async person(context: PortalContext): Promise<Person | null> {
    const id = await getSignedCookie(context, this.#secret, COOKIE);
    return PEOPLE.find((person) => person.id === id) ?? null;
  }
}

/** Lets only people who are signed in pass; everyone else gets what `refuse` answers. */
export function requirePerson(
  sessions: Sessions,
  refuse: (context: PortalContext) => Response,
): ReturnType<typeof createMiddleware<PortalEnvironment>> {
  return createMiddleware<PortalEnvironment>(async (context, next) => {
    const person = await sessions.person(context);
    if (person === null) return refuse(context);
    context.set('person', person);
    return await next();
  });
}

/** Lets only members of the tenant in the path pass; for everyone else there is nothing here. */
export function requireMembership({
  database,
}: Pick<PortalServices, 'database'>): ReturnType<typeof createMiddleware<PortalEnvironment>> {
  return createMiddleware<PortalEnvironment>(async (context, next) => {
    const tenantId = context.req.param('tenantId') ?? '';
    const membership = await findMembership(database, tenantId, context.get('person').id);
    if (membership === null) throw new HTTPException(404);
    context.set('tenant', membership.tenant);
    context.set('rights', RIGHTS[membership.role]);
    return await next();
  });
}
