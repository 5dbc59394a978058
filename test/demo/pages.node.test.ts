import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TENANTS } from '../../demo/seed/tenants.js';
import { ORIGIN, TestPortal, type Visitor } from './support/test-portal.js';

const NOW = new Date('2026-11-23T10:00:00Z');

describe('the pages', () => {
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

  const text = async (visitor: Visitor, path: string): Promise<string> => {
    const response = await visitor.get(path);
    assert.equal(response.status, 200, path);
    return await response.text();
  };
  const setIds = async (tenantId: string): Promise<string[]> => {
    const rows = await portal.database.query<{ id: string }>(
      'select id::text from backup_sets where tenant_id = $1 order by created_at desc',
      [tenantId],
    );
    return rows.map(({ id }) => id);
  };

  describe('signing in', () => {
    it('is asked for on every page, and leads back to it', async () => {
      for (const path of ['/', '/tenants', '/tenants/aldergate-insurance?x=1', '/nowhere']) {
        const response = await portal.request(path);
        assert.equal(response.status, 302);
        const returnTo = new URLSearchParams({ returnTo: path });
        assert.equal(response.headers.get('location'), `/sign-in?${String(returnTo)}`);
      }
    });

    it('keeps a signed cookie that no script can read', async () => {
      const response = await portal.request('/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ person: 'viewer', returnTo: '/tenants/aldergate-insurance' }),
        headers: { origin: ORIGIN },
      });
      assert.equal(response.headers.get('location'), '/tenants/aldergate-insurance');
      const cookie = response.headers.getSetCookie().join();
      assert.match(cookie, /^session=viewer\.[^;]{20,};/);
      for (const attribute of [/; HttpOnly/, /; SameSite=Lax/, /; Path=\//]) {
        assert.match(cookie, attribute);
      }
    });

    it('knows only the people of the demo', async () => {
      const response = await portal.request('/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ person: 'root' }),
        headers: { origin: ORIGIN },
      });
      assert.deepEqual(response.headers.getSetCookie(), []);
    });

    it('ends with signing out', async () => {
      const visitor = await portal.signIn('operator');
      assert.equal((await visitor.get('/tenants')).status, 200);
      await visitor.post('/sign-out', {});
      assert.equal((await visitor.get('/tenants')).status, 302);
    });
  });

  describe('who sees what', () => {
    it('lists only the tenants of the person, and says nothing about their health', async () => {
      const links = (page: string): number => page.match(/href="\/tenants\/[^"]+"/g)?.length ?? 0;
      const page = await text(operator, '/tenants');
      assert.equal(links(page), TENANTS.length);
      assert.equal(
        links(await text(viewer, '/tenants')),
        TENANTS.filter(({ hiddenFromViewer }) => !hiddenFromViewer).length,
      );
      assert.equal(links(await text(outsider, '/tenants')), 0);
      assert.doesNotMatch(page, /<backup-|<schedule-|stale|degraded|absent|healthy/i);
    });

    it('gives an outsider the same 404 for a tenant as for none', async () => {
      const [id] = await setIds('aldergate-insurance');
      const answers = await Promise.all([
        ...['', '/backup-sets', `/backup-sets/${id!}`, '/backup-schedules', '/nowhere'].map(
          (path) => outsider.get(`/tenants/aldergate-insurance${path}`),
        ),
        outsider.get('/tenants/nobody'),
        operator.get('/tenants/nobody'),
        operator.get('/tenants/a%00b/backup-sets'),
        viewer.get('/tenants/granville-private-bank'),
      ]);
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404]);
      assert.equal(new Set(bodies).size, 1);
    });

    it('has no schedule page, no link to one and no buttons for a viewer', async () => {
      assert.equal((await viewer.get('/tenants/aldergate-insurance/backup-schedules')).status, 404);
      const page = await text(viewer, '/tenants/aldergate-insurance');
      assert.doesNotMatch(page, /href="[^"{]*backup-schedules/);
      assert.doesNotMatch(page, /name="action"/);
      assert.match(page, /<backup-health-kpi>/);
      const operators = await text(operator, '/tenants/aldergate-insurance');
      assert.match(operators, /href="\/tenants\/aldergate-insurance\/backup-schedules"/);
      assert.match(operators, /name="action"/);
    });

    it('shows a set only under its own tenant', async () => {
      const [id] = await setIds('danehill-schools');
      assert.equal(
        (await operator.get(`/tenants/danehill-schools/backup-sets/${id!}`)).status,
        200,
      );
      for (const path of [
        `aldergate-insurance/backup-sets/${id!}`,
        'danehill-schools/backup-sets/999999999999999999',
        'danehill-schools/backup-sets/9999999999999999999999',
        'danehill-schools/backup-sets/x',
      ]) {
        assert.equal((await operator.get(`/tenants/${path}`)).status, 404, path);
      }
    });
  });

  describe('embedding', () => {
    it('loads the kit and gives it the endpoint and the links', async () => {
      const page = await text(operator, '/tenants/aldergate-insurance');
      for (const part of [
        '<script type="module" src="/kit/backup-health-kit.js"></script>',
        'tenant-id="aldergate-insurance"',
        'endpoint="/api/tenants/{tenantId}/backup-health"',
        'backup-set-href="/tenants/{tenantId}/backup-sets/{backupSetId}?reason={reason}"',
        '<backup-health-kpi></backup-health-kpi>',
        '<backup-attention-list></backup-attention-list>',
        '<schedule-follow-up-badge></schedule-follow-up-badge>',
      ]) {
        assert.ok(page.includes(part), part);
      }
    });

    it('has a badge for every schedule', async () => {
      const page = await text(operator, '/tenants/pacific-crest-airways/backup-schedules');
      assert.equal(page.match(/<schedule-follow-up-badge\s+schedule-id="\d+"/g)?.length, 14);
    });

    it('allows nothing but its own files, on every page and refusal', async () => {
      for (const response of [
        await portal.request('/sign-in'),
        await operator.get('/tenants'),
        await operator.get('/tenants/aldergate-insurance'),
        await operator.get('/tenants/nobody'),
        await operator.post('/sign-out', {}, { origin: 'https://evil.example' }),
      ]) {
        const policy = response.headers.get('content-security-policy') ?? '';
        for (const directive of [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ]) {
          assert.ok(policy.split('; ').includes(directive), `${directive} in ${policy}`);
        }
        assert.doesNotMatch(policy, /unsafe|https?:/);
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        assert.equal(response.headers.get('referrer-policy'), 'same-origin');
      }
    });

    it('prints no inline script or style', async () => {
      for (const path of ['', '/backup-sets', '/backup-schedules']) {
        const page = await text(operator, `/tenants/aldergate-insurance${path}`);
        assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
      }
    });
  });

  it('print names as text, whatever stands in them', async () => {
    const name = `"><script>alert(1)</script>&amp;'`;
    await portal.database.query('update tenants set name = $1 where id = $2', [
      name,
      'juniper-street-retail',
    ]);
    const page = await text(operator, '/tenants/juniper-street-retail');
    assert.ok(!page.includes('<script>'));
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'));
  });

  it('page through sets, and bear a page that is none', async () => {
    const path = '/tenants/meridian-federal-services/backup-sets';
    const rows = async (query: string): Promise<number> =>
      (await text(operator, path + query)).match(/<th scope="row">/g)?.length ?? 0;
    assert.deepEqual(
      await Promise.all(['', '?page=2', '?page=0', '?page=99', '?page=x'].map(rows)),
      [25, 5, 25, 5, 25],
    );
  });

  it("show a set's items by the kit's quality families", async () => {
    const [id] = await setIds('granville-private-bank');
    const path = `/tenants/granville-private-bank/backup-sets/${id!}`;
    const page = await text(operator, path);
    assert.match(page, /All items\s*<span class="count">140</);
    assert.match(page, /Orphaned assignments\s*<span class="count">5</);
    const orphaned = await text(operator, `${path}?family=orphaned_assignments`);
    assert.equal(orphaned.match(/<th scope="row">/g)?.length, 5);
    assert.equal(orphaned.match(/class="tag">Orphaned assignments</g)?.length, 5);
    assert.match(await text(operator, `${path}?family=nonsense`), /There are no items here/);
  });

  it('keep the theme that was chosen', async () => {
    const visitor = await portal.signIn('operator');
    assert.match(await text(visitor, '/tenants'), /data-theme="system"/);
    const response = await visitor.post('/theme', { theme: 'dark', returnTo: '/tenants?x=1' });
    assert.equal(response.headers.get('location'), '/tenants?x=1');
    assert.match(await text(visitor, '/tenants'), /data-theme="dark"/);
    await visitor.post('/theme', { theme: '"><script>', returnTo: '/tenants' });
    assert.match(await text(visitor, '/tenants'), /data-theme="dark"/);
  });

  it('say that they could not be made when the database fails', async (test) => {
    const log = test.mock.method(console, 'error', () => undefined);
    const query = test.mock.method(portal.database, 'query', async () => {
      throw new Error('connection lost to 10.0.0.7');
    });
    const response = await operator.get('/tenants');
    query.mock.restore();
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /10\.0\.0\.7/);
    assert.equal(log.mock.callCount(), 1);
  });

  it('serve their own files and no others', async () => {
    assert.equal((await portal.request('/assets/portal.css')).status, 200);
    for (const path of [
      '/assets/nothing.css',
      '/assets/../server.ts',
      '/assets/%2e%2e/server.ts',
    ]) {
      const response = await portal.request(path);
      assert.ok(response.status === 404 || response.status === 302, path);
      assert.doesNotMatch(await response.text(), /import /);
    }
  });
});
