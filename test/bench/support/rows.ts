import type { Pages } from './pages.js';
import type { Middle } from './statistics.js';

/** A line of the table of results. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** Null where there is no goal to meet. */
  readonly isMet: boolean | null;
  /** What it was measured beside, in the same run. */
  readonly peers?: string;
  /** What keeps it from the goal, by what was measured; only told where it is not met. */
  readonly why?: string;
}

/** What a part needs. */
export interface Run {
  readonly pages: Pages;
  readonly isQuick: boolean;
  /** How many rounds of what is short. */
  readonly rounds: number;
}

export function times({ median, spread }: Middle): string {
  return `${median.toFixed(2)} × (± ${Math.round(spread * 100)} %)`;
}

export function milliseconds({ median }: Middle): string {
  return `${median.toFixed(median < 1 ? 2 : 1)} ms`;
}

export function bytes(value: number): string {
  return `${Math.round(value).toLocaleString('en')} B`;
}

export function goalRow(
  what: string,
  measured: Middle,
  limit: number,
  of: string,
  more: Pick<Row, 'peers' | 'why'> = {},
): Row {
  return {
    what,
    goal: `≤ ${limit} × ${of}`,
    measured: times(measured),
    isMet: measured.median <= limit,
    ...more,
  };
}
