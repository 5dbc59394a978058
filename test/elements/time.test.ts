import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock, type ManualClock, type ScenarioName } from '../../src/testing/index.js';
import {
  assessmentOf,
  DAY,
  HOUR,
  iso,
  LAST_CALM,
  LINKS,
  MINUTE,
  NOW,
  recordsOf,
} from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  pageAtRest,
  part,
  place,
  reads,
  settled,
  states,
  type Given,
} from '../support/fixtures/page.js';
import { KPI, LIST, SCHEDULE_BADGE, SUBJECTS, type Subject } from '../support/fixtures/subjects.js';
import { heard } from '../support/fixtures/witness.js';

/** How an element can come by an answer that follows a clock. */
const WAYS: Readonly<
  Record<string, (subject: Subject, name: ScenarioName, clock: ManualClock) => BackupHealthElement>
> = {
  'of its own': ({ tag, attributes }, name, clock) =>
    place(create(tag, { attributes, properties: { records: recordsOf(name), clock } })),
  'of a provider': ({ tag, attributes }, name, clock) => {
    const provider = place(
      create('backup-health-provider', { properties: { records: recordsOf(name), clock } }),
    );
    return place(create(tag, { attributes }), provider);
  },
};

function recordsWritten(element: Element): MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  observer.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return records;
}

