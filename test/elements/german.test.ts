/** What operators read in German: the sentences themselves, and that none claims too much in any state. */
import { expect } from '@open-wc/testing';
import { createManualClock, type ScenarioName } from '../../src/testing/index.js';
import { CALM_WORDS, FORBIDDEN_CLAIMS } from '../signals/forbidden-claims.js';
import {
  assess,
  assessmentOf,
  everyScenario,
  LINKS,
  NOW,
  TENANT,
} from '../support/fixtures/evidence.js';
import { TABLES } from '../support/fixtures/languages.js';
import {
  create,
  onStage,
  part,
  parts,
  place,
  reads,
  root,
  settled,
} from '../support/fixtures/page.js';
import { SUBJECTS } from '../support/fixtures/subjects.js';

interface Sentences {
  readonly word: string;
  readonly when?: string;
  readonly sentence: string;
  readonly details?: string;
  readonly meter?: readonly [string, string];
  /** Title, what is told, and chips of each item of the list. */
  readonly items: readonly (readonly [title: string, told: string, ...chips: string[]])[];
  readonly badge: string;
  readonly link: string;
}

const FRESH = ['24\u2011Stunden-Fenster', 'noch 18 Stunden'] as const;
const USED_UP = ['24\u2011Stunden-Fenster', 'abgelaufen'] as const;
const SIX_HOURS = 'Letztes Backup vor 6 Stunden abgeschlossen.';
const THREE_DAYS = 'Letztes Backup vor 3 Tagen abgeschlossen.';
const NIGHTLY = 'Nightly tenant backup wurde vor';

const TOLD: Readonly<Partial<Record<ScenarioName, Sentences>>> = {
  absent: {
    word: 'Keine Backups',
    sentence: 'Kein abgeschlossenes Backup vorhanden.',
    items: [['Keine Backups', 'Kein abgeschlossenes Backup vorhanden.']],
    badge: 'Keine Prüfung nötig',
    link: 'Backup-Sätze öffnen',
  },
  stale: {
    word: 'Veraltet',
    when: THREE_DAYS,
    sentence: 'Älter, als das 24\u2011Stunden-Fenster erlaubt.',
    meter: USED_UP,
    items: [
      [
        'Letztes Backup ist veraltet',
        `${NIGHTLY} 3 Tagen abgeschlossen. Älter, als das 24\u2011Stunden-Fenster erlaubt.`,
      ],
    ],
    badge: 'Keine Prüfung nötig',
    link: 'Letztes Backup öffnen',
  },
  'stale-and-degraded': {
    word: 'Veraltet',
    when: THREE_DAYS,
    sentence: 'Älter, als das 24\u2011Stunden-Fenster erlaubt.',
    details:
      'Zudem beeinträchtigt: 8 von 120 Elementen wurden nicht vollständig erfasst. 4 nur mit Metadaten, 4 mit Integritätswarnung.',
    meter: USED_UP,
    items: [
      [
        'Letztes Backup ist veraltet',
        `${NIGHTLY} 3 Tagen abgeschlossen. Älter, als das 24\u2011Stunden-Fenster erlaubt.`,
      ],
      [
        'Letztes Backup ist beeinträchtigt',
        `${NIGHTLY} 3 Tagen abgeschlossen. 8 von 120 Elementen wurden nicht vollständig erfasst.`,
        '4 nur mit Metadaten',
        '4 mit Integritätswarnung',
      ],
    ],
    badge: 'Keine Prüfung nötig',
    link: 'Letztes Backup öffnen',
  },
  'degraded-metadata-only': {
    word: 'Beeinträchtigt',
    when: SIX_HOURS,
    sentence: '4 von 120 Elementen enthalten nur Metadaten.',
    meter: FRESH,
    items: [
      [
        'Letztes Backup ist beeinträchtigt',
        `${NIGHTLY} 6 Stunden abgeschlossen. 4 von 120 Elementen enthalten nur Metadaten.`,
        '4 nur mit Metadaten',
      ],
    ],
    badge: 'Keine Prüfung nötig',
    link: 'Letztes Backup öffnen',
  },
  healthy: {
    word: 'In Ordnung',
    when: SIX_HOURS,
    sentence: 'Backups sind aktuell und in Ordnung',
    details: 'Beschreibt die Backups, nicht das Ergebnis einer Wiederherstellung.',
    meter: FRESH,
    items: [
      [
        'Backups sind aktuell und in Ordnung',
        `${NIGHTLY} 6 Stunden abgeschlossen. 120 Elemente. Gilt noch 18 Stunden, sofern sich nichts ändert.`,
      ],
    ],
    badge: 'Keine Prüfung nötig',
    link: 'Letztes Backup öffnen',
  },
  'healthy-with-schedule-follow-up': {
    word: 'Zeitplan prüfen',
    when: SIX_HOURS,
    sentence: 'Der Zeitplan ist 2 Stunden überfällig.',
    meter: FRESH,
    items: [['1 Zeitplan muss geprüft werden', 'Daily tenant backup ist 2 Stunden überfällig.']],
    badge: '1 Zeitplan prüfen',
    link: 'Zeitpläne öffnen',
  },
  'evidence-future-timestamp': {
    word: 'Angaben unvollständig',
    when: SIX_HOURS,
    sentence: '1 Datensatz nennt einen Zeitpunkt in der Zukunft.',
    meter: FRESH,
    items: [
      [
        'Angaben sind unvollständig',
        '1 Datensatz nennt einen Zeitpunkt in der Zukunft.',
        '1 in Backup-Sätzen',
      ],
    ],
    badge: 'Keine Prüfung nötig',
    link: 'Backup-Sätze öffnen',
  },
};

