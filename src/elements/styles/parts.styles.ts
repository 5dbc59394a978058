import { css } from 'lit';

/** What more than one card shows: the card itself, links and the shapes of loading. */
export const parts = css`
  .card {
    background: var(--_surface);
    border: 1px solid var(--_ring);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  .link {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    min-block-size: 1.5rem;
    color: var(--_link);
    font-weight: 600;
    text-decoration: none;
    border-radius: 0.25rem;
  }

  .link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .link:focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 3px;
  }

  .arrow {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition: translate 120ms;
  }

  .link:hover .arrow {
    translate: 2px 0;
  }

  .link:dir(rtl) .arrow {
    scale: -1 1;
  }

  .link:dir(rtl):hover .arrow {
    translate: -2px 0;
  }

  button.link {
    padding: 0;
    font: inherit;
    font-weight: 600;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .no-access {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_text);
    line-height: 1.5rem;
  }

  .no-access-hint {
    color: var(--_muted);
  }

  .no-access-hint::before {
    content: '· ';
  }

  .bone {
    display: block;
    inline-size: var(--_bone, 60%);
    max-inline-size: 100%;
    block-size: 0.75lh;
    margin-block: 0.125lh;
    background: var(--_track);
    border-radius: 0.375rem;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .arrow {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }

    .link {
      color: LinkText;
    }

    button.link {
      color: ButtonText;
    }

    .bone {
      background: Canvas;
      border: 1px solid CanvasText;
    }
  }

  /* On paper nothing can be clicked, and what is loading says so in words. */
  @media print {
    .card,
    .item {
      break-inside: avoid;
      box-shadow: none;
    }

    .card {
      border: 1px solid;
    }

    button.link,
    .arrow,
    .bone {
      display: none;
    }

    .notice {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }

    to {
      opacity: 0.55;
    }
  }
`;
