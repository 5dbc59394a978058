import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { BackupHealthPolicy } from './types.js';

/** The policy's spans in whole milliseconds, which is all that comparing instants needs. */
export interface PolicySpans {
  readonly freshness: number;
  readonly grace: number;
  readonly tolerance: number;
}

/** Instants are whole milliseconds, so what a span has beyond a whole one never decides anything. */
export function policySpans(policy: BackupHealthPolicy): PolicySpans {
  return {
    freshness: wholeMilliseconds(policy.freshnessHours * millisecondsInHour),
    grace: wholeMilliseconds(policy.scheduleGraceMinutes * millisecondsInMinute),
    tolerance: wholeMilliseconds(policy.clockToleranceMinutes * millisecondsInMinute),
  };
}

/** 8.2 h is 29,519,999.999999996 ms in floating point: what is missing by rounding alone is given back. */
function wholeMilliseconds(span: number): number {
  return Math.floor(span + 0.000001);
}
