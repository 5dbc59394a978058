import { css } from 'lit';

export const confirmationStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
  }

  .card {
    display: grid;
    grid-template:
      'mark header' minmax(1.5rem, auto)
      'mark body' auto
      'mark others' auto
      / auto minmax(0, 1fr);
    column-gap: 1rem;
    align-content: start;
    padding: 1.125rem 1.25rem 1.25rem;
  }

  .mark {
    display: grid;
    grid-area: mark;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    color: var(--_tone);
    background: var(--_tone-soft);
    border-radius: 0.75rem;
  }

  .mark .icon {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    grid-area: header;
    gap: 0.25rem 0.625rem;
    align-items: center;
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }

  .heading {
    color: var(--_muted);
    font-weight: 500;
  }

  .pill {
    padding-inline: 0.5625rem;
    font-size: 0.75rem;
  }

  .arrival {
    flex: 1 1 18rem;
    min-inline-size: 0;
    color: var(--_muted);
    text-align: end;
  }

  /* What is otherwise than when the link was made is news. */
  .arrival.news {
    color: var(--_text);
    font-weight: 600;
  }

  .body {
    display: grid;
    grid-area: body;
    grid-template:
      'title action' minmax(1.75rem, auto)
      'told action' auto
      'chips chips' auto
      / minmax(0, 1fr) auto;
    column-gap: 1.5rem;
    align-content: start;
    margin-block-start: 0.375rem;
  }

  /* Loading is one reason: a single one that comes takes its place without moving anything. */
  .body:last-child {
    min-block-size: calc(1.75rem + 3 * 1.25rem);
  }

  .title {
    grid-area: title;
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.75rem;
    letter-spacing: -0.01em;
  }

  .told {
    grid-area: told;
    max-inline-size: 75ch;
    color: var(--_muted);
    font-size: 0.8438rem;
    line-height: 1.25rem;
  }

  .when {
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 500;
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
    display: flex;
    flex-direction: column;
    grid-area: action;
    align-items: end;
  }

  .others {
    display: grid;
    grid-area: others;
    gap: 0.625rem;
    margin-block-start: 0.875rem;
    padding-block-start: 0.875rem;
    list-style: none;
    border-block-start: 1px solid var(--_ring);
  }

  .other {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.625rem;
    font-size: 0.8438rem;
    line-height: 1.25rem;
  }

  .other .icon {
    color: var(--_tone);
  }

  .other .chips {
    grid-area: auto / 2;
    margin-block-start: 0.375rem;
  }

  .other-told {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.625rem;
  }

  .other-title {
    font-weight: 600;
  }

  .other-sentence {
    color: var(--_muted);
  }

  .loading .mark {
    background: var(--_track);
  }

  .loading .bone {
    --_bone: 85%;
  }

  .loading .pill .bone {
    --_bone: 4.5rem;
  }

  .loading .title .bone {
    --_bone: 14rem;
  }

  .loading .arrival .bone {
    --_bone: 18rem;

    margin-inline-start: auto;
  }

  .loading .action .bone {
    --_bone: 8rem;
  }

  @container (inline-size < 36rem) {
    .card {
      grid-template:
        'mark header' auto
        'body body' auto
        'others others' auto
        / auto minmax(0, 1fr);
      column-gap: 0.75rem;
      padding: 1rem;
    }

    .header {
      align-content: center;
    }

    .arrival {
      flex-basis: 100%;
      text-align: start;
    }

    .loading .arrival .bone {
      margin-inline-start: 0;
    }

    .body {
      grid-template:
        'title' minmax(1.75rem, auto)
        'told' auto
        'chips' auto
        'action' auto
        / minmax(0, 1fr);
      margin-block-start: 0.625rem;
    }

    .body:last-child {
      min-block-size: calc(1.75rem + 5 * 1.25rem);
    }

    .action {
      align-items: start;
      padding-block-start: 0.375rem;
    }
  }

  @container (inline-size < 20rem) {
    .mark {
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border-radius: 0.625rem;
    }

    .mark .icon {
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }

    .body:last-child {
      min-block-size: calc(1.75rem + 7 * 1.25rem);
    }
  }

  @media (forced-colors: active) {
    .mark,
    .chip {
      border: 1px solid CanvasText;
    }
  }
`;
