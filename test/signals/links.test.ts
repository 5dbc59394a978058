import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { type LinkTarget, resolveLink, templateProblem } from '../../src/signals/links.js';
import { healthy, view } from './literals.js';

const SET: LinkTarget = { surface: 'backup_set', recordId: '42', reason: 'latest_backup_stale' };

function resolve(
  template: string | null | undefined,
  target: Partial<LinkTarget> = {},
  tenantId: string | null = 't-1',
) {
  const links = template === undefined ? {} : { backupSet: template };
  return resolveLink(view(healthy({ tenantId }), { links }), { ...SET, ...target });
}
function href(template: string, target: Partial<LinkTarget> = {}, tenantId: string | null = 't-1') {
  const link = resolve(template, target, tenantId);
  return link.kind === 'link' ? link.href : link.kind;
}

describe('resolveLink', () => {
  it('names the tenant that was asked for where the answer names nobody', () => {
    const asked = view(healthy({ tenantId: null }), {
      tenantId: 't-9',
      links: { backupSet: '/{tenantId}' },
    });
    expect(resolveLink(asked, SET)).to.include({ href: '/t-9' });
    const answered = view(healthy(), { tenantId: 't-9', links: { backupSet: '/{tenantId}' } });
    expect(resolveLink(answered, SET)).to.include({ href: '/t-1' });
  });

  it('fills in every variable', () => {
    expect(resolve('/admin/t/{tenantId}/backup-sets/{backupSetId}?reason={reason}')).to.deep.equal({
      kind: 'link',
      href: '/admin/t/t-1/backup-sets/42?reason=latest_backup_stale',
      label: 'Open latest backup',
      surface: 'backup_set',
      recordId: '42',
      reason: 'latest_backup_stale',
    });
    expect(href('/s/{scheduleId}', { scheduleId: '7' })).to.equal('/s/7');
  });

  it('takes each surface to its own template, and one set by the access to sets', () => {
    const links = { backupSets: '/a', backupSet: '/b', backupSchedules: '/c' };
    const kinds = (access: object) =>
      (['backup_sets', 'backup_set', 'backup_schedules'] as const).map((surface) => {
        const link = resolveLink(view(healthy(), { links, access }), { ...SET, surface });
        return link.kind === 'link' ? link.href : link.kind;
      });
    expect(kinds({})).to.deep.equal(['/a', '/b', '/c']);
    expect(kinds({ backupSets: true, backupSchedules: true })).to.deep.equal(['/a', '/b', '/c']);
    expect(kinds({ backupSets: false })).to.deep.equal(['no_access', 'no_access', '/c']);
    expect(kinds({ backupSchedules: false })).to.deep.equal(['/a', '/b', 'no_access']);
  });

  it('gives the name of the target and a hint where there is no access', () => {
    expect(resolve(null)).to.deep.equal({
      kind: 'no_access',
      label: 'Latest backup',
      hint: 'No access',
      surface: 'backup_set',
      recordId: '42',
      reason: 'latest_backup_stale',
    });
  });

  it('is none where no template is configured', () => {
    for (const template of [undefined, '', '   ']) expect(resolve(template).kind).to.equal('none');
  });

  it('is none where a value is missing', () => {
    expect(href('/s/{scheduleId}')).to.equal('none');
    expect(href('/s/{backupSetId}', { recordId: null })).to.equal('none');
    expect(href('/s/{backupSetId}', { recordId: '' })).to.equal('none');
    expect(href('/t/{tenantId}', {}, null)).to.equal('none');
    expect(resolveLink(view(null, { links: { backupSet: '/{tenantId}' } }), SET).kind).to.equal(
      'none',
    );
  });

  it('leaves the reason empty behind ? and #, but not in a path', () => {
    expect(href('/s?reason={reason}', { reason: null })).to.equal('/s?reason=');
    expect(href('/s#{reason}', { reason: null })).to.equal('/s#');
    expect(href('/s/{reason}', { reason: null })).to.equal('none');
    expect(href('/{reason}/evil.example?x={reason}', { reason: null })).to.equal('none');
  });

  it('encodes values so that they stay in their place', () => {
    const at = (recordId: string) => href('/s/{backupSetId}/x', { recordId });
    expect(at('a/b?c#d')).to.equal('/s/a%2Fb%3Fc%23d/x');
    expect(at('../../x')).to.equal('/s/..%2F..%2Fx/x');
    expect(at('a\\b')).to.equal('/s/a%5Cb/x');
    expect(at("!'()*")).to.equal('/s/%21%27%28%29%2A/x');
    expect(at('{tenantId}')).to.equal('/s/%7BtenantId%7D/x');
    expect(at('%2e')).to.equal('/s/%252e/x');
    expect(at('ß 日')).to.equal('/s/%C3%9F%20%E6%97%A5/x');
    expect(at('$&')).to.equal('/s/%24%26/x');
  });

  it('does not throw on half a character', () => {
    expect(href('/s/{backupSetId}', { recordId: 'a\uD800b' })).to.equal('/s/a%EF%BF%BDb');
    expect(href('/s/{backupSetId}', { recordId: '\uD83D\uDE00' })).to.equal('/s/%F0%9F%98%80');
  });

  it('refuses ids that would climb', () => {
    for (const recordId of ['.', '..']) {
      for (const template of [
        '/s/{backupSetId}',
        '/s/{backupSetId}/x?y',
        '{backupSetId}',
        '/s/{backupSetId}#x',
      ]) {
        expect(href(template, { recordId }), template).to.equal('refused');
      }
    }
    expect(href('/s/.{backupSetId}', { recordId: '.' })).to.equal('refused');
    expect(href('/s/%2e{backupSetId}', { recordId: '.' })).to.equal('refused');
    expect(href('/s/{backupSetId}{backupSetId}', { recordId: '.' })).to.equal('refused');
    expect(href('/s/{backupSetId}', { recordId: '...' })).to.equal('/s/...');
    expect(href('/s?id={backupSetId}', { recordId: '..' })).to.equal('/s?id=..');
    expect(href('../s/./{backupSetId}')).to.equal('../s/./42');
  });

  it('says what is wrong with a refused template', () => {
    const link = resolve('javascript:alert(1)');
    expect(link.kind).to.equal('refused');
    expect(link).to.have.property('template', 'javascript:alert(1)');
    expect(link)
      .to.have.property('message')
      .that.matches(/must begin with http/);
    expect(resolve('/{id}'))
      .to.have.property('message')
      .that.matches(/\{tenantId\}, \{backupSetId\}/);
    expect(resolve('/\u0000'))
      .to.have.property('message')
      .that.matches(/control characters/);
  });
});

