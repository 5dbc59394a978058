/** The script of a page whose host loads the kit and nothing else. */
import '../../src/define/index.js';
