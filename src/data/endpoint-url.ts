import { EndpointFault } from './faults.js';

const PLACEHOLDER = /\{([^{}]*)\}/g;
const TENANT_PLACEHOLDER = '{tenantId}';
const LONE_SURROGATE = /\p{Surrogate}/gu;
const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;

/**
 * The absolute address that an endpoint template names for a tenant.
 *
 * @throws {EndpointFault} `missing_tenant` when the template needs one and there is none; `invalid_endpoint` when it
 * has other placeholders, is no address, is not `http:` or `https:`, or the tenant's id would lead out of its place.
 */
export function expandEndpoint(
  template: string,
  tenantId: string | null,
  base: string | undefined = pageBase(),
): string {
  const expanded = expandTenant(template, tenantId);
  const url = URL.canParse(expanded, base) ? new URL(expanded, base) : null;
  if (url === null || template.trim() === '') {
    throw invalid('The endpoint is no address.');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw invalid('The endpoint must be an http: or https: address, or relative to the page.');
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('The endpoint must not contain a user name or password; use a fetcher.');
  }
  url.hash = '';
  return url.href;
}

/** Whether an address is on the machine itself, which can be reached without any network. */
export function isOfThisMachine(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === '[::1]' || /^(?:127(?:\.\d+){3}|(?:.+\.)?localhost)$/.test(host);
}

function expandTenant(template: string, tenantId: string | null): string {
  for (const [placeholder] of template.matchAll(PLACEHOLDER)) {
    if (placeholder !== TENANT_PLACEHOLDER) {
      throw invalid(
        `The endpoint has the unknown placeholder ${placeholder}; ${TENANT_PLACEHOLDER} is the only one.`,
      );
    }
  }
  if (!template.includes(TENANT_PLACEHOLDER)) return template;
  if (tenantId === null) {
    throw new EndpointFault(
      'missing_tenant',
      `The endpoint asks for ${TENANT_PLACEHOLDER}, but no tenant id is given.`,
    );
  }
  const encoded = encodeURIComponent(tenantId.replace(LONE_SURROGATE, '\uFFFD'));
  const expand = (text: string): string => text.replaceAll(TENANT_PLACEHOLDER, () => encoded);
  // A segment `..` climbs, and encoding dots does not help: `%2e%2e` climbs as well.
  const [path = ''] = template.split(/[?#]/, 1);
  const climbs = path
    .split(/[/\\]/)
    .some((segment) => segment.includes(TENANT_PLACEHOLDER) && DOT_SEGMENT.test(expand(segment)));
  if (climbs) throw invalid('The tenant id would lead out of its place in the endpoint.');
  return expand(template);
}

function invalid(message: string): EndpointFault {
  return new EndpointFault('invalid_endpoint', message);
}

function pageBase(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
