import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ACTIONS, isActionName, type ActionName } from '../actions.js';
import type { PortalContext } from '../portal-environment.js';

const COOKIE = 'done';

/** Remembers what was done until the next page says it, once. */
export function leaveNotice(context: PortalContext, done: ActionName): void {
  setCookie(context, COOKIE, done, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

export function takeNotice(context: PortalContext): string | null {
  const done = getCookie(context, COOKIE);
  if (done === undefined) return null;
  deleteCookie(context, COOKIE, { path: '/' });
  return isActionName(done) ? ACTIONS[done].done : null;
}
