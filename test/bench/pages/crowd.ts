import type { BackupHealthAssessment } from '../../../src/assessment/index.js';

/** What all subjects are given to show, made once for a run. */
export interface Fixtures {
  /** Two answers with 1,000 schedules, all overdue, in the second by an hour more. */
  readonly overdue: readonly [BackupHealthAssessment, BackupHealthAssessment];
  /** The same with one schedule in ten overdue. */
  readonly sparse: readonly [BackupHealthAssessment, BackupHealthAssessment];
  /** A hundred tenants' answers. */
  readonly tenants: readonly BackupHealthAssessment[];
}

/** Elements that a page is filled with. What is measured is `add` and `change`, with all that follows from them. */
export interface Crowd {
  /** Makes the elements and puts them on the page. */
  add(): void;
  /** Has every element show something else. */
  change?(turn: number): void;
  /** How many elements show something by now. */
  shown(): number;
}

/** `answer` is the taking over of an answer alone, with nothing that shows it. */
export type Kind = 'badges' | 'sparse' | 'tiles' | 'ages' | 'answer';

/** Something that is measured: for each kind of crowd that it has, what prepares one on `stage`. */
export type Subject = {
  readonly [Of in Kind]?: (stage: HTMLElement, fixtures: Fixtures) => Promise<Crowd> | Crowd;
};

export const BADGES = 1_000;

/** A table with a cell for each element, as hosts have them; not on the page yet. */
export function table(count: number): { element: HTMLElement; cells: HTMLElement[] } {
  const element = document.createElement('table');
  const cells = Array.from({ length: count }, () => {
    const cell = document.createElement('td');
    const row = document.createElement('tr');
    row.append(cell);
    element.append(row);
    return cell;
  });
  return { element, cells };
}

/** How many have drawn something into their shadow root. */
export function drawn(elements: readonly Element[]): number {
  return elements.filter(({ shadowRoot }) => (shadowRoot?.childElementCount ?? 0) > 0).length;
}
