import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { assessTenant } from './assess-tenant.js';
import type { BackupHealthAssessment } from './kit.js';
import type { PortalContext, PortalEnvironment, PortalServices } from './portal-environment.js';
import { requireMembership, requirePerson, type Sessions } from './session.js';

export const BACKUP_HEALTH_ENDPOINT = '/api/tenants/{tenantId}/backup-health';

/**
 * `GET /api/tenants/:tenantId/backup-health`: the answer that the kit's elements fetch, in three queries at most. Each
 * answer is one person's (`private`, `Vary: Cookie`) and is asked for anew each time (`no-cache`); one that says the
 * same as what the browser holds is 304, which costs no body.
 */
export function backupHealthEndpoint(
  services: PortalServices,
  sessions: Sessions,
): Hono<PortalEnvironment> {
  const api = new Hono<PortalEnvironment>();
  api.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'private, no-cache');
    context.header('Vary', 'Cookie');
  });
  api.get(
    '/tenants/:tenantId/backup-health',
    requirePerson(sessions, (context) => context.json({ error: 'not_signed_in' }, 401)),
    requireMembership(services),
    async (context) => {
      const { id } = context.get('tenant');
      const { backupSets, backupSchedules } = context.get('rights');
      const now = services.now();
      const assessment = await assessTenant(services.database, id, now);
      const access = { backupSets, backupSchedules };
      const tag = entityTag(assessment, [context.get('person').id, access]);
      context.header('ETag', tag);
      // The clock behind the answer: the kit goes by it where the body is one that the browser holds.
      context.header('Date', now.toUTCString());
      if (holdsAlready(context, tag)) return context.body(null, 304);
      return context.json({ version: 1, assessment, access });
    },
  );
  api.all('*', (context) => context.json({ error: 'not_found' }, 404));
  api.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: 'not_found' }, 404);
    console.error(`${context.req.path}: ${error.message}`);
    return context.json({ error: 'internal' }, 500);
  });
  return api;
}

/**
 * Another one as soon as anything but the time reads differently: what was resolved now, with the instant until which
 * it holds, for whom. So a 304 never lets an answer stand that holds no longer.
 */
function entityTag(assessment: BackupHealthAssessment, forWhom: unknown): string {
  const facts = JSON.stringify([assessment, forWhom], (key, value: unknown) =>
    OF_THE_MOMENT.has(key) ? undefined : value,
  );
  return `W/"${createHash('sha256').update(facts).digest('base64url')}"`;
}

/** What follows from the time of resolving alone, and from instants that the answer has anyway. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['evaluatedAt', 'ageSeconds', 'overdueSeconds']);

function holdsAlready(context: PortalContext, tag: string): boolean {
  const held = context.req.header('If-None-Match') ?? '';
  return held.split(',').some((candidate) => candidate.trim() === tag);
}
