/**
 * Types of the elements for whoever checks tags in JSX or templates. What is named comes from the manifest; what type
 * it has comes from the classes themselves, so that nothing is ever less exact than they are.
 */
import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementEntry } from './manifest.js';

/** The text of each file, by its name. */
export function frameworkTypes(manifest: Package): Readonly<Record<string, string>> {
  const elements = elementsOf(manifest);
  return {
    'elements.d.ts': elementTypes(elements),
    'react.d.ts': augment(elements, REACT),
    'preact.d.ts': augment(elements, PREACT),
    'solid.d.ts': augment(elements, SOLID),
    'vue.d.ts': augment(elements, VUE),
    'svelte.d.ts': augment(elements, SVELTE),
    // They can be imported like any other module, also where types are not taken out.
    'types-only.js': 'export {};\n',
  };
}

/** Properties, attributes and events of each element. */
function elementTypes(elements: readonly ElementEntry[]): string {
  const names = new Set([
    ...elements.map(({ name }) => name),
    ...elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)),
  ]);
  return `import type { ${[...names].sort().join(', ')} } from '../index.js';

${elements.map(interfaces).join('\n')}
/** Listeners by the names that \`addEventListener\` takes, after a prefix. */
export type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | null | undefined;
};

/** Properties after a prefix. */
export type Prefixed<Properties, Prefix extends string> = {
  [Name in keyof Properties & string as \`\${Prefix}\${Name}\`]?: Properties[Name];
};

/** The properties whose names have no capitals. */
export type InLowerCase<Properties> = {
  [Name in keyof Properties & string as Name extends Lowercase<Name> ? Name : never]?: Properties[Name];
};
`;
}

function interfaces(element: ElementEntry): string {
  const { name, tagName, attributes = [], events = [] } = element;
  const properties = propertiesOf(element);
  return `/** The properties of \`<${tagName}>\`. */
export interface ${name}Properties {
${properties.map((field) => entry(field.name, `${name}['${field.name}'] | undefined`, field.description)).join('')}}

/** The attributes of \`<${tagName}>\` that have another name than their property. */
export interface ${name}Attributes {
${attributes
  .filter((attribute) => attribute.name !== attribute.fieldName)
  .map((attribute) => {
    const field = properties.find((property) => property.name === attribute.fieldName);
    const type = attributeType(attribute.type?.text ?? '', field?.type?.text ?? '');
    return entry(`'${attribute.name}'`, type, attribute.description);
  })
  .join('')}}

/** The events of \`<${tagName}>\`. */
export interface ${name}Events {
${events.map((event) => entry(`'${event.name}'`, event.type.text, event.description, '')).join('')}}
`;
}

/** What a host sets. */
export function propertiesOf({ members = [] }: ElementEntry): FieldEntry[] {
  return members.filter(
    (member): member is FieldEntry => member.kind === 'field' && member.static !== true,
  );
}
type FieldEntry = Extract<NonNullable<ElementEntry['members']>[number], { kind: 'field' }>;

/** What text an attribute may have; null and undefined leave it out. */
function attributeType(written: string, property: string): string {
  if (written === 'number') return 'number | `${number}` | null | undefined';
  // Not every framework leaves an attribute out that is false: for that there is the property.
  if (written === 'boolean') return "true | '' | null | undefined";
  return `string ${property.includes('number') ? '| number ' : ''}| null | undefined`;
}

function entry(name: string, type: string, description = '', optional = '?'): string {
  return `  /** ${description.replaceAll(/\s+/g, ' ')} */\n  ${name}${optional}: ${type};\n`;
}

interface Framework {
  /** Imports and the type of one tag, \`Tag\`, made from its class, properties, attributes and events. */
  readonly head: string;
  /** Where the framework looks tags up, around the entries. */
  readonly open: string;
  readonly close: string;
}

const PARAMETERS = 'Class, Properties, Attributes, Events';

const REACT: Framework = {
  head: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Tag<${PARAMETERS}> = DetailedHTMLProps<HTMLAttributes<Class>, Class> &
  Properties &
  Attributes &
  kit.Listeners<Events, 'on'>;`,
  open: "declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {",
  close: '    }\n  }\n}',
};

const PREACT: Framework = {
  head: `import type { ClassAttributes, HTMLAttributes } from 'preact';

type Tag<${PARAMETERS}> = HTMLAttributes<HTMLElement> &
  ClassAttributes<Class> &
  Properties &
  Attributes &
  kit.Listeners<Events, 'on'>;`,
  open: "declare module 'preact' {\n  namespace JSX {\n    interface IntrinsicElements {",
  close: '    }\n  }\n}',
};

const SOLID: Framework = {
  head: `import type { JSX } from 'solid-js';

/** Solid sets properties by the names of attributes, and cannot tell capitals without \`prop:\`. */
type Tag<${PARAMETERS}> = JSX.HTMLAttributes<Class> &
  kit.InLowerCase<Properties> &
  Attributes &
  kit.Prefixed<Properties, 'prop:'> &
  kit.Prefixed<Attributes, 'attr:'> &
  kit.Listeners<Events, 'on:'>;`,
  open: "declare module 'solid-js' {\n  namespace JSX {\n    interface IntrinsicElements {",
  close: '    }\n  }\n}',
};

const VUE: Framework = {
  head: `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

/** Vue finds an attribute under the name of its property. */
type Tag<Class, Properties, _Attributes, Events> = new () => Class & {
  /** For templates only. */
  $props: HTMLAttributes & Properties & PublicProps;
  /** For templates only. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};`,
  open: "declare module 'vue' {\n  interface GlobalComponents {",
  close: '  }\n}',
};

const SVELTE: Framework = {
  head: `import type { HTMLAttributes } from 'svelte/elements';

type Tag<Class extends EventTarget, Properties, Attributes, Events> = HTMLAttributes<Class> &
  Properties &
  Attributes &
  kit.Listeners<Events, 'on'> &
  kit.Listeners<Events, 'on:'>;`,
  open: "declare module 'svelte/elements' {\n  interface SvelteHTMLElements {",
  close: '  }\n}',
};

function augment(elements: readonly ElementEntry[], { head, open, close }: Framework): string {
  const indent = ' '.repeat(close.indexOf('}') + 2);
  const entries = elements.map(
    ({ name, tagName, description = '' }) =>
      `${indent}/** ${description.replaceAll(/\s+/g, ' ')} */\n` +
      `${indent}'${tagName}': Tag<${name}, kit.${name}Properties, kit.${name}Attributes, kit.${name}Events>;\n`,
  );
  const classes = elements.map(({ name }) => name).join(', ');
  return `${head.replace('\n\n', `\nimport type { ${classes} } from '../index.js';\nimport type * as kit from './elements.js';\n\n`)}

${open}
${entries.join('')}${close}
`;
}
