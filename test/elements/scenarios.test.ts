import { expect } from '@open-wc/testing';
import type { Posture, Reason } from '../../src/assessment/index.js';
import type { BackupHealthElement } from '../../src/elements/index.js';
import {
  attentionItems,
  basisConfirmation,
  kpiSignal,
  resolveMessages,
  scheduleSignal,
  type BackupHealthView,
  type ResolvedLink,
  type TimedText,
} from '../../src/signals/index.js';
import { createManualClock, type Expected, type Scenario } from '../../src/testing/index.js';
import {
  assess,
  everyScenario,
  iso,
  json,
  LINKS,
  NOW,
  TENANT,
} from '../support/fixtures/evidence.js';
import {
  create,
  onStage,
  part,
  parts,
  place,
  reads,
  settled,
  states,
} from '../support/fixtures/page.js';
import { BADGE, KPI, LIST, SCHEDULE_BADGE, SUBJECTS, tones } from '../support/fixtures/subjects.js';

/** The words of the specification, written out a second time. */
const WORDS: Readonly<Record<Reason | 'healthy', string>> = {
  no_backup_basis: 'No backups',
  latest_backup_stale: 'Stale',
  latest_backup_degraded: 'Degraded',
  schedule_follow_up: 'Schedule follow-up',
  latest_attempt_failed: 'Latest attempt failed',
  evidence_incomplete: 'Evidence incomplete',
  healthy: 'Healthy',
};

const TITLES: Readonly<Record<Reason | 'healthy', RegExp>> = {
  no_backup_basis: /^No backups$/,
  latest_backup_stale: /stale/i,
  latest_backup_degraded: /degraded/i,
  schedule_follow_up: /schedules? needs? follow-up/,
  latest_attempt_failed: /attempt failed/,
  evidence_incomplete: /evidence is incomplete/i,
  healthy: /^Backups are recent and healthy$/,
};

function toneOf(reason: Reason | undefined): string {
  if (reason === undefined) return 'success';
  return reason === 'no_backup_basis' ? 'danger' : 'warning';
}

/** How an answer can reach an element. */
const WAYS: Readonly<Record<string, (scenario: Scenario) => BackupHealthElement[]>> = {
  'handed over as an assessment': (scenario) =>
    SUBJECTS.map((subject) => placed(subject, { assessment: assess(scenario) })),
  'resolved from records': (scenario) =>
    SUBJECTS.map((subject) => placed(subject, recordsOf(scenario))),
  'asked for at an endpoint that answers with an assessment': (scenario) =>
    SUBJECTS.map((subject) =>
      placed(subject, asking({ version: 1, assessment: assess(scenario) })),
    ),
  'asked for at an endpoint that answers with records': (scenario) => {
    const { records, policy } = recordsOf(scenario);
    return SUBJECTS.map((subject) =>
      placed(subject, asking({ version: 1, now: iso(NOW), records, policy })),
    );
  },
  'shared by a provider': (scenario) => {
    const provider = place(
      create('backup-health-provider', {
        properties: { ...recordsOf(scenario), clock: createManualClock(NOW), links: LINKS },
        attributes: { 'tenant-id': TENANT },
      }),
    );
    return SUBJECTS.map(({ tag, attributes }) => place(create(tag, { attributes }), provider));
  },
};

function recordsOf({ build, policy }: Scenario) {
  return { records: build(new Date(NOW)), policy };
}

function asking(body: unknown): object {
  return { endpoint: '/health', fetcher: async () => json(body) };
}

function placed(subject: (typeof SUBJECTS)[number], properties: object): BackupHealthElement {
  return place(
    create(subject.tag, {
      attributes: { 'tenant-id': TENANT, ...subject.attributes },
      properties: { ...properties, clock: createManualClock(NOW), links: LINKS },
    }),
  );
}

