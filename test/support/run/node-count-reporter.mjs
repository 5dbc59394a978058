/**
 * Counts the Node tests; a file that cannot be loaded arrives here as a failed test of its own. JavaScript, because
 * Node loads reporters before it can read TypeScript.
 */
export default async function* countNodeTests(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:fail') counts.failed += 1;
    else if (type === 'test:pass' && (data.skip !== undefined || data.todo !== undefined)) {
      counts.skipped += 1;
    } else if (type === 'test:pass') counts.passed += 1;
  }
  yield JSON.stringify(counts);
}
