import { expect } from '@open-wc/testing';
import { resolveBackupHealth } from '../../src/assessment/index.js';
import {
  type BackupHealthAssessment,
  type Reason,
  REASONS,
  type Surface,
} from '../../src/assessment/types.js';
import {
  attentionItems,
  basisConfirmation,
  type BasisConfirmation,
  type BasisConfirmationOptions,
  kpiSignal,
  LOOKS,
  type ResolvedLink,
} from '../../src/signals/index.js';
import type { BackupHealthView } from '../../src/signals/view.js';
import { scenarios } from '../../src/testing/index.js';
import {
  absent,
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
  stale,
  view,
  withIssues,
  withSchedules,
} from './literals.js';

const SCHEDULES = { surface: 'backup_schedules' } as const;
const GOVERNING = { backupSetId: '42' } as const;
const ANOTHER = { backupSetId: '41' } as const;

function confirm(
  assessment: BackupHealthAssessment | null,
  options: BasisConfirmationOptions = {},
  changes: Partial<BackupHealthView> = {},
): BasisConfirmation {
  return basisConfirmation(view(assessment, changes), options);
}

/** Everything in it that a person reads. */
function told(signal: BasisConfirmation): string {
  const others = signal.others.map(({ title, sentence, chips }) => [title, sentence, ...chips]);
  const { word, title, when, sentence, details, chips, arrival } = signal;
  return [word, title, when?.text, sentence, details, chips, arrival?.sentence, others]
    .flat(2)
    .filter(Boolean)
    .join('\n');
}

/** The page that a link leads to, as the host tells it to the confirmation. */
function landing(link: ResolvedLink): BasisConfirmationOptions {
  if (link.kind !== 'link') throw new Error('There is no link.');
  const { surface, recordId, reason } = link;
  return { surface, backupSetId: recordId, reason };
}

describe('the page that a link leads to', () => {
  for (const { name, build, policy = {} } of Object.values(scenarios)) {
    it(`names the same reason in the same words: ${name}`, () => {
      const now = new Date(NOW);
      const options = { now, policy, tenantId: 't-1' };
      const given = view(resolveBackupHealth(build(now), options));

      const kpi = kpiSignal(given);
      const landed = basisConfirmation(given, landing(kpi.link));
      expect(landed).to.include({ word: kpi.word, tone: kpi.tone, icon: kpi.icon });
      expect(told(landed)).to.include(kpi.sentence);
      if (landed.shown !== 'healthy') {
        expect(landed.sentence).to.equal(kpi.sentence);
        expect(landed.arrival).to.include({ outcome: 'holds' });
        expect(landed.arrival!.sentence).to.include(kpi.word);
      }

      const list = attentionItems(given).items;
      for (const item of list) {
        const arrived = basisConfirmation(given, landing(item.link));
        expect(arrived.shown).to.equal(item.reason ?? 'healthy');
        expect(arrived).to.include({ title: item.title, tone: item.tone, icon: item.icon });
        expect(arrived.chips).to.deep.equal(item.chips);
        expect(told(arrived)).to.include(item.sentence);
        if (item.when !== null) expect(arrived.when).to.deep.equal(item.when);
        const others = list.filter((other) => other !== item);
        expect(arrived.others.map(({ reason }) => reason)).to.deep.equal(
          others.map(({ reason }) => reason),
        );
        for (const [index, { title, sentence, chips, tone }] of others.entries()) {
          expect(arrived.others[index]).to.deep.include({ title, sentence, chips, tone });
        }
      }
    });
  }
});

