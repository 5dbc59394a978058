import { drawAt, drawSoon, forget, HOUR, type Drawn, type FloorProvider } from './share.js';
import { element, icon } from './markup.js';
import { badgeSheet } from './styles.js';

const markup = element(
  'span',
  { class: 'root' },
  element(
    'span',
    { class: 'pill', part: 'badge', 'data-tone': 'warning', 'aria-hidden': 'true' },
    icon('M2.8 8.2h14.4M6.6 2.4v3M13.4 2.4v3M10 10.7v2.2M10 14.9v.1'),
    element('span', { dir: 'ltr' }, ' '),
  ),
  element('span', { class: 'unseen' }, ' '),
);

/** The badge of an overdue schedule with no library and every trick: in English, for an answer that is in order. */
class FloorBadge extends HTMLElement implements Drawn {
  readonly #states = this.attachInternals().states;
  #provider: FloorProvider | null = null;
  #pill: Element | null = null;
  #text: Text | null = null;
  #unseen: Text | null = null;
  #shown = '';

  static readonly observedAttributes = ['schedule-id'];

  attributeChangedCallback(): void {
    if (this.#provider !== null) drawSoon(this);
  }

  connectedCallback(): void {
    // Also where nothing is shown: only a sheet of its own keeps a hidden badge from taking a gap in its row.
    if (this.shadowRoot === null) {
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [badgeSheet];
    }
    this.#provider = this.closest<FloorProvider>('floor-provider');
    this.#provider?.badges.add(this);
    drawSoon(this);
  }

  disconnectedCallback(): void {
    this.#provider?.badges.delete(this);
    this.#provider = null;
    forget(this);
  }

  draw(): void {
    const provider = this.#provider;
    if (provider === null) return;
    const schedule = provider.byId.get(this.getAttribute('schedule-id') ?? '');
    const isOverdue = schedule?.kinds[0] === 'overdue' && schedule.dueAt !== null;
    this.#setStates(provider.posture, isOverdue);
    if (!isOverdue) return;
    const late = Date.now() - Date.parse(schedule.dueAt);
    const hours = Math.floor(late / HOUR);
    const length = hours === 1 ? '1 hour' : `${hours} hours`;
    this.#write(`Overdue by ${length}`, `${schedule.name} is overdue by ${length}.`);
    drawAt(this, Date.parse(schedule.dueAt) + (hours + 1) * HOUR);
  }

  #setStates(posture: string, isShown: boolean): void {
    const states = this.#states;
    if (!states.has('ready')) states.add('ready');
    if (!states.has(posture)) {
      for (const other of ['absent', 'stale', 'degraded', 'healthy']) states.delete(other);
      states.add(posture);
    }
    if (isShown === states.has('hidden')) {
      if (isShown) states.delete('hidden');
      else states.add('hidden');
    }
  }

  #write(text: string, title: string): void {
    if (title === this.#shown) return;
    this.#shown = title;
    if (this.#pill === null) this.#build();
    this.#text!.data = text;
    this.#unseen!.data = title;
    this.#pill!.setAttribute('title', title);
  }

  #build(): void {
    const copy = markup.cloneNode(true);
    this.#pill = copy.firstChild as Element;
    this.#text = this.#pill.lastChild!.firstChild as Text;
    this.#unseen = copy.lastChild!.firstChild as Text;
    this.shadowRoot!.append(copy);
  }
}

customElements.define('floor-badge', FloorBadge);
