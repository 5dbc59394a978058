import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { add, deleteResults, NO_COUNTS, readResult, type Counts } from './results.js';

/** The one test command: every step in turn, their counts added up, the sum alone on the last line. */
interface Step {
  readonly name: string;
  readonly title: string;
  readonly script: readonly string[];
  /** Where the step leaves its counts; without it, the step itself counts as one. */
  readonly counts?: string;
}

const STEPS: readonly Step[] = [
  { name: 'check', title: 'Checks', script: ['check'], counts: 'check' },
  { name: 'build', title: 'Build', script: ['build'] },
  {
    name: 'browser',
    title: 'Browser tests',
    script: ['test:browser', '--', '--coverage'],
    counts: 'browser',
  },
  { name: 'coverage', title: 'Coverage', script: ['test:coverage'], counts: 'thresholds' },
  { name: 'node', title: 'Node tests', script: ['test:node'], counts: 'node' },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? STEPS.map(({ name }) => name);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `--only takes ${STEPS.map(({ name }) => name).join(', ')}; it does not know ${unknown.join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  run(STEPS.filter(({ name }) => wanted.includes(name)));
}

function run(steps: readonly Step[]): void {
  deleteResults();
  const total = steps.map((step) => runStep(step)).reduce(add, NO_COUNTS);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

function runStep(step: Step): Counts {
  console.log(`\n== ${step.title}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', ...step.script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = honestCounts(step, status === 0);
  console.log(`${step.title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts;
}

/** A step that failed, left no counts or ran nothing is a failure, whatever else it says. */
function honestCounts(step: Step, succeeded: boolean): Counts {
  if (step.counts === undefined) return { ...NO_COUNTS, [succeeded ? 'passed' : 'failed']: 1 };
  const counts = readResult(step.counts) as Counts | null;
  if (counts === null) {
    console.error(`${step.title} left no counts.`);
    return { ...NO_COUNTS, failed: 1 };
  }
  if (counts.passed + counts.failed + counts.skipped === 0) {
    console.error(`${step.title} ran nothing.`);
    return { ...NO_COUNTS, failed: 1 };
  }
  if (!succeeded && counts.failed === 0) {
    console.error(`${step.title} failed as a whole.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}
