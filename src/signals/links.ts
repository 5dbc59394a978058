/**
 * Links are templates of the host's with the variables `{tenantId}`, `{backupSetId}`, `{scheduleId}` and `{reason}`.
 *
 * The rule, decided on the text alone so that it holds wherever no browser is at hand:
 *
 * 1. No control characters (browsers drop tabs and line breaks, also from the middle of `java\nscript:`) and no
 *    backslashes (browsers read them as slashes) anywhere. Spaces around a template are cut off.
 * 2. Only the four variables, and no other braces.
 * 3. A template is either absolute: `http://` or `https://`, a host without variables or user name, then `/`, `?`, `#`
 *    or the end; or relative: it begins with one `/` (two would name a host), `./`, `../`, `?` or `#`, or its first
 *    segment holds nothing but letters, digits, `.`, `_`, `~`, `-`, `%` and variables, so that no scheme can hide there.
 * 4. Values are percent-encoded, dots aside: so they hold none of `: / \ ? # & @`, and can make neither a scheme, nor
 *    a host, nor another path. Dots cannot be encoded (`%2e%2e` climbs just as `..` does), so where a value would make
 *    a whole segment `.` or `..` there is no link.
 * 5. A variable without a value: no link. Only the reason may be empty, and only behind `?` or `#`: a healthy tenant
 *    has none.
 * 6. No link that no server would take: an id of megabytes leads nowhere.
 */
import type { ActionTarget, Surface } from '../assessment/types.js';
import { english, german } from './messages/links.js';
import { speak, text } from './messages/index.js';
import type { BackupHealthView } from './view.js';

speak(english, german);

/** Templates by surface. Missing: no link. Null: the surface exists, but this operator has no access to it. */
export interface BackupHealthLinks {
  readonly backupSets?: string | null;
  readonly backupSet?: string | null;
  readonly backupSchedules?: string | null;
}

/** What this operator may open, as the endpoint says; `backupSets` also decides for one set. Missing: allowed. */
export interface BackupHealthAccess {
  readonly backupSets?: boolean;
  readonly backupSchedules?: boolean;
}

export interface LinkTarget extends ActionTarget {
  readonly scheduleId?: string | null;
}

export type ResolvedLink =
  | ({ readonly kind: 'link'; readonly href: string; readonly label: string } & ActionTarget)
  /** Shown as text: the target's name and a hint. */
  | ({ readonly kind: 'no_access'; readonly label: string; readonly hint: string } & ActionTarget)
  /** Not shown; `message` tells the developer why. */
  | { readonly kind: 'refused'; readonly template: string; readonly message: string }
  | { readonly kind: 'none' };

/** A link that leads somewhere. */
export type FollowableLink = Extract<ResolvedLink, { readonly kind: 'link' }>;

export const NO_LINK: ResolvedLink = { kind: 'none' };

const SURFACES: Readonly<
  Record<Surface, { link: keyof BackupHealthLinks; access: keyof BackupHealthAccess }>
> = {
  backup_sets: { link: 'backupSets', access: 'backupSets' },
  backup_set: { link: 'backupSet', access: 'backupSets' },
  backup_schedules: { link: 'backupSchedules', access: 'backupSchedules' },
};

const VARIABLES = ['tenantId', 'backupSetId', 'scheduleId', 'reason'] as const;
type Values = Readonly<Record<(typeof VARIABLES)[number], string | null>>;

/** In characters; servers commonly take addresses of 8 KiB, and seldom longer ones. */
const LONGEST_LINK = 8_192;

/** Where a target of the assessment's leads for this operator. */
export function resolveLink(
  view: BackupHealthView,
  { surface, recordId, reason, scheduleId = null }: LinkTarget,
): ResolvedLink {
  const { link, access } = SURFACES[surface];
  const given = view.links[link];
  if (given === undefined) return NO_LINK;
  if (given === null || view.access[access] === false) {
    return {
      kind: 'no_access',
      label: text(view, `target.${surface}`),
      hint: text(view, 'link.no_access'),
      surface,
      recordId,
      reason,
    };
  }
  const template = trimSpaces(given);
  if (template === '') return NO_LINK;
  const problem = templateProblem(template);
  if (problem !== null) return refused(link, template, problem);
  const values = {
    tenantId: view.assessment?.tenantId ?? view.tenantId ?? null,
    backupSetId: recordId,
    scheduleId,
    reason,
  };
  const href = fillTemplate(template, values);
  if (href === null) return NO_LINK;
  if (climbs(template, href)) {
    const problem = 'A link must not be made with an id of "." or "..": it would lead elsewhere.';
    return refused(link, template, problem);
  }
  if (href.length > LONGEST_LINK) {
    const problem = `A link must not be longer than ${LONGEST_LINK} characters.`;
    return refused(link, template, problem);
  }
  return { kind: 'link', href, label: text(view, `link.${surface}`), surface, recordId, reason };
}

function refused(link: keyof BackupHealthLinks, template: string, problem: string): ResolvedLink {
  return { kind: 'refused', template, message: `links.${link}: ${problem} No link is shown.` };
}

/** What is wrong with a template, by the rule above, as one English sentence for developers; null when nothing is. */
export function templateProblem(template: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\\]/.test(template)) {
    return 'A link template must not contain control characters or backslashes.';
  }
  const literal = template.replace(/\{([^{}]*)\}/g, (placeholder, name: string) =>
    isVariable(name) ? '' : placeholder,
  );
  if (/[{}]/.test(literal)) {
    return `A link template may only use the variables ${VARIABLES.map((name) => `{${name}}`).join(', ')} and no other braces.`;
  }
  const isAbsolute = /^https?:\/\/[^/?#@{}\s]+(?:[/?#]|$)/i.test(template);
  const isRelative = /^(?:\/(?!\/)|\.\.?\/|[?#]|[\p{L}\p{M}\p{N}._~%{}-]+(?:[/?#]|$))/u.test(
    template,
  );
  if (isAbsolute || isRelative) return null;
  return 'A link template must begin with http:// or https:// and a host without variables or user name, or be relative and begin with one "/", "./", "../", "?" or "#".';
}

function isVariable(name: string): name is keyof Values {
  return (VARIABLES as readonly string[]).includes(name);
}

/** Null when a value is missing. */
function fillTemplate(template: string, values: Values): string | null {
  const pathEnd = template.search(/[?#]/);
  const missing: string[] = [];
  const href = template.replace(/\{(\w+)\}/g, (_, name: keyof Values, at: number) => {
    const value = values[name] ?? '';
    const mayBeEmpty = name === 'reason' && pathEnd >= 0 && at > pathEnd;
    if (value === '' && !mayBeEmpty) missing.push(name);
    return encode(value);
  });
  return missing.length === 0 ? href : null;
}

/** Also encodes what `encodeURIComponent` leaves although it means something in markup and scripts; never throws. */
function encode(value: string): string {
  const wellFormed = value.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Whether a value has made a segment `.` or `..`: values hold no slash, so segments stand in the same places. */
function climbs(template: string, href: string): boolean {
  const written = pathSegments(template);
  return pathSegments(href).some(
    (segment, place) => segment !== written[place] && /^(?:\.|%2e){1,2}$/i.test(segment),
  );
}

function pathSegments(address: string): string[] {
  return address.replace(/[?#].*$/s, '').split('/');
}

/** A host without types may give anything, an URL object for instance. */
function trimSpaces(value: unknown): string {
  return String(value).replace(/^ +| +$/g, '');
}
