/** The rows of the table: everything that a server, or what stands between, can do to a question. */
import type { BackupHealthAssessment, FaultCode } from '../../src/assessment/index.js';
import {
  assessmentOf,
  HOUR,
  iso,
  LAST_CALM,
  MINUTE,
  NOW,
  OTHER_TENANT,
  recordsOf,
  TENANT,
} from '../support/fixtures/evidence.js';
import type { ScriptedAnswer } from '../support/fixtures/scripted.js';

export interface Row {
  readonly name: string;
  readonly answer: ScriptedAnswer;
  /** What it comes to: no answer; a good one that calms (a control row); or a good one that does not. */
  readonly outcome: { readonly code: FaultCode; readonly status?: number } | 'calm' | 'not calm';
  /** When it is asked, in milliseconds from the first question on; draws of chance are 0. */
  readonly asked: readonly number[];
  /** Milliseconds from the failure to the next question, by itself; null for none. */
  readonly next: number | null;
  /** Only the time-out ends it. */
  readonly hangs?: true;
  /** At most so many bytes of it may have been taken. */
  readonly mostBytes?: number;
}

/** Half of the longest pauses: what chance comes to where it draws 0. */
const ONCE = [0];
const THRICE = [0, 250, 1_250];
const BACKOFF = 7_500;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const MEBIBYTE = 1024 * 1024;

export const bodyOf = (body: unknown, more: Partial<ScriptedAnswer> = {}): ScriptedAnswer => ({
  headers: JSON_TYPE,
  body: JSON.stringify(body),
  ...more,
});
export const assessed = (assessment: unknown, more: object = {}): ScriptedAnswer =>
  bodyOf({ version: 1, assessment, ...more });

const HEALTHY = assessmentOf('healthy');
const GOOD = JSON.stringify({ version: 1, assessment: HEALTHY });
export const HEALTHY_ANSWER = assessed(HEALTHY);
export const STALE_ANSWER = assessed(assessmentOf('stale'));
const records = (more: object = {}, rows: unknown = recordsOf('healthy')): ScriptedAnswer =>
  bodyOf({ version: 1, now: iso(NOW), records: rows, ...more });

// ---- Ways to make rows -------------------------------------------------------------------------------------

const status = (code: number, asked: readonly number[], more: object = {}): Row => ({
  name: `status ${code}`,
  answer: { status: code, headers: JSON_TYPE, body: GOOD },
  outcome: { code: 'server_error', status: code },
  asked,
  next: BACKOFF,
  ...more,
});

const retryAfter = (
  value: string,
  asked: readonly number[],
  next: number,
  code = 503,
  more: Record<string, string> = {},
): Row => ({
  ...status(code, asked),
  name: `status ${code}, Retry-After: ${value}`,
  answer: { status: code, headers: { 'Retry-After': value, ...more } },
  next,
});

const broken = (name: string, answer: ScriptedAnswer): Row => ({
  name,
  answer,
  outcome: { code: 'network' },
  asked: THRICE,
  next: BACKOFF,
});

const unanswered = (name: string, answer: ScriptedAnswer): Row => ({
  name,
  answer,
  outcome: { code: 'timeout' },
  asked: ONCE,
  next: BACKOFF,
  hangs: true,
});

const unreadable = (name: string, answer: ScriptedAnswer | string, more: object = {}): Row => ({
  name,
  answer: typeof answer === 'string' ? { headers: JSON_TYPE, body: answer } : answer,
  outcome: { code: 'invalid_response' },
  asked: ONCE,
  next: BACKOFF,
  ...more,
});

const ofAnother = (name: string, answer: ScriptedAnswer): Row => ({
  ...unreadable(name, answer),
  outcome: { code: 'wrong_tenant' },
});

const good = (outcome: 'calm' | 'not calm', name: string, answer: ScriptedAnswer): Row => ({
  name,
  answer,
  outcome,
  asked: ONCE,
  next: null,
});

const contradicting = (name: string, changes: Partial<BackupHealthAssessment>): Row =>
  unreadable(`an assessment with ${name}`, assessed({ ...HEALTHY, ...changes }));

const httpDate = (instant: number): string => new Date(instant).toUTCString();
const base64 = (...bytes: number[]): string => btoa(String.fromCharCode(...bytes));
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

