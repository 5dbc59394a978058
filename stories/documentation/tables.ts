/** The tables of the documentation, as Markdown, out of the kit's own tables: nothing in them is written twice. */
import { de, en, FAULT_CODES, LOOKS, type Message, type ShownState } from '../../src/index.js';

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** An element, as far as these tables need its entry in the manifest. */
export interface DocumentedElement {
  readonly tagName: string;
  readonly attributes?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

type List = Exclude<keyof DocumentedElement, 'tagName'>;

/** Where the sentence or title for a shown state stands, the first that there is. */
const TOLD_AS = ['attention', 'schedule', 'badge', 'confirmation'] as const;

/** Every state that can be shown: word, tone and title. */
export function shownStates(): string {
  const rows = (Object.keys(LOOKS) as ShownState[]).map((shown) => [
    code(shown),
    wordingOf(`word.${shown}`),
    LOOKS[shown].tone,
    shown === 'healthy' ? en['healthy.sentence'] : toldAs(shown),
  ]);
  return table(['state', 'word', 'tone', 'told as'], rows);
}

/** Every fault, with what an operator reads. */
export function faults(): string {
  return table(
    ['code', 'what an operator reads'],
    FAULT_CODES.map((fault) => [code(fault), wordingOf(`fault.${fault}`)]),
  );
}

/** Every message, in both languages. */
export function messages(): string {
  const rows = Object.entries(en).map(([key, message]) => [
    code(key),
    printed(message),
    printed(de[key as keyof typeof de]),
  ]);
  return table(['key', 'English', 'German'], rows);
}

/** One kind of thing that elements offer: each once, with the elements that have it. */
export function offered(elements: readonly DocumentedElement[], list: List): string {
  const found = new Map<string, { entry: Entry; tags: string[] }>();
  for (const element of elements) {
    for (const entry of element[list] ?? []) {
      const known = found.get(entry.name);
      if (known) known.tags.push(element.tagName);
      else found.set(entry.name, { entry, tags: [element.tagName] });
    }
  }
  const rows = [...found.values()].map(({ entry, tags }) => [
    code(entry.name),
    entry.description ?? '',
    ...(list === 'cssProperties'
      ? [entry.default ? code(entry.default) : '']
      : [tags.length === elements.length ? 'all' : tags.map(code).join(', ')]),
  ]);
  return table(['name', 'meaning', list === 'cssProperties' ? 'default' : 'elements'], rows);
}

function toldAs(shown: ShownState): string {
  const keys = TOLD_AS.map((prefix) => `${prefix}.${shown}`);
  return wordingOf(keys.find((key) => Object.hasOwn(en, key)) ?? '');
}

function wordingOf(key: string): string {
  return Object.hasOwn(en, key) ? printed(en[key as keyof typeof en]) : '';
}

function printed(message: Message): string {
  return typeof message === 'string' ? message : message.other;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
