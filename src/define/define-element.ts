import { VERSION } from '../version.js';

/** Tags of this copy that another one has, by the version of that other; told of together. */
const taken = new Map<string | null, string[]>();

/**
 * Registers an element. A tag that is taken, by this or any other copy of the kit, is left alone; if by anything but
 * this version, the console is told once.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const owner = customElements.get(tag);
  if (owner === undefined) {
    customElements.define(tag, element);
    return;
  }
  const version = versionOf(owner);
  if (version === VERSION) return;
  if (taken.size === 0) queueMicrotask(tell);
  taken.set(version, [...(taken.get(version) ?? []), tag]);
}

function versionOf(owner: CustomElementConstructor): string | null {
  const { kitVersion } = owner as { kitVersion?: unknown };
  return typeof kitVersion === 'string' ? kitVersion : null;
}

function tell(): void {
  for (const [version, tags] of taken) {
    const names = tags.map((tag) => `<${tag}>`).join(', ');
    const owner =
      version === null
        ? 'something that is not this kit'
        : `version ${version}, which is ${compareVersions(version, VERSION) < 0 ? 'older' : 'newer'}`;
    console.warn(
      `backup-health-kit ${VERSION}: ${names} ${tags.length === 1 ? 'is' : 'are'} registered already, by ${owner}. ` +
        `The page keeps to what came first; load one version only.`,
    );
  }
  taken.clear();
}

/** Negative when `left` is older. A version to come (`2.0.0-beta`) is older than that version. */
function compareVersions(left: string, right: string): number {
  const order = left.localeCompare(right, 'en', { numeric: true });
  if (left.startsWith(`${right}-`)) return -1;
  return right.startsWith(`${left}-`) ? 1 : order;
}
