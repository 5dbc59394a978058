import {
  adoptStyles,
  nothing,
  render,
  type CSSResult,
  type LitElement,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import type {
  BackupHealthAssessment,
  BackupHealthPolicy,
  BackupHealthRecords,
} from '../assessment/index.js';
import type { Clock, Fetcher } from '../data/index.js';
import {
  isCalm,
  standingChangesAt,
  type BackupHealthLinks,
  type BackupHealthView,
  type MessageOverrides,
} from '../signals/index.js';
import { wordingOf } from '../signals/messages/index.js';
import { BatchedElement } from './batched-element.js';
import type { SharedBackupHealth } from './context.js';
import { HeldAnswer } from './controllers/held-answer.js';
import { Reports } from './controllers/reports.js';
import { SharedBackupHealthController } from './controllers/shared-backup-health.js';
import { jsonAttribute, numberAttribute } from './converters.js';
import { sharedNames, writeStates } from './element-states.js';
import { hintOnce } from './hints.js';
import { forgetRest, isAtRest } from './idle.js';
import {
  decides,
  readLinks,
  readLocale,
  readMessages,
  readPolicy,
  readTenant,
  readTimeZone,
} from './inputs.js';
import { providedView } from './provided-view.js';
import { VERSION } from '../version.js';
import { isProviderPending, nearestLanguage } from './closest.js';
import { isOnServer } from './on-server.js';
import { settle } from './printed-markup.js';
import { joinTick, leaveTick, type Tick } from './ticks.js';
import { NO_SOURCE, NOBODY, PENDING } from './without-answer.js';

/** What a provider shares while what was set on it cannot be read. Also rows of others must not be judged by the defaults then. */
const NOTHING_READABLE: SharedBackupHealth = { ...NOBODY, policy: { freshnessHours: NaN } };

/**
 * What every element of the kit has in common: where its answer comes from, how far that can be relied on, and
 * telling the page about it by states and events. It writes nothing on itself: morphing engines would strip it.
 *
 * @attr {string} assessment - An assessment made elsewhere, as JSON.
 * @attr {string} records - Rows to resolve in the browser, as JSON.
 * @attr {string} endpoint - Address to ask, with `{tenantId}`.
 * @attr {string} tenant-id - Whose backups these are; an answer about anybody else is refused.
 * @attr {number} refresh-seconds - Seconds between regular requests to the endpoint, at least 5; only asked again when the
 *   answer runs out, if not given.
 * @attr {number} freshness-hours - Hours for which a completed backup set counts as fresh; 24 if not given.
 * @attr {number} schedule-grace-minutes - Minutes a schedule may be late; 30 if not given.
 * @attr {string} backup-sets-href - Link template for the list of backup sets.
 * @attr {string} backup-set-href - Link template for one backup set.
 * @attr {string} backup-schedules-href - Link template for the list of schedules.
 * @attr {string} locale - BCP 47 language tag; the nearest `lang` if not given.
 * @attr {string} time-zone - IANA time zone, the tenant's for instance, in which instants are told in full; the viewer's own if not given.
 * @attr {string} now - Freezes the clock at an instant.
 * @attr {string} heading - Takes the place of the element's own heading.
 *
 * @fires {BackupHealthChangeEvent} backup-health-change - Another answer is held; raised by whoever got it.
 * @fires {BackupHealthErrorEvent} backup-health-error - Something stands between the element and a current answer.
 *
 * @cssState loading - There is no answer yet.
 * @cssState ready - The answer held is the latest.
 * @cssState refreshing - Asking again; the answer held counts until it runs out.
 * @cssState error - A fault; the answer held, if any, is the last known.
 * @cssState denied - The endpoint refused.
 * @cssState unavailable - No source, nothing found, or an answer that has run out and cannot be renewed.
 * @cssState absent - The answer held, current or last known, says that there is no backup basis.
 * @cssState stale - It says that the latest backup is too old.
 * @cssState degraded - It says that the latest backup was captured badly.
 * @cssState healthy - It says that the latest backup is recent and well captured.
 * @cssState calm - The healthy claim stands right now.
 *
 * @cssprop [--backup-health-surface=light-dark(#fff, #131c2e)] - Background of cards. Give a dark one `color-scheme: dark`
 *   as well, on the elements or around them: everything that is not set follows it.
 * @cssprop [--backup-health-text=light-dark(#0f172a, #e8edf6)] - Text.
 * @cssprop [--backup-health-muted=light-dark(#526077, #9aa7bd)] - Text of less weight, and the track of the meter.
 * @cssprop [--backup-health-ring=light-dark(#0f172a1c, #94a3b82e)] - Hairlines.
 * @cssprop [--backup-health-radius=0.875rem] - Corners of cards.
 * @cssprop [--backup-health-link=light-dark(#1d4ed8, #93b4ff)] - Links.
 * @cssprop [--backup-health-danger=light-dark(#b42318, #fda29b)] - Tone of an absent basis.
 * @cssprop [--backup-health-warning=light-dark(#8f4a06, #fbc35c)] - Tone of every other reason.
 * @cssprop [--backup-health-success=light-dark(#0b6b43, #6ee7b0)] - Tone of calm.
 * @cssprop [--backup-health-neutral=light-dark(#4b5769, #b6c2d6)] - Tone of everything that is not known.
 */
export abstract class BackupHealthElement extends BatchedElement {
  /** Which version of the kit the class is of, for another copy on the same page. */
  static readonly kitVersion: string = VERSION;

  static override properties: PropertyDeclarations = {
    assessment: { converter: jsonAttribute('assessment') },
    records: { converter: jsonAttribute('records') },
    endpoint: {},
    tenantId: { attribute: 'tenant-id' },
    refreshSeconds: {
      attribute: 'refresh-seconds',
      converter: numberAttribute('refresh-seconds'),
    },
    freshnessHours: {
      attribute: 'freshness-hours',
      converter: numberAttribute('freshness-hours'),
    },
    scheduleGraceMinutes: {
      attribute: 'schedule-grace-minutes',
      converter: numberAttribute('schedule-grace-minutes'),
    },
    backupSetsHref: { attribute: 'backup-sets-href' },
    backupSetHref: { attribute: 'backup-set-href' },
    backupSchedulesHref: { attribute: 'backup-schedules-href' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    now: {},
    heading: {},
    links: { attribute: false },
    policy: { attribute: false },
    messages: { attribute: false },
    fetcher: { attribute: false },
    credentials: { attribute: false },
    clock: { attribute: false },
  };

  /** An assessment that was made elsewhere. Comes before everything else. */
  declare assessment: BackupHealthAssessment | null | undefined;
  /** Rows, resolved in the browser. */
  declare records: BackupHealthRecords | null | undefined;
  /** Address to ask, with `{tenantId}`. */
  declare endpoint: string | null | undefined;
  /** Whose backups these are. An answer about anybody else is refused. */
  declare tenantId: string | number | null | undefined;
  /** Seconds between regular requests to the endpoint; only asked again when the answer runs out, if not given. */
  declare refreshSeconds: number | null | undefined;
  /** Hours for which a completed backup set counts as fresh; 24 if not given. */
  declare freshnessHours: number | null | undefined;
  /** Minutes a schedule may be late; 30 if not given. */
  declare scheduleGraceMinutes: number | null | undefined;
  /** Link template for the list of backup sets. */
  declare backupSetsHref: string | null | undefined;
  /** Link template for one backup set. */
  declare backupSetHref: string | null | undefined;
  /** Link template for the list of schedules. */
  declare backupSchedulesHref: string | null | undefined;
  /** BCP 47 language tag; the nearest `lang` if not given. */
  declare locale: string | null | undefined;
  /** IANA time zone, the tenant's for instance, in which instants are told in full; the viewer's own if not given. */
  declare timeZone: string | null | undefined;
  /** Freezes the clock at an instant. */
  declare now: Date | string | null | undefined;
  /** Takes the place of the element's own heading. */
  declare heading: string | null | undefined;
  /** Link templates by surface; null for one the operator has no access to. */
  declare links: BackupHealthLinks | null | undefined;
  /** Limits beside those that have attributes. */
  declare policy: Partial<BackupHealthPolicy> | null | undefined;
  /** Wordings that take the place of the kit's own: some, or all of them in a language that it does not speak. */
  declare messages: MessageOverrides | null | undefined;
  /** Sends the requests, so that a host can add its tokens. */
  declare fetcher: Fetcher | null | undefined;
  /** Credentials mode of the requests; `same-origin` if not given. */
  declare credentials: RequestCredentials | null | undefined;
  /** The clock to go by; the page's own if not given. */
  declare clock: Clock | null | undefined;

  readonly #shared = new SharedBackupHealthController(this);
  readonly #states = this.attachInternals().states;
  #stateNames = '';
  /** Only where anything is set that the answer depends on; else the provider decides everything. */
  #answer: HeldAnswer | null = null;
  #reports: Reports | null = null;
  #view: BackupHealthView | null = null;
  #tick: Tick | null = null;
  #language: string | null = null;
  /** Drawing has failed, so what the host has set is not to be looked at. */
  #isBlind = false;
  /** What the shadow root holds was printed by a server, and is not this element's yet. */
  #isPrinted = false;
  /** What is drawn leaves out what an answer reassures of. */
  #isHeldBack = false;

  /**
   * Asks for a new answer now, also after a refusal, or reads anew what was handed over. Resolves when that is done,
   * whatever came of it.
   */
  async refresh(): Promise<void> {
    await (this.#answer ? this.#answer.refresh() : this.#shared.value?.refresh?.());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shared.hostConnected();
    this.#answer?.connect();
  }

  /** With this here, `moveBefore()` keeps what the element holds; only its provider may be another one. */
  connectedMoveCallback(): void {
    this.#shared.hostDisconnected();
    this.#shared.hostConnected();
    this.requestUpdate();
  }

  /** A constructed style sheet belongs to its document: in another one it is made anew. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    const page = this.ownerDocument.defaultView;
    if (root === null || page === null) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    root.adoptedStyleSheets = (elementStyles as CSSResult[]).map(({ cssText }) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shared.hostDisconnected();
    this.#answer?.disconnect();
    forgetRest(this);
    this.#disarmTick();
  }

  /** Everything that what this element shows is made from. */
  protected get view(): BackupHealthView {
    return (this.#view ??= this.#makeView());
  }

  /** The `lang` nearest around the element when it was drawn; null where nobody says. */
  protected get nearestLanguage(): string | null {
    return this.#language;
  }

  /** States beside those that every element has, with a space between them. */
  protected ownStates(): string {
    return '';
  }

  /** The next instant, in milliseconds, at which time alone changes anything about this element; null for never. */
  protected get changesAt(): number | null {
    return standingChangesAt(this.view);
  }

  /** How to ask for a new answer, or null where there is nowhere to ask. */
  protected get refreshAction(): (() => Promise<void>) | null {
    return this.#answer ? this.#answer.askAgain : (this.#shared.value?.refresh ?? null);
  }

  /**
   * Whether what would be shown reassures. A server does not print that, since what it prints may be read days later,
   * and without a script.
   */
  protected reassures(view: BackupHealthView): boolean {
    return isCalm(view);
  }

  /** What a provider in this place shares. */
  protected get sharing(): SharedBackupHealth {
    const snapshot = this.#answer?.snapshot ?? this.#provided.snapshot;
    if (this.#isBlind) return { ...NOTHING_READABLE, snapshot };
    const shared = this.#shared.value;
    return {
      snapshot,
      clock: this.#shownClock,
      baseClock: this.#answer?.baseClock ?? this.#provided.baseClock,
      tenantId: readTenant(this, shared),
      locale: readLocale(this, shared),
      timeZone: readTimeZone(this, shared),
      messages: readMessages(this, shared),
      links: readLinks(this, shared),
      policy: readPolicy(this, shared),
      refresh: this.refreshAction,
    };
  }

  /** What the provider shares, or what counts where there is none. */
  get #provided(): SharedBackupHealth {
    return this.#shared.value ?? (isProviderPending(this) ? PENDING : NOBODY);
  }

  /** The time by which the answer is to be shown. */
  get #shownClock(): Clock {
    return this.#answer?.shownClock ?? this.#shared.value?.clock ?? NOBODY.clock;
  }

  protected override changed(name: PropertyKey): void {
    if (this.#answer === null && decides(this, name)) this.#holdAnswer();
  }

  #holdAnswer(): HeldAnswer {
    if (this.#answer === null) {
      this.#answer = new HeldAnswer(this, this.#shared);
      this.#reports = new Reports(this, this.#answer);
      if (this.isConnected) this.#answer.connect();
    }
    return this.#answer;
  }

  /**
   * What a host has set can throw when it is read (a getter, a proxy, something of another type). Then nothing that was
   * shown before may stand: the fault is drawn in its place, by the kit's own means alone.
   */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      if (this.#isHeldBack) {
        // What was printed has been taken over as it was; how things stand now is drawn before anybody sees.
        this.requestUpdate();
        super.performUpdate();
      }
      this.#isBlind = false;
    } catch (error) {
      if (this.#isBlind) this.#goBlank(error);
      this.#isBlind = true;
      this.#holdAnswer().refuse(
        `Reading what was set on the element raised an error: ${error instanceof Error ? error.message : String(error)}`,
      );
      this.requestUpdate();
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (isOnServer) this.#shared.ask();
    if (!this.#isBlind) this.#answer?.update();
    this.#view = this.#makeView();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const printed = this.shadowRoot;
    this.#isPrinted = printed !== null;
    return printed ?? super.createRenderRoot();
  }

  protected override update(changed: PropertyValues): void {
    if (this.#isPrinted && this.#takeOver(changed)) return;
    super.update(changed);
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.#isHeldBack) return;
    const { state, assessment } = this.view;
    const calm = isCalm(this.view);
    let states: string = state;
    if (assessment !== null) states += ` ${assessment.posture}`;
    if (calm) states += ' calm';
    const own = this.ownStates();
    if (own) states += ` ${own}`;
    this.#setStates(states);
    this.#armTick();
    this.#reports?.tell(this.view, calm);
    this.#hintAtSource();
  }

  #setStates(names: string): void {
    if (names === this.#stateNames) return;
    writeStates(this.#states, this.#stateNames, names);
    this.#stateNames = sharedNames(names);
  }

  #hintAtSource(): void {
    const { snapshot } = this.#answer ?? this.#provided;
    if (snapshot !== NO_SOURCE || !isAtRest(this)) return;
    hintOnce(
      `no-source ${this.localName}`,
      'has nothing to assess. Give it an assessment, records or an endpoint, or put it inside a <backup-health-provider> that has one.',
      this,
    );
  }

  /**
   * Takes over the markup of a server where Lit's support for that is loaded and the markup is what would be drawn
   * here; all other markup goes, since nothing would ever correct it.
   */
  #takeOver(changed: PropertyValues): boolean {
    const root = this.#discardPrintedStyles();
    try {
      const { observedAttributes } = this.constructor as typeof LitElement;
      // That support is the only one who observes this.
      if (observedAttributes.includes('defer-hydration')) {
        const drawn = document.createDocumentFragment();
        render(this.render(), drawn);
        if (settle(root, drawn)) {
          this.hydrate(changed);
          return true;
        }
      }
    } catch {
      // Printed by another version, or what the host has set cannot be drawn: that shows when it is drawn anew.
    }
    root.replaceChildren();
    return false;
  }

  /** A strict policy has blocked the printed style elements, and each would be a copy. */
  #discardPrintedStyles(): ShadowRoot {
    const root = this.renderRoot as ShadowRoot;
    this.#isPrinted = false;
    for (const style of root.querySelectorAll('style')) style.remove();
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  /** Not even a fault can be drawn. */
  #goBlank(error: unknown): never {
    this.#isBlind = false;
    this.#setStates('error');
    if (this.#isPrinted) this.#discardPrintedStyles().replaceChildren();
    render(nothing, this.renderRoot);
    throw error;
  }

  #makeView(): BackupHealthView {
    this.#isHeldBack = false;
    this.#language = nearestLanguage(this);
    if (this.#isBlind) return this.#blindView();
    const view = this.#readableView();
    this.#isHeldBack = (isOnServer || this.#isPrinted) && this.reassures(view);
    return this.#isHeldBack ? { ...view, state: 'loading' } : view;
  }

  #readableView(): BackupHealthView {
    if (this.#answer === null) {
      const provided = this.#provided;
      return providedView(provided, provided.locale ?? this.#language ?? 'en');
    }
    const shared = this.#shared.value;
    const { state, assessment, access, fault, retryAt } = this.#answer.snapshot;
    const locale = readLocale(this, shared) ?? this.#language ?? 'en';
    return {
      state,
      assessment,
      access,
      faultCode: fault && fault.code,
      retryAt,
      tenantId: readTenant(this, shared),
      now: this.#shownClock.now(),
      locale,
      timeZone: readTimeZone(this, shared),
      messages: wordingOf(locale, readMessages(this, shared)),
      links: readLinks(this, shared),
    };
  }

  #blindView(): BackupHealthView {
    const { state, assessment, access, fault } = this.#holdAnswer().snapshot;
    const locale = this.#language ?? 'en';
    const { tenantId, timeZone, messages, links } = NOTHING_READABLE;
    return {
      state,
      assessment,
      access,
      faultCode: fault && fault.code,
      tenantId,
      now: 0,
      locale,
      timeZone: timeZone ?? null,
      messages: wordingOf(locale, messages),
      links,
    };
  }

  #armTick(): void {
    const { changesAt } = this;
    const clock = this.#shownClock;
    // One that has gone off has nobody left.
    const isArmed = this.#tick?.waiting.has(this) === true;
    if (isArmed && this.#tick?.instant === changesAt && this.#tick.clock === clock) return;
    this.#disarmTick();
    if (changesAt === null || !this.isConnected) return;
    this.#tick = joinTick(this, clock, changesAt);
  }

  #disarmTick(): void {
    if (this.#tick !== null) leaveTick(this.#tick, this);
    this.#tick = null;
  }
}
