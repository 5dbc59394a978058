import { expect } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
import { POSTURES } from '../../src/assessment/index.js';
import {
  backupHealthContext,
  type BackupHealthElement,
  type SharedBackupHealth,
} from '../../src/elements/index.js';
import { createManualClock, type ScenarioName } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  HOUR,
  iso,
  LINKS,
  MINUTE,
  NOW,
  OTHER_TENANT,
  recordsAnswer,
  recordsOf,
  TENANT,
  failed,
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
  states,
  type Given,
} from '../support/fixtures/page.js';
import { BADGE, KPI, LIST, SCHEDULE_BADGE, SUBJECTS } from '../support/fixtures/subjects.js';
import { faultsHeard, heard, listenToConsole } from '../support/fixtures/witness.js';

// Many elements here have nothing to assess for a while, and say so.
listenToConsole();

const json = JSON.stringify;
const posture = (element: Element): string | undefined =>
  states(element).find((state) => POSTURES.some((posture) => posture === state));

function providerOf(name: ScenarioName, more: Given = {}): BackupHealthElement {
  return create('backup-health-provider', {
    attributes: more.attributes ?? {},
    properties: { records: recordsOf(name), clock: createManualClock(NOW), ...more.properties },
  });
}

/** An endpoint that answers as `answer` says at the time, and how often it was asked. */
function endpoint(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetcher = async ({ url }: Request): Promise<Response> => {
    asked.push(new URL(url).pathname);
    return answer();
  };
  return { asked, fetcher };
}

describe('where an answer comes from', () => {
  for (const { name, tag, attributes } of SUBJECTS) {
    it(`${name}: an assessment before records, an endpoint and the provider`, async () => {
      const { fetcher, asked } = endpoint(() => assessmentAnswer('absent'));
      const provider = place(providerOf('healthy'));
      const element = create(tag, {
        attributes: { endpoint: '/health', ...attributes },
        properties: {
          assessment: assessmentOf('degraded-metadata-only'),
          records: recordsOf('stale'),
          fetcher,
        },
      });
      place(element, provider);
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'degraded']);
      element.assessment = null;
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      element.records = undefined;
      expect(asked, 'not asked while it is not needed').to.deep.equal([]);
      await element.updateComplete;
      expect(states(element), 'nothing is left of what was there').to.deep.equal(['loading']);
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'absent']);
      expect(asked).to.deep.equal(['/health']);
      element.removeAttribute('endpoint');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      provider.records = null;
      await settled();
      expect(states(element)).to.deep.equal(['unavailable']);

      // And all the way back.
      provider.records = recordsOf('healthy');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      element.setAttribute('endpoint', '/health');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'absent']);
      element.records = recordsOf('stale');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'stale']);
      element.assessment = assessmentOf('degraded-metadata-only');
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'degraded']);
    });

    it(`${name}: JSON attributes say the same as properties`, async () => {
      for (const [attribute, value, wanted] of [
        ['assessment', assessmentOf('healthy'), ['ready', 'healthy', 'calm']],
        ['assessment', assessmentOf('stale'), ['ready', 'stale']],
        ['records', recordsOf('healthy'), ['ready', 'healthy', 'calm']],
        ['records', recordsOf('degraded-partial-set'), ['ready', 'degraded']],
      ] as const) {
        const element = await mount(tag, {
          attributes: { ...attributes, now: iso(NOW), [attribute]: json(value) },
        });
        const told = await mount(tag, {
          attributes: { ...attributes, now: iso(NOW) },
          properties: { [attribute]: value },
        });
        expect(states(element)).to.deep.equal(wanted);
        expect(reads(element.shadowRoot)).to.equal(reads(told.shadowRoot));
      }
    });
  }

  it('is nowhere once the only source is taken away', async () => {
    const sources: Given[] = [
      { attributes: { records: json(recordsOf('healthy')) } },
      { attributes: { assessment: json(assessmentOf('healthy')) } },
      {
        attributes: { endpoint: '/health' },
        properties: { fetcher: async () => assessmentAnswer('healthy') },
      },
    ];
    for (const { attributes, properties } of sources) {
      const element = await mount('backup-health-kpi', {
        attributes: attributes!,
        properties: { ...properties, clock: createManualClock(NOW) },
      });
      expect(states(element)).to.include('calm');
      element.removeAttribute(Object.keys(attributes!)[0]!);
      await element.updateComplete;
      expect(states(element)).to.deep.equal(['unavailable']);
      expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
    }
  });

  it('an answer on its way is dropped for a source that comes before it', async () => {
    let answerLate: (response: Response) => void = () => {};
    const element = place(
      create('backup-health-kpi', {
        attributes: { endpoint: '/health' },
        properties: {
          clock: createManualClock(NOW),
          fetcher: () => new Promise<Response>((answer) => (answerLate = answer)),
        },
      }),
    );
    await settled();
    element.assessment = assessmentOf('absent');
    await settled();
    answerLate(assessmentAnswer('healthy'));
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'absent']);
  });

  it('takes another endpoint for another answer, at once', async () => {
    const { fetcher, asked } = endpoint(() => assessmentAnswer('healthy'));
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/one' },
      properties: { clock: createManualClock(NOW), fetcher },
    });
    expect(states(element)).to.include('calm');
    element.setAttribute('endpoint', '/two');
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['loading']);
    await settled();
    expect(asked).to.deep.equal(['/one', '/two']);
    expect(states(element)).to.include('calm');
  });
});

