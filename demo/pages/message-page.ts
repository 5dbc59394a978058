import { html } from 'hono/html';
import type { PortalContext } from '../portal-environment.js';
import { plainPage } from './layout.js';
import type { Markup } from './markup.js';

/** One sentence in place of a page, and a way on. */
export function messagePage(context: PortalContext, title: string, sentence: string): Markup {
  return plainPage(context, {
    title,
    content: html`<div class="message">
      <h1>${title}</h1>
      <p class="lead">${sentence}</p>
      <p><a class="button" href="/tenants">Back to your tenants</a></p>
    </div>`,
  });
}
