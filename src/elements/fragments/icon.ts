import { html, type TemplateResult } from 'lit';
import type { Icon } from '../../signals/index.js';

const CIRCLE = 'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0';

/** One shape a meaning, drawn on a grid of 20 in lines of the current colour; as one path, which is cheapest to draw. */
export const SHAPES: Readonly<Record<Icon, string>> = {
  octagon: 'M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM10 6.3v4.4M10 13.6v.1',
  clock: `${CIRCLE}M10 5.8V10l2.8 2`,
  triangle: 'M10 3 18 16.8H2zM10 8v3.9M10 14.4v.1',
  calendar:
    'M5 4h10a2.2 2.2 0 0 1 2.2 2.2v8.8a2.2 2.2 0 0 1-2.2 2.2h-10a2.2 2.2 0 0 1-2.2-2.2v-8.8a2.2 2.2 0 0 1 2.2-2.2zM2.8 8.2h14.4M6.6 2.4v3M13.4 2.4v3M10 10.7v2.2M10 14.9v.1',
  cross: `${CIRCLE}M7.4 7.4 5.2 5.2m0-5.2-5.2 5.2`,
  question: `${CIRCLE}M7.9 8a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M10 14v.1`,
  check: `${CIRCLE}M6.7 10.2l2.3 2.3 4.4-4.7`,
  dash: `${CIRCLE}M6.8 10h6.4`,
  dots: `${CIRCLE}M6.6 10v.1M10 10v.1M13.4 10v.1`,
  lock: 'M5.8 8.6h8.4a2 2 0 0 1 2 2v4.6a2 2 0 0 1-2 2h-8.4a2 2 0 0 1-2-2v-4.6a2 2 0 0 1 2-2zM6.6 8.6V6.2a3.4 3.4 0 0 1 6.8 0v2.4',
  exclamation: `${CIRCLE}M10 6.2v4.6M10 13.6v.1`,
  hourglass:
    'M5.2 2.6h9.6M5.2 17.4h9.6M6.4 2.6c0 4.4 3.6 5 3.6 7.4s-3.6 3-3.6 7.4M13.6 2.6c0 4.4-3.6 5-3.6 7.4s3.6 3 3.6 7.4',
};

/** The words beside it say the same, so it is hidden from assistive technology. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${SHAPES[name]} />
  </svg>`;
}