describe('a provider', () => {
  it('shares one answer with everything inside, also what comes later or is nested deep', async () => {
    const { fetcher, asked } = endpoint(() => assessmentAnswer('everything-at-once'));
    const provider = place(
      create('backup-health-provider', {
        attributes: { endpoint: '/health' },
        properties: { clock: createManualClock(NOW), fetcher, links: LINKS },
      }),
    );
    const deep = document.createElement('section');
    provider.append(deep);
    const elements = SUBJECTS.map(({ tag, attributes }) =>
      place(create(tag, { attributes }), deep),
    );
    await settled();
    const late = place(create('backup-health-kpi'), deep);
    await settled();
    for (const element of [provider, ...elements, late]) {
      expect(states(element)).to.deep.equal(['ready', 'stale']);
    }
    expect(asked).to.deep.equal(['/health']);
    expect(late.shadowRoot!.querySelector('a')!.getAttribute('href')).to.contain(TENANT);
  });

  it('that has not looked at what is set on it is loading, and does not say that nothing is given', async () => {
    const shared: SharedBackupHealth[] = [];
    const provider = document.createElement('backup-health-provider');
    provider.records = recordsOf('healthy');
    const inside = place(document.createElement('p'), place(provider));
    inside.dispatchEvent(
      new ContextEvent(backupHealthContext, inside, (value) => shared.push(value), true),
    );
    await settled();
    expect(shared.map(({ snapshot }) => snapshot.state)).to.deep.equal(['loading', 'ready']);
  });

  it('inside another has its own answer, and takes on what it is not given', async () => {
    const outer = place(
      providerOf('stale', {
        properties: { links: LINKS, messages: { 'word.latest_backup_stale': 'Old' } },
      }),
    );
    const inner = place(create('backup-health-provider'), outer);
    const element = place(create('backup-health-kpi'), inner);
    const outside = place(create('backup-health-kpi'), outer);
    await settled();
    expect(states(element), 'none of its own: that of the one around').to.deep.equal([
      'ready',
      'stale',
    ]);
    expect(reads(part(element, 'posture'))).to.equal('Old');

    inner.records = recordsOf('absent');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'absent']);
    expect(states(outside)).to.deep.equal(['ready', 'stale']);

    inner.links = { backupSets: '/inner' };
    await settled();
    expect(parts(element, 'link').map((link) => link.getAttribute('href'))).to.deep.equal([
      '/inner',
    ]);

    outer.records = recordsOf('healthy');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'absent']);
    expect(states(outside)).to.include('calm');
    inner.records = null;
    await settled();
    expect(states(element)).to.include('calm');
  });

  it('that changes leaves an element with a source of its own its answer', async () => {
    const { fetcher, asked } = endpoint(() => assessmentAnswer('degraded-metadata-only'));
    const provider = place(providerOf('healthy'));
    const fetched = place(
      create('backup-health-kpi', { attributes: { endpoint: '/own' }, properties: { fetcher } }),
      provider,
    );
    const given = place(
      create('backup-health-kpi', { properties: { records: recordsOf('stale') } }),
      provider,
    );
    await settled();
    const changes = heard(onStage(), 'backup-health-change');
    provider.records = recordsOf('absent');
    await settled();
    expect(states(fetched)).to.deep.equal(['ready', 'degraded']);
    expect(states(given)).to.deep.equal(['ready', 'stale']);
    provider.setAttribute('records', '{');
    await settled();
    expect(states(provider)).to.deep.equal(['error']);
    expect(states(fetched)).to.deep.equal(['ready', 'degraded']);
    expect(states(given)).to.deep.equal(['ready', 'stale']);
    expect(asked).to.deep.equal(['/own']);
    expect(changes.map(({ target }) => target)).to.deep.equal([provider]);
  });

  it('that is taken away takes its answer along', async () => {
    const provider = place(providerOf('healthy'));
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    expect(states(element)).to.include('calm');
    onStage().append(element);
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['unavailable']);
    provider.append(element);
    await element.updateComplete;
    expect(states(element)).to.include('calm');
    provider.replaceWith(element);
    await settled();
    expect(states(element)).to.deep.equal(['unavailable']);
  });

  it('of the tenant that an element asks for is good for it, and one of another is not', async () => {
    const provider = place(providerOf('healthy', { attributes: { 'tenant-id': TENANT } }));
    const element = place(
      create('backup-health-kpi', { attributes: { 'tenant-id': TENANT } }),
      provider,
    );
    const errors = faultsHeard(element);
    await settled();
    expect(states(element)).to.include('calm');
    provider.setAttribute('tenant-id', OTHER_TENANT);
    await settled();
    expect(states(element)).to.deep.equal(['error']);
    expect(errors.map(({ code }) => code)).to.deep.equal(['wrong_tenant']);
    element.setAttribute('tenant-id', OTHER_TENANT);
    await settled();
    expect(states(element)).to.include('calm');
  });

  it('without a source leaves everything inside without one, and says so on nobody else’s behalf', async () => {
    const errors = faultsHeard(onStage());
    const provider = place(create('backup-health-provider'));
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    for (const one of [provider, element]) expect(states(one)).to.deep.equal(['unavailable']);
    expect(errors).to.deep.equal([]);
  });
});

