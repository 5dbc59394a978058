import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { arrivalQuery, basisConfirmation } from '../embedding.js';
import { itemFamilies, resolveBackupHealth, type QualityFamily } from '../kit.js';
import type { PortalContext, PortalServices } from '../portal-environment.js';
import { findSet, loadItemEvidence, loadItems, type ItemRow } from '../queries.js';
import { tenantPage, tenantPath } from './layout.js';
import { formatNumber, instant, statusTag, type Markup } from './markup.js';
import { pager, paging } from './pager.js';

/** One set: what the kit says of its quality, and its items, all or those of one family. */
export async function setPage(
  context: PortalContext,
  { database, now }: PortalServices,
): Promise<Markup> {
  const tenant = context.get('tenant');
  const set = await findSet(database, tenant.id, context.req.param('setId') ?? '');
  if (set === null) throw new HTTPException(404);

  const evidence = await loadItemEvidence(database, set.id);
  const { quality } = resolveBackupHealth(
    { backupSets: [set], backupItems: evidence, backupSchedules: [] },
    { now: now() },
  );
  const family = context.req.query('family') ?? '';
  const arrival = arrivalQuery(context);
  const matching = evidence.filter(
    ({ metadata }) => family === '' || itemFamilies(metadata).some((name) => name === family),
  );
  const shown = paging(context.req.query('page'), matching.length);
  const onPage = matching.slice(shown.offset, shown.offset + shown.limit);
  const items = await loadItems(
    database,
    onPage.map(({ id }) => id),
  );

  return tenantPage(context, 'backup-sets', {
    title: set.name,
    content: html`<header class="page-header">
        <p class="eyebrow">
          <a href="${tenantPath(tenant, 'backup-sets')}">Backup sets</a>
          <schedule-follow-up-badge></schedule-follow-up-badge>
        </p>
        <h1><bdi>${set.name}</bdi></h1>
      </header>
      ${basisConfirmation(context, { backupSetId: set.id })}
      <dl class="card facts">
        ${fact('Status', statusTag(set.status))}
        ${fact('Completed (UTC)', instant(set.completed_at, now()))}
        ${fact('Started (UTC)', instant(set.created_at, now()))}
        ${fact('Started by', set.created_by)} ${fact('Items', formatNumber(set.item_count))}
        ${fact('Degraded items', quality === null ? '–' : formatNumber(quality.degradedItems))}
      </dl>
      <section class="card" aria-labelledby="items">
        <header class="card-header">
          <h2 id="items">Items</h2>
        </header>
        ${
          quality === null || quality.families.length === 0
            ? ''
            : familyFilter(quality.families, { chosen: family, total: evidence.length, arrival })
        }
        ${itemTable(items)} ${pager(shown, { ...arrival, ...(family !== '' && { family }) })}
      </section>`,
  });
}

function fact(name: string, value: Markup | string): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function familyFilter(
  families: readonly { readonly family: QualityFamily; readonly count: number }[],
  {
    chosen,
    total,
    arrival,
  }: {
    readonly chosen: string;
    readonly total: number;
    readonly arrival: Readonly<Record<string, string>>;
  },
): Markup {
  const link = (family: string, label: string, count: number): Markup =>
    html`<li>
      <a
        href="?${String(new URLSearchParams({ ...arrival, ...(family !== '' && { family }) }))}"
        aria-current="${String(family === chosen)}"
        >${label} <span class="count">${formatNumber(count)}</span></a
      >
    </li>`;
  return html`<ul class="filters" aria-label="Items by quality family">
    ${link('', 'All items', total)}
    ${families.map(({ family, count }) => link(family, words(family), count))}
  </ul>`;
}

function itemTable(items: readonly ItemRow[]): Markup {
  if (items.length === 0) return html`<p class="empty">There are no items here.</p>`;
  return html`<table aria-labelledby="items">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Type</th>
        <th scope="col">Platform</th>
        <th scope="col">Quality families</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        ({ name, item_type: type, platform, metadata }) =>
          html`<tr>
            <th scope="row"><bdi>${name}</bdi></th>
            <td data-label="Type">${type}</td>
            <td data-label="Platform">${platform}</td>
            <td data-label="Quality families">${familyTags(itemFamilies(metadata))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function familyTags(families: readonly QualityFamily[]): Markup | string {
  if (families.length === 0) return '–';
  return html`${families.map((family) => html`<span class="tag">${words(family)}</span> `)}`;
}

function words(family: QualityFamily): string {
  const text = family.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
