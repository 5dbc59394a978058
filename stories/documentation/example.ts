/** What the live examples of the documentation are given: a scenario, at an instant that never passes. */
import '../../src/define/index.js';
import { resolveBackupHealth, type BackupHealthElement } from '../../src/index.js';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import { HOUR, LINKS, NOW, TENANT } from '../support/moment.js';

/** Properties for an element. */
export function given(name: ScenarioName): Partial<BackupHealthElement> {
  const { build, policy = {} } = scenarios[name];
  const now = new Date(NOW);
  return { records: build(now), now, policy, tenantId: TENANT, links: LINKS };
}

/** The same as an assessment that was handed over a day and a half ago, and has run out since. */
export function runOut(name: ScenarioName): Partial<BackupHealthElement> {
  const { build, policy = {} } = scenarios[name];
  const now = new Date(NOW);
  return {
    assessment: resolveBackupHealth(build(now), { now, policy, tenantId: TENANT }),
    now: new Date(NOW + 36 * HOUR),
    tenantId: TENANT,
    links: LINKS,
  };
}
