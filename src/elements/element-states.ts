import { remember } from '../signals/remember.js';

/** One text for all elements that have the same states. */
export const sharedNames: (names: string) => string = remember((names) => names, 200);

/**
 * Makes the states in `names`, with a space between them, and no others the custom states of an element, which had those
 * in `before`: visible to selectors as `:state(…)`. Only what differs is written.
 */
export function writeStates(states: CustomStateSet, before: string, names: string): void {
  const wanted = names.split(' ');
  for (const name of before.split(' ')) {
    if (!wanted.includes(name)) states.delete(name);
  }
  for (const name of wanted) states.add(name);
}
