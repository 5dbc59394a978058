import '../floor/badge.js';
import '../floor/tile.js';
