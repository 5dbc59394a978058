/** The endpoint of section 9 as an OpenAPI 3.1 document, with examples made from the scenarios. */
import { resolveBackupHealth } from '../src/assessment/index.js';
import { healthy } from '../src/testing/postures.js';
import { backupSchedule } from '../src/testing/rows.js';
import { scenarios, type ScenarioName } from '../src/testing/scenarios.js';
import { contractComponents, type Components } from './contract-schemas.js';

const NOW = '2026-03-02T08:00:00.000Z';
const TENANT = 't-1';

const EXAMPLES: readonly ScenarioName[] = [
  'healthy-with-a-punctual-schedule',
  'absent',
  'stale-and-degraded',
  'everything-at-once',
];

export interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly schemas: Components; readonly [part: string]: unknown };
  readonly [field: string]: unknown;
}

interface Example {
  readonly summary: string;
  readonly description?: string;
  readonly value: unknown;
}

/** Answers that a server could give, by name. */
export function answerExamples(): Record<string, Example> {
  const now = new Date(NOW);
  const assessments = EXAMPLES.map((name) => {
    const { title, why, build, policy } = scenarios[name];
    const assessment = resolveBackupHealth(build(now), { now, policy, tenantId: TENANT });
    const access = { backupSets: true, backupSchedules: name !== 'everything-at-once' };
    return [
      name,
      { summary: title, description: why, value: { version: 1, assessment, access } },
    ] as const;
  });
  const records = healthy({ itemCount: 2, schedules: [backupSchedule()] })(now);
  return {
    ...Object.fromEntries(assessments),
    records: {
      summary: 'Rows',
      description: 'For a server without a resolver of its own.',
      value: { version: 1, tenantId: TENANT, now: NOW, records, policy: { freshnessHours: 24 } },
    },
  };
}

export function openApi(version: string): OpenApi {
  return {
    openapi: '3.1.0',
    info: {
      title: 'The endpoint of backup-health-kit',
      version,
      summary: 'What the kit’s elements ask a host for.',
      description:
        'One `GET`. The address is the host’s own: the `endpoint` attribute names it, with `{tenantId}` in it. ' +
        'Unknown fields are ignored; a wrong type anywhere else makes the whole answer unreadable. What a schema ' +
        'cannot say is checked besides: an assessment whose posture, reasons, claim, freshness, quality and ' +
        'schedules contradict one another is refused, and so is an answer about another tenant. Bodies are at most ' +
        '8 MiB once decoded.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: '/', description: 'The host’s own origin; another one if `endpoint` says so.' },
    ],
    security: [{ session: [] }, { token: [] }],
    tags: [{ name: 'Backup health', description: 'How a tenant’s backups stand.' }],
    paths: {
      '/api/tenants/{tenantId}/backup-health': {
        get: {
          operationId: 'getBackupHealth',
          tags: ['Backup health'],
          summary: 'How the backups of a tenant stand, for this operator',
          parameters: [
            {
              name: 'tenantId',
              in: 'path',
              required: true,
              description: 'Whose backups: the `tenant-id` of the element, percent-encoded.',
              schema: { type: 'string', pattern: '\\S' },
              example: TENANT,
            },
            {
              name: 'If-None-Match',
              in: 'header',
              description: 'Sent by the browser when it holds an answer with an `ETag`.',
              schema: { type: 'string' },
            },
          ],
          responses: {
            200: {
              description:
                'An assessment that the server has made, or rows for the browser to resolve.',
              headers: cacheHeaders(),
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/BackupHealthAnswer' },
                  examples: answerExamples(),
                },
              },
            },
            304: {
              description:
                'What the browser holds still stands: the same posture, reasons, rows, access and operator, and its `validUntil` has not passed.',
              headers: cacheHeaders(),
            },
            401: refusal(
              'Nobody is signed in. What was held is dropped; asked again on request only.',
            ),
            403: refusal(
              'This operator is refused. What was held is dropped; asked again on request only.',
            ),
            404: refusal(
              'Not there, or not yours: answer alike for both, with no id in it. What was held is dropped.',
            ),
            429: refusal('Asked too often. Tried again after `Retry-After`.', retryHeaders()),
            '5XX': refusal(
              'The server could not answer. Tried again at most twice within 10 seconds, and later with growing gaps.',
              retryHeaders(),
            ),
          },
        },
      },
    },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'A cookie of the host, whatever its name. Sent to the same origin.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token that the host’s `fetcher` adds.',
        },
      },
      schemas: {
        ...contractComponents('#/components/schemas/'),
        Refusal: {
          description: 'Not read; it must name no tenant.',
          type: 'object',
          properties: { error: { type: 'string' } },
        },
      },
    },
  };
}

function refusal(description: string, headers?: object): object {
  return {
    description,
    ...(headers === undefined ? {} : { headers }),
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Refusal' } },
    },
  };
}

function cacheHeaders(): object {
  return {
    'Cache-Control': header(
      'An answer is one operator’s, and asked for anew each time.',
      'private, no-cache',
      true,
    ),
    Vary: header('What tells operators apart: `Cookie` or `Authorization`.', 'Cookie', true),
    ETag: header(
      'Another one as soon as the posture, a reason, a row, `validUntil`, the access or the operator is another.',
      'W/"5f2b"',
    ),
    Date: header(
      'The server’s clock, by which the kit corrects the browser’s when the body is one it holds.',
      'Mon, 02 Mar 2026 08:00:00 GMT',
    ),
  };
}

function retryHeaders(): object {
  return {
    'Retry-After': header('Seconds, or a date, until when to leave the server alone.', '30'),
  };
}

function header(description: string, example: string, required = false): object {
  return { description, ...(required ? { required } : {}), schema: { type: 'string' }, example };
}
