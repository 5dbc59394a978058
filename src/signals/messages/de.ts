import { german as attention } from './attention.js';
import { german as badge } from './badge.js';
import { german as common } from './common.js';
import { german as confirmation } from './confirmation.js';
import { german as links } from './links.js';
import { german as reasons } from './reasons.js';
import { german as tile } from './tile.js';

/** German. */
export const de = {
  ...common,
  ...badge,
  ...reasons,
  ...tile,
  ...attention,
  ...confirmation,
  ...links,
} as const;
