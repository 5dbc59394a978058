import { css } from 'lit';

/**
 * The kit's colours and measures. Everything a host may set has a name of its own; what is derived from it does not.
 * `light-dark()` follows the colour scheme of the page around. Box styles never stand on `:host`, where resets of
 * the page would win.
 */
export const tokens = css`
  :host {
    --_surface: var(--backup-health-surface, light-dark(#fff, #131c2e));
    --_text: var(--backup-health-text, light-dark(#0f172a, #e8edf6));
    --_muted: var(--backup-health-muted, light-dark(#526077, #9aa7bd));
    --_ring: var(--backup-health-ring, light-dark(#0f172a1c, #94a3b82e));
    --_link: var(--backup-health-link, light-dark(#1d4ed8, #93b4ff));
    --_danger: var(--backup-health-danger, light-dark(#b42318, #fda29b));
    --_warning: var(--backup-health-warning, light-dark(#8f4a06, #fbc35c));
    --_success: var(--backup-health-success, light-dark(#0b6b43, #6ee7b0));
    --_neutral: var(--backup-health-neutral, light-dark(#4b5769, #b6c2d6));
    --_radius: var(--backup-health-radius, 0.875rem);
    --_shadow: light-dark(0 1px 2px #0f172a0d, 0 0 #0000);
    --_danger-soft: color-mix(in oklab, var(--backup-health-danger, #ef4444) 12%, var(--_surface));
    --_warning-soft: color-mix(
      in oklab,
      var(--backup-health-warning, #f59e0b) 16%,
      var(--_surface)
    );
    --_success-soft: color-mix(
      in oklab,
      var(--backup-health-success, #10b981) 14%,
      var(--_surface)
    );
    --_neutral-soft: color-mix(in oklab, var(--_neutral) 12%, var(--_surface));
    --_track: color-mix(in oklab, var(--_muted) 22%, var(--_surface));
  }

  :host([hidden]) {
    display: none;
  }

  .root,
  .root *,
  .root *::before {
    box-sizing: border-box;
  }

  .root {
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 400;
    font-style: normal;
    font-variant: normal;
    font-variant-numeric: tabular-nums;
    line-height: 1.43;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    cursor: auto;
  }

  /* Sentences in the other direction than the page keep to the side on which the page's own begin. */
  .root:dir(rtl) [dir]:dir(ltr),
  .root:dir(ltr) [dir]:dir(rtl) {
    text-align: end;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }

  [data-tone='danger'] {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }

  [data-tone='warning'] {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }

  [data-tone='success'] {
    --_tone: var(--_success);
    --_tone-soft: var(--_success-soft);
  }

  [data-tone='neutral'] {
    --_tone: var(--_neutral);
    --_tone-soft: var(--_neutral-soft);
  }

  /* Black on white paper, whatever the page looks like on a screen: icons and words tell everything. */
  @media print {
    .root {
      color-scheme: light;

      --_surface: #fff;
      --_text: #000;
      --_muted: #333;
      --_ring: #999;
      --_link: #000;
      --_neutral-soft: #fff;
      --_track: #fff;
    }

    [data-tone] {
      --_tone: #000;
      --_tone-soft: #fff;
    }
  }

  /* SVG keeps its author's colours unless told otherwise; here the reader's count. */
  @media (forced-colors: active) {
    [data-tone] {
      --_tone: CanvasText;
    }
  }
`;
