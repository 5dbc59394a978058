/** The files of the contract, by their path in `dist`. */
import { conformance, type Conformance } from '../src/testing/conformance/index.js';
import { openApi } from './contract-openapi.js';
import { schemaDocument } from './contract-schemas.js';

export function contractFiles(version: string): Readonly<Record<string, string>> {
  const id = (name: string): string => `urn:backup-health-kit:${version}:${name}`;
  return {
    'openapi.json': pretty(openApi(version)),
    'schemas/assessment.json': pretty(
      schemaDocument(
        'BackupHealthAssessment',
        'The assessment of backup-health-kit',
        id('assessment'),
      ),
    ),
    'schemas/records.json': pretty(
      schemaDocument('BackupHealthRecords', 'The records of backup-health-kit', id('records')),
    ),
    'conformance.json': caseByCase(conformance()),
  };
}

function pretty(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A case a line: small, and easy to compare with the file of another version. */
function caseByCase({ version, ...lists }: Conformance): string {
  const written = Object.entries(lists).map(
    ([name, cases]) => `"${name}": [\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
  );
  return `{\n"version": ${version},\n${written.join(',\n')}\n}\n`;
}
