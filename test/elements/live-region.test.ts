import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  DAY,
  HOUR,
  iso,
  LAST_CALM,
  MINUTE,
  NOW,
  recordsOf,
  failed,
} from '../support/fixtures/evidence.js';
import { create, mount, onStage, place, settled, states } from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[aria-live]')];

/** Every text the region has been given since, the empty one left out. */
function announcements(): string[] {
  const heard: string[] = [];
  const [region] = regions();
  new MutationObserver(() => {
    if (region!.textContent) heard.push(region!.textContent);
  }).observe(region!, { childList: true, characterData: true, subtree: true });
  return heard;
}

describe('the live region', () => {
  it('is one a page, polite, and present and empty from the first element to the last', async () => {
    expect(regions()).to.have.length(0);
    const clock = createManualClock(NOW);
    const elements = [...SUBJECTS, ...SUBJECTS].map(({ tag, attributes }) =>
      place(create(tag, { attributes, properties: { records: recordsOf('healthy'), clock } })),
    );
    expect(regions(), 'at once').to.have.length(1);
    await settled();
    const [region] = regions();
    expect(regions()).to.have.length(1);
    expect(region!.textContent).to.equal('');
    expect(region!.getAttribute('aria-live')).to.equal('polite');
    expect(region!.getAttribute('role')).to.equal('status');
    expect(region!.hasAttribute('aria-hidden')).to.equal(false);
    expect(region!.getBoundingClientRect().width).to.be.at.most(1);

    for (const element of elements.slice(1)) element.remove();
    expect(regions()).to.deep.equal([region]);
    elements[0]!.remove();
    await Promise.resolve();
    expect(regions()).to.deep.equal([]);
  });

  it('announces a change of posture once, whatever shows it', async () => {
    const clock = createManualClock(NOW);
    const provider = place(
      create('backup-health-provider', { properties: { records: recordsOf('healthy'), clock } }),
    );
    for (const { tag, attributes } of SUBJECTS) place(create(tag, { attributes }), provider);
    await settled();
    const heard = announcements();
    clock.advance(LAST_CALM - NOW);
    await settled();
    expect(heard, 'ticks are not announced').to.deep.equal([]);
    clock.advance(1);
    await settled();
    expect(heard).to.have.length(1);
    expect(heard[0]).to.match(/^Backup health: Stale\. .*1 day|24 hours ago/);
    clock.advance(DAY);
    await settled();
    expect(heard).to.have.length(1);
  });

  it('announces no answer that says the same, no reason that comes or goes, and no fault', async () => {
    const clock = createManualClock(NOW);
    const answers = [
      () => assessmentAnswer('healthy'),
      () => assessmentAnswer('healthy'),
      () => assessmentAnswer('healthy-with-schedule-follow-up'),
      () => failed(500),
      () => assessmentAnswer('healthy'),
      () => assessmentAnswer('degraded-metadata-only'),
    ];
    await mount('backup-health-kpi', {
      attributes: { endpoint: '/health', 'refresh-seconds': '60' },
      properties: { clock, fetcher: async () => answers.shift()!() },
    });
    const heard = announcements();
    while (answers.length > 1) {
      clock.advance(MINUTE);
      await settled();
      expect(heard).to.deep.equal([]);
    }
    clock.advance(MINUTE);
    await settled();
    expect(heard).to.have.length(1);
    expect(heard[0]).to.match(/^Backup health: Degraded\./);
  });

  it('is not the first to tell what an element shows first, nor that of another tenant', async () => {
    const clock = createManualClock(NOW);
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/{tenantId}', 'tenant-id': 'one' },
      properties: {
        clock,
        fetcher: async ({ url }: Request) =>
          assessmentAnswer('healthy')
            .text()
            .then((text) => {
              const body = JSON.parse(text) as { assessment: object };
              const tenantId = url.endsWith('one') ? 'one' : 'two';
              return Response.json({ ...body, assessment: { ...body.assessment, tenantId } });
            }),
      },
    });
    const heard = announcements();
    expect(regions()[0]!.textContent).to.equal('');
    element.fetcher = async () =>
      Response.json({ version: 1, now: new Date(NOW).toISOString(), records: recordsOf('absent') });
    element.tenantId = 'two';
    await settled();
    expect(element.matches(':state(absent)')).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('comes back where the page has thrown it away', async () => {
    const clock = createManualClock(NOW);
    await mount('backup-health-kpi', { properties: { records: recordsOf('healthy'), clock } });
    regions()[0]!.remove();
    clock.advance(LAST_CALM - NOW + HOUR);
    await settled();
    expect(regions()).to.have.length(1);
    expect(regions()[0]!.textContent).to.match(/Stale/);
    onStage().replaceChildren();
    await Promise.resolve();
    expect(regions()).to.have.length(0);
  });

  it('survives a move of the only element within a turn, and what is removed takes its words along', async () => {
    const clock = createManualClock(NOW);
    const element = await mount('backup-health-kpi', {
      properties: { records: recordsOf('healthy'), clock },
    });
    const other = await mount('backup-health-kpi', {
      properties: { records: recordsOf('stale'), clock },
    });
    const [region] = regions();
    element.records = recordsOf('absent');
    await settled();
    expect(region!.textContent).to.match(/No backups/);
    element.remove();
    expect(region!.textContent, 'who said it has left').to.equal('');
    other.remove();
    place(other);
    await settled();
    expect(regions()).to.deep.equal([region]);
  });
});

