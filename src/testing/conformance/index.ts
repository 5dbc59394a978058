/**
 * What a resolver in any language must come to, as cases: rows and a time in, an assessment out. Each states its key
 * facts by hand, which the tests hold our resolver to; the rest of an expected assessment is then the resolver's.
 */
import { answers } from './cases/answers.js';
import { followUps } from './cases/follow-up.js';
import { governing } from './cases/governing.js';
import { instants } from './cases/instants.js';
import { qualities } from './cases/quality.js';
import { rows } from './cases/rows.js';
import { NOW, recordsOf, resolveCase, type ResolvingCase } from './resolving.js';
import type {
  BackupHealthAssessment,
  BackupHealthPolicy,
  BackupHealthRecords,
} from '../../assessment/types.js';
import { nextRuns, type NextRunCase } from './next-run.js';
import { parsings, type ParsingCase } from './parsing.js';
import { refusals, type RefusalCase } from './refusals.js';

/** A case as it is published. */
export interface ResolvingVector {
  readonly name: string;
  readonly why: string;
  readonly now: string;
  readonly policy: Partial<BackupHealthPolicy>;
  readonly tenantId?: string;
  readonly records: BackupHealthRecords;
  readonly expected: BackupHealthAssessment;
}

/** The published file. Plain JSON throughout. */
export interface Conformance {
  /** Of the form of this file: another number when a list or field changes its meaning. */
  readonly version: 1;
  readonly resolve: readonly ResolvingVector[];
  readonly refuse: readonly RefusalCase[];
  readonly nextRunAfter: readonly NextRunCase[];
  readonly parseAssessment: readonly ParsingCase[];
}

export const resolvings: readonly ResolvingCase[] = [
  ...rows,
  ...instants,
  ...governing,
  ...qualities,
  ...followUps,
  ...answers,
];

export function conformance(): Conformance {
  return {
    version: 1,
    resolve: resolvings.map(asVector),
    refuse: refusals,
    nextRunAfter: nextRuns,
    parseAssessment: parsings,
  };
}

function asVector(resolving: ResolvingCase): ResolvingVector {
  const { name, why, now = NOW, policy = {}, tenantId } = resolving;
  return {
    name,
    why,
    now,
    policy,
    ...(tenantId === undefined ? {} : { tenantId }),
    records: recordsOf(resolving),
    expected: resolveCase(resolving),
  };
}
