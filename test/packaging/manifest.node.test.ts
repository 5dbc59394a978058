/** What the package tells tools about the elements, against the elements themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import type { Package } from 'custom-elements-manifest/schema';
import {
  elementsOf,
  manifestSources,
  readPackageManifest,
  type ElementEntry,
} from '../../.config/manifest.js';
import { editorData } from '../../.config/editor-data.js';
import { frameworkTypes, propertiesOf } from '../../.config/framework-types.js';
import { POSTURES } from '../../src/assessment/types.js';
import * as kit from '../../src/index.js';
import * as events from '../../src/elements/events.js';

const manifest = readPackageManifest();
const elements = elementsOf(manifest);
const names = (entries: readonly { readonly name: string }[] = []): string[] =>
  entries.map(({ name }) => name).sort();

/** The sources that draw an element: its own, and the fragments and styles that it uses. */
const sourcesOf = new Map(
  elements.map(({ tagName }) => {
    const seen = new Map<string, string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      const text = readFileSync(path, 'utf8');
      seen.set(path, text);
      for (const { fileName } of ts.preProcessFile(text).importedFiles) {
        const target = join(dirname(path), fileName).replaceAll('\\', '/').replace(/\.js$/, '.ts');
        if (fileName.startsWith('.') && target.startsWith('src/elements/')) visit(target);
      }
    };
    visit(`src/elements/${tagName}.ts`);
    return [tagName, [...seen.values()].join('\n')];
  }),
);

const found = (tag: string, pattern: RegExp): string[] =>
  [...new Set([...sourcesOf.get(tag)!.matchAll(pattern)].map(([, name]) => name!))].sort();

type ElementClass = typeof kit.BackupHealthKpi;
const classOf = ({ name }: ElementEntry): ElementClass =>
  (kit as unknown as Record<string, ElementClass>)[name]!;

describe('the manifest', () => {
  it('has every element that the kit registers, by the module that registers it', () => {
    const registered = manifestSources()
      .map((path) => path.replace('src/elements/', 'src/define/'))
      .filter((path) => !path.endsWith('/index.ts') && ts.sys.fileExists(path))
      .map((path) => path.replace('src/define/', '').replace('.ts', ''));
    assert.equal(registered.length, 5);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), registered);
    for (const { name, tagName } of elements) {
      const module = manifest.modules.find(({ path }) => path === `dist/define/${tagName}.js`);
      assert.deepEqual(module?.exports, [
        {
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: `dist/elements/${tagName}.js` },
        },
      ]);
    }
  });

  for (const element of elements) {
    const { tagName } = element;

    it(`has every attribute and property of <${tagName}>, and no other`, () => {
      const { observedAttributes, elementProperties } = classOf(element);
      assert.deepEqual(names(element.attributes), [...observedAttributes].sort());
      assert.deepEqual(
        propertiesOf(element).map(({ name }) => name),
        propertiesOf(element)
          .map(({ name }) => name)
          .filter((name) => elementProperties.has(name)),
      );
      assert.equal(propertiesOf(element).length, elementProperties.size);
    });

    it(`has every part and slot that <${tagName}> draws, and no other`, () => {
      assert.deepEqual(names(element.cssParts), found(tagName, /\spart="([\w-]+)"/g));
      assert.deepEqual(
        names(element.slots),
        found(tagName, /<slot(?: name="([\w-]+)")?>/g).map((name) => name ?? ''),
      );
    });

    it(`has every custom property that <${tagName}> reads, with what it is without`, () => {
      const read = found(tagName, /var\((--backup-health-[\w-]+)/g);
      // The provider has no look of its own; what is set on it reaches everything inside.
      const known = names(element.cssProperties);
      assert.deepEqual(
        read.filter((name) => !known.includes(name)),
        [],
      );
      if (tagName !== 'backup-health-provider') assert.deepEqual(known, read);
      const styles = sourcesOf.get('backup-health-kpi')!.replaceAll(/\s+/g, ' ');
      for (const { name, default: value } of element.cssProperties ?? []) {
        assert.ok(styles.includes(`var(${name}, ${value})`), `${name} is not ${value}`);
      }
    });

    it(`has every event of <${tagName}>, with its class`, () => {
      const raised = found(tagName, /new (BackupHealth\w+Event)\(/g);
      // The badge leads nowhere, though what it is made from could.
      const own =
        tagName === 'schedule-follow-up-badge'
          ? raised.filter((name) => name !== 'BackupHealthNavigateEvent')
          : raised;
      assert.deepEqual((element.events ?? []).map(({ type }) => type.text).sort(), own);
      for (const { name, type } of element.events ?? []) {
        assert.equal(events[type.text as keyof typeof events].type, name);
      }
    });

    it(`has every state of <${tagName}>`, () => {
      const own = {
        'schedule-follow-up-badge': ['hidden'],
        'backup-basis-confirmation': ['holds', 'cleared', 'not-governing'],
      }[tagName];
      assert.deepEqual(
        names(element.cssStates),
        [...kit.VIEW_STATES, ...POSTURES, 'calm', ...(own ?? [])].sort(),
      );
      for (const state of own ?? []) assert.ok(sourcesOf.get(tagName)!.includes(`'${state}'`));
    });

    it(`describes everything of <${tagName}>`, () => {
      const entries = [
        element,
        ...(element.members ?? []),
        ...(element.attributes ?? []),
        ...(element.events ?? []),
        ...(element.slots ?? []),
        ...(element.cssParts ?? []),
        ...(element.cssProperties ?? []),
        ...(element.cssStates ?? []),
      ];
      assert.ok(entries.length > 40);
      assert.deepEqual(names(entries.filter(({ description }) => !description?.trim())), []);
    });
  }
});

