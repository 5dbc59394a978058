import type { TestEvent } from 'node:test/reporters';
import { writeResult } from './results.js';

/** Counts the Node tests; a file that cannot be loaded arrives here as a failed test of its own. */
export default async function countNodeTests(events: AsyncIterable<TestEvent>): Promise<void> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details.type === 'suite') continue;
    if (event.type === 'test:fail') counts.failed += 1;
    else if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped += 1;
    else counts.passed += 1;
  }
  writeResult('node', counts);
}
