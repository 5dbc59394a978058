import { expect } from '@open-wc/testing';
import {
  BackupHealthInputError,
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  parseAssessment,
  POSTURES,
  QUALITY_FAMILIES,
  REASONS,
  resolveBackupHealth,
  SURFACES,
  type BackupHealthAssessment,
  type BackupHealthRecords,
  type ResolveOptions,
} from '../../src/assessment/index.js';
import { conformance, resolvings } from '../../src/testing/conformance/index.js';
import { computeNextRun, nextRuns } from '../../src/testing/conformance/next-run.js';
import { parsings } from '../../src/testing/conformance/parsing.js';
import { refusals } from '../../src/testing/conformance/refusals.js';
import {
  factsLike,
  resolveCase,
  statedFacts,
  type ResolvingCase,
} from '../../src/testing/conformance/resolving.js';
import { inputIssuesOf } from '../assessment/resolving.js';
import { comparable } from '../support/reference/comparable.js';
import { referenceResolve } from '../support/reference/reference-resolver.js';

/** What an answer must keep until `validUntil`. */
function kept(assessment: BackupHealthAssessment): unknown {
  const { posture, reasons, governingSet, scheduleFollowUp, evidenceIssues } = assessment;
  const kinds = scheduleFollowUp.schedules.map((schedule) => [schedule.id, ...schedule.kinds]);
  return { posture, reasons, governingSet, kinds: kinds.sort(), evidenceIssues };
}

function resolveAt(resolving: ResolvingCase, instant: number): unknown {
  return kept(resolveCase({ ...resolving, now: new Date(instant).toISOString() }));
}

describe('the resolver, by the conformance vectors', () => {
  for (const resolving of resolvings) {
    it(`comes to what is stated: ${resolving.name}`, () => {
      const stated = statedFacts(resolving);
      const assessment = resolveCase(resolving);
      expect(factsLike(stated, assessment)).to.deep.equal(stated);
      const { posture, reasons, primaryReason, healthyClaimAllowed } = assessment;
      expect(primaryReason).to.equal(reasons[0] ?? null);
      expect(healthyClaimAllowed).to.equal(posture === 'healthy' && reasons.length === 0);
    });
  }

  it('comes to the same as the literal reading of the specification', () => {
    for (const { name, records, now, policy, tenantId, expected } of conformance().resolve) {
      const options = { now: new Date(expected.evaluatedAt), policy, tenantId };
      const literal = referenceResolve(records, options);
      expect(comparable(literal), `${name} at ${now}`).to.deep.equal(comparable(expected));
    }
  });

  it('holds until validUntil, and not a millisecond longer', () => {
    for (const resolving of resolvings) {
      const assessment = resolveCase(resolving);
      const { validUntil } = assessment;
      if (validUntil === null) continue;
      const end = Date.parse(validUntil);
      expect(resolveAt(resolving, end), resolving.name).to.deep.equal(kept(assessment));
      expect(resolveAt(resolving, end + 1), resolving.name).not.to.deep.equal(kept(assessment));
    }
  });

  it('comes to the same for rows in any order', () => {
    for (const { name, records, now, policy, tenantId, expected } of conformance().resolve) {
      const turned: BackupHealthRecords = {
        backupSets: [...records.backupSets].reverse(),
        backupItems: [...records.backupItems].reverse(),
        backupSchedules: [...records.backupSchedules].reverse(),
      };
      expect(resolveBackupHealth(turned, { now, policy, tenantId }), name).to.deep.equal(expected);
    }
  });
});

describe('the other conformance vectors', () => {
  it('refuse input of the wrong shape, at the paths stated', () => {
    for (const { name, records, paths, ...options } of refusals) {
      const issues = inputIssuesOf(() =>
        resolveBackupHealth(records as BackupHealthRecords, options as ResolveOptions),
      );
      expect(
        issues.map(({ path }) => path),
        name,
      ).to.deep.equal(paths);
    }
  });

  it('compute the next run of a cadence', () => {
    for (const nextRun of nextRuns) {
      expect(computeNextRun(nextRun), nextRun.name).to.equal(nextRun.expected);
    }
  });

  it('take and refuse foreign assessments, at the paths stated', () => {
    for (const { name, assessment, accepted, path } of parsings) {
      if (accepted) expect(() => parseAssessment(assessment), name).not.to.throw();
      else {
        expect(() => parseAssessment(assessment), name).to.throw(BackupHealthInputError);
        const place = path === 'assessment' ? 'assessment' : `assessment.${path}`;
        const issues = inputIssuesOf(() => parseAssessment(assessment));
        expect(
          issues.some((issue) => issue.path.startsWith(place)),
          `${name}: ${issues.map((issue) => issue.message).join()}`,
        ).to.equal(true);
      }
    }
  });
});

describe('the conformance vectors', () => {
  it('are plain JSON, each list with names of its own', () => {
    const file = conformance();
    expect(JSON.parse(JSON.stringify(file))).to.deep.equal(file);
    for (const list of [file.resolve, file.refuse, file.nextRunAfter, file.parseAssessment]) {
      expect(new Set(list.map(({ name }) => name)).size).to.equal(list.length);
      for (const { name, why } of list) expect(why, name).to.match(/^\S.*[.:]$/);
    }
    expect(file.resolve.length).to.be.at.least(150);
  });

  it('show every posture, reason, kind, family, code and surface', () => {
    const shown = new Set<string>(
      conformance().resolve.flatMap(({ expected }) => [
        expected.posture,
        ...expected.reasons,
        ...(expected.quality?.families ?? []).map(({ family }) => family),
        ...expected.scheduleFollowUp.schedules.flatMap(({ kinds }) => kinds),
        ...expected.evidenceIssues.map(({ code }) => code),
        expected.actionTarget.surface,
      ]),
    );
    const words = [
      ...POSTURES,
      ...REASONS,
      ...FOLLOW_UP_KINDS,
      ...QUALITY_FAMILIES,
      ...EVIDENCE_ISSUE_CODES,
      ...SURFACES,
    ];
    expect(words.filter((word) => !shown.has(word))).to.deep.equal([]);
  });
});
