import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { createConsumer, type Consumer } from './consumer.js';

const CDN_FILE = 'dist/cdn/backup-health-kit.js';

describe('the packed package', () => {
  let consumer: Consumer;
  before(() => {
    consumer = createConsumer();
  });
  after(() => {
    consumer.remove();
  });

  const read = (path: string): string => readFileSync(join(consumer.installed, path), 'utf8');
  const installedFiles = (ending: string): string[] =>
    consumer.files.filter((path) => path.endsWith(ending));

  it('holds what a host needs, and nothing else', () => {
    const expected =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(?:js|js\.map|d\.ts))$/;
    assert.deepEqual(
      consumer.files.filter((path) => !expected.test(path)),
      [],
    );
    for (const path of ['LICENSE', 'README.md', 'CHANGELOG.md', CDN_FILE]) {
      assert.ok(consumer.files.includes(path), `${path} is missing`);
    }
  });

  it('names no folder of the machine it was built on', () => {
    const built = [...installedFiles('.js'), ...installedFiles('.map'), ...installedFiles('.d.ts')];
    assert.deepEqual(
      built.filter((path) => read(path).includes(process.cwd())),
      [],
    );
    for (const path of installedFiles('.map')) {
      const { sources } = JSON.parse(read(path)) as { sources: string[] };
      assert.deepEqual(
        sources.filter((source) => source.startsWith('/')),
        [],
        path,
      );
    }
  });

  it('resolves on Node without a DOM, by the resolver entry alone', () => {
    const printed = consumer.run(`
      import { resolveBackupHealth, parseAssessment, nextRunAfter, BackupHealthInputError } from 'backup-health-kit/resolver';
      if (typeof document !== 'undefined') throw new Error('This needs a place without a DOM.');
      const now = '2026-03-01T12:00:00Z';
      const assessment = resolveBackupHealth({
        backupSets: [{ id: 1, status: 'completed', completed_at: '2026-03-01T06:00:00Z', item_count: 1 }],
        backupItems: [{ id: 1, backup_set_id: 1, metadata: { snapshot_mode: 'full' } }],
        backupSchedules: [],
      }, { now });
      let refusal;
      try { resolveBackupHealth({}, { now }); } catch (error) { refusal = error; }
      console.log(JSON.stringify({
        posture: assessment.posture,
        claim: assessment.healthyClaimAllowed,
        parsed: parseAssessment(JSON.parse(JSON.stringify(assessment))).posture,
        next: nextRunAfter({ frequency: 'daily', timeOfDay: '02:00' }, new Date(now))?.toISOString(),
        refused: refusal instanceof BackupHealthInputError,
      }));
    `);
    assert.deepEqual(JSON.parse(printed), {
      posture: 'healthy',
      claim: true,
      parsed: 'healthy',
      next: '2026-03-02T02:00:00.000Z',
      refused: true,
    });
  });

  it('keeps the DOM and lit out of the resolver entry', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { fileName } of ts.preProcessFile(read(path)).importedFiles) {
        if (fileName.startsWith('.')) visit(join(path, '..', fileName).replaceAll('\\', '/'));
        else packages.add(fileName);
      }
    };
    visit('dist/assessment/index.js');
    assert.deepEqual(
      [...packages].filter((name) => !/^(?:zod\/mini|date-fns|@date-fns\/tz)(?:$|\/)/.test(name)),
      [],
    );
  });

  it('resolves every path it exports, with types beside', () => {
    const { exports } = consumer.description;
    const paths = Object.keys(exports).map((path) => path.replace('.', 'backup-health-kit'));
    const resolved = JSON.parse(
      consumer.run(
        `console.log(JSON.stringify(${JSON.stringify(paths)}.map((path) => import.meta.resolve(path))));`,
      ),
    ) as string[];
    for (const url of resolved) assert.ok(existsSync(new URL(url)), `${url} does not exist`);
    for (const target of Object.values(exports)) {
      if (typeof target !== 'string') assert.match(read(target.types), /\S/);
    }
  });

  it('loads every module on Node, as server rendering does, and registers nothing it was not asked to', () => {
    const printed = consumer.run(`
      await import('backup-health-kit');
      console.log(globalThis.customElements?.get('backup-health-kpi') === undefined);
    `);
    assert.equal(printed.trim(), 'true');
  });

  it('imports in its modules and types only what it depends on', () => {
    const allowed = new Set(Object.keys(consumer.description.dependencies));
    const foreign = [...installedFiles('.js'), ...installedFiles('.d.ts')].flatMap((path) =>
      ts
        .preProcessFile(read(path))
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => !name.startsWith('.') && !allowed.has(packageOf(name)))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(foreign, []);
  });

  it('has one self-contained file that imports and evaluates nothing', () => {
    const code = read(CDN_FILE);
    assert.deepEqual(ts.preProcessFile(code).importedFiles, []);
    assert.deepEqual(readdirSync(join(consumer.installed, 'dist/cdn')).sort(), [
      'backup-health-kit.js',
      'backup-health-kit.js.map',
    ]);
    assert.doesNotMatch(code, /\bimport\s*\(|\beval\s*\(|\bFunction\s*\(|\bimportScripts\b/);
  });

  it('is what publint expects', async () => {
    const { messages, pkg } = await publint({
      pkgDir: consumer.installed,
      pack: false,
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that fit, by "are the types wrong"', () => {
    const command = ['node_modules/@arethetypeswrong/cli/dist/index.js', consumer.tarball];
    // The single file is for a script tag and has no types.
    const options = ['--profile=esm-only', '--exclude-entrypoints=./cdn/backup-health-kit.js'];
    const { status, stdout } = spawnSync(process.execPath, [...command, ...options], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
