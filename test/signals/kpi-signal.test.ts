import { expect } from '@open-wc/testing';
import type { BackupHealthAssessment } from '../../src/assessment/types.js';
import { kpiSignal, resolveMessages } from '../../src/signals/index.js';
import { FAULT_CODES } from '../../src/assessment/fault-codes.js';
import { type BackupHealthView } from '../../src/signals/view.js';
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

const signal = (assessment: BackupHealthAssessment | null, changes?: Partial<BackupHealthView>) =>
  kpiSignal(view(assessment, changes));

describe('kpiSignal of a current answer', () => {
  it('is calm about recent and healthy backups, and claims no more than inputs', () => {
    expect(signal(healthy())).to.deep.equal({
      tone: 'success',
      icon: 'check',
      heading: 'Backup health',
      word: 'Healthy',
      when: {
        text: 'Last backup completed 5 hours ago.',
        before: 'Last backup completed ',
        age: '5 hours ago',
        after: '.',
        instant: iso(NOW - 5 * HOUR),
        changesAt: NOW + HOUR,
      },
      sentence: 'Backups are recent and healthy',
      details: ['Describes backup inputs, not restore results.'],
      meter: { fraction: 0.2, label: '24-hour window', remaining: '19 hours left' },
      link: {
        kind: 'link',
        href: '/t/t-1/sets/42?reason=',
        label: 'Open latest backup',
        surface: 'backup_set',
        recordId: '42',
        reason: null,
      },
      confirmed: true,
      lastConfirmed: null,
      summary:
        'Backup health: Healthy. Last backup completed 5 hours ago. Backups are recent and healthy.',
      changesAt: NOW + 1,
    });
    expect(signal(healthy(), { state: 'refreshing' }).word).to.equal('Healthy');
  });

  it('says that there is no backup', () => {
    const shown = signal(absent());
    expect(shown).to.include({
      tone: 'danger',
      word: 'No backups',
      when: null,
      sentence: 'No completed backup to start from.',
      meter: null,
      changesAt: null,
    });
    expect(shown.details).to.deep.equal([]);
    expect(shown.link).to.include({ href: '/t/t-1/sets', label: 'Open backup sets' });
    expect(shown.summary).to.equal('Backup health: No backups. No completed backup to start from.');
  });

  it('adds the failed attempt to the lack of a backup', () => {
    const shown = signal(absent({ reasons: ['no_backup_basis', 'latest_attempt_failed'] }));
    expect(shown.details).to.deep.equal(['A backup attempt failed, and none has completed.']);
  });

  it('keeps degradation visible beside staleness', () => {
    const reasons = ['latest_backup_stale', 'latest_backup_degraded'] as const;
    const shown = signal(stale({ reasons, quality: METADATA_ONLY }));
    expect(shown).to.include({
      tone: 'warning',
      icon: 'clock',
      word: 'Stale',
      sentence: 'Older than the 24-hour window.',
    });
    expect(shown.when?.text).to.equal('Last backup completed 3 days ago.');
    expect(shown.details).to.deep.equal(['Also degraded: 4 of 120 items hold metadata only.']);
    expect(shown.meter).to.deep.equal({
      fraction: 1,
      label: '24-hour window',
      remaining: 'used up',
    });
  });

  it('words degradation by its one family', () => {
    const sentence = (family: string, count: number, degradedItems = count) =>
      signal(
        degraded({ quality: { totalItems: 1200, degradedItems, families: [{ family, count }] } }),
      ).sentence;
    expect(sentence('metadata_only', 1)).to.equal('1 of 1,200 items holds metadata only.');
    expect(sentence('assignment_capture_issue', 4)).to.equal(
      '4 of 1,200 items are without their assignments.',
    );
    expect(sentence('orphaned_assignments', 4)).to.equal(
      '4 of 1,200 items have orphaned assignments.',
    );
    expect(sentence('integrity_warning', 4)).to.equal(
      '4 of 1,200 items carry an integrity warning.',
    );
    expect(sentence('unknown_quality', 4)).to.equal('4 of 1,200 items are of unknown quality.');
    expect(sentence('partial_set', 1, 0)).to.equal('The last backup finished only in part.');
    expect(sentence('empty_set', 1, 0)).to.equal('The last backup holds no items.');
    expect(sentence('host_family', 4)).to.equal('4 of 1,200 items were not captured in full.');
    expect(sentence('items', 4)).to.equal('4 of 1,200 items were not captured in full.');
    expect(sentence('metadata_only', 4, NaN)).to.equal('The last backup is degraded.');
    expect(sentence('host_family', 4, 0)).to.equal('The last backup is degraded.');
    expect(signal(degraded({ quality: null })).sentence).to.equal('The last backup is degraded.');
  });

  it('lists the families where there are several', () => {
    const families = [
      { family: 'metadata_only', count: 3 },
      { family: 'assignment_capture_issue', count: 1 },
      { family: 'vendor_lock', count: 2 },
    ];
    const shown = signal(degraded({ quality: { totalItems: 120, degradedItems: 4, families } }));
    expect(shown.sentence).to.equal('4 of 120 items were not captured in full.');
    expect(shown.details).to.deep.equal(['3 metadata only, 1 without assignments, 2 vendor lock.']);
    expect(signal(degraded()).details).to.deep.equal([]);
  });

  it('names the reason, never health, where a healthy posture may not be claimed', () => {
    const shown = signal(withSchedules([overdue(), schedule({ id: '8' })]));
    expect(shown).to.include({
      tone: 'warning',
      icon: 'calendar',
      word: 'Schedule follow-up',
      sentence: '1 of 2 schedules is overdue by 2 hours.',
      confirmed: true,
    });
    expect(shown.link).to.include({ href: '/t/t-1/schedules#7', label: 'Open schedules' });
    const failed = healthy({ healthyClaimAllowed: false, reasons: ['latest_attempt_failed'] });
    expect(signal(failed)).to.include({ word: 'Latest attempt failed', tone: 'warning' });
    expect(signal(withIssues([issue()]))).to.include({
      word: 'Evidence incomplete',
      tone: 'warning',
    });
  });

  it('says what one schedule needs, and counts several', () => {
    const sentence = (...schedules: Parameters<typeof withSchedules>[0]) =>
      signal(withSchedules(schedules)).sentence;
    const punctual = schedule({ id: '8' });
    expect(sentence(schedule({ kinds: ['never_succeeded'] }), punctual)).to.equal(
      '1 of 2 schedules has never succeeded.',
    );
    expect(sentence(schedule({ kinds: ['run_stuck'] }), punctual)).to.equal(
      '1 of 2 schedules has a run that is stuck.',
    );
    expect(sentence(schedule({ kinds: ['last_run_failed'] }), punctual)).to.equal(
      '1 of 2 schedules failed on its last run.',
    );
    expect(sentence(schedule({ kinds: ['no_next_run'] }), punctual)).to.equal(
      '1 of 2 schedules has no next run.',
    );
    expect(sentence(overdue())).to.equal('The schedule is overdue by 2 hours.');
    expect(sentence(overdue({ dueAt: null }), punctual)).to.equal('1 of 2 schedules is overdue.');
    expect(sentence(overdue(), overdue({ id: '8' }), punctual)).to.equal(
      '2 of 3 schedules need follow-up.',
    );
  });

  it('goes by the count where the schedules themselves are not told', () => {
    const scheduleFollowUp = {
      needsFollowUp: true,
      enabledCount: 5,
      followUpCount: 1,
      schedules: [],
    };
    const shown = signal(withSchedules([overdue()], { scheduleFollowUp }));
    expect(shown.sentence).to.equal('1 of 5 schedules needs follow-up.');
    expect(shown.link.kind).to.equal('none');
  });

  it('lets lateness grow with the clock', () => {
    const assessment = withSchedules([overdue()]);
    const shown = signal(assessment, { now: NOW + 50 * MINUTE });
    expect(shown.sentence).to.contain('2 hours');
    expect(shown.changesAt).to.equal(NOW + HOUR);
    expect(signal(assessment, { now: NOW + HOUR }).sentence).to.contain('3 hours');
  });

  it('tells the first evidence issue and how often it occurs', () => {
    const sentence = (...issues: Parameters<typeof withIssues>[0]) =>
      signal(withIssues(issues)).sentence;
    expect(sentence(issue())).to.equal('1 record could not be read.');
    expect(sentence(issue(), issue(), issue({ code: 'unknown_status' }))).to.equal(
      '2 records could not be read.',
    );
    expect(sentence(issue({ code: 'unknown_status' }))).to.equal(
      '1 record has a status that is not known.',
    );
    expect(sentence(issue({ code: 'future_timestamp' }))).to.equal(
      '1 record carries a time that lies in the future.',
    );
    expect(sentence(issue({ code: 'items_missing' }))).to.equal(
      'Some items of the last backup were not handed over.',
    );
    expect(sentence()).to.equal('Part of the evidence could not be read or trusted.');
  });

  it('adds every other reason as a detail', () => {
    const shown = signal(
      degraded({
        reasons: [
          'latest_backup_degraded',
          'schedule_follow_up',
          'latest_attempt_failed',
          'evidence_incomplete',
        ],
        scheduleFollowUp: withSchedules([overdue()]).scheduleFollowUp,
        evidenceIssues: [issue()],
      }),
    );
    expect(shown.word).to.equal('Degraded');
    expect(shown.details).to.deep.equal([
      'The schedule is overdue by 2 hours.',
      'A backup attempt after the last completed one failed.',
      '1 record could not be read.',
    ]);
  });

  it('measures the window to its last millisecond', () => {
    const meter = (now: number) => signal(degraded({ validUntil: null }), { now }).meter;
    const end = NOW + 19 * HOUR;
    expect(meter(end)).to.deep.include({ fraction: 1, remaining: 'less than a minute left' });
    expect(meter(end + 1)).to.deep.include({ fraction: 1, remaining: 'used up' });
    expect(meter(NOW + 1)).to.deep.include({ fraction: 0.2, remaining: '18 hours left' });
  });

  it('survives a window that makes no sense', () => {
    const set = { id: '42', name: null, status: 'completed' };
    const meter = (completedAt: string) =>
      signal(degraded({ governingSet: { ...set, completedAt } })).meter;
    expect(meter('soon')).to.include({ fraction: 0 });
    expect(meter(iso(NOW + MINUTE))).to.include({ fraction: 0 });
    expect(signal(degraded({ freshness: null })).meter).to.equal(null);
  });

  it('follows the wording of the host', () => {
    const messages = resolveMessages('en', { 'word.latest_backup_stale': 'Old' });
    expect(signal(stale(), { messages }).word).to.equal('Old');
  });
});

