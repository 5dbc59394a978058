import { expect } from '@open-wc/testing';
import {
  TABLES,
  resolveBackupHealth,
  type BackupHealthAssessment,
  type ResolveQuality,
} from '../../src/assessment/index.js';
import { optionsOf, resolverCases, type ResolverCase } from '../support/generators/records.js';
import { comparable } from '../support/reference/comparable.js';
import { referenceResolve } from '../support/reference/reference-resolver.js';
import { holds } from './holds.js';

function expectSame(
  generated: ResolverCase,
  now: Date,
  resolveQuality?: ResolveQuality,
): BackupHealthAssessment {
  const options = {
    ...optionsOf(generated),
    now,
    ...(resolveQuality === undefined ? {} : { resolveQuality }),
  };
  const expected = referenceResolve(generated.records, options);
  const resolved = resolveBackupHealth(generated.records, options);
  expect(comparable(resolved)).to.deep.equal(comparable(expected));
  return resolved;
}

describe('resolveBackupHealth beside the literal reading of the specification', () => {
  holds('answers the same', resolverCases, 1000, (generated) => {
    expectSame(generated, generated.now);
  });

  holds(
    'answers the same when an answer ends, and a millisecond later',
    resolverCases,
    250,
    (generated) => {
      const { validUntil } = resolveBackupHealth(generated.records, optionsOf(generated));
      if (validUntil === null) return;
      expectSame(generated, new Date(validUntil));
      expectSame(generated, new Date(Date.parse(validUntil) + 1));
    },
  );

  holds('answers the same by a host’s own rule of quality', resolverCases, 300, (generated) => {
    expectSame(generated, generated.now, (set, items) => ({
      totalItems: items.length,
      degradedItems: items.filter(({ metadata }) => metadata === null).length,
      families: [
        { family: 'zone', count: set.name === null ? 1 : 0 },
        { family: 'empty_set', count: 0 },
        { family: 'area', count: items.filter(({ name }) => name !== null).length },
      ],
    }));
  });

  holds(
    'lists evidence issues table by table, each with a sentence',
    resolverCases,
    300,
    (generated) => {
      const { evidenceIssues } = resolveBackupHealth(generated.records, optionsOf(generated));
      const tables = evidenceIssues.map(({ table }) => TABLES.indexOf(table));
      expect(tables).to.deep.equal([...tables].sort());
      for (const { message } of evidenceIssues) expect(message).to.match(/\S \S/);
    },
  );
});
