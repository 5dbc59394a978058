import { css } from 'lit';

export const badgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  :host(:state(hidden)) {
    display: none;
  }

  .root {
    display: inline-flex;
  }
`;