describe('time passes by itself', () => {
  before(pageAtRest);

  for (const [way, arrange] of Object.entries(WAYS)) {
    describe(`with an answer ${way}`, () => {
      for (const subject of SUBJECTS) {
        it(`${subject.name} is calm at validUntil and not one millisecond later`, async () => {
          const clock = createManualClock(NOW);
          const element = arrange(subject, 'healthy', clock);
          await settled();
          clock.advance(LAST_CALM - NOW);
          await settled();
          expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
          clock.advance(1);
          await settled();
          expect(states(element)).to.deep.equal(['ready', 'stale']);
          expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
        });
      }

      it('the stat tile tells the age, and tells it anew at the very instant at which it changes', async () => {
        const clock = createManualClock(NOW);
        const element = arrange(KPI, 'stale', clock);
        await settled();
        expect(reads(part(element, 'time'))).to.equal('3 days ago');
        clock.advance(DAY - 1);
        await settled();
        expect(reads(part(element, 'time'))).to.equal('3 days ago');
        clock.advance(1);
        await settled();
        expect(reads(part(element, 'time'))).to.equal('4 days ago');
      });

      it('the meter fills, and what is left grows less', async () => {
        const clock = createManualClock(NOW);
        const element = arrange(KPI, 'healthy', clock);
        await settled();
        const bar = element.shadowRoot!.querySelector('[role=meter]')!;
        expect(bar.ariaValueText).to.equal('18 hours left');
        expect(bar.ariaValueNow).to.equal('25');
        clock.advance(12 * HOUR);
        await settled();
        expect(bar.ariaValueText).to.equal('6 hours left');
        expect(bar.ariaValueNow).to.equal('75');
      });

      it('the badge of an overdue schedule counts on', async () => {
        const clock = createManualClock(NOW);
        const element = arrange(SCHEDULE_BADGE, 'healthy-with-schedule-follow-up', clock);
        await settled();
        expect(reads(part(element, 'badge'))).to.equal('Overdue by 2 hours');
        clock.advance(HOUR - 1);
        await settled();
        expect(reads(part(element, 'badge'))).to.equal('Overdue by 2 hours');
        clock.advance(1);
        await settled();
        expect(reads(part(element, 'badge'))).to.equal('Overdue by 3 hours');
      });

      it('a schedule becomes overdue by itself, one millisecond after its grace', async () => {
        const clock = createManualClock(NOW);
        const element = arrange(SCHEDULE_BADGE, 'healthy-with-a-new-schedule', clock);
        await settled();
        const due = NOW + 18 * HOUR + 30 * MINUTE;
        clock.advance(due - NOW);
        await settled();
        expect(reads(part(element, 'badge'))).to.equal('No follow-up');
        clock.advance(1);
        await settled();
        expect(reads(part(element, 'badge'))).to.equal('Never succeeded');
      });

      for (const subject of SUBJECTS) {
        it(`a tick that changes nothing writes nothing: ${subject.name}`, async () => {
          const clock = createManualClock(NOW);
          const element = arrange(subject, 'everything-at-once', clock);
          await settled();
          const records = recordsWritten(element);
          clock.advance(MINUTE - 1);
          element.requestUpdate();
          (element.closest('backup-health-provider') ?? element).requestUpdate();
          await settled();
          expect(records).to.deep.equal([]);
          clock.advance(DAY);
          await settled();
          expect(records).not.to.deep.equal([]);
        });
      }
    });
  }

  it('a handed-over assessment is calm at validUntil and not one millisecond later', async () => {
    for (const { tag, attributes } of SUBJECTS) {
      const clock = createManualClock(NOW);
      const element = await mount(tag, {
        attributes,
        properties: { assessment: assessmentOf('healthy'), clock },
      });
      const errors = heard(element, 'backup-health-error');
      clock.advance(LAST_CALM - NOW);
      await settled();
      expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      clock.advance(1);
      await settled();
      expect(states(element)).to.deep.equal(['unavailable', 'healthy']);
      expect(reads(element.shadowRoot)).not.to.match(/\bhealthy\b/i);
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['outlived']);
    }
  });

  it('everything on a page is woken by the clock alone, however far it jumps', async () => {
    const clock = createManualClock(NOW);
    const elements = SUBJECTS.map((subject) => WAYS['of its own']!(subject, 'healthy', clock));
    await settled();
    clock.set(NOW + 30 * DAY);
    await settled();
    for (const element of elements) expect(states(element)).to.deep.equal(['ready', 'stale']);
    expect(reads(part(elements[0]!, 'time'))).to.equal('30 days ago');
  });

  it('one that cannot be drawn anew keeps none of the others calm', async () => {
    const clock = createManualClock(NOW);
    const elements = [1, 2, 3].map(() =>
      place(create('backup-health-kpi', { properties: { records: recordsOf('healthy'), clock } })),
    );
    await settled();
    for (const element of elements) expect(states(element)).to.include('calm');
    const faults: unknown[] = [];
    const report = window.reportError.bind(window);
    window.reportError = (fault) => faults.push(fault);
    // As where a browser has taken its class from an element.
    elements[0]!.requestUpdate = () => {
      throw new Error('not drawn');
    };
    // Its source goes by that instant, too.
    clock.advance(LAST_CALM - NOW + 1);
    await settled();
    window.reportError = report;
    expect(faults.map(String)).to.include('Error: not drawn');
    for (const element of elements.slice(1)) expect(states(element)).not.to.include('calm');
  });

  it('a frozen now never ticks and arms nothing', async () => {
    const frozen: Given[] = [
      { attributes: { now: iso(NOW) } },
      { properties: { now: new Date(NOW) } },
    ];
    for (const { attributes, properties } of frozen) {
      const clock = createManualClock(NOW);
      const elements = SUBJECTS.map(({ tag, attributes: own }) =>
        place(
          create(tag, {
            attributes: { ...own, ...attributes },
            properties: { records: recordsOf('healthy'), clock, links: LINKS, ...properties },
          }),
        ),
      );
      await settled();
      expect(clock.pending).to.equal(0);
      const written = elements.map(recordsWritten);
      clock.advance(30 * DAY);
      for (const element of elements) element.requestUpdate();
      await settled();
      expect(written.flat()).to.deep.equal([]);
      for (const element of elements) {
        expect(states(element)).to.deep.equal(['ready', 'healthy', 'calm']);
      }
    }
  });

  it('a frozen now of a provider holds for everything inside it', async () => {
    const provider = place(
      create('backup-health-provider', {
        attributes: { now: iso(NOW) },
        properties: { records: recordsOf('stale') },
      }),
    );
    const element = place(create('backup-health-kpi'), provider);
    await settled();
    expect(reads(part(element, 'time'))).to.equal('3 days ago');
    provider.setAttribute('now', iso(NOW + DAY));
    await settled();
    expect(reads(part(element, 'time'))).to.equal('4 days ago');
  });

  it('goes on when now is taken away', async () => {
    const clock = createManualClock(NOW + DAY);
    const element = await mount('backup-health-kpi', {
      attributes: { now: iso(NOW) },
      properties: { records: recordsOf('healthy'), clock },
    });
    expect(states(element)).to.include('calm');
    element.removeAttribute('now');
    await settled();
    expect(states(element)).to.deep.equal(['ready', 'stale']);
  });

  it('arms nothing once there is nothing left to tell anew', async () => {
    const clock = createManualClock(NOW);
    await mount('backup-attention-list', {
      properties: { records: recordsOf('absent'), clock },
    });
    // What waits at the end of time only waits for the clock to be set back.
    clock.advance(1000 * DAY);
    expect(clock.pending).to.be.at.most(1);
    onStage().replaceChildren();
    expect(clock.pending).to.equal(0);
  });

  it('tells every instant in full once the page has come to rest', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { now: iso(NOW), locale: 'en-GB' },
      properties: { records: recordsOf('healthy') },
    });
    const time = part(element, 'time') as HTMLTimeElement;
    expect(time.dateTime).to.equal(iso(NOW - 6 * HOUR));
    expect(time.title).to.match(/23 Nov 2026/);
  });

  it('holds the list to the time as well', async () => {
    const clock = createManualClock(NOW);
    const element = WAYS['of its own']!(LIST, 'healthy', clock);
    await settled();
    expect(reads(part(element, 'sentence'))).to.contain('Holds for 18 hours');
    clock.advance(1);
    await settled();
    expect(reads(part(element, 'sentence'))).to.contain('Holds for 17 hours');
  });
});
