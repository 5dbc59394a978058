/** One thing wrong with an input: where, what was expected there, and both in a sentence. */
export interface InputIssue {
  readonly path: string;
  readonly expected: string;
  readonly message: string;
}

/** Says where something is wrong and what belongs there. */
export function inputIssue(path: string, expected: string): InputIssue {
  return { path, expected, message: `${path}: expected ${expected}` };
}

/** Further paths are counted: a table that is wrong throughout would make a message nobody can read. */
const NAMED_ISSUES = 20;

/**
 * The input has the wrong shape or contradicts itself, so there is no answer. The message names the paths and what
 * was expected there, twenty of them at most; `issues` lists them all, one by one.
 */
export class BackupHealthInputError extends Error {
  override readonly name = 'BackupHealthInputError';
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    const named = issues.slice(0, NAMED_ISSUES).map(({ message }) => message);
    const more = issues.length - named.length;
    super([...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; '));
    this.issues = issues;
  }
}

/** What came, in one or two words, for a message: never the value itself, which may be long or private. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : typeof value;
}