describe('templateProblem', () => {
  it('finds nothing wrong with http, https and relative addresses', () => {
    const good = [
      'http://example.com',
      'HTTPS://example.com/x',
      'https://example.com:8443/t/{tenantId}?a={reason}#b',
      'https://example.com?x={tenantId}',
      'https://[::1]/x',
      '/',
      '/x',
      './x',
      '../x',
      '?x={tenantId}',
      '#x',
      'sets/{backupSetId}',
      '{backupSetId}',
      '{backupSetId}/x:y',
      'büro/x',
      '/x?next=https://example.com/a:b',
      '/a//b',
    ];
    for (const template of good) expect(templateProblem(template), template).to.equal(null);
  });

  it('refuses everything else', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'javascript:alert(1)\u0000',
      'javascript&colon;alert(1)',
      'javascript&#58;alert(1)',
      '\u00a0javascript:alert(1)',
      '\u2028javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.com/x',
      'filesystem:http://example.com/x',
      'file:///etc/passwd',
      'mailto:a@example.com',
      'ftp://example.com',
      'view-source:http://example.com',
      '{reason}:alert(1)',
      'javascript{tenantId}:x',
      '{tenantId}//x:y:z@',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      'http:evil.example',
      'http:/evil.example',
      'http:///evil.example',
      'https://',
      'https://{tenantId}',
      'https://{tenantId}.example.com/x',
      'https://example.com{tenantId}/x',
      'https://example.com:{tenantId}/x',
      'https://user@evil.example/x',
      'https://good.example\\@evil.example',
      'https://exa mple.com/x',
      '/x/{unknown}',
      '/x/{}',
      '/x/{tenantId',
      '/x/tenantId}',
      '/x/{{tenantId}}',
      '/x/{ tenantId }',
      '/x/{toString}',
      ' /x',
      '@x',
      ':x',
      '&x',
    ];
    const accepted = bad.filter((template) => templateProblem(template) === null);
    // A segment of a path and then slashes: relative, however odd.
    expect(accepted).to.deep.equal(['{tenantId}//x:y:z@']);
  });

  it('cuts off spaces before it judges', () => {
    expect(href('  /x  ')).to.equal('/x');
    expect(href('  javascript:alert(1)')).to.equal('refused');
  });
});

describe('whatever the template and the ids', () => {
  const pieces = fc.constantFrom(
    ...[
      '/',
      '//',
      '\\',
      '.',
      '..',
      ':',
      '?',
      '#',
      '@',
      '%2e',
      '%2f',
      '&colon;',
      '\t',
      '\n',
      '\u0000',
      ' ',
      'a',
    ],
    ...[
      'javascript',
      'java',
      'script',
      'data',
      'http',
      'HTTPS',
      'http://',
      'https://example.com',
      'evil.example',
    ],
    ...[
      '{tenantId}',
      '{backupSetId}',
      '{scheduleId}',
      '{reason}',
      '{',
      '}',
      '[',
      'ß',
      '\uD800',
      '\u00a0',
    ],
  );
  const hostile = fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join(''));
  const value = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 5 }), fc.constant(null));

  it('a link leads to http or https, to the origin the host wrote, and never up', () => {
    fc.assert(
      fc.property(hostile, value, value, value, (template, tenantId, recordId, scheduleId) => {
        const target = { recordId, scheduleId, reason: null };
        const link = resolve(template, target, tenantId);
        if (link.kind !== 'link') return;
        const base = 'https://portal.example/a/b/c/';
        // With harmless values in place of the real ones: same origin, same depth.
        const plain = template.replaceAll(/\{\w+\}/g, 'x').replace(/^ +| +$/g, '');
        const [real, expected] = [link.href, plain].map((address) =>
          URL.canParse(address, base) ? new URL(address, base) : null,
        );
        if (!real || !expected) return void expect(real).to.equal(expected);
        expect(real.protocol).to.match(/^https?:$/);
        expect(real.origin).to.equal(expected.origin);
        expect(real.username + real.password).to.equal('');
        expect(real.pathname.split('/').length).to.equal(expected.pathname.split('/').length);
      }),
      { numRuns: 3000 },
    );
  });
});
