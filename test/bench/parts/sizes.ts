import { brotliCompressSync } from 'node:zlib';
import { entrySizes, shares } from '../../../.config/sizes.js';
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
  const row = (what: string, name: string, limit: number, why: string): Row => {
    const { size, own, onDemand } = entries.get(name)!;
    return {
      what,
      goal: `≤ ${bytes(limit)}`,
      measured: bytes(size),
      isMet: size <= limit,
      why: `${why} Libraries are ${bytes(size - own)} of it.`,
      ...(onDemand > 0 && {
        peers: `${bytes(onDemand)} more, fetched when an element is given a source of its own`,
      }),
    };
  };
  const parts = shares()
    .map(({ name, saved }) => `${name} ${bytes(saved)}`)
    .join(', ');
  return [
    {
      ...row(
        'the whole kit, in one file',
        './cdn/backup-health-kit.js',
        20_000,
        `By how much it would shrink without each of its parts: ${parts}.`,
      ),
      peers: peers.join('; '),
    },
    row(
      'the badge’s entry',
      './define/schedule-follow-up-badge',
      7_000,
      'All attributes of the kit, both languages’ wording of everything a badge can say, faults included, the taking over of printed markup and the page’s one timer are in it.',
    ),
    row(
      'the stat tile’s entry',
      './define/backup-health-kpi',
      12_000,
      'As the badge’s, with reasons, families, links and their rules.',
    ),
    row(
      'the resolver’s entry',
      './resolver',
      6_000,
      'It holds the readers of rows and of assessments with every path and expectation that an error names, the checks of sense, cadences in time zones, and exact ends of validity.',
    ),
  ];
}

async function sizeOf(entry: string): Promise<number> {
  return brotliCompressSync(await bundle(entry)).byteLength;
}
