import '../../../../src/define/index.js';
import { drawn } from '../crowd.js';
import { drive } from '../driver.js';
import { badgesInProvider } from '../in-provider.js';

const TAGS = { provider: 'backup-health-provider', badge: 'schedule-follow-up-badge' };

drive({
  badges: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue),
  ages: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue),
  answer: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue, 0),
  sparse: (stage, { sparse }) => badgesInProvider(TAGS, stage, sparse),
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
