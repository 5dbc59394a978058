/** A server, a page and the time, as a sequence of steps moves them, and the bound they set on what may be shown. */
import { resolveBackupHealth, type BackupHealthAssessment } from '../../../src/assessment/index.js';
import type { Clock } from '../../../src/data/index.js';
import { backupItems, createManualClock } from '../../../src/testing/index.js';
import { HOUR, iso, json, MINUTE, NOW } from '../../support/fixtures/evidence.js';

export const TENANTS = ['north', 'south'] as const;
export type Tenant = (typeof TENANTS)[number];

export const FAULTS = [
  'denied',
  'not found',
  'server error',
  'not JSON',
  'another tenant',
  'no network',
  'no answer',
  'slow',
] as const;
export type ServerFault = (typeof FAULTS)[number];

/** How a server answers about a tenant: well, of a backup completed then; or not. */
export type Mode =
  | { readonly kind: 'good'; readonly completedAt: number; readonly asRecords: boolean }
  | { readonly kind: ServerFault };

/** Between a first question and giving up on it, whatever is tried (specification, section 9). */
const ATTEMPT_MS = 10_000;
const MOST_QUESTIONS = 3;
const FRESH_MS = 24 * HOUR;

export class World {
  readonly #manual = createManualClock(NOW);
  readonly #planned = new Map<object, number>();
  readonly clock: Clock = {
    now: () => this.#manual.now(),
    elapsed: () => this.#manual.elapsed!(),
    at: (instant, run) => {
      const plan = {};
      this.#planned.set(plan, instant);
      const cancel = this.#manual.at(instant, () => {
        this.#planned.delete(plan);
        run();
      });
      return () => {
        this.#planned.delete(plan);
        cancel();
      };
    },
  };
  readonly modes: Record<Tenant, Mode> = { north: healthy(NOW), south: healthy(NOW) };
  tenant: Tenant = 'north';
  isHidden = false;
  isOffline = false;
  /** What time it really is. The page's clock may have been set to another. */
  time = NOW;

  /** Until when the latest good answer for the tenant lets it be calm; null for none that does. */
  #calmUntil: number | null = null;
  /** The same, as what was sent last has it. */
  #said: number | null = null;
  /** An attempt has failed since. */
  #hasFailed = false;
  /** A failure that the page may still be about to show. */
  #isFailing = false;
  #firstUnanswered: number | null = null;
  #unanswered = 0;
  #slow: (() => void)[] = [];

  /** Passes the time, and the page's clock with it, without a stop at what is planned on the way. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
    this.#manual.advance(milliseconds);
  }

  /** How long it is until the page's clock calls somebody, and no longer than `most`. */
  untilCalled(most: number): number {
    const now = this.clock.now();
    const next = Math.min(...this.#planned.values(), now + most);
    return Math.max(next - now, 1);
  }

  /** Sets the page's clock to another time than it is. */
  jump(milliseconds: number): void {
    this.#manual.set(this.clock.now() + milliseconds);
  }

  /** Time passes, but nothing runs meanwhile. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
    this.jump(milliseconds);
  }

  forgetTenant(tenant: Tenant): void {
    if (tenant === this.tenant) return;
    this.tenant = tenant;
    this.#calmUntil = this.#said = null;
    this.#hasFailed = this.#isFailing = false;
    this.forgetQuestions();
  }

  /** Whoever asked is gone. */
  forgetQuestions(): void {
    this.#firstUnanswered = null;
    this.#unanswered = 0;
  }

  /** The page notices that there is no network; one that is away when it goes and comes back never does. */
  noticeOffline(): void {
    if (this.isOffline) this.#hasFailed = true;
  }

  /** The upper bound: no more than this may be shown. */
  get mayBeCalm(): boolean {
    const until = this.#calmUntil;
    return until !== null && this.time <= until && !this.#hasFailed && !this.isOffline;
  }

  /** All that was on its way has come to its end. */
  conclude(): void {
    const first = this.#firstUnanswered;
    if (first !== null && this.time >= first + ATTEMPT_MS) this.#isFailing = true;
    if (this.#isFailing) this.#hasFailed = true;
    this.#calmUntil = this.#said;
  }

  deliver(): void {
    for (const answer of this.#slow.splice(0)) answer();
  }

  readonly fetcher = (request: Request): Promise<Response> => {
    const tenant = TENANTS.find((one) => request.url.endsWith(`/${one}`))!;
    const mode = this.modes[tenant];
    const answer = (given: Mode): Response => this.#answer(given, tenant, request.signal);
    switch (mode.kind) {
      case 'no network':
        this.#goUnanswered(tenant);
        return Promise.reject(new TypeError('Failed to fetch'));
      case 'no answer':
        this.#firstUnanswered ??= this.time;
        return new Promise(() => {});
      case 'slow':
        this.#firstUnanswered ??= this.time;
        return new Promise((resolve) => {
          this.#slow.push(() => {
            resolve(answer(healthy(this.time)));
          });
        });
      default:
        return Promise.resolve(answer(mode));
    }
  };

  #answer(mode: Mode, tenant: Tenant, signal: AbortSignal): Response {
    const isWanted = tenant === this.tenant && !signal.aborted;
    if (mode.kind === 'good') {
      const assessment = assess(mode, tenant, this.time);
      if (isWanted && !this.isOffline) {
        this.#said = assessment.healthyClaimAllowed ? Date.parse(assessment.validUntil!) : null;
        // What calms counts from when it is sent, what does not from when the page has had time to show it.
        this.#calmUntil = this.#said ?? this.#calmUntil;
        this.#hasFailed = this.#isFailing = false;
        this.forgetQuestions();
      }
      return mode.asRecords
        ? json({
            version: 1,
            tenantId: tenant,
            now: iso(this.time),
            records: recordsOf(mode, tenant),
          })
        : json({ version: 1, assessment });
    }
    if (mode.kind === 'server error') {
      this.#goUnanswered(tenant);
      return new Response('', { status: 503 });
    }
    if (isWanted) this.#isFailing = true;
    if (mode.kind === 'denied') return new Response('', { status: 403 });
    if (mode.kind === 'not found') return new Response('', { status: 404 });
    if (mode.kind === 'not JSON') return new Response('<!doctype html>');
    const other = TENANTS.find((one) => one !== tenant)!;
    return json({ version: 1, assessment: assess(healthy(this.time), other, this.time) });
  }

  #goUnanswered(tenant: Tenant): void {
    if (tenant !== this.tenant) return;
    this.#firstUnanswered ??= this.time;
    this.#unanswered += 1;
    if (this.#unanswered >= MOST_QUESTIONS) this.#isFailing = true;
  }
}

type Good = Extract<Mode, { kind: 'good' }>;

/** Completed so that it is fresh for another `minutes`. */
export function freshFor(minutes: number, now: number, asRecords = false): Good {
  return { kind: 'good', completedAt: now - FRESH_MS + minutes * MINUTE, asRecords };
}

export function healthy(now: number): Good {
  return freshFor(18 * 60, now);
}

/** What no page of another tenant may ever show. */
export function setNameOf(tenant: Tenant): string {
  return `Nightly ${tenant}`;
}

function recordsOf({ completedAt }: Good, tenant: Tenant) {
  const set = {
    id: '42',
    name: setNameOf(tenant),
    tenantId: tenant,
    status: 'completed',
    completedAt: iso(completedAt),
  };
  return { backupSets: [set], backupItems: backupItems(1), backupSchedules: [] };
}

function assess(mode: Good, tenantId: Tenant, now: number): BackupHealthAssessment {
  return resolveBackupHealth(recordsOf(mode, tenantId), { now: new Date(now), tenantId });
}
