/**
 * Writes what reads rows, assessments and answers in a page, from the zod schemas that describe them: so zod itself
 * need not be loaded there. With `--check` it writes nothing, and fails where a file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { assessmentSchema } from '../src/assessment/assessment-schema.js';
import { rowSchemas } from '../src/assessment/row-schemas.js';
import { endpointSchemas } from '../src/data/contract.js';
import { readers } from './readers/shapes.js';
import { soundRowReader } from './readers/sound-row.js';

/** Where everything is that generated code may call. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'once.js': ['once'],
  'ids.js': ['readId'],
  'instants.js': ['parseInstant', 'readInstantText'],
  'readers.js': [
    ...['readArray', 'readFlag', 'readNumber', 'readText', 'readWhole', 'readerOf'],
    'type Shape',
  ],
  'row.js': ['type Row'],
  'sound-row.js': ['UNSOUND', 'needed', 'orNull', 'orNotGiven', 'readNothing'],
  'statuses.js': ['readStatus'],
  'types.js': [
    ...['EVIDENCE_ISSUE_CODES', 'FOLLOW_UP_KINDS', 'POSTURES', 'REASONS', 'SURFACES', 'TABLES'],
    ...['type BackupHealthAssessment', 'type BackupQuality'],
    ...['type BackupItem', 'type BackupSchedule', 'type BackupSet'],
  ],
};

const rows = rowSchemas();
const FILES: Readonly<Record<string, string>> = {
  'src/assessment/generated/readers.ts': moduleOf('../', [
    readers('assessmentReaders', {
      schemas: { assessment: assessmentSchema() },
      types: { assessment: 'BackupHealthAssessment' },
    }),
    readers('rowReaders', {
      schemas: rows,
      types: {
        quality: 'BackupQuality',
        backupSet: 'BackupSet',
        backupItem: "Omit<BackupItem, 'name' | 'metadata'>",
        backupSchedule: 'BackupSchedule',
      },
      inEitherKeyStyle: true,
    }),
    soundRowReader('readSoundSet', rows.backupSet, 'BackupSet'),
    soundRowReader('readSoundSchedule', rows.backupSchedule, 'BackupSchedule'),
  ]),
  'src/data/generated/readers.ts': moduleOf('../../assessment/', [
    `import type { Envelope, RecordsBody } from '../endpoint-body.js';\n`,
    readers('endpointReaders', {
      schemas: endpointSchemas(),
      types: { envelope: 'Envelope', records: 'RecordsBody' },
    }),
  ]),
};

for (const [path, code] of Object.entries(FILES)) {
  const text = await format(code, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
    trailingComma: 'all',
  });
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the schemas say. Run: npm run generate`);
    process.exitCode = 1;
  }
}

/** A module of these parts, with the imports that they need. */
function moduleOf(folder: string, parts: readonly string[]): string {
  const code = parts.join('\n');
  const imports = Object.entries(HOMES).flatMap(([home, names]) => {
    const used = names.filter((name) =>
      new RegExp(`\\b${name.replace('type ', '')}\\b(?!['":])`).test(code),
    );
    if (used.length === 0) return [];
    const isTypes = used.every((name) => name.startsWith('type '));
    const list = isTypes ? used.map((name) => name.replace('type ', '')) : used;
    return [`import ${isTypes ? 'type ' : ''}{ ${list.join(', ')} } from '${folder}${home}';`];
  });
  return `// Generated from the zod schemas by \`npm run generate\`: change those instead.\n${imports.join('\n')}\n\n${code}`;
}
