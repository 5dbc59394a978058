/**
 * Prints what each entry of the built package weighs, minified and compressed with brotli: bundled with what it depends
 * on, and the kit's own part of that.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

interface Description {
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly exports: Record<string, string | { readonly default: string }>;
}
const { dependencies, peerDependencies, exports } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Description;

/** The host has these already. */
const frameworks = Object.keys(peerDependencies).filter((name) => !name.startsWith('@lit/'));
const packages = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

console.log(row('brotli', 'bundled', 'own code'));
for (const [name, target] of Object.entries(exports)) {
  const file = typeof target === 'string' ? target : target.default;
  if (!file.endsWith('.js') || file.endsWith('/types-only.js')) continue;
  if (file.includes('/cdn/')) console.log(row(name, weigh(readFileSync(file, 'utf8'))));
  else
    console.log(
      row(name, weigh(await bundle(file, frameworks)), weigh(await bundle(file, packages))),
    );
}

function row(name: string, bundled: string, own = ''): string {
  return `${name.padEnd(36)} ${bundled.padStart(9)} ${own.padStart(9)}`.trimEnd();
}

function weigh(code: string): string {
  return `${brotliCompressSync(code).byteLength.toLocaleString('en')} B`;
}

async function bundle(entry: string, external: readonly string[]): Promise<string> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: external.map((name) => new RegExp(`^${name}(?:$|/)`)),
        output: { codeSplitting: false, minify: true },
      },
    },
  })) as Rolldown.RolldownOutput[];
  return outputs.map(({ output }) => output[0].code).join('');
}
