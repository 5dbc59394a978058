import { html } from 'hono/html';
import { BACKUP_HEALTH_ENDPOINT } from './endpoint.js';
import type { Markup } from './pages/markup.js';
import type { PortalContext } from './portal-environment.js';
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

/** On a page that the kit's links lead to: what is confirmed there, and what became of the reason on arrival. */
export function basisConfirmation(
  context: PortalContext,
  page: { readonly backupSetId?: string; readonly surface?: 'backup_schedules' } = {},
): Markup {
  // The reason comes from the address as it is: the kit takes one that it does not know for none.
  const attributes = [
    ['backup-set-id', page.backupSetId],
    ['surface', page.surface],
    ['reason', context.req.query('reason')],
  ] as const;
  return html`<backup-basis-confirmation
    ${attributes.map(([name, value]) => (value === undefined ? '' : html`${name}="${value}" `))}
  ></backup-basis-confirmation>`;
}

/** What links within such a page keep in the address, so that the confirmation still knows what led there. */
export function arrivalQuery(context: PortalContext): Readonly<Record<string, string>> {
  const reason = context.req.query('reason');
  return reason ? { reason } : {};
}
