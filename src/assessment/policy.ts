import {
  BackupHealthInputError,
  describeType,
  inputIssue,
  type InputIssue,
} from './input-error.js';
import { isRow } from './row.js';
import type { BackupHealthPolicy } from './types.js';

/** The defaults. No threshold stands anywhere but here. */
export const DEFAULT_POLICY: BackupHealthPolicy = Object.freeze({
  freshnessHours: 24,
  scheduleGraceMinutes: 30,
  clockToleranceMinutes: 5,
});

/**
 * The policy with its defaults filled in.
 *
 * @throws {BackupHealthInputError} when it is no object, or a part is not a finite number in its range.
 */
export function readPolicy(policy: unknown): BackupHealthPolicy {
  const issues: InputIssue[] = [];
  const read = policyIn(policy, issues);
  if (issues.length > 0) throw new BackupHealthInputError(issues);
  return read;
}

/** The policy with its defaults filled in; all that is wrong with it is reported. */
export function policyIn(policy: unknown, issues: InputIssue[]): BackupHealthPolicy {
  const read: { -readonly [Part in keyof BackupHealthPolicy]: number } = { ...DEFAULT_POLICY };
  if (policy !== undefined && !isRow(policy)) {
    issues.push(inputIssue('policy', `an object, not ${describeType(policy)}`));
    return read;
  }
  for (const part of Object.keys(read) as (keyof BackupHealthPolicy)[]) {
    const { [part]: given = read[part] } = policy ?? {};
    const isWindow = part === 'freshnessHours';
    if (typeof given === 'number' && isFinite(given) && (isWindow ? given > 0 : given >= 0)) {
      // JSON knows no minus zero, and an assessment comes back from it as it was.
      read[part] = given + 0;
    } else {
      const expected = isWindow ? 'of hours greater than 0' : 'of minutes, 0 or more';
      issues.push(inputIssue(`policy.${part}`, `a finite number ${expected}`));
    }
  }
  return read;
}
