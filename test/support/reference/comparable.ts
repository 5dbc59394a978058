/** What two assessments can be compared by. */
import type { BackupHealthAssessment, Posture } from '../../../src/assessment/types.js';

/** Without the wording of its evidence issues, and with these in an order that depends on nothing but them. */
export function comparable(assessment: BackupHealthAssessment): object {
  const facts = assessment.evidenceIssues.map(({ code, table, id, path }) => ({
    code,
    table,
    id,
    // Which part of a field is unreadable may be told, but need not be.
    path: path?.replace(/[.[].*$/, ''),
    isPart: path !== undefined && /[.[]/.test(path),
  }));
  const isRepeatedPart = (index: number): boolean => {
    const { table, id, path, isPart } = facts[index]!;
    return (
      isPart &&
      facts
        .slice(0, index)
        .some((fact) => fact.table === table && fact.id === id && fact.path === path)
    );
  };
  const evidenceIssues = facts
    .filter((_, index) => !isRepeatedPart(index))
    .map(({ code, table, id, path }) => [table, id ?? '', code, path ?? ''].join(' | '))
    .sort();
  return { ...assessment, evidenceIssues };
}

const CALM: Record<Posture, number> = { absent: 0, stale: 1, degraded: 2, healthy: 3 };

/** What of one assessment is calmer than the other: a better posture, a reason less, the claim where there was none. */
export function calmerThan(one: BackupHealthAssessment, other: BackupHealthAssessment): string[] {
  const calmer = other.reasons
    .filter((reason) => !one.reasons.includes(reason))
    .map((reason) => `without ${reason}`);
  if (CALM[one.posture] > CALM[other.posture]) calmer.push(`${one.posture}, not ${other.posture}`);
  if (one.healthyClaimAllowed && !other.healthyClaimAllowed) calmer.push('claims to be healthy');
  return calmer;
}
