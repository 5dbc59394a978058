import '../everything/patternfly.js';
import { drive } from '../driver.js';
import { make, plain } from '../plain.js';

drive(
  plain({
    badge: (text) => make('pf-label', { color: 'orange' }, text),
    age: (instant) => make('pf-timestamp', { date: instant, relative: '' }),
    tile: ({ word, instant, sentence, used }) =>
      make(
        'pf-card',
        {},
        make('p', { slot: 'header' }, 'Backup health'),
        make('pf-label', { color: 'orange' }, word),
        make('pf-timestamp', { date: instant, relative: '' }),
        make('p', {}, sentence),
        make('pf-progress', { value: String(used), description: 'Window' }),
        make('a', { href: '/sets/1', slot: 'footer' }, 'View backup set'),
      ),
  }),
);
