import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readManifest } from '../../.config/manifest.js';
import { en, FAULT_CODES, LOOKS } from '../../src/index.js';
import {
  faults,
  messages,
  offered,
  shownStates,
  type DocumentedElement,
} from '../../stories/documentation/tables.js';

const FOLDER = 'stories/documentation';
const SNIPPETS = 'demo/hosts/snippets';

/** What hosts write into HTML anyway. */
const GLOBAL_ATTRIBUTES = ['lang', 'dir', 'slot', 'hidden', 'id', 'class', 'wire:key'];

const elements = readManifest()
  .modules.flatMap(({ declarations = [] }) => declarations as Partial<DocumentedElement>[])
  .filter((entry): entry is DocumentedElement => entry.tagName !== undefined);

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

const namesOf = (list: 'attributes' | 'cssParts' | 'cssProperties' | 'cssStates'): string[] => [
  ...new Set(elements.flatMap((element) => (element[list] ?? []).map(({ name }) => name))),
];

describe('the pages of documentation', () => {
  it('are all in the README, each with a title of its own', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.ok(pages.length > 0);
    for (const { name } of pages) assert.ok(readme.includes(`](${FOLDER}/${name})`), name);
    assert.equal(new Set(pages.map(({ text }) => titleOf(text))).size, pages.length);
  });

  for (const { name, text } of pages) {
    it(`${name} names only what elements have`, () => {
      assertKnown(text, /--backup-health-[a-z]+/g, namesOf('cssProperties'));
      assertKnown(text, /(?<=::part\()[\w-]+/g, namesOf('cssParts'));
      assertKnown(text, /(?<=:state\()[\w-]+/g, namesOf('cssStates'));
      const events = ['change', 'error', 'navigate'].map((event) => `backup-health-${event}`);
      const tags = elements.map(({ tagName }) => tagName);
      assertKnown(text, /(?<=['`])backup-health-[a-z]+(?=['`])/g, [
        ...events,
        ...tags,
        'backup-health-kit',
      ]);
    });

    it(`${name} has HTML with tags and attributes that there are`, () => {
      for (const html of codeIn(text, 'html')) assertAttributes(html);
    });

    it(`${name} has JSON that is JSON`, () => {
      for (const json of codeIn(text, 'json'))
        assert.doesNotThrow(() => JSON.parse(json) as unknown);
    });

    it(`${name} links to pages that there are`, () => {
      const known = pages.map((page) => `${idOf(titleOf(page.text))}--docs`);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
      assert.deepEqual(
        links.filter((target) => !known.some((id) => target === `?path=/docs/${id}`)),
        [],
      );
    });
  }

  it('have scripts that type-check against the kit', () => {
    assert.deepEqual(problemsOf(pages.flatMap(({ text }) => codeIn(text, 'js'))), []);
  });
});

describe('the code that the pages for hosts show', () => {
  const shownIn = (name: string): string[] =>
    pages.filter(({ text }) => text.includes(`/${name}?raw'`)).map((page) => page.name);

  for (const name of readdirSync(SNIPPETS)) {
    it(`${name} is on one page, and five to fifteen lines of it say something`, () => {
      assert.equal(shownIn(name).length, 1, shownIn(name).join());
      const lines = readFileSync(`${SNIPPETS}/${name}`, 'utf8').split('\n');
      const telling = lines.filter((line) => /\w/.test(line.replace(/^\s*<\/[\w-]+>$/, ''))).length;
      assert.ok(telling >= 5 && telling <= 15, `${telling} lines`);
    });
  }

  it('has HTML with tags and attributes that there are', () => {
    const templates = readdirSync(SNIPPETS).filter((name) => /\.(?:html|erb|php)$/.test(name));
    assert.ok(templates.length > 5);
    for (const name of templates) assertAttributes(readFileSync(`${SNIPPETS}/${name}`, 'utf8'));
  });
});

describe('the tables of the documentation', () => {
  it('hold everything that elements offer', () => {
    for (const list of ['attributes', 'cssParts', 'cssProperties', 'cssStates'] as const) {
      const names = namesOf(list);
      assert.ok(names.length > 0);
      const documented = offered(elements, list);
      for (const name of names) assert.ok(documented.includes(`| \`${name}\` |`), name);
      assert.ok(
        pages.some(({ text }) => text.includes(`offered(elementEntries(), '${list}')`)),
        `no page has the table of ${list}`,
      );
    }
  });

  it('hold every shown state with its word and tone, every fault and every message', () => {
    for (const [shown, { tone }] of Object.entries(LOOKS)) {
      assert.match(
        shownStates(),
        new RegExp(`\\| \`${shown}\` \\| [^|]+ \\| ${tone} \\| [^|]+\\|`),
      );
    }
    for (const fault of FAULT_CODES) {
      assert.match(faults(), new RegExp(`\\| \`${fault}\` \\| [^|]*\\|`));
    }
    for (const key of Object.keys(en)) assert.ok(messages().includes(`| \`${key}\` |`), key);
  });
});

function assertAttributes(html: string): void {
  for (const [, tag = '', written = ''] of html.matchAll(
    /<((?:backup|schedule)-[\w-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g,
  )) {
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, `<${tag}> is no element of the kit`);
    const known = (element.attributes ?? []).map((attribute) => attribute.name);
    const given = [...written.matchAll(/(?<=\s)([\w:-]+)=/g)].map(([, attribute]) => attribute!);
    assert.deepEqual(
      given.filter((attribute) => ![...known, ...GLOBAL_ATTRIBUTES].includes(attribute)),
      [],
    );
  }
}

function assertKnown(text: string, pattern: RegExp, known: readonly string[]): void {
  const named = [...text.matchAll(pattern)].map(([name]) => name);
  assert.deepEqual(
    named.filter((name) => !known.includes(name)),
    [],
  );
}

function codeIn(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code!,
  );
}

function titleOf(text: string): string {
  return /<Meta title="([^"]+)"/.exec(text)?.[1] ?? '';
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What the compiler says against scripts that are written as a host writes them. */
function problemsOf(scripts: readonly string[]): string[] {
  assert.ok(scripts.length > 0);
  const folder = mkdtempSync(resolve('test/stories/.scripts-'));
  try {
    const files = scripts.map((script, place) => {
      const path = `${folder}/script-${place}.js`;
      writeFileSync(path, `import 'backup-health-kit/define';\n${script}`);
      return path;
    });
    const program = ts.createProgram(files, {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      strictNullChecks: false,
      noImplicitAny: false,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      paths: {
        'backup-health-kit': [resolve('src/index.ts')],
        'backup-health-kit/define': [resolve('src/define/index.ts')],
        'backup-health-kit/resolver': [resolve('src/assessment/index.ts')],
        'backup-health-kit/testing': [resolve('src/testing/index.ts')],
      },
    });
    return files.flatMap((path) => {
      const file = program.getSourceFile(path);
      return [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
