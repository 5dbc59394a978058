import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  Attribute,
  ClassMember,
  CustomElement,
  Declaration,
  Event,
  Module,
  Package,
} from 'custom-elements-manifest/schema';
import type typescript from 'typescript';
import { typescriptFiles } from '../test/support/run/files.js';

const FOLDER = 'src/elements';
const PUBLISHED_FOLDER = 'dist/elements';

/** A custom state; the schema's own types are older than these. */
interface CssState {
  readonly name: string;
  readonly description?: string;
}

/** A class of the manifest that has a tag. */
export interface ElementEntry extends CustomElement {
  readonly name: string;
  readonly tagName: string;
  readonly members?: ClassMember[];
  readonly attributes?: Attribute[];
  readonly events?: Event[];
  readonly cssStates?: CssState[];
}

/** The sources that the manifest is read from. */
export function manifestSources(): string[] {
  return typescriptFiles(FOLDER).filter((path) => !path.endsWith('.styles.ts'));
}

/** The manifest of the public side of the elements: what is private or protected is left out. */
export function readManifest(): Package {
  const sources = manifestSources().map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules: sources, plugins: litPlugin(), context: {} });
  const written = writtenAttributes(sources);
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((declaration) =>
        publicSide(declaration, written),
      ),
    })),
  };
}

/**
 * The manifest as it is shipped: of what hosts can import, by the built modules, together with those that register
 * the tags.
 */
export function readPackageManifest(): Package {
  const { modules, ...manifest } = readManifest();
  const shipped = modules.filter(({ declarations = [] }) => declarations.some(isShipped));
  const text = JSON.stringify({ ...manifest, modules: [...shipped, ...definitions(shipped)] });
  const built = text.replaceAll(
    /"\/?src\/elements\/([\w/-]+)\.[jt]s"/g,
    `"${PUBLISHED_FOLDER}/$1.js"`,
  );
  return JSON.parse(built) as Package;
}

/** The elements that have a tag. */
export function elementsOf({ modules }: Package): ElementEntry[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations as Partial<ElementEntry>[])
    .filter((entry): entry is ElementEntry => entry.tagName !== undefined);
}

/** The classes of elements and of events; the functions and controllers beside them are nothing for hosts. */
function isShipped(declaration: Declaration): boolean {
  return declaration.kind === 'class' && declaration.superclass !== undefined;
}

function definitions(modules: readonly Module[]): Module[] {
  return modules.flatMap((module) =>
    elementsOf({ schemaVersion: '', modules: [module] }).map(({ name, tagName }) => ({
      kind: 'javascript-module' as const,
      path: `dist/define/${tagName}.js`,
      exports: [
        {
          kind: 'custom-element-definition' as const,
          name: tagName,
          declaration: { name, module: module.path },
        },
      ],
    })),
  );
}

function publicSide(declaration: Declaration, written: WrittenAttributes): Declaration {
  if (declaration.kind !== 'class') return declaration;
  const element: typeof declaration & Partial<CustomElement> = declaration;
  const { members, attributes, events, superclass } = element;
  return {
    ...element,
    ...(superclass?.name === 'CustomEvent' && {
      superclass: { name: 'CustomEvent', package: 'global:' },
    }),
    ...(members && { members: members.filter(isPublic) }),
    ...(attributes && {
      attributes: attributes.map((attribute) => ({
        ...attribute,
        ...written.get(attribute.inheritedFrom?.name ?? element.name)?.get(attribute.name),
      })),
    }),
    // Where one is raised, the analyzer finds it a second time, without its name.
    ...(events && { events: events.filter(({ name }) => Boolean(name)) }),
  };
}

/** The callbacks are for the browser to call. */
function isPublic({ name, privacy }: ClassMember): boolean {
  return (privacy ?? 'public') === 'public' && !name.startsWith('#') && !name.endsWith('Callback');
}

type WrittenAttributes = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly type: { text: string }; readonly description: string }>
>;

/**
 * What `@attr` says, by class and attribute: the analyzer lets the property of the same name win, which has another
 * type, and nothing to say about text.
 */
function writtenAttributes(sources: readonly typescript.SourceFile[]): WrittenAttributes {
  const classes = sources.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration));
  return new Map(
    classes.map((declaration) => [
      declaration.name?.text ?? '',
      new Map(
        ts
          .getJSDocTags(declaration)
          .filter(({ tagName }) => tagName.text === 'attr')
          .map(({ comment }) => /^\{(.+?)\} (\S+) - (.+)$/s.exec(String(comment)))
          .filter((parts) => parts !== null)
          .map(([, type = '', name = '', description = '']) => [
            name,
            { type: { text: type }, description: description.replaceAll(/\s+/g, ' ') },
          ]),
      ),
    ]),
  );
}
