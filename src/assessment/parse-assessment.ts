import { contradictions } from './assessment-sense.js';
import { assessmentReaders } from './generated/readers.js';
import { BackupHealthInputError, describeType, inputIssue } from './input-error.js';
import type { Problem } from './readers.js';
import type { BackupHealthAssessment } from './types.js';

/**
 * Reads an assessment that came from elsewhere, by shape and by sense: one whose posture, reasons, claim, freshness
 * and quality contradict one another is refused. Fields it does not know are left out; instants are written anew as
 * ISO 8601 UTC with milliseconds.
 *
 * @throws {BackupHealthInputError} naming every path that is wrong and what was expected there.
 */
export function parseAssessment(value: unknown): BackupHealthAssessment {
  const problems: Problem[] = [];
  const assessment = assessmentReaders().assessment(value, problems);
  const issues =
    problems.length === 0
      ? contradictions(assessment)
      : problems.map(({ path, expected }) =>
          path === ''
            ? inputIssue('assessment', `${expected}, not ${describeType(value)}`)
            : inputIssue(`assessment${path}`, expected),
        );
  if (issues.length > 0) throw new BackupHealthInputError(issues);
  return assessment;
}