describe('the list of backup sets', () => {
  it('confirms that there is no usable basis', () => {
    const signal = confirm(absent());
    expect(signal).to.deep.include({
      shown: 'no_backup_basis',
      ...LOOKS.no_backup_basis,
      heading: 'Backup health',
      word: 'No backups',
      title: 'No backups',
      when: null,
      sentence: 'No completed backup to start from.',
      details: [],
      arrival: null,
      others: [],
      link: { kind: 'none' },
      confirmed: true,
      changesAt: null,
    });
  });

  it('says which backup counts where there is one, and leads to it', () => {
    const { shown, title, when, link } = confirm(stale(), { reason: 'latest_backup_stale' });
    expect(shown).to.equal('latest_backup_stale');
    expect(title).to.equal('Latest backup is stale');
    expect(when?.text).to.equal('Nightly completed 3 days ago.');
    expect(link).to.include({ href: '/t/t-1/sets/42?reason=latest_backup_stale' });
  });

  it('confirms a failed attempt here, and leads on to the backup that counts', () => {
    const reasons: Reason[] = ['latest_attempt_failed'];
    const assessment = healthy({ reasons, healthyClaimAllowed: false });
    const signal = confirm(assessment, { reason: 'latest_attempt_failed' });
    expect(signal.title).to.equal('Latest backup attempt failed');
    expect(signal.link).to.include({ href: '/t/t-1/sets/42?reason=latest_attempt_failed' });
    expect(signal.arrival?.outcome).to.equal('holds');
  });

  it('leads to the schedules where they are what holds', () => {
    const assessment = withSchedules([overdue()]);
    expect(confirm(assessment).link).to.include({ surface: 'backup_schedules' });
    const refused = confirm(assessment, {}, { access: { backupSchedules: false } });
    expect(refused.link).to.include({ kind: 'no_access', label: 'Schedules' });
    expect(told(refused)).to.include('Daily tenant backup is overdue by 2 hours.');
  });

  it('says the healthy line while, and only while, the claim stands', () => {
    const calm = confirm(healthy());
    expect(calm).to.include({ shown: 'healthy', tone: 'success' });
    expect(calm.title).to.equal('Backups are recent and healthy');
    expect(calm.details).to.deep.equal(['Describes backup inputs, not restore results.']);
    expect(calm.link).to.include({ href: '/t/t-1/sets/42?reason=' });
    const outlived = confirm(healthy(), {}, { now: NOW + 19 * HOUR + 1 });
    expect(outlived).to.include({ shown: 'not_confirmed', tone: 'neutral' });
  });
});

describe('the page of the backup set that counts', () => {
  it('confirms stale from recency', () => {
    const signal = confirm(stale(), GOVERNING);
    expect(signal).to.include({ word: 'Stale', sentence: 'Older than the 24-hour window.' });
    expect(signal.when?.text).to.equal('Nightly completed 3 days ago.');
    expect(signal.details).to.deep.equal(['Backup health goes by this backup set.']);
    expect(signal.link).to.deep.equal({ kind: 'none' });
  });

  it('confirms degraded from quality', () => {
    const signal = confirm(degraded(), GOVERNING);
    expect(signal).to.include({ word: 'Degraded', title: 'Latest backup is degraded' });
    expect(signal.chips).to.deep.equal(['4 metadata only']);
    expect(signal.link).to.deep.equal({ kind: 'none' });
  });

  it('keeps degradation visible beside stale, whichever of them led here', () => {
    const reasons: Reason[] = ['latest_backup_stale', 'latest_backup_degraded'];
    const both = stale({ reasons, quality: METADATA_ONLY });
    const byStale = confirm(both, { ...GOVERNING, reason: 'latest_backup_stale' });
    expect(byStale.shown).to.equal('latest_backup_stale');
    expect(byStale.others.map(({ title, chips }) => [title, chips])).to.deep.equal([
      ['Latest backup is degraded', ['4 metadata only']],
    ]);
    const byDegraded = confirm(both, { ...GOVERNING, reason: 'latest_backup_degraded' });
    expect(byDegraded.shown).to.equal('latest_backup_degraded');
    expect(byDegraded.others.map(({ reason }) => reason)).to.deep.equal(['latest_backup_stale']);
  });

  it('is known by a number as well as by text', () => {
    expect(confirm(stale(), { backupSetId: 42 }).shown).to.equal('latest_backup_stale');
    expect(confirm(stale(), { backupSetId: 41 }).shown).to.equal('not_governing');
  });

  it('leads to the schedules where they are what holds', () => {
    const { shown, link } = confirm(withSchedules([overdue()]), GOVERNING);
    expect(shown).to.equal('schedule_follow_up');
    expect(link).to.include({ surface: 'backup_schedules' });
  });
});

