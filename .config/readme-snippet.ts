import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FILE = 'dist/cdn/backup-health-kit.js';
const SNIPPET = /(?<=<!-- cdn: [^\n]* -->\n```html\n)[^`]*(?=```)/;

/** The hash of the built single file, as an `integrity` attribute has it. */
export function cdnIntegrity(): string {
  return `sha384-${createHash('sha384').update(readFileSync(FILE)).digest('base64')}`;
}

/** The README with the script tag for the built single file of this version in it. */
export function withSnippet(readme: string): string {
  if (!SNIPPET.test(readme)) throw new Error('The README has no place for the script tag.');
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  return readme.replace(
    SNIPPET,
    `<script
  type="module"
  src="https://cdn.example/${name}@${version}/${FILE}"
  integrity="${cdnIntegrity()}"
  crossorigin="anonymous"
></script>
`,
  );
}
