import '../../../../src/define/index.js';
import { BADGES, drawn, table, type Crowd, type Fixtures } from '../crowd.js';
import { drive } from '../driver.js';

async function badges(
  stage: HTMLElement,
  answers: Fixtures['overdue'],
  count = BADGES,
): Promise<Crowd> {
  const provider = document.createElement('backup-health-provider');
  provider.assessment = answers[0];
  stage.append(provider);
  await provider.updateComplete;
  const { element, cells } = table(count);
  let made: Element[] = [];
  return {
    add() {
      made = cells.map((cell, index) => {
        const badge = document.createElement('schedule-follow-up-badge');
        badge.setAttribute('schedule-id', String(index));
        cell.append(badge);
        return badge;
      });
      provider.append(element);
    },
    change(turn) {
      provider.assessment = answers[1 - (turn % 2)]!;
    },
    shown: () => drawn(made),
  };
}

drive({
  badges: (stage, { overdue }) => badges(stage, overdue),
  ages: (stage, { overdue }) => badges(stage, overdue),
  answer: (stage, { overdue }) => badges(stage, overdue, 0),
  sparse: (stage, { sparse }) => badges(stage, sparse),
  tiles: (stage, { tenants }) => {
    let made: Element[] = [];
    return {
      add() {
        made = tenants.map((assessment) => {
          const tile = document.createElement('backup-health-kpi');
          tile.assessment = assessment;
          tile.backupSetHref = '/sets/{backupSetId}';
          return tile;
        });
        stage.append(...made);
      },
      shown: () => drawn(made),
    };
  },
});
