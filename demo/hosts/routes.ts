import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { PortalContext, PortalEnvironment, PortalServices } from '../portal-environment.js';
import { listMemberships, type Tenant } from '../queries.js';
import { HostBundles, isBundled } from './bundles.js';
import { isHostName } from './hosts.js';
import { framedPage, hostListPage, hostPage } from './page.js';

/** The libraries of hosts that need no build step, as they are published. */
const VENDOR: Readonly<Record<string, string>> = {
  'htmx.js': import.meta.resolve('htmx.org/dist/htmx.min.js'),
  'idiomorph-ext.js': import.meta.resolve('idiomorph/dist/idiomorph-ext.min.js'),
  'turbo.js': import.meta.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'alpine.js': import.meta.resolve('alpinejs/dist/cdn.min.js'),
  'alpine-morph.js': import.meta.resolve('@alpinejs/morph/dist/cdn.min.js'),
};
const ASSETS = '/hosts/assets/';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Pages of hosts of other kinds, for whoever is signed in, over the tenants that are theirs. */
export function hostRoutes(
  { database }: PortalServices,
  packageFolder: URL,
): Hono<PortalEnvironment> {
  const routes = new Hono<PortalEnvironment>();
  const bundles = new HostBundles(packageFolder);

  routes.get('assets/vendor/:file', async (context, next) => {
    const url = VENDOR[context.req.param('file')];
    if (url === undefined) return await next();
    context.header('Content-Type', JAVASCRIPT);
    return context.body(await readFile(new URL(url), 'utf8'));
  });
  for (const folder of ['./public/', './snippets/']) {
    routes.get(
      'assets/:file{.+\\.(?:js|css)}',
      serveStatic({
        root: fileURLToPath(new URL(folder, import.meta.url)),
        rewriteRequestPath: (path) => path.slice(ASSETS.length),
      }),
    );
  }
  routes.get('built/:file', async (context, next) => {
    const name = context.req.param('file').replace(/\.js$/, '');
    if (!isBundled(name)) return await next();
    context.header('Content-Type', JAVASCRIPT);
    return context.body(await bundles.script(name));
  });

  routes.get('/', (context) => context.html(hostListPage()));
  routes.get('iframe/framed', async (context) =>
    context.html(framedPage((await asked(context)).tenant)),
  );
  routes.get('/:host', async (context, next) => {
    const name = context.req.param('host');
    if (!isHostName(name)) return await next();
    const isShown = context.req.query('stage') !== 'empty';
    const nonce = context.get('nonce');
    return context.html(hostPage({ name, ...(await asked(context)), isShown, nonce }));
  });
  return routes;

  async function asked(
    context: PortalContext,
  ): Promise<{ readonly tenant: Tenant; readonly tenants: readonly Tenant[] }> {
    const memberships = await listMemberships(database, context.get('person').id);
    const tenants = memberships.map(({ tenant }) => tenant);
    const wanted = context.req.query('tenant') ?? tenants[0]?.id;
    const tenant = tenants.find(({ id }) => id === wanted);
    if (tenant === undefined) throw new HTTPException(404);
    return { tenant, tenants };
  }
}
