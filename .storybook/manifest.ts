import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { manifestSources, readManifest } from '../.config/manifest.js';

const MODULE = 'virtual:custom-elements-manifest';

/**
 * The module `virtual:custom-elements-manifest`: what the doc blocks of the elements say, read anew with each change
 * of them and stored nowhere.
 */
export function elementsManifest(): Plugin {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      for (const path of manifestSources()) this.addWatchFile(resolve(path));
      return `export default ${JSON.stringify(readManifest())}`;
    },
  };
}
