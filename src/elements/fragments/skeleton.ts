import { html, type TemplateResult } from 'lit';

/** A bar where a text will be. */
export const bone: TemplateResult = html`<span class="bone"></span>`;
