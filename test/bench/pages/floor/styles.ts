import { styleSheet } from './share.js';

/** What the badge's own sheet weighs, roughly: as many rules, as much derived. */
export const badgeSheet = styleSheet(`
  :host { display: inline-block; max-inline-size: 100%; vertical-align: middle;
    --_surface: light-dark(#fff, #131c2e); --_text: light-dark(#0f172a, #e8edf6);
    --_warning: light-dark(#8f4a06, #fbc35c); --_warning-soft: color-mix(in oklab, #f59e0b 16%, var(--_surface)); }
  :host([hidden]), :host(:state(hidden)) { display: none; }
  .root { display: inline-flex; color: var(--_text); font-size: 0.875rem; font-weight: 400; line-height: 1.43;
    letter-spacing: normal; text-align: start; text-transform: none; white-space: normal; }
  .pill { display: inline-flex; gap: 0.3125rem; align-items: center; max-inline-size: 100%; padding-block: 0.125rem;
    padding-inline: 0.5rem 0.625rem; color: var(--_warning); font-size: 0.8125rem; font-weight: 600;
    line-height: 1.25rem; background: var(--_warning-soft); border-radius: 0.75rem; }
  .icon { flex: none; inline-size: 1rem; block-size: 1rem; fill: none; stroke: currentcolor; stroke-width: 1.7; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  @media (forced-colors: active), print { .pill { border: 1px solid; } }
`);

export const tileSheet = styleSheet(`
  :host { display: block; container-type: inline-size; min-inline-size: 0;
    --_surface: light-dark(#fff, #131c2e); --_text: light-dark(#0f172a, #e8edf6);
    --_muted: light-dark(#526077, #9aa7bd); --_link: light-dark(#1d4ed8, #93b4ff); }
  :host([hidden]) { display: none; }
  .root { display: grid; gap: 0.5rem; padding: 1rem 1.25rem; color: var(--_text); font-size: 0.875rem;
    line-height: 1.43; background: var(--_surface); border: 1px solid; border-radius: 0.875rem; }
  p { margin: 0; }
  .heading { color: var(--_muted); font-size: 0.8125rem; font-weight: 500; }
  .word { display: flex; gap: 0.5rem; align-items: center; font-size: 1.375rem; font-weight: 650; }
  .icon { flex: none; inline-size: 1.25rem; block-size: 1.25rem; fill: none; stroke: currentcolor; stroke-width: 1.7; }
  .bar { inline-size: 100%; block-size: 0.375rem; }
  .link { color: var(--_link); font-weight: 600; text-decoration: none; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  @container (inline-size < 20rem) { .root { padding: 0.75rem; } }
`);
