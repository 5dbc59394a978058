import { isServer } from 'lit';

/**
 * Markup is being made where there is no page: no time passes there, nothing is asked, nobody listens, and nobody
 * knows when what is printed will be read.
 */
export const isOnServer = isServer || typeof document === 'undefined';
