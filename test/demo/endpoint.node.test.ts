import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { parseAssessment, type BackupHealthAssessment } from '../../src/assessment/index.js';
import { Contract } from '../packaging/contract.js';
import { TestPortal, type Visitor } from './support/test-portal.js';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('the endpoint', () => {
  let portal: TestPortal;
  let operator: Visitor;
  let viewer: Visitor;
  let outsider: Visitor;
  before(async () => {
    portal = await TestPortal.open(NOW);
    await portal.plant();
    operator = await portal.signIn('operator');
    viewer = await portal.signIn('viewer');
    outsider = await portal.signIn('outsider');
  });
  after(async () => {
    await portal.close();
  });
  beforeEach(() => {
    portal.now = NOW;
  });

  it('answers a member with an assessment that the kit accepts, made by the server clock', async () => {
    const { version, assessment, access } = await operator.backupHealth('elmstead-energy');
    assert.equal(version, 1);
    assert.deepEqual(parseAssessment(assessment), assessment);
    assert.equal(assessment.tenantId, 'elmstead-energy');
    assert.equal(assessment.evaluatedAt, '2026-11-23T10:00:00.000Z');
    assert.deepEqual(assessment.reasons, [
      'latest_backup_stale',
      'latest_backup_degraded',
      'schedule_follow_up',
    ]);
    assert.deepEqual(access, { backupSets: true, backupSchedules: true });
  });

  it('tells a viewer the same truth, and that schedules are closed to them', async () => {
    const seen = await viewer.backupHealth('elmstead-energy');
    const { assessment } = await operator.backupHealth('elmstead-energy');
    assert.deepEqual(seen.assessment, assessment);
    assert.deepEqual(seen.access, { backupSets: true, backupSchedules: false });
  });

  it('answers for every tenant, and refuses, as the published contract says', async () => {
    const contract = new Contract();
    const tenants = await portal.database.query<{ tenant_id: string; user_id: string }>(
      'select tenant_id, user_id from memberships order by 1, 2',
    );
    assert.ok(tenants.length > 5);
    for (const { tenant_id: id, user_id: user } of tenants) {
      const visitor = { operator, viewer, outsider }[user]!;
      const answer = await visitor.get(`/api/tenants/${id}/backup-health`);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('content-type')!, /^application\/json/);
      assert.deepEqual(contract.faultsOf('BackupHealthAnswer', await answer.json()), [], id);
      assert.deepEqual(contract.missingHeaders(answer), [], id);
    }
    for (const refused of [
      await operator.get('/api/tenants/nobody/backup-health'),
      await portal.request('/api/tenants/elmstead-energy/backup-health'),
    ]) {
      assert.deepEqual(contract.faultsOf('Refusal', await refused.json()), []);
      assert.deepEqual(contract.missingHeaders(refused), []);
    }
  });

  it('is never kept by a shared cache', async () => {
    const { headers } = await operator.get('/api/tenants/elmstead-energy/backup-health');
    assert.equal(headers.get('cache-control'), 'private, no-cache');
    assert.match(headers.get('vary')!, /Cookie/);
  });

  it('answers 304 while nothing but the time is different, and never beyond validUntil', async () => {
    const path = '/api/tenants/fjordlys-seafood/backup-health';
    const first = await operator.get(path);
    const { assessment } = (await first.json()) as { assessment: BackupHealthAssessment };
    const held = { 'if-none-match': `"other", ${first.headers.get('etag')!}` };
    portal.pass(1000);
    portal.queries = 0;
    const again = await operator.get(path, held);
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.ok(portal.queries <= 3);
    assert.equal(again.headers.get('etag'), first.headers.get('etag'));
    assert.equal(again.headers.get('cache-control'), 'private, no-cache');
    assert.match(again.headers.get('vary')!, /Cookie/);
    assert.equal(again.headers.get('date'), portal.now.toUTCString());
    assert.equal((await viewer.get(path, held)).status, 200, 'who has other rights');

    portal.now = new Date(assessment.validUntil!);
    assert.equal((await operator.get(path, held)).status, 304);
    portal.pass(1);
    assert.equal((await operator.get(path, held)).status, 200);
  });

  it('answers 401 to someone who is not signed in, or whose cookie was tampered with', async () => {
    const path = '/api/tenants/elmstead-energy/backup-health';
    assert.equal((await portal.request(path)).status, 401);
    const forged = { cookie: 'session=operator.c2lnbmF0dXJl' };
    assert.equal((await portal.request(path, { headers: forged })).status, 401);
  });

  it('answers alike for a tenant that is not yours and one that does not exist', async () => {
    const answers = await Promise.all([
      outsider.get('/api/tenants/elmstead-energy/backup-health'),
      viewer.get('/api/tenants/granville-private-bank/backup-health'),
      operator.get('/api/tenants/nobody/backup-health'),
      operator.get('/api/tenants/a%00b/backup-health'),
      operator.get(`/api/tenants/${encodeURIComponent("x' or '1'='1")}/backup-health`),
      operator.get('/api/tenants/%E0%A4%A/backup-health'),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 404),
    );
    assert.deepEqual([...new Set(bodies)], ['{"error":"not_found"}']);
  });

  it('says 500 and nothing else when the database fails', async (test) => {
    const log = test.mock.method(console, 'error', () => undefined);
    const query = test.mock.method(portal.database, 'query', async () => {
      throw new Error('connection lost');
    });
    const answer = await operator.get('/api/tenants/elmstead-energy/backup-health');
    query.mock.restore();
    assert.equal(answer.status, 500);
    assert.deepEqual(await answer.json(), { error: 'internal' });
    assert.equal(log.mock.callCount(), 1);
  });

  it('ignores rows that are deleted', async () => {
    await portal.database.query(
      "update backup_items set deleted_at = now() where tenant_id = 'fjordlys-seafood' and metadata ->> 'snapshot_mode' = 'metadata_only'",
    );
    const { assessment } = await operator.backupHealth('fjordlys-seafood');
    assert.deepEqual(assessment.quality?.families, [
      { family: 'assignment_capture_issue', count: 2 },
    ]);
  });

  for (const items of [10, 100_000]) {
    it(`needs three queries when the governing set has ${items} items`, async () => {
      const tenantId = `size-${items}`;
      await plantItems(tenantId, items);
      portal.queries = 0;
      const { assessment } = await operator.backupHealth(tenantId);
      assert.equal(portal.queries, 3);
      assert.deepEqual(assessment.quality, {
        totalItems: items,
        degradedItems: items / 10,
        families: [{ family: 'metadata_only', count: items / 10 }],
      });
      assert.equal(assessment.scheduleFollowUp.schedules.length, 50);
    });
  }

  async function plantItems(tenantId: string, items: number): Promise<void> {
    await portal.database.run(`
      insert into tenants (id, name, domain, country) values ('${tenantId}', 'Size', 'size.example', 'Chile');
      insert into memberships values ('${tenantId}', 'operator', 'operator');
      insert into backup_sets (tenant_id, name, status, item_count, created_by, created_at, completed_at)
        select '${tenantId}', 'Night ' || night, 'completed', ${items}, 'Scheduler', completed, completed
        from generate_series(0, 199) night,
          lateral (select timestamptz '2026-11-23T06:00:00Z' - night * interval '1 day' as completed) run;
      insert into backup_items (tenant_id, backup_set_id, name, item_type, platform, captured_at, metadata)
        select '${tenantId}', (select max(id) - 199 from backup_sets), 'Item ' || item, 'Script', 'Windows', now(),
          jsonb_build_object('snapshot_mode', case when item % 10 = 0 then 'metadata_only' else 'full' end)
        from generate_series(1, ${items}) item;
      insert into backup_schedules (tenant_id, name, next_run_at, created_at)
        select '${tenantId}', 'Schedule ' || number, timestamptz '2026-11-24T00:00:00Z', timestamptz '2026-11-01T00:00:00Z'
        from generate_series(1, 50) number;
    `);
  }
});
