import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type {
  BackupHealthAssessment,
  BackupHealthPolicy,
  BackupHealthRecords,
} from '../assessment/index.js';
import {
  AssessmentStore,
  frozenClock,
  systemClock,
  type AssessmentSnapshot,
  type AssessmentSource,
  type Clock,
  type Fetcher,
} from '../data/index.js';
import {
  isCalm,
  kpiSignal,
  resolveMessages,
  standingChangesAt,
  type BackupHealthLinks,
  type BackupHealthView,
  type MessageOverrides,
} from '../signals/index.js';
import type { SharedBackupHealth } from './context.js';
import { ElementStates } from './controllers/element-states.js';
import { SharedBackupHealthController } from './controllers/shared-backup-health.js';
import { BrokenAttribute, jsonAttribute, numberAttribute, readFrozenNow } from './converters.js';
import { BackupHealthChangeEvent, BackupHealthErrorEvent } from './events.js';
import { hintOnce } from './hints.js';
import { forgetIdle, whenIdle } from './idle.js';
import { announce, leaveLiveRegion, retract, useLiveRegion } from './live-region.js';
import { nearestLanguage } from './nearest-language.js';

const PENDING_PROVIDER = 'backup-health-provider:not(:defined)';

const LOADING = withoutAnswer('loading', null);
const NO_SOURCE = withoutAnswer('unavailable', {
  code: 'no_source',
  message: 'Nothing is given to assess: no assessment, records, endpoint or provider.',
});
const WRONG_TENANT = withoutAnswer('error', {
  code: 'wrong_tenant',
  message: 'tenant-id: expected the tenant of the provider around this element.',
});

/**
 * What every element of the kit has in common: where its answer comes from, how far that can be relied on, and
 * telling the page about it by states and events. It writes nothing on itself: morphing engines would strip it.
 *
 * @attr {string} assessment - An assessment made elsewhere, as JSON.
 * @attr {string} records - Rows to resolve in the browser, as JSON.
 * @attr {string} endpoint - Address to ask, with `{tenantId}`.
 * @attr {string} tenant-id - Whose backups these are; an answer about anybody else is refused.
 * @attr {number} refresh-seconds - Seconds between regular requests; at least 5.
 * @attr {number} freshness-hours - Hours for which a completed backup set counts as fresh.
 * @attr {number} schedule-grace-minutes - Minutes a schedule may be late.
 * @attr {string} backup-sets-href - Link template for the list of backup sets.
 * @attr {string} backup-set-href - Link template for one backup set.
 * @attr {string} backup-schedules-href - Link template for the list of schedules.
 * @attr {string} locale - BCP 47 language tag.
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
 * @cssprop --backup-health-surface - Background of cards.
 * @cssprop --backup-health-text - Text.
 * @cssprop --backup-health-muted - Text of less weight, and the track of the meter.
 * @cssprop --backup-health-ring - Hairlines.
 * @cssprop --backup-health-radius - Corners of cards; 0.875rem.
 * @cssprop --backup-health-link - Links.
 * @cssprop --backup-health-danger - Tone of an absent basis.
 * @cssprop --backup-health-warning - Tone of every other reason.
 * @cssprop --backup-health-success - Tone of calm.
 * @cssprop --backup-health-neutral - Tone of everything that is not known.
 */
export abstract class BackupHealthElement extends LitElement {
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
  /** Freezes the clock at an instant. */
  declare now: Date | string | null | undefined;
  /** Takes the place of the element's own heading. */
  declare heading: string | null | undefined;
  /** Link templates by surface; null for one the operator has no access to. */
  declare links: BackupHealthLinks | null | undefined;
  /** Limits beside those that have attributes. */
  declare policy: Partial<BackupHealthPolicy> | null | undefined;
  /** Wordings that take the place of the kit's own. */
  declare messages: MessageOverrides | null | undefined;
  /** Sends the requests, so that a host can add its tokens. */
  declare fetcher: Fetcher | null | undefined;
  /** Credentials mode of the requests; `same-origin` if not given. */
  declare credentials: RequestCredentials | null | undefined;
  /** The clock to go by; the page's own if not given. */
  declare clock: Clock | null | undefined;

  readonly #shared = new SharedBackupHealthController(this);
  readonly #states = new ElementStates(this);
  #store: AssessmentStore | null = null;
  #unsubscribe: (() => void) | null = null;
  #snapshot: AssessmentSnapshot = LOADING;
  #view: BackupHealthView | null = null;
  #cancelTick: (() => void) | null = null;
  #reportedCalm = false;
  #reportedAssessment: BackupHealthAssessment | null = null;
  #reportedFault: AssessmentSnapshot['fault'] = null;

