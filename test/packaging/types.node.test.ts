/** A host's project, compiled against the types of the packed package alone. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { createConsumer, type Consumer } from './consumer.js';

/** Each file says with `@ts-expect-error` what must not compile. */
const PROJECT = 'test/packaging/project';
const FRAMEWORKS = ['react', '@types/react', '@lit/react', 'preact', 'solid-js', 'svelte', 'vue'];

const RESOLUTIONS = {
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  node16: { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
};

describe("a host's TypeScript project", () => {
  let consumer: Consumer;
  before(() => {
    consumer = createConsumer(FRAMEWORKS);
    cpSync(PROJECT, join(consumer.folder, 'project'), { recursive: true });
  });
  after(() => {
    consumer.remove();
  });

  for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
    it(`compiles with strict in ${name} resolution, and what is wrong in it does not`, () => {
      const files = readdirSync(PROJECT).map((file) => join(consumer.folder, 'project', file));
      const { problems, kitFiles } = compile(files, resolution, consumer);
      assert.deepEqual(problems, []);
      assert.ok(kitFiles > 50, `${kitFiles} files of the package were checked`);
    });
  }
});

/** What the compiler says against the project and the types of the package; those of the frameworks are theirs. */
function compile(
  files: string[],
  resolution: ts.CompilerOptions,
  { installed }: Consumer,
): { problems: string[]; kitFiles: number } {
  const program = ts.createProgram(files, {
    ...resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  });
  const ofKit = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(installed.replaceAll(sep, '/')));
  const ofProject = files.map((file) => program.getSourceFile(file)!);
  const problems = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const file of [...ofProject, ...ofKit]) {
    problems.push(
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    );
  }
  return {
    kitFiles: ofKit.length,
    problems: problems.map(
      ({ file, start, messageText }) =>
        `${file?.fileName.replace(/^.*\//, '') ?? ''}:${file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : ''} ` +
        ts.flattenDiagnosticMessageText(messageText, ' '),
    ),
  };
}
