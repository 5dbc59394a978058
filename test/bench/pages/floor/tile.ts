import type { BackupHealthAssessment } from '../../../../src/assessment/index.js';
import { drawAt, drawSoon, forget, HOUR, type Drawn } from './share.js';
import { element, icon } from './markup.js';
import { tileSheet } from './styles.js';

const markup = element(
  'div',
  { class: 'root', part: 'tile', role: 'group', 'aria-label': 'Backup health' },
  element('p', { class: 'heading', 'aria-hidden': 'true' }, 'Backup health'),
  element('p', { class: 'unseen' }, ' '),
  element(
    'p',
    { class: 'word', 'aria-hidden': 'true' },
    icon('M10 5.8V10l2.8 2'),
    element('span', {}, ' '),
  ),
  element('p', {}, 'Last backup completed ', element('time', { part: 'time' }, ' ')),
  element('p', { part: 'sentence' }, ' '),
  element('div', { class: 'meter', role: 'meter', 'aria-valuemin': '0', 'aria-valuemax': '100' }),
  element('span', {}, ' '),
  element('a', { class: 'link', part: 'link' }, 'View backup set'),
);

const WORDS = { absent: 'No backups', stale: 'Stale', degraded: 'Degraded', healthy: 'Healthy' };

let ages: Intl.RelativeTimeFormat | undefined;
let instants: Intl.DateTimeFormat | undefined;
let numbers: Intl.NumberFormat | undefined;

/** The stat tile with no library, and with the formatters of Intl as one writes it: made once for the page and kept. */
export class FloorTile extends HTMLElement implements Drawn {
  #assessment: BackupHealthAssessment | null = null;
  #copy: Element | null = null;
  readonly #states = this.attachInternals().states;

  set assessment(value: BackupHealthAssessment) {
    this.#assessment = value;
    if (this.isConnected) drawSoon(this);
  }

  connectedCallback(): void {
    drawSoon(this);
  }

  disconnectedCallback(): void {
    forget(this);
  }

  draw(): void {
    const assessment = this.#assessment;
    const set = assessment?.governingSet;
    if (assessment == null || set == null || assessment.freshness === null) return;
    ages ??= new Intl.RelativeTimeFormat('en', { numeric: 'always' });
    instants ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'full' });
    numbers ??= new Intl.NumberFormat('en');
    const completed = Date.parse(set.completedAt);
    const hours = Math.floor((Date.now() - completed) / HOUR);
    const age = ages.format(-hours, 'hours');
    const word = WORDS[assessment.posture];
    const items = numbers.format(assessment.quality?.totalItems ?? 0);
    const [, spoken, shown, when, sentence, meter, left, link] = this.#parts();
    const until = Date.parse(assessment.freshness.freshUntil);
    const used = Math.round((100 * (Date.now() - completed)) / (until - completed));
    this.#states.add('ready');
    this.#states.add(assessment.posture);
    spoken!.textContent = `Backup health: ${word}. Last backup completed ${age}. ${items} items.`;
    shown!.lastChild!.textContent = word;
    const time = when!.lastElementChild!;
    time.textContent = age;
    time.setAttribute('datetime', set.completedAt);
    time.setAttribute('title', instants.format(completed));
    sentence!.textContent = `The latest backup holds ${items} items.`;
    meter!.setAttribute('aria-valuenow', String(used));
    left!.textContent = `${Math.ceil((until - Date.now()) / HOUR)} hours left`;
    link!.setAttribute('href', `/sets/${encodeURIComponent(set.id)}`);
    drawAt(this, completed + (hours + 1) * HOUR);
  }

  #parts(): readonly Element[] {
    if (this.#copy === null) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [tileSheet];
      this.#copy = markup.cloneNode(true) as Element;
      root.append(this.#copy);
    }
    return [...this.#copy.children];
  }
}

customElements.define('floor-tile', FloorTile);
