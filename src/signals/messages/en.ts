import { english as attention } from './attention.js';
import { english as badge } from './badge.js';
import { english as common } from './common.js';
import { english as confirmation } from './confirmation.js';
import { english as links } from './links.js';
import { english as reasons } from './reasons.js';
import { english as tile } from './tile.js';

/** English, and the list of all wordings there are. */
export const en = {
  ...common,
  ...badge,
  ...reasons,
  ...tile,
  ...attention,
  ...confirmation,
  ...links,
} as const;
