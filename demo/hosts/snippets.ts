import { readFileSync } from 'node:fs';

const FOLDER = new URL('./snippets/', import.meta.url);

/** The code that the documentation shows, which is the very code that these pages run. */
export function readSnippet(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** What a template of the documentation has between its tags, and what a server would print there. */
export interface TemplateValues {
  readonly tenantId: string;
}

/** Parts of templates that print nothing where they stand, and the expression by which each language names the tenant. */
const PRINTS_NOTHING = /<% content_for :head do %>.*?<% end %>\s*/gs;
const NAMES_TENANT = /\{\{ \$tenant->id \}\}|\{\{ tenant\.id \}\}|<%= @tenant\.id %>/g;

/**
 * What Blade, ERB or Django's templates would make of such a template, as far as those of the documentation go.
 *
 * @throws {Error} when something is left that only the template's own language understands.
 */
export function renderTemplate(name: string, { tenantId }: TemplateValues): string {
  const printed = readSnippet(name)
    .replaceAll(PRINTS_NOTHING, '')
    .replaceAll(NAMES_TENANT, () => escapeAttribute(tenantId));
  const left = /\{\{.*?\}\}|\{%.*?%\}|<%.*?%>/s.exec(printed)?.[0];
  if (left !== undefined) throw new Error(`Nothing here knows what ${name} means by ${left}.`);
  return printed;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
