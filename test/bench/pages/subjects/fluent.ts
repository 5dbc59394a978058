import '../everything/fluent.js';
import { drive } from '../driver.js';
import { make, plain } from '../plain.js';

drive(
  plain({
    badge: (text) => make('fluent-badge', { color: 'warning', shape: 'rounded' }, text),
  }),
);
