import * as fc from 'fast-check';

/**
 * Run with VITE_PROPERTY_SCALE=50 for fifty times as many cases, and with VITE_PROPERTY_SEED for other ones. A failure
 * prints its seed and the smallest case that was found.
 */
const environment = (
  import.meta as ImportMeta & { readonly env?: Readonly<Record<string, string | undefined>> }
).env;
const scale = Number(environment?.['VITE_PROPERTY_SCALE'] ?? 1);
const seed = Number(environment?.['VITE_PROPERTY_SEED'] ?? 20_261_123);

/** A test that something holds in `runs` generated cases. */
export function holds<Value>(
  title: string,
  values: fc.Arbitrary<Value>,
  runs: number,
  check: (value: Value) => void,
): void {
  it(title, function () {
    this.timeout(30_000 * scale);
    fc.assert(fc.property(values, check), { seed, numRuns: runs * scale });
  });
}