function german(assessment: unknown, more: object = {}): HTMLElement[] {
  onStage().lang = 'de';
  return SUBJECTS.map(({ tag, attributes }) =>
    place(
      create(tag, {
        attributes: { 'tenant-id': TENANT, ...attributes },
        properties: { assessment, clock: createManualClock(NOW), links: LINKS, ...more },
      }),
    ),
  );
}

describe('in German', () => {
  for (const [name, told] of Object.entries(TOLD)) {
    it(`reads right: ${name}`, async () => {
      const [tile, list, badge] = german(assessmentOf(name as ScenarioName)) as [
        HTMLElement,
        HTMLElement,
        HTMLElement,
      ];
      await settled();
      expect(reads(part(tile, 'heading'))).to.equal('Backup-Zustand');
      expect(reads(part(tile, 'posture'))).to.equal(told.word);
      expect(reads(part(tile, 'when'))).to.equal(told.when ?? '');
      expect(reads(part(tile, 'sentence'))).to.equal(told.sentence);
      expect(reads(part(tile, 'detail'))).to.equal(told.details ?? '');
      expect([...root(tile).querySelectorAll('.meter span')].map(reads)).to.deep.equal(
        told.meter ?? [],
      );
      expect(reads(part(tile, 'link'))).to.equal(told.link);
      expect(reads(part(list, 'heading'))).to.equal('Handlungsbedarf');
      const items = parts(list, 'item').map((item) =>
        [...item.querySelectorAll('[part=title], [part=sentence], [part=chip]')].map(reads),
      );
      expect(items).to.deep.equal(told.items);
      expect(reads(part(badge, 'badge'))).to.equal(told.badge);
    });
  }

  it('tells why there is no answer', async () => {
    const FAULTS: readonly [status: number, word: string, sentence: RegExp][] = [
      [403, 'Kein Zugriff', /^Sie haben hier keinen Zugriff auf den Backup-Zustand\.$/],
      [404, 'Nicht verfügbar', /^Der Backup-Zustand ist hier nicht verfügbar\.$/],
    ];
    for (const [status, word, sentence] of FAULTS) {
      const fetcher = async () => new Response('', { status });
      const [tile] = german(undefined, { endpoint: `/${status}`, fetcher });
      await settled();
      expect(reads(part(tile!, 'posture'))).to.equal(word);
      expect(reads(part(tile!, 'sentence'))).to.match(sentence);
    }
  });
});

/** Everything an element says, tooltips and names included. */
function everythingSaid(element: Element): string {
  const said = [reads(root(element))];
  for (const inner of root(element).querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'aria-valuetext', 'aria-description']) {
      said.push(inner.getAttribute(name) ?? '');
    }
  }
  return said.join('\n');
}

for (const [language, table] of Object.entries(TABLES)) {
  describe(`every scenario in ${language}`, () => {
    for (const scenario of everyScenario) {
      it(`claims nothing beyond backup inputs, and calm only where it is allowed: ${scenario.name}`, async () => {
        const assessment = assess(scenario);
        const elements = german(assessment, { locale: language });
        await settled();
        const scope = table['healthy.scope'] as string;
        for (const element of elements) {
          const said = everythingSaid(element).replaceAll(scope, '');
          expect(said.trim()).not.to.equal('');
          expect(said).not.to.match(FORBIDDEN_CLAIMS);
          if (!assessment.healthyClaimAllowed) expect(said).not.to.match(CALM_WORDS[language]!);
        }
      });
    }
  });
}
