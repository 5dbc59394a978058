import { readFileSync } from 'node:fs';

const FOLDER = new URL('./snippets/', import.meta.url);

/** The code that the documentation shows, which is the very code that these pages run. */
export function readSnippet(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** Of a template: what it adds to the page's head, and what stands where it is. */
export interface PrintedTemplate {
  readonly head: string;
  readonly body: string;
}

const FOR_HEAD = /<% content_for :head do %>(.*?)<% end %>/s;
/** The expression by which Blade and Django, or ERB, print the tenant's id. */
const TENANT_ID = /\{\{ \$tenant->id \}\}|\{\{ tenant\.id \}\}|<%= @tenant\.id %>/g;
const EXPRESSION = /\{\{.*?\}\}|\{%.*?%\}|<%.*?%>/s;

/**
 * What Blade, ERB or Django would make of a template, as far as those of the documentation go.
 *
 * @throws {Error} when something is left that only the template's own language understands.
 */
export function renderTemplate(name: string, tenantId: string): PrintedTemplate {
  const template = readSnippet(name).replaceAll(TENANT_ID, () => escapeAttribute(tenantId));
  const head = FOR_HEAD.exec(template)?.[1] ?? '';
  const body = template.replace(FOR_HEAD, '');
  const left = EXPRESSION.exec(head + body)?.[0];
  if (left !== undefined) throw new Error(`Nothing here knows what ${name} means by ${left}.`);
  return { head, body };
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