describe('kpiSignal of a last known answer', () => {
  const later = NOW + 12 * MINUTE;

  it('is not confirmed where health was last known, and says since when and why', () => {
    const shown = signal(healthy(), { state: 'error', faultCode: 'network', now: later });
    expect(shown).to.include({
      tone: 'neutral',
      icon: 'dash',
      word: 'Not confirmed',
      sentence: 'Could not refresh. The server could not be reached.',
      meter: null,
      confirmed: false,
    });
    expect(shown.lastConfirmed).to.deep.include({
      before: 'Last confirmed ',
      age: '12 minutes ago',
      instant: iso(NOW),
    });
    expect(shown.details).to.deep.equal([]);
    expect(shown.summary).to.equal(
      'Backup health: Not confirmed. Last backup completed 5 hours ago. Last confirmed 12 minutes ago. Could not refresh. The server could not be reached.',
    );
    expect(shown.changesAt).to.equal(NOW + 13 * MINUTE);
  });

  it('keeps what was known against health, in its tone', () => {
    const shown = signal(withSchedules([overdue()]), { state: 'error', faultCode: 'timeout' });
    expect(shown).to.include({
      word: 'Schedule follow-up',
      tone: 'warning',
      sentence: 'The schedule is overdue by 2 hours.',
      confirmed: false,
      meter: null,
    });
    expect(shown.lastConfirmed).to.not.equal(null);
    expect(shown.details).to.deep.equal(['Could not refresh. The server took too long to answer.']);
  });

  it('keeps word, tone and sentence of a caution', () => {
    const cautions: [BackupHealthAssessment, string, string][] = [
      [absent(), 'No backups', 'danger'],
      [stale(), 'Stale', 'warning'],
      [degraded(), 'Degraded', 'warning'],
    ];
    for (const [assessment, word, tone] of cautions) {
      const shown = signal(assessment, { state: 'error', faultCode: 'server_error', now: later });
      expect(shown).to.include({ word, tone, confirmed: false, meter: null });
      expect(shown.sentence).to.equal(signal(assessment).sentence);
      expect(shown.details[0]).to.equal('Could not refresh. The server could not answer.');
      expect(shown.lastConfirmed?.text).to.equal('Last confirmed 12 minutes ago.');
    }
  });

  it('withdraws calm one millisecond after the answer has run out', () => {
    const end = NOW + 19 * HOUR;
    const said = (state: BackupHealthView['state'], faultCode: string | null = null) => {
      const { word, sentence } = signal(healthy(), { state, faultCode, now: end + 1 });
      return `${word}: ${sentence}`;
    };
    expect(signal(healthy(), { now: end }).word).to.equal('Healthy');
    expect(said('ready')).to.equal(
      'Not confirmed: The last answer has run out and has not been renewed yet.',
    );
    expect(said('refreshing')).to.equal('Not confirmed: Checking again now.');
    expect(said('unavailable', 'outlived')).to.equal(
      'Not confirmed: The last answer has run out and cannot be renewed on this page.',
    );
  });

  it('withdraws calm while the clock is behind the evidence', () => {
    const shown = signal(healthy(), { now: NOW - DAY });
    expect(shown).to.include({
      word: 'Not confirmed',
      sentence: 'The clock here is behind the time of the last check.',
    });
    expect(signal(healthy(), { now: NOW - 6 * MINUTE }).changesAt).to.equal(NOW - 5 * MINUTE);
  });

  it('does not believe a claim without its evidence', () => {
    const shown = signal(healthy({ freshness: null, governingSet: null }));
    expect(shown).to.include({
      word: 'Not confirmed',
      tone: 'neutral',
      when: null,
      confirmed: false,
    });
  });
});

