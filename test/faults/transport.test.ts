import { pageAtRest } from '../support/fixtures/page.js';
import { watchRequests } from './places.js';
import { TRANSPORT } from './rows.js';
import { table } from './table.js';

before(pageAtRest);
watchRequests();
table('faults of the connection and the protocol', TRANSPORT);
