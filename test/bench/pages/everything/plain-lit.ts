import '../plain-lit/badge.js';
