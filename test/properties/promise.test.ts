import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  TABLES,
  resolveBackupHealth,
  type BackupHealthAssessment,
} from '../../src/assessment/index.js';
import {
  unreadableRows,
  withDegradedItem,
  withRows,
  withdrawals,
} from '../support/generators/changes.js';
import { instantsNear } from '../support/generators/moments.js';
import {
  degradedMetadata,
  healthyCases,
  itemRows,
  olderSetRows,
  optionsOf,
  resolverCases,
  scheduleRows,
  type ResolverCase,
} from '../support/generators/records.js';
import { calmerThan } from '../support/reference/comparable.js';
import { holds } from './holds.js';

function resolve(generated: ResolverCase): BackupHealthAssessment {
  return resolveBackupHealth(generated.records, optionsOf(generated));
}

const casesWithBasis = fc
  .oneof(resolverCases, healthyCases)
  .filter((generated) => resolve(generated).governingSet !== null);

describe('The healthy claim', () => {
  holds('is made when every piece of evidence is there', healthyCases, 500, (healthy) => {
    expect(resolve(healthy).reasons).to.deep.equal([]);
    expect(resolve(healthy).healthyClaimAllowed).to.equal(true);
  });

  holds(
    'is withdrawn when any piece of evidence is removed or damaged',
    healthyCases.chain(withdrawals),
    1500,
    ({ changed }) => {
      expect(resolve(changed).healthyClaimAllowed).to.equal(false);
    },
  );
});

describe('An answer never becomes calmer', () => {
  holds(
    'by a row that cannot be read',
    fc.oneof(resolverCases, healthyCases).chain((before) =>
      fc.constantFrom(...TABLES).chain((table) =>
        unreadableRows(table, resolve(before).governingSet?.id ?? 'none').map((row) => ({
          before,
          after: withRows(before, table, [...before.records[table], row]),
        })),
      ),
    ),
    600,
    ({ before, after }) => {
      expect(calmerThan(resolve(after), resolve(before))).to.deep.equal([]);
    },
  );

  holds(
    'by a schedule',
    fc.oneof(resolverCases, healthyCases).chain((before) => {
      const now = before.now.getTime();
      const schedules = scheduleRows(now, before.policy, instantsNear(now, before.policy));
      return schedules.map((schedule) => ({
        before,
        after: withRows(before, 'backupSchedules', [...before.records.backupSchedules, schedule]),
      }));
    }),
    600,
    ({ before, after }) => {
      expect(calmerThan(resolve(after), resolve(before))).to.deep.equal([]);
    },
  );

  holds(
    'by an item of the governing set that was captured badly',
    fc.tuple(casesWithBasis, degradedMetadata),
    600,
    ([before, metadata]) => {
      const after = withDegradedItem(before, resolve(before).governingSet!.id, metadata);
      expect(calmerThan(resolve(after), resolve(before))).to.deep.equal([]);
    },
  );
});

describe('Sets older than the governing one', () => {
  holds(
    'change nothing, and neither do their items',
    casesWithBasis.chain((before) => {
      const completedAt = Date.parse(resolve(before).governingSet!.completedAt);
      const older = fc.array(olderSetRows(completedAt), { minLength: 1, maxLength: 3 });
      return older.chain((sets) =>
        fc
          .array(itemRows(sets.map(({ id }) => id)).filter(belongsToOneOf(sets)), { maxLength: 3 })
          .map((items) => {
            const withSets = withRows(before, 'backupSets', [
              ...before.records.backupSets,
              ...sets,
            ]);
            const all = [...before.records.backupItems, ...items];
            return { before, after: withRows(withSets, 'backupItems', all) };
          }),
      );
    }),
    600,
    ({ before, after }) => {
      expect(resolve(after)).to.deep.equal(resolve(before));
    },
  );
});

function belongsToOneOf(sets: readonly Readonly<Record<string, unknown>>[]) {
  const ids = sets.map(({ id }) => String(id));
  return (item: Readonly<Record<string, unknown>>): boolean =>
    ids.includes(String(item['backupSetId']));
}
