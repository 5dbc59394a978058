import { html } from 'hono/html';
import { arrivalQuery, basisConfirmation } from '../embedding.js';
import type { PortalContext, PortalServices } from '../portal-environment.js';
import { countRows, listSets } from '../queries.js';
import { actionPanel, BACKUP_ACTIONS, SET_ACTIONS } from './action-panel.js';
import { tenantPage } from './layout.js';
import { formatNumber, type Markup } from './markup.js';
import { pager, paging } from './pager.js';
import { setTable } from './set-table.js';

export async function setListPage(
  context: PortalContext,
  { database, now }: PortalServices,
): Promise<Markup> {
  const tenant = context.get('tenant');
  const { sets: total } = await countRows(database, tenant.id);
  const shown = paging(context.req.query('page'), total);
  const sets = await listSets(database, tenant.id, shown);
  return tenantPage(context, 'backup-sets', {
    title: 'Backup sets',
    content: html`<header class="page-header">
        <h1 id="sets">Backup sets</h1>
        <p class="lead">
          ${formatNumber(total)} in all, newest first. Times are in UTC.
          <schedule-follow-up-badge></schedule-follow-up-badge>
        </p>
      </header>
      ${basisConfirmation(context)} ${actionPanel(context, [BACKUP_ACTIONS, SET_ACTIONS])}
      <section class="card" aria-labelledby="sets">
        ${setTable(context, sets, { labelledBy: 'sets', now: now() })}
        ${pager(shown, arrivalQuery(context))}
      </section>`,
  });
}
