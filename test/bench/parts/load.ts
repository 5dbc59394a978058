import { NAMES, SUBJECTS } from './crowds.js';
import { costOf } from '../support/cost.js';
import { bundle } from '../support/bundle.js';
import { goalRow, milliseconds, type Row, type Run } from '../support/rows.js';
import { middle, ratio, shuffled } from '../support/statistics.js';

/** What compiling and evaluating everything costs. */
export async function load(run: Run): Promise<Row[]> {
  const codes = new Map<string, string>([['nothing', '']]);
  for (const name of SUBJECTS) {
    codes.set(name, await bundle(`test/bench/pages/everything/${name}.ts`, 'iife'));
  }
  // In a function that nobody calls it is read, and neither compiled nor run.
  codes.set('read', `function never() {${codes.get('kit')}\n}`);
  const all = new Map<string, number[]>([...codes.keys()].map((name) => [name, []]));
  for (let round = 0; round < run.rounds; round += 1) {
    for (const name of shuffled([...codes.keys()])) {
      // Another text each time, so that nothing compiled before can be used again.
      run.pages.serve('/code.json', JSON.stringify(`${codes.get(name)}\n// ${round}`));
      all.get(name)!.push(await evaluation(run));
    }
  }
  const costs = (name: string): number[] =>
    all.get(name)!.map((cost, round) => cost - all.get('nothing')![round]!);
  const peers = SUBJECTS.map((name) => `${NAMES[name]} ${milliseconds(middle(costs(name)))}`);
  return [
    goalRow(
      'compiling and evaluating everything',
      ratio(costs('kit'), costs('floor')),
      2,
      'floor',
      {
        peers: `${peers.join('; ')}; of the kit’s, reading its text alone takes ${milliseconds(middle(costs('read')))}`,
        why: `Reading the text alone, with nothing of it compiled or run, takes ${ratio(costs('read'), costs('floor')).median.toFixed(1)} × all that the floor takes: it goes with the size.`,
      },
    ),
    goalRow(
      'the same beside Web Awesome’s badge, card and relative time',
      ratio(costs('kit'), costs('web-awesome')),
      1,
      'Web Awesome',
      {
        why: `Reading the text alone takes ${ratio(costs('read'), costs('web-awesome')).median.toFixed(1)} × all that Web Awesome’s three take.`,
      },
    ),
  ];
}

function evaluation(run: Run): Promise<number> {
  return run.pages.inPage(null, async (page, protocol) => {
    await page.evaluate(async () => {
      Object.assign(window, { code: (await (await fetch('/code.json')).json()) as string });
    });
    return costOf(protocol, () =>
      page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = (window as unknown as { code: string }).code;
        document.head.append(script);
      }),
    );
  });
}
