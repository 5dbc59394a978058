import { html } from 'hono/html';
import { formatNumber, type Markup } from './markup.js';

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly limit: number;
  readonly offset: number;
}

const ROWS_A_PAGE = 25;

/** The page asked for, kept within what there is. */
export function paging(asked: string | undefined, total: number): Paging {
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
  const wanted = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 1;
  const page = Math.min(Math.max(1, wanted), pages);
  return { page, pages, limit: ROWS_A_PAGE, offset: (page - 1) * ROWS_A_PAGE };
}

/** Links to the pages before and after; `query` is what else stands in the address. */
export function pager(
  { page, pages }: Paging,
  query: Readonly<Record<string, string>>,
): Markup | '' {
  if (pages === 1) return '';
  const link = (target: number, label: string): Markup =>
    target < 1 || target > pages
      ? html`<span class="button" aria-disabled="true">${label}</span>`
      : html`<a
          class="button"
          href="?${String(new URLSearchParams({ ...query, page: String(target) }))}"
          >${label}</a
        >`;
  return html`<nav class="pager" aria-label="Pages">
    ${link(page - 1, 'Previous')}
    <span>Page ${formatNumber(page)} of ${formatNumber(pages)}</span>
    ${link(page + 1, 'Next')}
  </nav>`;
}
