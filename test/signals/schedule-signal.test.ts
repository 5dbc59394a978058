import { expect } from '@open-wc/testing';
import type { BackupHealthAssessment } from '../../src/assessment/types.js';
import { scheduleSignal } from '../../src/signals/index.js';
import type { BackupHealthView } from '../../src/signals/view.js';
import {
  healthy,
  HOUR,
  issue,
  MINUTE,
  NOW,
  overdue,
  schedule,
  stale,
  view,
  withIssues,
  withSchedules,
} from './literals.js';

const one = (
  assessment: BackupHealthAssessment | null,
  changes?: Partial<BackupHealthView>,
  id = '7',
) => scheduleSignal(view(assessment, changes), id);
const all = (assessment: BackupHealthAssessment | null, changes?: Partial<BackupHealthView>) =>
  scheduleSignal(view(assessment, changes));

describe('scheduleSignal of one schedule', () => {
  it('is its first kind, with how late it is', () => {
    expect(one(withSchedules([overdue({ kinds: ['overdue', 'last_run_failed'] })]))).to.deep.equal({
      kind: 'overdue',
      visible: true,
      tone: 'warning',
      icon: 'clock',
      text: 'Overdue by 2 hours',
      title: 'Daily tenant backup is overdue by 2 hours.',
      changesAt: NOW + HOUR,
    });
    const words = (['never_succeeded', 'run_stuck', 'last_run_failed', 'no_next_run'] as const).map(
      (kind) => {
        const { tone, text, title } = one(withSchedules([schedule({ kinds: [kind] })]));
        return [tone, text, title];
      },
    );
    expect(words).to.deep.equal([
      ['warning', 'Never succeeded', 'Daily tenant backup has never succeeded.'],
      ['warning', 'Run stuck', 'Daily tenant backup has a run that is stuck.'],
      ['warning', 'Last run failed', 'Daily tenant backup failed on its last run.'],
      ['warning', 'No next run', 'Daily tenant backup has no next run.'],
    ]);
  });

  it('takes the graver of two schedules with one id', () => {
    expect(one(withSchedules([overdue(), schedule()])).kind).to.equal('overdue');
  });

  it('counts lateness from when the run was due, by the clock', () => {
    const assessment = withSchedules([overdue()], { validUntil: null, freshness: null });
    const texts = [-3 * HOUR, -2 * HOUR, 0, HOUR - 1, HOUR].map(
      (offset) => one(assessment, { now: NOW + offset }).text,
    );
    expect(texts).to.deep.equal([
      'Overdue',
      'Overdue by less than a minute',
      'Overdue by 2 hours',
      'Overdue by 2 hours',
      'Overdue by 3 hours',
    ]);
    expect(one(assessment, { now: NOW - 3 * HOUR, state: 'error' }).changesAt).to.equal(
      NOW - 2 * HOUR,
    );
  });

  it('is quiet about a schedule that needs nothing, or is disabled', () => {
    expect(one(withSchedules([schedule()]))).to.deep.include({
      kind: 'no_follow_up',
      visible: false,
      tone: 'neutral',
      text: 'No follow-up',
      title: 'Daily tenant backup needs no follow-up.',
    });
    expect(one(withSchedules([schedule({ isEnabled: false, name: null })]))).to.deep.include({
      kind: 'disabled',
      visible: false,
      tone: 'neutral',
      text: 'Disabled',
      title: 'Schedule 7 is disabled.',
    });
  });

  it('does not know a schedule that the answer does not list', () => {
    for (const id of ['8', '', 'toString']) {
      expect(one(withSchedules([schedule()]), {}, id)).to.include({
        kind: 'not_known',
        visible: true,
        tone: 'neutral',
        text: 'Not known',
      });
    }
  });

  it('warns where the evidence on it is incomplete', () => {
    const evidenceIssues = [
      issue({ table: 'backupSchedules', id: '7' }),
      issue({ table: 'backupSchedules' }),
      issue({ table: 'backupSets', id: '8' }),
    ];
    const { scheduleFollowUp } = withSchedules([schedule(), schedule({ id: '8' })]);
    const listed = withIssues(evidenceIssues, { scheduleFollowUp });
    const shown = {
      kind: 'evidence_incomplete',
      visible: true,
      tone: 'warning',
      text: 'Evidence incomplete',
    };
    expect(one(listed)).to.include(shown);
    expect(one(listed, {}, '8').kind).to.equal('no_follow_up');
    expect(one(withIssues(evidenceIssues))).to.include(shown);
    const late = withSchedules([overdue()], { evidenceIssues });
    expect(one(late).kind).to.equal('overdue');
  });
});

