import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assessTenant } from '../../demo/assess-tenant.js';
import { plantTenants } from '../../demo/seed/plant.js';
import { TENANTS } from '../../demo/seed/tenants.js';
import {
  FOLLOW_UP_KINDS,
  POSTURES,
  QUALITY_FAMILIES,
  REASONS,
  type BackupHealthAssessment,
} from '../../src/assessment/index.js';
import { TestPortal } from './support/test-portal.js';

const STARTS = [
  ['in the morning', '2026-11-23T08:17:31.250Z'],
  ['at midnight', '2026-11-23T00:00:00.000Z'],
  ['in the last millisecond of a year', '2026-12-31T23:59:59.999Z'],
  ['as clocks go forward in Europe', '2026-03-29T01:30:00.000Z'],
  ['the morning after clocks went back in America', '2026-11-01T12:40:00.000Z'],
  ['in the hour that Europe has twice', '2026-10-25T01:10:00.000Z'],
  ['as clocks go forward in Sydney', '2026-10-03T16:20:00.000Z'],
] as const;

describe('the seed', () => {
  let portal: TestPortal;
  before(async () => {
    portal = await TestPortal.open(new Date(STARTS[0][1]));
  });
  after(async () => {
    await portal.close();
  });

  const assessAll = async (now: Date): Promise<BackupHealthAssessment[]> => {
    await plantTenants(portal.database, now);
    const assessments: BackupHealthAssessment[] = [];
    for (const { id } of TENANTS) assessments.push(await assessTenant(portal.database, id, now));
    return assessments;
  };

  for (const [moment, start] of STARTS) {
    it(`shows for every tenant what its entry says, started ${moment}`, async () => {
      const assessments = await assessAll(new Date(start));
      assert.deepEqual(
        assessments.map(({ tenantId, posture, reasons }) => ({ id: tenantId, posture, reasons })),
        TENANTS.map(({ id, shows }) => ({ id, ...shows })),
      );
    });
  }

  it('has every posture, reason, quality family and kind of follow-up somewhere, and a healthy claim', async () => {
    const assessments = await assessAll(portal.now);
    const missing = <Word>(words: readonly Word[], shown: readonly unknown[]): Word[] =>
      words.filter((word) => !shown.includes(word));
    assert.deepEqual(
      missing(
        POSTURES,
        assessments.map(({ posture }) => posture),
      ),
      [],
    );
    assert.deepEqual(
      missing(
        REASONS,
        assessments.flatMap(({ reasons }) => reasons),
      ),
      [],
    );
    const families = assessments.flatMap(({ quality }) => quality?.families ?? []);
    assert.deepEqual(
      missing(
        QUALITY_FAMILIES,
        families.map(({ family }) => family),
      ),
      [],
    );
    const schedules = assessments.flatMap(({ scheduleFollowUp }) => scheduleFollowUp.schedules);
    assert.deepEqual(
      missing(
        FOLLOW_UP_KINDS,
        schedules.flatMap(({ kinds }) => kinds),
      ),
      [],
    );
    assert.ok(assessments.some(({ healthyClaimAllowed }) => healthyClaimAllowed));
  });

  it('holds a few thousand items and schedules in many time zones', async () => {
    const [counts] = await portal.database.query<{ items: number; zones: number }>(
      `select (select count(*)::int from backup_items) as items,
         (select count(distinct timezone)::int from backup_schedules) as zones`,
    );
    assert.ok(counts!.items > 3_000, `${counts!.items} items`);
    assert.ok(counts!.zones >= 12, `${counts!.zones} zones`);
  });

  it('makes its own tenants afresh and never touches another', async () => {
    const { database, now } = portal;
    await plantTenants(database, now);
    await database.run(`
      insert into tenants (id, name, domain, country) values ('theirs', 'Theirs', 'theirs.example', 'France');
      insert into memberships values ('theirs', 'operator', 'operator');
      insert into backup_sets (tenant_id, name, status, created_by) values ('theirs', 'Old', 'completed', 'them');
    `);
    const rowsOf = async (table: string): Promise<number> =>
      (await database.query<{ count: number }>(`select count(*)::int from ${table}`))[0]!.count;
    const tables = ['tenants', 'memberships', 'backup_sets', 'backup_items', 'backup_schedules'];
    const before = await Promise.all(tables.map(rowsOf));
    const theirs = await database.query("select * from backup_sets where tenant_id = 'theirs'");

    await plantTenants(database, now);

    assert.deepEqual(await Promise.all(tables.map(rowsOf)), before);
    assert.deepEqual(
      await database.query("select * from backup_sets where tenant_id = 'theirs'"),
      theirs,
    );
  });
});
