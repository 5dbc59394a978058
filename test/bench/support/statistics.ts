/** A middle value, and within what half of all values lie around it, as a share of it. */
export interface Middle {
  readonly median: number;
  /** Half of the distance between the quartiles, divided by the median. */
  readonly spread: number;
}

export function middle(values: readonly number[]): Middle {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? NaN;
    const above = sorted[Math.ceil(place)] ?? NaN;
    return below + (above - below) * (place % 1);
  };
  const median = at(0.5);
  return { median, spread: (at(0.75) - at(0.25)) / 2 / median };
}

/** The middle of the ratios of what was measured in the same round. */
export function ratio(ours: readonly number[], theirs: readonly number[]): Middle {
  return middle(ours.map((value, round) => value / (theirs[round] ?? NaN)));
}

/** In another order each time, so that nothing always comes after the same. */
export function shuffled<Value>(values: readonly Value[]): Value[] {
  const left = [...values];
  return values.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0] as Value);
}
