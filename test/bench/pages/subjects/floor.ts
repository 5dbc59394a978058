import '../floor/badge.js';
import type { FloorTile } from '../floor/tile.js';
import '../floor/tile.js';
import { drawn } from '../crowd.js';
import { drive } from '../driver.js';
import { badgesInProvider } from '../in-provider.js';

const TAGS = { provider: 'floor-provider', badge: 'floor-badge' };

drive({
  badges: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue),
  ages: (stage, { overdue }) => badgesInProvider(TAGS, stage, overdue),
  sparse: (stage, { sparse }) => badgesInProvider(TAGS, stage, sparse),
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
