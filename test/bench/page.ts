import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Row } from './support/rows.js';

/** Everything that a run came to. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly browser: string;
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

const PAGE = 'stories/documentation/results.mdx';

export function verdict({ isMet }: Row): string {
  if (isMet === null) return '—';
  return isMet ? 'met' : 'not met';
}

/** Writes the page of results, laid out as `npm run check` wants it. */
export async function writePage(results: Results): Promise<void> {
  const options = { ...(await resolveConfig(PAGE)), parser: 'mdx' };
  writeFileSync(PAGE, await format(pageOf(results), options));
}

function pageOf({ rows, versions, ...run }: Results): string {
  const goals = rows.filter(({ isMet }) => isMet !== null);
  const met = goals.filter(({ isMet }) => isMet).length;
  return `import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Documentation/Results of the bench" />

{/* Written by \`npm run bench\`: change test/bench/page.ts, not this. */}

# Results of the bench

How the kit does beside what its host could pick instead. Of ${goals.length} goals, ${met} are met.

| what | goal | measured | |
| --- | --- | --- | --- |
${rows.map((row) => `| ${cell(row.what)} | ${cell(row.goal)} | ${cell(row.measured)} | ${verdict(row)} |`).join('\n')}

## Beside others, in the same run

| what | each |
| --- | --- |
${rows
  .filter(({ peers }) => peers !== undefined)
  .map((row) => `| ${cell(row.what)} | ${cell(row.peers!)} |`)
  .join('\n')}

## What is not met, and why

${goals
  .filter(({ isMet }) => !isMet)
  .map(
    ({ what, measured, goal, why }) =>
      `- **${cell(what)}**: ${cell(measured)}, wanted ${cell(goal)}. ${cell(why ?? '')}`,
  )
  .join('\n')}

## How it was measured

- On ${run.date}: ${run.machine}; Node ${run.node}; ${run.browser}, headless; ${run.rounds} rounds${run.isQuick ? ' (a quick run)' : ''}.
- Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
- **Floor** is the same element written by hand, with no library and every trick: one microtask for all, one timer, cloned
  markup, nothing drawn where there is nothing to tell. It speaks English only, checks nothing of what it is given, and
  knows none of the kit's faults, languages, sources or links. Its badge has a shadow root with its sheet also when it is
  hidden, as the kit's has: without one a hidden badge would take a gap in its row.
- **Plain Lit** is the floor's badge as one writes it with Lit and its context.
- Each value comes from a fresh page in a process of its own. In each round every library has its turn, in another order
  each time; compared is within a round. Told is the median of the ratios, and behind ± half the distance between the
  quartiles.
- Milliseconds in the page are computing time of its main thread: scripts with every microtask and frame that they ask
  for, without layout and painting, which are told apart. The asking costs some tenths of a millisecond, in every value
  alike.
- The times of the resolver are the fastest of five calls or more in a process, and of some processes the middle; first
  calls are each the first in a page. Sizes are minified and compressed with brotli.
- Memory is what a thousand badges hold once a first thousand have come and gone, by the badge: what the engine compiles for
  all of them is not in it.
- Peers are given texts that are made already: putting them into words, telling what is overdue, and keeping that right as
  time passes is the kit's work here and is not theirs. They are whole libraries of which only the elements nearest to
  the kit's were taken.
- An hour at rest is let pass as fast as the browser can; every timer that goes off in it is counted.

## What it does not tell

Other machines, browsers and pages differ; ratios travel better than milliseconds do. Where other work shares the machine,
all values are higher, and those of short work the most. Network, painting and what a host's own framework adds are not in
here.
`;
}

/** Fit for a cell of a table in MDX. */
function cell(text: string): string {
  return text.replace(/[|{}<]/g, (character) => `\\${character}`);
}