  /** Asks for a new answer now, also after a refusal. Resolves when there is one, or it is plain that there is none. */
  async refresh(): Promise<void> {
    await this.refreshAction?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    useLiveRegion(this);
    this.#store?.connect();
    this.requestUpdate();
  }

  /** With this here, `moveBefore()` keeps what the element holds; only its provider may be another one. */
  connectedMoveCallback(): void {
    this.#shared.hostDisconnected();
    this.#shared.hostConnected();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#store?.disconnect();
    this.#cancelTick?.();
    this.#cancelTick = null;
    forgetIdle(this.#hintAtSource);
    leaveLiveRegion(this);
  }

  /** Everything that what this element shows is made from. */
  protected get view(): BackupHealthView {
    return (this.#view ??= this.#makeView());
  }

  /** States beside those that every element has. */
  protected get ownStates(): readonly string[] {
    return [];
  }

  /** The time by which the answer is to be shown. */
  protected get shownClock(): Clock {
    const given = this.#frozenClock ?? this.#store?.clock ?? this.clock;
    return given ?? this.#shared.value?.clock ?? systemClock();
  }

  /** How to ask for a new answer, or null where there is nowhere to ask. */
  protected get refreshAction(): (() => Promise<void>) | null {
    const store = this.#store;
    if (store === null) return this.#shared.value?.refresh ?? null;
    return typeof this.endpoint === 'string' ? () => store.refresh() : null;
  }

  /** What a provider in this place shares. */
  protected get sharing(): SharedBackupHealth {
    return {
      snapshot: this.#snapshot,
      clock: this.shownClock,
      baseClock: this.#baseClock,
      tenantId: this.#tenant ?? this.#shared.value?.tenantId ?? null,
      locale: this.#givenLocale,
      messages: this.#messageOverrides,
      links: this.#links,
      policy: this.#policy,
      refresh: this.refreshAction,
    };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#takeSource(this.#source());
    this.#snapshot = this.#currentSnapshot();
    this.#view = this.#makeView();
  }

  protected override updated(_changed: PropertyValues): void {
    const { state, assessment } = this.view;
    const calm = isCalm(this.view);
    this.#states.set([state, assessment?.posture, calm && 'calm', ...this.ownStates]);
    this.#armTick();
    this.#report(calm);
  }

  /** The next instant, in milliseconds, at which time alone changes anything about this element; null for never. */
  protected get changesAt(): number | null {
    return standingChangesAt(this.view);
  }

  #armTick(): void {
    this.#cancelTick?.();
    const { changesAt } = this;
    this.#cancelTick =
      changesAt === null || !this.isConnected
        ? null
        : this.shownClock.at(changesAt, () => {
            this.requestUpdate();
          });
  }

  #makeView(): BackupHealthView {
    const locale = this.#givenLocale ?? nearestLanguage(this);
    const { state, assessment, access, fault } = this.#snapshot;
    return {
      state,
      assessment,
      access,
      faultCode: fault && fault.code,
      tenantId: this.#tenant ?? this.#shared.value?.tenantId ?? null,
      now: this.shownClock.now(),
      locale,
      messages: resolveMessages(locale, this.#messageOverrides),
      links: this.#links,
    };
  }

  /** Ids are text; hosts have them as numbers, too. */
  get #tenant(): string | null {
    return isGiven(this.tenantId) && this.tenantId !== '' ? String(this.tenantId) : null;
  }

  get #givenLocale(): string | null {
    return this.locale || (this.#shared.value?.locale ?? null);
  }

