import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import {
  BackupHealthInputError,
  describeType,
  inputIssue,
  type InputIssue,
} from './input-error.js';
import type { BackupHealthPolicy } from './types.js';

/** The defaults. No threshold stands anywhere but here. */
export const DEFAULT_POLICY: BackupHealthPolicy = Object.freeze({
  freshnessHours: 24,
  scheduleGraceMinutes: 30,
  clockToleranceMinutes: 5,
});

/** The policy's spans in whole milliseconds, which is all that comparing instants needs. */
export interface PolicySpans {
  readonly freshness: number;
  readonly grace: number;
  readonly tolerance: number;
}

/**
 * The policy with its defaults filled in.
 *
 * @throws {BackupHealthInputError} when it is no object, or a part is not a finite number in its range.
 */
export function readPolicy(policy: unknown): BackupHealthPolicy {
  const issues = policyIssues(policy);
  if (issues.length > 0) throw new BackupHealthInputError(issues);
  const { freshnessHours, scheduleGraceMinutes, clockToleranceMinutes } = withDefaults(
    policy as Partial<BackupHealthPolicy> | undefined,
  );
  return {
    freshnessHours,
    // JSON knows no minus zero, and an assessment comes back from it as it was.
    scheduleGraceMinutes: scheduleGraceMinutes + 0,
    clockToleranceMinutes: clockToleranceMinutes + 0,
  };
}

/** Everything wrong with a policy, empty when it can be used. */
export function policyIssues(policy: unknown): InputIssue[] {
  if (policy === undefined) return [];
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) {
    return [inputIssue('policy', `an object, not ${describeType(policy)}`)];
  }
  const given = withDefaults(policy);
  const issues: InputIssue[] = [];
  if (!(isFinite(given.freshnessHours) && given.freshnessHours > 0)) {
    issues.push(inputIssue('policy.freshnessHours', 'a finite number of hours greater than 0'));
  }
  for (const part of ['scheduleGraceMinutes', 'clockToleranceMinutes'] as const) {
    if (!(isFinite(given[part]) && given[part] >= 0)) {
      issues.push(inputIssue(`policy.${part}`, 'a finite number of minutes, 0 or more'));
    }
  }
  return issues;
}

/** Instants are whole milliseconds, so what a span has beyond a whole one never decides anything. */
export function policySpans(policy: BackupHealthPolicy): PolicySpans {
  return {
    freshness: wholeMilliseconds(policy.freshnessHours * millisecondsInHour),
    grace: wholeMilliseconds(policy.scheduleGraceMinutes * millisecondsInMinute),
    tolerance: wholeMilliseconds(policy.clockToleranceMinutes * millisecondsInMinute),
  };
}

function withDefaults(policy: Partial<BackupHealthPolicy> = {}): BackupHealthPolicy {
  const {
    freshnessHours = DEFAULT_POLICY.freshnessHours,
    scheduleGraceMinutes = DEFAULT_POLICY.scheduleGraceMinutes,
    clockToleranceMinutes = DEFAULT_POLICY.clockToleranceMinutes,
  } = policy;
  return { freshnessHours, scheduleGraceMinutes, clockToleranceMinutes };
}

function isFinite(value: unknown): boolean {
  return Number.isFinite(value);
}

/** 8.2 h is 29,519,999.999999996 ms in floating point: what is missing by rounding alone is given back. */
function wholeMilliseconds(span: number): number {
  return Math.floor(span + 0.000001);
}
