// The one self-contained file: registers every element.
import './define/index.js';
