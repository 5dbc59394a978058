import { html, raw } from 'hono/html';
import { KIT_SCRIPT } from '../embedding.js';
import type { Markup } from '../pages/markup.js';
import type { Tenant } from '../queries.js';
import { HOSTS, type Host, type HostName } from './hosts.js';
import { escapeAttribute, readSnippet, renderTemplate } from './snippets.js';

/** What a page is asked to show. */
export interface HostPage {
  readonly name: HostName;
  readonly tenants: readonly Tenant[];
  readonly tenant: Tenant;
  /** Whether the elements are on the page; the server is asked to leave them out. */
  readonly isShown: boolean;
  readonly nonce: string;
}

const TEMPLATES: Partial<Readonly<Record<HostName, string>>> = {
  htmx: 'htmx.html',
  turbo: 'turbo.html.erb',
  livewire: 'livewire.blade.php',
};

/** The pages there are. */
export function hostListPage(): Markup {
  return documentOf(
    'Hosts',
    html`<h1>Hosts</h1>
      <p class="lead">
        The kit in other kinds of hosts than this portal, each over the portal’s own endpoint.
      </p>
      <ul class="hosts">
        ${Object.entries<Host>(HOSTS).map(
          ([name, { label, about }]) =>
            html`<li class="card">
              <a href="/hosts/${name}">${label}</a>
              <p class="aside">${about}</p>
            </li>`,
        )}
      </ul>
      <p><a href="/tenants">Portal</a></p>`,
  );
}

export function hostPage(page: HostPage): Markup {
  const { label, about, kind }: Host = HOSTS[page.name];
  return documentOf(
    label,
    html`<header class="page-header">
        <h1>${label}</h1>
        <p class="lead">${about}</p>
        <p><a href="/hosts">All hosts</a></p>
      </header>
      ${kind === 'built' ? appRoot(page) : rendered(page)}`,
    headOf(page),
    page.name === 'htmx' ? 'morph' : '',
  );
}

/** What the page with the iframe frames. */
export function framedPage(tenant: Tenant): Markup {
  const elements = writtenFor(readSnippet('plain-html.html'), tenant);
  return documentOf('Backup health', elements, scriptTag('iframe-framed.js'), '', 'framed');
}

function documentOf(
  title: string,
  content: Markup,
  head: Markup | string = '',
  extension = '',
  bodyClass = '',
): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Hosts</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="stylesheet" href="/hosts/assets/hosts.css" />
        ${head}
      </head>
      <body class="host ${bodyClass}" ${extension === '' ? '' : html`hx-ext="${extension}"`}>
        ${content}
      </body>
    </html>`;
}

function headOf({ name, tenant, nonce }: HostPage): Markup {
  const template = TEMPLATES[name];
  const ofTemplate = template === undefined ? '' : renderTemplate(template, tenant.id).head;
  const { kind, scripts, needs }: Host = HOSTS[name];
  // Last, so that the host listens before the kit has anything to say.
  const ofKit = kind === 'rendered' ? KIT_SCRIPT : '';
  const own = kind === 'built' ? [`built/${name}.js`] : scripts;
  return html`${name === 'htmx' ? html`<meta name="htmx-config" content="${HTMX_SETTINGS}" />` : ''}
  ${name === 'turbo' ? html`<meta name="csp-nonce" content="${nonce}" />` : ''}
  ${own.map((script) => scriptTag(script, needs.nonceFor === 'scripts' ? nonce : null))}
  ${raw(ofTemplate)} ${ofKit}`;
}

/** Neither styles of its own nor code from attributes: the page's policy allows neither. */
const HTMX_SETTINGS = JSON.stringify({ includeIndicatorStyles: false, allowEval: false });

function scriptTag(name: string, nonce: string | null = null): Markup {
  const src = name.startsWith('built/') ? `/hosts/${name}` : `/hosts/assets/${name}`;
  const isModule = name.startsWith('built/');
  return html`<script
    src="${src}"
    ${isModule ? html`type="module"` : 'defer'}
    ${nonce === null ? '' : html`nonce="${nonce}"`}
  ></script>`;
}

function appRoot({ tenants, tenant }: HostPage): Markup {
  const known = tenants.map(({ id, name }) => ({ id, name }));
  return html`<div
    id="app"
    data-tenants="${JSON.stringify(known)}"
    data-tenant="${tenant.id}"
  ></div>`;
}

function rendered(page: HostPage): Markup {
  const told = html`<p>The host was told: <output id="posture"></output></p>`;
  // What the server renders anew is of another tenant, perhaps: what was told of the one before goes with it.
  if (HOSTS[page.name].kind === 'rendered') {
    return html`${controls(page)}
      <div id="stage">${page.isShown ? html`${told} ${stage(page)}` : ''}</div>`;
  }
  return html`${controls(page)} ${told}
    <p>The host’s router is at: <output id="route"></output></p>
    ${
      page.name === 'strict-csp'
        ? html`<p>Refused by the policy: <output id="refused">0</output></p>`
        : ''
    }
    <div id="stage">${stage(page)}</div>`;
}

function stage({ name, tenant, nonce }: HostPage): Markup {
  const template = TEMPLATES[name];
  // The templates are the demo's own, and the one value in them was escaped.
  if (template !== undefined) return html`${raw(renderTemplate(template, tenant.id).body)}`;
  const written = name === 'plain-html' || name === 'strict-csp' ? name : 'iframe';
  return writtenFor(readSnippet(`${written}.html`).replaceAll('{nonce}', nonce), tenant);
}

/** What is written for one tenant, for another one. */
function writtenFor(markup: string, { id }: Tenant): Markup {
  return html`${raw(markup.replaceAll('aldergate-insurance', () => escapeAttribute(id)))}`;
}

function controls({ name, tenants, tenant }: HostPage): Markup {
  const here = `/hosts/${name}`;
  const asked = name === 'htmx' ? HTMX_CONTROLS : NO_CONTROLS;
  return html`<form id="controls" class="controls" action="${here}">
    <select id="tenant" name="tenant" aria-label="Tenant" ${asked.tenant}>
      ${tenants.map(
        ({ id, name: label }) =>
          html`<option value="${id}" ${id === tenant.id ? 'selected' : ''}>${label}</option>`,
      )}
    </select>
    <button id="remove" name="stage" value="empty" ${asked.remove}>Remove</button>
    <button id="add" ${asked.add}>Add again</button>
    ${HOSTS[name].kind === 'rendered' ? html`<button id="morph" ${asked.morph}>Render again</button>` : ''}
  </form>`;
}

const NO_CONTROLS = { tenant: '', remove: '', add: '', morph: '' };
const HTMX_SWAP = 'hx-get="/hosts/htmx" hx-target="#stage" hx-select="#stage" hx-include="#tenant"';
const HTMX_CONTROLS = {
  tenant: raw(`${HTMX_SWAP} hx-swap="morph:outerHTML"`),
  remove: raw(`${HTMX_SWAP} hx-swap="outerHTML"`),
  add: raw(`${HTMX_SWAP} hx-swap="outerHTML"`),
  morph: raw(`${HTMX_SWAP} hx-swap="morph:outerHTML"`),
};
