import { randomBytes } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { PortalEnvironment } from '../portal-environment.js';
import { HOSTS, isHostName, type Host, type Needs } from './hosts.js';
import { readSnippet } from './snippets.js';

/**
 * Sends the policy of a host's page in place of the portal's own: the same, and what that host's libraries need
 * besides. Stands before the middleware of the portal's, so that its word is the last.
 */
export const hostPolicy = createMiddleware<PortalEnvironment>(async (context, next) => {
  const nonce = randomBytes(16).toString('base64');
  context.set('nonce', nonce);
  await next();
  const [, , name = '', framed] = context.req.path.split('/');
  if (!isHostName(name)) return;
  const { needs }: Host = HOSTS[name];
  const policy = name === 'strict-csp' ? strictPolicy(nonce) : policyFor(needs, nonce, framed);
  context.header('Content-Security-Policy', policy);
  if (framed === 'framed') context.header('X-Frame-Options', 'SAMEORIGIN');
});

function policyFor(needs: Needs, nonce: string, framed: string | undefined): string {
  const { trustedTypes, scriptSources = [], nonceFor, frames } = needs;
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources].join(' '),
    "connect-src 'self'",
    nonceFor === 'styles' ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    framed === 'framed' ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    ...(frames === undefined ? [] : ["frame-src 'self'"]),
    ...(trustedTypes === null
      ? []
      : [
          "require-trusted-types-for 'script'",
          ['trusted-types lit-html', ...trustedTypes].join(' '),
        ]),
  ];
  return directives.join('; ');
}

/** The policy that the documentation shows. */
function strictPolicy(nonce: string): string {
  return readSnippet('strict-csp.txt').replaceAll('{nonce}', nonce).replaceAll(/\s+/g, ' ').trim();
}
