import { html } from 'hono/html';
import type { PortalContext, PortalServices } from '../portal-environment.js';
import { countRows, listSets } from '../queries.js';
import {
  actionPanel,
  BACKUP_ACTIONS,
  SCHEDULE_ACTIONS,
  SET_ACTIONS,
  TENANT_ACTIONS,
} from './action-panel.js';
import { tenantPage, tenantPath } from './layout.js';
import { formatNumber, type Markup } from './markup.js';
import { setTable } from './set-table.js';

const RECENT_SETS = 5;

export async function dashboardPage(
  context: PortalContext,
  { database, now }: PortalServices,
): Promise<Markup> {
  const tenant = context.get('tenant');
  const rights = context.get('rights');
  const [counts, recentSets] = await Promise.all([
    countRows(database, tenant.id),
    listSets(database, tenant.id, { limit: RECENT_SETS, offset: 0 }),
  ]);
  return tenantPage(context, 'dashboard', {
    title: 'Dashboard',
    content: html`<header class="page-header">
        <p class="eyebrow">${tenant.domain} · ${tenant.country}</p>
        <h1><bdi>${tenant.name}</bdi></h1>
      </header>
      <div class="tiles">
        <backup-health-kpi></backup-health-kpi>
        ${tile('Backup sets', counts.sets, 'Kept for this tenant', tenantPath(tenant, 'backup-sets'))}
        ${
          rights.backupSchedules
            ? tile(
                'Schedules',
                counts.schedules,
                html`${formatNumber(counts.enabledSchedules)} of them enabled
                  <schedule-follow-up-badge></schedule-follow-up-badge>`,
                tenantPath(tenant, 'backup-schedules'),
              )
            : ''
        }
      </div>
      <div class="columns">
        <div class="stack">
          <backup-attention-list></backup-attention-list>
          <section class="card" aria-labelledby="recent">
            <header class="card-header">
              <h2 id="recent">Recent backup sets</h2>
              <a href="${tenantPath(tenant, 'backup-sets')}">All backup sets</a>
            </header>
            ${setTable(context, recentSets, { labelledBy: 'recent', now: now() })}
          </section>
        </div>
        ${actionPanel(context, [BACKUP_ACTIONS, SCHEDULE_ACTIONS, SET_ACTIONS, TENANT_ACTIONS])}
      </div>`,
  });
}

function tile(label: string, value: number, detail: Markup | string, href: string): Markup {
  return html`<section class="card tile">
    <h2>${label}</h2>
    <p class="figure">${formatNumber(value)}</p>
    <p class="aside">${detail}</p>
    <p><a href="${href}">Open ${label.toLowerCase()}</a></p>
  </section>`;
}
