import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import {
  backupSet,
  createManualClock,
  records,
  type ScenarioName,
} from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  LINKS,
  NOW,
  TENANT,
} from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  part,
  parts,
  place,
  reads,
  settled,
} from '../support/fixtures/page.js';
import { TAGS_WITH_LINKS } from '../support/fixtures/subjects.js';
import { faultsHeard } from '../support/fixtures/witness.js';

const given = (name: ScenarioName) => ({
  assessment: assessmentOf(name),
  clock: createManualClock(NOW),
});

const hrefs = (element: BackupHealthElement): (string | null)[] =>
  parts(element, 'link').map((link) => link.getAttribute('href'));

describe('link templates', () => {
  it('come by attributes', async () => {
    const element = await mount('backup-attention-list', {
      attributes: {
        'backup-sets-href': '/t/{tenantId}/sets',
        'backup-set-href': 'https://portal.example/sets/{backupSetId}?because={reason}',
        'backup-schedules-href': '?schedule={scheduleId}',
      },
      properties: given('everything-at-once'),
    });
    expect(hrefs(element)).to.deep.equal([
      'https://portal.example/sets/42?because=latest_backup_stale',
      'https://portal.example/sets/42?because=latest_backup_degraded',
      '?schedule=7',
      `/t/${TENANT}/sets`,
      `/t/${TENANT}/sets`,
    ]);
  });

  it('come by property, and by a provider; the nearest has its way, surface by surface', async () => {
    const provider = place(
      create('backup-health-provider', {
        attributes: { 'backup-set-href': '/provider/set', 'backup-schedules-href': '/provider/s' },
        properties: given('everything-at-once'),
      }),
    );
    const element = create('backup-attention-list', {
      attributes: { 'backup-sets-href': '/attribute/sets' },
      properties: { links: { backupSets: '/property/sets', backupSchedules: '/property/s' } },
    });
    place(element, provider);
    await settled();
    expect(hrefs(element)).to.deep.equal([
      '/provider/set',
      '/provider/set',
      '/property/s',
      '/attribute/sets',
      '/attribute/sets',
    ]);
    element.removeAttribute('backup-sets-href');
    element.links = null;
    provider.links = { backupSets: '/provider/sets' };
    await settled();
    expect(hrefs(element)).to.deep.equal([
      '/provider/set',
      '/provider/set',
      '/provider/s',
      '/provider/sets',
      '/provider/sets',
    ]);
  });

  it('that are not given give no link', async () => {
    for (const tag of TAGS_WITH_LINKS) {
      const element = await mount(tag, { properties: given('stale') });
      const errors = faultsHeard(element);
      expect(hrefs(element)).to.deep.equal([]);
      expect(part(element, 'no-access')).to.equal(null);
      expect(errors).to.deep.equal([]);
    }
  });

  it('of null give the name of the target as text, and say that there is no access', async () => {
    for (const tag of TAGS_WITH_LINKS) {
      const element = await mount(tag, {
        properties: { ...given('stale'), links: { backupSet: null } },
      });
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
      expect(reads(part(element, 'no-access'))).to.equal('Latest backup No access');
    }
  });

  it('for what the endpoint gives no access to are not followed', async () => {
    for (const [access, text] of [
      [{ backupSchedules: false }, 'Schedules No access'],
      [{ backupSchedules: true }, undefined],
    ] as const) {
      const provider = place(
        create('backup-health-provider', {
          attributes: { endpoint: '/health' },
          properties: {
            clock: createManualClock(NOW),
            links: LINKS,
            fetcher: async () => assessmentAnswer('healthy-with-schedule-follow-up', { access }),
          },
        }),
      );
      const element = place(create('backup-health-kpi'), provider);
      await settled();
      expect(reads(part(element, 'posture'))).to.equal('Schedule follow-up');
      const hint = part(element, 'no-access');
      expect(hint === null ? undefined : reads(hint)).to.equal(text);
      expect(hrefs(element)).to.have.length(text === undefined ? 1 : 0);
    }
  });
});

