import { html } from 'hono/html';
import { BACKUP_HEALTH_ENDPOINT } from './endpoint.js';
import type { Markup } from './pages/markup.js';
import type { Tenant } from './queries.js';

const SECONDS_BETWEEN_REFRESHES = 30;

/** The one script a host needs; it registers all elements. */
export const KIT_SCRIPT = html`<script type="module" src="/kit/backup-health-kit.js"></script>`;

/** Gives every element in the content the tenant's assessment and the portal's links. */
export function withBackupHealth(tenant: Tenant, content: Markup): Markup {
  return html`<backup-health-provider
    tenant-id="${tenant.id}"
    endpoint="${BACKUP_HEALTH_ENDPOINT}"
    refresh-seconds="${SECONDS_BETWEEN_REFRESHES}"
    backup-sets-href="/tenants/{tenantId}/backup-sets?reason={reason}"
    backup-set-href="/tenants/{tenantId}/backup-sets/{backupSetId}?reason={reason}"
    backup-schedules-href="/tenants/{tenantId}/backup-schedules?reason={reason}"
    >${content}</backup-health-provider
  >`;
}
