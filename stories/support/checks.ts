/** What stories prove when they are played. */
import { expect, waitFor } from 'storybook/test';
import { LOOKS, resolveMessages, type ShownState } from '../../src/index.js';
import { scenarios } from '../../src/testing/index.js';
import type { Tag } from './elements.js';
import type { Kind } from './kinds.js';
import type { ReviewState } from './states.js';

const TOLD_ATTRIBUTES = ['title', 'aria-label', 'aria-valuetext'];

/** The whole document beside it would hide what is wrong. */
const QUIETLY = { onTimeout: (error: Error) => error };

/** Proves that whatever stands in the canvas shows the state, and nothing calmer. */
export async function expectState(
  canvas: HTMLElement,
  tag: Tag,
  state: ReviewState,
  language: string,
): Promise<void> {
  const { expected } = scenarios[state.scenario];
  const calm = state.standing === undefined && expected.healthyClaimAllowed;
  const element = find(canvas, tag);
  const standing = `:state(${state.standing ?? 'ready'})`;
  await waitFor(() => expect(element.matches(standing)).toBe(true), QUIETLY);
  await expect(element.matches(':state(calm)')).toBe(calm);
  const shown = tag === 'backup-health-provider' ? [...element.querySelectorAll('*')] : [element];
  for (const one of shown.filter(({ shadowRoot }) => shadowRoot !== null)) {
    await expectShown(one, state, language);
    if (calm) await expect(one.matches(':state(calm)')).toBe(true);
    else await expectNotCalm(one, language);
  }
}

/** Proves that whatever stands in the canvas shows what one of its own kinds is for. */
export async function expectKind(
  canvas: HTMLElement,
  { tag, shows, scenario }: Kind,
  language: string,
): Promise<void> {
  const element = find(canvas, tag);
  await waitFor(() => expect(element.matches(':state(ready)')).toBe(true), QUIETLY);
  if (shows === null) {
    await expect(element.matches(':state(hidden)')).toBe(true);
    await expect(told(element).trim()).toBe('');
    return;
  }
  await expect(tones(element)[0]).toBe(LOOKS[shows].tone);
  const isCounted = shows === 'overdue' || shows === 'schedule_follow_up';
  const name = tag === 'schedule-follow-up-badge' ? 'badge' : 'posture';
  if (!isCounted) await expectWord(element, name, shows, language);
  if (!scenarios[scenario].expected.healthyClaimAllowed) await expectNotCalm(element, language);
}

/** The promise: neither the word nor the sentence nor the tone nor the state of calm, anywhere. */
export async function expectNotCalm(element: Element, language: string): Promise<void> {
  const messages = resolveMessages(language);
  const said = told(element).toLowerCase();
  for (const key of ['word.healthy', 'healthy.sentence'] as const) {
    const calm = messages[key];
    if (typeof calm === 'string') await expect(said).not.toContain(calm.toLowerCase());
  }
  await expect(tones(element)).not.toContain('success');
  await expect(element.matches(':state(calm)')).toBe(false);
}

async function expectShown(element: Element, state: ReviewState, language: string): Promise<void> {
  switch (element.localName) {
    case 'backup-health-kpi':
      await expectWord(element, 'posture', state.shows, language);
      await expect(tones(element)).toEqual([LOOKS[state.shows].tone]);
      await expectLink(element, state);
      return;
    case 'backup-attention-list':
      // What is only last known, or not known at all, has no link of its own there.
      await expectLink(element, state.standing === undefined ? state : { ...state, link: 'none' });
      return;
    case 'backup-basis-confirmation':
      await expectWord(element, 'posture', state.shows, language);
      await expect(tones(element)[0]).toBe(LOOKS[state.shows].tone);
      return;
    case 'schedule-follow-up-badge': {
      const { badge = 'no_follow_up' } = state;
      if (badge === null || element.hasAttribute('schedule-id')) return;
      if (badge !== 'schedule_follow_up') await expectWord(element, 'badge', badge, language);
      await expect(tones(element)).toEqual([LOOKS[badge].tone]);
    }
  }
}

/** A part says the word of a shown state; only while loading there is none to read. */
async function expectWord(
  element: Element,
  name: string,
  shown: ShownState,
  language: string,
): Promise<void> {
  const part = root(element).querySelector(`[part~=${name}]`);
  const word = resolveMessages(language)[`word.${shown}`];
  if (shown === 'loading' && part === null) await expect(told(element)).not.toBe('');
  else await expect(part?.textContent.trim()).toBe(word);
}

async function expectLink(element: Element, { link }: ReviewState): Promise<void> {
  const anchors = root(element).querySelectorAll('a');
  const refusals = root(element).querySelectorAll('[part~=no-access]');
  if (link === undefined) await expect(anchors.length).toBeGreaterThan(0);
  else await expect(anchors).toHaveLength(0);
  if (link === 'no-access') await expect(refusals.length).toBeGreaterThan(0);
  else await expect(refusals).toHaveLength(0);
}

export function find<Name extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  selector: Name,
): HTMLElementTagNameMap[Name];
export function find(canvas: HTMLElement, selector: string): HTMLElement;
export function find(canvas: HTMLElement, selector: string): HTMLElement {
  const element = canvas.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`There is no ${selector} in this story.`);
  return element;
}

export function tones(element: Element): string[] {
  const toned = root(element).querySelectorAll<HTMLElement>('[data-tone]');
  return [...toned].map(({ dataset }) => dataset['tone'] ?? '');
}

/** Everything that a person could be told by an element. */
export function told(element: Element): string {
  const elements = [...root(element).querySelectorAll('*')];
  const attributes = elements.flatMap((inside) =>
    TOLD_ATTRIBUTES.map((name) => inside.getAttribute(name) ?? ''),
  );
  return [root(element).textContent, ...attributes].join(' ').replace(/\s+/g, ' ');
}

function root(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`<${element.localName}> has not been drawn.`);
  return element.shadowRoot;
}
