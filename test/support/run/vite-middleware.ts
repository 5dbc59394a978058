import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestRunnerConfig } from '@web/test-runner';
import ts from 'typescript';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { elementsManifest } from '../../../.storybook/manifest.js';
import { isNodeSide, typescriptFiles } from './files.js';

/** These talk to the runner's own server and must not be bundled. */
const RUNNER_PACKAGES = ['@web/test-runner-commands'];

/** Types and nothing else; and a module that a plugin makes. */
const NO_PACKAGES = ['custom-elements-manifest/schema', 'virtual:custom-elements-manifest'];

const LEFT_OUT = [...RUNNER_PACKAGES, ...NO_PACKAGES];

/** Whether an import is of a package's code: neither one of our own files, nor a file's address. */
function isPackage(name: string): boolean {
  return !/^(?:[./]|node:)|\?url$/.test(name) && !LEFT_OUT.includes(name);
}

/**
 * What Vite puts before modules that import by a name made up at run time. Its own would also look for a server that
 * watches the sources, and complain on the console of every test that there is none.
 */
const CLIENT = 'export const injectQuery = (url) => url;';

const stillClient: Plugin = {
  name: 'still-client',
  enforce: 'pre',
  load: (id) => (id.endsWith('/vite/dist/client/client.mjs') ? CLIENT : undefined),
};

/** What the runner serves itself, and Vite must leave alone. */
const RUNNER_URLS = /^\/(?:$|__web|node_modules\/@web\/test-runner-mocha\/)/;

const leaveRunnerUrls: Plugin = {
  name: 'leave-runner-urls',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : undefined),
};

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** The compiler of the build, for the tests too. */
export async function createViteServer(): Promise<ViteDevServer> {
  const packages = bareImports();
  const fingerprint = createHash('sha256').update(packages.join()).digest('hex').slice(0, 12);
  return await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    // One folder for each list of packages, so that runs of different states of the sources can overlap.
    cacheDir: `node_modules/.cache/vite-test-${fingerprint}`,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: packages, exclude: RUNNER_PACKAGES },
    plugins: [leaveRunnerUrls, stillClient, elementsManifest()],
  });
}

export function viteMiddleware(vite: ViteDevServer): Middleware {
  return (context, next) => {
    if (RUNNER_URLS.test(context.path)) return next();
    return new Promise<void>((done, fail) => {
      context.respond = false;
      context.res.statusCode = 200;
      vite.middlewares(context.req, context.res, (error?: Error) => {
        context.respond = true;
        if (error === undefined) next().then(done, fail);
        else fail(error);
      });
      context.res.once('finish', done);
    });
  };
}

/**
 * Every package that the sources and the browser tests import, read off them: one that Vite met only while serving
 * would be bundled a second time, with a second copy of what it shares with the others.
 */
function bareImports(): string[] {
  const tests = typescriptFiles('test').filter((path) => !isNodeSide(path));
  const found = new Set<string>();
  const stories = [...typescriptFiles('stories'), '.storybook/preview.ts'];
  for (const file of [...typescriptFiles('src'), ...stories, ...tests]) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (isPackage(fileName)) found.add(fileName);
    }
  }
  return [...found].sort();
}
