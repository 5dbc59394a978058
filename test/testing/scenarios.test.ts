import { expect } from '@open-wc/testing';
import {
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  parseAssessment,
  POSTURES,
  QUALITY_FAMILIES,
  REASONS,
  resolveBackupHealth,
} from '../../src/assessment/index.js';
import { scenarios, type Scenario } from '../../src/testing/index.js';

/** Ordinary times, turns of the year, and hours around which clocks change somewhere. */
const INSTANTS = [
  '2026-11-23T10:00:00.000Z',
  '2026-11-23T10:00:59.999Z',
  '2024-02-29T23:59:59.999Z',
  '2025-12-31T23:30:00.000Z',
  // Europe/Berlin goes ahead at 01:00Z on the first and back on the second.
  ...around('2026-03-29T01:00:00Z'),
  ...around('2026-10-25T01:00:00Z'),
  // America/New_York: 07:00Z and 06:00Z.
  ...around('2026-03-08T07:00:00Z'),
  ...around('2026-11-01T06:00:00Z'),
  // Australia/Lord_Howe moves by half an hour.
  ...around('2026-04-04T15:00:00Z'),
  ...around('2026-10-03T15:30:00Z'),
  // Pacific/Apia had no 30 December 2011.
  ...around('2011-12-30T10:00:00Z'),
];

const all: readonly Scenario[] = Object.values(scenarios);

describe('scenarios', () => {
  for (const { name, build, policy, expected } of all) {
    it(`${name} is what it says, at any time`, () => {
      for (const now of INSTANTS) {
        const assessment = resolveBackupHealth(build(new Date(now)), { now, policy });
        const { posture, reasons, healthyClaimAllowed, quality } = assessment;
        const kinds = new Set(
          assessment.scheduleFollowUp.schedules.flatMap((schedule) => schedule.kinds),
        );
        const codes = new Set(assessment.evidenceIssues.map(({ code }) => code));
        expect(
          {
            posture,
            reasons,
            healthyClaimAllowed,
            families: quality === null ? [] : quality.families.map(({ family }) => family),
            kinds: FOLLOW_UP_KINDS.filter((kind) => kinds.has(kind)),
            issueCodes: EVIDENCE_ISSUE_CODES.filter((code) => codes.has(code)),
          },
          now,
        ).to.deep.equal({ families: [], kinds: [], issueCodes: [], ...expected });
        expect(parseAssessment(JSON.parse(JSON.stringify(assessment)))).to.deep.equal(assessment);
      }
    });
  }

  it('together show every posture, reason, kind, family and code', () => {
    const shown = new Set<string>(
      all.flatMap(({ expected }) => [
        expected.posture,
        ...expected.reasons,
        ...(expected.families ?? []),
        ...(expected.kinds ?? []),
        ...(expected.issueCodes ?? []),
      ]),
    );
    const words = [
      ...POSTURES,
      ...REASONS,
      ...QUALITY_FAMILIES,
      ...FOLLOW_UP_KINDS,
      ...EVIDENCE_ISSUE_CODES,
    ];
    expect(words.filter((word) => !shown.has(word))).to.deep.equal([]);
  });

  it('carry their names, and build plain JSON that is new each time', () => {
    const now = new Date('2026-11-23T10:00:00Z');
    for (const [name, scenario] of Object.entries<Scenario>(scenarios)) {
      expect(scenario.name).to.equal(name);
      const built = scenario.build(now);
      expect(JSON.parse(JSON.stringify(built)), name).to.deep.equal(built);
      expect(scenario.build(now).backupSets).not.to.equal(built.backupSets);
    }
  });
});

/** The hours and minutes on either side of an instant. */
function around(instant: string): string[] {
  const HOUR = 3_600_000;
  return [-26, -24, -6, -2, -1, -0.5, 0, 0.5, 1, 2, 6, 7, 24, 26, 30, 54].map((hours) =>
    new Date(Date.parse(instant) + hours * HOUR).toISOString(),
  );
}
