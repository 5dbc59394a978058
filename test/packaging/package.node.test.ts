import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { build, type Rolldown } from 'vite';
import { cdnIntegrity, withSnippet } from '../../.config/readme-snippet.js';
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
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(?:js|js\.map|d\.ts|json))$/;
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

  it('proves its resolver by the conformance vectors it ships', () => {
    const printed = consumer.run(`
      import { readFileSync } from 'node:fs';
      import assert from 'node:assert/strict';
      import { nextRunAfter, parseAssessment, resolveBackupHealth, BackupHealthInputError } from 'backup-health-kit/resolver';
      const path = new URL(import.meta.resolve('backup-health-kit/conformance.json'));
      const vectors = JSON.parse(readFileSync(path, 'utf8'));
      for (const { name, records, expected, ...options } of vectors.resolve) {
        assert.deepEqual(resolveBackupHealth(records, options), expected, name);
      }
      for (const { name, records, ...options } of vectors.refuse) {
        assert.throws(() => resolveBackupHealth(records, options), BackupHealthInputError, name);
      }
      for (const { name, schedule, after, expected } of vectors.nextRunAfter) {
        assert.equal(nextRunAfter(schedule, after)?.toISOString() ?? null, expected, name);
      }
      for (const { name, assessment, accepted } of vectors.parseAssessment) {
        const parse = () => parseAssessment(assessment);
        if (accepted) parse();
        else assert.throws(parse, BackupHealthInputError, name);
      }
      console.log(vectors.resolve.length);
    `);
    assert.ok(Number(printed) >= 150);
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
      [...packages].filter((name) => !/^(?:date-fns|@date-fns\/tz)(?:$|\/)/.test(name)),
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
    const { dependencies, peerDependencies } = consumer.description;
    const allowed = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
    const foreign = [...installedFiles('.js'), ...installedFiles('.d.ts')].flatMap((path) =>
      ts
        .preProcessFile(read(path))
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => !name.startsWith('.') && !allowed.has(packageOf(name)))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(foreign, []);
  });

  /** What a host's bundler takes of the kit for a script of its own: the modules that leave anything in the result. */
  async function bundled(code: string): Promise<{ modules: string[]; packages: string[] }> {
    const entry = join(consumer.folder, 'entry.js');
    writeFileSync(entry, code);
    const [output] = (await build({
      root: consumer.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['es'] },
        // A host that uses the wrappers has these.
        rolldownOptions: { external: ['@lit/react', 'react'] },
      },
    })) as [Rolldown.RolldownOutput];
    const { modules } = output.output[0];
    const paths = Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => path.replaceAll('\\', '/'));
    return {
      modules: paths.flatMap((path) => /backup-health-kit\/dist\/(.+)\.js$/.exec(path)?.[1] ?? []),
      packages: [
        ...new Set(
          paths.flatMap((path) => /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1] ?? []),
        ),
      ],
    };
  }

  const ELEMENTS = {
    'backup-health-provider': [],
    // What is announced of any element is what the tile would say, so its signal comes along.
    'backup-health-kpi': [],
    'backup-attention-list': ['signals/attention-items'],
    'schedule-follow-up-badge': ['signals/schedule-signal'],
    'backup-basis-confirmation': ['signals/basis-confirmation'],
  };

  for (const entry of ['define', 'react'] as const) {
    it(`brings with one element of ./${entry} what it needs, and none of the others`, async () => {
      const { modules } = await bundled(
        entry === 'define'
          ? "import 'backup-health-kit/define/schedule-follow-up-badge';"
          : "export { ScheduleFollowUpBadge } from 'backup-health-kit/react';",
      );
      const ofElements = modules.filter((path) =>
        Object.entries(ELEMENTS)
          .flatMap(([tag, signals]) => [
            `define/${tag}`,
            `elements/${tag}`,
            `react/${tag}`,
            ...signals,
          ])
          .includes(path),
      );
      assert.deepEqual(ofElements.sort(), [
        'define/schedule-follow-up-badge',
        'elements/schedule-follow-up-badge',
        ...(entry === 'react' ? ['react/schedule-follow-up-badge'] : []),
        'signals/schedule-signal',
      ]);
    });
  }

  it('brings with the resolver neither elements nor lit, and with nothing nothing', async () => {
    const { modules, packages } = await bundled(
      "export { resolveBackupHealth } from 'backup-health-kit';",
    );
    assert.ok(modules.includes('assessment/resolve-backup-health'));
    assert.deepEqual(
      modules.filter((path) => !path.startsWith('assessment/')),
      [],
    );
    assert.deepEqual(
      packages.filter((name) => name.includes('lit')),
      [],
    );
    assert.deepEqual(await bundled("import 'backup-health-kit';"), { modules: [], packages: [] });
  });

  it('has source maps that lead to the line that a piece of code comes from', () => {
    const mapped = installedFiles('.js').filter((path) =>
      read(path).includes('//# sourceMappingURL='),
    );
    // What has none holds only exports of others, or registers them.
    const unmapped = installedFiles('.js').filter((path) => !mapped.includes(path));
    assert.deepEqual(
      unmapped.filter((path) => !/(?:\/index|\/types-only)\.js$/.test(path)),
      [],
    );
    for (const path of mapped) {
      const { sources, sourcesContent } = JSON.parse(read(`${path}.map`)) as Sources;
      for (const [place, source] of sources.entries()) {
        const own = /^(?:\.\.\/)+(src\/.+)$/.exec(source)?.[1];
        if (own) assert.equal(sourcesContent[place], readFileSync(own, 'utf8'), `${path}: ${own}`);
        else assert.ok(sourcesContent[place], `${path}: ${source}`);
      }
    }
    for (const path of [CDN_FILE, 'dist/elements/context.js']) {
      const lines = read(path).split('\n');
      const line = lines.findIndex((text) => text.includes('backup-health-kit/shared/1'));
      const map = JSON.parse(read(`${path}.map`)) as Sources &
        ConstructorParameters<typeof SourceMap>[0];
      const found = new SourceMap(map).findEntry(
        line,
        lines[line]!.indexOf('backup-health-kit/shared/1') - 1,
      ) as { originalSource: string; originalLine: number };
      assert.match(found.originalSource, /src\/elements\/context\.ts$/);
      const source = map.sourcesContent[map.sources.indexOf(found.originalSource)]!;
      assert.match(source.split('\n')[found.originalLine]!, /backup-health-kit\/shared\/1/);
    }
  });

  it('names in the README the hash of the single file; `npm run readme` writes it', () => {
    const readme = read('README.md');
    assert.match(cdnIntegrity(), /^sha384-[A-Za-z0-9+/]{64}$/);
    assert.equal(withSnippet(readme), readme);
    assert.ok(readme.includes(`integrity="${cdnIntegrity()}"`));
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

interface Sources {
  readonly sources: string[];
  readonly sourcesContent: string[];
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
