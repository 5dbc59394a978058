import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Handler } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { ACTIONS, isActionName } from './actions.js';
import { backupHealthEndpoint } from './endpoint.js';
import { hostPolicy } from './hosts/policy.js';
import { hostRoutes } from './hosts/routes.js';
import { localPath } from './local-path.js';
import { dashboardPage } from './pages/dashboard.js';
import { pathOf, tenantPath } from './pages/layout.js';
import type { Markup } from './pages/markup.js';
import { messagePage } from './pages/message-page.js';
import { leaveNotice } from './pages/notice.js';
import { scheduleListPage } from './pages/schedule-list.js';
import { setListPage } from './pages/set-list.js';
import { setPage } from './pages/set-page.js';
import { signInPage } from './pages/sign-in.js';
import { tenantListPage } from './pages/tenant-list.js';
import { isTheme, keepTheme } from './pages/theme.js';
import { PEOPLE } from './people.js';
import type { PortalContext, PortalEnvironment, PortalServices } from './portal-environment.js';
import { securityHeaders } from './security-headers.js';
import { requireMembership, requirePerson, Sessions } from './session.js';
import { themeRoutes } from './themes/routes.js';

/** The package of the kit, built by `npm run build`. */
const PACKAGE_FOLDER = new URL('../', import.meta.url);
const KIT = 'dist/cdn/';
export const KIT_FOLDER = new URL(KIT, PACKAGE_FOLDER);
const ASSETS_FOLDER = new URL('./public/', import.meta.url);
const HOME = '/tenants';

/**
 * The whole portal as one application; it listens nowhere yet. The kit on its pages is that of the given package:
 * this one, or wherever it is installed.
 */
export function createPortal(
  services: PortalServices,
  packageFolder = PACKAGE_FOLDER,
): Hono<PortalEnvironment> {
  const sessions = new Sessions();
  const portal = new Hono<PortalEnvironment>();
  portal.use('/hosts/*', hostPolicy);
  portal.use(securityHeaders, csrf());
  portal.get('/kit/*', files('/kit/', new URL(KIT, packageFolder)), notFound);
  portal.get('/assets/*', files('/assets/', ASSETS_FOLDER), notFound);
  portal.route('/api', backupHealthEndpoint(services, sessions));
  portal.route('/themes', themeRoutes());

  // Every page is one person's, and shows what is so right now.
  portal.use(async (context, next) => {
    context.header('Cache-Control', 'private, no-store');
    await next();
  });
  portal.post('/theme', async (context) => {
    const { theme, returnTo } = await context.req.parseBody();
    if (isTheme(theme)) keepTheme(context, theme);
    return context.redirect(localPath(returnTo, HOME), 303);
  });
  portal.get('/sign-in', (context) =>
    context.html(signInPage(context, localPath(context.req.query('returnTo'), HOME))),
  );
  portal.post('/sign-in', async (context) => {
    const { person: id, returnTo } = await context.req.parseBody();
    const person = PEOPLE.find((candidate) => candidate.id === id);
    if (person === undefined) return context.redirect('/sign-in', 303);
    await sessions.signIn(context, person);
    return context.redirect(localPath(returnTo, HOME), 303);
  });
  portal.post('/sign-out', (context) => {
    sessions.signOut(context);
    return context.redirect('/sign-in', 303);
  });

  portal.use(requirePerson(sessions, askToSignIn));
  portal.use('/tenants/:tenantId/*', requireMembership(services));
  const page =
    (
      render: (context: PortalContext, services: PortalServices) => Promise<Markup>,
    ): Handler<PortalEnvironment> =>
    async (context) =>
      context.html(await render(context, services));
  portal.get('/', (context) => context.redirect(HOME));
  portal.get('/tenants', page(tenantListPage));
  portal.get('/tenants/:tenantId', page(dashboardPage));
  portal.get('/tenants/:tenantId/backup-sets', page(setListPage));
  portal.get('/tenants/:tenantId/backup-sets/:setId{[0-9]{1,18}}', page(setPage));
  portal.get('/tenants/:tenantId/backup-schedules', page(scheduleListPage));
  portal.post('/tenants/:tenantId/actions', act(services));
  portal.route('/hosts', hostRoutes(services, packageFolder));

  portal.notFound(notFound);
  portal.onError((error, context) => {
    if (error instanceof HTTPException) return refused(error, context);
    console.error(`${context.req.path}: ${error.message}`);
    return context.html(
      messagePage(
        context,
        'Something went wrong',
        'This page could not be made. Try again in a moment.',
      ),
      500,
    );
  });
  return portal;
}

function act({ database, now }: PortalServices): Handler<PortalEnvironment> {
  return async (context) => {
    if (!context.get('rights').mayAct) throw new HTTPException(403);
    const { action, returnTo } = await context.req.parseBody();
    if (!isActionName(action)) throw new HTTPException(404);
    const tenant = context.get('tenant');
    await ACTIONS[action].perform({
      database,
      tenantId: tenant.id,
      now: now(),
      actor: context.get('person').name,
    });
    leaveNotice(context, action);
    return context.redirect(localPath(returnTo, tenantPath(tenant, 'dashboard')), 303);
  };
}

function askToSignIn(context: PortalContext): Response {
  const returnTo = context.req.method === 'GET' ? pathOf(context) : HOME;
  return context.redirect(`/sign-in?${String(new URLSearchParams({ returnTo }))}`);
}

/** A tenant that does not exist and one that is not yours get the very same answer. */
function notFound(context: PortalContext): Response | Promise<Response> {
  return context.html(
    messagePage(context, 'Not found', 'There is nothing here, or nothing that you may see.'),
    404,
  );
}

function refused(error: HTTPException, context: PortalContext): Response | Promise<Response> {
  if (error.status === 404) return notFound(context);
  return context.html(
    messagePage(
      context,
      'Not allowed',
      'Your role does not allow this, or the request did not come from this portal.',
    ),
    error.status,
  );
}

function files(prefix: string, folder: URL): Handler<PortalEnvironment> {
  return serveStatic({
    root: fileURLToPath(folder),
    rewriteRequestPath: (path) => path.slice(prefix.length),
    onFound: (_path, context) => context.header('Cache-Control', 'no-cache'),
  });
}
