/** What assistive technology is given, as Chromium gives it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { createManualClock, type ScenarioName } from '../../src/testing/index.js';
import {
  assessmentAnswer,
  assessmentOf,
  LINKS,
  NOW,
  failed,
} from '../support/fixtures/evidence.js';
import { needsProtocol } from '../support/fixtures/engine.js';
import { create, mount, onStage, pageAtRest, place, settled } from '../support/fixtures/page.js';
import type { AccessibleNode } from '../support/run/accessibility-tree.js';

const tree = async (selector: string): Promise<AccessibleNode[]> =>
  await executeServerCommand<AccessibleNode[], string>('accessibility-tree', selector);

const all = (nodes: readonly AccessibleNode[], role: string): AccessibleNode[] =>
  nodes.flatMap((node) => [...(node.role === role ? [node] : []), ...all(node.children, role)]);

/** The texts between links and the like, in the order in which they are read. */
const spoken = (nodes: readonly AccessibleNode[]): string[] =>
  all(nodes, 'StaticText').map(({ name }) => name);

const given = (name: ScenarioName, more = {}) => ({
  properties: {
    assessment: assessmentOf(name),
    clock: createManualClock(NOW),
    links: LINKS,
    ...more,
  },
});

before(needsProtocol);
before(async () => {
  await pageAtRest();
  onStage().replaceChildren();
});

describe('the stat tile is read', () => {
  const SENTENCES: readonly [ScenarioName, string][] = [
    ['absent', 'Backup health: No backups. No completed backup to start from.'],
    [
      'stale',
      'Backup health: Stale. Last backup completed 3 days ago. Older than the 24-hour window.',
    ],
    [
      'degraded-metadata-only',
      'Backup health: Degraded. Last backup completed 6 hours ago. 4 of 120 items hold metadata only.',
    ],
    [
      'healthy',
      'Backup health: Healthy. Last backup completed 6 hours ago. Backups are recent and healthy. ' +
        'Describes backup inputs, not restore results.',
    ],
    [
      'healthy-with-schedule-follow-up',
      'Backup health: Schedule follow-up. Last backup completed 6 hours ago. The schedule is overdue by 2 hours.',
    ],
  ];
  for (const [name, sentence] of SENTENCES) {
    it(`in one go: ${name}`, async () => {
      await mount('backup-health-kpi', given(name));
      const [group, ...others] = await tree('backup-health-kpi');
      expect(others).to.deep.equal([]);
      expect([group!.role, group!.name]).to.deep.equal(['group', 'Backup health']);
      const [paragraph, ...more] = group!.children;
      expect(paragraph!.role).to.equal('paragraph');
      expect(spoken([paragraph!])).to.deep.equal([sentence]);
      expect(more.map(({ role }) => role)).to.deep.equal(
        name === 'absent' ? ['link'] : ['meter', 'link'],
      );
    });
  }

  it('with everything that is shown, and the instant itself at hand but not in the way', async () => {
    await mount('backup-health-kpi', given('stale-and-degraded'));
    const [group] = await tree('backup-health-kpi');
    const [paragraph, meter] = group!.children;
    expect(spoken([paragraph!])).to.have.length(1);
    expect(spoken([paragraph!])[0]).to.match(/^Backup health: Stale\. .* Also degraded: .*\.$/);
    expect(paragraph!.description).to.match(/2026/);
    // The protocol gives the number only; the words for it are in `aria-valuetext`.
    expect([meter!.name, meter!.value]).to.deep.equal(['24-hour window', '100']);
  });

  it('under the heading of the page, where it has one', async () => {
    await mount('backup-health-kpi', given('stale', { heading: 'Contoso' }));
    const [group] = await tree('backup-health-kpi');
    expect(group!.name).to.equal('Contoso');
    expect(spoken(group!.children.slice(0, 2))[0]).to.equal('Contoso');
    expect(spoken(group!.children.slice(0, 2))[1]).to.match(/^Backup health: Stale\./);
    expect(all([group!], 'link')[0]!.name).to.equal('Open latest backup: Contoso, Stale');
  });

  it('as last known, with the button that asks again', async () => {
    const clock = createManualClock(NOW);
    const answers = [assessmentAnswer('healthy'), failed()];
    const tile = await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: { clock, links: LINKS, fetcher: async () => answers.shift()! },
    });
    await tile.refresh();
    await settled();
    const [group] = await tree('backup-health-kpi');
    expect(spoken([group!])[0]).to.match(/^Backup health: Not confirmed\. .*Last confirmed/);
    expect(spoken([group!]).join(' ')).not.to.match(/\bhealthy\b/i);
    expect(all([group!], 'button').map(({ name }) => name)).to.deep.equal(['Check again']);
    expect(all([group!], 'meter')).to.deep.equal([]);
  });
});

