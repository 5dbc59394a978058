/** What can happen to a page, and the page that it happens to. */
import * as fc from 'fast-check';
import { Idiomorph } from 'idiomorph';
import { MINUTE } from '../../support/fixtures/evidence.js';
import { create, onStage, part, place, reads } from '../../support/fixtures/page.js';
import { tones } from '../../support/fixtures/subjects.js';
import {
  FAULTS,
  freshFor,
  setNameOf,
  TENANTS,
  World,
  type ServerFault,
  type Tenant,
} from './world.js';

export type Step =
  | {
      readonly do: 'answer';
      readonly tenant: Tenant;
      readonly minutes: number;
      readonly asRecords: boolean;
    }
  | { readonly do: 'fault'; readonly tenant: Tenant; readonly fault: ServerFault }
  | { readonly do: 'switch' | 'morph'; readonly tenant: Tenant }
  | { readonly do: 'pass' | 'jump' | 'sleep'; readonly milliseconds: number }
  | { readonly do: 'remove'; readonly element: number }
  | {
      readonly do: 'hide' | 'show' | 'offline' | 'online' | 'add' | 'refresh' | 'press' | 'deliver';
    };

const tenants = fc.constantFrom(...TENANTS);
const spans = fc.constantFrom(1, 1_000, 5_001, 10_001, 61_000, 301_000, 1_200_000, 68_400_000);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      tenant: tenants,
      minutes: fc.constantFrom(1_080, 10, 1, 0, -60),
      asRecords: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      tenant: tenants,
      fault: fc.constantFrom(...FAULTS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('switch' as const, 'morph' as const),
      tenant: tenants,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('pass' as const, 'sleep' as const),
      milliseconds: spans,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      milliseconds: fc.oneof(
        spans,
        spans.map((span) => -span),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), element: fc.nat(4) }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'hide' as const,
        'show' as const,
        'offline' as const,
        'online' as const,
        'add' as const,
        'refresh' as const,
        'press' as const,
        'deliver' as const,
      ),
    }),
  },
);

const INNER = [
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
] as const;
/** A longer time passes at once, as it does on a machine that is too busy to look. */
const LONGEST_WATCHED_MS = 10 * MINUTE;

const KIT = ['backup-health-provider', ...INNER].join();

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A page with a provider and all that shows its answer, watched at each rendering. */
export class Page {
  readonly world = new World();
  /** What was shown although the evidence did not allow it. */
  readonly wrong: string[] = [];
  /** Whether it has ever been calm: a test that never is proves nothing. */
  wasCalm = false;
  readonly #host = document.createElement('div');
  readonly #provider = create('backup-health-provider');
  #removed: Element[] = [];
  readonly #watched = new WeakSet<Element>();
  readonly #observer = new MutationObserver(() => this.look('a rendering'));

