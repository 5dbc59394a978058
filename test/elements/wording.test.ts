import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import { assessmentOf, iso, NOW } from '../support/fixtures/evidence.js';
import {
  create,
  mount,
  onStage,
  pageAtRest,
  part,
  place,
  reads,
  settled,
} from '../support/fixtures/page.js';

const given = () => ({ assessment: assessmentOf('stale'), clock: createManualClock(NOW) });
const COMPLETED = new Date(NOW - 72 * 3_600_000);

/** The instant of the last backup in full, as a language writes it. */
function inFull(language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long' }).format(
    COMPLETED,
  );
}
const told = (element: Element): string => part(element, 'time')!.title;

const TITLED = [
  ['backup-health-kpi', 'tile', 'Backup health'],
  ['backup-attention-list', 'card', 'Needs attention'],
] as const;

describe('headings', () => {
  for (const [tag, frame, own] of TITLED) {
    it(`of ${tag} are its own, the host's, and its own again where the host's is empty`, async () => {
      const element = await mount(tag, { properties: given() });
      const expectHeading = (heading: string): void => {
        expect(reads(part(element, 'heading'))).to.equal(heading);
        expect(part(element, frame)!.ariaLabel).to.equal(heading);
      };
      expectHeading(own);
      element.setAttribute('heading', 'Contoso <b>backups</b>');
      await settled();
      expectHeading('Contoso <b>backups</b>');
      element.setAttribute('heading', '');
      await settled();
      expectHeading(own);
      element.heading = null;
      await settled();
      expectHeading(own);
    });
  }
});

describe('wordings of the host', () => {
  it('come by property or from the provider, and the nearest has its way', async () => {
    const provider = place(
      create('backup-health-provider', {
        properties: { ...given(), messages: { 'word.latest_backup_stale': 'Too old' } },
      }),
    );
    const shared = place(create('backup-health-kpi'), provider);
    const own = place(
      create('backup-health-kpi', {
        properties: { messages: { 'word.latest_backup_stale': 'Way too old' } },
      }),
      provider,
    );
    await settled();
    expect(reads(part(shared, 'posture'))).to.equal('Too old');
    expect(reads(part(own, 'posture'))).to.equal('Way too old');
    provider.messages = null;
    own.messages = null;
    await settled();
    for (const element of [shared, own]) expect(reads(part(element, 'posture'))).to.equal('Stale');
  });

  it('are text, whatever they hold', async () => {
    const element = await mount('backup-health-kpi', {
      properties: { ...given(), messages: { 'word.latest_backup_stale': '<img src=x> {count}' } },
    });
    expect(reads(part(element, 'posture'))).to.equal('<img src=x> {count}');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('the language', () => {
  before(pageAtRest);

  it('is that of the nearest lang, of each element by itself', async () => {
    onStage().lang = 'de';
    const provider = place(create('backup-health-provider', { properties: given() }));
    const near = document.createElement('div');
    near.lang = 'fr';
    provider.append(near);
    const german = place(create('backup-health-kpi'), provider);
    const french = place(create('backup-attention-list'), near);
    await settled();
    expect(told(german)).to.equal(inFull('de'));
    expect(told(french)).to.equal(inFull('fr'));
    expect(inFull('de')).not.to.equal(inFull('fr'));
  });

  it('is that of the locale the provider is given, and an element can still have its own', async () => {
    onStage().lang = 'fr';
    const provider = place(
      create('backup-health-provider', { attributes: { locale: 'de' }, properties: given() }),
    );
    const near = document.createElement('div');
    near.lang = 'ja';
    provider.append(near);
    const shared = place(create('backup-health-kpi'), near);
    const own = place(create('backup-health-kpi', { attributes: { locale: 'sv' } }), near);
    await settled();
    expect(told(shared)).to.equal(inFull('de'));
    expect(told(own)).to.equal(inFull('sv'));
    provider.removeAttribute('locale');
    await settled();
    expect(told(shared)).to.equal(inFull('ja'));
  });

  it('is found through shadow roots', async () => {
    const host = document.createElement('div');
    host.lang = 'de';
    onStage().append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const element = create('backup-health-kpi', { properties: given() });
    shadow.append(element);
    await settled();
    expect(told(element)).to.equal(inFull('de'));
  });

  it('that nobody knows reads English and tells the instant all the same', async () => {
    const element = await mount('backup-health-kpi', {
      attributes: { locale: 'not a language' },
      properties: given(),
    });
    expect(reads(part(element, 'posture'))).to.equal('Stale');
    expect(told(element)).to.equal(iso(COMPLETED.getTime()));
  });
});
