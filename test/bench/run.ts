/** `npm run bench`, or `npm run bench -- --quick`: how the kit does beside what its host could pick instead. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, totalmem, type } from 'node:os';
import { counts } from './parts/counts.js';
import { crowds, SUBJECTS } from './parts/crowds.js';
import { load } from './parts/load.js';
import { memory } from './parts/memory.js';
import { resolver } from './parts/resolver.js';
import { sizes } from './parts/sizes.js';
import { verdict, writePage, type Results } from './page.js';
import { bundle } from './support/bundle.js';
import { makeFixtures } from './support/fixtures.js';
import { installPeers, versions } from './support/install.js';
import { openPages } from './support/pages.js';
import type { Row, Run } from './support/rows.js';

const isQuick = process.argv.includes('--quick');
/** Measures anew only what is named: `--only=crowds,load`. The page then shows the rest as it was measured before. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');

const RESULTS = 'node_modules/.cache/bench/results';

const PARTS: Readonly<Record<string, (run: Run) => Promise<Row[]>>> = {
  crowds,
  memory,
  load,
  sizes,
  resolver,
  counts,
};

installPeers();
buildKit();
const pages = await openPages();
try {
  pages.serve('/fixtures.json', JSON.stringify(makeFixtures(Date.now())));
  for (const name of SUBJECTS) {
    pages.serve(`/${name}.js`, await bundle(`test/bench/pages/subjects/${name}.ts`));
  }
  const run: Run = { pages, isQuick, rounds: isQuick ? 5 : 21 };
  mkdirSync(RESULTS, { recursive: true });
  for (const [name, part] of Object.entries(PARTS)) {
    if (only && !only.includes(name)) continue;
    console.log(`${new Date().toLocaleTimeString('en', { hour12: false })} ${name}`);
    writeFileSync(`${RESULTS}/${name}.json`, JSON.stringify(await part(run), null, 2));
  }
  await tell(run);
} finally {
  await pages.close();
}

async function tell({ rounds }: Run): Promise<void> {
  const measured = Object.keys(PARTS).map((name) => `${RESULTS}/${name}.json`);
  const rows = measured
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Row[]);
  for (const row of rows) {
    console.log(`${verdict(row).padEnd(8)}${row.what}: ${row.measured} (goal: ${row.goal})`);
    if (row.peers !== undefined) console.log(`        ${row.peers}`);
  }
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${arch()}`,
    node: process.versions.node,
    browser: pages.version,
    rounds,
    isQuick,
    versions: versions(),
    rows,
  };
  await writePage(results);
}

function buildKit(): void {
  for (const mode of ['production', 'cdn']) {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