// ---- The connection and the protocol -----------------------------------------------------------------------

export const TRANSPORT: readonly Row[] = [
  ...[401, 403].map((code) =>
    status(code, ONCE, { outcome: { code: 'denied', status: code }, next: null }),
  ),
  status(404, ONCE, { outcome: { code: 'not_found', status: 404 }, next: 60_000 }),
  ...[400, 405, 410, 418].map((code) => status(code, ONCE)),
  ...[429, 500, 502, 503, 504].map((code) => status(code, THRICE)),
  retryAfter('3', [0, 3_000, 6_000], BACKOFF),
  retryAfter('3', [0, 3_000, 6_000], BACKOFF, 429),
  retryAfter('30', ONCE, 30_000),
  retryAfter('30', ONCE, 30_000, 429),
  retryAfter(httpDate(NOW + 90_000), ONCE, 90_000, 503, { Date: httpDate(NOW) }),
  retryAfter(httpDate(NOW - HOUR), THRICE, BACKOFF, 503, { Date: httpDate(NOW) }),
  retryAfter('soon', THRICE, BACKOFF),
  retryAfter('-30', THRICE, BACKOFF),
  retryAfter('1e3', THRICE, BACKOFF),
  retryAfter('99999999999', ONCE, HOUR),
  retryAfter('9'.repeat(400), ONCE, HOUR, 429),
  broken('reset before headers', { end: 'reset before headers' }),
  broken('reset after headers', { headers: JSON_TYPE, end: 'reset' }),
  broken('reset in the middle of the body', {
    headers: JSON_TYPE,
    body: GOOD.slice(0, 200),
    end: 'reset',
  }),
  broken('reset after the whole body, which has no end', {
    headers: JSON_TYPE,
    body: GOOD,
    end: 'reset',
  }),
  broken('shorter than announced', {
    headers: { ...JSON_TYPE, 'Content-Length': String(GOOD.length + 10) },
    body: GOOD,
    end: 'reset',
  }),
  unanswered('no answer', { end: 'silence' }),
  unanswered('headers, then silence', { headers: JSON_TYPE, end: 'silence after what is sent' }),
  unanswered('half a body, then silence', {
    headers: JSON_TYPE,
    body: GOOD.slice(0, 200),
    end: 'silence after what is sent',
  }),
  unanswered('the whole body, then a drip that never ends', {
    headers: JSON_TYPE,
    body: GOOD,
    end: 'drip',
  }),
  unreadable('a login page', {
    headers: { 'Content-Type': 'text/html' },
    body: '<!doctype html><title>Log in</title>All healthy',
  }),
  unreadable('a redirect to a login page', { status: 302, headers: { Location: '/' } }),
  broken('a redirect loop', { status: 302, headers: { Location: '?again' } }),
  broken('a redirect to another origin', {
    status: 302,
    headers: { Location: 'http://127.0.0.1:9/health' },
  }),
  unreadable('status 204', { status: 204 }),
  unreadable('status 206, a part', {
    status: 206,
    headers: { ...JSON_TYPE, 'Content-Range': 'bytes 0-199/4000' },
    body: GOOD.slice(0, 200),
  }),
  {
    ...status(304, ONCE),
    name: 'status 304 without a copy',
    answer: { status: 304 },
  },
  broken('announced as gzip, which it is not', {
    headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
    body: GOOD,
  }),
  unreadable(
    'more than 8 MiB, announced',
    {
      headers: { ...JSON_TYPE, 'Content-Length': String(GOOD.length + 64 * MEBIBYTE) },
      body: GOOD,
      padding: 64 * MEBIBYTE,
    },
    { mostBytes: 32 * MEBIBYTE },
  ),
  unreadable(
    'more than 8 MiB, not announced',
    { headers: JSON_TYPE, body: GOOD, padding: 64 * MEBIBYTE },
    { mostBytes: 32 * MEBIBYTE },
  ),
  unreadable('more than 8 MiB, in a few bytes of gzip', {
    headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
    body: GOOD + ' '.repeat(8 * MEBIBYTE),
    isGzipped: true,
  }),
  good('calm', 'gzip', {
    headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
    body: GOOD,
    isGzipped: true,
  }),
  good('calm', 'just under 8 MiB', {
    headers: JSON_TYPE,
    body: GOOD,
    padding: 8 * MEBIBYTE - GOOD.length,
  }),
  good('calm', 'the wrong content type', { headers: { 'Content-Type': 'text/html' }, body: GOOD }),
  good('calm', 'no content type', { body: GOOD }),
  good('calm', 'a byte order mark', { headers: JSON_TYPE, body: `\uFEFF${GOOD}` }),
  good('calm', 'status 206, but all of it', { status: 206, headers: JSON_TYPE, body: GOOD }),
  good('calm', 'a name in broken UTF-8', {
    headers: JSON_TYPE,
    encoding: 'base64',
    body: btoa(GOOD.replace('"name":"', '"name":"\xff')),
  }),
];

