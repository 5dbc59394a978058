/** Classes, contexts, signals and the resolver. Importing this has no side effect: `./define` registers the tags. */
export { FAULT_CODES } from './assessment/fault-codes.js';
export * from './assessment/index.js';
export { frozenClock, type Clock, type Fetcher } from './data/index.js';
export * from './elements/index.js';
export * from './signals/index.js';
