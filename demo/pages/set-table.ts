import { html } from 'hono/html';
import type { PortalContext } from '../portal-environment.js';
import type { SetRow } from '../queries.js';
import { tenantPath } from './layout.js';
import { formatNumber, instant, statusTag, type Markup } from './markup.js';

export function setTable(
  context: PortalContext,
  sets: readonly SetRow[],
  { labelledBy, now }: { readonly labelledBy: string; readonly now: Date },
): Markup {
  if (sets.length === 0) return html`<p class="empty">There are no backup sets.</p>`;
  const path = tenantPath(context.get('tenant'), 'backup-sets');
  return html`<table aria-labelledby="${labelledBy}">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Status</th>
        <th scope="col">Completed</th>
        <th scope="col" class="number">Items</th>
        <th scope="col">Started by</th>
      </tr>
    </thead>
    <tbody>
      ${sets.map(
        (set) =>
          html`<tr>
            <th scope="row">
              <a href="${path}/${set.id}"><bdi>${set.name}</bdi></a>
            </th>
            <td data-label="Status">${statusTag(set.status)}</td>
            <td data-label="Completed">${instant(set.completed_at, now)}</td>
            <td data-label="Items" class="number">${formatNumber(set.item_count)}</td>
            <td data-label="Started by">${set.created_by}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