describe('the attention list is read', () => {
  it('as a list of items, each a title, a sentence, and what it is about', async () => {
    await mount('backup-attention-list', given('everything-at-once'));
    const [group] = await tree('backup-attention-list');
    expect([group!.role, group!.name]).to.deep.equal(['group', 'Needs attention']);
    const [list] = all([group!], 'list');
    const items = list!.children;
    expect(items.map(({ role }) => role)).to.deep.equal(items.map(() => 'listitem'));
    expect(items).to.have.length(5);
    expect(spoken([items[0]!]).join('')).to.match(
      /^Latest backup is stale.* completed ?3 days ago ?\. ?Older than the 24-hour window\./,
    );
    const [time] = all(items, 'time');
    expect(time!.description).to.match(/2026/);
    const chips = all([items[1]!], 'list');
    expect(chips).to.have.length(1);
    expect(all(chips, 'listitem').length).to.be.greaterThan(1);
  });

  it('with links that tell themselves apart', async () => {
    await mount('backup-attention-list', given('everything-at-once'));
    const names = all(await tree('backup-attention-list'), 'link').map(({ name }) => name);
    expect(names).to.have.length(5);
    expect(new Set(names).size).to.equal(5);
    expect(names[0]).to.equal('Open latest backup: Latest backup is stale');
  });
});

describe('the badge is read', () => {
  it('as a whole sentence, once', async () => {
    await mount('schedule-follow-up-badge', {
      ...given('healthy-with-schedule-follow-up'),
      attributes: { 'schedule-id': '7' },
    });
    const nodes = await tree('schedule-follow-up-badge');
    expect(spoken(nodes)).to.have.length(1);
    expect(spoken(nodes)[0]).to.match(/ is overdue by 2 hours\.$/);
    expect(all(nodes, 'StaticText')).to.have.length(1);
  });
});

describe('without an answer', () => {
  it('loading is one sentence in something busy', async () => {
    for (const tag of ['backup-health-kpi', 'backup-attention-list'] as const) {
      await mount(tag, {
        properties: { endpoint: '/loading', fetcher: () => new Promise(() => {}) },
      });
      const [group] = await tree(tag);
      expect(group!.busy, tag).to.equal(true);
      const [heading, ...sentences] = spoken([group!]);
      expect(heading).to.equal(group!.name);
      expect(sentences).to.deep.equal(['Checking backup health.']);
    }
  });

  it('a refusal says so, and where no access is, no link is', async () => {
    await mount('backup-health-kpi', {
      attributes: { endpoint: '/health' },
      properties: { fetcher: async () => new Response('', { status: 403 }) },
    });
    expect(spoken(await tree('backup-health-kpi'))[0]).to.equal(
      'Backup health: No access. You do not have access to backup health here.',
    );
    onStage().replaceChildren();
    await mount('backup-health-kpi', given('stale', { links: { backupSet: null } }));
    const nodes = await tree('backup-health-kpi');
    expect(all(nodes, 'link')).to.deep.equal([]);
    expect(spoken(nodes).slice(1).join(' ')).to.match(/Latest backup.*No access/);
  });
});

describe('drawings', () => {
  it('are nobody’s to read', async () => {
    for (const tag of [
      'backup-health-kpi',
      'backup-attention-list',
      'schedule-follow-up-badge',
    ] as const) {
      await mount(tag, given('everything-at-once'));
      const nodes = await tree(tag);
      for (const role of ['image', 'img', 'SvgRoot', 'graphics-symbol']) {
        expect(all(nodes, role), `${tag}: ${role}`).to.deep.equal([]);
      }
    }
  });
});

describe('the live region is given', () => {
  it('one sentence for a change of posture that several elements with sources of their own show', async () => {
    const clock = createManualClock(NOW);
    const answer = { current: 'healthy' as ScenarioName };
    const fetcher = async () => assessmentAnswer(answer.current);
    for (const tag of [
      'backup-health-kpi',
      'backup-attention-list',
      'backup-health-kpi',
    ] as const) {
      place(
        create(tag, {
          attributes: { endpoint: '/health', 'refresh-seconds': '60' },
          properties: { clock, fetcher },
        }),
      );
    }
    await settled();
    const region = document.querySelector('[data-backup-health-live-region]')!;
    const added: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) added.push(node.textContent ?? '');
      }
    }).observe(region, { childList: true, characterData: true, subtree: true });
    clock.advance(30_000);
    await settled();
    expect(added, 'a tick').to.deep.equal([]);
    answer.current = 'degraded-metadata-only';
    clock.advance(30_000);
    await settled();
    expect(added).to.have.length(1);
    const [status] = await tree('[data-backup-health-live-region]');
    expect(status!.role).to.equal('status');
    expect(spoken([status!])).to.deep.equal(added);
  });
});
