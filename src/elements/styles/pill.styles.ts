import { css } from 'lit';

/** What every element shows: icons, pills, and what is only read out. */
export const pill = css`
  .icon {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .pill {
    display: inline-flex;
    gap: 0.3125rem;
    align-items: center;
    max-inline-size: 100%;
    padding-block: 0.125rem;
    padding-inline: 0.5rem 0.625rem;
    color: var(--_tone);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25rem;
    text-wrap: balance;
    background: var(--_tone-soft);
    border-radius: 0.75rem;
  }

  .pill .icon {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .pill {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .pill {
      border: 1px solid;
    }
  }
`;