describe('the policy', () => {
  it('that is no object is refused, and not taken for an empty one', async () => {
    for (const policy of [24, 'strict', true, []]) {
      const element = create('backup-health-kpi', {
        properties: { records: recordsOf('healthy'), clock: createManualClock(NOW), policy },
      });
      const faults = faultsHeard(element);
      place(element);
      await settled();
      expect(states(element), String(policy)).to.deep.equal(['error']);
      expect(faults.map(({ code }) => code)).to.deep.equal(['invalid_policy']);
    }
  });

  /** The backup of `healthy` is six hours old; `healthy-with-schedule-follow-up` is two hours late. */
  const judge = (name: ScenarioName, given: Given): BackupHealthElement =>
    create('backup-health-kpi', {
      attributes: given.attributes ?? {},
      properties: { records: recordsOf(name), clock: createManualClock(NOW), ...given.properties },
    });

  it('comes by attributes, by property, and from the provider, the nearest first, part by part', async () => {
    const provider = place(
      create('backup-health-provider', { properties: { policy: { freshnessHours: 4 } } }),
    );
    const element = place(judge('healthy-with-schedule-follow-up', {}), provider);
    const late = (): boolean => reads(element.shadowRoot).includes('overdue');
    await settled();
    expect(posture(element), 'by the provider').to.equal('stale');
    element.policy = { freshnessHours: 7 };
    await settled();
    expect(posture(element), 'by its own').to.equal('healthy');
    expect(late()).to.equal(true);
    element.setAttribute('freshness-hours', '5');
    await settled();
    expect(posture(element), 'by its attribute').to.equal('stale');
    element.setAttribute('schedule-grace-minutes', '121');
    await settled();
    expect(late()).to.equal(false);
    element.removeAttribute('freshness-hours');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    element.policy = null;
    await settled();
    expect(posture(element)).to.equal('stale');
    provider.setAttribute('freshness-hours', '8');
    await settled();
    expect(states(element), 'by the attribute of the provider').to.deep.equal([
      'ready',
      'healthy',
      'calm',
    ]);
    element.removeAttribute('schedule-grace-minutes');
    await settled();
    expect(late(), 'by the default').to.equal(true);
  });

  it('of a provider judges its own records for everything inside', async () => {
    const provider = place(providerOf('healthy', { attributes: { 'freshness-hours': '6' } }));
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    expect(states(element)).to.include('calm');
    provider.setAttribute('freshness-hours', '5.99');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(reads(part(element, 'sentence'))).to.match(/window/);
  });

  it('of the endpoint comes before that of the page', async () => {
    const { fetcher } = endpoint(() => recordsAnswer('healthy', { policy: { freshnessHours: 4 } }));
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health', 'freshness-hours': '48' },
      properties: { fetcher, clock: createManualClock(NOW) },
    });
    expect(states(element)).to.deep.equal(['ready', 'stale']);
  });

  it('does not reach an assessment that was made elsewhere', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { 'freshness-hours': '4' },
      properties: { assessment: assessmentOf('healthy'), clock: createManualClock(NOW) },
    });
    expect(states(element)).to.include('calm');
  });

  it('that says the same in a new object asks for nothing and changes nothing', async () => {
    const { fetcher, asked } = endpoint(() => recordsAnswer('healthy'));
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: { fetcher, clock: createManualClock(NOW), policy: { freshnessHours: 24 } },
    });
    const changes = heard(element, 'backup-health-change');
    element.policy = { freshnessHours: 24 };
    await settled();
    expect(changes).to.have.length(0);
    element.policy = { freshnessHours: 4 };
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(asked, 'the rows are judged anew, not asked for').to.deep.equal(['/health']);
  });
});

