import '../everything/web-awesome.js';
import { drive } from '../driver.js';
import { make, plain } from '../plain.js';

drive(
  plain({
    badge: (text) => make('wa-badge', { variant: 'warning', pill: '' }, text),
    age: (instant) => make('wa-relative-time', { date: instant, sync: '' }),
    tile: ({ word, instant, sentence }) =>
      make(
        'wa-card',
        { 'with-header': '', 'with-footer': '' },
        make('p', { slot: 'header' }, 'Backup health'),
        make('wa-badge', { variant: 'warning', pill: '' }, word),
        make('wa-relative-time', { date: instant, sync: '' }),
        make('p', {}, sentence),
        make('a', { href: '/sets/1', slot: 'footer' }, 'View backup set'),
      ),
  }),
);
