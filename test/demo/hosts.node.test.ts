import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HOSTS } from '../../demo/hosts/hosts.js';
import { TestPortal, type Visitor } from './support/test-portal.js';

const NOW = new Date('2026-03-02T10:00:00Z');
const HIDDEN = 'granville-private-bank';

describe('the pages of hosts', () => {
  let portal: TestPortal;
  let operator: Visitor;
  let viewer: Visitor;
  before(async () => {
    portal = await TestPortal.open(NOW);
    await portal.plant();
    operator = await portal.signIn('operator');
    viewer = await portal.signIn('viewer');
  });
  after(async () => await portal.close());

  it('are linked from the portal, and from the list of them', async () => {
    assert.match(await (await operator.get('/tenants')).text(), /href="\/hosts"/);
    const list = await (await operator.get('/hosts')).text();
    for (const name of Object.keys(HOSTS)) assert.ok(list.includes(`href="/hosts/${name}"`), name);
  });

  for (const name of [...Object.keys(HOSTS), 'iframe/framed']) {
    it(`${name} is for members of the tenant alone`, async () => {
      const path = `/hosts/${name}?tenant=${HIDDEN}`;
      const page = await operator.get(path);
      assert.equal(page.status, 200);
      assert.match(await page.text(), new RegExp(HIDDEN));
      for (const tenantId of [HIDDEN, 'no-such-tenant', '%00', '']) {
        assert.equal((await viewer.get(`/hosts/${name}?tenant=${tenantId}`)).status, 404);
      }
      assert.doesNotMatch(await (await viewer.get(`/hosts/${name}`)).text(), new RegExp(HIDDEN));
      const outside = await portal.request(path);
      assert.match(outside.headers.get('location')!, /^\/sign-in\?/);
    });
  }

  it('have a policy that allows only what their libraries need', async () => {
    for (const name of Object.keys(HOSTS)) {
      const { headers } = await operator.get(`/hosts/${name}`);
      const policy = headers.get('content-security-policy')!;
      assert.match(policy, /^default-src 'none'; script-src /);
      assert.doesNotMatch(policy, /unsafe-inline|\*|https?:/);
      assert.equal(policy.includes("'unsafe-eval'"), name === 'angular');
      const isWithoutTypes = ['htmx', 'turbo', 'livewire'].includes(name);
      assert.equal(policy.includes("require-trusted-types-for 'script'"), !isWithoutTypes, name);
      assert.equal(policy.includes("frame-ancestors 'none'"), true);
    }
    const strict = async (): Promise<string> =>
      (await operator.get('/hosts/strict-csp')).headers.get('content-security-policy')!;
    assert.notEqual(await strict(), await strict(), 'a nonce is used once');
    const framed = await operator.get('/hosts/iframe/framed');
    assert.match(framed.headers.get('content-security-policy')!, /frame-ancestors 'self'/);
    assert.equal(framed.headers.get('x-frame-options'), 'SAMEORIGIN');
    const others = await operator.get('/tenants');
    assert.match(others.headers.get('content-security-policy')!, /frame-ancestors 'none'/);
  });

  it('are no others', async () => {
    for (const path of ['none', 'constructor', 'built/none.js', 'assets/vendor/none.js']) {
      assert.equal((await operator.get(`/hosts/${path}`)).status, 404, path);
    }
  });
});
