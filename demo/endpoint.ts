import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { assessTenant } from './assess-tenant.js';
import type { PortalEnvironment, PortalServices } from './portal-environment.js';
import { requireMembership, requirePerson, type Sessions } from './session.js';

export const BACKUP_HEALTH_ENDPOINT = '/api/tenants/{tenantId}/backup-health';

/** `GET /api/tenants/:tenantId/backup-health`: the answer that the kit's elements fetch, in three queries at most. */
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
      const assessment = await assessTenant(services.database, id, services.now());
      return context.json({ version: 1, assessment, access: { backupSets, backupSchedules } });
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