describe('the page of another backup set', () => {
  it('says which one counts, how old it is, and leads there', () => {
    const signal = confirm(stale(), { ...ANOTHER, reason: 'latest_backup_stale' });
    expect(signal).to.deep.include({
      shown: 'not_governing',
      tone: 'neutral',
      word: 'Not the latest',
      title: 'This is not the latest backup',
      sentence: 'Backup health goes by that backup set, not by this one.',
      details: [],
      confirmed: true,
    });
    expect(signal.when?.text).to.equal('Nightly completed 3 days ago.');
    expect(signal.link).to.include({ href: '/t/t-1/sets/42?reason=latest_backup_stale' });
    expect(signal.arrival?.outcome).to.equal('holds');
    expect(signal.others.map(({ reason }) => reason)).to.deep.equal(['latest_backup_stale']);
  });

  it('says what has cleared, and is not calm about this set although the claim stands', () => {
    const signal = confirm(healthy(), { ...ANOTHER, reason: 'latest_backup_degraded' });
    expect(signal.arrival).to.deep.equal({
      reason: 'latest_backup_degraded',
      outcome: 'cleared',
      sentence: 'You came here about “Degraded”: it no longer holds.',
    });
    expect(signal).to.include({ shown: 'not_governing', tone: 'neutral' });
    expect(signal.link).to.include({ href: '/t/t-1/sets/42?reason=' });
  });

  it('only says which one counted while the answer is not current', () => {
    const error = { state: 'error', faultCode: 'network' } as const;
    const signal = confirm(stale(), ANOTHER, error);
    expect(signal).to.include({ shown: 'not_confirmed', confirmed: false });
    expect(signal.details).to.deep.equal([
      'When last confirmed, backup health went by that backup set, not by this one.',
    ]);
    expect(signal.others.map(({ reason }) => reason)).to.deep.equal(['latest_backup_stale']);
    expect(signal.link).to.include({ kind: 'link', recordId: '42' });
  });

  it('says that this one does not count either where none does', () => {
    const signal = confirm(absent(), ANOTHER);
    expect(signal).to.include({ shown: 'no_backup_basis', tone: 'danger' });
    expect(signal.details).to.deep.equal(['This backup set does not count as a completed one.']);
    expect(signal.link).to.include({ surface: 'backup_sets' });
  });

  it('is no page of a set where the id is blank', () => {
    for (const backupSetId of ['', ' ', null, undefined]) {
      expect(confirm(stale(), { backupSetId })).to.deep.equal(confirm(stale()));
    }
  });
});

describe('the list of schedules', () => {
  it('names the schedules that need follow-up, reason or not', () => {
    const assessment = withSchedules([overdue(), schedule({ id: '8', kinds: ['run_stuck'] })]);
    for (const reason of [null, 'schedule_follow_up']) {
      const signal = confirm(assessment, { ...SCHEDULES, reason });
      expect(signal).to.deep.include({
        word: 'Schedule follow-up',
        title: '2 schedules need follow-up',
        when: null,
        sentence: '2 of 2 schedules need follow-up.',
        details: [
          'Daily tenant backup is overdue by 2 hours; Daily tenant backup has a run that is stuck.',
        ],
        link: { kind: 'none' },
      });
    }
  });

  it('comes first with schedules, and names the rest', () => {
    const reasons: Reason[] = ['no_backup_basis', 'schedule_follow_up'];
    const scheduleFollowUp = withSchedules([overdue()]).scheduleFollowUp;
    const signal = confirm(absent({ reasons, scheduleFollowUp }), SCHEDULES);
    expect(signal.shown).to.equal('schedule_follow_up');
    expect(signal.others.map(({ reason }) => reason)).to.deep.equal(['no_backup_basis']);
  });

  it('is quiet, and never calm, where no schedule needs anything', () => {
    const signal = confirm(withSchedules([schedule()]), SCHEDULES);
    expect(signal).to.deep.include({
      shown: 'no_follow_up',
      tone: 'neutral',
      title: 'No schedule needs follow-up',
      sentence: '1 enabled schedule was checked.',
      when: null,
      link: { kind: 'none' },
    });
    const beside = confirm(stale(), SCHEDULES);
    expect(beside.shown).to.equal('no_follow_up');
    expect(beside.others.map(({ reason }) => reason)).to.deep.equal(['latest_backup_stale']);
  });

  it('is not sure where schedules could not be read, or the answer has run out', () => {
    const unread = withIssues([issue({ table: 'backupSchedules', id: '8' })]);
    expect(confirm(unread, SCHEDULES).shown).to.equal('evidence_incomplete');
    const outlived = confirm(healthy(), SCHEDULES, { now: NOW + 19 * HOUR + 1 });
    expect(outlived.shown).to.equal('not_confirmed');
    const contradictory = withSchedules([overdue()], { reasons: [] });
    expect(confirm(contradictory, SCHEDULES).shown).to.equal('not_confirmed');
  });

  it('counts even where a backup set is named as well', () => {
    expect(confirm(healthy(), { ...SCHEDULES, ...ANOTHER }).shown).to.equal('no_follow_up');
  });
});

