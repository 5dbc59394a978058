import '../../../../src/define/index.js';
