import { withSnippet } from './readme-snippet.js';

/** Where a version differs from the one before, from the rarest to the most frequent. */
const STEPS = ['major', 'minor', 'patch'] as const;
type Step = (typeof STEPS)[number];

/** What stands against releasing the entries under "Unreleased" as this version; nothing when they agree. */
export function versionProblems(version: string, changelog: string): string[] {
  const numbers = numbersOf(version);
  if (numbers === null) return [`${version} is no version of the form 1.2.3.`];
  const sections = changelog.split(/^## /m).slice(1);
  const unreleased = sections.find((section) => /^Unreleased\b/.test(section));
  if (unreleased === undefined || !/^- /m.test(unreleased)) {
    return ['The changelog has no entries under "Unreleased".'];
  }
  const last = sections.flatMap((section) => /^\[?(\d+\.\d+\.\d+)/.exec(section)?.[1] ?? [])[0];
  if (last === undefined) return [];

  const before = numbersOf(last) ?? [0, 0, 0];
  const place = numbers.findIndex((number, index) => number !== before[index]);
  const step = STEPS[place];
  if (step === undefined) return [`${version} is released already.`];
  if ((numbers[place] ?? 0) < (before[place] ?? 0)) return [`${version} is older than ${last}.`];
  const needed = neededStep(unreleased, before);
  return STEPS.indexOf(step) <= STEPS.indexOf(needed)
    ? []
    : [
        `After ${last}, the changelog's entries need a ${needed} version, and ${version} is a ${step} one.`,
      ];
}

/** What stands against releasing the README as it is, beside the built files. */
export function readmeProblems(readme: string): string[] {
  return withSnippet(readme) === readme
    ? []
    : ['The README names another version or hash: run `npm run readme`.'];
}

/** Before 1.0.0 what breaks a host is a minor version. */
function neededStep(entries: string, [major = 0]: readonly number[]): Step {
  if (/^### Removed$|^- \*\*Breaking\b/m.test(entries)) return major === 0 ? 'minor' : 'major';
  return /^### (?:Added|Changed|Deprecated)$/m.test(entries) && major > 0 ? 'minor' : 'patch';
}

function numbersOf(version: string): number[] | null {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : null;
}
