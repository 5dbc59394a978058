import '../floor/badge.js';
import type { FloorProvider } from '../floor/share.js';
import type { FloorTile } from '../floor/tile.js';
import '../floor/tile.js';
import { BADGES, drawn, table, type Crowd, type Fixtures } from '../crowd.js';
import { drive } from '../driver.js';

function badges(stage: HTMLElement, answers: Fixtures['overdue']): Crowd {
  const provider = document.createElement('floor-provider') as FloorProvider;
  provider.assessment = answers[0];
  stage.append(provider);
  const { element, cells } = table(BADGES);
  let made: Element[] = [];
  return {
    add() {
      made = cells.map((cell, index) => {
        const badge = document.createElement('floor-badge');
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
  sparse: (stage, { sparse }) => badges(stage, sparse),
  tiles: (stage, { tenants }) => {
    let made: Element[] = [];
    return {
      add() {
        made = tenants.map((assessment) => {
          const tile = document.createElement('floor-tile') as FloorTile;
          tile.assessment = assessment;
          return tile;
        });
        stage.append(...made);
      },
      shown: () => drawn(made),
    };
  },
});
