import { html } from 'hono/html';
import { formatDistanceStrict } from 'date-fns/formatDistanceStrict';

/** Markup whose every value was escaped when it was put in. */
export type Markup = ReturnType<typeof html>;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const MILLISECONDS_IN_AN_HOUR = 3_600_000;
const NUMBER = new Intl.NumberFormat('en-GB');

export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** An instant in UTC, with how far from now it is below it. */
export function instant(value: Date | null, now: Date): Markup | string {
  if (value === null) return '–';
  const hours = Math.abs(now.getTime() - value.getTime()) / MILLISECONDS_IN_AN_HOUR;
  const distance = formatDistanceStrict(value, now, {
    addSuffix: true,
    roundingMethod: 'floor',
    // "1 day ago" is too coarse where a day decides.
    ...(hours >= 1 && hours < 48 ? { unit: 'hour' } : {}),
  });
  return html`<time datetime="${value.toISOString()}">${INSTANT.format(value)}</time>
    <span class="aside">${distance}</span>`;
}

/** A stored status as it stands; what it means for health is for the kit's elements to say. */
export function statusTag(status: string): Markup {
  return html`<span class="tag">${status}</span>`;
}
