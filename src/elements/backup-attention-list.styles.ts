import { css } from 'lit';

export const attentionListStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }

  .header {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    min-block-size: 3.5rem;
    padding: 0.875rem 1.25rem;
  }

  .heading {
    font-size: 0.9375rem;
    font-weight: 650;
  }

  .items {
    list-style: none;
  }

  .item {
    display: grid;
    grid-template:
      'mark title action' minmax(1.5rem, auto)
      'mark told action' auto
      'mark chips chips' auto
      / auto minmax(0, 1fr) auto;
    column-gap: 0.875rem;
    align-content: start;
    padding: 1rem 1.25rem;
    border-block-start: 1px solid var(--_ring);
  }

  /* Loading is one item: a single one that comes takes its place without moving anything. */
  .item:only-child {
    min-block-size: calc(3.5rem + 2lh);
  }

  .mark {
    display: grid;
    grid-area: mark;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    color: var(--_tone);
    background: var(--_tone-soft);
    border-radius: 0.625rem;
  }

  .title {
    grid-area: title;
    font-weight: 600;
    line-height: 1.5rem;
  }

  .told {
    grid-area: told;
    max-inline-size: 70ch;
    color: var(--_muted);
    font-size: 0.8438rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    grid-area: chips;
    gap: 0.375rem;
    margin-block-start: 0.5rem;
    list-style: none;
  }

  .chip {
    max-inline-size: 100%;
    padding: 0.125rem 0.5rem;
    color: var(--_text);
    font-size: 0.75rem;
    line-height: 1.125rem;
    background: var(--_neutral-soft);
    border-radius: 0.375rem;
  }

  .action {
    grid-area: action;
    padding-inline-start: 0.5rem;
    text-align: end;
  }

  .loading .title .bone {
    --_bone: 12rem;
  }

  .loading .told .bone {
    --_bone: 85%;
  }

  .loading .mark {
    background: var(--_track);
  }

  /* The pages' own items and checks take the same place and lines. */
  ::slotted([slot='items']),
  ::slotted([slot='checks']) {
    padding: 1rem 1.25rem;
    border-block-start: 1px solid var(--_ring);
  }

  @container (inline-size < 30rem) {
    .header,
    .item,
    ::slotted([slot='items']),
    ::slotted([slot='checks']) {
      padding-inline: 1rem;
    }

    .item {
      grid-template:
        'mark title' minmax(1.5rem, auto)
        'mark told' auto
        'mark chips' auto
        'mark action' auto
        / auto minmax(0, 1fr);
    }

    .item:only-child {
      min-block-size: calc(5.5rem + 3lh);
    }

    .action {
      padding: 0.375rem 0 0;
      text-align: start;
    }
  }

  @container (inline-size < 17.5rem) {
    .item {
      grid-template:
        'mark title' minmax(2.25rem, auto)
        'told told' auto
        'chips chips' auto
        'action action' auto
        / auto minmax(0, 1fr);
      row-gap: 0.375rem;
    }

    .item:only-child {
      min-block-size: calc(6.5rem + 5lh);
    }

    .title {
      align-self: center;
      line-height: 1.25rem;
    }
  }

  @media (forced-colors: active), print {
    .mark,
    .chip {
      border: 1px solid;
    }
  }
`;
