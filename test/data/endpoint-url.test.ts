import { expect } from '@open-wc/testing';
import { EndpointFault, expandEndpoint } from '../../src/data/index.js';

const BASE = 'https://portal.example/admin/page?x=1';

function codeOf(run: () => unknown): string {
  try {
    return `no fault but ${String(run())}`;
  } catch (error) {
    expect(error).to.be.instanceOf(EndpointFault);
    return (error as EndpointFault).code;
  }
}

describe('expandEndpoint', () => {
  const good: [template: string, tenantId: string | null, url: string][] = [
    ['/t/{tenantId}/health', 't-1', 'https://portal.example/t/t-1/health'],
    ['health', null, 'https://portal.example/admin/health'],
    ['../api/{tenantId}', 'a', 'https://portal.example/api/a'],
    ['https://api.example/{tenantId}', 'a/b?c#d', 'https://api.example/a%2Fb%3Fc%23d'],
    ['/t/{tenantId}/u/{tenantId}', 'a', 'https://portal.example/t/a/u/a'],
    ['/t/{tenantId}', '$&', 'https://portal.example/t/%24%26'],
    ['/t/{tenantId}', '{tenantId}', 'https://portal.example/t/%7BtenantId%7D'],
    ['/t/{tenantId}', '...', 'https://portal.example/t/...'],
    ['/t/x{tenantId}', '..', 'https://portal.example/t/x..'],
    ['/health?tenant={tenantId}', '..', 'https://portal.example/health?tenant=..'],
    [
      '/t/{tenantId}',
      'lone \uD800 surrogate',
      'https://portal.example/t/lone%20%EF%BF%BD%20surrogate',
    ],
    ['/t/{tenantId}', '👍', 'https://portal.example/t/%F0%9F%91%8D'],
    ['/health#part', null, 'https://portal.example/health'],
    ['{tenantId}', 'javascript:alert(1)', 'https://portal.example/admin/javascript%3Aalert(1)'],
  ];
  for (const [template, tenantId, url] of good) {
    it(`expands ${template} for ${JSON.stringify(tenantId)}`, () => {
      expect(expandEndpoint(template, tenantId, BASE)).to.equal(url);
    });
  }

  const bad: [template: string, tenantId: string | null, code: string][] = [
    ['/t/{tenantId}', null, 'missing_tenant'],
    ['/t/{tenant}', 't', 'invalid_endpoint'],
    ['/t/{}', 't', 'invalid_endpoint'],
    ['', 't', 'invalid_endpoint'],
    ['   ', 't', 'invalid_endpoint'],
    ['http://', 't', 'invalid_endpoint'],
    ['javascript:alert(1)', 't', 'invalid_endpoint'],
    ['data:application/json,{}', 't', 'invalid_endpoint'],
    ['data:application/json,1', 't', 'invalid_endpoint'],
    ['file:///etc/passwd', 't', 'invalid_endpoint'],
    ['https://user:secret@api.example/', 't', 'invalid_endpoint'],
    ['/t/{tenantId}/health', '..', 'invalid_endpoint'],
    ['/t/{tenantId}/health', '.', 'invalid_endpoint'],
    ['/t/{tenantId}', '..', 'invalid_endpoint'],
    ['/t/.{tenantId}/health', '.', 'invalid_endpoint'],
    ['/t/%2e{tenantId}/health', '.', 'invalid_endpoint'],
    ['\\t\\{tenantId}\\health', '..', 'invalid_endpoint'],
    ['https://{tenantId}.example/health', 'evil/', 'invalid_endpoint'],
    ['https://{tenantId}.example/health', 'user@evil', 'invalid_endpoint'],
  ];
  for (const [template, tenantId, code] of bad) {
    it(`refuses ${JSON.stringify(template)} for ${JSON.stringify(tenantId)}: ${code}`, () => {
      expect(codeOf(() => expandEndpoint(template, tenantId, BASE))).to.equal(code);
    });
  }

  it('is relative to the page unless told otherwise', () => {
    expect(expandEndpoint('health', null)).to.equal(new URL('health', document.baseURI).href);
  });

  it('does not repeat the tenant in its messages', () => {
    try {
      expandEndpoint('/{tenantId}/x', '..', BASE);
      expect.fail('should be refused');
    } catch (error) {
      expect((error as Error).message).not.to.contain('..');
    }
  });
});
