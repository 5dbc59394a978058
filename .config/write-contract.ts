/** Writes what servers in any language go by: the OpenAPI document, the schemas and the conformance vectors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contractFiles } from './contract-files.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
};

mkdirSync('dist/schemas', { recursive: true });
for (const [path, text] of Object.entries(contractFiles(version)))
  writeFileSync(`dist/${path}`, text);