describe('scheduleSignal of all schedules', () => {
  it('counts those that need follow-up and names them', () => {
    const assessment = withSchedules([
      overdue(),
      overdue({ id: '8', name: 'Weekly' }),
      schedule({ id: '9' }),
    ]);
    for (const shown of [all(assessment), scheduleSignal(view(assessment), null)]) {
      expect(shown).to.deep.equal({
        kind: 'schedule_follow_up',
        visible: true,
        tone: 'warning',
        icon: 'calendar',
        text: '2 schedules need follow-up',
        title: 'Daily tenant backup is overdue by 2 hours; Weekly is overdue by 2 hours.',
        changesAt: NOW + HOUR,
      });
    }
    expect(all(withSchedules([overdue()])).text).to.equal('1 schedule needs follow-up');
  });

  it('warns of schedules that could not be read, also beside others', () => {
    const evidenceIssues = [issue({ table: 'backupSchedules' })];
    expect(all(withIssues(evidenceIssues))).to.include({
      kind: 'evidence_incomplete',
      visible: true,
    });
    expect(all(withSchedules([overdue()], { evidenceIssues })).title).to.equal(
      'Daily tenant backup is overdue by 2 hours. Part of what is known about schedules could not be read or trusted.',
    );
    expect(all(withIssues([issue()])).kind).to.equal('no_follow_up');
  });

  it('is quiet where none needs anything', () => {
    expect(all(withSchedules([schedule()]))).to.include({ kind: 'no_follow_up', visible: false });
    expect(all(stale())).to.include({ kind: 'no_follow_up', visible: false });
  });
});

describe('scheduleSignal in doubt', () => {
  it('checks, is refused or knows nothing, always shown', () => {
    const words: [BackupHealthView['state'], string][] = [
      ['loading', 'Checking'],
      ['denied', 'No access'],
      ['unavailable', 'Unavailable'],
      ['error', 'Not confirmed'],
    ];
    for (const [state, text] of words) {
      for (const shown of [one(null, { state }), all(null, { state })]) {
        expect(shown).to.include({ text, tone: 'neutral', visible: true, changesAt: null });
      }
    }
  });

  it('keeps a last known caution, and how late it grows', () => {
    const assessment = withSchedules([overdue()]);
    const changes = { state: 'error', faultCode: 'network', now: NOW + HOUR } as const;
    expect(one(assessment, changes)).to.deep.include({
      kind: 'overdue',
      tone: 'warning',
      text: 'Overdue by 3 hours',
      title: 'Daily tenant backup is overdue by 3 hours. Last confirmed 1 hour ago.',
    });
    expect(all(assessment, changes).kind).to.equal('schedule_follow_up');
    const issues = withIssues([issue({ table: 'backupSchedules', id: '7' })]);
    expect(one(issues, changes).kind).to.equal('evidence_incomplete');
  });

  it('does not confirm anything milder', () => {
    const changes = { state: 'error', faultCode: 'network', now: NOW + 2 * MINUTE } as const;
    const disabled = withSchedules([schedule({ isEnabled: false })]);
    for (const shown of [
      one(withSchedules([schedule()]), changes),
      one(disabled, changes),
      one(healthy(), changes),
      all(healthy(), changes),
    ]) {
      expect(shown).to.deep.include({
        kind: 'not_confirmed',
        visible: true,
        tone: 'neutral',
        text: 'Not confirmed',
        title: 'Could not refresh. The server could not be reached. Last confirmed 2 minutes ago.',
        changesAt: NOW + 3 * MINUTE,
      });
    }
  });

  it('ends with the answer that has run out', () => {
    const clear = withSchedules([schedule()]);
    const end = NOW + 19 * HOUR;
    expect(one(clear, { now: end }).kind).to.equal('no_follow_up');
    expect(one(clear, { now: end }).changesAt).to.equal(end + 1);
    expect(one(clear, { now: end + 1 }).kind).to.equal('not_confirmed');
  });
});
