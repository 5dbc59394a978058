import { html } from 'lit';

/** A bar where a text will be. */
export const bone = html`<span class="bone"></span>`;
