import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { minifyStyles } from './.config/minify-styles.js';

interface Description {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly exports: Record<string, string | { readonly default: string }>;
}
const { version, dependencies, peerDependencies, exports } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Description;

/** The source of each module the package exports; what describes the elements has none. */
const entries = Object.values(exports).flatMap((target) =>
  typeof target === 'string' || target.default.startsWith('./dist/types/')
    ? []
    : [target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')],
);

/** The modules of the package as they are, for hosts with a build step of their own. */
const modules: UserConfig = {
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: entries,
      formats: ['es'],
    },
    rolldownOptions: {
      external: Object.keys({ ...dependencies, ...peerDependencies }).map(
        (name) => new RegExp(`^${name}(?:$|/)`),
      ),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/** Everything in one file that registers all tags, for a page without a build step. */
const singleFile: UserConfig = {
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/cdn',
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'backup-health-kit.js' },
    // In lib mode `build.minify` keeps the whitespace of ES modules.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  logLevel: 'warn',
  plugins: [minifyStyles()],
  define: {
    __BACKUP_HEALTH_KIT_VERSION__: JSON.stringify(version),
    ...(mode === 'cdn' && { __BACKUP_HEALTH_KIT_SINGLE_FILE__: 'true' }),
  },
  ...(mode === 'cdn' ? singleFile : modules),
}));
