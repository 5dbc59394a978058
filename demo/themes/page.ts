import { html, raw } from 'hono/html';
import { KIT_SCRIPT } from '../embedding.js';
import { resolveBackupHealth, scenarios, type ScenarioName } from '../kit.js';
import type { Markup } from '../pages/markup.js';
import { THEMES, type Scheme, type Theme, type ThemeName } from './themes.js';

/** When all that is shown was so; nothing on these pages ages. */
const NOW = '2026-03-02T10:00:00Z';
const LATER = '2026-03-04T10:00:00Z';

const TILES: readonly ScenarioName[] = [
  'absent',
  'stale-and-degraded',
  'degraded-metadata-only',
  'healthy-with-schedule-follow-up',
  'healthy',
];
const SCHEDULES = ['7', '8', '9', '10'];

/** What the kit looks like in another host: every kind of element, in several states, under the host's own styles. */
export function themePage(name: ThemeName, scheme: Scheme, kitStyle: string): Markup {
  const theme: Theme = THEMES[name];
  const [attribute, value] = theme.rootAttribute?.(scheme) ?? ['data-scheme', scheme];
  return html`<!doctype html>
    <html lang="en" ${raw(`${attribute}="${value}"`)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${theme.label} – Themes</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        ${[...theme.hostStyles, 'arrangement.css', theme.kitStyle].map(
          (sheet) => html`<link rel="stylesheet" href="/themes/assets/${sheet}" />`,
        )}
        ${KIT_SCRIPT}
      </head>
      <body>
        <header class="container py-3">
          <strong>Themes</strong>
          ${navigation(name, scheme)}
        </header>
        <main class="container pb-5">
          <div>
            <h1>${theme.label}</h1>
            <p class="lead">${theme.about}</p>
          </div>
          <div class="backups">${elements()}</div>
          <section>
            <h2>All that is needed for it</h2>
            <pre tabindex="0" dir="ltr"><code>${kitStyle.trim()}</code></pre>
          </section>
        </main>
      </body>
    </html>`;
}

function navigation(current: ThemeName, scheme: Scheme): Markup {
  const link = (href: string, label: string, isCurrent: boolean): Markup =>
    html`<a href="${href}" aria-current="${String(isCurrent)}">${label}</a>`;
  const themes = Object.entries(THEMES).map(([name, { label }]) =>
    link(`/themes/${name}`, label, name === current),
  );
  const { schemes } = THEMES[current];
  const others =
    schemes.length < 2
      ? ''
      : html`<nav aria-label="Colour scheme">
          ${schemes.map((other) =>
            link(
              `/themes/${current}?scheme=${other}`,
              other === 'light' ? 'Light' : 'Dark',
              other === scheme,
            ),
          )}
        </nav>`;
  return html`<nav aria-label="Themes">${themes} <a href="/tenants">Portal</a></nav>
    ${others}`;
}

function elements(): Markup {
  return html`<section class="mb-4">
      <h2>Stat tile</h2>
      <div class="tiles">
        ${TILES.map((name) => html`<backup-health-kpi ${given(name)}></backup-health-kpi>`)}
        <backup-health-kpi ${given('healthy', LATER)}></backup-health-kpi>
      </div>
    </section>
    <section class="mb-4">
      <h2>Attention list</h2>
      <div class="lists">
        <backup-attention-list ${given('everything-at-once')}></backup-attention-list>
        <backup-attention-list ${given('healthy')}></backup-attention-list>
      </div>
    </section>
    <section class="mb-4">
      <h2>Confirmation</h2>
      <backup-basis-confirmation
        reason="latest_backup_degraded"
        backup-set-id="42"
        ${given('degraded-several-families')}
      ></backup-basis-confirmation>
    </section>
    <section class="mb-4">
      <h2>Schedule badge</h2>
      <div class="badges">
        ${SCHEDULES.map(
          (id) =>
            html`<schedule-follow-up-badge
              schedule-id="${id}"
              ${given('several-schedules-follow-up')}
            ></schedule-follow-up-badge>`,
        )}
        <schedule-follow-up-badge show-clear ${given('healthy')}></schedule-follow-up-badge>
      </div>
    </section>`;
}

/** The attributes of an element that shows a scenario, seen at an instant. */
function given(name: ScenarioName, seenAt = NOW): Markup {
  const now = new Date(NOW);
  const { build, policy = {} } = scenarios[name];
  const assessment = resolveBackupHealth(build(now), { now, policy });
  return html`assessment="${JSON.stringify(assessment)}" now="${seenAt}"
  backup-sets-href="#backup-sets" backup-set-href="#backup-set"
  backup-schedules-href="#backup-schedules"`;
}
