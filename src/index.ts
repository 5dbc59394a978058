/** Classes, contexts, signals and the resolver. Importing this has no side effect: `./define` registers the tags. */
export * from './assessment/index.js';
export { frozenClock, type Clock, type Fetcher } from './data/index.js';
export * from './elements/index.js';
export * from './signals/index.js';
