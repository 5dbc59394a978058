import { expect } from '@open-wc/testing';
import { BackupHealthInputError } from '../../src/assessment/index.js';
import { readEndpointBody } from '../../src/data/index.js';
import { goodAssessment, goodRecords, iso, NOW } from './answers.js';

function pathsOf(body: unknown): string[] {
  try {
    readEndpointBody(body);
  } catch (error) {
    expect(error).to.be.instanceOf(BackupHealthInputError);
    const { issues, message } = error as BackupHealthInputError;
    for (const issue of issues) expect(message).to.contain(`${issue.path}: expected `);
    return issues.map(({ path }) => path);
  }
  return [];
}

describe('readEndpointBody', () => {
  const assessment = goodAssessment();
  const records = goodRecords();
  const now = iso(NOW);

  it('reads an assessment', () => {
    expect(
      readEndpointBody({ version: 1, assessment, access: { backupSets: false } }),
    ).to.deep.equal({
      kind: 'assessment',
      assessment,
      access: { backupSets: false },
    });
  });

  it('reads records, by reference, with the clock of their server', () => {
    const body = readEndpointBody({ version: 1, now, records });
    expect(body).to.deep.equal({
      kind: 'records',
      records,
      now: NOW,
      policy: {},
      tenantId: null,
      access: {},
    });
    expect(body.kind === 'records' && body.records.backupSets).to.equal(records.backupSets);
  });

  it('takes null for what is not there, and leaves alone what it does not know', () => {
    const body = { version: 1, now, records, more: 1, policy: null, access: null, tenantId: null };
    expect(readEndpointBody({ ...body, assessment: null })).to.deep.include({
      policy: {},
      access: {},
    });
    expect(readEndpointBody({ version: 1, assessment, records: null }).kind).to.equal('assessment');
  });

  it('reads policy and tenant', () => {
    const policy = { freshnessHours: 48 };
    expect(readEndpointBody({ version: 1, now, records, policy, tenantId: 't' })).to.deep.include({
      policy,
      tenantId: 't',
    });
  });

  const bad: [what: string, body: unknown, paths: string[]][] = [
    ['no object', 'healthy', ['body']],
    ['null', null, ['body']],
    ['a list', [], ['body']],
    ['no version', { assessment }, ['version']],
    ['a later version', { version: 2, assessment }, ['version']],
    ['neither', { version: 1 }, ['body']],
    ['both', { version: 1, now, assessment, records }, ['body']],
    ['no now', { version: 1, records }, ['now']],
    ['a now without an offset', { version: 1, now: '2026-03-01T08:00:00', records }, ['now']],
    ['records that are none', { version: 1, now, records: [] }, ['records']],
    [
      'a table missing',
      { version: 1, now, records: { backupSets: [], backupItems: [] } },
      ['records.backupSchedules'],
    ],
    [
      'a table that is none',
      { version: 1, now, records: { ...records, backupItems: {} } },
      ['records.backupItems'],
    ],
    ['a policy that is none', { version: 1, now, records, policy: 24 }, ['policy']],
    [
      'a policy out of range',
      { version: 1, now, records, policy: { freshnessHours: 0 } },
      ['policy.freshnessHours'],
    ],
    ['a tenant that is no text', { version: 1, now, records, tenantId: {} }, ['tenantId']],
    ['an access that is none', { version: 1, assessment, access: 'all' }, ['access']],
    [
      'an access that says maybe',
      { version: 1, assessment, access: { backupSets: 'yes' } },
      ['access.backupSets'],
    ],
    ['an assessment that is none', { version: 1, assessment: true }, ['assessment']],
    [
      'an assessment with an unknown posture',
      { version: 1, assessment: { ...assessment, posture: 'fine' } },
      ['assessment.posture'],
    ],
  ];
  for (const [what, body, paths] of bad) {
    it(`refuses ${what}`, () => {
      expect(pathsOf(body)).to.deep.equal(paths);
    });
  }

  it('refuses an assessment that contradicts itself', () => {
    expect(pathsOf({ version: 1, assessment: { ...assessment, reasons: ['no_backup_basis'] } })).not
      .to.be.empty;
  });
});
