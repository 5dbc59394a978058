import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Description {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
}

/** A project outside this one that has the packed package installed, and nothing else but what it depends on. */
export interface Consumer {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  readonly tarball: string;
  /** The files the tarball holds. */
  readonly files: readonly string[];
  readonly description: Description;
  /** Runs a module of the consumer in Node and gives what it prints. */
  run(code: string): string;
  remove(): void;
}

/**
 * Packs what `npm run build` left in dist and installs it, without leaving this machine; and `beside` it packages that
 * the host has already.
 */
export function createConsumer(beside: readonly string[] = []): Consumer {
  if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'backup-health-kit-consumer-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, packed.filename);

  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'backup-health-kit');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const description = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  ) as Description;
  for (const name of [...Object.keys(description.dependencies), ...beside]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');

  return {
    folder,
    installed,
    tarball,
    files: packed.files.map(({ path }) => path),
    description,
    run(code) {
      const file = join(folder, 'run.js');
      writeFileSync(file, code);
      return execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: folder });
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
