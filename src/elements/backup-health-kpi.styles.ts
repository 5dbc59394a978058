import { css } from 'lit';

/**
 * Every row has its size from the width alone, with room for what is commonly told, so that nothing moves when the
 * answer comes or changes. Nothing is ever cut off: whoever has more to tell, or reads larger text, gets more lines.
 */
export const kpiStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }

  .tile {
    display: grid;
    grid-template:
      'heading' auto
      'word' minmax(2rem, auto)
      'told' 1fr
      'meter' auto
      'action' minmax(1.5rem, auto)
      / minmax(0, 1fr);
    row-gap: 0.25rem;
    padding: 1.25rem;
  }

  /* As high as the button, whether it is there or not. */
  .header {
    display: flex;
    grid-area: heading;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    min-block-size: 1.5rem;
    font-size: 0.8125rem;
  }

  .header .link {
    flex: none;
  }

  .heading {
    color: var(--_muted);
    font-weight: 500;
  }

  .word {
    display: flex;
    grid-area: word;
    gap: 0.625rem;
    align-items: center;
    font-size: clamp(1.125rem, (100cqi - 4.75rem) / 12, 1.4375rem);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.012em;
  }

  .word .icon {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: var(--_tone);
  }

  .told {
    --_lines: 4;

    grid-area: told;
    min-block-size: calc(var(--_lines) * 1lh);
    margin-block-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.8438rem;
    line-height: 1.25rem;
  }

  .when {
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 500;
  }

  .meter {
    display: grid;
    grid-area: meter;
    grid-template-columns: 1fr auto;
    gap: 0.375rem 0.75rem;
    align-content: start;
    min-block-size: 1.75rem;
    margin-block: 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    line-height: 1rem;
    overflow-wrap: break-word;
  }

  .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.25rem;
    overflow: hidden;
    background: var(--_track);
    border-radius: 999px;
  }

  .bar:dir(rtl) {
    scale: -1 1;
  }

  .fill {
    fill: var(--_tone);
  }

  .action {
    display: flex;
    grid-area: action;
    align-items: center;
  }

  .loading .bone {
    --_bone: 80%;
  }

  .loading .word .bone {
    --_bone: 55%;
  }

  .loading .told .bone:last-child {
    --_bone: 50%;
  }

  .loading .meter .bone {
    --_bone: 4.5rem;

    block-size: 0.625rem;
    margin-block: 0.1875rem;
  }

  .loading .action .bone {
    --_bone: 8rem;
  }

  @container (inline-size < 22rem) {
    .told {
      --_lines: 5;
    }
  }

  /* Narrow: the longest words need two lines, and so do the ends of the meter. */
  @container (inline-size < 18rem) {
    .tile {
      grid-template-rows: auto minmax(2.75rem, auto) 1fr auto minmax(1.5rem, auto);
      padding: 1rem;
    }

    .word {
      gap: 0.5rem;
    }

    .told {
      --_lines: 8;
    }

    .meter {
      min-block-size: 2.75rem;
    }
  }

  /* Very narrow. */
  @container (inline-size < 14rem) {
    .tile {
      padding-inline: 0.875rem;
    }

    .header {
      min-block-size: 2rem;
      font-size: 0.75rem;
      line-height: 1rem;
    }

    .word {
      font-size: 1rem;
    }

    .word .icon {
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }

    .action {
      font-size: 0.8125rem;
    }

    .told {
      --_lines: 9;
    }
  }

  /* Wide: what is measured and where to go stand beside what is told. */
  @container (inline-size >= 48rem) {
    .tile {
      grid-template:
        'heading meter' auto
        'word meter' minmax(2rem, auto)
        'told action' 1fr
        / minmax(0, 1fr) minmax(14rem, 22rem);
      column-gap: 2.5rem;
    }

    .meter {
      align-self: end;
      margin-block: 0;
    }

    .action {
      align-self: end;
      justify-content: end;
    }
  }

  @media (forced-colors: active), print {
    .bar {
      border: 1px solid;
    }
  }
`;
