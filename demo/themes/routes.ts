import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { themePage } from './page.js';
import { isThemeName, THEMES, type Theme } from './themes.js';

const PUBLIC_FOLDER = new URL('./public/', import.meta.url);
const BOOTSTRAP = '/themes/assets/bootstrap/';
const BOOTSTRAP_FOLDER = new URL('./dist/css/', import.meta.resolve('bootstrap/package.json'));

/** Pages for anybody, with nobody's data: the kit in the looks of other hosts. */
export function themeRoutes(): Hono {
  const routes = new Hono();
  routes.get(
    'assets/bootstrap/*',
    serveStatic({
      root: fileURLToPath(BOOTSTRAP_FOLDER),
      rewriteRequestPath: (path) => path.slice(BOOTSTRAP.length),
    }),
  );
  routes.get(
    'assets/*',
    serveStatic({
      root: fileURLToPath(PUBLIC_FOLDER),
      rewriteRequestPath: (path) => path.slice('/themes/assets/'.length),
    }),
  );
  routes.get('/', (context) => context.redirect(`/themes/${Object.keys(THEMES)[0]!}`));
  routes.get('/:theme', async (context, next) => {
    const name = context.req.param('theme');
    if (!isThemeName(name)) return await next();
    const { schemes, kitStyle }: Theme = THEMES[name];
    const wanted = context.req.query('scheme');
    const scheme = schemes.find((known) => known === wanted) ?? schemes[0]!;
    const sheet = await readFile(new URL(kitStyle, PUBLIC_FOLDER), 'utf8');
    return await context.html(themePage(name, scheme, sheet));
  });
  return routes;
}
