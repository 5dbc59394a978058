import { brotliCompressSync } from 'node:zlib';
import { entrySizes } from '../../../.config/sizes.js';
import { NAMES, SUBJECTS } from './crowds.js';
import { bundle } from '../support/bundle.js';
import { bytes, type Row } from '../support/rows.js';

/** What the built kit weighs, and what its peers do; minified, brotli. */
export async function sizes(): Promise<Row[]> {
  const peers: string[] = [];
  for (const name of SUBJECTS.filter((one) => !['kit', 'floor', 'plain-lit'].includes(one))) {
    peers.push(`${NAMES[name]} ${bytes(await sizeOf(`test/bench/pages/everything/${name}.ts`))}`);
  }
  const entries = new Map((await entrySizes()).map((entry) => [entry.name, entry]));
  const row = (what: string, name: string, limit: number, beside?: string): Row => {
    const { size, onDemand } = entries.get(name)!;
    const more =
      onDemand > 0 && `${bytes(onDemand)} more once an element is given a source of its own`;
    return {
      what,
      goal: `≤ ${bytes(limit)}`,
      measured: bytes(size),
      isMet: size <= limit,
      ...((beside || more) && { peers: beside || more || '' }),
    };
  };
  return [
    row('the whole kit, in one file', './cdn/backup-health-kit.js', 20_000, peers.join('; ')),
    row('the badge’s entry', './define/schedule-follow-up-badge', 7_000),
    row('the stat tile’s entry', './define/backup-health-kpi', 12_000),
    row('the resolver’s entry', './resolver', 6_000),
  ];
}

async function sizeOf(entry: string): Promise<number> {
  return brotliCompressSync(await bundle(entry)).byteLength;
}
