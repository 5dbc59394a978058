import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { PEERS } from './install.js';

/** The kit is measured as it is shipped: its built modules stand in for the sources. */
const asShipped: Plugin = {
  name: 'as-shipped',
  enforce: 'pre',
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true });
    const path = found && relative('src', found.id);
    if (!path || path.startsWith('..')) return found;
    const built = resolve('dist', path.replace(/\.ts$/, '.js'));
    if (!existsSync(built)) throw new Error(`${built} is missing: build the kit first.`);
    return built;
  },
};

/** What is measured beside the kit has a folder of its own. */
const peers: Plugin = {
  name: 'peers',
  enforce: 'pre',
  resolveId(source, importer) {
    const isOurs = importer?.includes('/test/bench/') ?? false;
    if (!isOurs || !/^@(?:shoelace-style|awesome\.me|fluentui|patternfly|github)\//.test(source)) {
      return null;
    }
    return this.resolve(source, resolve(join(PEERS, 'index.js')), { skipSelf: true });
  },
};

/** One file with everything in it, minified, as one makes it for a page. */
export async function bundle(entry: string, format: 'es' | 'iife' = 'es'): Promise<string> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [peers, asShipped],
    // Lit and others ship a slower build for development.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: [format], name: 'bundled' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return outputs.map(({ output }) => output[0].code).join('');
}
