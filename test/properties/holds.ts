import * as fc from 'fast-check';

/**
 * Run with VITE_PROPERTY_SCALE=50 for fifty times as many cases, and with VITE_PROPERTY_SEED for other ones. A failure
 * prints its seed and the smallest case that was found.
 */
const environment = (
  import.meta as ImportMeta & { readonly env?: Readonly<Record<string, string | undefined>> }
).env;
const scale = Number(environment?.['VITE_PROPERTY_SCALE'] ?? 1);
export const seed = Number(environment?.['VITE_PROPERTY_SEED'] ?? 20_261_123);

/** How many cases are generated where `usual` are usual. */
export function runs(usual: number): number {
  return Math.ceil(usual * scale);
}

/** A test that something holds in `runs` generated cases. */
export function holds<Value>(
  title: string,
  values: fc.Arbitrary<Value>,
  usual: number,
  check: (value: Value) => void,
): void {
  it(title, function () {
    this.timeout(30_000 * scale);
    fc.assert(fc.property(values, check), { seed, numRuns: runs(usual) });
  });
}
