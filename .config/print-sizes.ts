/** Prints what each entry of the built package weighs, bundled, minified and compressed with brotli. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

interface Description {
  readonly exports: Record<string, string | { readonly default: string }>;
}
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Description;

for (const [name, target] of Object.entries(exports)) {
  const file = typeof target === 'string' ? target : target.default;
  if (!file.endsWith('.js')) continue;
  const code = file.includes('/cdn/') ? readFileSync(file, 'utf8') : await bundle(file);
  const bytes = brotliCompressSync(code).byteLength;
  console.log(`${name.padEnd(36)} ${bytes.toLocaleString('en').padStart(7)} B`);
}

async function bundle(entry: string): Promise<string> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return outputs.map(({ output }) => output[0].code).join('');
}