  get #messageOverrides(): MessageOverrides | undefined {
    return this.messages ?? this.#shared.value?.messages;
  }

  get #links(): BackupHealthLinks {
    const { backupSetsHref, backupSetHref, backupSchedulesHref } = this;
    return {
      ...this.#shared.value?.links,
      ...this.links,
      ...given({
        backupSets: backupSetsHref,
        backupSet: backupSetHref,
        backupSchedules: backupSchedulesHref,
      }),
    };
  }

  get #policy(): Partial<BackupHealthPolicy> {
    const { freshnessHours, scheduleGraceMinutes } = this;
    return {
      ...this.#shared.value?.policy,
      ...this.policy,
      ...given({ freshnessHours, scheduleGraceMinutes }),
    };
  }

  get #frozenClock(): Clock | null {
    const now = readFrozenNow(this.now);
    return typeof now === 'number' ? frozenClock(now) : null;
  }

  get #baseClock(): Clock {
    const given = this.#frozenClock ?? this.clock;
    return given ?? this.#shared.value?.baseClock ?? systemClock();
  }

  /** The element's own source, by precedence; none leaves it to the provider. */
  #source(): AssessmentSource {
    const broken = this.#brokenAttribute();
    if (broken) return { kind: 'broken', code: 'invalid_attribute', message: broken.message };
    if (isGiven(this.assessment)) return { kind: 'assessment', value: this.assessment };
    if (isGiven(this.records)) return { kind: 'records', value: this.records };
    if (isGiven(this.endpoint)) {
      return {
        kind: 'endpoint',
        url: this.endpoint,
        refreshSeconds: this.refreshSeconds ?? undefined,
        fetcher: this.fetcher ?? undefined,
        credentials: this.credentials ?? undefined,
      };
    }
    return { kind: 'none' };
  }

  #brokenAttribute(): BrokenAttribute | undefined {
    const { assessment, records, refreshSeconds, freshnessHours, scheduleGraceMinutes } = this;
    const now = readFrozenNow(this.now);
    const values: readonly unknown[] = [
      now,
      assessment,
      records,
      refreshSeconds,
      freshnessHours,
      scheduleGraceMinutes,
    ];
    return values.find((value) => value instanceof BrokenAttribute);
  }

  #takeSource(source: AssessmentSource): void {
    if (source.kind === 'none') {
      this.#unsubscribe?.();
      this.#store?.disconnect();
      this.#store = this.#unsubscribe = null;
      return;
    }
    if (this.#store === null) {
      this.#store = new AssessmentStore();
      this.#unsubscribe = this.#store.subscribe(() => this.requestUpdate());
    }
    this.#store.configure({
      source,
      tenantId: this.#tenant,
      policy: this.#policy,
      clock: this.#baseClock,
    });
    if (this.isConnected) this.#store.connect();
  }

  #currentSnapshot(): AssessmentSnapshot {
    if (this.#store !== null) return this.#store.snapshot;
    const shared = this.#shared.value;
    if (shared === undefined) return this.closest(PENDING_PROVIDER) === null ? NO_SOURCE : LOADING;
    const sharedTenant = shared.snapshot.assessment?.tenantId ?? shared.tenantId;
    const isOfAnother = this.#tenant && sharedTenant && this.#tenant !== sharedTenant;
    return isOfAnother ? WRONG_TENANT : shared.snapshot;
  }

  /** Whoever holds the source tells of it, so that one answer is one event and one announcement. */
  #report(calm: boolean): void {
    const { assessment, fault } = this.#snapshot;
    const isSame = assessment === this.#reportedAssessment && fault === this.#reportedFault;
    if (!isSame || calm !== this.#reportedCalm) retract(this);
    this.#reportedCalm = calm;
    const isOwn = this.#store !== null;
    if (fault !== this.#reportedFault) {
      this.#reportedFault = fault;
      if (fault === NO_SOURCE.fault) this.#hintAtSource();
      else if (fault && (isOwn || fault === WRONG_TENANT.fault)) {
        const { code, message, status } = fault;
        this.dispatchEvent(new BackupHealthErrorEvent({ code, message, ...given({ status }) }));
      }
    }
    const previous = this.#reportedAssessment;
    if (!isOwn || assessment === previous) return;
    this.#reportedAssessment = assessment;
    if (assessment === null) return;
    this.dispatchEvent(new BackupHealthChangeEvent(assessment, previous));
    if (previous !== null && previous.posture !== assessment.posture) {
      announce(this, kpiSignal(this.view).summary);
    }
  }

  readonly #hintAtSource = (): void => {
    if (!whenIdle(this.#hintAtSource) || this.#snapshot !== NO_SOURCE) return;
    hintOnce(
      `no-source ${this.localName}`,
      'has nothing to assess. Give it an assessment, records or an endpoint, or put it inside a <backup-health-provider> that has one.',
      this,
    );
  };
}

function withoutAnswer(
  state: AssessmentSnapshot['state'],
  fault: AssessmentSnapshot['fault'],
): AssessmentSnapshot {
  return { state, assessment: null, access: {}, fault };
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}

/** Only what is given, so that nothing is overridden by nothing. */
function given<Values extends Record<string, unknown>>(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
