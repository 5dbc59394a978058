import { html } from 'hono/html';
import type { PortalContext, PortalServices } from '../portal-environment.js';
import { listMemberships, type Membership } from '../queries.js';
import { icon } from './icons.js';
import { portalPage, tenantPath } from './layout.js';
import type { Markup } from './markup.js';

/** The person's tenants, and no health of any: a roll-up would calm where nobody has looked. */
export async function tenantListPage(
  context: PortalContext,
  { database }: PortalServices,
): Promise<Markup> {
  const memberships = await listMemberships(database, context.get('person').id);
  return portalPage(context, {
    title: 'Tenants',
    content: html`<header class="page-header">
        <h1>Tenants</h1>
        <p class="lead">Tenants that you are a member of. Open one to see its backup health.</p>
      </header>
      ${
        memberships.length === 0
          ? html`<p class="card empty">You are not a member of any tenant.</p>`
          : html`<ul class="tenants">
              ${memberships.map(tenantCard)}
            </ul>`
      }
      <p class="aside"><a href="/themes">The kit in the looks of other hosts</a></p>
      <p class="aside"><a href="/hosts">The kit in other kinds of hosts</a></p>`,
  });
}

function tenantCard({ tenant, role }: Membership): Markup {
  return html`<li class="card tenant">
    <h2>
      <a href="${tenantPath(tenant, 'dashboard')}"
        ><bdi title="${tenant.name}">${tenant.name}</bdi></a
      >
    </h2>
    <p class="aside">${tenant.domain}</p>
    <p class="tenant-facts">
      <span>${tenant.country}</span><span class="tag">${role}</span>${icon('chevron')}
    </p>
  </li>`;
}