describe('kpiSignal without an answer', () => {
  it('waits, is refused or knows nothing, always neutral and without a link', () => {
    const words: [BackupHealthView['state'], string, string][] = [
      ['loading', 'Checking', 'Checking backup health.'],
      ['denied', 'No access', 'You do not have access to backup health here.'],
      ['unavailable', 'Unavailable', 'Backup health is not available here.'],
      ['error', 'Not confirmed', 'Backup health could not be checked.'],
      ['refreshing', 'Not confirmed', 'Checking backup health.'],
    ];
    for (const [state, word, sentence] of words) {
      const shown = signal(null, { state });
      expect(shown).to.include({
        tone: 'neutral',
        word,
        sentence,
        changesAt: null,
        confirmed: false,
      });
      expect(shown.link.kind).to.equal('none');
      expect(shown.summary).to.equal(`Backup health: ${word}. ${sentence}`);
    }
  });

  it('has a sentence of its own for every fault', () => {
    const sentences = FAULT_CODES.map(
      (faultCode) => signal(null, { state: 'error', faultCode }).sentence,
    );
    expect(new Set(sentences).size).to.equal(FAULT_CODES.length);
    expect(signal(null, { state: 'error', faultCode: 'other' }).sentence).to.equal(
      'Backup health could not be checked.',
    );
  });

  it('shows nothing held of a tenant that is refused or not found', () => {
    for (const changes of [
      { state: 'denied', faultCode: 'denied' },
      { state: 'unavailable', faultCode: 'not_found' },
      { state: 'loading' },
    ] as const) {
      const shown = signal(stale(), changes);
      expect(shown).to.include({ tone: 'neutral', when: null, lastConfirmed: null });
      expect(JSON.stringify(shown)).not.to.match(/t-1|42|Nightly/);
    }
  });
});
