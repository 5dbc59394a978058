import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { add, NO_COUNTS, writeResult, type Counts } from './results.js';

/** Counts the browser tests; a file that could not be imported or broke off is one failure more. */
export const countReporter: Reporter = {
  stop({ sessions }) {
    const counts = sessions.map(countSession).reduce(add, NO_COUNTS);
    writeResult('browser', counts);
  },
};

function countSession(session: TestSession): Counts {
  const tests = session.testResults === undefined ? [] : allTests(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failedTests = tests.length - skipped - passed;
  const brokeOff = session.errors.length > 0 || (session.passed !== true && failedTests === 0);
  return { passed, skipped, failed: failedTests + (brokeOff ? 1 : 0) };
}

function allTests(suite: TestSuiteResult): TestResult[] {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}
