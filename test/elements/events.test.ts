import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  BackupHealthChangeEvent,
  BackupHealthErrorEvent,
  BackupHealthNavigateEvent,
} from '../../src/elements/index.js';
import { createManualClock } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  DAY,
  HOUR,
  LAST_CALM,
  MINUTE,
  NOW,
  recordsOf,
  TENANT,
  failed,
} from '../support/fixtures/evidence.js';
import { create, mount, onStage, place, settled } from '../support/fixtures/page.js';
import { SUBJECTS, TAGS_WITH_LINKS } from '../support/fixtures/subjects.js';
import { faultsHeard, heard } from '../support/fixtures/witness.js';

describe('backup-health-change', () => {
  it('is raised with the answer and the one before, wherever time or the page brings another', async () => {
    for (const { tag, attributes } of SUBJECTS) {
      const clock = createManualClock(NOW);
      const element = create(tag, {
        attributes,
        properties: { records: recordsOf('healthy'), clock },
      });
      const changes = heard(element, 'backup-health-change');
      place(element);
      await settled();
      expect(changes.map(({ detail }) => detail.assessment.posture)).to.deep.equal(['healthy']);
      expect(changes[0]!.detail.previous).to.equal(null);
      expect(changes[0]).to.be.instanceOf(BackupHealthChangeEvent);

      clock.advance(HOUR);
      element.requestUpdate();
      await settled();
      expect(changes, 'a tick is no change').to.have.length(1);

      clock.advance(LAST_CALM - NOW);
      await settled();
      expect(changes.map(({ detail }) => detail.assessment.posture)).to.deep.equal([
        'healthy',
        'stale',
      ]);
      expect(changes[1]!.detail.previous).to.equal(changes[0]!.detail.assessment);

      element.records = recordsOf('absent');
      await settled();
      expect(changes[2]!.detail.assessment.posture).to.equal('absent');
      expect(changes[2]!.detail.previous).to.equal(changes[1]!.detail.assessment);
    }
  });

  it('is one event an answer, from the provider, however many are inside it', async () => {
    const changes = heard(onStage(), 'backup-health-change');
    const clock = createManualClock(NOW);
    const provider = place(
      create('backup-health-provider', {
        attributes: { endpoint: '/health', 'refresh-seconds': '60' },
        properties: { clock, fetcher: async () => assessmentAnswer('healthy') },
      }),
    );
    for (const { tag, attributes } of [...SUBJECTS, ...SUBJECTS]) {
      place(create(tag, { attributes }), provider);
    }
    await settled();
    expect(changes.map(({ target }) => target)).to.deep.equal([provider]);
    clock.advance(MINUTE);
    await settled();
    expect(changes.map(({ target }) => target)).to.deep.equal([provider, provider]);
  });

  it('tells of a tenant that was switched to as of a first answer', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { 'tenant-id': TENANT, endpoint: '/{tenantId}' },
      properties: {
        clock: createManualClock(NOW),
        fetcher: async () => assessmentAnswer('healthy'),
      },
    });
    const changes = heard(element, 'backup-health-change');
    element.fetcher = async () =>
      new Response(
        JSON.stringify({ version: 1, assessment: assessmentOf('stale', { tenantId: 'another' }) }),
      );
    element.tenantId = 'another';
    await settled();
    expect(changes.map(({ detail }) => detail.previous)).to.deep.equal([null]);
  });
});

describe('backup-health-error', () => {
  it('is raised once for as long as the same is wrong, and again when something else is', async () => {
    const clock = createManualClock(NOW);
    let status = 500;
    const element = place(
      create('backup-health-kpi', {
        attributes: { endpoint: '/health', 'refresh-seconds': '60' },
        properties: { clock, fetcher: async () => failed(status) },
      }),
    );
    const errors = faultsHeard(element);
    await settled();
    for (let minute = 0; minute < 2; minute += 1) {
      clock.advance(MINUTE);
      element.requestUpdate();
      await settled();
    }
    expect(errors.map((error) => error.status)).to.deep.equal([500]);
    status = 403;
    clock.advance(MINUTE);
    await settled();
    expect(errors.map((error) => error.status)).to.deep.equal([500, 403]);
  });

  it('is raised again when it comes back after a good answer', async () => {
    const element = place(
      create('backup-health-kpi', { properties: { records: {}, clock: createManualClock(NOW) } }),
    );
    const errors = faultsHeard(element);
    await settled();
    element.records = recordsOf('healthy');
    await settled();
    element.setAttribute('records', '{');
    await settled();
    element.records = recordsOf('healthy');
    await settled();
    element.setAttribute('records', '{{');
    await settled();
    expect(errors.map(({ code }) => code)).to.deep.equal([
      'invalid_records',
      'invalid_attribute',
      'invalid_attribute',
    ]);
  });
});

