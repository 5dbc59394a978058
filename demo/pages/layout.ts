import { html } from 'hono/html';
import { KIT_SCRIPT, withBackupHealth } from '../embedding.js';
import type { Person } from '../people.js';
import type { PortalContext } from '../portal-environment.js';
import type { Tenant } from '../queries.js';
import { icon, type IconName } from './icons.js';
import type { Markup } from './markup.js';
import { takeNotice } from './notice.js';
import { currentTheme, themeToggle } from './theme.js';

interface PageParts {
  readonly title: string;
  readonly content: Markup;
}

export type TenantSection = 'dashboard' | 'backup-sets' | 'backup-schedules';

/** A page without navigation: signing in, and what could not be shown. */
export function plainPage(context: PortalContext, { title, content }: PageParts): Markup {
  return documentOf(context, title, html`<main class="plain">${content}</main>`);
}

/** A page outside any tenant. */
export function portalPage(context: PortalContext, { title, content }: PageParts): Markup {
  return documentOf(context, title, shell(context, null, content));
}

/** A page of the tenant in the path; the kit's elements work anywhere on it. */
export function tenantPage(
  context: PortalContext,
  section: TenantSection,
  { title, content }: PageParts,
): Markup {
  const tenant = context.get('tenant');
  const body = withBackupHealth(tenant, shell(context, section, content));
  return documentOf(context, `${title} – ${tenant.name}`, body);
}

function documentOf(context: PortalContext, title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en" data-theme="${currentTheme(context)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Tenant portal</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        ${KIT_SCRIPT}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function shell(context: PortalContext, section: TenantSection | null, content: Markup): Markup {
  const notice = takeNotice(context);
  return html`<a class="skip-link" href="#content">Skip to content</a>
    <div class="shell">
      <header class="sidebar">
        <a class="brand" href="/tenants">${icon('layers')}<span>Tenant portal</span></a>
        ${section === null ? mainNavigation() : tenantNavigation(context, section)}
        ${account(context, context.get('person'))}
      </header>
      <main id="content" tabindex="-1">
        ${notice === null ? '' : html`<p class="notice" role="status">${icon('check')}${notice}</p>`}
        ${content}
      </main>
    </div>`;
}

function mainNavigation(): Markup {
  return html`<nav aria-label="Main">
    <ul>
      <li><a href="/tenants" aria-current="page">${icon('building')}Tenants</a></li>
    </ul>
  </nav>`;
}

function tenantNavigation(context: PortalContext, current: TenantSection): Markup {
  const tenant = context.get('tenant');
  const link = (section: TenantSection, name: IconName, label: string): Markup =>
    html`<li>
      <a
        href="${tenantPath(tenant, section)}"
        aria-current="${section === current ? 'page' : 'false'}"
        >${icon(name)}${label}</a
      >
    </li>`;
  return html`<nav aria-label="Tenant">
    <p class="tenant-name" title="${tenant.name}"><bdi>${tenant.name}</bdi></p>
    <ul>
      ${link('dashboard', 'dashboard', 'Dashboard')} ${link('backup-sets', 'layers', 'Backup sets')}
      ${
        context.get('rights').backupSchedules
          ? link('backup-schedules', 'calendar', 'Schedules')
          : ''
      }
    </ul>
    <ul>
      <li><a href="/tenants">${icon('building')}All tenants</a></li>
    </ul>
  </nav>`;
}

function account(context: PortalContext, person: Person): Markup {
  return html`<div class="account">
    <p><strong>${person.name}</strong><span class="aside">${person.id}</span></p>
    <div class="account-actions">
      ${themeToggle(currentTheme(context), pathOf(context))}
      <form method="post" action="/sign-out">
        <button class="quiet" title="Sign out">${icon('signOut')}<span>Sign out</span></button>
      </form>
    </div>
  </div>`;
}

export function tenantPath(tenant: Tenant, section: TenantSection): string {
  const base = `/tenants/${encodeURIComponent(tenant.id)}`;
  return section === 'dashboard' ? base : `${base}/${section}`;
}

export function pathOf(context: PortalContext): string {
  const { pathname, search } = new URL(context.req.url);
  return pathname + search;
}
