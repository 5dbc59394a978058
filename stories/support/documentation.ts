/** The tables of an element's page of documentation, out of its entry in the Custom Elements Manifest. */
import manifest from 'virtual:custom-elements-manifest';
import type { ClassMember, CustomElement } from 'custom-elements-manifest/schema';

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** What the schema's own types leave out. */
interface ElementEntry extends CustomElement {
  readonly tagName: string;
  readonly members?: ClassMember[];
  readonly cssStates?: readonly Entry[];
}

/** A row of the table; no Control stands beside it. */
interface Row {
  readonly name: string;
  readonly description: string;
  readonly control: false;
  readonly table: {
    readonly category: string;
    readonly type?: { readonly summary: string };
    readonly defaultValue?: { readonly summary: string };
  };
}

/** Everything a host can use of an element, one row each, under a heading for each kind. */
export function documentElement(tag: string): Record<string, Row> {
  const element = declarationOf(tag);
  if (element === undefined) return {};
  const members = element.members ?? [];
  return {
    ...rows('Attributes', element.attributes),
    ...rows(
      'Properties',
      members.filter(({ kind }) => kind === 'field'),
    ),
    ...rows(
      'Methods',
      members.filter(({ kind, description }) => kind === 'method' && description),
    ),
    ...rows('Events', element.events),
    ...rows('Slots', element.slots),
    ...rows('CSS parts', element.cssParts),
    ...rows('CSS custom properties', element.cssProperties),
    ...rows('States', element.cssStates),
  };
}

export function declarationOf(tag: string): ElementEntry | undefined {
  return elementEntries().find(({ tagName }) => tagName === tag);
}

/** The elements that have a tag. */
export function elementEntries(): ElementEntry[] {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations as readonly Partial<ElementEntry>[])
    .filter((entry): entry is ElementEntry => entry.tagName !== undefined);
}

/** A name may stand for several kinds of things, so each row has a key of its own. */
function rows(category: string, entries: readonly Entry[] = []): Record<string, Row> {
  return Object.fromEntries(
    entries.map(({ name, description = '', type, default: value }) => [
      `${category}: ${name}`,
      {
        name: name || 'default',
        description,
        control: false,
        table: {
          category,
          ...(type === undefined ? {} : { type: { summary: type.text } }),
          ...(value === undefined ? {} : { defaultValue: { summary: value } }),
        },
      },
    ]),
  );
}
