import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin, Rolldown, UserConfig } from 'vite';

const FOLDER = new URL('./', import.meta.url);
const KIT = 'backup-health-kit/';

interface App {
  readonly entry: string;
  readonly alias?: Readonly<Record<string, string>>;
  readonly oxc?: UserConfig['oxc'];
}

const REACT: Pick<App, 'entry' | 'oxc'> = {
  entry: 'apps/react.jsx',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
};

/** The pages whose framework wants a build step, each with what tells it from the others. */
const APPS = {
  'react-19': { ...REACT, alias: { 'host-snippet': path('snippets/react-19.jsx') } },
  'react-18': {
    ...REACT,
    alias: {
      'host-snippet': path('snippets/react-18.jsx'),
      react: 'react-18',
      'react-dom': 'react-dom-18',
    },
  },
  preact: {
    ...REACT,
    alias: {
      'host-snippet': path('snippets/react-19.jsx'),
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      react: 'preact/compat',
    },
  },
  vue: { entry: 'apps/vue.js' },
  svelte: { entry: 'apps/svelte.js' },
  angular: { entry: 'apps/angular.js', oxc: { decorator: { legacy: true } } },
} as const satisfies Readonly<Record<string, App>>;

export type BundledHost = keyof typeof APPS;

export function isBundled(name: string): name is BundledHost {
  return Object.hasOwn(APPS, name);
}

/**
 * The scripts of pages whose framework wants a build step: built when one is asked for the first time, and kept. So
 * the portal starts without waiting for any, and none is older than its source.
 */
export class HostBundles {
  readonly #packageFolder: URL;
  readonly #scripts = new Map<BundledHost, Promise<string>>();

  /** @param packageFolder - Where the kit is installed that these pages import: the folder of its package.json. */
  constructor(packageFolder: URL) {
    this.#packageFolder = packageFolder;
  }

  async script(host: BundledHost): Promise<string> {
    const known = this.#scripts.get(host) ?? this.#build(APPS[host]);
    this.#scripts.set(host, known);
    return await known;
  }

  async #build({ entry, alias = {}, oxc = {} }: App): Promise<string> {
    const { build } = await import('vite');
    const [output] = (await build({
      root: fileURLToPath(FOLDER),
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false' },
      resolve: { alias },
      oxc,
      plugins: [installedKit(this.#packageFolder), vue(), svelte(), angular()],
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: path(entry), formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })) as [Rolldown.RolldownOutput];
    return output.output[0].code;
  }
}

function path(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

/** Takes the kit's entries from where it is installed, by what its package.json exports. */
function installedKit(folder: URL): Plugin {
  const installed = createRequire(new URL('package.json', folder));
  return {
    name: 'installed-kit',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(KIT) ? installed.resolve(id) : undefined),
  };
}

/** What the plugin of Vue does to a component, as far as these pages need it. */
function vue(): Plugin {
  return {
    name: 'vue-components',
    async transform(source, id) {
      if (!id.endsWith('.vue')) return undefined;
      const { compileScript, parse } = await import('vue/compiler-sfc');
      const { compilerOptions } = await import('./snippets/vue-compiler-options.js');
      const { descriptor, errors } = parse(source, { filename: id });
      if (errors.length > 0) throw errors[0]!;
      const templateOptions = { compilerOptions };
      return compileScript(descriptor, { id, inlineTemplate: true, templateOptions }).content;
    },
  };
}

/** The same for Svelte. */
function svelte(): Plugin {
  return {
    name: 'svelte-components',
    async transform(source, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const { compile } = await import('svelte/compiler');
      return compile(source, { filename: id, generate: 'client', dev: false }).js.code;
    },
  };
}

/** Puts the template of an Angular component into its source, which Angular's own tools do. */
function angular(): Plugin {
  return {
    name: 'angular-templates',
    enforce: 'pre',
    async transform(source, id) {
      if (id.includes('/node_modules/')) return undefined;
      const [written, name] = /templateUrl: '([^']+)'/.exec(source) ?? [];
      if (written === undefined || name === undefined) return undefined;
      const template = await readFile(new URL(name, pathToFileURL(id)), 'utf8');
      return source.replace(written, () => `template: ${JSON.stringify(template)}`);
    },
  };
}