describe('the reason on arrival', () => {
  const places: readonly BasisConfirmationOptions[] = [{}, GOVERNING, SCHEDULES];

  for (const reason of REASONS) {
    it(`has cleared where the claim stands: ${reason}`, () => {
      for (const place of places) {
        const { arrival, shown, tone } = confirm(healthy(), { ...place, reason });
        expect(arrival?.outcome).to.equal('cleared');
        expect(arrival?.sentence).to.match(/^You came here about “[A-Z].*”: it no longer holds\.$/);
        expect({ shown, tone }).to.deep.equal({ shown: 'healthy', tone: 'success' });
      }
    });

    it(`makes place for what holds instead: ${reason}`, () => {
      const instead = reason === 'latest_backup_degraded' ? stale() : degraded();
      for (const place of places) {
        const { arrival, shown, tone } = confirm(instead, { ...place, reason });
        expect(arrival?.outcome).to.equal('cleared');
        expect(shown).to.equal(instead.reasons[0]);
        expect(tone).to.equal('warning');
      }
    });

    it(`is in doubt while the answer is not current: ${reason}`, () => {
      for (const place of places) {
        for (const assessment of [healthy(), absent(), stale({ validUntil: iso(NOW - 1) })]) {
          const doubts: Partial<BackupHealthView>[] = [
            { state: 'error', faultCode: 'network' },
            { state: 'unavailable', faultCode: 'outlived' },
            { now: NOW - DAY },
          ];
          for (const doubt of doubts) {
            const signal = confirm(assessment, { ...place, reason }, doubt);
            expect(signal.arrival?.outcome).to.equal('not_confirmed');
            expect(signal.arrival?.sentence).to.match(/whether it still holds is not confirmed\.$/);
            expect(signal.confirmed).to.equal(false);
            expect(signal.lastConfirmed).not.to.equal(null);
          }
        }
      }
    });
  }

  it('is in doubt where there is no answer, and not spoken of while it loads', () => {
    const reason = 'latest_backup_stale';
    expect(confirm(null, { reason }).arrival).to.equal(null);
    for (const state of ['denied', 'unavailable', 'error'] as const) {
      expect(confirm(null, { reason }, { state }).arrival?.outcome).to.equal('not_confirmed');
    }
  });

  it('has not cleared by a claim that is not sound', () => {
    const reason = 'latest_backup_stale';
    const { arrival, shown } = confirm(healthy({ healthyClaimAllowed: false }), { reason });
    expect(arrival?.outcome).to.equal('not_confirmed');
    expect(shown).to.equal('not_confirmed');
  });

  it('counts as not given where it is unknown, and is never told', () => {
    for (const reason of ['', 'LATEST_BACKUP_STALE', '<b>x</b>', 'toString', 'healthy', null]) {
      expect(confirm(degraded(), { reason })).to.deep.equal(confirm(degraded()));
    }
  });

  it('comes first, and the others behind it in their order', () => {
    const reasons = [...REASONS.slice(1)];
    const { shown, others } = confirm(stale({ reasons }), { reason: 'latest_attempt_failed' });
    expect(shown).to.equal('latest_attempt_failed');
    expect(others.map(({ reason }) => reason)).to.deep.equal(
      reasons.filter((reason) => reason !== 'latest_attempt_failed'),
    );
  });
});

describe('without an answer', () => {
  it('says so as the attention list does', () => {
    for (const state of ['loading', 'denied', 'unavailable', 'error'] as const) {
      const [item] = attentionItems(view(null, { state })).items;
      const signal = confirm(null, GOVERNING, { state });
      expect(signal).to.include({
        title: item!.title,
        sentence: item!.sentence,
        tone: 'neutral',
        when: null,
      });
    }
    const gone = confirm(stale(), GOVERNING, { state: 'unavailable', faultCode: 'not_found' });
    expect(gone).to.deep.include({ shown: 'unavailable', when: null, others: [] });
  });

  it('keeps a caution as the last known, and says why it is not confirmed', () => {
    const later = { state: 'error', faultCode: 'network', now: NOW + 12 * MINUTE } as const;
    const signal = confirm(stale(), GOVERNING, later);
    expect(signal).to.include({ shown: 'latest_backup_stale', tone: 'warning', confirmed: false });
    expect(signal.details).to.deep.equal(['Could not refresh. The server could not be reached.']);
    expect(signal.lastConfirmed?.text).to.equal('Last confirmed 12 minutes ago.');
    expect(signal.changesAt).to.equal(NOW + 13 * MINUTE);
  });
});

describe('the next change', () => {
  it('is the first of everything told', () => {
    expect(confirm(stale()).changesAt).to.equal(NOW + DAY);
    expect(confirm(withSchedules([overdue()]), SCHEDULES).changesAt).to.equal(NOW + HOUR);
    const others = stale({
      reasons: ['latest_backup_stale', 'schedule_follow_up'],
      scheduleFollowUp: withSchedules([overdue()]).scheduleFollowUp,
    });
    expect(confirm(others).changesAt).to.equal(NOW + HOUR);
  });

  it('is none where no time is told', () => {
    const surfaces: Surface[] = ['backup_sets', 'backup_schedules'];
    for (const surface of surfaces) expect(confirm(absent(), { surface }).changesAt).to.equal(null);
  });
});
