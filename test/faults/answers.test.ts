import { pageAtRest } from '../support/fixtures/page.js';
import { watchRequests } from './places.js';
import { ANSWERS } from './rows.js';
import { table } from './table.js';

before(pageAtRest);
watchRequests();
table('faults in what is answered', ANSWERS);
