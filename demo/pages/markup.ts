import { html } from 'hono/html';
import { formatDistanceStrict } from 'date-fns/formatDistanceStrict';

/** Markup whose every value was escaped when it was put in. */
export type Markup = ReturnType<typeof html>;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const NUMBER = new Intl.NumberFormat('en-GB');

export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** An instant in UTC, with how far from now it is below it. */
export function instant(value: Date | null, now: Date): Markup | string {
  if (value === null) return '–';
  const distance = formatDistanceStrict(value, now, { addSuffix: true, roundingMethod: 'floor' });
  return html`<time datetime="${value.toISOString()}">${INSTANT.format(value)}</time>
    <span class="aside">${distance}</span>`;
}

/** A stored status as it stands; what it means for health is for the kit's elements to say. */
export function statusTag(status: string): Markup {
  return html`<span class="tag">${status}</span>`;
}
