import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readmeProblems, versionProblems } from '../../.config/release-checks.js';

const changelog = (entries: string, last = ''): string =>
  `# Changelog\n\n## Unreleased\n\n${entries}\n${last && `\n## ${last} - 2026-11-01\n\n### Added\n\n- All of it.\n`}`;
const ADDED = '### Added\n\n- A part.';
const FIXED = '### Fixed\n\n- A typo.';
const BREAKING = '### Changed\n\n- **Breaking:** another name for a part.';
const REMOVED = '### Removed\n\n- A part.';

describe('a release', () => {
  it('agrees with the changelog of this repository, or is what was released last', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const written = readFileSync('CHANGELOG.md', 'utf8');
    const [last] = /(?<=^## )\d[^ ]*/m.exec(written) ?? [];
    if (last !== version) assert.deepEqual(versionProblems(version, written), []);
  });

  for (const [version, entries, last] of [
    ['0.1.0', ADDED, ''],
    ['0.1.1', FIXED, '0.1.0'],
    ['0.1.1', ADDED, '0.1.0'],
    ['0.2.0', BREAKING, '0.1.9'],
    ['1.0.0', FIXED, '0.2.0'],
    ['1.3.0', ADDED, '1.2.9'],
    ['1.2.10', FIXED, '1.2.9'],
    ['2.0.0', REMOVED, '1.9.9'],
  ] as const) {
    it(`may be ${version} after ${last || 'nothing'} for ${entries.split('\n')[0]!.slice(4)}`, () => {
      assert.deepEqual(versionProblems(version, changelog(entries, last)), []);
    });
  }

  for (const [version, entries, last, expected] of [
    ['0.1.0', '', '', /no entries/],
    ['next', ADDED, '', /no version/],
    ['1.0.0-beta.1', ADDED, '', /no version/],
    ['1.2.9', FIXED, '1.2.9', /released already/],
    ['1.2.8', FIXED, '1.2.9', /older than 1\.2\.9/],
    ['1.1.10', FIXED, '1.2.9', /older than 1\.2\.9/],
    ['0.1.1', BREAKING, '0.1.0', /need a minor version, and 0\.1\.1 is a patch one/],
    ['1.2.10', ADDED, '1.2.9', /need a minor version/],
    ['1.3.0', BREAKING, '1.2.9', /need a major version, and 1\.3\.0 is a minor one/],
    ['1.3.0', REMOVED, '1.2.9', /need a major version/],
  ] as const) {
    it(`may not be ${version} after ${last || 'nothing'} for ${entries.split('\n')[0]!.slice(4) || 'nothing'}`, () => {
      const problems = versionProblems(version, changelog(entries, last));
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, expected);
    });
  }

  it('may not have a README that names another file', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.deepEqual(readmeProblems(readme), []);
    const other = readme.replace(/(?<=integrity="sha384-)./, (letter) =>
      letter === 'A' ? 'B' : 'A',
    );
    assert.match(readmeProblems(other)[0]!, /npm run readme/);
    assert.throws(() => readmeProblems('# Nothing'), /no place/);
  });

  it('is only ever tried', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '.config/release.ts'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /dry run only/);
  });
});