for (const [way, arrange] of Object.entries(WAYS)) {
  describe(`every scenario, ${way}`, () => {
    for (const scenario of everyScenario) {
      it(scenario.name, async () => {
        const [kpi, list, badge, scheduleBadge, confirmation] = arrange(scenario) as [
          BackupHealthElement,
          BackupHealthElement,
          BackupHealthElement,
          BackupHealthElement,
          BackupHealthElement,
        ];
        await settled();
        const view = viewOf(scenario);
        for (const element of [kpi, list, badge, scheduleBadge, confirmation]) {
          expect(states(element)).to.deep.equal(expectedStates(scenario.expected));
        }
        expectKpi(kpi, view, scenario.expected);
        expectList(list, view, scenario.expected);
        expectConfirmation(confirmation, view, scenario.expected);
        expectBadge(badge, view, null);
        expectBadge(scheduleBadge, view, SCHEDULE_BADGE.attributes['schedule-id']!);
      });
    }
  });
}

describe('without an answer', () => {
  it('every element is loading, neutral, and says that it checks', async () => {
    for (const subject of SUBJECTS) {
      const { name, tag, attributes } = subject;
      const element = place(
        create(tag, {
          attributes: { endpoint: '/health', ...attributes },
          properties: { fetcher: () => new Promise(() => {}) },
        }),
      );
      await settled();
      expect(states(element), name).to.deep.equal(['loading']);
      expect(new Set(tones(element)), name).not.to.include.any.keys('danger', 'warning', 'success');
      const told = [...subject.sentences(element), reads(element.shadowRoot)];
      expect(told.join(' '), name).to.match(/Checking/);
    }
    expect(part(onStage().querySelector(KPI.tag)!, 'tile')!.ariaBusy).to.equal('true');
    expect(part(onStage().querySelector(LIST.tag)!, 'card')!.ariaBusy).to.equal('true');
    expect(onStage().querySelectorAll(BADGE.tag)).to.have.length(2);
  });

  it('is refreshing while it asks again, and stays calm until the answer runs out', async () => {
    const clock = createManualClock(NOW);
    const healthy = everyScenario.find(({ name }) => name === 'healthy')!;
    let answers = 0;
    const element = place(
      create('backup-health-kpi', {
        attributes: { endpoint: '/health', 'refresh-seconds': '60' },
        properties: {
          clock,
          fetcher: () =>
            answers++ === 0
              ? Promise.resolve(json({ version: 1, assessment: assess(healthy) }))
              : new Promise(() => {}),
        },
      }),
    );
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
    clock.advance(60_000);
    await settled();
    expect(states(element)).to.deep.equal(['refreshing', 'healthy', 'calm']);
    expect(reads(part(element, 'posture'))).to.equal('Healthy');
  });
});

function viewOf(scenario: Scenario): BackupHealthView {
  return {
    state: 'ready',
    assessment: assess(scenario),
    now: NOW,
    locale: 'en',
    messages: resolveMessages('en'),
    links: LINKS,
    access: {},
    faultCode: null,
  };
}

function expectedStates({ posture, healthyClaimAllowed }: Expected): string[] {
  const states: (Posture | 'ready' | 'calm')[] = ['ready', posture];
  return healthyClaimAllowed ? [...states, 'calm'] : states;
}

function expectKpi(kpi: Element, view: BackupHealthView, { reasons }: Expected): void {
  const signal = kpiSignal(view);
  expect(tones(kpi)).to.deep.equal([toneOf(reasons[0])]);
  expect(reads(part(kpi, 'posture'))).to.equal(WORDS[reasons[0] ?? 'healthy']);
  expect(reads(part(kpi, 'heading'))).to.equal('Backup health');
  expect(reads(part(kpi, 'sentence'))).to.equal(signal.sentence);
  expectTime(part(kpi, 'when'), signal.when);
  const supporting = signal.details.length > 0 ? [signal.details.join(' ')] : [];
  expect(parts(kpi, 'detail').map(reads)).to.deep.equal(supporting);
  expect(parts(kpi, 'detail').map(({ title }) => title)).to.deep.equal(supporting);
  expectLink(kpi, signal.link);

  const bar = kpi.shadowRoot!.querySelector('[role=meter]');
  expect(bar?.ariaLabel).to.equal(signal.meter?.label);
  expect(bar?.ariaValueText).to.equal(signal.meter?.remaining);
  const percent = signal.meter && String(Math.round(signal.meter.fraction * 100));
  expect(bar?.ariaValueNow ?? null).to.equal(percent);
  expect(bar?.querySelector('rect')?.getAttribute('width') ?? null).to.equal(
    percent && `${percent}%`,
  );
}