describe('what has been announced', () => {
  const HEALTHY = /\bhealthy\b/i;
  const region = (): HTMLElement => regions()[0]!;

  /** A stat tile whose return to health was announced, and which asks every minute. */
  async function announcedHealthy(next: () => Response | Promise<Response>) {
    const clock = createManualClock(NOW);
    const answers = [() => assessmentAnswer('stale'), () => assessmentAnswer('healthy'), next];
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health', 'refresh-seconds': '60' },
      properties: { clock, fetcher: async () => (answers.shift() ?? next)() },
    });
    clock.advance(MINUTE);
    await settled();
    expect(region().textContent).to.match(HEALTHY);
    return { clock, element };
  }

  it('is taken back when a request fails', async () => {
    const { clock, element } = await announcedHealthy(() => failed());
    clock.advance(MINUTE);
    await settled();
    expect(states(element)).to.deep.equal(['error', 'healthy']);
    expect(region().textContent).to.equal('');
  });

  it('is taken back when the endpoint refuses', async () => {
    const { clock } = await announcedHealthy(() => new Response('', { status: 403 }));
    clock.advance(MINUTE);
    await settled();
    expect(region().textContent).to.equal('');
  });

  it('is taken back when the answer runs out and none has come yet', async () => {
    const { clock, element } = await announcedHealthy(() => new Promise(() => {}));
    clock.set(LAST_CALM + HOUR);
    await settled();
    expect(states(element)).to.deep.equal(['refreshing', 'healthy']);
    expect(region().textContent).to.equal('');
  });

  it('is taken back when a reason comes that suppresses the claim', async () => {
    const { clock, element } = await announcedHealthy(() =>
      assessmentAnswer('healthy-with-schedule-follow-up'),
    );
    clock.advance(MINUTE);
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'healthy']);
    expect(region().textContent).to.equal('');
  });

  it('is taken back when its source is replaced by a broken one', async () => {
    const { element } = await announcedHealthy(() => assessmentAnswer('healthy'));
    element.setAttribute('records', 'null');
    await settled();
    expect(states(element)).to.deep.equal(['error']);
    expect(region().textContent).to.equal('');
  });

  it('by a provider is taken back as well', async () => {
    const clock = createManualClock(NOW);
    const provider = await mount('backup-health-provider', {
      properties: { records: recordsOf('stale'), clock },
    });
    place(create('backup-health-kpi'), provider);
    provider.records = recordsOf('healthy');
    await settled();
    expect(region().textContent).to.match(HEALTHY);
    provider.setAttribute('freshness-hours', 'none');
    await settled();
    expect(region().textContent).to.equal('');
  });

  it('is no health where the clock is behind the answer', async () => {
    const element = await mount('backup-health-kpi', {
      properties: { assessment: assessmentOf('stale'), clock: createManualClock(NOW) },
    });
    element.assessment = assessmentOf('healthy', { evaluatedAt: iso(NOW + HOUR) });
    await settled();
    expect(states(element)).not.to.include('calm');
    expect(region().textContent).not.to.match(HEALTHY);
  });

  it('stays while somebody else falls silent', async () => {
    const { element } = await announcedHealthy(() => assessmentAnswer('healthy'));
    const other = await mount('backup-health-kpi', {
      properties: { records: recordsOf('stale'), clock: createManualClock(NOW) },
    });
    other.remove();
    await settled();
    expect(states(element)).to.include('calm');
    expect(region().textContent).to.match(HEALTHY);
  });
});