describe('ids', () => {
  it('that are blank are an error: a page that lost its tenant is not shown everybody’s rows', async () => {
    for (const tenantId of ['', '  ']) {
      const provider = place(providerOf('healthy'));
      const own = create('backup-health-kpi', {
        attributes: { 'tenant-id': tenantId },
        properties: { records: recordsOf('healthy'), clock: createManualClock(NOW) },
      });
      const inside = create('backup-health-kpi', { attributes: { 'tenant-id': tenantId } });
      for (const element of [own, inside]) {
        const faults = faultsHeard(element);
        place(element, element === inside ? provider : onStage());
        await settled();
        expect(states(element)).to.deep.equal(['error']);
        expect(faults).to.have.lengthOf(1);
        expect(faults[0]).to.deep.include({ code: 'missing_tenant' });
        expect(faults[0]!.message).to.match(/^tenant-id: expected a tenant id/);
      }
    }
  });

  it('may be numbers, and are text', async () => {
    const { fetcher, asked } = endpoint(() => recordsAnswer('healthy-with-schedule-follow-up'));
    const badge = await mount('schedule-follow-up-badge', {
      attributes: { endpoint: '/t/{tenantId}' },
      properties: { tenantId: 0, scheduleId: 7, fetcher, clock: createManualClock(NOW) },
    });
    expect(asked).to.deep.equal(['/t/0']);
    expect(reads(part(badge, 'badge'))).to.equal('Overdue by 2 hours');
  });

  it('of the tenant asked for fill a link where the answer names nobody', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { 'tenant-id': TENANT, 'backup-sets-href': '/t/{tenantId}/sets' },
      properties: {
        assessment: assessmentOf('absent', { tenantId: null }),
        clock: createManualClock(NOW),
      },
    });
    expect(part(element, 'link')!.getAttribute('href')).to.equal(`/t/${TENANT}/sets`);
  });
});

