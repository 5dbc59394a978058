import { expect } from '@open-wc/testing';
import type { BackupHealthAssessment } from '../../src/assessment/types.js';
import { attentionItems, resolveMessages } from '../../src/signals/index.js';
import type { BackupHealthView } from '../../src/signals/view.js';
import {
  absent,
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

const list = (assessment: BackupHealthAssessment | null, changes?: Partial<BackupHealthView>) =>
  attentionItems(view(assessment, changes));
const only = (assessment: BackupHealthAssessment | null, changes?: Partial<BackupHealthView>) => {
  const { items } = list(assessment, changes);
  expect(items).to.have.length(1);
  return items[0]!;
};

describe('attentionItems', () => {
  it('has the one healthy line while the claim stands, and says until when it holds', () => {
    const { heading, count, tone, items, changesAt } = list(healthy());
    expect({ heading, count, tone, changesAt }).to.deep.equal({
      heading: 'Needs attention',
      count: 0,
      tone: 'success',
      changesAt: NOW + 1,
    });
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      key: 'healthy',
      reason: null,
      tone: 'success',
      icon: 'check',
      title: 'Backups are recent and healthy',
      sentence: '120 items. Holds for 19 hours unless something changes.',
      chips: [],
    });
    expect(items[0]!.when?.text).to.equal('Nightly completed 5 hours ago.');
    expect(items[0]!.link).to.include({ href: '/t/t-1/sets/42?reason=' });
    expect(items[0]).not.to.have.property('changesAt');
  });

  it('says how long the line holds by what ends first', () => {
    const sentence = (changes: Partial<BackupHealthAssessment>) => only(healthy(changes)).sentence;
    expect(sentence({ validUntil: iso(NOW + 2 * HOUR) })).to.contain('Holds for 2 hours');
    expect(sentence({ validUntil: null })).to.contain('Holds for 19 hours');
    expect(sentence({ quality: null })).to.equal('Holds for 19 hours unless something changes.');
    expect(sentence({ quality: { totalItems: 0, degradedItems: 0, families: [] } })).to.equal(
      'Holds for 19 hours unless something changes.',
    );
  });

  it('has one item a reason, in their order, each with its own link', () => {
    const { count, tone, items } = list(
      stale({
        reasons: [
          'latest_backup_stale',
          'latest_backup_degraded',
          'schedule_follow_up',
          'latest_attempt_failed',
          'evidence_incomplete',
        ],
        quality: METADATA_ONLY,
        scheduleFollowUp: withSchedules([overdue()]).scheduleFollowUp,
        evidenceIssues: [issue({ table: 'backupSchedules', id: '9' }), issue(), issue()],
      }),
    );
    expect(count).to.equal(5);
    expect(tone).to.equal('warning');
    expect(
      items.map(({ key, title, when, sentence, chips, link }) => [
        key,
        title,
        when && when.text,
        sentence,
        chips,
        link.kind === 'link' && link.href,
      ]),
    ).to.deep.equal([
      [
        'latest_backup_stale',
        'Latest backup is stale',
        'Nightly completed 3 days ago.',
        'Older than the 24-hour window.',
        [],
        '/t/t-1/sets/42?reason=latest_backup_stale',
      ],
      [
        'latest_backup_degraded',
        'Latest backup is degraded',
        'Nightly completed 3 days ago.',
        '4 of 120 items hold metadata only.',
        ['4 metadata only'],
        '/t/t-1/sets/42?reason=latest_backup_degraded',
      ],
      [
        'schedule_follow_up',
        '1 schedule needs follow-up',
        null,
        'Daily tenant backup is overdue by 2 hours.',
        [],
        '/t/t-1/schedules#7',
      ],
      [
        'latest_attempt_failed',
        'Latest backup attempt failed',
        null,
        'A backup attempt after the last completed one failed.',
        [],
        '/t/t-1/sets',
      ],
      [
        'evidence_incomplete',
        'Evidence is incomplete',
        null,
        '3 records could not be read.',
        ['2 in backup sets', '1 in schedules'],
        '/t/t-1/schedules#9',
      ],
    ]);
  });

  it('takes the tone of the gravest reason', () => {
    const { tone, items } = list(absent({ reasons: ['no_backup_basis', 'latest_attempt_failed'] }));
    expect(tone).to.equal('danger');
    expect(items.map((item) => item.tone)).to.deep.equal(['danger', 'warning']);
    expect(items[0]).to.include({ title: 'No backups', when: null });
  });

  it('leads to the items of the set, or the schedules, where the evidence is incomplete', () => {
    const link = (table: 'backupItems' | 'backupSchedules') =>
      only(withIssues([issue({ table })])).link;
    expect(link('backupItems')).to.include({ href: '/t/t-1/sets/42?reason=evidence_incomplete' });
    // The template asks for a schedule, and the row has no readable id.
    expect(link('backupSchedules').kind).to.equal('none');
    expect(only(withIssues([])).link).to.include({ href: '/t/t-1/sets' });
  });

  it('names the set by what it is where it has no name', () => {
    const set = { ...stale().governingSet!, name: ' ' };
    expect(only(stale({ governingSet: set })).when?.text).to.equal(
      'Last backup completed 3 days ago.',
    );
    expect(only(stale({ governingSet: null })).when).to.equal(null);
  });

  it('names up to three schedules with what they need, and counts the rest', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      overdue({ id: `${index + 20}`, name: null }),
    );
    const assessment = withSchedules([
      overdue(),
      schedule({ id: '8', name: 'Weekly', kinds: ['never_succeeded'] }),
      schedule({ id: '9', name: '{late}', kinds: ['run_stuck', 'no_next_run'] }),
      ...many.slice(1),
    ]);
    expect(only(assessment)).to.include({
      title: '15 schedules need follow-up',
      sentence:
        'Daily tenant backup is overdue by 2 hours; Weekly has never succeeded; {late} has a run that is stuck; and 12 more.',
    });
    expect(only(withSchedules([many[0]!])).sentence).to.equal('Schedule 20 is overdue by 2 hours.');
    expect(only(withSchedules([overdue({ dueAt: null })])).sentence).to.equal(
      'Daily tenant backup is overdue.',
    );
    expect(only(withSchedules([schedule({ kinds: ['last_run_failed'] })])).sentence).to.equal(
      'Daily tenant backup failed on its last run.',
    );
    expect(only(withSchedules([schedule({ kinds: ['no_next_run'] })])).sentence).to.equal(
      'Daily tenant backup has no next run.',
    );
  });

  it('counts schedules where they are not told one by one', () => {
    const scheduleFollowUp = {
      needsFollowUp: true,
      enabledCount: 5,
      followUpCount: 2,
      schedules: [],
    };
    expect(only(withSchedules([overdue()], { scheduleFollowUp })).sentence).to.equal(
      '2 of 5 schedules need follow-up.',
    );
  });

  it('words each quality family as a chip, those of the host too', () => {
    const families = [
      { family: 'metadata_only', count: 3000 },
      { family: 'assignment_capture_issue', count: 1 },
      { family: 'orphaned_assignments', count: 1 },
      { family: 'integrity_warning', count: 1 },
      { family: 'unknown_quality', count: 2 },
      { family: 'partial_set', count: 1 },
      { family: 'empty_set', count: 1 },
      { family: 'other', count: 2 },
      { family: 'toString', count: 2 },
      { family: 'vendor_lock', count: 2 },
    ];
    const assessment = degraded({ quality: { totalItems: 9, degradedItems: 9, families } });
    expect(only(assessment).chips).to.deep.equal([
      '3,000 metadata only',
      '1 without assignments',
      '1 with orphaned assignments',
      '1 with integrity warning',
      '2 of unknown quality',
      'Finished only in part',
      'No items',
      '2 other',
      '2 toString',
      '2 vendor lock',
    ]);
    const messages = resolveMessages('en', { 'family.vendor_lock': '{count} locked by vendor' });
    expect(only(assessment, { messages }).chips.at(-1)).to.equal('2 locked by vendor');
    expect(only(degraded({ quality: null })).chips).to.deep.equal([]);
  });

  it('is one neutral item without an answer', () => {
    const titles: [BackupHealthView['state'], string][] = [
      ['loading', 'Checking backup health'],
      ['error', 'Not confirmed'],
      ['denied', 'No access to backup health'],
      ['unavailable', 'Backup health is unavailable'],
    ];
    for (const [state, title] of titles) {
      const { count, tone, items, changesAt } = list(null, { state });
      expect({ count, tone, changesAt }).to.deep.equal({
        count: 0,
        tone: 'neutral',
        changesAt: null,
      });
      expect(items).to.have.length(1);
      expect(items[0]).to.include({ title, tone: 'neutral', when: null, reason: null });
    }
    expect(list(stale(), { state: 'denied' }).count).to.equal(0);
  });

  it('puts what is in doubt before what was last known', () => {
    const changes = { state: 'error', faultCode: 'network', now: NOW + 12 * MINUTE } as const;
    const { count, tone, items, changesAt } = list(stale(), changes);
    expect({ count, tone, changesAt }).to.deep.equal({
      count: 1,
      tone: 'warning',
      changesAt: NOW + 13 * MINUTE,
    });
    expect(items.map(({ title }) => title)).to.deep.equal([
      'Not confirmed',
      'Latest backup is stale',
    ]);
    expect(items[0]).to.include({
      sentence: 'Could not refresh. The server could not be reached.',
    });
    expect(items[0]!.when?.text).to.equal('Last confirmed 12 minutes ago.');
    expect(list(healthy(), changes).items.map(({ key }) => key)).to.deep.equal(['not_confirmed']);
  });

  it('is not confirmed where a claim lacks its evidence', () => {
    expect(only(healthy({ healthyClaimAllowed: false })).key).to.equal('not_confirmed');
    expect(only(healthy({ validUntil: iso(NOW - 1) })).key).to.equal('not_confirmed');
  });
});
