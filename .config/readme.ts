/** Writes into the README what changes with every build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withSnippet } from './readme-snippet.js';

const readme = readFileSync('README.md', 'utf8');
const updated = withSnippet(readme);
writeFileSync('README.md', updated);
console.log(
  updated === readme ? 'The README is up to date.' : 'The README has the new script tag.',
);
