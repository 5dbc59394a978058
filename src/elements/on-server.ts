import { isServer } from 'lit';

/**
 * Markup is being made where there is no page: no time passes there, nothing is asked, nobody listens, and nobody
 * knows when what is printed will be read. The type of Lit's constant is that of a browser.
 */
export const isOnServer = (isServer as boolean) || typeof document === 'undefined';
