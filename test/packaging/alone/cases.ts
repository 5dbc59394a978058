/** Everything that a single element may have to draw, for comparing it with what it draws where all of the kit is. */
import {
  FOLLOW_UP_KINDS,
  REASONS,
  type BackupHealthAssessment,
  type BackupHealthPolicy,
} from '../../../src/assessment/types.js';
import {
  backupItems,
  backupSchedule,
  healthy,
  scenarios,
  scheduleFollowUp,
  stale,
  type RecordsAt,
  type Row,
} from '../../../src/testing/index.js';
import { assessmentOf, DAY, iso, LINKS, NOW, TENANT } from '../../support/fixtures/evidence.js';

/** What an endpoint does: answer, or nothing at all. */
type Reply = { readonly status: number; readonly body: string } | 'silent';

interface Source {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** One for each time that an endpoint is asked. */
  readonly replies?: readonly Reply[];
}

export interface Case extends Source {
  readonly tag: string;
}

type Variant = Pick<Source, 'attributes' | 'properties'>;

const NO_ACCESS = { backupSets: null, backupSet: null, backupSchedules: null };
const LINKED: readonly Variant[] = [
  { attributes: { 'tenant-id': TENANT }, properties: { links: LINKS } },
  { properties: { links: NO_ACCESS } },
];

/** What differs in how an element is set up, whatever its source. */
const VARIANTS: Readonly<Record<string, readonly Variant[]>> = {
  'backup-health-kpi': [...LINKED, { attributes: { heading: 'Ours' } }],
  'backup-attention-list': [...LINKED, { attributes: { heading: 'Ours' } }],
  'schedule-follow-up-badge': [
    { attributes: { 'show-clear': '' } },
    { attributes: { 'schedule-id': '7' } },
    {},
    ...['7', '8', '9', '10', 'nobody'].map((id) => ({
      attributes: { 'schedule-id': id, 'show-clear': '' },
    })),
  ],
  'backup-basis-confirmation': [
    { attributes: { 'backup-set-id': 'another', reason: 'latest_backup_stale' } },
    ...LINKED,
    ...[...REASONS, 'unheard-of'].map((reason) => ({ attributes: { reason } })),
    { attributes: { surface: 'backup_schedules' } },
    { attributes: { surface: 'backup_schedules', reason: 'schedule_follow_up' } },
    ...['42', 'another'].map((id) => ({
      attributes: { 'backup-set-id': id, 'tenant-id': TENANT },
      properties: { links: LINKS },
    })),
  ],
};

export const ALONE = Object.keys(VARIANTS);

const now = iso(NOW);

function* sources(): Generator<Source> {
  yield { name: 'nothing' };
  for (const { name, build, policy = {} } of Object.values(scenarios)) {
    const records = build(new Date(NOW));
    yield { name: `records of ${name}`, properties: { records, policy } };
  }
  let number = 0;
  for (const [build, policy = {}] of rows()) {
    const records = build(new Date(NOW));
    yield { name: `rows ${(number += 1)}`, properties: { records, policy } };
  }
  for (const later of [-DAY, 30 * DAY]) {
    const attributes = { now: iso(NOW + later) };
    const assessment = assessmentOf('healthy');
    yield { name: `an assessment, later by ${later}`, attributes, properties: { assessment } };
  }
  yield { name: 'broken attribute', attributes: { records: '{' } };
  yield {
    name: 'broken now',
    attributes: { now: 'soon' },
    properties: { assessment: assessmentOf('healthy') },
  };
  yield { name: 'broken records', properties: { records: {} } };
  yield { name: 'broken assessment', properties: { assessment: { version: 2 } } };
  yield {
    name: 'broken policy',
    properties: { records: scenarios.stale.build(new Date(NOW)), policy: { freshnessHours: -1 } },
  };
  yield* endpoints();
}

function* endpoints(): Generator<Source> {
  const answer = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) });
  const stands = (assessment: BackupHealthAssessment): Reply => answer({ version: 1, assessment });
  const fails = (status: number): Reply => ({ status, body: '' });
  const asking = (name: string, ...replies: Reply[]): Source => ({
    name,
    attributes: { endpoint: '/api/{tenantId}', 'tenant-id': TENANT },
    replies,
  });
  const held = { healthy: assessmentOf('healthy'), stale: assessmentOf('stale') };
  for (const [name, fault] of Object.entries({
    'not readable': answer({ version: 3 }),
    refused: fails(401),
    'not there': fails(404),
    broken: fails(500),
  })) {
    yield asking(`endpoint: ${name}`, fault);
    for (const [posture, assessment] of Object.entries(held)) {
      yield asking(`endpoint: ${posture}, then ${name}`, stands(assessment), fault);
    }
  }
  yield asking('endpoint: silent', 'silent');
  yield asking('endpoint: healthy, then silent', stands(held.healthy), 'silent');
  yield asking(
    'endpoint: of another tenant',
    stands(assessmentOf('healthy', { tenantId: 'somebody-else' })),
  );
  yield {
    ...asking('endpoint: no tenant', fails(500)),
    attributes: { endpoint: '/api/{tenantId}' },
  };
  yield { ...asking('endpoint: no address', fails(500)), attributes: { endpoint: 'https://[' } };
  yield asking(
    'endpoint: part refused',
    answer({
      version: 1,
      assessment: assessmentOf('everything-at-once'),
      access: { backupSets: false, backupSchedules: false },
    }),
  );
}