// ---- What an answer says -----------------------------------------------------------------------------------

const tables = (changes: object): unknown => ({ ...recordsOf('healthy'), ...changes });
const without = (left: string): unknown =>
  Object.fromEntries(Object.entries(recordsOf('healthy')).filter(([table]) => table !== left));
const hour = (after: number, of = HEALTHY): BackupHealthAssessment => ({
  ...of,
  evaluatedAt: iso(NOW + after),
});

export const ANSWERS: readonly Row[] = [
  good('calm', 'an assessment', HEALTHY_ANSWER),
  good('calm', 'records', records()),
  good('calm', 'records of the tenant', records({ tenantId: TENANT })),
  good('calm', 'an assessment of nobody in particular', assessed({ ...HEALTHY, tenantId: null })),
  good('calm', 'fields nobody knows', assessed({ ...HEALTHY, mood: 'grim' }, { more: [1] })),
  good('calm', 'deep nesting where nobody looks', {
    headers: JSON_TYPE,
    body: `${GOOD.slice(0, -1)},"more":${nested(10_000)}}`,
  }),
  good(
    'calm',
    'an assessment made two hours ahead, by a clock that is ahead',
    assessed(assessmentOf('healthy', {}, NOW + 2 * HOUR)),
  ),
  good('not calm', 'an assessment that had run out when it was sent', {
    ...HEALTHY_ANSWER,
    headers: { ...JSON_TYPE, Date: httpDate(LAST_CALM + 1000) },
  }),
  good('not calm', 'records that had run out when they were sent', {
    ...records(),
    headers: { ...JSON_TYPE, Date: httpDate(LAST_CALM + 1000) },
  }),
  good('not calm', 'an answer that a cache held for a day', {
    ...HEALTHY_ANSWER,
    headers: { ...JSON_TYPE, Date: httpDate(NOW), Age: '86400' },
  }),
  good(
    'not calm',
    'a row that cannot be read',
    records(
      {},
      tables({
        backupSets: [...recordsOf('healthy').backupSets, { id: 99, status: 'completed' }, 7],
      }),
    ),
  ),
  good(
    'not calm',
    'no rows',
    records({}, { backupSets: [], backupItems: [], backupSchedules: [] }),
  ),
  good(
    'not calm',
    'rows of another tenant only',
    records(
      {},
      tables({
        backupSets: recordsOf('healthy').backupSets.map((row) => ({
          ...(row as object),
          tenantId: OTHER_TENANT,
        })),
      }),
    ),
  ),
  good('not calm', 'a second assessment under the same key', {
    headers: JSON_TYPE,
    body: `${GOOD.slice(0, -1)},"assessment":${JSON.stringify(assessmentOf('stale'))}}`,
  }),
  ...Object.entries({
    nothing: '',
    blanks: '  ',
    'half a body': GOOD.slice(0, GOOD.length / 2),
    'an answer with more behind it': `${GOOD}{}`,
    null: 'null',
    'a list': `[${GOOD}]`,
    'a number': '1',
    'a text': '"healthy"',
    true: 'true',
    NaN: GOOD.replace('"totalItems":120', '"totalItems":NaN'),
    'a comment': `${GOOD} // healthy`,
    'text in the shape of JSON': JSON.stringify(GOOD),
    'deep nesting in place of records': `{"version":1,"now":"${iso(NOW)}","records":${nested(10_000)}}`,
    'everything under __proto__': `{"__proto__":${GOOD}}`,
    'an assessment under __proto__': `{"version":1,"__proto__":{"assessment":${JSON.stringify(HEALTHY)}}}`,
    'an assessment whose facts are under __proto__': `{"version":1,"assessment":{"__proto__":${JSON.stringify(HEALTHY)}}}`,
  }).map(([name, body]) => unreadable(name, body)),
  unreadable('broken UTF-8 between the fields', {
    headers: JSON_TYPE,
    encoding: 'base64',
    body: btoa(`${GOOD.slice(0, -1)}\xff}`),
  }),
  unreadable('zeros', { headers: JSON_TYPE, encoding: 'base64', body: base64(0, 0, 0, 0) }),
  ...[2, '1', null, 1.5].map((version) =>
    unreadable(`version ${JSON.stringify(version)}`, bodyOf({ version, assessment: HEALTHY })),
  ),
  unreadable('no version', bodyOf({ assessment: HEALTHY })),
  unreadable('neither assessment nor records', bodyOf({ version: 1 })),
  unreadable('an assessment that is null', bodyOf({ version: 1, assessment: null })),
  unreadable('both', assessed(HEALTHY, { now: iso(NOW), records: recordsOf('healthy') })),
  unreadable('an empty assessment', assessed({})),
  unreadable('an assessment in text', assessed(JSON.stringify(HEALTHY))),
  contradicting('a reason beside the claim', {
    reasons: ['schedule_follow_up'],
    primaryReason: 'schedule_follow_up',
  }),
  contradicting('a first reason that is none', { primaryReason: 'latest_backup_stale' }),
  contradicting('no set', { governingSet: null }),
  contradicting('no freshness', { freshness: null }),
  contradicting('no quality', { quality: null }),
  contradicting('degraded items', {
    quality: {
      totalItems: 120,
      degradedItems: 4,
      families: [{ family: 'metadata_only', count: 4 }],
    },
  }),
  contradicting('a backup older than its window', {
    governingSet: { ...HEALTHY.governingSet!, completedAt: iso(NOW - 72 * HOUR) },
  }),
  contradicting('a backup that is not done yet', {
    governingSet: { ...HEALTHY.governingSet!, completedAt: iso(NOW + 2 * HOUR) },
  }),
  contradicting('a set that failed', {
    governingSet: { ...HEALTHY.governingSet!, status: 'failed' },
  }),
  contradicting('a posture that does not follow', { posture: 'absent' }),
  contradicting('a claim that is withheld for no reason', { healthyClaimAllowed: false }),
  contradicting('an end before its beginning', { validUntil: iso(NOW - MINUTE) }),
  contradicting('a time it holds for longer than its backup is fresh', {
    validUntil: iso(LAST_CALM + HOUR),
  }),
  contradicting('an instant that is none', { evaluatedAt: 'now' }),
  contradicting('an unusable policy', { policy: { ...HEALTHY.policy, freshnessHours: -1 } }),
  contradicting('evidence issues it does not tell of', {
    evidenceIssues: [{ code: 'unreadable_row', table: 'backupSets', message: 'row' }],
  }),
  unreadable('a time of making far ahead of its facts', assessed(hour(20 * HOUR))),
  unreadable('a time of making long before its facts', assessed(hour(-20 * HOUR))),
  ofAnother('an assessment of another tenant', assessed({ ...HEALTHY, tenantId: OTHER_TENANT })),
  ofAnother('records of another tenant', records({ tenantId: OTHER_TENANT })),
  ...[undefined, null, 'today', '2026-11-23T10:00:00', NOW].map((now) =>
    unreadable(`records at ${JSON.stringify(now) ?? 'no time'}`, records({ now })),
  ),
  ...['backupSets', 'backupItems', 'backupSchedules'].map((table) =>
    unreadable(`records without ${table}`, records({}, without(table))),
  ),
  unreadable('a table of null', records({}, tables({ backupItems: null }))),
  unreadable('records in a list', records({}, [recordsOf('healthy')])),
  ...[{ freshnessHours: 0 }, { freshnessHours: 'long' }, { scheduleGraceMinutes: -1 }].map(
    (policy) => unreadable(`a policy of ${JSON.stringify(policy)}`, records({ policy })),
  ),
  ...['all', [], { backupSets: 'yes' }, { backupSchedules: 1 }].map((access) =>
    unreadable(`access of ${JSON.stringify(access)}`, assessed(HEALTHY, { access })),
  ),
];
