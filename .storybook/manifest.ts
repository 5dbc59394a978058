import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { ClassMember, Declaration, Package } from 'custom-elements-manifest/schema';
import type { Plugin } from 'vite';
import { typescriptFiles } from '../test/support/run/files.js';

const FOLDER = 'src/elements';
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
      for (const path of sources()) this.addWatchFile(resolve(path));
      return `export default ${JSON.stringify(readManifest())}`;
    },
  };
}

/** The manifest of the public side of the elements: what is private or protected is left out. */
export function readManifest(): Package {
  const modules = sources().map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: {} });
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map(publicSide),
    })),
  };
}

function sources(): string[] {
  return typescriptFiles(FOLDER).filter((path) => !path.endsWith('.styles.ts'));
}

function publicSide(declaration: Declaration): Declaration {
  if (declaration.kind !== 'class' || declaration.members === undefined) return declaration;
  return { ...declaration, members: declaration.members.filter(isPublic) };
}

function isPublic({ name, privacy }: ClassMember): boolean {
  return (privacy ?? 'public') === 'public' && !name.startsWith('#');
}