describe('what is made from the manifest', () => {
  const data = editorData(manifest) as {
    'vscode.html-custom-data.json': { tags: (Entry & { attributes: Entry[] })[] };
    'vscode.css-custom-data.json': Record<
      'properties' | 'pseudoElements' | 'pseudoClasses',
      Entry[]
    >;
    'web-types.json': {
      version: string;
      contributions: {
        html: { elements: (Entry & { attributes: Entry[]; js: { properties: Entry[] } })[] };
        css: Record<'properties' | 'pseudo-elements', Entry[]>;
      };
    };
  };
  const all = (list: 'cssProperties' | 'cssParts' | 'cssStates'): string[] =>
    [...new Set(elements.flatMap((element) => names(element[list])))].sort();

  it('completes every tag and attribute in VS Code', () => {
    const { tags } = data['vscode.html-custom-data.json'];
    for (const { tagName, attributes } of elements) {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag?.attributes), names(attributes));
      assertDescribed([tag!, ...tag!.attributes]);
    }
  });

  it('completes every custom property, part and state in VS Code, once', () => {
    const css = data['vscode.css-custom-data.json'];
    assert.deepEqual(names(css.properties), all('cssProperties'));
    assert.deepEqual(
      names(css.pseudoElements),
      all('cssParts').map((name) => `::part(${name})`),
    );
    assert.deepEqual(
      names(css.pseudoClasses),
      all('cssStates').map((name) => `:state(${name})`),
    );
    assertDescribed([...css.properties, ...css.pseudoElements, ...css.pseudoClasses]);
  });

  it('completes the same in the editors of JetBrains', () => {
    const { contributions } = data['web-types.json'];
    for (const element of elements) {
      const tag = contributions.html.elements.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(tag?.attributes), names(element.attributes));
      assert.deepEqual(names(tag?.js.properties), names(propertiesOf(element)));
    }
    assert.deepEqual(names(contributions.css.properties), all('cssProperties'));
    assert.deepEqual(
      names(contributions.css['pseudo-elements']),
      all('cssParts').map((name) => `part(${name})`),
    );
  });

  it('knows every tag in every framework', () => {
    for (const [file, text] of Object.entries(frameworkTypes(manifest))) {
      if (file === 'elements.d.ts' || !file.endsWith('.d.ts')) continue;
      for (const { tagName } of elements) assert.ok(text.includes(`'${tagName}': `), file);
    }
  });

  it('is what the build has left', () => {
    const built = (name: string): string => readFileSync(`dist/${name}`, 'utf8');
    assert.deepEqual(JSON.parse(built('custom-elements.json')) as Package, manifest);
    for (const [name, content] of Object.entries(data)) {
      assert.deepEqual(JSON.parse(built(name)), content);
    }
    for (const [name, text] of Object.entries(frameworkTypes(manifest))) {
      assert.equal(built(`types/${name}`), text);
    }
  });
});

interface Entry {
  readonly name: string;
  readonly description?: string;
}

function assertDescribed(entries: readonly Entry[]): void {
  assert.deepEqual(names(entries.filter(({ description }) => !description?.trim())), []);
}
