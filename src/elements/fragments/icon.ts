import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Icon } from '../../signals/index.js';

/** One shape a meaning, drawn on a grid of 20 in lines of the current colour. */
const SHAPES: Readonly<Record<Icon, SVGTemplateResult>> = {
  octagon: svg`<path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z"/><path d="M10 6.3v4.4M10 13.6v.1"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 5.8V10l2.8 2"/>`,
  triangle: svg`<path d="M10 3 18 16.8H2z"/><path d="M10 8v3.9M10 14.4v.1"/>`,
  calendar: svg`<rect x="2.8" y="4" width="14.4" height="13.2" rx="2.2"/><path d="M2.8 8.2h14.4M6.6 2.4v3M13.4 2.4v3M10 10.7v2.2M10 14.9v.1"/>`,
  cross: svg`<circle cx="10" cy="10" r="7.5"/><path d="m7.4 7.4 5.2 5.2m0-5.2-5.2 5.2"/>`,
  question: svg`<circle cx="10" cy="10" r="7.5"/><path d="M7.9 8a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M10 14v.1"/>`,
  check: svg`<circle cx="10" cy="10" r="7.5"/><path d="m6.7 10.2 2.3 2.3 4.4-4.7"/>`,
  dash: svg`<circle cx="10" cy="10" r="7.5"/><path d="M6.8 10h6.4"/>`,
  dots: svg`<circle cx="10" cy="10" r="7.5"/><path d="M6.6 10v.1M10 10v.1M13.4 10v.1"/>`,
  lock: svg`<rect x="3.8" y="8.6" width="12.4" height="8.6" rx="2"/><path d="M6.6 8.6V6.2a3.4 3.4 0 0 1 6.8 0v2.4"/>`,
  exclamation: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6.2v4.6M10 13.6v.1"/>`,
  hourglass: svg`<path d="M5.2 2.6h9.6M5.2 17.4h9.6M6.4 2.6c0 4.4 3.6 5 3.6 7.4s-3.6 3-3.6 7.4M13.6 2.6c0 4.4-3.6 5-3.6 7.4s3.6 3 3.6 7.4"/>`,
};

/** The words beside it say the same, so it is hidden from assistive technology. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${SHAPES[name]}
  </svg>`;
}
