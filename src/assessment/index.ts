/** Facts in, assessment out: no DOM, no Lit, no clock, no locale. */
export { nextRunAfter } from './cadence.js';
export type { FaultCode } from './fault-codes.js';
export { BackupHealthInputError, inputIssue, type InputIssue } from './input-error.js';
export { formatInstant, parseInstant } from './instants.js';
export { parseAssessment } from './parse-assessment.js';
export { DEFAULT_POLICY, readPolicy } from './policy.js';
export { policySpans, type PolicySpans } from './policy-spans.js';
export { itemFamilies, type ResolveQuality } from './quality.js';
export { resolveBackupHealth } from './resolve-backup-health.js';
export type { ResolveOptions } from './resolve-input.js';
export * from './types.js';
