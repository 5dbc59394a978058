import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface FoundBrowser {
  readonly executablePath: string;
  /** What must be set for it besides the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Before this version Chromium does not know `:state()`. */
const OLDEST_MAJOR_VERSION = 125;

const INSTALLED_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const INSTALLED_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The browser that `CHROME_PATH` names, else an installed one, else the one that npm brought. */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return { executablePath: chosen, environment: {} };
  }
  const installed = installedCandidates().find((path) => isRecentBrowser(path));
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  return await unpackedBrowser();
}

function installedCandidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = INSTALLED_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(INSTALLED_PATHS[process.platform] ?? [])].filter((path) =>
    existsSync(path),
  );
}

function isRecentBrowser(path: string): boolean {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const major = majorVersion(path, {});
  return major !== null && major >= OLDEST_MAJOR_VERSION;
}

function majorVersion(path: string, environment: Readonly<Record<string, string>>): number | null {
  try {
    const answer = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 15_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...environment },
    });
    const version = /(\d+)\.\d+\.\d+/.exec(answer)?.[1];
    return version === undefined ? null : Number(version);
  } catch {
    return null;
  }
}

async function unpackedBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Chromium or Edge was found. Install one, or name one in CHROME_PATH.',
    );
  }
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  // The libraries that came along are for machines that lack them; those of the system fit better.
  for (const environment of [{}, { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }]) {
    if (majorVersion(executablePath, environment) !== null) return { executablePath, environment };
  }
  throw new Error(
    'No Chrome, Chromium or Edge was found, and the one that npm brought does not start here. ' +
      'Install one, or name one in CHROME_PATH.',
  );
}

/** Unpacks the browser of `@sparticuz/chromium` into the cache of node_modules, once for each version of it. */
async function unpack(): Promise<string> {
  const description = JSON.parse(
    readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  ) as { version: string };
  const cache = resolve('node_modules/.cache');
  const folder = join(cache, `chromium-${description.version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'chromium-unpacking-'));
  // It takes any file named "chromium" in the temporary folder for its own, so it gets a private one; and it unpacks
  // the system libraries only where it believes to be in the cloud they were made for.
  const pretended = { TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await withEnvironment(pretended, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another run was quicker: its folder is as good as ours.
    rmSync(temporary, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Whatever the work sets or changes in the environment is undone after it. */
async function withEnvironment(
  values: Readonly<Record<string, string>>,
  work: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, before);
  }
}
