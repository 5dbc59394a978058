import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  BackupHealthInputError,
  parseAssessment,
  resolveBackupHealth,
  type BackupHealthAssessment,
} from '../../src/assessment/index.js';
import { edited } from '../support/generators/changes.js';
import { healthyCases, optionsOf, resolverCases } from '../support/generators/records.js';
import { contradictions } from '../support/reference/reference-sense.js';
import { holds } from './holds.js';

const assessments: fc.Arbitrary<BackupHealthAssessment> = fc
  .oneof({ weight: 3, arbitrary: resolverCases }, { weight: 1, arbitrary: healthyCases })
  .map((generated) => resolveBackupHealth(generated.records, optionsOf(generated)));

describe('An assessment', () => {
  holds('comes back from JSON as it was', assessments, 500, (assessment) => {
    expect(JSON.parse(JSON.stringify(assessment))).to.deep.equal(assessment);
  });

  holds('is accepted as the resolver made it', assessments, 500, (assessment) => {
    expect(parseAssessment(JSON.parse(JSON.stringify(assessment)))).to.deep.equal(assessment);
  });

  holds('contradicts itself nowhere', assessments, 500, (assessment) => {
    expect(contradictions(assessment)).to.deep.equal([]);
  });

  holds(
    'is refused when its posture, reasons, claim, freshness or quality contradict one another',
    assessments.chain(edited).filter((assessment) => contradictions(assessment).length > 0),
    1500,
    (assessment) => {
      expect(() => parseAssessment(assessment)).to.throw(BackupHealthInputError);
    },
  );
});