describe('asking again', () => {
  it('reads records anew that were changed in place', async () => {
    const records = { ...recordsOf('healthy'), backupSets: [...recordsOf('healthy').backupSets] };
    const element = await mount('backup-health-kpi', {
      properties: { records, clock: createManualClock(NOW) },
    });
    expect(posture(element)).to.equal('healthy');
    records.backupSets.length = 0;
    await element.refresh();
    await settled();
    expect(posture(element)).to.equal('absent');
  });

  it('asks the endpoint now, and is done when there is an answer', async () => {
    const answers: ScenarioName[] = ['stale', 'healthy'];
    const { fetcher, asked } = endpoint(() => assessmentAnswer(answers.shift()!));
    const element = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: { fetcher, clock: createManualClock(NOW) },
    });
    expect(states(element)).to.deep.equal(['ready', 'stale']);
    await element.refresh();
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    expect(asked).to.have.length(2);
  });

  it('of anything inside asks for the provider, and once for all', async () => {
    let answerLate: (response: Response) => void = () => {};
    let asked = 0;
    const provider = place(
      create('backup-health-provider', {
        attributes: { endpoint: '/health' },
        properties: {
          clock: createManualClock(NOW),
          fetcher: () => {
            asked += 1;
            return asked === 1
              ? Promise.resolve(assessmentAnswer('stale'))
              : new Promise<Response>((answer) => (answerLate = answer));
          },
        },
      }),
    );
    const elements = [KPI, LIST, BADGE, SCHEDULE_BADGE].map(({ tag, attributes }) =>
      place(create(tag, { attributes }), provider),
    );
    await settled();
    const done = Promise.all([provider, ...elements].map((element) => element.refresh()));
    await settled();
    expect(asked).to.equal(2);
    for (const element of elements) expect(states(element)).to.deep.equal(['refreshing', 'stale']);
    answerLate(assessmentAnswer('absent'));
    await done;
    await settled();
    for (const element of elements) expect(states(element)).to.deep.equal(['ready', 'absent']);
  });

  it('without anywhere to ask comes to an end all the same', async () => {
    const element = await mount('backup-health-kpi');
    await element.refresh();
    expect(states(element)).to.deep.equal(['unavailable']);
  });

  for (const [name, arrange] of Object.entries({
    own: (given: Given, tag: 'backup-health-kpi' | 'backup-attention-list') =>
      place(create(tag, given)),
    'its provider’s': (given: Given, tag: 'backup-health-kpi' | 'backup-attention-list') =>
      place(create(tag), place(create('backup-health-provider', given))),
  })) {
    for (const tag of ['backup-health-kpi', 'backup-attention-list'] as const) {
      it(`by the button of ${tag} asks at ${name} endpoint, also after a refusal`, async () => {
        let status = 403;
        const clock = createManualClock(NOW);
        const { fetcher, asked } = endpoint(() =>
          status === 200 ? assessmentAnswer('healthy') : failed(status),
        );
        const element = arrange(
          {
            attributes: { endpoint: '/health', 'refresh-seconds': '60' },
            properties: { fetcher, clock },
          },
          tag,
        );
        await settled();
        const button = (): HTMLElement | null => part(element, 'check-again');
        expect(reads(button())).to.equal('Check again');
        clock.advance(HOUR);
        await settled();
        expect(asked, 'not by itself after a refusal').to.have.length(1);

        status = 500;
        button()!.click();
        await settled();
        expect(states(element)).to.deep.equal(['error']);
        expect(reads(button())).to.equal('Check again');

        status = 200;
        button()!.click();
        await settled();
        // What the server says of the time corrects this clock, which has gone on for an hour.
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
        expect(button(), 'nothing to ask for').to.equal(null);
        expect(asked).to.have.length(3);
        clock.advance(MINUTE);
        await settled();
        expect(asked, 'and by itself again').to.have.length(4);
      });
    }
  }

  it('is offered by a button that is gone while there is nothing to ask', async () => {
    for (const tag of ['backup-health-kpi', 'backup-attention-list'] as const) {
      const element = await mount(tag, { properties: { records: {} } });
      expect(states(element)).to.deep.equal(['error']);
      expect(part(element, 'check-again')).to.equal(null);
    }
  });
});
