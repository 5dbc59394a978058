import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { NAMES, SUBJECTS } from './crowds.js';
import { bundle } from '../support/bundle.js';
import { bytes, type Row } from '../support/rows.js';

/** What the built kit weighs, and what its peers do; minified, brotli. */
export async function sizes(): Promise<Row[]> {
  const peers: string[] = [];
  for (const name of SUBJECTS.filter((one) => one !== 'kit' && one !== 'floor')) {
    peers.push(`${NAMES[name]} ${bytes(await sizeOf(`test/bench/pages/everything/${name}.ts`))}`);
  }
  const whole = weigh(readFileSync('dist/cdn/backup-health-kit.js', 'utf8'));
  const entry = (path: string): Promise<number> => sizeOf(`dist/${path}.js`);
  return [
    sizeRow('the whole kit, in one file', whole, 20_000, peers.join('; ')),
    sizeRow('the badge’s entry', await entry('define/schedule-follow-up-badge'), 7_000),
    sizeRow('the stat tile’s entry', await entry('define/backup-health-kpi'), 12_000),
    sizeRow('the resolver’s entry', await entry('assessment/index'), 6_000),
  ];
}

function sizeRow(what: string, size: number, limit: number, peers?: string): Row {
  return {
    what,
    goal: `≤ ${bytes(limit)}`,
    measured: bytes(size),
    isMet: size <= limit,
    ...(peers !== undefined && { peers }),
  };
}

async function sizeOf(entry: string): Promise<number> {
  return weigh(await bundle(entry));
}

function weigh(code: string): number {
  return brotliCompressSync(code).byteLength;
}
