import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';

/** Outside of the tests' folders, which are searched for tests. */
export const PEERS = 'node_modules/.cache/bench/peers';

const DESCRIPTION = ['package.json', 'package-lock.json'] as const;

/** Installs what the kit is measured beside, unless that is there already. */
export function installPeers(): void {
  const isThere = DESCRIPTION.every(
    (name) =>
      existsSync(`${PEERS}/${name}`) &&
      readFileSync(`${PEERS}/${name}`, 'utf8') === readFileSync(`test/bench/${name}`, 'utf8'),
  );
  if (isThere && existsSync(`${PEERS}/node_modules/.package-lock.json`)) return;
  console.log('installing the peers (once)');
  mkdirSync(PEERS, { recursive: true });
  for (const name of DESCRIPTION) copyFileSync(`test/bench/${name}`, `${PEERS}/${name}`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** The versions of everything that is measured. */
export function versions(): Record<string, string> {
  const peers = readJson(`test/bench/package.json`).dependencies ?? {};
  const { version, dependencies, devDependencies } = readJson('package.json');
  const ours = { ...devDependencies, ...dependencies };
  return { 'backup-health-kit': version ?? '', ...pick(ours, ['lit', 'zod']), ...peers };
}

interface Description {
  readonly version?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

function readJson(path: string): Description {
  return JSON.parse(readFileSync(path, 'utf8')) as Description;
}

function pick(values: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
}
