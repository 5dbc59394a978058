import '../everything/relative-time.js';
import { drive } from '../driver.js';
import { make, plain } from '../plain.js';

drive(plain({ age: (instant) => make('relative-time', { datetime: instant, tense: 'past' }) }));
