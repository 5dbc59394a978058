/** Writes what tools read about the elements into `dist`: all of it comes from their doc blocks and their classes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { editorData } from './editor-data.js';
import { frameworkTypes } from './framework-types.js';
import { readPackageManifest } from './manifest.js';

const manifest = readPackageManifest();
mkdirSync('dist/types', { recursive: true });
for (const [name, content] of Object.entries({
  'custom-elements.json': manifest,
  ...editorData(manifest),
})) {
  writeFileSync(`dist/${name}`, JSON.stringify(content));
}
for (const [name, text] of Object.entries(frameworkTypes(manifest))) {
  writeFileSync(`dist/types/${name}`, text);
}