describe('all events', () => {
  it('bubble, and leave shadow roots', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    onStage().append(host);
    const events = (['change', 'error', 'navigate'] as const).flatMap((name) => {
      const list: Event[] = [];
      document.addEventListener(`backup-health-${name}`, (event) => list.push(event), {
        once: true,
      });
      return [list];
    });
    const element = create('backup-health-kpi', {
      properties: {
        records: recordsOf('stale'),
        clock: createManualClock(NOW),
        links: { backupSet: '#{backupSetId}' },
      },
    });
    shadow.append(element);
    await settled();
    element.addEventListener('backup-health-navigate', (event) => event.preventDefault());
    element.shadowRoot!.querySelector('a')!.click();
    element.setAttribute('records', '{');
    await settled();
    expect(events.map((list) => list.length)).to.deep.equal([1, 1, 1]);
    const [[change], [error], [navigate]] = events as [[Event], [Event], [Event]];
    expect(change).to.be.instanceOf(BackupHealthChangeEvent);
    expect(error).to.be.instanceOf(BackupHealthErrorEvent);
    expect(navigate).to.be.instanceOf(BackupHealthNavigateEvent);
    expect([change, error, navigate].map((event) => event.cancelable)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });
});

describe('backup-health-navigate', () => {
  /** Whether the browser would have followed; it never does here. */
  let wouldFollow: boolean[] = [];
  const stayHere = (event: Event): void => {
    if (!(event.composedPath()[0] instanceof Element)) return;
    wouldFollow.push(!event.defaultPrevented);
    event.preventDefault();
  };
  beforeEach(() => {
    wouldFollow = [];
    for (const type of ['click', 'auxclick']) window.addEventListener(type, stayHere);
  });
  afterEach(() => {
    for (const type of ['click', 'auxclick']) window.removeEventListener(type, stayHere);
  });

  async function anchorIn(tag: (typeof TAGS_WITH_LINKS)[number]) {
    const element = await mount(tag, {
      attributes: { 'backup-set-href': '/sets/{backupSetId}?reason={reason}' },
      properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
    });
    return { element, anchor: element.shadowRoot!.querySelector('a')! };
  }

  for (const tag of TAGS_WITH_LINKS) {
    it(`says where a plain click on ${tag} leads, and lets the browser follow`, async () => {
      const { element, anchor } = await anchorIn(tag);
      const navigations = heard(element, 'backup-health-navigate');
      anchor.click();
      expect(navigations.map(({ detail }) => detail)).to.deep.equal([
        {
          href: '/sets/42?reason=latest_backup_stale',
          surface: 'backup_set',
          recordId: '42',
          reason: 'latest_backup_stale',
        },
      ]);
      expect(wouldFollow).to.deep.equal([true]);
    });

    it(`keeps the browser where it is when it is cancelled on ${tag}`, async () => {
      const { element, anchor } = await anchorIn(tag);
      element.addEventListener('backup-health-navigate', (event) => event.preventDefault());
      anchor.click();
      expect(wouldFollow).to.deep.equal([false]);
    });
  }

  it('is raised by the keyboard as well', async () => {
    const { element, anchor } = await anchorIn('backup-health-kpi');
    const navigations = heard(element, 'backup-health-navigate');
    anchor.focus();
    await sendKeys({ press: 'Enter' });
    expect(navigations).to.have.length(1);
  });

  it('leaves modified and middle clicks to the browser', async () => {
    const { element, anchor } = await anchorIn('backup-health-kpi');
    element.addEventListener('backup-health-navigate', () => expect.fail('not its click'));
    const clicks: [string, MouseEventInit][] = [
      ['click', { ctrlKey: true }],
      ['click', { metaKey: true }],
      ['click', { shiftKey: true }],
      ['click', { altKey: true }],
      ['click', { button: 1 }],
      ['auxclick', { button: 1 }],
      ['auxclick', { button: 2 }],
    ];
    for (const [type, init] of clicks) {
      anchor.dispatchEvent(
        new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...init }),
      );
    }
    expect(wouldFollow).to.deep.equal(clicks.map(() => true));
  });
});

describe('asking again by hand', () => {
  it('is offered where an endpoint did not answer well, and asks it', async () => {
    for (const tag of TAGS_WITH_LINKS) {
      let status = 403;
      const clock = createManualClock(NOW);
      const provider = place(
        create('backup-health-provider', {
          attributes: { endpoint: '/health' },
          properties: {
            clock,
            fetcher: async () =>
              status === 200 ? assessmentAnswer('healthy') : new Response('', { status }),
          },
        }),
      );
      const element = place(create(tag), provider);
      await settled();
      status = 200;
      clock.advance(DAY);
      await settled();
      expect(element.matches(':state(denied)'), 'not by itself').to.equal(true);
      element.shadowRoot!.querySelector<HTMLElement>('[part=check-again]')!.click();
      await settled();
      expect(element.matches(':state(denied)')).to.equal(false);
      expect(element.shadowRoot!.querySelector('[part=check-again]')).to.equal(null);
    }
  });

  it('is not offered where there is nowhere to ask', async () => {
    const element = await mount('backup-health-kpi', { attributes: { records: '{' } });
    expect(element.shadowRoot!.querySelector('[part=check-again]')).to.equal(null);
  });
});
