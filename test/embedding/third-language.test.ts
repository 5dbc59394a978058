/** A page without a build gives the kit a language that it does not speak. */
import { expect } from '@open-wc/testing';
import { ar, fr } from '../support/fixtures/languages.js';
import { NOW, TENANT } from '../support/fixtures/evidence.js';
import { onStage, reads, settled } from '../support/fixtures/page.js';

const HOUR = 3_600_000;

function rows(hoursAgo: number) {
  const completedAt = new Date(NOW - hoursAgo * HOUR).toISOString();
  return {
    backupSets: [{ id: 1, status: 'completed', completedAt }],
    backupItems: [{ id: 1, backupSetId: 1, metadata: { snapshot_mode: 'full' } }],
    backupSchedules: [],
  };
}

/** The whole page of a host: two scripts, three tags, no build step. */
function pageOf(lang: string, dir: string, messages: object, hoursAgo: number): string {
  const attributes = `tenant-id="${TENANT}" now="${new Date(NOW).toISOString()}" records='${JSON.stringify(rows(hoursAgo)).replaceAll("'", '&#39;')}'`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>A host</title>
    <script type="module" src="${new URL('../../src/define/index.ts', import.meta.url).href}"></script>
    <script type="module">
      document.querySelector('backup-health-provider').messages = ${JSON.stringify(messages)};
    </script></head><body>
    <backup-health-provider ${attributes}>
      <backup-health-kpi></backup-health-kpi><backup-attention-list></backup-attention-list>
    </backup-health-provider></body></html>`;
}

async function open(markup: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = markup;
  frame.width = '640';
  onStage().append(frame);
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded);
  });
  await settled();
  return frame.contentDocument!;
}

const root = (page: Document, tag: string): ShadowRoot => page.querySelector(tag)!.shadowRoot!;
const said = (page: Document, tag: string, part: string): string =>
  reads(root(page, tag).querySelector(`[part~=${part}]`));

describe('a third language, on a page without a build', () => {
  it('is French, with its plurals and its grouping', async () => {
    const shown = async (hoursAgo: number): Promise<string> =>
      said(await open(pageOf('fr', 'ltr', fr, hoursAgo)), 'backup-health-kpi', 'when');
    expect(await shown(30)).to.equal('Dernière sauvegarde terminée il y a 30 heures.');
    expect(await shown(72)).to.equal('Dernière sauvegarde terminée il y a 3 jours.');
    const page = await open(pageOf('fr', 'ltr', fr, 72));
    expect(said(page, 'backup-health-kpi', 'posture')).to.equal('Périmée');
    expect(said(page, 'backup-health-kpi', 'sentence')).to.equal(
      'Plus ancienne que la fenêtre de 24 h.',
    );
    expect(said(page, 'backup-attention-list', 'title')).to.equal(
      'La dernière sauvegarde est périmée',
    );
    expect(root(page, 'backup-health-kpi').querySelector('[lang]')).to.equal(null);
  }).timeout(30_000);

  it('is Arabic, with the dual, the few and the many, from right to left', async () => {
    const shown = async (days: number): Promise<string> =>
      said(await open(pageOf('ar', 'rtl', ar, days * 24)), 'backup-health-kpi', 'when');
    expect(await shown(2)).to.equal('اكتملت آخر نسخة احتياطية قبل يومين.');
    expect(await shown(3)).to.equal('اكتملت آخر نسخة احتياطية قبل 3 أيام.');
    expect(await shown(11)).to.equal('اكتملت آخر نسخة احتياطية قبل 11 يومًا.');
    const page = await open(pageOf('ar', 'rtl', ar, 72));
    const told = root(page, 'backup-health-kpi').querySelector('.told')!;
    expect(told.matches(':dir(rtl)')).to.equal(true);
    expect(page.defaultView!.getComputedStyle(told).textAlign).to.equal('start');
  }).timeout(30_000);

  it('falls back to English, message by message, and never to calm', async () => {
    const page = await open(pageOf('fr', 'ltr', { 'language.tag': 'fr' }, 72));
    expect(said(page, 'backup-health-kpi', 'posture')).to.equal('Stale');
    expect(said(page, 'backup-health-kpi', 'when')).to.equal('Last backup completed 3 days ago.');
  });

  it('that is no language at all is English, marked as English', async () => {
    for (const lang of ['tlh', '🦊']) {
      const page = await open(pageOf(lang, 'ltr', {}, 72));
      expect(said(page, 'backup-health-kpi', 'posture')).to.equal('Stale');
      const frame = root(page, 'backup-health-kpi').querySelector('.root')!;
      expect(frame.getAttribute('lang'), lang).to.equal('en');
    }
  });
});
