/** Prints the hash that a page names to run the single file from somewhere else, and only that file. */
import { cdnIntegrity } from './readme-snippet.js';

console.log(`integrity of the single file: ${cdnIntegrity()}`);
