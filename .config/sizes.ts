import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { BUDGETS } from './budgets.js';

export interface EntrySize {
  readonly name: string;
  /** In bytes, compressed with brotli, with everything that it imports but a framework that the host has already. */
  readonly size: number;
  /** What it fetches besides, once an element is given a source of its own. */
  readonly onDemand: number;
  /** The kit's own part of `size`. */
  readonly own: number;
  /** The kit's own modules that are loaded with it, as `data/polling.js`; of the self-contained file none. */
  readonly modules: readonly string[];
  readonly budget: number;
}

interface Description {
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly exports: Record<string, string | { readonly default: string }>;
}

const CDN_FILE = 'dist/cdn/backup-health-kit.js';

/** What each entry of the built package weighs. */
export async function entrySizes(): Promise<EntrySize[]> {
  const { exports, dependencies, peerDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Description;
  const peers = Object.keys(peerDependencies);
  const frameworks = peers.filter((name) => !name.startsWith('@lit/'));
  const packages = [...Object.keys(dependencies), ...peers];
  const sizes: EntrySize[] = [];
  for (const [name, target] of Object.entries(exports)) {
    const file = typeof target === 'string' ? target : target.default;
    if (!file.endsWith('.js') || file.endsWith('/types-only.js')) continue;
    const { loaded, onDemand } =
      file === `./${CDN_FILE}`
        ? { loaded: readFileSync(file, 'utf8'), onDemand: '' }
        : await bundle(file, frameworks);
    const own = await bundle(file, packages);
    // An entry that nobody has given a budget to is over it.
    sizes.push({
      name,
      size: compressed(loaded),
      onDemand: onDemand === '' ? 0 : compressed(onDemand),
      own: compressed(own.loaded),
      modules: file === `./${CDN_FILE}` ? [] : own.modules,
      budget: BUDGETS[name] ?? 0,
    });
  }
  return sizes;
}

export interface Share {
  /** A package, or a folder of the sources. */
  readonly name: string;
  readonly minified: number;
  /** By how much the compressed file would shrink without it. What several have in common counts for none of them. */
  readonly saved: number;
}

/** The packages and folders that the self-contained file is made from. */
export function origins(): string[] {
  const { sources } = JSON.parse(readFileSync(`${CDN_FILE}.map`, 'utf8')) as { sources: string[] };
  return [...new Set(sources.map(originOf))];
}

/** What each of them takes up in it, the heaviest first. */
export function shares(): Share[] {
  const code = readFileSync(CDN_FILE, 'utf8');
  const pieces = piecesOf(code, JSON.parse(readFileSync(`${CDN_FILE}.map`, 'utf8')) as object);
  const whole = compressed(code);
  return [...new Set(pieces.map(({ origin }) => origin))]
    .map((name) => {
      const others = pieces.filter(({ origin }) => origin !== name);
      const rest = others.map(({ text }) => text).join('');
      const total = pieces.reduce((sum, { text }) => sum + text.length, 0);
      return { name, minified: total - rest.length, saved: whole - compressed(rest) };
    })
    .sort((left, right) => right.saved - left.saved);
}

interface Piece {
  readonly origin: string;
  readonly text: string;
}

function piecesOf(code: string, map: object): Piece[] {
  const origins = new SourceMap(map as ConstructorParameters<typeof SourceMap>[0]);
  const pieces: Piece[] = [];
  for (const [row, line] of code.split('\n').entries()) {
    let begun = 0;
    let origin = '';
    for (let column = 0; column <= line.length; column += 1) {
      const entry = origins.findEntry(row, column);
      const here = originOf('originalSource' in entry ? entry.originalSource : undefined);
      if (here === origin && column < line.length) continue;
      if (column > begun) pieces.push({ origin, text: line.slice(begun, column) });
      [begun, origin] = [column, here];
    }
  }
  return pieces;
}

function originOf(source: string | undefined): string {
  if (source === undefined) return 'the build';
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source);
  if (inPackage !== null) return inPackage[1] ?? source;
  if (source.includes('.styles.')) return 'src/elements, styles';
  if (source.includes('/signals/messages/')) return 'src/signals, messages';
  const inSources = /src\/[^/]+(?=\/)/.exec(source);
  return inSources === null ? 'src' : inSources[0];
}

function compressed(code: string): number {
  return brotliCompressSync(code).byteLength;
}

interface Bundled {
  /** What is loaded with the entry. */
  readonly loaded: string;
  /** What is fetched when it is needed, if ever. */
  readonly onDemand: string;
  /** The modules of the package in what is loaded. */
  readonly modules: readonly string[];
}

/** What a host's own bundler makes of an entry. */
async function bundle(entry: string, external: readonly string[]): Promise<Bundled> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: external.map((name) => new RegExp(`^${name}(?:$|/)`)),
        output: { minify: true },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = outputs
    .flatMap(({ output }) => output)
    .filter((chunk): chunk is Rolldown.OutputChunk => chunk.type === 'chunk');
  const loaded = loadedWithEntry(chunks);
  const codeOf = (some: Iterable<Rolldown.OutputChunk>): string =>
    [...some].map(({ code }) => code).join('');
  return {
    loaded: codeOf(loaded),
    onDemand: codeOf(chunks.filter((chunk) => !loaded.has(chunk))),
    modules: [...loaded].flatMap(({ moduleIds }) =>
      moduleIds.map((path) => relative('dist', path).replaceAll(sep, '/')),
    ),
  };
}

/** The chunks that come with the entry, and not only when something asks for them. */
export function loadedWithEntry(
  chunks: readonly Rolldown.OutputChunk[],
): Set<Rolldown.OutputChunk> {
  const loaded = new Set<Rolldown.OutputChunk>();
  const load = (chunk: Rolldown.OutputChunk): void => {
    if (loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) load(other);
  };
  for (const chunk of chunks) if (chunk.isEntry) load(chunk);
  return loaded;
}
