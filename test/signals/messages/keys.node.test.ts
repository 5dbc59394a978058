/** Which messages anything can ever say: one that nothing says is only work for translators. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FAULT_CODES } from '../../../src/assessment/fault-codes.js';
import { resolveBackupHealth } from '../../../src/assessment/index.js';
import {
  EVIDENCE_ISSUE_CODES,
  FOLLOW_UP_KINDS,
  QUALITY_FAMILIES,
  REASONS,
  type BackupHealthAssessment,
} from '../../../src/assessment/types.js';
import {
  attentionItems,
  basisConfirmation,
  durationPhrase,
  en,
  kpiSignal,
  scheduleSignal,
  VIEW_STATES,
  type BackupHealthView,
  type MessageKey,
  type Messages,
} from '../../../src/signals/index.js';
import { scenarios } from '../../../src/testing/index.js';
import { typescriptFiles } from '../../support/run/files.js';
import {
  DAY,
  degraded,
  healthy,
  HOUR,
  iso,
  issue,
  METADATA_ONLY,
  MINUTE,
  NOW,
  overdue,
  schedule,
  view,
  withIssues,
  withSchedules,
} from '../literals.js';

const said = new Set<string>();
/** A table that takes note of what is asked of it. */
const noting = new Proxy<Messages>(en, {
  get(table, key) {
    said.add(String(key));
    return Reflect.get(table, key) as unknown;
  },
});

function sayEverything(seen: BackupHealthView): void {
  const schedules = seen.assessment?.scheduleFollowUp.schedules ?? [];
  kpiSignal(seen);
  attentionItems(seen);
  for (const id of [null, 'nobody', ...schedules.slice(0, 5).map((row) => row.id)]) {
    scheduleSignal(seen, id);
  }
  for (const reason of [null, ...REASONS]) {
    for (const backupSetId of [null, '42', 'another']) {
      basisConfirmation(seen, { reason, backupSetId });
    }
    basisConfirmation(seen, { reason, surface: 'backup_schedules' });
  }
}

const NO_ACCESS = { backupSets: null, backupSet: null, backupSchedules: null };
const AGES = [0, MINUTE, HOUR, 3 * DAY, 70 * DAY, 900 * DAY, -MINUTE, -2 * HOUR, NaN];

function* assessments(): Generator<BackupHealthAssessment> {
  for (const { build, policy = {} } of Object.values(scenarios)) {
    yield resolveBackupHealth(build(new Date(NOW)), { now: new Date(NOW), policy });
  }
  for (const age of AGES) {
    const instant = Number.isNaN(age) ? 'never' : iso(NOW - age);
    yield healthy({
      governingSet: { ...healthy().governingSet!, name: null, completedAt: instant },
    });
    yield withSchedules([overdue({ dueAt: instant })]);
    yield healthy({ validUntil: instant });
  }
  for (const kind of FOLLOW_UP_KINDS) {
    for (const name of ['Daily', null]) {
      const one = schedule({ kinds: [kind], name, dueAt: null });
      yield withSchedules([one]);
      yield withSchedules([one, schedule({ id: '8', isEnabled: false }), schedule({ id: '9' })]);
    }
  }
  yield withSchedules(['1', '2', '3', '4'].map((id) => overdue({ id })));
  yield withIssues([]);
  for (const code of EVIDENCE_ISSUE_CODES) {
    for (const table of ['backupSets', 'backupItems', 'backupSchedules'] as const) {
      yield withIssues([issue({ code, table, id: '7' })]);
    }
  }
  for (const family of [...QUALITY_FAMILIES, 'vendor_family']) {
    yield degraded({ quality: { ...METADATA_ONLY, families: [{ family, count: 4 }] } });
  }
  yield degraded({ quality: null });
  for (const freshnessHours of [24, 0.5, 168, 0.001]) {
    yield healthy({ policy: { ...healthy().policy, freshnessHours } });
  }
}

/** Message keys that the code of elements names. */
function namedByElements(): Set<string> {
  const files = typescriptFiles('src').filter((path) => path.startsWith('src/elements/'));
  const code = files.map((path) => readFileSync(path, 'utf8')).join('\n');
  return new Set(Object.keys(en).filter((key) => code.includes(`'${key}'`)));
}

describe('messages', () => {
  it('are each said by some signal or element in some state', () => {
    for (const assessment of [null, ...assessments()]) {
      for (const state of VIEW_STATES) {
        sayEverything(view(assessment, { state, messages: noting }));
      }
      sayEverything(view(assessment, { links: NO_ACCESS, messages: noting }));
    }
    const someone = healthy();
    for (const faultCode of [...FAULT_CODES, 'unheard_of']) {
      for (const state of ['error', 'denied', 'unavailable'] as const) {
        sayEverything(view(null, { state, faultCode, messages: noting }));
        sayEverything(view(someone, { state, faultCode, messages: noting }));
      }
    }
    sayEverything(view(null, { state: 'error', retryAt: NOW + HOUR, messages: noting }));
    // For a host's own markup; what the kit itself measures is known.
    durationPhrase(view(null, { messages: noting }), NaN);
    sayEverything(view(someone, { now: NOW - DAY, messages: noting }));
    sayEverything(view(someone, { now: NOW + 30 * DAY, messages: noting }));

    const named = namedByElements();
    // What a language is, for marking texts up.
    const facts: readonly MessageKey[] = ['language.tag', 'language.direction'];
    const unused = Object.keys(en).filter(
      (key) => !said.has(key) && !named.has(key) && !(facts as readonly string[]).includes(key),
    );
    assert.deepEqual(unused, [], 'nothing ever says these');
  });

  it('are each there when something says them', () => {
    // A host's own quality families may be worded by messages of the host's; the kit has none for them.
    const missing = [...said].filter(
      (key) => !Object.hasOwn(en, key) && !key.startsWith('family.'),
    );
    assert.deepEqual(missing, []);
  });
});
