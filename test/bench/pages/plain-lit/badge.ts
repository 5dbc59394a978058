import { ContextConsumer, ContextProvider, createContext } from '@lit/context';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type {
  BackupHealthAssessment,
  ScheduleAssessment,
} from '../../../../src/assessment/index.js';
import { badgeSheet } from '../floor/styles.js';
import { HOUR } from '../floor/share.js';

interface Shared {
  readonly byId: ReadonlyMap<string, ScheduleAssessment>;
  readonly posture: string;
}

const context = createContext<Shared | undefined>('plain-lit');

export class PlainProvider extends LitElement {
  readonly #provider = new ContextProvider(this, { context });

  set assessment({ scheduleFollowUp, posture }: BackupHealthAssessment) {
    const byId = new Map(scheduleFollowUp.schedules.map((schedule) => [schedule.id, schedule]));
    this.#provider.setValue({ byId, posture });
  }

  protected override render(): TemplateResult | typeof nothing {
    return html`<slot></slot>`;
  }
}

/** What the floor's badge shows, as one writes it with Lit; but it does not follow the time. */
export class PlainBadge extends LitElement {
  static override properties: PropertyDeclarations = { scheduleId: { attribute: 'schedule-id' } };
  declare scheduleId: string | null;
  readonly #shared = new ContextConsumer(this, { context, subscribe: true });
  readonly #states = this.attachInternals().states;

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [badgeSheet];
    return root;
  }

  protected override render(): TemplateResult | typeof nothing {
    const schedule = this.#shared.value?.byId.get(this.scheduleId ?? '');
    const isOverdue = schedule?.kinds[0] === 'overdue' && schedule.dueAt !== null;
    this.#states.clear();
    this.#states.add('ready');
    this.#states.add(this.#shared.value?.posture ?? 'absent');
    if (!isOverdue) {
      this.#states.add('hidden');
      return nothing;
    }
    const hours = Math.floor((Date.now() - Date.parse(schedule.dueAt)) / HOUR);
    const length = hours === 1 ? '1 hour' : `${hours} hours`;
    const title = `${schedule.name} is overdue by ${length}.`;
    return html`<span class="root"
      ><span class="pill" part="badge" data-tone="warning" title=${title} aria-hidden="true"
        ><svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M2.8 8.2h14.4M6.6 2.4v3M13.4 2.4v3M10 10.7v2.2M10 14.9v.1" /></svg
        ><span dir="ltr">Overdue by ${length}</span></span
      ><span class="unseen">${title}</span></span
    >`;
  }
}

customElements.define('plain-provider', PlainProvider);
customElements.define('plain-badge', PlainBadge);
