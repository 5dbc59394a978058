import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { resolveBackupHealth } from '../../src/assessment/index.js';
import { shuffled, withRepeatedIds } from '../support/generators/changes.js';
import {
  hasBothKeyStyles,
  optionsOf,
  resolverCases,
  withKeyStyle,
  type KeyStyle,
  type Records,
} from '../support/generators/records.js';
import { holds } from './holds.js';

function restyled(records: Records, style: (name: string) => KeyStyle): Records {
  const table = (rows: readonly unknown[]): unknown[] =>
    rows.map((row) => withKeyStyle(row, style));
  return {
    backupSets: table(records.backupSets),
    backupItems: table(records.backupItems),
    backupSchedules: table(records.backupSchedules),
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('What is handed over', () => {
  holds(
    'may come in any order',
    resolverCases.chain((original) =>
      fc
        .constantFrom(original, withRepeatedIds(original))
        .chain((generated) =>
          shuffled(generated.records).map((records) => ({ generated, records })),
        ),
    ),
    800,
    ({ generated, records }) => {
      const options = optionsOf(generated);
      expect(resolveBackupHealth(records, options)).to.deep.equal(
        resolveBackupHealth(generated.records, options),
      );
    },
  );

  holds(
    'may come in either key style',
    resolverCases.filter(({ records }) => !Object.values(records).flat().some(hasBothKeyStyles)),
    500,
    (generated) => {
      const options = optionsOf(generated);
      const camel = resolveBackupHealth(
        restyled(generated.records, () => 'camel'),
        options,
      );
      const snake = resolveBackupHealth(
        restyled(generated.records, () => 'snake'),
        options,
      );
      expect(snake).to.deep.equal(camel);
      expect(resolveBackupHealth(generated.records, options)).to.deep.equal(camel);
    },
  );

  holds('is never changed', resolverCases, 300, (generated) => {
    const before = JSON.stringify(generated);
    frozen(generated);
    resolveBackupHealth(generated.records, optionsOf(generated));
    expect(JSON.stringify(generated)).to.equal(before);
  });
});
