import { BADGES, drawn, table, type Subject } from './crowd.js';

interface Library {
  /** One badge that says `text` in the tone of a warning. */
  readonly badge?: (text: string) => HTMLElement;
  /** A card with a heading, a badge, an age and a link, out of what the library has for each. */
  readonly tile?: (words: TileWords) => HTMLElement;
  /** An age that keeps itself right. */
  readonly age?: (instant: string) => HTMLElement;
}

export interface TileWords {
  readonly word: string;
  /** ISO 8601. */
  readonly instant: string;
  readonly sentence: string;
  readonly used: number;
}

/** A library that draws what it is told: what to say is the page's own work there, and is not measured. */
export function plain({ badge, tile, age }: Library): Subject {
  return {
    ...(badge && {
      badges: (stage) => {
        const { element, cells } = table(BADGES);
        let made: HTMLElement[] = [];
        return {
          add() {
            made = cells.map((cell, index) => {
              const one = badge(`Overdue by ${index % 20} hours`);
              cell.append(one);
              return one;
            });
            stage.append(element);
          },
          change(turn) {
            made.forEach((one, index) => {
              one.textContent = `Overdue by ${(index + turn + 1) % 20} hours`;
              one.setAttribute('variant', turn % 2 === 0 ? 'danger' : 'warning');
            });
          },
          shown: () => drawn(made),
        };
      },
    }),
    ...(tile && {
      tiles: (stage, { tenants }) => {
        let made: HTMLElement[] = [];
        return {
          add() {
            made = tenants.map(({ posture, governingSet, quality }) =>
              tile({
                word: posture,
                instant: governingSet!.completedAt,
                sentence: `The latest backup holds ${quality!.totalItems} items.`,
                used: 50,
              }),
            );
            stage.append(...made);
          },
          shown: () => drawn(made),
        };
      },
    }),
    ...(age && {
      ages: (stage, { overdue }) => {
        const { element, cells } = table(BADGES);
        const { schedules } = overdue[0].scheduleFollowUp;
        let made: HTMLElement[] = [];
        return {
          add() {
            made = cells.map((cell, index) => {
              const one = age(schedules[index]!.dueAt!);
              cell.append(one);
              return one;
            });
            stage.append(element);
          },
          shown: () => made.filter(({ shadowRoot }) => shadowRoot?.textContent.trim()).length,
        };
      },
    }),
  };
}

/** An element with attributes, and what it holds. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
