/** What editors read to complete and explain tags, attributes and styles. */
import type { Package } from 'custom-elements-manifest/schema';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { elementsOf } from './manifest.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** The content of each file, by its name. */
export function editorData(manifest: Package): Readonly<Record<string, object>> {
  return {
    'vscode.html-custom-data.json': JSON.parse(
      getVsCodeHtmlCustomData(asInput(manifest), {}),
    ) as object,
    'vscode.css-custom-data.json': cssData(manifest),
    'web-types.json': webTypes(manifest),
  };
}

function cssData(manifest: Package): object {
  const data = JSON.parse(getVsCodeCssCustomData(asInput(manifest), {})) as {
    properties: Named[];
    pseudoElements: Named[];
  };
  const states = elementsOf(manifest).flatMap(({ cssStates = [] }) => cssStates);
  return {
    ...data,
    properties: distinct(data.properties),
    pseudoElements: distinct(data.pseudoElements),
    pseudoClasses: distinct(
      states.map(({ name, description }) => ({
        name: `:state(${name})`,
        ...(description && { description }),
      })),
    ),
  };
}

function webTypes(manifest: Package): object {
  const data = JSON.parse(
    getWebTypesData(asInput(manifest), {
      modulePathTemplate: (_name, path) => `./${path}`,
    }),
  ) as { contributions: { css: { properties: Named[]; 'pseudo-elements': Named[] } } };
  const { css } = data.contributions;
  css.properties = distinct(css.properties);
  css['pseudo-elements'] = distinct(css['pseudo-elements']);
  return data;
}

/** The generators know the schema by an older copy of its types. */
function asInput(manifest: Package): Parameters<typeof getWebTypesData>[0] {
  return manifest as Parameters<typeof getWebTypesData>[0];
}

/** Style sheets name a thing once, whichever elements have it: what they say about it is put together. */
function distinct(entries: readonly Named[]): Named[] {
  const said = new Map<string, { entry: Named; descriptions: Set<string> }>();
  for (const entry of entries) {
    const known = said.get(entry.name) ?? { entry, descriptions: new Set() };
    if (entry.description) known.descriptions.add(entry.description);
    said.set(entry.name, known);
  }
  return [...said.values()].map(({ entry, descriptions }) => ({
    ...entry,
    description: [...descriptions].join('\n\n'),
  }));
}
