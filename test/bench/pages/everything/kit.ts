import '../../../../src/cdn.js';
