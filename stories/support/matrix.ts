/** The matrix: everything that has a story in one view, out of the same tables as the stories. */
import { html, type TemplateResult } from 'lit';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { expectKind, expectState, find } from './checks.js';
import { COMPACT_ELEMENTS, TAGS, type Tag } from './elements.js';
import { KIND_NAMES, KINDS } from './kinds.js';
import { stateOf } from './scenario-story.js';
import { givenFor, givenIn } from './state-story.js';
import { STATE_NAMES, STATES, type ReviewState } from './states.js';

interface Cell {
  /** What a story says that it shows. */
  readonly key: string;
  readonly tag: Tag;
  readonly label: string;
  readonly draw: () => TemplateResult;
  readonly check: (canvas: HTMLElement, language: string) => Promise<void>;
}

interface Row {
  readonly title: string;
  readonly why: string;
  readonly cells: readonly Cell[];
}

/** A row for each state, a column for each element; below them what only one element can show. */
export const STATE_ROWS: readonly Row[] = [
  ...STATE_NAMES.map((name): Row => {
    const { title, why } = STATES[name];
    const cells = TAGS.map((tag) => stateCell(`${tag}/${name}`, tag, STATES[name]));
    return { title, why, cells };
  }),
  ...TAGS.flatMap((tag): Row[] => {
    const names = KIND_NAMES.filter((name) => KINDS[name].tag === tag);
    if (names.length === 0) return [];
    return [
      {
        title: `Kinds of ${tag}`,
        why: 'What only this element can show.',
        cells: names.map(kindCell),
      },
    ];
  }),
];

/** A row for each scenario, its cells all showing the one answer. */
export const SCENARIO_ROWS: readonly Row[] = (Object.keys(scenarios) as ScenarioName[]).map(
  (name) => {
    const state = stateOf(name);
    const cells = TAGS.map((tag) => stateCell(`scenarios/${name}`, tag, state));
    return { title: state.title, why: state.why, cells };
  },
);

export function drawMatrix(rows: readonly Row[]): TemplateResult {
  return html`<div class="matrix">
    ${rows.map(
      ({ title, why, cells }) =>
        html`<section class="row">
          <header>
            <h2>${title}</h2>
            <p>${why}</p>
          </header>
          ${cells.map(
            ({ key, tag, label, draw }) =>
              html`<figure data-cell=${key} data-tag=${tag}>
                <figcaption>${label}</figcaption>
                ${draw()}
              </figure>`,
          )}
        </section>`,
    )}
  </div>`;
}

/** Proves of every cell what its story proves. */
export async function checkMatrix(
  rows: readonly Row[],
  canvas: HTMLElement,
  language: string,
): Promise<void> {
  for (const { key, tag, check } of rows.flatMap(({ cells }) => cells)) {
    await check(find(canvas, `[data-cell="${key}"][data-tag="${tag}"]`), language);
  }
}

function stateCell(key: string, tag: Tag, state: ReviewState): Cell {
  return {
    key,
    tag,
    label: tag,
    draw: () => COMPACT_ELEMENTS[tag](givenIn(state)),
    check: (canvas, language) => expectState(canvas, tag, state, language),
  };
}

function kindCell(name: (typeof KIND_NAMES)[number]): Cell {
  const kind = KINDS[name];
  return {
    key: `kinds/${name}`,
    tag: kind.tag,
    label: name.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    draw: () => COMPACT_ELEMENTS[kind.tag](givenFor(kind)),
    check: (canvas, language) => expectKind(canvas, kind, language),
  };
}
