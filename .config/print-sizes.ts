/**
 * Prints what each entry of the built package weighs (bundled, minified and compressed with brotli) beside its budget,
 * the kit's own part of it and what it fetches only when an element is given a source of its own, and what of the self-contained file comes from where. Fails where anything weighs more than its budget.
 */
import { PART_BUDGETS } from './budgets.js';
import { entrySizes, shares } from './sizes.js';

const bytes = (count: number): string => `${count.toLocaleString('en').padStart(8)} B`;

console.log(`${'brotli'.padEnd(36)}    bundled       budget   own code  on demand`);
for (const { name, size, own, onDemand, budget } of await entrySizes()) {
  const verdict = size > budget ? '  over its budget' : '';
  console.log(
    `${name.padEnd(36)} ${bytes(size)} of ${bytes(budget)} ${bytes(own)} ${bytes(onDemand)}${verdict}`,
  );
  if (size > budget) process.exitCode = 1;
}

console.log(
  '\nOf the self-contained file, minified, and what it would weigh less without, compressed:',
);
for (const { name, minified, saved } of shares()) {
  const budget = PART_BUDGETS[name] ?? 0;
  const verdict = minified > budget ? '  over its budget' : '';
  console.log(
    `${name.padEnd(36)} ${bytes(minified)} of ${bytes(budget)} ${bytes(saved)}${verdict}`,
  );
  if (minified > budget) process.exitCode = 1;
}
