import '../everything/shoelace.js';
import { drive } from '../driver.js';
import { make, plain } from '../plain.js';

drive(
  plain({
    badge: (text) => make('sl-badge', { variant: 'warning', pill: '' }, text),
    age: (instant) => make('sl-relative-time', { date: instant, sync: '' }),
    tile: ({ word, instant, sentence, used }) =>
      make(
        'sl-card',
        {},
        make('p', { slot: 'header' }, 'Backup health'),
        make('sl-badge', { variant: 'warning', pill: '' }, word),
        make('sl-relative-time', { date: instant, sync: '' }),
        make('p', {}, sentence),
        make('sl-progress-bar', { value: String(used) }),
        make('a', { href: '/sets/1', slot: 'footer' }, 'View backup set'),
      ),
  }),
);
