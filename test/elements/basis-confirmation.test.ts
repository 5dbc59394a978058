/** What the confirmation shows of its page and of the reason on arrival. */
import { expect } from '@open-wc/testing';
import type { BackupHealthElement } from '../../src/elements/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, HOUR, json, LINKS, NOW, failed } from '../support/fixtures/evidence.js';
import { FONT, fontsAreThere } from '../support/fixtures/fonts.js';
import { create, mount, onStage, part, place, reads, settled } from '../support/fixtures/page.js';
import { tones } from '../support/fixtures/subjects.js';

const TAG = 'backup-basis-confirmation';
const SET = assessmentOf('stale').governingSet!.id;

const given = (name: Parameters<typeof assessmentOf>[0], clock = createManualClock(NOW)) => ({
  assessment: assessmentOf(name),
  clock,
  links: LINKS,
});
const OWN = ['holds', 'cleared', 'not-governing'] as const;
const ownStates = (element: Element): string[] =>
  OWN.filter((state) => element.matches(`:state(${state})`));

describe('the confirmation', () => {
  it('says that the reason which led here still holds', async () => {
    const element = await mount(TAG, {
      attributes: { reason: 'latest_backup_stale', 'backup-set-id': SET },
      properties: given('stale'),
    });
    expect(ownStates(element)).to.deep.equal(['holds']);
    expect(reads(part(element, 'arrival'))).to.equal(
      'You came here about “Stale”: it still holds.',
    );
    expect(reads(part(element, 'title'))).to.equal('Latest backup is stale');
    expect(part(element, 'link')).to.equal(null);
  });

  it('says so when it has cleared, as soon as the answer does', async () => {
    const element = await mount(TAG, {
      attributes: { reason: 'latest_backup_stale', 'backup-set-id': SET },
      properties: given('stale'),
    });
    element.assessment = assessmentOf('healthy');
    await settled();
    expect(ownStates(element)).to.deep.equal(['cleared']);
    expect(reads(part(element, 'arrival'))).to.match(/“Stale”: it no longer holds\.$/);
    expect(reads(part(element, 'title'))).to.equal('Backups are recent and healthy');
    expect(tones(element)).to.deep.equal(['success']);
  });

  it('is in doubt about the reason once the answer has run out, without anybody touching it', async () => {
    const clock = createManualClock(NOW);
    const element = await mount(TAG, {
      attributes: { reason: 'latest_backup_stale' },
      properties: given('healthy', clock),
    });
    expect(ownStates(element)).to.deep.equal(['cleared']);
    clock.advance(18 * HOUR + 1);
    await settled();
    expect(ownStates(element)).to.deep.equal([]);
    expect(reads(part(element, 'arrival'))).to.match(/whether it still holds is not confirmed\.$/);
    expect(tones(element)).to.deep.equal(['neutral']);
  });

  it('says on the page of another set which one counts, and leads there', async () => {
    const element = await mount(TAG, {
      attributes: { 'backup-set-id': '7' },
      properties: given('healthy'),
    });
    expect(ownStates(element)).to.deep.equal(['not-governing']);
    expect(element.matches(':state(calm)'), 'the claim stands').to.equal(true);
    expect(tones(element)).to.deep.equal(['neutral']);
    expect(part(element, 'link')!.getAttribute('href')).to.include(`/sets/${SET}`);
    element.setAttribute('backup-set-id', SET);
    await settled();
    expect(ownStates(element)).to.deep.equal([]);
    expect(tones(element)).to.deep.equal(['success']);
  });

  it('takes an id as a number', async () => {
    const element = await mount(TAG, {
      properties: { ...given('stale'), backupSetId: Number(SET) },
    });
    expect(reads(part(element, 'title'))).to.equal('Latest backup is stale');
  });

  it('speaks of schedules on their list', async () => {
    const element = await mount(TAG, {
      attributes: { surface: 'backup_schedules' },
      properties: given('stale'),
    });
    expect(reads(part(element, 'title'))).to.equal('No schedule needs follow-up');
    expect(tones(element)).to.deep.equal(['neutral', 'warning']);
  });

  it('prints nothing of a reason that it does not know', async () => {
    const element = await mount(TAG, {
      attributes: { reason: '<b>stale</b>' },
      properties: given('healthy'),
    });
    expect(part(element, 'arrival')).to.equal(null);
    expect(element.shadowRoot!.innerHTML).not.to.include('&lt;b');
  });

  it('offers to ask again only while the answer is in doubt', async () => {
    let status = 500;
    const element = await mount(TAG, {
      attributes: { endpoint: '/health' },
      properties: {
        clock: createManualClock(NOW),
        fetcher: async () =>
          status === 200
            ? json({ version: 1, assessment: assessmentOf('absent') })
            : failed(status),
      },
    });
    status = 200;
    const other = await mount(TAG, {
      attributes: { endpoint: '/refused' },
      properties: {
        clock: createManualClock(NOW),
        fetcher: async () => json({}, { status: 403 }),
      },
    });
    expect(part(other, 'check-again')).not.to.equal(null);
    await element.refresh();
    await settled();
    expect(part(element, 'check-again')).to.equal(null);
    expect(reads(part(element, 'title'))).to.equal('No backups');
  });
});

describe('the size of the confirmation', () => {
  before(fontsAreThere);

  for (const width of [200, 320, 640, 1200]) {
    it(`is that of one reason while it loads, at ${width} px`, async () => {
      const page = document.createElement('div');
      page.style.width = `${width}px`;
      page.style.fontFamily = FONT;
      onStage().append(page);
      const waiting = place(
        create(TAG, {
          attributes: { endpoint: '/health' },
          properties: { fetcher: () => new Promise(() => {}) },
        }),
        page,
      );
      const arriving = place(
        create(TAG, {
          attributes: { endpoint: '/health', reason: 'latest_backup_stale' },
          properties: { fetcher: () => new Promise(() => {}) },
        }),
        page,
      );
      const answers = (['absent', 'healthy-with-schedule-follow-up'] as const).map((name) =>
        place(create(TAG, { properties: { ...given(name), links: {} } }), page),
      );
      await settled();
      const height = (element: BackupHealthElement): number =>
        element.getBoundingClientRect().height;
      expect(height(waiting)).to.be.greaterThan(90);
      const bones = [...arriving.shadowRoot!.querySelectorAll('.bone')];
      expect(bones.length).to.be.greaterThan(4);
      for (const bone of bones) {
        const { left, right } = bone.getBoundingClientRect();
        const frame = arriving.getBoundingClientRect();
        expect(left).to.be.at.least(frame.left);
        expect(right).to.be.at.most(frame.right);
      }
      for (const answer of answers) {
        expect(Math.abs(height(answer) - height(waiting))).to.be.below(width < 320 ? 60 : 2);
      }
    });
  }
});