function expectList(list: Element, view: BackupHealthView, { reasons }: Expected): void {
  const { items } = attentionItems(view);
  const shown = parts(list, 'item');
  const wanted = reasons.length > 0 ? reasons : (['healthy'] as const);
  expect(shown).to.have.length(wanted.length);
  expect(part(list, 'count')?.textContent.trim()).to.equal(
    reasons.length > 0 ? String(reasons.length) : undefined,
  );
  for (const [index, item] of shown.entries()) {
    const reason = wanted[index]!;
    const signal = items[index]!;
    expect(item.dataset['tone']).to.equal(toneOf(reason === 'healthy' ? undefined : reason));
    expect(reads(item.querySelector('[part=title]'))).to.match(TITLES[reason]);
    expect(reads(item.querySelector('[part=title]'))).to.equal(signal.title);
    const told = [signal.when?.text, signal.sentence].filter(Boolean).join(' ');
    expect(reads(item.querySelector('[part=sentence]'))).to.equal(told);
    const chips = [...item.querySelectorAll('[part=chip]')].map(reads);
    expect(chips).to.deep.equal(signal.chips);
    expectLink(item, signal.link);
  }
}

function expectConfirmation(
  confirmation: Element,
  view: BackupHealthView,
  { reasons }: Expected,
): void {
  const signal = basisConfirmation(view);
  expect(tones(confirmation)).to.deep.equal(
    reasons.length > 0 ? reasons.map(toneOf) : [toneOf(undefined)],
  );
  expect(reads(part(confirmation, 'posture'))).to.equal(WORDS[reasons[0] ?? 'healthy']);
  expect(reads(part(confirmation, 'title'))).to.match(TITLES[reasons[0] ?? 'healthy']);
  expect(reads(part(confirmation, 'title'))).to.equal(signal.title);
  expectTime(part(confirmation, 'when'), signal.when);
  expect(reads(part(confirmation, 'sentence'))).to.equal(signal.sentence);
  expect(parts(confirmation, 'detail').map(reads)).to.deep.equal(signal.details);
  const others = parts(confirmation, 'other');
  expect(others).to.have.length(Math.max(0, reasons.length - 1));
  for (const [index, other] of others.entries()) {
    const { title, sentence, chips } = signal.others[index]!;
    expect(title).to.match(TITLES[reasons[index + 1]!]);
    for (const text of [title, sentence, ...chips]) expect(reads(other)).to.include(text);
  }
  const ofOthers = others.flatMap((other) => [...other.querySelectorAll('[part=chip]')]);
  const chips = parts(confirmation, 'chip').filter((chip) => !ofOthers.includes(chip));
  expect(chips.map(reads)).to.deep.equal(signal.chips);
  // Without any backup the list of sets is itself the place where that is confirmed.
  if (reasons[0] !== 'no_backup_basis') return expectLink(confirmation, signal.link);
  expect(part(confirmation, 'link')).to.equal(null);
}

function expectBadge(badge: Element, view: BackupHealthView, id: string | null): void {
  const signal = scheduleSignal(view, id);
  expect(tones(badge)).to.deep.equal([signal.tone]);
  expect(tones(badge)).not.to.include('success');
  expect(reads(part(badge, 'badge'))).to.equal(signal.text);
  expect(part(badge, 'badge')!.title).to.equal(signal.title);
}

function expectTime(shown: HTMLElement | null, timed: TimedText | null): void {
  expect(shown === null).to.equal(timed === null);
  if (timed === null) return;
  expect(reads(shown)).to.equal(timed.text);
  expect(shown!.querySelector('time')!.dateTime).to.equal(timed.instant);
}

function expectLink(shown: Element, link: ResolvedLink): void {
  const anchors = (shown.shadowRoot ?? shown).querySelectorAll('a');
  expect(link.kind).to.equal('link');
  if (link.kind !== 'link') return;
  expect([...anchors].map((anchor) => anchor.getAttribute('href'))).to.deep.equal([link.href]);
  expect(reads(anchors[0])).to.equal(link.label);
}