describe('refused links', () => {
  const REFUSED = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/{backupSetId}',
    '/\\evil.example',
    '{reason}:alert(1)',
    'https://{tenantId}.example/',
    'https://user@evil.example/',
    '/sets/{id}',
  ];
  for (const template of REFUSED) {
    it(JSON.stringify(template), async () => {
      for (const tag of TAGS_WITH_LINKS) {
        const element = create(tag, {
          attributes: { 'backup-set-href': template },
          properties: given('stale'),
        });
        const errors = faultsHeard(element);
        place(element);
        await settled();
        element.requestUpdate();
        await settled();
        expect(element.shadowRoot!.querySelector('a')).to.equal(null);
        expect(part(element, 'no-access')).to.equal(null);
        expect(errors.map(({ code }) => code)).to.deep.equal(['link_refused']);
        expect(errors[0]!.message).to.match(/^links\.backupSet: .*link template m(ust|ay)/);
        expect(reads(part(element, 'sentence')), 'the truth is still told').to.contain('window');
      }
    });
  }

  it('are reported once an element and wrong, however many items would lead there', async () => {
    const provider = create('backup-health-provider', {
      attributes: { 'backup-set-href': 'javascript:1', 'backup-schedules-href': 'javascript:1' },
      properties: given('everything-at-once'),
    });
    const errors = faultsHeard(onStage());
    const list = place(create('backup-attention-list'), provider);
    const kpi = place(create('backup-health-kpi'), provider);
    place(provider);
    const origins: EventTarget[] = [];
    onStage().addEventListener('backup-health-error', ({ target }) => origins.push(target!));
    await settled();
    const begins = errors.map(({ message }) => message.slice(0, message.indexOf(':')));
    expect(errors.map(({ code }) => code)).to.deep.equal(errors.map(() => 'link_refused'));
    expect(begins.filter((_, index) => origins[index] === list)).to.have.members([
      'links.backupSet',
      'links.backupSchedules',
    ]);
    expect(begins.filter((_, index) => origins[index] === kpi)).to.deep.equal(['links.backupSet']);
    expect(begins).to.have.length(3);
  });

  it('are reported again when another one is refused, or the same one anew', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { 'backup-set-href': 'javascript:1' },
      properties: given('stale'),
    });
    const errors = faultsHeard(element);
    element.requestUpdate();
    await settled();
    expect(errors).to.have.length(0);
    element.setAttribute('backup-set-href', 'javascript:2');
    await settled();
    expect(errors).to.have.length(1);
    element.setAttribute('backup-set-href', '/fine');
    await settled();
    expect(errors).to.have.length(1);
    expect(hrefs(element)).to.deep.equal(['/fine']);
    element.setAttribute('backup-set-href', 'javascript:2');
    await settled();
    expect(errors).to.have.length(2);
  });
});

describe('hostile ids and names', () => {
  const HOSTILE = [
    '../../admin',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '?reason=none#',
    '{tenantId}',
    '%2e%2e%2fadmin',
    '\u202Egpj.exe',
    '\uD800',
    "'onclick='alert(1)",
    '@evil.example',
  ];
  for (const id of HOSTILE) {
    it(JSON.stringify(id), async () => {
      for (const tag of TAGS_WITH_LINKS) {
        const element = await mount(tag, {
          attributes: { 'tenant-id': id, 'backup-set-href': '/t/{tenantId}/s/{backupSetId}/end' },
          properties: {
            records: records({
              backupSets: [backupSet({ id, name: id, completedHoursAgo: 72 })],
            })(new Date(NOW)),
            clock: createManualClock(NOW),
          },
        });
        const [anchor] = element.shadowRoot!.querySelectorAll('a');
        const { origin, pathname, search, hash } = anchor!;
        expect(origin).to.equal(location.origin);
        expect(pathname.split('/')).to.have.length(6);
        expect(pathname).to.match(/^\/t\/[^/]+\/s\/[^/]+\/end$/);
        expect(search + hash).to.equal('');
        expect(element.shadowRoot!.querySelector('img, script, [onclick], [onerror]')).to.equal(
          null,
        );
      }
    });
  }

  it('give no link where they would climb', async () => {
    for (const id of ['.', '..']) {
      const element = create('backup-health-kpi', {
        attributes: { 'backup-set-href': '/t/{backupSetId}/end' },
        properties: {
          records: records({ backupSets: [backupSet({ id, completedHoursAgo: 72 })] })(
            new Date(NOW),
          ),
          clock: createManualClock(NOW),
        },
      });
      const errors = faultsHeard(element);
      place(element);
      await settled();
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
      expect(errors.map(({ code }) => code)).to.deep.equal(['link_refused']);
    }
  });
});