  constructor() {
    const { clock, fetcher } = this.world;
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (this.world.isHidden ? 'hidden' : 'visible'),
    });
    Object.defineProperty(navigator, 'onLine', {
      configurable: true,
      get: () => !this.world.isOffline,
    });
    Object.assign(this.#provider, { clock, fetcher });
    this.#host.append(this.#provider);
    this.#morph('north');
    place(this.#host);
    this.#watch();
  }

  close(): void {
    this.#observer.disconnect();
    this.#host.remove();
    onStage().replaceChildren();
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'onLine');
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'pass' && step.milliseconds <= LONGEST_WATCHED_MS) {
      await this.#pass(step.milliseconds);
    } else {
      this.#do(step);
    }
    this.#watch();
    await this.settle();
    this.look(JSON.stringify(step));
  }

  /** Lets answers come when they are due, and not only after all that time. */
  async #pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0;) {
      const span = Math.min(this.world.untilCalled(left), left);
      this.world.pass(span);
      left -= span;
      await turn();
    }
  }

  async settle(): Promise<void> {
    for (let turns = 0; turns < 3; turns += 1) await turn();
    this.world.conclude();
  }

  /** Ends all that stands in the way of the truth. */
  async recover(): Promise<void> {
    const { world } = this;
    for (const tenant of TENANTS) world.modes[tenant] = freshFor(1_000, world.time);
    for (const name of ['deliver', 'online', 'show', 'add', 'add', 'add', 'add', 'add'] as const) {
      await this.take({ do: name });
    }
    // Nobody asks again by himself after a refusal.
    if (this.#provider.matches(':state(denied)')) await this.take({ do: 'refresh' });
    await this.take({ do: 'pass', milliseconds: 7 * MINUTE });
  }

  get elements(): Element[] {
    return [...this.#host.querySelectorAll(KIT)];
  }

  look(when: string): void {
    const { world } = this;
    const others = TENANTS.filter((tenant) => tenant !== world.tenant).map(setNameOf);
    for (const element of this.elements) {
      const shown = reads(element.shadowRoot);
      const isCalm =
        element.matches(':state(calm)') ||
        tones(element).includes('success') ||
        /\bhealthy\b/i.test(shown);
      if (isCalm && element.matches(':state(calm)')) this.wasCalm = true;
      if (isCalm && !world.mayBeCalm) this.wrong.push(`${element.localName} is calm after ${when}`);
      if (others.some((name) => shown.includes(name))) {
        this.wrong.push(`${element.localName} shows another tenant after ${when}`);
      }
    }
  }

  #do(step: Step): void {
    const { world } = this;
    switch (step.do) {
      case 'answer':
        world.modes[step.tenant] = freshFor(step.minutes, world.time, step.asRecords);
        return;
      case 'fault':
        world.modes[step.tenant] = { kind: step.fault };
        return;
      case 'switch':
        world.forgetTenant(step.tenant);
        this.#provider.setAttribute('tenant-id', step.tenant);
        return;
      case 'morph':
        if (!this.#provider.isConnected) return;
        world.forgetTenant(step.tenant);
        this.#morph(step.tenant);
        return;
      case 'pass':
        return world.pass(step.milliseconds);
      case 'jump':
        return world.jump(step.milliseconds);
      case 'sleep':
        return world.sleep(step.milliseconds);
      case 'remove':
        return this.#remove(this.elements[step.element]);
      case 'add':
        return this.#add(this.#removed.pop());
      case 'hide':
      case 'show':
        world.isHidden = step.do === 'hide';
        document.dispatchEvent(new Event('visibilitychange'));
        return;
      case 'offline':
        world.isOffline = true;
        if (this.#provider.isConnected) world.noticeOffline();
        window.dispatchEvent(new Event('offline'));
        return;
      case 'online':
        world.isOffline = false;
        window.dispatchEvent(new Event('online'));
        return;
      case 'refresh':
        void this.#provider.refresh();
        return;
      case 'press':
        for (const element of this.elements) part(element, 'check-again')?.click();
        return;
      case 'deliver':
        return world.deliver();
    }
  }

  #remove(element: Element | undefined): void {
    if (element === undefined) return;
    if (element === this.#provider) this.world.forgetQuestions();
    this.#removed.push(element);
    element.remove();
  }

  #add(element: Element | undefined): void {
    if (element === this.#provider) {
      this.#host.append(element);
      this.world.noticeOffline();
    } else if (element !== undefined) this.#provider.append(element);
  }

  /** What a server prints of the page, without what the page has of its own. */
  #morph(tenant: Tenant): void {
    const attributes = `tenant-id="${tenant}" endpoint="https://portal.example/{tenantId}" refresh-seconds="60"`;
    const inner = INNER.map((tag) => `<${tag} show-clear></${tag}>`).join('');
    Idiomorph.morph(
      this.#host,
      `<backup-health-provider ${attributes}>${inner}</backup-health-provider>`,
      { morphStyle: 'innerHTML' },
    );
  }

  #watch(): void {
    for (const { shadowRoot } of this.elements) {
      if (shadowRoot === null || this.#watched.has(shadowRoot.host)) continue;
      this.#watched.add(shadowRoot.host);
      this.#observer.observe(shadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
  }
}
