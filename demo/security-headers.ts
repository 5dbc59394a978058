import { secureHeaders } from 'hono/secure-headers';

/** What the strictest host would send; `lit-html` is the name of the one Trusted Types policy that the kit needs. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html'],
  },
  // With `no-referrer` a browser would name no origin in posted forms, and they would be taken for forged ones.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});
