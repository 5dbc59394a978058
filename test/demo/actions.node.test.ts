import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ACTIONS, type ActionName } from '../../demo/actions.js';
import { TENANTS } from '../../demo/seed/tenants.js';
import type { BackupHealthAssessment } from '../../src/assessment/index.js';
import { TestPortal, type Visitor } from './support/test-portal.js';

const MINUTE = 60_000;
const tenant = (id: string): (typeof TENANTS)[number] => TENANTS.find((entry) => entry.id === id)!;
const HEALTHY = tenant('aldergate-insurance');
const NEW = tenant('brightwater-hospitals');
const MANY_SCHEDULES = tenant('pacific-crest-airways');
const UNKNOWN_STATUS = tenant('oakhurst-legal');

describe('the buttons', () => {
  let portal: TestPortal;
  let operator: Visitor;
  before(async () => {
    portal = await TestPortal.open(new Date('2026-11-23T10:00:00Z'));
    operator = await portal.signIn('operator');
  });
  after(async () => {
    await portal.close();
  });
  beforeEach(async () => {
    await portal.plant(HEALTHY, NEW, MANY_SCHEDULES, UNKNOWN_STATUS);
  });

  /** Presses the buttons one after the other, a minute apart, and answers what the endpoint then says. */
  const press = async (
    { id }: { readonly id: string },
    ...names: readonly ActionName[]
  ): Promise<BackupHealthAssessment> => {
    for (const action of names) {
      portal.pass(MINUTE);
      const response = await operator.post(`/tenants/${id}/actions`, { action });
      assert.equal(response.status, 303, action);
    }
    return (await operator.backupHealth(id)).assessment;
  };
  const shows = (
    { posture, reasons, quality }: BackupHealthAssessment,
    expected: { posture: string; reasons: readonly string[]; families?: readonly string[] },
  ): void => {
    assert.deepEqual(
      { posture, reasons },
      { posture: expected.posture, reasons: expected.reasons },
    );
    if (expected.families) {
      assert.deepEqual(
        quality?.families.map(({ family }) => family),
        expected.families,
      );
    }
  };

  it('a full backup makes a tenant without any healthy', async () => {
    shows(await press(NEW), { posture: 'absent', reasons: ['no_backup_basis'] });
    const assessment = await press(NEW, 'run_full_backup');
    shows(assessment, { posture: 'healthy', reasons: [] });
    assert.equal(assessment.healthyClaimAllowed, true);
    assert.equal(assessment.quality?.totalItems, 97);
  });

  it('a partial backup degrades', async () => {
    shows(await press(HEALTHY, 'run_partial_backup'), {
      posture: 'degraded',
      reasons: ['latest_backup_degraded'],
      families: ['partial_set'],
    });
  });

  it('a metadata-only backup degrades', async () => {
    shows(await press(HEALTHY, 'run_metadata_only_backup'), {
      posture: 'degraded',
      reasons: ['latest_backup_degraded'],
      families: ['metadata_only'],
    });
  });

  it('a failing backup leaves the basis and takes the claim', async () => {
    const before = await press(HEALTHY);
    const assessment = await press(HEALTHY, 'run_failing_backup');
    shows(assessment, { posture: 'healthy', reasons: ['latest_attempt_failed'] });
    assert.equal(assessment.governingSet?.id, before.governingSet?.id);
    assert.equal(assessment.healthyClaimAllowed, false);
  });

  it('a full backup after a failing one is calm again', async () => {
    shows(await press(HEALTHY, 'run_failing_backup', 'run_full_backup'), {
      posture: 'healthy',
      reasons: [],
    });
  });

  it('ageing takes the latest set past the window, whichever it is', async () => {
    const before = await press(HEALTHY, 'run_full_backup');
    const assessment = await press(HEALTHY, 'age_backups');
    shows(assessment, { posture: 'stale', reasons: ['latest_backup_stale'] });
    assert.equal(assessment.governingSet?.id, before.governingSet?.id);
  });

  it('breaking a schedule makes one overdue', async () => {
    const assessment = await press(HEALTHY, 'break_schedule');
    shows(assessment, { posture: 'healthy', reasons: ['schedule_follow_up'] });
    const [first] = assessment.scheduleFollowUp.schedules;
    assert.deepEqual(first?.kinds, ['overdue']);
    assert.equal(assessment.scheduleFollowUp.followUpCount, 1);
  });

  it("failing a schedule's last run shows as that", async () => {
    const assessment = await press(HEALTHY, 'fail_schedule_run');
    shows(assessment, { posture: 'healthy', reasons: ['schedule_follow_up'] });
    assert.deepEqual(assessment.scheduleFollowUp.schedules[0]?.kinds, ['last_run_failed']);
  });

  it('a tenant without an enabled schedule gets one to break', async () => {
    await portal.database.query('delete from backup_schedules where tenant_id = $1', [HEALTHY.id]);
    const { scheduleFollowUp } = await press(HEALTHY, 'break_schedule');
    assert.deepEqual(
      scheduleFollowUp.schedules.map(({ kinds }) => kinds),
      [['overdue']],
    );
  });

  it('repairing makes every enabled schedule punctual and leaves disabled ones alone', async () => {
    const before = await press(MANY_SCHEDULES);
    assert.equal(before.scheduleFollowUp.followUpCount, 6);
    const { reasons, scheduleFollowUp } = await press(MANY_SCHEDULES, 'repair_schedules');
    assert.deepEqual(reasons, []);
    assert.equal(scheduleFollowUp.followUpCount, 0);
    assert.equal(scheduleFollowUp.enabledCount, before.scheduleFollowUp.enabledCount);
  });

  it('deleting the latest set lets the one before it govern', async () => {
    const before = await press(HEALTHY);
    const assessment = await press(HEALTHY, 'delete_latest_set');
    shows(assessment, { posture: 'stale', reasons: ['latest_backup_stale'] });
    assert.notEqual(assessment.governingSet?.id, before.governingSet?.id);
  });

  it('deleting the latest set takes the newest attempt where no set governs', async () => {
    shows(await press(NEW, 'run_failing_backup'), {
      posture: 'absent',
      reasons: ['no_backup_basis', 'latest_attempt_failed'],
    });
    shows(await press(NEW, 'delete_latest_set'), {
      posture: 'absent',
      reasons: ['no_backup_basis'],
    });
  });

  it('deleting all sets leaves nothing, not even what could not be read', async () => {
    shows(await press(UNKNOWN_STATUS, 'delete_all_sets'), {
      posture: 'absent',
      reasons: ['no_backup_basis'],
    });
  });

  it('resetting brings the tenant back to its beginning', async () => {
    shows(await press(HEALTHY, 'delete_all_sets', 'break_schedule', 'reset_tenant'), HEALTHY.shows);
  });

  it('resetting leaves a tenant that is not of the demo as it is', async () => {
    await portal.database.run(`
      delete from tenants where id = 'theirs';
      insert into tenants (id, name, domain, country) values ('theirs', 'Theirs', 'theirs.example', 'France');
      insert into memberships values ('theirs', 'operator', 'operator');
    `);
    await press({ id: 'theirs' }, 'run_full_backup', 'reset_tenant');
    const { assessment } = await operator.backupHealth('theirs');
    assert.equal(assessment.posture, 'healthy');
  });

  it('say on the next page what was done, once', async () => {
    await press(HEALTHY, 'run_failing_backup');
    const notice = ACTIONS.run_failing_backup.done;
    const page = async (): Promise<string> => (await operator.get(`/tenants/${HEALTHY.id}`)).text();
    assert.ok((await page()).includes(notice));
    assert.ok(!(await page()).includes(notice));
  });

  it('lead back to where they were pressed, and never to another host', async () => {
    const pressFrom = async (returnTo: string): Promise<string | null> => {
      const fields = { action: 'run_full_backup', returnTo };
      const response = await operator.post(`/tenants/${HEALTHY.id}/actions`, fields);
      return response.headers.get('location');
    };
    const sets = `/tenants/${HEALTHY.id}/backup-sets?page=2`;
    assert.equal(await pressFrom(sets), sets);
    for (const elsewhere of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'x']) {
      assert.equal(await pressFrom(elsewhere), `/tenants/${HEALTHY.id}`);
    }
  });

  it('touch nobody else', async () => {
    const before = await press(MANY_SCHEDULES);
    await press(HEALTHY, 'delete_all_sets', 'break_schedule', 'age_backups', 'reset_tenant');
    const { reasons, posture, governingSet } = await press(MANY_SCHEDULES);
    assert.deepEqual(
      { reasons, posture, governingSet },
      {
        reasons: before.reasons,
        posture: before.posture,
        governingSet: before.governingSet,
      },
    );
  });

  it('do nothing for a viewer, an outsider, a stranger, or a name that is none', async () => {
    const before = await press(HEALTHY);
    const path = `/tenants/${HEALTHY.id}/actions`;
    const fields = { action: 'delete_all_sets' };
    const viewer = await portal.signIn('viewer');
    const outsider = await portal.signIn('outsider');
    assert.equal((await viewer.post(path, fields)).status, 403);
    assert.equal((await outsider.post(path, fields)).status, 404);
    assert.equal((await operator.post(path, { action: 'toString' })).status, 404);
    assert.equal((await operator.post(path, {})).status, 404);
    const stranger = await portal.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://portal.test' },
    });
    assert.equal(stranger.status, 302);
    assert.deepEqual((await press(HEALTHY)).governingSet, before.governingSet);
  });

  it('do nothing when another site sends the form', async () => {
    const before = await press(HEALTHY);
    const path = `/tenants/${HEALTHY.id}/actions`;
    const fields = { action: 'delete_all_sets' };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ]) {
      assert.equal((await operator.post(path, fields, headers)).status, 403);
    }
    assert.deepEqual((await press(HEALTHY)).governingSet, before.governingSet);
  });
});