const AGES = [0, 0.01, 0.1, 1, 3 * 24, 70 * 24, 900 * 24];

/** Rows that put into words what scenarios do not: names that are missing, and every unit of time. */
function* rows(): Generator<[RecordsAt, Partial<BackupHealthPolicy>?]> {
  const set = { name: null };
  for (const hours of AGES) {
    yield [healthy({ ageHours: hours, set })];
    const nextRunInHours = -hours;
    const late = backupSchedule({ name: null, lastRunHoursAgo: hours + 24, nextRunInHours });
    yield [healthy({ schedules: [late] })];
    yield [healthy({ schedules: [late, backupSchedule({ id: '8' })] })];
  }
  for (const kind of FOLLOW_UP_KINDS) {
    const [one] = scheduleFollowUp({ kinds: [kind] })(new Date(NOW)).backupSchedules;
    const named = one as Row;
    yield [healthy({ schedules: [named] })];
    yield [healthy({ schedules: [{ ...named, name: null }, backupSchedule({ id: '8' })] })];
  }
  const items = [{ id: '1' }, ...backupItems(3)];
  yield [(now) => ({ ...healthy()(now), backupItems: items })];
  for (const freshnessHours of [0.001, 0.5, 24, 168]) {
    yield [healthy(), { freshnessHours }];
    yield [stale({ ageHours: 1000 }), { freshnessHours }];
  }
}

/** What is to be drawn by elements of a tag, in a language. What is no scenario is set up in the first three ways only. */
export function casesOf(tag: string, locale: string): Case[] {
  return [...sources()].flatMap((source) =>
    (VARIANTS[tag] ?? [])
      .slice(0, source.name.startsWith('records') ? Infinity : 3)
      .map((variant) => ({
        tag,
        name: `${source.name}, ${JSON.stringify(variant)}`,
        attributes: {
          locale,
          // Pauses between requests are measured by the system's clock where the element's own stands still.
          ...(!source.replies && { now }),
          ...variant.attributes,
          ...source.attributes,
        },
        properties: { ...variant.properties, ...source.properties },
        ...(source.replies && { replies: source.replies }),
      })),
  );
}

/** Served to the page: draws cases, and tells what each has come to. */
export const DRAW = `
  const turns = async () => { for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done)); };
  const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 5000 }));
  const STATES = ['loading', 'ready', 'refreshing', 'error', 'denied', 'unavailable', 'absent', 'stale', 'degraded', 'healthy', 'calm'];

  function fetching(replies) {
    let count = 0;
    return () => {
      const reply = replies[Math.min(count, replies.length - 1)];
      count += 1;
      if (reply === 'silent') return new Promise(() => {});
      // It asks for a long pause, so that nothing is tried again meanwhile.
      return Promise.resolve(new Response(reply.body, { status: reply.status, headers: { 'Retry-After': '3600' } }));
    };
  }

  /** Not one that the kit knows to be frozen: then it would go by the system's for pauses. */
  const clock = { now: () => ${NOW}, elapsed: () => 0, at: () => () => {} };

  globalThis.draw = async (cases, messages) => {
    const probe = document.createElement(cases[0].tag);
    Object.assign(probe, { records: {} });
    document.body.append(probe);
    const elements = cases.map(({ tag, attributes, properties, replies }) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      Object.assign(element, properties, messages && { messages }, replies && { clock, fetcher: fetching(replies) });
      document.body.append(element);
      return element;
    });
    while (!probe.matches(':state(error)')) await turns();
    await turns();
    await Promise.all(cases.map(async ({ replies = [] }, place) => {
      // Each has had the first by now.
      const asking = replies.length > 1 && elements[place].refresh();
      if (replies[1] !== 'silent') await asking;
    }));
    await idle();
    await idle();
    await turns();
    const drawn = elements.map((element) => ({
      states: STATES.filter((state) => element.matches(':state(' + state + ')')).join(' '),
      markup: element.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, ''),
    }));
    for (const element of [probe, ...elements]) element.remove();
    return drawn;
  };
  globalThis.isReadyToDraw = true;
`;
